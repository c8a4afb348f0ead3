//! What stands where the record is still to come, or did not.

use super::element::{Element, el};
use super::link::button;
use crate::state::{Action, AppState, Record};

/// That more is on its way, or how to ask for it again; nothing where all is there.
pub(super) fn wait(state: &AppState) -> Option<Element> {
    let line = el("p").class("wait").attr("role", "status");
    match state.record {
        Record::There => None,
        Record::NotYet | Record::Coming => {
            Some(line.child("Summary, figures and evidence follow …"))
        }
        Record::Missed => Some(
            line.child("Summary, figures and evidence could not be loaded. ")
                .child(
                    button(Action::Record(Record::NotYet))
                        .class("link")
                        .id("load-record")
                        .child("Load them again"),
                ),
        ),
    }
}
