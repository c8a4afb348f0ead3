//! Which ids there are, and what they will be in the catalog: places in lists sorted by id.

use super::issues::At;
use super::raw::{Entry, Raw, RawArticle, RawNode, RawRelation};
use crate::{ArticleId, NodeId, Reading, RelationId};
use std::collections::BTreeMap;

/// All ids in use that others refer to.
#[derive(Debug)]
pub(super) struct Index<'a> {
    pub(super) nodes: Ids<'a, RawNode>,
    pub(super) relations: Ids<'a, RawRelation>,
    pub(super) articles: Ids<'a, RawArticle>,
}

/// The entries of one sort by their ids. Where an id is taken twice, the first entry has it.
#[derive(Debug)]
pub(super) struct Ids<'a, T>(BTreeMap<&'a str, (usize, &'a T)>);

impl<'a, T> Ids<'a, T> {
    fn new(entries: &'a [T], entry: fn(&T) -> &Entry) -> Self {
        let mut ids = BTreeMap::new();
        for one in entries.iter().filter(|one| !entry(one).id.is_blank()) {
            ids.entry(entry(one).id.value.as_str()).or_insert((0, one));
        }
        for (index, (place, _)) in ids.values_mut().enumerate() {
            *place = index;
        }
        Self(ids)
    }

    /// The entry with this id.
    pub(super) fn get(&self, id: &str) -> Option<&'a T> {
        self.0.get(id).map(|(_, entry)| *entry)
    }

    /// The ids, in order.
    pub(super) fn ids(&self) -> impl Iterator<Item = &'a str> {
        self.0.keys().copied()
    }

    /// The entries, in the catalog's order.
    pub(super) fn entries(&self) -> impl Iterator<Item = &'a T> {
        self.0.values().map(|(_, entry)| *entry)
    }

    fn index(&self, id: &At<String>) -> Option<usize> {
        self.0.get(id.value.as_str()).map(|(index, _)| *index)
    }
}

impl<'a> Index<'a> {
    pub(super) fn new(raw: &'a Raw) -> Self {
        Self {
            nodes: Ids::new(&raw.nodes, |node| &node.entry),
            relations: Ids::new(&raw.relations, |relation| &relation.entry),
            articles: Ids::new(&raw.articles, |article| &article.entry),
        }
    }

    pub(super) fn node_id(&self, id: &At<String>) -> Option<NodeId> {
        self.nodes.index(id).map(NodeId::from_index)
    }

    pub(super) fn relation_id(&self, id: &At<String>) -> Option<RelationId> {
        self.relations.index(id).map(RelationId::from_index)
    }

    pub(super) fn article_id(&self, id: &At<String>) -> Option<ArticleId> {
        self.articles.index(id).map(ArticleId::from_index)
    }

    /// What a spelling is read as: one of the words, or a node.
    pub(super) fn reading(&self, reads: &At<String>) -> Option<Reading> {
        let word = Reading::WORDS.iter().find(|(word, _)| *word == reads.value);
        word.map(|(_, reading)| *reading)
            .or_else(|| self.node_id(reads).map(Reading::Node))
    }
}
