//! Layouts outside of the page's own time: in a worker, or, where there is none, by the same module on the page.

mod client;
mod engine;
mod protocol;

pub use client::Layouts;
pub use engine::Engine;
pub use protocol::{Command, Job, Message, PROTOCOL, Placed, Report};
