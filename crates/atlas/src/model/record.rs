//! The record: what only cards, tables and search tell. A map is drawn without it, so a page can fetch it when the first of
//! them is opened.

use super::{AsWritten, Catalog, CatalogError, CatalogParts, Figure, Group, Person};

/// What stands beside a catalog's nodes and ties, in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// The summary of each node.
    pub summaries: Vec<String>,
    /// The note of each relation.
    pub notes: Vec<Option<String>>,
    /// The spellings of each relation, paragraph by paragraph.
    pub written: Vec<Vec<Vec<AsWritten>>>,
    /// Figures, in reading order.
    pub figures: Vec<Figure>,
    /// Groups, in reading order.
    pub groups: Vec<Group>,
    /// People, in reading order.
    pub people: Vec<Person>,
}

impl Catalog {
    /// Takes a catalog apart: what a map is drawn from, and the record.
    pub fn split(self) -> (Self, Record) {
        let mut parts = CatalogParts::from(self);
        let record = Record {
            summaries: parts
                .nodes
                .iter_mut()
                .map(|node| std::mem::take(&mut node.summary))
                .collect(),
            notes: parts
                .relations
                .iter_mut()
                .map(|relation| relation.note.take())
                .collect(),
            written: parts
                .relations
                .iter_mut()
                .map(|relation| {
                    let evidence = relation.evidence.iter_mut();
                    evidence
                        .map(|evidence| std::mem::take(&mut evidence.as_written))
                        .collect()
                })
                .collect(),
            figures: std::mem::take(&mut parts.figures),
            groups: std::mem::take(&mut parts.groups),
            people: std::mem::take(&mut parts.people),
        };
        (Self::unchecked(parts), record)
    }

    /// Puts a catalog together again.
    ///
    /// # Errors
    /// When the record is another catalog's.
    pub fn with_record(self, record: Record) -> Result<Self, CatalogError> {
        let mut parts = CatalogParts::from(self);
        let Record {
            summaries,
            notes,
            written,
            figures,
            groups,
            people,
        } = record;
        let lengths = (summaries.len(), notes.len(), written.len());
        let ties = parts.relations.len();
        if lengths != (parts.nodes.len(), ties, ties) {
            return Err(CatalogError::Dangling("the record"));
        }
        for (node, summary) in parts.nodes.iter_mut().zip(summaries) {
            node.summary = summary;
        }
        for ((relation, note), written) in parts.relations.iter_mut().zip(notes).zip(written) {
            relation.note = note;
            for (evidence, written) in relation.evidence.iter_mut().zip(written) {
                evidence.as_written = written;
            }
        }
        (parts.figures, parts.groups, parts.people) = (figures, groups, people);
        Self::new(parts)
    }
}
