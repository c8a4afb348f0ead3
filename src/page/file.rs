//! Files of the reader's: where one is dropped, how far it is, what its columns are taken for, what is shown of it.

use super::element::{Element, el};
use super::link::button;
use super::listens::Listens;
use super::{Shown, mark};
use crate::state::{FileAction, Stage};
use crate::view::opened::{Column, Opened, ROLES};

/// What stands over the map for a file.
pub fn file(shown: &Shown<'_>) -> Element {
    let files = &shown.state.files;
    let parts = [
        files.shown.as_ref().map(source),
        files.on_its_way.map(on_its_way),
        files.asked.as_deref().map(columns),
        files.held_over.then(held_over),
    ];
    el("div").children(parts.into_iter().flatten())
}

/// The way to open a file, at the end of the column.
pub(super) fn way_in() -> Element {
    el("section")
        .class("facet")
        .label("A graph of your own")
        .child(
            button(FileAction::Choose.into())
                .class("more")
                .id("open-file")
                .child("Open a graph of your own"),
        )
        .child(
            el("p")
                .class("muted way-in")
                .child("CSV, GEXF, GraphML or JSON Graph Format; or drop it on the page. It stays on this computer."),
        )
}

fn held_over() -> Element {
    el("div")
        .class("drop-here")
        .child("Drop the file to see its graph. It stays on this computer.")
}

fn on_its_way(stage: Stage) -> Element {
    let (words, share) = match stage {
        Stage::Reading(share) => ("Reading the file", share),
        Stage::LayingOut(share) => ("Laying out the map", share),
    };
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
                .child("Cancel"),
        )
}

/// The file that is shown, what was mended in it, and the way back.
fn source(opened: &Opened) -> Element {
    let mends = opened.mends.iter().map(|line| el("li").child(line.clone()));
    let mended = (!opened.mends.is_empty()).then(|| {
        el("details")
            .child(el("summary").child("What was mended in it"))
            .child(el("ul").children(mends))
    });
    let ask = (!opened.columns.is_empty()).then(|| {
        button(FileAction::AskColumns.into())
            .class("plain-button")
            .id("ask-columns")
            .child("Columns")
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
                .child("Back to Zonelink’s map"),
        )
        .children(mended)
}

/// What each column is taken for, to be corrected.
fn columns(asked: &[Column]) -> Element {
    let close = button(FileAction::AskColumns.into())
        .class("close")
        .label("Close")
        .child(mark::cross());
    let row = |(at, column): (usize, &Column)| {
        let option = |(role, words): (usize, &&'static str)| {
            el("option")
                .attr("value", role.to_string())
                .flag("selected", role == usize::from(column.role))
                .child(*words)
        };
        el("label")
            .child(el("span").child(column.name.clone()))
            .child(
                el("select")
                    .on(Listens::Chosen(at))
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
                .child("What the columns are")
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
                .child("Draw it so"),
        )
}
