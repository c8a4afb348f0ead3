//! The command line: `check`, `verify`, `export`, `stats` and `pages`. It works on the seeds in a folder, not on
//! what the program was built with; only `pages`, a step of the build, writes what was embedded.

mod check;
mod export;
mod pages;
mod picture;
mod stats;
mod today;
mod verify;

use atlas::seed::{LoadError, Seeds};
use atlas::{Catalog, Issue};
use clap::{Parser, Subcommand};
use std::fmt::Display;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

/// The data of Zonelink: check it, hold it against the articles, pass it on.
#[derive(Debug, Parser)]
#[command(
    name = "zonelink",
    version,
    after_help = "Exit status: 0 in order, 1 problems in the data, 2 could not read or write."
)]
struct Arguments {
    /// The folder of seeds
    #[arg(long, global = true, value_name = "DIR", default_value = "seeds")]
    seeds: PathBuf,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Name every problem in the seeds, with file and line
    Check,
    /// Look for every spelling in its paragraph of its article
    Verify {
        /// The folder of article texts; a file is known by its SHA-256, whatever its name
        #[arg(long, value_name = "DIR")]
        articles: PathBuf,
    },
    /// Write the data in another format
    #[command(subcommand)]
    Export(Format),
    /// Count what there is
    Stats,
    /// Write the settled map and the plain list into the bundled index.html, and a page for every node (a step of the build)
    Pages {
        /// The folder of the bundle
        #[arg(long, value_name = "DIR")]
        dist: PathBuf,
        /// Where the site will lie, such as https://example.org/zonelink/: then pages say their whole address
        #[arg(long, value_name = "URL")]
        address: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
enum Format {
    /// JSON Graph Format v2, with everything there is
    Json(export::Target),
    /// A table: nodes, ties, figures or evidence
    Csv {
        /// Which table
        list: export::List,
        #[command(flatten)]
        target: export::Target,
    },
    /// GEXF 1.3, for Gephi
    Gexf(export::Target),
    /// GraphML, for NetworkX, yEd and others
    Graphml(export::Target),
    /// GeoJSON: points, and lines between them
    Geojson(export::Target),
    /// A picture of the settled map that this program was built with, in SVG
    Svg(export::Target),
}

/// Why a command did not do its work.
#[derive(Debug)]
enum Failure {
    /// Problems in the data.
    Issues(Vec<Issue>),
    /// A file or stream that could not be read or written.
    Trouble(String),
}

impl From<LoadError> for Failure {
    fn from(error: LoadError) -> Self {
        match error {
            LoadError::Issues(issues) => Self::Issues(issues),
            LoadError::Unreadable(..) => Self::Trouble(error.to_string()),
        }
    }
}

/// Runs the command that the arguments name.
pub fn run() -> ExitCode {
    let Arguments { seeds, command } = Arguments::parse();
    let done = Seeds::read(&seeds)
        .map_err(Failure::from)
        .and_then(|seeds| match command {
            Command::Check => check::check(seeds),
            Command::Verify { articles } => verify::verify(&seeds, &articles),
            Command::Export(format) => export::export(seeds, &format),
            Command::Stats => stats::stats(seeds),
            Command::Pages { dist, address } => pages::pages(&dist, address),
        });
    exit(done)
}

/// Says what went wrong, and by the exit status what kind of thing that was.
fn exit(done: Result<(), Failure>) -> ExitCode {
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(Failure::Issues(issues)) => {
            let lines: String = issues.iter().map(|issue| format!("{issue}\n")).collect();
            let count = issues.len();
            let _nothing_more_to_do = print(&lines);
            complain(format_args!(
                "{count} {}",
                if count == 1 { "problem" } else { "problems" }
            ));
            ExitCode::from(1)
        }
        Err(Failure::Trouble(message)) => {
            complain(message);
            ExitCode::from(2)
        }
    }
}

fn catalog(seeds: Seeds) -> Result<Catalog, Failure> {
    seeds.into_catalog().map_err(Failure::Issues)
}

/// Writes to standard output. A reader that has seen enough, such as `head`, is no trouble.
fn print(text: &str) -> Result<(), Failure> {
    let mut stdout = io::stdout().lock();
    match stdout
        .write_all(text.as_bytes())
        .and_then(|()| stdout.flush())
    {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Failure::Trouble(format!(
            "cannot write to standard output: {error}"
        ))),
        Ok(()) | Err(_) => Ok(()),
    }
}

fn complain(message: impl Display) {
    // With standard error gone as well, the exit status still tells.
    let _nobody_to_tell = writeln!(io::stderr(), "zonelink: {message}");
}
