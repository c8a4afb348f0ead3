//! The border to the browser: everything that has an effect outside the state. Thin, and native code never sees it.

pub mod canvas2d;
pub mod clipboard;
pub mod dom;
pub mod error;
pub mod fetch;
pub mod file;
pub mod file_worker;
pub mod focus;
pub mod frame_loop;
pub mod gl;
pub mod history;
pub mod labels;
pub mod layout_worker;
pub mod listener;
pub mod map_view;
pub mod storage;
pub mod window;
