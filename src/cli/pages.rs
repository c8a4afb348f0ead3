//! `zonelink pages`: what the bundled `index.html` shows before the program has started, or without it.

use super::Failure;
use crate::embedded;
use crate::format::first_screen;
use std::path::PathBuf;
use std::{env, fs};

/// Puts the settled map and the plain list in the places that `index.html` keeps for them.
pub(super) fn pages(dist: Option<PathBuf>) -> Result<(), Failure> {
    let trouble = |message: String| Failure::Trouble(message);
    let dist = dist.or_else(|| env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from));
    let index = dist
        .ok_or_else(|| trouble("pages needs --dist DIR".to_owned()))?
        .join("index.html");
    let page = fs::read_to_string(&index)
        .map_err(|error| trouble(format!("cannot read {}: {error}", index.display())))?;
    let graph =
        embedded::graph().map_err(|error| trouble(format!("the embedded catalog: {error}")))?;
    let parts = [
        (
            "<!-- first-map -->",
            first_screen::map(&graph, &embedded::positions()),
        ),
        ("<!-- plain-list -->", first_screen::list(&graph)),
    ];
    let page = parts.iter().try_fold(page, |page, (place, part)| {
        page.contains(place)
            .then(|| page.replacen(place, part, 1))
            .ok_or_else(|| trouble(format!("{} has no {place}", index.display())))
    })?;
    fs::write(&index, page)
        .map_err(|error| trouble(format!("cannot write {}: {error}", index.display())))
}
