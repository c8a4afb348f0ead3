//! The checks: what each entry says, held against itself, the others and the world. A check looks
//! at one matter, reports all it finds, and leaves alone what could not be read.

mod article;
mod country;
mod counts;
mod grounds;
mod ids;
mod names;
mod position;
mod references;
mod relation;
mod texts;
mod within;

use super::index::Index;
use super::issues::{At, Issues};
use super::raw::Raw;
use super::wording::quoted;

/// Runs every check.
pub(super) fn all(raw: &Raw, index: &Index<'_>, issues: &Issues) {
    ids::check(raw, issues);
    names::check(index, issues);
    country::check(raw, issues);
    position::check(raw, issues);
    relation::check(raw, issues);
    grounds::check(raw, issues);
    counts::check(raw, issues);
    article::check(raw, issues);
    within::check(index, issues);
    // Where a file could not be read, what seems to lead nowhere may lead into it.
    if raw.complete {
        references::check(raw, index, issues);
        texts::check(raw, index, issues);
        within::check_basis(raw, index, issues);
    }
}

/// Reports a text that is not of the form it should have.
fn form(text: &At<String>, holds: fn(&str) -> bool, what: &str, advice: &str, issues: &Issues) {
    if !text.is_blank() && !holds(&text.value) {
        let message = format!("{what} {} {advice}", quoted(&text.value));
        issues.report(text.place, message);
    }
}
