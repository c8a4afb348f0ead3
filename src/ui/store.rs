//! The one store: the state behind a signal, and the dispatcher that alone writes it.

use super::{files, language, later, texts};
use crate::embedded;
use crate::graph::{Graph, Origin, Subset};
use crate::page::Shown;
use crate::state::{self, Action, AppState, CameraMove, Copied, Effect, Fetched, Finder, Theme};
use crate::view::facet::Facets;
use crate::view::permalink::Place;
use crate::view::search::SearchIndex;
use crate::web;
use leptos::prelude::*;
use std::sync::Arc;

/// The state, the graph it is about, and the way to change it. Copied freely; lives as long as the page.
#[derive(Clone, Copy)]
pub(crate) struct Store {
    state: RwSignal<AppState>,
    /// The state but for the search field, so that what is typed there redraws nothing else.
    calm: Memo<AppState>,
    left: Memo<Left>,
    graph: StoredValue<Arc<Graph>>,
    index: StoredValue<Arc<SearchIndex>>,
    camera: RwSignal<Option<CameraMove>>,
    /// What was to have the focus before it was there.
    late: StoredValue<Option<&'static str>>,
}

/// What the filters leave, worked out once for every panel.
#[derive(Clone, PartialEq)]
struct Left {
    place: Place,
    subset: Arc<Subset>,
    facets: Arc<Facets>,
}

impl Left {
    /// From what is known already, as far as it still holds: selecting counts no facets anew.
    fn of(place: &Place, graph: &Graph, before: Option<&Self>) -> Self {
        let before_with_filter = before.filter(|before| before.place.filter == place.filter);
        let facets = before_with_filter.map(|before| Arc::clone(&before.facets));
        Self {
            subset: Arc::new(place.subset(graph)),
            facets: facets.unwrap_or_else(|| Arc::new(Facets::count(graph, &place.filter))),
            place: place.clone(),
        }
    }
}

impl Store {
    /// The store of a page that was opened with `query`, and goes on from what was known `before`.
    pub(crate) fn open(graph: Graph, query: &str, before: AppState) -> Self {
        let index = SearchIndex::new(&graph);
        let opened = state::opened(query, &graph, &index);
        let opened = AppState {
            theme: Theme::remembered(web::storage::theme().as_deref()),
            own_language: web::storage::language(),
            window_px: web::window::size(),
            base: web::window::base(),
            data_version: embedded::DATA_VERSION,
            today: web::window::today(),
            record: if *graph.origin() == Origin::BuiltIn {
                Fetched::NotYet
            } else {
                Fetched::There
            },
            later: later::known().map_or(Fetched::NotYet, |_later| Fetched::There),
            place: opened.place,
            table: opened.table,
            notices: opened.notices,
            ..before
        };
        let (state, graph) = (RwSignal::new(opened), Arc::new(graph));
        let known = Arc::clone(&graph);
        let left = Memo::new(move |before: Option<&Left>| {
            state.with(|state| match before {
                Some(before) if before.place == state.place => before.clone(),
                _ => Left::of(&state.place, &known, before),
            })
        });
        let calm = move |_: Option<&AppState>| {
            state.with(|state| AppState {
                finder: Finder::default(),
                ..state.clone()
            })
        };
        Self {
            state,
            calm: Memo::new(calm),
            left,
            graph: StoredValue::new(graph),
            index: StoredValue::new(Arc::new(index)),
            camera: RwSignal::new(None),
            late: StoredValue::new(None),
        }
    }

    /// The graph.
    pub(crate) fn graph(self) -> Arc<Graph> {
        self.graph.get_value()
    }

    /// The same graph with more told of it, in place of what cards, tables and search were made of.
    pub(crate) fn take_in(self, graph: Graph) {
        self.index.set_value(Arc::new(SearchIndex::new(&graph)));
        self.graph.set_value(Arc::new(graph));
    }

