//! What the reader must be told: at most a line each, always text.

use super::element::{Element, el};
use super::link::{button, to_node};
use super::{Shown, mark};
use crate::language::Phrase;
use crate::state::{Action, Notice};

/// The notices over the map.
pub fn notices(shown: &Shown<'_>) -> Element {
    let notice = |(at, notice): (usize, &Notice)| {
        let dismiss = button(Action::DismissNotice(at))
            .class("close")
            .label(shown.say(Phrase::Dismiss))
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
    let stop = shown.say(Phrase::FullStop);
    match notice {
        Notice::Failed(words) | Notice::File(words) => el("div").child(words.clone()),
        Notice::Unknown { what, part, meant } => {
            let said = el("div")
                .child(
                    el("strong")
                        .child(shown.words().with(Phrase::UnknownPart, &[shown.say(*what)])),
                )
                .child(el("code").child(part.clone()))
                .child(stop);
            let said = match meant {
                None => said,
                Some((matched, id)) => {
                    let label = shown.graph.catalog().node(*id).label().to_owned();
                    let lead = if *matched == label {
                        format!(" {}", shown.say(Phrase::PerhapsMeans))
                    } else {
                        format!(" {}", shown.words().with(Phrase::IsANameOf, &[matched]))
                    };
                    let link = to_node(shown.graph, *id, label).class("lead");
                    said.child(lead).child(link).child(stop)
                }
            };
            said.child(shown.say(Phrase::RestApplied))
        }
    }
}
