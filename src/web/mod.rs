//! The border to the browser: everything that has an effect outside the state. Thin, and native code never sees it.

pub mod clipboard;
pub mod focus;
pub mod history;
pub mod storage;
