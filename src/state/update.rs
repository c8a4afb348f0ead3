//! The one function that changes the state. Pure: the same state and action, the same answer.

use super::{
    Action, AppState, CameraMove, Copied, Effect, Fetched, Finder, Notice, Table, Theme, file,
    texts, walk,
};
use crate::graph::{Graph, Origin};
use crate::language::Phrase;
use crate::view::permalink::{self, DEPTH_RANGE, Place, Problem};
use crate::view::search::SearchIndex;
use crate::view::{Filter, Focus, Path, Target, Years};
use atlas::NodeId;
use atlas::order::Set;

/// The state of a link when the page opens.
pub fn opened(query: &str, graph: &Graph, index: &SearchIndex) -> AppState {
    let (place, problems) = permalink::read(query, graph);
    let notices = problems
        .iter()
        .map(|problem| unknown(problem, graph, index))
        .collect();
    AppState {
        table: place.list.map(Table::of).unwrap_or_default(),
        place,
        notices,
        ..AppState::default()
    }
}

/// What an action makes of the state, and what must happen outside it.
pub fn update(
    state: &AppState,
    action: Action,
    graph: &Graph,
    index: &SearchIndex,
) -> (AppState, Vec<Effect>) {
    let mut next = state.clone();
    let mut effects = Vec::new();
    let from_history = matches!(action, Action::AddressChanged(_));
    next.copied = None;
    let asked = state.finder.from;
    match action {
        // Who is chosen while a connection is asked for is its other end.
        Action::Select(Target::Node(to)) if asked.is_some_and(|from| from != to) => {
            let path = asked.map(|from| Path { from, to });
            return path.map_or((next, effects), |path| {
                update(state, Action::Connect(path), graph, index)
            });
        }
        Action::Connect(path) => {
            next.place.path = Some(path);
            next.place.selected = None;
            next.place.focus = None;
            next.finder = Finder::default();
            next.column_open = false;
            effects.push(Effect::FocusCard);
        }
        Action::Tell(told) => {
            let place = match told.tale(graph) {
                Some((link, _text)) => permalink::read(link, graph).0,
                None => Place::default(),
            };
            if place.list != next.place.list {
                next.table = place.list.map(Table::of).unwrap_or_default();
            }
            next.place = Place {
                story: Some(told),
                language: state.place.language,
                ..place
            };
            next.column_open = false;
            effects.push(match next.place.selected {
                Some(target) => Effect::Camera(CameraMove::Reveal(members(graph, target))),
                None => Effect::Camera(CameraMove::Fit),
            });
            effects.push(Effect::FocusStory);
        }
        Action::LeaveStory => {
            next.place.story = None;
            effects.push(Effect::FocusMap);
        }
        Action::LeavePath => {
            next.place.path = None;
            effects.push(Effect::FocusMap);
        }
        Action::AskPath(from) => {
            next.column_open = false;
            next.finder = Finder {
                from: Some(from),
                ..Finder::default()
            };
            effects.push(Effect::FocusSearch);
        }
        Action::ToggleCite => {
            next.cite_open = !state.cite_open;
            next.help_open = false;
            effects.push(if next.cite_open {
                Effect::FocusHelp
            } else {
                Effect::FocusMap
            });
        }
        Action::Copy(what, text) => effects.push(Effect::CopyText(what, text)),
        Action::Select(target) => {
            next.place.selected = Some(target);
            next.finder.open = false;
            next.column_open = false;
            next.help_open = false;
            effects.push(Effect::Camera(CameraMove::Reveal(members(graph, target))));
            effects.push(Effect::FocusCard);
        }
        Action::Deselect => {
            next.place.selected = None;
            effects.push(Effect::FocusMap); // the button that was pressed is gone
        }
        Action::Focus(node, depth_hops) => {
            let depth_hops = depth_hops.clamp(*DEPTH_RANGE.start(), *DEPTH_RANGE.end());
            next.place.focus = Some(Focus { node, depth_hops });
            next.place.selected = Some(Target::Node(node));
            next.place.path = None;
        }
        Action::FocusDepth(depth_hops) => {
            if let Some(focus) = &mut next.place.focus {
                focus.depth_hops = depth_hops.clamp(*DEPTH_RANGE.start(), *DEPTH_RANGE.end());
            }
        }
        Action::LeaveSearch => {
            next.finder = Finder::default();
            effects.push(Effect::FocusMap);
        }
        Action::StepOut => step_out(&mut next, &mut effects),
        Action::ToggleKind(kind) => toggle(&mut next.place.filter.kinds, kind),
        Action::IsolateKind(kind) => {
            isolate(&mut next.place.filter.kinds, kind, Filter::default().kinds)
        }
        Action::ToggleClass(class) => toggle(&mut next.place.filter.classes, class),
        Action::IsolateClass(class) => isolate(
            &mut next.place.filter.classes,
            class,
            Filter::default().classes,
        ),
        Action::ToggleCountry(code) => toggle(&mut next.place.filter.countries, code),
        Action::ToggleInitiative(id) => toggle(&mut next.place.filter.initiatives, id),
        Action::ToggleBasis(basis) => toggle(&mut next.place.filter.bases, basis),
        Action::IsolateBasis(basis) => {
            isolate(&mut next.place.filter.bases, basis, Filter::default().bases)
        }
        Action::ToggleArticle(id) => toggle(&mut next.place.filter.articles, id),
        Action::ToggleSaid(said) => toggle(&mut next.place.filter.said, said),
        Action::ClickYear(year) => {
            let years = &mut next.place.filter.years;
            *years = match *years {
                Some(Years { from, to }) if from == to && from == year => None,
                Some(Years { from, to }) if !(from..=to).contains(&year) => {
                    Some(Years::between(from.min(year), to.max(year)))
                }
                _ => Some(Years::between(year, year)),
            };
        }
        Action::BrushYear(year) => {
            let (from, to) = next
                .place
                .filter
                .years
                .map_or((year, year), |years| (years.from, years.to));
            next.place.filter.years = Some(Years::between(from.min(year), to.max(year)));
        }
        Action::View(list) => {
            next.place.list = list;
            if let Some(tab) = list.filter(|_tab| list != state.place.list) {
                next.table = Table {
                    fit: state.table.fit,
                    ..Table::of(tab)
                };
            }
        }
        Action::SortBy(column) => {
            next.table.sort = state.table.sort.clicked(column);
            next.table.first = 0;
        }
        Action::Scrolled(first, fit) => {
            next.table.first = first;
            next.table.fit = fit;
        }
        Action::ClearFilters => {
            next.place.filter = Filter::default();
            next.place.focus = None;
            next.place.path = None;
            effects.push(Effect::FocusMap);
        }
        Action::AddressChanged(query) => {
            let AppState { place, notices, .. } = opened(&query, graph, index);
            if place.list != next.place.list {
                next.table = place.list.map(Table::of).unwrap_or_default();
            }
            next.place = place;
            next.notices = notices;
        }
        Action::Search(query) => {
            next.finder = Finder {
                open: !query.is_empty(),
                query,
                marked: 0,
                from: asked,
            }
        }
        Action::MoveHit(by) => {
            let count = state.finder.hits(graph, index).len();
            let marked = next.finder.marked as i32 + by;
            next.finder.open = count > 0;
            next.finder.marked = if count == 0 {
                0
            } else {
                marked.rem_euclid(count as i32) as usize
            };
            effects.push(Effect::ShowHit);
        }
        Action::TakeHit => {
            if let Some(hit) = state.finder.hits(graph, index).get(state.finder.marked) {
                return update(state, Action::Select(Target::Node(hit.node)), graph, index);
            }
        }
        Action::OpenSearch => {
            next.column_open = false; // it would lie over the field
            next.finder.open = !next.finder.query.is_empty();
            effects.push(Effect::FocusSearch);
        }
        Action::ToggleHelp => {
            next.help_open = !state.help_open;
            next.cite_open = false;
            effects.push(if next.help_open {
                Effect::FocusHelp
            } else {
                Effect::FocusMap
            });
        }
        Action::ToggleColumn => next.column_open = !state.column_open,
        Action::CycleTheme => {
            next.theme = match state.theme {
                Theme::System => Theme::Light,
                Theme::Light => Theme::Dark,
                Theme::Dark => Theme::System,
            };
            effects.push(Effect::ApplyTheme(next.theme.attribute()));
        }
        Action::Speak(language) => {
            next.place.language = Some(language);
            next.own_language = language;
        }
        Action::CopyLink if *graph.origin() == Origin::Dropped => {
            let words = graph.say(Phrase::NoLinkToFile);
            next.notices.push(Notice::Failed(words.to_owned()));
        }
        Action::CopyLink => effects.push(Effect::CopyAddress),
        Action::WasCopied(what, true) => next.copied = Some(what),
        Action::WasCopied(what, false) => {
            let words = graph.say(match what {
                Copied::Link => Phrase::NotCopied,
                Copied::Sentence | Copied::Citation(_) | Copied::Report => Phrase::NotCopiedText,
            });
            next.notices.push(Notice::Failed(words.to_owned()));
        }
        Action::DismissNotice(at) => {
            if at < next.notices.len() {
                next.notices.remove(at);
                effects.push(Effect::FocusMap);
            }
        }
        Action::Fold(fold) => {
            let open = next.unfolded.iter().position(|&each| each == fold);
            match open {
                Some(at) => drop(next.unfolded.remove(at)),
                None => next.unfolded.push(fold),
            }
        }
        Action::NextSheetHeight => next.sheet = state.sheet.next(),
        Action::Resized(window_px) => next.window_px = window_px,
        Action::Camera(movement) => effects.push(Effect::Camera(movement)),
        Action::Walk(action) => {
            if let Some(then) = walk::update(&mut next, action, graph, &mut effects) {
                return update(&next, then, graph, index);
            }
        }
        Action::Text(action) => texts::update(&mut next, action, graph, &mut effects),
        Action::File(action) => file::update(&mut next, action, &mut effects),
        Action::Record(record) => next.record = record,
        Action::Later(later) => {
            next.later = later;
            if later == Fetched::Missed {
                next.fail(graph.say(Phrase::LaterMissed).to_owned());
            }
        }
        Action::Failed(words) => next.fail(words),
    }
    let opens = next.help_open || next.cite_open || next.place != state.place;
    if opens && state.later == Fetched::Missed {
        next.later = Fetched::NotYet; // whatever is opened next asks once more
    }
    if next.place.selected != state.place.selected {
        next.unfolded.retain(|fold| !fold.is_on_card());
    }
    let language = next.place.language.unwrap_or(next.own_language);
    let speaks = (language != graph.words().language()).then_some(Effect::Speak(language));
    let query = permalink::write(&next.place, graph);
    let has_address = *graph.origin() != Origin::Dropped;
    if has_address && !from_history && query != permalink::write(&state.place, graph) {
        effects.push(Effect::PushAddress(query)); // selection and filters are steps that Back undoes
    }
    effects.extend(speaks); // last: it begins the page anew at the address that was just written
    (next, effects)
}

