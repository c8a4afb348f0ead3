//! What elements listen to. What is typed and which key was pressed is known only then, so these name their reading.

use crate::language::Language;
use crate::state::{Action, FileAction, finder_action_of};

/// One thing that an element does when the reader does something.
#[derive(Debug, Clone, PartialEq)]
pub enum Listens {
    /// On a click, or Enter and Space where a browser makes one of them.
    Click(Action),
    /// On a double click. Both its clicks have come before.
    DoubleClick(Action),
    /// When the keyboard or the cursor comes in.
    Focus(Action),
    /// On every change of a field.
    Input(Field),
    /// On a key, while the cursor is in a field. No key that it hears is a command to the page.
    Keys(Field),
    /// When the pointer is drawn over it, its button held.
    Brush(Action),
    /// When another option of it is chosen.
    Chosen(Choice),
    /// When what is in it is scrolled.
    Scroll,
    /// Keeps the cursor where it is when the pointer presses here.
    KeepsCursor,
}

/// What a list of options is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Choice {
    /// The column of a file, by its place: what it is taken for.
    Column(usize),
    /// The language of the page.
    Language,
}

impl Choice {
    /// What the option with this value asks for; nothing where it is none of ours.
    pub fn chosen(self, value: &str) -> Option<Action> {
        match self {
            Choice::Column(at) => Some(FileAction::Take(at, value.parse().ok()?).into()),
            Choice::Language => Language::from_tag(value).map(Action::Speak),
        }
    }
}

/// A field that is typed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Field {
    /// The search.
    Search,
}

impl Field {
    /// What its new value asks for.
    pub fn typed(self, value: String) -> Action {
        match self {
            Field::Search => Action::Search(value),
        }
    }

    /// What a key asks for in it, by the name that browsers give the key.
    pub fn pressed(self, key: &str) -> Option<Action> {
        match self {
            Field::Search => finder_action_of(key),
        }
    }
}
