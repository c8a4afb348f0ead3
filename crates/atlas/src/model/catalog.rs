//! The catalog: everything that was read, validated whole.

use super::{
    Article, ArticleId, Evidence, Figure, FigureId, Group, GroupId, Node, NodeId, Person, PersonId,
    Relation, RelationId,
};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The lists of a catalog before anyone has vouched for them.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct CatalogParts {
    /// Nodes, sorted by slug.
    pub nodes: Vec<Node>,
    /// Relations, sorted by slug.
    pub relations: Vec<Relation>,
    /// Figures, in reading order.
    pub figures: Vec<Figure>,
    /// Groups, in reading order.
    pub groups: Vec<Group>,
    /// People, in reading order.
    pub people: Vec<Person>,
    /// Articles, sorted by slug.
    pub articles: Vec<Article>,
}

/// Nodes, ties, figures, groups, people and articles whose references all resolve.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "CatalogParts", into = "CatalogParts")]
pub struct Catalog(CatalogParts);

/// Why lists do not make a catalog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CatalogError {
    /// Something refers to an index beyond the end of a list.
    Dangling(&'static str),
    /// Two entries of one list have the same slug, or the list is not sorted by it.
    Unsorted(&'static str),
    /// A place lies, by some steps, within itself.
    WithinCycle(String),
    /// A relation with fewer than two parties.
    LonelyRelation(String),
}

impl fmt::Display for CatalogError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Dangling(what) => write!(f, "a reference to {what} leads nowhere"),
            Self::Unsorted(what) => {
                write!(f, "the {what} are not sorted by id, or an id stands twice")
            }
            Self::WithinCycle(slug) => write!(f, "{slug} lies within itself"),
            Self::LonelyRelation(slug) => write!(f, "relation {slug} has fewer than two parties"),
        }
    }
}

impl std::error::Error for CatalogError {}

impl Catalog {
    /// Checks that every reference resolves, that slugs are unique and sorted, and that no place lies within itself.
    ///
    /// # Errors
    /// The first thing that does not hold. Seeds are checked with file and line before they come here.
    pub fn new(parts: CatalogParts) -> Result<Self, CatalogError> {
        sorted("nodes", parts.nodes.iter().map(|node| node.slug.as_str()))?;
        sorted(
            "relations",
            parts
                .relations
                .iter()
                .map(|relation| relation.slug.as_str()),
        )?;
        sorted(
            "articles",
            parts.articles.iter().map(|article| article.slug.as_str()),
        )?;
        references(&parts)?;
        if let Some(relation) = parts
            .relations
            .iter()
            .find(|relation| relation.parties.len() < 2)
        {
            return Err(CatalogError::LonelyRelation(relation.slug.clone()));
        }
        for (index, node) in parts.nodes.iter().enumerate() {
            // A chain longer than the list must have come round.
            let mut chain = within_chain(&parts.nodes, NodeId::from_index(index));
            if chain.nth(parts.nodes.len()).is_some() {
                return Err(CatalogError::WithinCycle(node.slug.clone()));
            }
        }
        Ok(Self(parts))
    }

    /// Lists that were a catalog before something was taken from them that nothing refers to.
    pub(super) fn unchecked(parts: CatalogParts) -> Self {
        Self(parts)
    }

    /// All nodes; a [`NodeId`]'s index is its place here.
    pub fn nodes(&self) -> &[Node] {
        &self.0.nodes
    }

    /// All relations.
    pub fn relations(&self) -> &[Relation] {
        &self.0.relations
    }

    /// All figures.
    pub fn figures(&self) -> &[Figure] {
        &self.0.figures
    }

    /// All groups.
    pub fn groups(&self) -> &[Group] {
        &self.0.groups
    }

    /// All people.
    pub fn people(&self) -> &[Person] {
        &self.0.people
    }

    /// All articles.
    pub fn articles(&self) -> &[Article] {
        &self.0.articles
    }

    /// The ids of all nodes, in order.
    pub fn node_ids(&self) -> impl Iterator<Item = NodeId> + use<> {
        (0..self.0.nodes.len()).map(NodeId::from_index)
    }

    /// The ids of all articles, in order.
    pub fn article_ids(&self) -> impl Iterator<Item = ArticleId> + use<> {
        (0..self.0.articles.len()).map(ArticleId::from_index)
    }

    /// The ids of all relations, in order.
    pub fn relation_ids(&self) -> impl Iterator<Item = RelationId> + use<> {
        (0..self.0.relations.len()).map(RelationId::from_index)
    }

    /// The node of an id.
    pub fn node(&self, id: NodeId) -> &Node {
        &self.0.nodes[id.index()]
    }

