//! The page: leptos components, one a file. They show values that `view` made and send actions; they decide nothing.

#![allow(
    unreachable_pub,
    reason = "what the component macro writes is public whatever one asks for"
)]

mod app;
mod bar;
mod card;
mod column;
mod empty;
mod facet_rows;
mod finder;
mod help;
pub mod map;
mod mark;
mod notices;
mod store;

pub use app::start;