/// One step out, from the innermost thing that is open.
fn step_out(next: &mut AppState, effects: &mut Vec<Effect>) {
    if next.help_open {
        next.help_open = false;
        effects.push(Effect::FocusMap);
    } else if next.cite_open {
        next.cite_open = false;
        effects.push(Effect::FocusMap);
    } else if next.finder.open || next.finder.from.is_some() {
        next.finder = Finder::default();
        effects.push(Effect::FocusMap);
    } else if next.column_open {
        next.column_open = false;
    } else if next.place.focus.is_some() {
        next.place.focus = None;
    } else if next.place.selected.is_some() {
        next.place.selected = None;
        effects.push(Effect::FocusMap);
    } else if next.place.path.is_some() {
        next.place.path = None;
        effects.push(Effect::FocusMap);
    } else if next.finder != Finder::default() {
        next.finder = Finder::default(); // words that were left in the field
        effects.push(Effect::FocusMap);
    }
}

fn toggle<T: Ord>(set: &mut Set<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}

/// Shows one value alone; where it is alone already, the default again.
fn isolate<T: Ord + Copy>(set: &mut Set<T>, value: T, default: Set<T>) {
    let alone = Set::from([value]);
    *set = if *set == alone { default } else { alone };
}

/// The nodes that a camera must show for a target.
fn members(graph: &Graph, target: Target) -> Vec<NodeId> {
    match target {
        Target::Node(id) => vec![id],
        Target::Tie(id) => graph
            .catalog()
            .relation(id)
            .parties
            .iter()
            .map(|party| party.node)
            .collect(),
    }
}

