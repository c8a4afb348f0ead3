//! The years of dated ties, as bars: a click narrows to a year, the next stretches to another, drawing over them as well.

use super::element::{Element, el};
use super::facet::head;
use super::link::button;
use super::listens::Listens;
use super::{Shown, yes_or_no};
use crate::language::Phrase;
use crate::state::Action;
use crate::view::facet::FacetValue;
use crate::view::words;

/// The facet of years; nothing where no tie has a date.
pub(super) fn years(shown: &Shown<'_>) -> Option<Element> {
    let facets = shown.facets;
    let most = facets.years.iter().map(|year| year.total).max()?;
    let undated = match facets.undated {
        0 => String::new(),
        some => {
            let number = words::plain_number(shown.words(), some as f64);
            shown.words().with(Phrase::UndatedTies, &[&number])
        }
    };
    let is_narrowed = shown.state.place.filter.years.is_some();
    let bars = facets
        .years
        .iter()
        .map(|year| bar(shown, year, most, is_narrowed));
    let (first, last) = (facets.years.first()?.value, facets.years.last()?.value);
    let ends = el("div")
        .class("year-ends")
        .attr("aria-hidden", "true")
        .child(el("span").child(first.to_string()))
        .child(el("span").child(last.to_string()));
    Some(
        el("section")
            .class("facet")
            .id("years")
            .label(shown.say(Phrase::Year))
            .child(head(shown.say(Phrase::Year), undated))
            .child(el("div").class("years").children(bars))
            .child(ends),
    )
}

fn bar(shown: &Shown<'_>, year: &FacetValue<u16>, most: usize, is_narrowed: bool) -> Element {
    let height = |count: usize| format!("height:{}%", (100 * count).div_ceil(most.max(1)));
    let ties = words::counted(shown.words(), Phrase::Ties, year.total, &[]);
    let (of, left) = (year.value.to_string(), year.left.to_string());
    let said = shown.words().with(Phrase::YearOfTies, &[&of, &left, &ties]);
    let class = match (is_narrowed, year.chosen) {
        (true, true) => "year chosen",
        (true, false) => "year off",
        (false, _) => "year",
    };
    button(Action::ClickYear(year.value))
        .class(class)
        .attr("aria-pressed", yes_or_no(year.chosen))
        .attr("title", said.clone())
        .label(said)
        .on(Listens::Brush(Action::BrushYear(year.value)))
        .child(el("i").attr("style", height(year.total)))
        .child(el("i").attr("style", height(year.left.min(year.total))))
}
