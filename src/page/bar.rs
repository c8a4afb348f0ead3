//! The bar: name, theme, share, help; on narrow windows the button that opens the filters.

use super::element::{Element, el};
use super::link::button;
use super::listens::{Choice, Listens};
use super::{Shown, mark, yes_or_no};
use crate::language::{Language, Phrase};
use crate::state::{Action, Copied, Theme, WalkAction};
use crate::view::table::Tab;

/// The bar above everything.
pub fn bar(shown: &Shown<'_>) -> Element {
    let state = shown.state;
    let is_copied = state.copied == Some(Copied::Link);
    let theme = match state.theme {
        Theme::System => Phrase::ThemeSystem,
        Theme::Light => Phrase::ThemeLight,
        Theme::Dark => Phrase::ThemeDark,
    };
    let theme = shown.say(theme);
    let shared = shown.say(if is_copied {
        Phrase::LinkCopied
    } else {
        Phrase::ShareLink
    });
    let bar_button = |action, label| button(action).class("bar-button").label(label);
    el("header")
        .class("bar")
        .child(
            button(WalkAction::Begin.into())
                .class("skip")
                .id("skip")
                .child(shown.say(Phrase::SkipToWalk)),
        )
        .child(
            el("span")
                .class("brand")
                .child(mark::brand())
                .child("Zonelink"),
        )
        .child(
            el("span")
                .class("tagline")
                .child(shown.say(Phrase::Tagline)),
        )
        .child(
            el("div")
                .class("bar-end")
                .child(views(shown))
                .child(language(shown))
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
                        .child(el("span").class("bar-label").child(shown.say(if is_copied {
                            Phrase::LinkCopied
                        } else {
                            Phrase::Share
                        }))),
                )
                .child(
                    bar_button(Action::ToggleHelp, shown.say(Phrase::KeysAndAbout))
                        .id("help-button")
                        .child(question()),
                )
                .child(
                    button(Action::ToggleColumn)
                        .class("bar-button only-narrow")
                        .label(shown.say(Phrase::Filters))
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
                .child(if state.copied.is_some() {
                    shown.say(if is_copied {
                        Phrase::LinkCopied
                    } else {
                        Phrase::Copied
                    })
                } else {
                    ""
                }),
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

/// The languages, by their own names: whoever reads none of the others finds hers.
fn language(shown: &Shown<'_>) -> Element {
    let option = |language: Language| {
        el("option")
            .attr("value", language.code())
            .attr("lang", language.tag())
            .flag("selected", language == shown.words().language())
            .child(language.name())
    };
    el("select")
        .class("bar-button")
        .id("language")
        .label(shown.say(Phrase::LanguageLabel))
        .on(Listens::Chosen(Choice::Language))
        .children(Language::ALL.map(option))
}

/// Map or list.
fn views(shown: &Shown<'_>) -> Element {
    let open = shown.state.place.list;
    let view = |name: Phrase, list: Option<Tab>| {
        button(Action::View(list))
            .attr("aria-pressed", yes_or_no(open.is_some() == list.is_some()))
            .child(shown.say(name))
    };
    el("div")
        .class("views")
        .attr("role", "group")
        .label(shown.say(Phrase::View))
        .child(view(Phrase::Map, None))
        .child(view(Phrase::List, open.or(Some(Tab::default()))))
}
