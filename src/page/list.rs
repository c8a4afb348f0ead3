//! The graph as tables, in place of the map: for analysts the working view, and the accessible one for everybody.
//!
//! Only the rows that are seen stand in the document; the space of the others is kept open above and below them.

use super::element::{Element, el};
use super::link::{button, to};
use super::listens::Listens;
use super::wait::wait;
use super::{Shown, mark};
use crate::language::Phrase;
use crate::state::Action;
use crate::view::table::{Cell, Column, Row, Sort, Tab, cells, count, rows};
use crate::view::words;

/// The height of a row, as the style sheet has it.
pub const ROW_PX: u32 = 30;
/// Rows made above and below those that are seen, so that scrolling finds them there.
const SPARE: u32 = 20;

/// The table, where one is asked for.
pub fn list(shown: &Shown<'_>) -> Element {
    let Some(tab) = shown.state.place.list else {
        return el("div").flag("hidden", true);
    };
    let tabs = Tab::ALL.map(|each| tab_button(shown, each, tab));
    el("section")
        .class("list")
        .id("list")
        .label(shown.say(Phrase::List))
        .child(
            el("div")
                .class("tabs")
                .attr("role", "group")
                .label(shown.say(Phrase::ListHolds))
                .children(tabs),
        )
        .children(wait(shown))
        .child(
            el("div")
                .class("table-scroll")
                .id("table-scroll")
                .attr("tabindex", "0")
                .attr("role", "region")
                .label(shown.say(Phrase::TableLabel))
                .with_key(tab as u64)
                .on(Listens::Scroll)
                .child(table(shown, tab)),
        )
}

fn tab_button(shown: &Shown<'_>, each: Tab, open: Tab) -> Element {
    let name = match each {
        Tab::Entries => Phrase::EntriesTab,
        Tab::Ties => Phrase::TiesTitle,
        Tab::Figures => Phrase::Figures,
        Tab::Articles => Phrase::ArticlesTab,
    };
    let count = count(shown.graph, shown.subset, each);
    button(Action::View(Some(each)))
        .class("tab")
        .attr("aria-pressed", super::yes_or_no(each == open))
        .child(shown.say(name))
        .child(" ")
        .child(el("span").child(words::plain_number(shown.words(), count as f64)))
}

fn table(shown: &Shown<'_>, tab: Tab) -> Element {
    let state = &shown.state.table;
    let rows = rows(shown.graph, shown.subset, tab, state.sort);
    let all = rows.len() as u32;
    let first = state.first.saturating_sub(SPARE).min(all);
    let last = (state.first + state.fit + SPARE).min(all);
    let columns = tab.columns();
    let space = |rows: u32| {
        el("tr").attr("aria-hidden", "true").child(
            el("td")
                .attr("colspan", columns.len().to_string())
                .attr("style", format!("height:{}px;padding:0", rows * ROW_PX)),
        )
    };
    let seen = (first..last).zip(&rows[first as usize..last as usize]);
    let seen =
        seen.map(|(at, seen)| row(shown, tab, *seen).attr("aria-rowindex", (at + 2).to_string()));
    let heads = columns
        .iter()
        .map(|&column| head(shown, column, state.sort));
    el("table")
        .class(format!("table of-{}", tab.slug()))
        .attr("aria-rowcount", (all + 1).to_string())
        .child(el("thead").child(el("tr").attr("aria-rowindex", "1").children(heads)))
        .child(
            el("tbody")
                .children((first > 0).then(|| space(first).with_key(u64::MAX)))
                .children(seen)
                .children((last < all).then(|| space(all - last).with_key(u64::MAX - 1))),
        )
}

fn head(shown: &Shown<'_>, column: Column, sort: Sort) -> Element {
    let is_sorted = column == sort.column;
    let (order, arrow) = match (is_sorted, sort.descending) {
        (false, _) => ("none", ""),
        (true, true) => ("descending", " ↓"),
        (true, false) => ("ascending", " ↑"),
    };
    let name = button(Action::SortBy(column))
        .child(shown.say(column.heading()))
        .child(el("span").attr("aria-hidden", "true").child(arrow));
    el("th")
        .attr("scope", "col")
        .attr("aria-sort", order)
        .class(if is_number(column) { "number" } else { "" })
        .child(name)
}

const fn is_number(column: Column) -> bool {
    matches!(column, Column::Ties | Column::Figures | Column::Value)
}

fn row(shown: &Shown<'_>, tab: Tab, row: Row) -> Element {
    let columns = tab.columns().len().to_string();
    match row {
        Row::Heading(relation, count) => {
            let name = words::heading_in(shown.graph, relation, words::Side::Source);
            let sign = mark::tie(Some(relation.class()), atlas::Basis::Stated);
            let head = el("th")
                .attr("colspan", columns)
                .attr("scope", "rowgroup")
                .child(sign)
                .child(name)
                .child(el("span").child(count.to_string()));
            el("tr")
                .class("group")
                .with_key(u64::from(u32::MAX) + relation as u64)
                .child(head)
        }
        Row::Thing(place) => {
            let is_selected = shown.state.place.selected.is_some_and(|selected| {
                let (of, id) = match selected {
                    crate::view::Target::Node(id) => (Tab::Entries, id.index()),
                    crate::view::Target::Tie(id) => (Tab::Ties, id.index()),
                };
                (of, id) == (tab, place as usize)
            });
            let cells = cells(shown.graph, tab, place).into_iter();
            el("tr")
                .with_key(u64::from(place))
                .class(if is_selected { "selected" } else { "" })
                .children(cells.map(|each| cell(shown, each)))
        }
    }
}

fn cell(shown: &Shown<'_>, cell: Cell) -> Element {
    match cell {
        Cell::Text(text) => el("td").attr("title", text.clone()).child(text),
        Cell::Number(text) => el("td").class("number").child(text),
        Cell::Names(names) => {
            let name = |(target, kind, name): (_, _, String)| {
                to(shown.graph, target, mark::kind(kind)).child(el("span").child(name))
            };
            el("td").children(names.into_iter().map(name))
        }
        Cell::Type(id, class, basis, name) => {
            let target = crate::view::Target::Tie(id);
            el("td").child(
                to(shown.graph, target, mark::tie(Some(class), basis))
                    .child(el("span").child(name)),
            )
        }
        Cell::Basis(basis) => el("td")
            .child(mark::tie(None, basis))
            .child(shown.say(words::basis(basis))),
    }
}
