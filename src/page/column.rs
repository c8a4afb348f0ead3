//! The column: the sentence that says what is shown, and the legend that is the filter.

use super::element::{Child, Element, Text, el};
use super::facet::{Row, head, row};
use super::link::button;
use super::story::in_column;
use super::{Shown, mark, yes_or_no};
use crate::graph::{Origin, Said};
use crate::language::Phrase;
use crate::state::{Action, Copied, Fold};
use crate::view::Filter;
use crate::view::facet::FacetValue;
use crate::view::words::{self, Run};
use atlas::{ArticleId, Basis, Kind, NodeId, TieClass};

/// How many countries or initiatives are listed before `more` is asked for.
const FEW: usize = 6;

/// Sentence and filters.
pub fn column(shown: &Shown<'_>) -> Element {
    let state = shown.state;
    let (filter, focus) = (&state.place.filter, state.place.focus);
    let path = state.place.path;
    let is_filtered = *filter != Filter::default() || focus.is_some() || path.is_some();
    // Its room is kept while there is nothing to clear: the rows below must not move under a double click.
    let clear = button(Action::ClearFilters)
        .class("clear")
        .id("clear")
        .flag("disabled", !is_filtered)
        .child(shown.say(Phrase::ClearAllFilters));
    let sentence = match path {
        Some(path) => words::path_sentence(shown.graph, path, shown.subset),
        None => words::sentence(shown.graph, filter, focus, shown.subset),
    };
    let told: String = sentence.iter().map(Run::text).collect();
    let small = |action, name: Phrase| button(action).class("link").child(shown.say(name));
    let copied = match state.copied {
        Some(Copied::Sentence) => Phrase::Copied,
        _ => Phrase::CopySentence,
    };
    let share = el("div")
        .class("sentence-actions")
        .child(small(Action::Copy(Copied::Sentence, told), copied))
        .child(small(Action::ToggleCite, Phrase::CiteView).id("cite-view"));
    el("aside")
        .class(if state.column_open {
            "column open"
        } else {
            "column"
        })
        .id("column")
        .label(shown.say(Phrase::WhatIsShown))
        .child(
            el("p")
                .class("sentence")
                .id("sentence")
                .attr("role", "status")
                .children(sentence.into_iter().map(run)),
        )
        .child(share)
        .child(clear)
        .child(
            facet(shown.say(Phrase::Kind))
                .children(shown.facets.kinds.iter().map(|kind| kind_row(shown, kind))),
        )
        .child(
            facet(shown.say(Phrase::Tie)).children(
                shown
                    .facets
                    .classes
                    .iter()
                    .map(|class| class_row(shown, class)),
            ),
        )
        .child(
            facet(shown.say(Phrase::Basis)).children(
                shown
                    .facets
                    .bases
                    .iter()
                    .map(|basis| basis_row(shown, basis)),
            ),
        )
        .children(named(
            shown,
            shown.say(Phrase::Country).into(),
            ("countries".into(), Fold::Countries),
            countries(shown),
        ))
        .children(named(
            shown,
            shown.say(Phrase::InitiativeOrAlliance).into(),
            ("initiatives".into(), Fold::Initiatives),
            initiatives(shown),
        ))
        .children(super::years::years(shown))
        .children(named(
            shown,
            shown.say(Phrase::Article).into(),
            ("articles".into(), Fold::Articles),
            articles(shown),
        ))
        .children(said(shown))
        .children(in_column(shown))
        .child(super::file::way_in(shown))
}

fn run(run: Run) -> Child {
    match run {
        Run::Plain(text) => text.into(),
        Run::Strong(text) => el("strong").child(text).into(),
        Run::Muted(text) => el("span").class("muted").child(text).into(),
    }
}

fn facet(title: &'static str) -> Element {
    el("section")
        .class("facet")
        .label(title)
        .child(head(title, ""))
}

fn kind_row(shown: &Shown<'_>, value: &FacetValue<Kind>) -> Element {
    row(Row {
        name: words::kind_in(shown.graph, value.value).to_owned(),
        words: shown.words(),
        total: value.total,
        left: value.left,
        shown: value.chosen,
        swatch: Some(mark::kind(value.value)),
        chosen: false,
        toggle: Action::ToggleKind(value.value),
        isolate: Some(Action::IsolateKind(value.value)),
    })
}

