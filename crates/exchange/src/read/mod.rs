//! Reading a graph file, a slice at a time.
//!
//! An [`Import`] is fed by calling [`advance`](Import::advance) until it is done; between two slices the caller may tell
//! the progress, or drop it to cancel. Every file ends in a [`Table`] or in one [`Refusal`]; no bytes make it panic.

mod builder;
mod csv;
mod format;
mod gexf;
mod graphml;
mod json;
mod limits;
mod text;
mod typed;
pub(crate) mod xml;

pub use csv::{Mapping, Role};
pub use format::Format;
pub use limits::{MAX_BYTES, MAX_EDGES, MAX_NODES, check_size};

use crate::{Mends, Refusal, Table};
use builder::Builder;

/// A file that was chosen, whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name, as the reader of a message knows it.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

/// A file being read.
#[derive(Debug)]
pub struct Import {
    file: String,
    format: Format,
    text: String,
    reader: Reader,
    builder: Builder,
    /// The list of edges, where the file being read is the list of nodes that goes with it.
    then: Option<(File, Option<Mapping>)>,
}

/// The first row of a table and how its cells are divided, nothing being said of its columns: for asking what they are, from
/// the file or its beginning. None where it is no table.
pub fn first_row(file: &File) -> Option<(Mapping, Vec<String>)> {
    let text = text::from_bytes(file.bytes.clone()).ok()?;
    match Format::of(&file.name, &text).ok()? {
        Format::Csv => csv::first_row(&text),
        Format::Json | Format::Gexf | Format::GraphMl => None,
    }
}

/// What an import has come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Imported {
    /// The graph.
    pub table: Table,
    /// What was not as it should be.
    pub mends: Mends,
    /// The file's name.
    pub file: String,
    /// What kind of file it was.
    pub format: Format,
    /// How the columns of a CSV file were read.
    pub mapping: Option<Mapping>,
}

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read of the current file.
    pub done: usize,
    /// Bytes of the current file.
    pub total: usize,
    /// Whether nothing is left to read.
    pub finished: bool,
}

#[derive(Debug)]
enum Reader {
    Csv(csv::CsvReader),
    Json(json::JsonReader),
    Gexf(gexf::GexfReader),
    GraphMl(graphml::GraphMlReader),
}

impl Import {
    /// Begins to read a file. A CSV file is read by `mapping`, or else by a guess that [`mapping`](Self::mapping) tells.
    ///
    /// # Errors
    /// When the file is too large, no UTF-8, binary or none of the formats, or its columns cannot be told apart.
    pub fn new(file: File, mapping: Option<Mapping>) -> Result<Self, Refusal> {
        Self::with(file, mapping, Builder::default())
    }

    /// Begins to read a graph in two CSV files: a list of nodes and a list of edges.
    ///
    /// # Errors
    /// As for [`new`](Self::new); those of the second file when the first is read.
    pub fn pair(nodes: File, edges: File, mapping: Option<Mapping>) -> Result<Self, Refusal> {
        let mut import = Self::new(nodes, None)?;
        import.then = Some((edges, mapping));
        Ok(import)
    }

    fn with(file: File, mapping: Option<Mapping>, builder: Builder) -> Result<Self, Refusal> {
        let File { name, bytes } = file;
        let begin = || {
            check_size(bytes.len() as u64)?;
            let text = text::from_bytes(bytes)?;
            let format = Format::of(&name, &text)?;
            let reader = match format {
                Format::Csv => Reader::Csv(csv::CsvReader::new(&text, mapping)?),
                Format::Json => Reader::Json(json::JsonReader::default()),
                Format::Gexf => Reader::Gexf(gexf::GexfReader::default()),
                Format::GraphMl => Reader::GraphMl(graphml::GraphMlReader::default()),
            };
            Ok((format, text, reader))
        };
        match begin() {
            Ok((format, text, reader)) => Ok(Self {
                file: name,
                format,
                text,
                reader,
                builder,
                then: None,
            }),
            Err(refusal) => Err(Refusal::in_file(refusal, &name)),
        }
    }

    /// How the columns are read, where the file is CSV.
    pub fn mapping(&self) -> Option<&Mapping> {
        match &self.reader {
            Reader::Csv(reader) => Some(reader.mapping()),
            Reader::Json(_) | Reader::Gexf(_) | Reader::GraphMl(_) => None,
        }
    }

    /// The first rows of a CSV file as they stand, for correcting the mapping. Empty for other formats.
    pub fn first_rows(&self, count: usize) -> Vec<Vec<String>> {
        match &self.reader {
            Reader::Csv(reader) => csv::first_rows(&self.text, reader.mapping().delimiter, count),
            Reader::Json(_) | Reader::Gexf(_) | Reader::GraphMl(_) => Vec::new(),
        }
    }

    /// Reads on for about `slice` bytes.
    ///
    /// # Errors
    /// When the file is wrong; nothing more can be read from it then.
    pub fn advance(&mut self, slice: usize) -> Result<Progress, Refusal> {
        let finished = self
            .read_to(self.reader.at().saturating_add(slice))
            .map_err(|refusal| refusal.in_file(&self.file))?;
        let progress = Progress {
            done: self.reader.at().min(self.text.len()),
            total: self.text.len(),
            finished: finished && self.then.is_none(),
        };
        if finished && let Some((file, mapping)) = self.then.take() {
            let builder = std::mem::take(&mut self.builder);
            *self = Self::with(file, mapping, builder)?;
        }
        Ok(progress)
    }

    fn read_to(&mut self, end: usize) -> Result<bool, Refusal> {
        let Self {
            text,
            reader,
            builder,
            ..
        } = self;
        loop {
            let more = match reader {
                Reader::Csv(reader) => reader.step(text, builder)?,
                Reader::Json(reader) => reader.step(text, builder)?,
                Reader::Gexf(reader) => reader.step(text, builder)?,
                Reader::GraphMl(reader) => reader.step(text, builder)?,
            };
            if !more {
                return Ok(true);
            }
            if reader.at() >= end {
                return Ok(false);
            }
        }
    }

    /// Reads whatever is left and hands over the graph.
    ///
    /// # Errors
    /// When the file is wrong, or there is no graph in it.
    pub fn finish(mut self) -> Result<Imported, Refusal> {
        while !self.advance(usize::MAX)?.finished {}
        let mapping = self.mapping().cloned();
        let Self {
            file,
            format,
            builder,
            ..
        } = self;
        match builder.finish() {
            Ok((table, mends)) => Ok(Imported {
                table,
                mends,
                file,
                format,
                mapping,
            }),
            Err(refusal) => Err(refusal.in_file(&file)),
        }
    }
}

impl Reader {
    fn at(&self) -> usize {
        match self {
            Self::Csv(reader) => reader.at(),
            Self::Json(reader) => reader.at(),
            Self::Gexf(reader) => reader.at(),
            Self::GraphMl(reader) => reader.at(),
        }
    }
}
