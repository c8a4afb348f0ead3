//! Zonelink: who partners with whom among special economic zones, cities and countries, and how we know.
//!
//! The modules stand in layer order: each may use those above it, never those below. `tests/layering.rs` holds it.
//! Under all of them lie two crates: `atlas` (the domain) and `layout` (positions from numbers).

pub mod language;

pub mod graph;

pub mod embedded;

pub mod view;

pub mod format;

pub mod state;

pub mod page;

#[cfg(target_arch = "wasm32")]
pub mod web;

#[cfg(target_arch = "wasm32")]
pub mod ui;

#[cfg(not(target_arch = "wasm32"))]
pub mod cli;
