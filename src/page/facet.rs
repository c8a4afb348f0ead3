//! The rows of the legend: swatch, name, a bar for the total with what is left inside it, and the count.

use super::element::{Element, Text, el};
use super::link::button;
use super::listens::Listens;
use super::yes_or_no;
use crate::language::{Phrase, Words};
use crate::state::Action;
use crate::view::words::plain_number;

/// One value of a facet.
pub(super) struct Row {
    /// The value's name.
    pub(super) name: String,
    /// The words of the page.
    pub(super) words: Words,
    /// How many there are in all.
    pub(super) total: usize,
    /// How many the other filters leave.
    pub(super) left: usize,
    /// Whether what it stands for is shown.
    pub(super) shown: bool,
    /// What stands before it; without one, it is a row that is chosen by name.
    pub(super) swatch: Option<Element>,
    /// Whether the filter names it, where a filter narrows by name.
    pub(super) chosen: bool,
    /// On a click.
    pub(super) toggle: Action,
    /// On a double click: its two clicks have toggled twice before it comes, which leaves the value as it was.
    pub(super) isolate: Option<Action>,
}

/// The heading of a facet.
pub(super) fn head(title: impl Into<Text>, note: impl Into<Text>) -> Element {
    let note = el("span").child(super::Child::Text(note.into()));
    el("h2").child(super::Child::Text(title.into())).child(note)
}

/// A row, as a button.
pub(super) fn row(row: Row) -> Element {
    let Row {
        name,
        words,
        total,
        left,
        shown,
        swatch,
        chosen,
        toggle,
        isolate,
    } = row;
    let is_named = swatch.is_none();
    let mut class = "facet-row".to_owned();
    for (word, is_so) in [(" named", is_named), (" chosen", chosen), (" off", !shown)] {
        class.push_str(if is_so { word } else { "" });
    }
    let bar = |count| el("i").attr("style", format!("width:{}%", bar_percent(count)));
    let number = |count: usize| plain_number(words, count as f64);
    let pressed = if is_named { chosen } else { shown };
    let mut button = button(toggle)
        .class(class)
        .attr("aria-pressed", yes_or_no(pressed))
        .attr("title", name.clone());
    if let Some(isolate) = isolate {
        button = button.on(Listens::DoubleClick(isolate));
    }
    button
        .child(el("span").children(swatch))
        .child(el("span").class("facet-name").child(name))
        .child(
            el("span")
                .class("facet-bar")
                .child(bar(total))
                .child(bar(left.min(total))),
        )
        .child(
            el("span")
                .class("facet-count")
                .child(el("span").class("sr").child(" "))
                .child(number(left))
                .child(
                    el("span")
                        .class("sr")
                        .child(words.with(Phrase::OfTotal, &[&number(total)])),
                ),
        )
}

/// The length of a bar in per cent: by the square root, so that one is seen beside fifty.
fn bar_percent(count: usize) -> u32 {
    const FULL: f64 = 60.0; // a count that fills the bar; more stays full
    ((count as f64 / FULL).sqrt() * 100.0).min(100.0) as u32
}
