//! What stands where the record is still to come, or did not.

use super::Shown;
use super::element::{Element, el};
use super::link::button;
use crate::language::Phrase;
use crate::state::{Action, Fetched};

/// That more is on its way, or how to ask for it again; nothing where all is there.
pub(super) fn wait(shown: &Shown<'_>) -> Option<Element> {
    let line = el("p").class("wait").attr("role", "status");
    match shown.state.record {
        Fetched::There => None,
        Fetched::NotYet | Fetched::Coming => Some(line.child(shown.say(Phrase::RecordFollows))),
        Fetched::Missed => Some(
            line.child(shown.say(Phrase::RecordMissed)).child(
                button(Action::Record(Fetched::NotYet))
                    .class("link")
                    .id("load-record")
                    .child(shown.say(Phrase::LoadAgain)),
            ),
        ),
    }
}
