//! What can go wrong at the border to the browser, in words.

use std::fmt;
use wasm_bindgen::{JsCast as _, JsValue};

/// A browser did not do what it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Error {
    /// Something that the map needs is not there, such as WebGL2.
    Missing(&'static str),
    /// A call failed.
    Failed {
        /// What was being done.
        doing: &'static str,
        /// What the browser said.
        message: String,
    },
    /// A drawing program does not compile or link on this machine.
    Program {
        /// Its name.
        name: &'static str,
        /// What the driver said.
        log: String,
    },
}

impl Error {
    /// For `map_err`: what was being done when the browser threw.
    pub fn doing(doing: &'static str) -> impl FnOnce(JsValue) -> Self {
        move |thrown| Self::Failed {
            doing,
            message: message(&thrown),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(what) => write!(f, "this browser has no {what}"),
            Self::Failed { doing, message } => write!(f, "{doing}: {message}"),
            Self::Program { name, log } => write!(f, "the drawing program “{name}”: {log}"),
        }
    }
}

impl std::error::Error for Error {}

fn message(thrown: &JsValue) -> String {
    match thrown.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => thrown
            .as_string()
            .unwrap_or_else(|| "unknown reason".to_owned()),
    }
}
