//! Files of the reader's: where one is dropped, how far it is, what its columns are taken for, what is shown of it.

use super::element::{Element, el};
use super::link::button;
use super::listens::{Choice, Listens};
use super::{Shown, mark};
use crate::language::Phrase;
use crate::state::{FileAction, Stage};
use crate::view::opened::{Column, Opened, ROLES};

/// What stands over the map for a file.
pub fn file(shown: &Shown<'_>) -> Element {
    let files = &shown.state.files;
    let parts = [
        files.shown.as_ref().map(|opened| source(shown, opened)),
        files.on_its_way.map(|stage| on_its_way(shown, stage)),
        files.asked.as_deref().map(|asked| columns(shown, asked)),
        files.held_over.then(|| held_over(shown)),
    ];
    el("div").children(parts.into_iter().flatten())
}

/// The way to open a file, at the end of the column.
pub(super) fn way_in(shown: &Shown<'_>) -> Element {
    el("section")
        .class("facet")
        .label(shown.say(Phrase::OwnGraph))
        .child(
            button(FileAction::Choose.into())
                .class("more")
                .id("open-file")
                .child(shown.say(Phrase::OpenOwnGraph)),
        )
        .child(
            el("p")
                .class("muted way-in")
                .child(shown.say(Phrase::OpenOwnHint)),
        )
}

fn held_over(shown: &Shown<'_>) -> Element {
    el("div")
        .class("drop-here")
        .child(shown.say(Phrase::DropHere))
}

fn on_its_way(shown: &Shown<'_>, stage: Stage) -> Element {
    let (words, share) = match stage {
        Stage::Reading(share) => (Phrase::ReadingFile, share),
        Stage::LayingOut(share) => (Phrase::LayingOut, share),
    };
    let words = shown.say(words);
    let percent = (share * 100.0) as u32;
    el("div")
        .class("float file-way")
        .child(el("p").attr("role", "status").child(words))
        .child(
            el("div")
                .class("file-bar")
                .attr("role", "progressbar")
                .label(words)
                .attr("aria-valuenow", percent.to_string())
                .child(el("i").attr("style", format!("width:{percent}%"))),
        )
        .child(
            button(FileAction::GiveUp.into())
                .id("give-up")
                .class("plain-button")
                .child(shown.say(Phrase::Cancel)),
        )
}

/// The file that is shown, what was mended in it, and the way back.
fn source(shown: &Shown<'_>, opened: &Opened) -> Element {
    let mends = opened.mends.iter().map(|line| el("li").child(line.clone()));
    let mended = (!opened.mends.is_empty()).then(|| {
        el("details")
            .child(el("summary").child(shown.say(Phrase::WhatWasMended)))
            .child(el("ul").children(mends))
    });
    let ask = (!opened.columns.is_empty()).then(|| {
        button(FileAction::AskColumns.into())
            .class("plain-button")
            .id("ask-columns")
            .child(shown.say(Phrase::Columns))
    });
    el("div")
        .class("float file-source")
        .id("file-source")
        .child(el("strong").child(opened.name.clone()))
        .children(ask)
        .child(
            button(FileAction::Leave.into())
                .class("plain-button")
                .id("leave-file")
                .child(shown.say(Phrase::BackToOurMap)),
        )
        .children(mended)
}

/// What each column is taken for, to be corrected.
fn columns(shown: &Shown<'_>, asked: &[Column]) -> Element {
    let close = button(FileAction::AskColumns.into())
        .class("close")
        .label(shown.say(Phrase::Close))
        .child(mark::cross());
    let row = |(at, column): (usize, &Column)| {
        let option = |(role, words): (usize, &Phrase)| {
            el("option")
                .attr("value", role.to_string())
                .flag("selected", role == usize::from(column.role))
                .child(shown.say(*words))
        };
        el("label")
            .child(el("span").child(column.name.clone()))
            .child(
                el("select")
                    .on(Listens::Chosen(Choice::Column(at)))
                    .children(ROLES.iter().enumerate().map(option)),
            )
    };
    el("section")
        .class("float file-columns")
        .attr("role", "dialog")
        .attr("aria-labelledby", "columns-title")
        .child(
            el("h2")
                .id("columns-title")
                .child(shown.say(Phrase::WhatColumnsAre))
                .child(close),
        )
        .child(
            el("div")
                .class("file-roles")
                .children(asked.iter().enumerate().map(row)),
        )
        .child(
            button(FileAction::ReadAgain.into())
                .class("lead-button")
                .id("read-again")
                .child(shown.say(Phrase::DrawItSo)),
        )
}