fn class_row(shown: &Shown<'_>, value: &FacetValue<TieClass>) -> Element {
    row(Row {
        name: words::class_in(shown.graph, value.value),
        words: shown.words(),
        total: value.total,
        left: value.left,
        shown: value.chosen,
        swatch: Some(mark::tie(Some(value.value), Basis::Stated)),
        chosen: false,
        toggle: Action::ToggleClass(value.value),
        isolate: Some(Action::IsolateClass(value.value)),
    })
}

fn basis_row(shown: &Shown<'_>, value: &FacetValue<Basis>) -> Element {
    row(Row {
        name: words::capital(shown.say(words::basis(value.value))),
        words: shown.words(),
        total: value.total,
        left: value.left,
        shown: value.chosen,
        swatch: Some(mark::tie(None, value.value)),
        chosen: false,
        toggle: Action::ToggleBasis(value.value),
        isolate: Some(Action::IsolateBasis(value.value)),
    })
}

fn articles(shown: &Shown<'_>) -> Vec<Row> {
    let row = |value: &FacetValue<ArticleId>| {
        let article = shown.graph.catalog().article(value.value);
        named_row(
            shown,
            value,
            article.title.clone(),
            Action::ToggleArticle(value.value),
        )
    };
    let articles = &shown.facets.articles;
    // A file is all there is of itself.
    let is_choice = articles.len() > 1 || *shown.graph.origin() == Origin::BuiltIn;
    articles.iter().filter(|_| is_choice).map(row).collect()
}

/// What a file says beyond the model, attribute by attribute.
fn said(shown: &Shown<'_>) -> Vec<Element> {
    let facet = |(place, values): &(u32, Vec<FacetValue<Said>>)| {
        let attribute = shown.graph.attributes().get(*place as usize)?;
        let row = |value: &FacetValue<Said>| {
            let name = attribute.value(value.value.value).to_owned();
            named_row(shown, value, name, Action::ToggleSaid(value.value))
        };
        let id = (format!("said-{place}").into(), Fold::Said(*place));
        named(
            shown,
            attribute.name.clone().into(),
            id,
            values.iter().map(row).collect(),
        )
    };
    shown.facets.said.iter().filter_map(facet).collect()
}

fn countries(shown: &Shown<'_>) -> Vec<Row> {
    let row = |value: &FacetValue<String>| {
        named_row(
            shown,
            value,
            words::country_in(shown.graph, &value.value),
            Action::ToggleCountry(value.value.clone()),
        )
    };
    shown.facets.countries.iter().map(row).collect()
}

fn initiatives(shown: &Shown<'_>) -> Vec<Row> {
    let row = |value: &FacetValue<NodeId>| {
        let name = shown.graph.catalog().node(value.value).label().to_owned();
        named_row(shown, value, name, Action::ToggleInitiative(value.value))
    };
    shown.facets.initiatives.iter().map(row).collect()
}

fn named_row<T>(shown: &Shown<'_>, value: &FacetValue<T>, name: String, toggle: Action) -> Row {
    Row {
        name,
        words: shown.words(),
        total: value.total,
        left: value.left,
        shown: value.chosen,
        swatch: None,
        chosen: value.chosen,
        toggle,
        isolate: None,
    }
}

/// A facet of names: the first few, what is chosen, and the rest on request. Nothing where there is no name.
fn named(
    shown: &Shown<'_>,
    title: Text,
    (id, fold): (Text, Fold),
    rows: Vec<Row>,
) -> Option<Element> {
    if rows.is_empty() {
        return None;
    }
    let whole = shown.state.unfolded.contains(&fold);
    let count = rows.len().to_string();
    let any_chosen = rows.iter().any(|row| row.chosen);
    let more = rows.iter().skip(FEW).filter(|row| !row.chosen).count();
    let listed = rows
        .into_iter()
        .enumerate()
        .filter(|(at, row)| whole || *at < FEW || row.chosen);
    let listed = listed.map(|(at, each)| {
        row(Row {
            shown: each.chosen || !any_chosen,
            ..each
        })
        .with_key(at as u64)
    });
    let unfold = || {
        let text = if whole {
            shown.say(Phrase::Fewer).to_owned()
        } else {
            shown.words().with(Phrase::More, &[&more.to_string()])
        };
        button(Action::Fold(fold))
            .class("more")
            .attr("aria-expanded", yes_or_no(whole))
            .child(text)
    };
    Some(
        el("section")
            .class("facet")
            .id(id)
            .label(title.clone())
            .child(head(title, count))
            .children(listed)
            .children((more > 0).then(unfold)),
    )
}
