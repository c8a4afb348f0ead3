//! `zonelink export`: the data in every format, each file with its licence, version and date.

use super::verify::sha256;
use super::{Failure, Format, catalog, print};
use crate::format::json;
use crate::view::style::{Color, Palette};
use atlas::seed::Seeds;
use atlas::{Catalog, PartialDate};
use clap::{Args, ValueEnum};
use exchange::bridge::{Choice, lists, table};
use exchange::{Table, write};
use std::fs;
use std::path::PathBuf;
use std::time::{SystemTime, UNIX_EPOCH};

/// Enough digits of a checksum to tell states of the data apart.
const VERSION_DIGITS: usize = 12;

/// The title that files carry.
const TITLE: &str = "Zonelink";

/// Under what the data may be passed on: as the code.
const LICENCE: &str = env!("CARGO_PKG_LICENSE");

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
    let version = data_version(&catalog)
        .map_err(|error| Failure::Trouble(format!("cannot write the data: {error}")))?;
    let (Format::Json(target)
    | Format::Csv { target, .. }
    | Format::Gexf(target)
    | Format::Graphml(target)
    | Format::Geojson(target)) = format;
    let date = target.date.unwrap_or_else(today).to_string();
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
fn data_version(catalog: &Catalog) -> postcard::Result<String> {
    let sum = sha256(&postcard::to_allocvec(catalog)?);
    Ok(format!(
        "{}+{}",
        env!("CARGO_PKG_VERSION"),
        &sum[..VERSION_DIGITS]
    ))
}

/// The day in UTC. Only here, at the border, is a clock read.
fn today() -> PartialDate {
    const DAY_S: u64 = 86_400;
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    civil(since_1970.as_secs() / DAY_S)
}

/// The date of a day counted from 1970 on, by Howard Hinnant's `civil_from_days`.
fn civil(days: u64) -> PartialDate {
    let shifted = days + 719_468; // from 1 March of the year 0
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    PartialDate {
        year: (year_of_era + 400 * era + u64::from(month <= 2)) as u16,
        month: Some(month as u8),
        day: Some((of_year - (153 * shifted_month + 2) / 5 + 1) as u8),
    }
}

#[cfg(test)]
mod tests {
    use super::civil;

    #[test]
    fn days_become_dates() {
        for (days, date) in [
            (0, "1970-01-01"),
            (11_016, "2000-02-29"),
            (19_782, "2024-02-29"),
            (20_783, "2026-11-26"),
        ] {
            assert_eq!(civil(days).to_string(), date);
        }
    }
}