    /// What a reading makes of all that is shown but the search field. Runs again, where it is tracked, when any of it has
    /// changed.
    pub(crate) fn shown<T>(self, read: impl FnOnce(&Shown<'_>) -> T) -> T {
        self.calm.with(|state| self.read(state, read))
    }

    /// The same with the search field.
    pub(crate) fn shown_with_search<T>(self, read: impl FnOnce(&Shown<'_>) -> T) -> T {
        self.state.with(|state| self.read(state, read))
    }

    fn read<T>(self, state: &AppState, read: impl FnOnce(&Shown<'_>) -> T) -> T {
        let (graph, index) = (self.graph(), self.index.get_value());
        self.left.with(|left| {
            read(&Shown {
                graph: &graph,
                index: &index,
                state,
                subset: &left.subset,
                facets: &left.facets,
            })
        })
    }

    /// What the state is at this moment.
    pub(crate) fn state(self) -> AppState {
        self.state.get_untracked()
    }

    /// The last movement that the camera was asked for.
    pub(crate) fn camera(self) -> ReadSignal<Option<CameraMove>> {
        self.camera.read_only()
    }

    /// Does what the reader asked for. The only place that writes the state.
    pub(crate) fn dispatch(self, action: Action) {
        let (graph, index) = (self.graph(), self.index.get_value());
        let (next, effects) = self
            .state
            .with_untracked(|state| state::update(state, action, &graph, &index));
        if self.state.with_untracked(|state| *state != next) {
            self.state.set(next);
        }
        effects.into_iter().for_each(|effect| self.perform(effect));
    }

    /// Whether the page that it served has made way for another.
    pub(crate) fn is_gone(self) -> bool {
        self.state.is_disposed()
    }

    /// Focuses something that is drawn after this action, or once what draws it has come.
    fn focus(self, selector: &'static str) {
        let comes_late = self
            .state
            .with_untracked(|state| state.later != Fetched::There);
        self.late.set_value(comes_late.then_some(selector));
        web::focus::soon(selector);
    }

    /// Focuses what was asked for before it could be drawn.
    pub(crate) fn focus_what_was_late(self) {
        if let Some(selector) = self.late.try_update_value(Option::take).flatten() {
            web::focus::soon(selector);
        }
    }

    fn copy(self, what: Copied, text: &str) {
        web::clipboard::copy(text, move |copied| {
            self.dispatch(Action::WasCopied(what, copied));
        });
    }

    fn perform(self, effect: Effect) {
        match effect {
            Effect::PushAddress(query) => web::history::push(&query),
            Effect::ReplaceAddress(query) => web::history::replace(&query),
            Effect::Camera(movement) => self.camera.set(Some(movement)),
            Effect::CopyAddress => {
                let address = web::window::address().unwrap_or_default();
                self.copy(Copied::Link, &address);
            }
            Effect::CopyText(what, text) => self.copy(what, &text),
            Effect::FocusSearch => web::focus::now("#search"),
            // What was asked for may not be in the document yet: it is drawn after this action.
            Effect::FocusStory => self.focus("#story-title"),
            Effect::FocusCard => self.focus("#card-title"),
            Effect::FocusMap => {
                let walks = self.state.with_untracked(|state| state.walk.is_some());
                self.focus(if walks {
                    "#walk [tabindex='0']"
                } else {
                    "#table-scroll, #map:not([inert])"
                });
            }
            Effect::FocusWalk => self.focus("#walk [tabindex='0']"),
            Effect::FocusHelp => self.focus("#help-title, #cite-title"),
            Effect::ShowHit => web::focus::show_soon(".hit[aria-selected='true']"),
            Effect::ChooseFile => files::choose(),
            Effect::GiveFileUp => files::give_up(),
            Effect::ReadFileAgain(roles) => files::read_again(roles),
            Effect::LeaveFile => files::leave(),
            Effect::ForgetTexts => texts::forget(self),
            Effect::Speak(language) => language::speak(self, language),
            Effect::ApplyTheme(theme) => web::storage::apply_theme(theme),
        }
    }
}

/// Runs once the page stands, and again whenever what was read in it has changed. Boxed: each type of effect of its own
/// would be several kilobytes of program.
pub(crate) fn watch(run: impl FnMut() + 'static) {
    let mut run: Box<dyn FnMut()> = Box::new(run);
    leptos::prelude::Effect::new(move |_| run());
}

/// The store, from anywhere in the page.
pub(crate) fn use_store() -> Store {
    expect_context()
}
