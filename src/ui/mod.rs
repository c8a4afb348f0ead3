//! The page: leptos components, one a file. They show values that `view` made and send actions; they decide nothing.

mod app;
mod bar;
mod card;
mod column;
mod empty;
mod facet_rows;
mod finder;
mod help;
mod mark;
mod notices;
mod store;

pub use app::start;
