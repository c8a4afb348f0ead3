//! The application state and the one pure function that changes it.
//!
//! Everything a reader does becomes an [`Action`]; `update` answers with the next state and the [`Effect`]s that
//! reach outside. Frame state (positions, a moving camera, hover) is no part of it: it lives in the map.

mod action;

pub use action::{Action, CameraMove, Effect};
