//! The page in a browser: leptos components that mount the panels and the map. They decide nothing.

#![allow(
    unreachable_pub,
    reason = "what the component macro writes is public whatever one asks for"
)]

mod app;
mod files;
mod language;
mod later;
mod map;
mod panel;
mod record;
mod store;
mod texts;

pub use app::start;
pub use later::{Later, Panels};
