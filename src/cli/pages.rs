//! `zonelink pages`: what the bundled `index.html` shows before the program has started, or without it, and a page for
//! every node that needs no program at all.

use super::Failure;
use crate::embedded;
use crate::format::first_screen;
use crate::format::markup::text;
use crate::graph::Graph;
use crate::page::{Site, node_page, node_path};
use std::fs;
use std::path::{Path, PathBuf};

/// Puts the settled map and the plain list in the places that `index.html` keeps for them, and writes the nodes' pages.
pub(super) fn pages(dist: &Path, address: Option<String>) -> Result<(), Failure> {
    let trouble = |message: String| Failure::Trouble(message);
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index)
        .map_err(|error| trouble(format!("cannot read {}: {error}", index.display())))?;
    let graph =
        embedded::graph().ok_or_else(|| trouble("the embedded catalog is broken".to_owned()))?;
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
    let record = dist.join(embedded::RECORD_FILE);
    fs::write(&record, embedded::record())
        .map_err(|error| trouble(format!("cannot write {}: {error}", record.display())))?;
    let sheets = sheets(&graph, &page, address.as_deref());
    let index = [(PathBuf::from("index.html"), page)];
    for (path, content) in index.into_iter().chain(sheets) {
        write(&dist.join(path), &content)?;
    }
    Ok(())
}

/// The pages of all nodes, and what leads to them: for machines robots.txt and, where the address is known, a sitemap.
fn sheets(graph: &Graph, index: &str, address: Option<&str>) -> Vec<(PathBuf, String)> {
    let address = address.map(|address| format!("{}/", address.trim_end_matches('/')));
    let styles = named(index, "stylesheet");
    let icons = named(index, "icon");
    let site = Site {
        address: address.as_deref(),
        styles: &styles,
        icon: icons.first().map(String::as_str),
    };
    let ids = || graph.catalog().node_ids();
    let page = |id| {
        let path = format!("{}index.html", node_path(graph, id));
        (PathBuf::from(path), node_page(graph, id, &site))
    };
    let mut files: Vec<_> = ids().map(page).collect();
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    if let Some(address) = &address {
        let entry = |path: String| {
            format!(
                "<url><loc>{}</loc></url>",
                text(&format!("{address}{path}"))
            )
        };
        let entries: String = std::iter::once(String::new())
            .chain(ids().map(|id| node_path(graph, id)))
            .map(entry)
            .collect();
        let map = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{entries}</urlset>"
        );
        files.push((PathBuf::from("sitemap.xml"), map));
        robots += &format!("Sitemap: {address}sitemap.xml\n");
    }
    files.push((PathBuf::from("robots.txt"), robots));
    files
}

/// What the page's links of a relation lead to, as paths in the site; those within `noscript` as well.
fn named(page: &str, relation: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in page
        .split("<link")
        .skip(1)
        .filter_map(|rest| rest.split('>').next())
    {
        let value = |name: &str| {
            let (_before, after) = tag.split_once(&format!("{name}="))?;
            let after = after.trim_start();
            match after.strip_prefix('"') {
                Some(quoted) => quoted.split('"').next(),
                None => after.split([' ', '/']).next(), // minified
            }
        };
        if value("rel") == Some(relation)
            && let Some(path) = tag.split_once("href=").map(|(_before, after)| after)
        {
            let path = path.trim_start_matches('"');
            let path = path.split(['"', ' ']).next().unwrap_or_default();
            found.push(path.trim_start_matches("./").to_owned());
        }
    }
    found.dedup();
    found
}

fn write(path: &Path, content: &str) -> Result<(), Failure> {
    let trouble = |error| Failure::Trouble(format!("cannot write {}: {error}", path.display()));
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(trouble)?;
    fs::write(path, content).map_err(trouble)
}
