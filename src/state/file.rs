//! Files of the reader's: one on its way to a map, and what is known of the one that is shown.

use super::{Action, AppState, Effect, Notice};
use crate::view::opened::{Column, Opened};

/// What the page knows of files.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Files {
    /// Whether a file is held over the page.
    pub held_over: bool,
    /// The file on its way.
    pub on_its_way: Option<Stage>,
    /// What is known of the file that is shown; none where it is the map that is built in.
    pub shown: Option<Opened>,
    /// The columns that the reader is asked about.
    pub asked: Option<Vec<Column>>,
}

/// How far a file is on its way; shares are from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Stage {
    /// It is being read.
    Reading(f32),
    /// It is being laid out.
    LayingOut(f32),
}

/// Something that happened to a file, or that the reader did with one.
#[derive(Debug, Clone, PartialEq)]
pub enum FileAction {
    /// A file is held over the page, or no longer.
    HeldOver(bool),
    /// Choose a file.
    Choose,
    /// It is so far.
    Came(Stage),
    /// It is no graph: why, and its columns where it is a table.
    Refused(String, Vec<Column>),
    /// Give the file on its way up.
    GiveUp,
    /// Ask about the columns, or stop asking.
    AskColumns,
    /// Take a column for something else: its place, and a place in the list of roles.
    Take(usize, u8),
    /// Read the file again, with the columns as they are said to be.
    ReadAgain,
    /// Back to the map that is built in.
    Leave,
}

/// What a step with a file makes of the state.
pub(super) fn update(state: &mut AppState, action: FileAction, effects: &mut Vec<Effect>) {
    let files = &mut state.files;
    match action {
        FileAction::HeldOver(over) => files.held_over = over,
        FileAction::Choose => effects.push(Effect::ChooseFile),
        FileAction::Came(stage) => {
            files.held_over = false;
            files.on_its_way = Some(stage);
        }
        FileAction::Refused(why, columns) => {
            files.on_its_way = None;
            files.asked = (!columns.is_empty()).then_some(columns);
            // One message at a time: an older file's is of no use any more.
            state
                .notices
                .retain(|notice| !matches!(notice, Notice::File(_)));
            state.notices.push(Notice::File(why));
        }
        FileAction::GiveUp => {
            files.on_its_way = None;
            effects.push(Effect::GiveFileUp);
            effects.push(Effect::FocusMap);
        }
        FileAction::AskColumns => {
            files.asked = match (&files.asked, &files.shown) {
                (None, Some(shown)) => Some(shown.columns.clone()),
                _ => {
                    effects.push(Effect::FocusMap);
                    None
                }
            };
        }
        FileAction::Take(column, role) => {
            let column = files.asked.as_mut().and_then(|asked| asked.get_mut(column));
            if let Some(column) = column {
                column.role = role;
            }
        }
        FileAction::ReadAgain => {
            if let Some(asked) = files.asked.take() {
                let roles = asked.iter().map(|column| column.role).collect();
                effects.push(Effect::ReadFileAgain(roles));
            }
        }
        FileAction::Leave => effects.push(Effect::LeaveFile),
    }
}

impl From<FileAction> for Action {
    fn from(action: FileAction) -> Self {
        Self::File(action)
    }
}
