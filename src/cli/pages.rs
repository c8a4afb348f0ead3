//! `zonelink pages`: what the bundled `index.html` shows before the program has started, what is fetched beside it, and the
//! pages that need no program at all.

use super::Failure;
use crate::embedded;
use crate::format::first_screen::{self, in_each_language};
use crate::format::markup::text;
use crate::language::{Language, PaperPhrase, Phrase};
use crate::page::{LOST_PATH, Site, list_page, list_path, lost_page, node_page, node_path};
use crate::view::article_text::checksum;
use std::fs;
use std::path::{Path, PathBuf};

/// The style sheet of the pages without scripts, which the map does not need.
const PAPER: (&str, &str) = ("paper.css", include_str!("../../assets/paper.css"));

/// The script of the page for addresses at which there is none.
const LOST: (&str, &str) = ("lost.js", include_str!("../../assets/lost.js"));

/// The style sheets of what a reader opens, fetched with the first sign of one.
const LATER: &str = concat!(
    include_str!("../../assets/sheets.css"),
    include_str!("../../assets/card.css"),
    include_str!("../../assets/list.css"),
);

/// Puts the settled map and the first words in the places that `index.html` keeps for them, and writes the other files.
pub(super) fn pages(dist: &Path, address: Option<String>) -> Result<(), Failure> {
    let trouble = |message: String| Failure::Trouble(message);
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index)
        .map_err(|error| trouble(format!("cannot read {}: {error}", index.display())))?;
    let graph = embedded::graph().ok_or_else(broken)?;
    let words = |texts| in_each_language(texts, None);
    let note = in_each_language(
        PaperPhrase::FirstNote.in_all(),
        Some(PaperPhrase::CouldNotStart.in_all()),
    );
    let map = first_screen::map(&graph, &embedded::positions());
    let later = format!("later-{}.css", &checksum(LATER.as_bytes())[..16]);
    let parts = [
        ("<!-- later-styles -->", later.clone()),
        ("<!-- first-map -->", map),
        ("<!-- first-tagline -->", words(Phrase::Tagline.in_all())),
        (
            "<!-- first-sentence -->",
            words(PaperPhrase::FirstSentence.in_all()),
        ),
        ("<!-- first-note -->", note),
        (
            "<!-- first-list -->",
            words(PaperPhrase::ReadAsList.in_all()),
        ),
    ];
    let page = parts.iter().try_fold(page, |page, (place, part)| {
        page.contains(place)
            .then(|| page.replacen(place, part, 1))
            .ok_or_else(|| trouble(format!("{} has no {place}", index.display())))
    })?;
    for (name, bytes) in embedded::beside::files() {
        write(&dist.join(name), bytes)?;
    }
    write(&dist.join(PAPER.0), PAPER.1.as_bytes())?;
    write(&dist.join(LOST.0), LOST.1.as_bytes())?;
    write(&dist.join(&later), LATER.as_bytes())?;
    for (path, content) in papers(&page, &later, address.as_deref())? {
        write(&dist.join(path), content.as_bytes())?;
    }
    write(&index, page.as_bytes())
}

fn broken() -> Failure {
    Failure::Trouble("the embedded catalog is broken".to_owned())
}

/// The list and the pages of all nodes in every language, and what leads to them: for machines robots.txt and, where the
/// address is known, a sitemap.
fn papers(
    index: &str,
    later: &str,
    address: Option<&str>,
) -> Result<Vec<(PathBuf, String)>, Failure> {
    let address = address.map(|address| format!("{}/", address.trim_end_matches('/')));
    let mut styles = named(index, "stylesheet");
    styles.extend([later.to_owned(), PAPER.0.to_owned()]);
    let icons = named(index, "icon");
    let site = Site {
        address: address.as_deref(),
        styles: &styles,
        icon: icons.first().map(String::as_str),
    };
    let mut pages = Vec::new();
    for language in Language::ALL {
        let graph = embedded::beside::graph(language).ok_or_else(broken)?;
        pages.push((list_path(language), list_page(&graph, &site)));
        let ids = graph.catalog().node_ids();
        pages.extend(ids.map(|id| {
            (
                node_path(&graph, id, language),
                node_page(&graph, id, &site),
            )
        }));
    }
    let mut robots = "User-agent: *\nAllow: /\n".to_owned();
    let mut files = Vec::new();
    if let Some(address) = &address {
        let paths = std::iter::once("").chain(pages.iter().map(|(path, _page)| path.as_str()));
        let entry = |path| {
            format!(
                "<url><loc>{}</loc></url>",
                text(&format!("{address}{path}"))
            )
        };
        let entries: String = paths.map(entry).collect();
        let map = format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">{entries}</urlset>"
        );
        files.push((PathBuf::from("sitemap.xml"), map));
        robots += &format!("Sitemap: {address}sitemap.xml\n");
    }
    files.push((PathBuf::from("robots.txt"), robots));
    files.push((PathBuf::from(LOST_PATH), lost_page(&site)));
    let pages = pages.into_iter();
    files.extend(pages.map(|(path, page)| (PathBuf::from(format!("{path}index.html")), page)));
    Ok(files)
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

fn write(path: &Path, content: &[u8]) -> Result<(), Failure> {
    let trouble = |error| Failure::Trouble(format!("cannot write {}: {error}", path.display()));
    let folder = path.parent().unwrap_or(path);
    fs::create_dir_all(folder).map_err(trouble)?;
    fs::write(path, content).map_err(trouble)
}
