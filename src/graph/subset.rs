//! What is visible of a graph. An edge is visible only when both its ends are.

use super::Graph;
use atlas::{NodeId, RelationId};

/// The visible nodes and relations. Equal subsets need the same layout.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Subset {
    nodes: Vec<bool>,
    relations: Vec<bool>,
}

impl Subset {
    /// Everything there is.
    pub fn all(graph: &Graph) -> Self {
        Self::of(graph, |_node| true, |_relation| true)
    }

    /// The nodes that `node` lets pass, and of the relations that `relation` lets pass those with at least two visible parties.
    pub fn of(
        graph: &Graph,
        node: impl Fn(NodeId) -> bool,
        relation: impl Fn(RelationId) -> bool,
    ) -> Self {
        let catalog = graph.catalog();
        let nodes: Vec<bool> = catalog.node_ids().map(node).collect();
        let drawable = |id: RelationId| {
            catalog
                .relation(id)
                .strands()
                .any(|(a, b)| nodes[a.index()] && nodes[b.index()])
        };
        let relations = catalog
            .relation_ids()
            .map(|id| relation(id) && drawable(id))
            .collect();
        Self { nodes, relations }
    }

    /// Whether a node is visible.
    pub fn has_node(&self, node: NodeId) -> bool {
        self.nodes[node.index()]
    }

    /// Whether at least one line of a relation is visible.
    pub fn has_relation(&self, relation: RelationId) -> bool {
        self.relations[relation.index()]
    }

    /// The visible nodes, in order.
    pub fn nodes(&self) -> impl Iterator<Item = NodeId> + '_ {
        places(&self.nodes).map(NodeId::from_index)
    }

    /// The visible relations, in order.
    pub fn relations(&self) -> impl Iterator<Item = RelationId> + '_ {
        places(&self.relations).map(RelationId::from_index)
    }

    /// The visible edges with their places in [`Graph::edges`]: the relation passes and both ends are there.
    pub fn edges<'a>(
        &'a self,
        graph: &'a Graph,
    ) -> impl Iterator<Item = (usize, &'a super::Edge)> + 'a {
        graph.edges().iter().enumerate().filter(|(_place, edge)| {
            self.has_relation(edge.relation)
                && self.has_node(edge.source)
                && self.has_node(edge.target)
        })
    }

    /// How many nodes are visible.
    pub fn node_count(&self) -> usize {
        self.nodes().count()
    }

    /// How many relations are visible.
    pub fn relation_count(&self) -> usize {
        self.relations().count()
    }
}

fn places(flags: &[bool]) -> impl Iterator<Item = usize> + '_ {
    flags
        .iter()
        .enumerate()
        .filter(|(_place, flag)| **flag)
        .map(|(place, _flag)| place)
}
