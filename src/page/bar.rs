//! The bar: name, theme, share, help; on narrow windows the button that opens the filters.

use super::element::{Element, el};
use super::link::button;
use super::{Shown, mark, yes_or_no};
use crate::state::{Action, Theme};
use crate::view::table::Tab;

/// The bar above everything.
pub fn bar(shown: &Shown<'_>) -> Element {
    let state = shown.state;
    let theme = match state.theme {
        Theme::System => "Theme: as the system has it",
        Theme::Light => "Theme: light",
        Theme::Dark => "Theme: dark",
    };
    let shared = if state.copied {
        "Link copied"
    } else {
        "Share: copy the link to this view"
    };
    let bar_button = |action, label| button(action).class("bar-button").label(label);
    el("header")
        .class("bar")
        .child(
            el("span")
                .class("brand")
                .child(mark::brand())
                .child("Zonelink"),
        )
        .child(
            el("span")
                .class("tagline")
                .child("who partners with whom, and how we know"),
        )
        .child(
            el("div")
                .class("bar-end")
                .child(views(shown))
                .child(
                    bar_button(Action::CycleTheme, theme)
                        .id("theme")
                        .attr("title", theme)
                        .child(half_filled()),
                )
                .child(
                    bar_button(Action::CopyLink, shared)
                        .id("share")
                        .child(mark::icon(
                            "M8 10V1.8M4.8 4.8 8 1.6l3.2 3.2M2 9.5V14h12V9.5",
                        ))
                        .child(el("span").class("bar-label").child(if state.copied {
                            "Link copied"
                        } else {
                            "Share"
                        })),
                )
                .child(
                    bar_button(Action::ToggleHelp, "Keys and about")
                        .id("help-button")
                        .child(question()),
                )
                .child(
                    button(Action::ToggleColumn)
                        .class("bar-button only-narrow")
                        .label("Filters")
                        .id("filters-button")
                        .attr("aria-expanded", yes_or_no(state.column_open))
                        .attr("aria-controls", "column")
                        .child(mark::icon("M1.5 4h13M4 8h8M6.5 12h3")),
                ),
        )
        .child(
            el("p")
                .class("sr")
                .attr("role", "status")
                .child(if state.copied { "Link copied" } else { "" }),
        )
}

fn half_filled() -> Element {
    let ring = el("circle")
        .attr("cx", "8")
        .attr("cy", "8")
        .attr("r", "6.2");
    let half = el("path")
        .class("solid")
        .attr("d", "M8 1.8A6.2 6.2 0 0 1 8 14.2Z");
    mark::drawing("0 0 16 16").child(ring).child(half)
}

fn question() -> Element {
    let ring = el("circle")
        .attr("cx", "8")
        .attr("cy", "8")
        .attr("r", "6.6");
    let point = el("circle")
        .class("solid")
        .attr("cx", "8")
        .attr("cy", "11.6")
        .attr("r", ".9");
    mark::icon("M5.9 6.2a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.3")
        .child(ring)
        .child(point)
}

/// Map or list.
fn views(shown: &Shown<'_>) -> Element {
    let open = shown.state.place.list;
    let view = |name, list: Option<Tab>| {
        button(Action::View(list))
            .attr("aria-pressed", yes_or_no(open.is_some() == list.is_some()))
            .child(name)
    };
    el("div")
        .class("views")
        .attr("role", "group")
        .label("View")
        .child(view("Map", None))
        .child(view("List", open.or(Some(Tab::default()))))
}
