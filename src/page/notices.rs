//! What the reader must be told: at most a line each, always text.

use super::element::{Element, el};
use super::link::{button, to_node};
use super::{Shown, mark};
use crate::state::{Action, Notice};

/// The notices over the map.
pub fn notices(shown: &Shown<'_>) -> Element {
    let notice = |(at, notice): (usize, &Notice)| {
        let dismiss = button(Action::DismissNotice(at))
            .class("close")
            .label("Dismiss")
            .child(mark::cross());
        el("div")
            .class("notice")
            .child(words(shown, notice))
            .child(dismiss)
    };
    el("div")
        .class("notices")
        .attr("role", "alert")
        .children(shown.state.notices.iter().enumerate().map(notice))
}

fn words(shown: &Shown<'_>, notice: &Notice) -> Element {
    match notice {
        Notice::Failed(words) | Notice::File(words) => el("div").child(words.clone()),
        Notice::Unknown { what, part, meant } => {
            let said = el("div")
                .child(el("strong").child(format!(
                    "This link names {} {what} that is not here: ",
                    a_or_an(what)
                )))
                .child(el("code").child(part.clone()))
                .child(".");
            let said = match meant {
                None => said,
                Some((matched, id)) => {
                    let label = shown.graph.catalog().node(*id).label().to_owned();
                    let lead = if *matched == label {
                        " Perhaps it means ".to_owned()
                    } else {
                        format!(" “{matched}” is a name of ")
                    };
                    let link = to_node(shown.graph, *id, label).class("lead");
                    said.child(lead).child(link).child(".")
                }
            };
            said.child(" The rest of the link is applied.")
        }
    }
}

fn a_or_an(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    }
}
