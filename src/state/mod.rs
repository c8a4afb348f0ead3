//! The application state and the one pure function that changes it.
//!
//! Everything a reader does becomes an [`Action`]; [`update`] answers with the next state and the [`Effect`]s that
//! reach outside. Frame state (positions, a moving camera, hover) is no part of it: it lives in the map.

mod action;
mod app_state;
mod covered;
mod fetched;
mod file;
mod keymap;
mod texts;
mod update;
mod walk;
mod way_out;

pub use action::{Action, CameraMove, Effect};
pub use app_state::{AppState, Copied, Finder, Fold, Notice, SheetHeight, Table, Theme};
pub use covered::covered;
pub use fetched::Fetched;
pub use file::{FileAction, Files, Stage};
pub use keymap::{KEYS, Key, action_of, finder_action_of};
pub use texts::{TextAction, Texts};
pub use update::{opened, update};
pub use walk::{Walk, WalkAction, walk_action_of};
pub use way_out::{WayOut, ways_out};
