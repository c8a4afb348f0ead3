//! The search field and its hits: a combobox, by mouse and by arrow keys.

use super::element::{Element, el};
use super::listens::{Field, Listens};
use super::{Shown, mark, yes_or_no};
use crate::language::Phrase;
use crate::state::Action;
use crate::view::Target;
use crate::view::search::{Hit, NameSource};
use crate::view::words;

/// Search by any name in any script.
pub fn finder(shown: &Shown<'_>) -> Element {
    let finder = &shown.state.finder;
    // A closed list finds nothing: it would be asked again at whatever else the reader does.
    let hits = if finder.open {
        finder.hits(shown.graph, shown.index)
    } else {
        Vec::new()
    };
    let hint = match finder.from {
        Some(_) => Phrase::ToWhom,
        None => Phrase::SearchHint,
    };
    let mut input = el("input")
        .id("search")
        .attr("type", "search")
        .attr("role", "combobox")
        .attr("autocomplete", "off")
        .attr("spellcheck", "false")
        .attr("placeholder", shown.say(hint))
        .label(shown.say(Phrase::SearchLabel))
        .attr("aria-expanded", yes_or_no(finder.open))
        .attr("aria-controls", "hits")
        .attr("value", finder.query.clone())
        .on(Listens::Input(Field::Search))
        .on(Listens::Keys(Field::Search));
    if finder.open && !hits.is_empty() {
        input = input.attr("aria-activedescendant", format!("hit-{}", finder.marked));
    }
    if !finder.open && !finder.query.is_empty() {
        input = input.on(Listens::Focus(Action::MoveHit(0)));
    }
    let found = if finder.open {
        words::counted(shown.words(), Phrase::Hits, hits.len(), &[])
    } else {
        String::new()
    };
    let row = |(at, hit)| row(shown, hit, at);
    let glass = mark::icon("m10.6 10.6 4 4").child(
        el("circle")
            .attr("cx", "7")
            .attr("cy", "7")
            .attr("r", "4.8"),
    );
    let key = el("kbd").attr("aria-hidden", "true").child("/");
    el("div")
        .class("finder")
        .attr("role", "search")
        .child(
            el("div")
                .class("finder-field")
                .child(glass)
                .child(input)
                .child(key),
        )
        .child(
            el("div")
                .class("hits")
                .id("hits")
                .attr("role", "listbox")
                .label(shown.say(Phrase::HitsLabel))
                .flag("hidden", !finder.open)
                .children(hits.iter().enumerate().map(row))
                .children((finder.open && hits.is_empty()).then(|| no_hit(shown))),
        )
        .child(el("p").class("sr").attr("role", "status").child(found))
}

fn no_hit(shown: &Shown<'_>) -> Element {
    el("p").class("no-hit").child(shown.say(Phrase::NoHit))
}

fn row(shown: &Shown<'_>, hit: &Hit, at: usize) -> Element {
    let catalog = shown.graph.catalog();
    let (id, node) = (hit.node, catalog.node(hit.node));
    let place: Vec<&str> = catalog
        .places_around(id)
        .map(|place| catalog.node(place).label())
        .collect();
    let with = |phrase| shown.words().with(phrase, &[&hit.matched]);
    let why = match &hit.source {
        NameSource::Name => String::new(),
        NameSource::Language(_) => hit.matched.clone(),
        NameSource::Alias => with(Phrase::AlsoCalled),
        NameSource::AsWritten => with(Phrase::ArticleWrites),
        NameSource::Code => with(Phrase::CountryCode),
        NameSource::Said(attribute) => {
            let attribute = shown.graph.attributes().get(*attribute as usize);
            let name = attribute.map_or("", |attribute| attribute.name.as_str());
            shown.words().with(Phrase::Colon, &[name, &hit.matched])
        }
    };
    let hidden = if shown.subset.has_node(id) {
        ""
    } else {
        shown.say(Phrase::NotOnMapNow)
    };
    let below = words::dotted([&why, &place.join(shown.say(Phrase::Comma)), hidden]);
    el("div")
        .class("hit")
        .id(format!("hit-{at}"))
        .attr("role", "option")
        .attr("aria-selected", yes_or_no(at == shown.state.finder.marked))
        .on(Listens::KeepsCursor)
        .on(Listens::Click(Action::Select(Target::Node(id))))
        .child(mark::kind(node.kind))
        .child(el("span").class("hit-name").child(node.name.clone()))
        .child(el("span").class("hit-count").child(words::counted(
            shown.words(),
            Phrase::Ties,
            shown.graph.degree(id),
            &[],
        )))
        .child(el("span").class("hit-why").child(below))
}
