//! The record: what only cards, tables and search tell. A map is drawn without it, so a page can fetch it when the first of
//! them is opened.

use super::{
    Article, AsWritten, Catalog, CatalogError, CatalogParts, Figure, Group, Names, Node, Person,
    Position, Relation,
};
use std::mem::{replace, take};

/// What stands beside a catalog's nodes, ties and articles, in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Record {
    /// For each node.
    pub nodes: Vec<NodeRecord>,
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
    /// Of each article its summary, the name of its file and the digest of its text.
    pub articles: Vec<(String, (String, String))>,
}

/// What a map can do without of a node.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NodeRecord {
    /// The whole name, where a map shows a short one.
    pub full_name: Option<String>,
    /// Names in other languages.
    pub names: Names,
    /// Other real names.
    pub aliases: Vec<String>,
    /// Where it is on Earth.
    pub position: Option<Position>,
    /// The Wikidata item.
    pub wikidata: Option<String>,
    /// What it is, in our own words.
    pub summary: String,
}

impl NodeRecord {
    fn of(node: &mut Node) -> Self {
        let short = node.short.take();
        Self {
            full_name: short.map(|short| replace(&mut node.name, short)),
            names: take(&mut node.names),
            aliases: take(&mut node.aliases),
            position: node.position.take(),
            wikidata: node.wikidata.take(),
            summary: take(&mut node.summary),
        }
    }

    fn put(self, node: &mut Node) {
        let Self {
            full_name,
            names,
            aliases,
            position,
            wikidata,
            summary,
        } = self;
        node.short = full_name.map(|name| replace(&mut node.name, name));
        (node.names, node.aliases, node.position) = (names, aliases, position);
        (node.wikidata, node.summary) = (wikidata, summary);
    }
}

impl Catalog {
    /// Takes a catalog apart: what a map is drawn from, and the record.
    pub fn split(self) -> (Self, Record) {
        let mut parts = CatalogParts::from(self);
        let written = |relation: &mut Relation| {
            let evidence = relation.evidence.iter_mut();
            evidence
                .map(|evidence| take(&mut evidence.as_written))
                .collect()
        };
        let article = |article: &mut Article| {
            let text = (take(&mut article.file), take(&mut article.sha256));
            (take(&mut article.summary), text)
        };
        let record = Record {
            nodes: parts.nodes.iter_mut().map(NodeRecord::of).collect(),
            notes: parts
                .relations
                .iter_mut()
                .map(|relation| relation.note.take())
                .collect(),
            written: parts.relations.iter_mut().map(written).collect(),
            figures: take(&mut parts.figures),
            groups: take(&mut parts.groups),
            people: take(&mut parts.people),
            articles: parts.articles.iter_mut().map(article).collect(),
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
            nodes,
            notes,
            written,
            figures,
            groups,
            people,
            articles,
        } = record;
        let lengths = [nodes.len(), notes.len(), written.len(), articles.len()];
        let ties = parts.relations.len();
        if lengths != [parts.nodes.len(), ties, ties, parts.articles.len()] {
            return Err(CatalogError::Dangling("the record"));
        }
        for (node, record) in parts.nodes.iter_mut().zip(nodes) {
            record.put(node);
        }
        for ((relation, note), written) in parts.relations.iter_mut().zip(notes).zip(written) {
            relation.note = note;
            for (evidence, written) in relation.evidence.iter_mut().zip(written) {
                evidence.as_written = written;
            }
        }
        for (article, (summary, (file, sha256))) in parts.articles.iter_mut().zip(articles) {
            (article.summary, article.file, article.sha256) = (summary, file, sha256);
        }
        (parts.figures, parts.groups, parts.people) = (figures, groups, people);
        Self::new(parts)
    }
}