    /// The relation of an id.
    pub fn relation(&self, id: RelationId) -> &Relation {
        &self.0.relations[id.index()]
    }

    /// The article of an id.
    pub fn article(&self, id: ArticleId) -> &Article {
        &self.0.articles[id.index()]
    }

    /// The figure of an id.
    pub fn figure(&self, id: FigureId) -> &Figure {
        &self.0.figures[id.index()]
    }

    /// The group of an id.
    pub fn group(&self, id: GroupId) -> &Group {
        &self.0.groups[id.index()]
    }

    /// The person of an id.
    pub fn person(&self, id: PersonId) -> &Person {
        &self.0.people[id.index()]
    }

    /// The node that `slug` names. O(log n).
    pub fn node_by_slug(&self, slug: &str) -> Option<NodeId> {
        self.0
            .nodes
            .binary_search_by(|node| node.slug.as_str().cmp(slug))
            .ok()
            .map(NodeId::from_index)
    }

    /// The relation that `slug` names. O(log n).
    pub fn relation_by_slug(&self, slug: &str) -> Option<RelationId> {
        self.0
            .relations
            .binary_search_by(|relation| relation.slug.as_str().cmp(slug))
            .ok()
            .map(RelationId::from_index)
    }

    /// The places that `node` lies in, nearest first, itself left out.
    pub fn places_around(&self, node: NodeId) -> impl Iterator<Item = NodeId> + '_ {
        within_chain(&self.0.nodes, node)
    }

    /// All evidence in the catalog, whatever it is for.
    pub fn all_evidence(&self) -> impl Iterator<Item = &Evidence> {
        let CatalogParts {
            relations,
            figures,
            groups,
            people,
            ..
        } = &self.0;
        let lists = relations.iter().map(|relation| &relation.evidence);
        let lists = lists.chain(figures.iter().map(|figure| &figure.evidence));
        let lists = lists.chain(groups.iter().map(|group| &group.evidence));
        lists
            .chain(people.iter().map(|person| &person.evidence))
            .flatten()
    }
}

impl TryFrom<CatalogParts> for Catalog {
    type Error = CatalogError;

    fn try_from(parts: CatalogParts) -> Result<Self, CatalogError> {
        Self::new(parts)
    }
}

impl From<Catalog> for CatalogParts {
    fn from(catalog: Catalog) -> Self {
        catalog.0
    }
}

fn within_chain(nodes: &[Node], from: NodeId) -> impl Iterator<Item = NodeId> + '_ {
    let step = |id: &NodeId| nodes[id.index()].within.map(|within| within.place);
    std::iter::successors(step(&from), step)
}

fn sorted<'a>(
    what: &'static str,
    slugs: impl Iterator<Item = &'a str>,
) -> Result<(), CatalogError> {
    if slugs.is_sorted_by(|a, b| a < b) {
        Ok(())
    } else {
        Err(CatalogError::Unsorted(what))
    }
}

fn references(parts: &CatalogParts) -> Result<(), CatalogError> {
    use super::Reading;
    let CatalogParts {
        nodes,
        relations,
        figures,
        groups,
        people,
        articles,
    } = parts;
    let node = |id: &NodeId| within_bounds(id.index(), nodes.len(), "a node");
    let evidence = |list: &[Evidence]| {
        list.iter().try_for_each(|evidence| {
            within_bounds(evidence.article.index(), articles.len(), "an article")?;
            evidence
                .as_written
                .iter()
                .try_for_each(|written| match &written.reads {
                    Reading::Node(id) => node(id),
                    _ => Ok(()), // the other readings point at nothing
                })
        })
    };
    for place in nodes.iter().filter_map(|node| node.within.as_ref()) {
        node(&place.place)?;
    }
    for relation in relations {
        relation
            .parties
            .iter()
            .map(|party| &party.node)
            .chain(&relation.initiatives)
            .try_for_each(node)?;
        evidence(&relation.evidence)?;
    }
    for figure in figures {
        figure
            .about
            .iter()
            .chain([&figure.subject])
            .try_for_each(node)?;
        evidence(&figure.evidence)?;
    }
    for group in groups {
        group
            .named
            .iter()
            .chain([&group.subject])
            .try_for_each(node)?;
        evidence(&group.evidence)?;
    }
    for person in people {
        person.nodes.iter().try_for_each(node)?;
        person
            .relations
            .iter()
            .try_for_each(|id| within_bounds(id.index(), relations.len(), "a relation"))?;
        evidence(&person.evidence)?;
    }
    Ok(())
}

fn within_bounds(index: usize, length: usize, what: &'static str) -> Result<(), CatalogError> {
    if index < length {
        Ok(())
    } else {
        Err(CatalogError::Dangling(what))
    }
}
