//! `zonelink export`: the data in every format, each file with its licence, version and date.

use super::picture::picture;
use super::today::today;
use super::{Failure, Format, catalog, print};
use crate::format::json;
use crate::view::article_text::checksum;
use crate::view::style::{Color, Palette};
use atlas::seed::Seeds;
use atlas::{Catalog, PartialDate};
use clap::{Args, ValueEnum};
use exchange::bridge::{Choice, lists, table};
use exchange::{Table, write};
use std::fs;
use std::path::PathBuf;

/// Enough digits of a checksum to tell states of the data apart.
const VERSION_DIGITS: usize = 12;

/// The title that files carry.
pub(super) const TITLE: &str = "Zonelink";

/// Under what the data may be passed on: as the code.
pub(super) const LICENCE: &str = env!("CARGO_PKG_LICENSE");

/// Where to, and which date to write into it.
#[derive(Debug, Args)]
pub(super) struct Target {
    /// The file to write instead of standard output
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The date in the file, such as 2026-11-26; today where it is not given
    #[arg(long, value_name = "DATE", value_parser = PartialDate::parse)]
    date: Option<PartialDate>,
}

/// The tables of `export csv`.
#[derive(Debug, Clone, Copy, ValueEnum)]
pub(super) enum List {
    /// One node a row
    Nodes,
    /// One tie a row, or one strand of a tie of many parties
    Ties,
    /// One figure a row
    Figures,
    /// One spelling a row, with its article and paragraph
    Evidence,
}

pub(super) fn export(seeds: Seeds, format: &Format) -> Result<(), Failure> {
    let catalog = catalog(seeds)?;
    let version = data_version(&catalog);
    let (Format::Json(target)
    | Format::Csv { target, .. }
    | Format::Gexf(target)
    | Format::Graphml(target)
    | Format::Geojson(target)
    | Format::Svg(target)) = format;
    let day = target.date.unwrap_or_else(today);
    let date = day.to_string();
    let meta = [
        ("licence", LICENCE),
        ("data_version", version.as_str()),
        ("date", date.as_str()),
    ];
    let all = Choice::all(&catalog);
    let graph = || coloured(table(&catalog, &all, TITLE, &meta), &catalog);
    let text = match format {
        Format::Json(_) => json_text(&catalog, &version, &date)?,
        Format::Gexf(_) => write::gexf(&graph()),
        Format::Graphml(_) => write::graphml(&graph()),
        Format::Geojson(_) => write::geojson(&graph()),
        Format::Svg(_) => picture(day)?,
        Format::Csv { list, .. } => match list {
            List::Nodes => write::csv::nodes(&graph()),
            List::Ties => write::csv::edges(&graph()),
            List::Figures => lists::figures(&catalog, &all, TITLE, &meta),
            List::Evidence => lists::evidence(&catalog, &all, TITLE, &meta),
        },
    };
    match &target.out {
        None => print(&text),
        Some(path) => fs::write(path, text)
            .map_err(|error| Failure::Trouble(format!("cannot write {}: {error}", path.display()))),
    }
}

fn json_text(catalog: &Catalog, data_version: &str, date: &str) -> Result<String, Failure> {
    let imprint = json::Imprint {
        data_version,
        licence: LICENCE,
        date,
    };
    let document = json::document(catalog, imprint);
    let text = serde_json::to_string_pretty(&document)
        .map_err(|error| Failure::Trouble(format!("cannot write JSON: {error}")))?;
    Ok(text + "\n")
}

/// The table with the colours that the map has in the light theme.
fn coloured(mut table: Table, catalog: &Catalog) -> Table {
    let palette = Palette::light();
    for (row, node) in table.nodes.iter_mut().zip(catalog.nodes()) {
        let Color { r, g, b } = palette.kind(node.kind);
        row.color = Some([r, g, b]);
    }
    table
}

/// The program's version and a checksum of the data: equal for equal data, different for different.
pub(super) fn data_version(catalog: &Catalog) -> String {
    let sum = checksum(&atlas::pack::packed_catalog(catalog));
    format!("{}+{}", env!("CARGO_PKG_VERSION"), &sum[..VERSION_DIGITS])
}
