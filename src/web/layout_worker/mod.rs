//! Layouts outside of the page's own time: in a worker, or, where there is none, by the same module on the page.

mod client;
mod connection;
mod engine;
mod protocol;
mod talk;

pub use client::Layouts;
pub use engine::Engine;
pub use protocol::{Command, Job, Message, PROTOCOL, Placed, Report};
