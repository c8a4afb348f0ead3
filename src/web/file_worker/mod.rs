//! A file opened outside of the page's own time.

mod client;
mod protocol;

pub use client::Opener;
pub use protocol::{Asked, Report};