/// What to say of a value that means nothing: what it should have been, and what it probably means.
fn unknown(problem: &Problem, graph: &Graph, index: &SearchIndex) -> Notice {
    let Problem { parameter, value } = problem;
    let what = match *parameter {
        "z" => Phrase::UnknownNode,
        "e" => Phrase::UnknownTie,
        "c" => Phrase::UnknownCountry,
        "i" => Phrase::UnknownInitiative,
        "k" => Phrase::UnknownKind,
        "r" => Phrase::UnknownClass,
        "b" => Phrase::UnknownBasis,
        "a" => Phrase::UnknownArticle,
        "h" => Phrase::UnknownAttribute,
        "from" | "to" => Phrase::UnknownYear,
        "lang" => Phrase::UnknownLanguage,
        "p" => Phrase::UnknownPath,
        "s" => Phrase::UnknownStory,
        "d" => Phrase::UnknownDepth,
        _ => Phrase::UnknownView,
    };
    let meant = matches!(*parameter, "z" | "i")
        .then(|| meant(value, graph, index))
        .flatten();
    Notice::Unknown {
        what,
        part: format!("{parameter}={value}"),
        meant,
    }
}

/// The node that a wrong slug comes nearest to: all its words, then fewer from the end.
fn meant(slug: &str, graph: &Graph, index: &SearchIndex) -> Option<(String, NodeId)> {
    let words: Vec<&str> = slug.split('-').filter(|word| !word.is_empty()).collect();
    let tries = (1..=words.len())
        .rev()
        .map(|length| words[..length].join(" "));
    let mut long_enough = tries.filter(|words| words.chars().count() >= 4);
    long_enough
        .find_map(|words| index.find(&words, graph, 1).pop())
        .map(|hit| (hit.matched, hit.node))
}
