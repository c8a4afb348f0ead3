//! The topology over a catalog: neighbours, degrees, ego networks, what lies between two nodes.
//!
//! The only place that names petgraph. It knows nothing of filters, pixels or positions.

mod attribute;
mod subset;
mod wording;

pub use attribute::{Attribute, Said};
pub use subset::Subset;
pub use wording::Wording;

use crate::language::{Phrase, Words};
use atlas::order::{order, sort_by};
use atlas::{Catalog, NodeId, RelationId, Story, TieClass};
use petgraph::graph::{EdgeIndex, NodeIndex, UnGraph};
use petgraph::visit::EdgeRef as _;
use std::collections::VecDeque;

/// A catalog and the graph of its relations. A relation of more than two parties is a star of edges from its first party.
#[derive(Debug, Clone)]
pub struct Graph {
    catalog: Catalog,
    topology: UnGraph<(), RelationId>,
    /// Relations of each node, sorted.
    ties: Vec<Vec<RelationId>>,
    /// One a strand, in the order of the topology's edges.
    edges: Vec<Edge>,
    wording: Wording,
    attributes: Vec<Attribute>,
    origin: Origin,
    words: Words,
    stories: Vec<Story>,
}

/// Where a graph came from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Origin {
    /// It is part of the program.
    BuiltIn,
    /// A file beside the page, with its address.
    Beside(String),
    /// A file of the reader's, which no link can name.
    Dropped,
}

/// One line of a relation, from its first party to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Edge {
    /// The relation it draws.
    pub relation: RelationId,
    /// The relation's first party.
    pub source: NodeId,
    /// One of the others.
    pub target: NodeId,
    /// Whether it says where something lies, and not who deals with whom.
    pub is_place: bool,
    /// Its place among the edges between these two, from 0.
    pub slot: u16,
    /// How many edges there are between these two.
    pub slots: u16,
}

impl Graph {
    /// Builds the topology. O(nodes + strands).
    pub fn new(catalog: Catalog) -> Self {
        let mut topology = UnGraph::with_capacity(catalog.nodes().len(), catalog.relations().len());
        let mut ties = vec![Vec::new(); catalog.nodes().len()];
        for _node in catalog.nodes() {
            topology.add_node(());
        }
        for id in catalog.relation_ids() {
            let relation = catalog.relation(id);
            for party in &relation.parties {
                ties[party.node.index()].push(id);
            }
            for (source, target) in relation.strands() {
                topology.add_edge(index(source), index(target), id);
            }
        }
        let edges = edges_in_slots(&catalog);
        Self {
            catalog,
            topology,
            ties,
            edges,
            wording: Wording::default(),
            attributes: Vec::new(),
            origin: Origin::BuiltIn,
            words: Words::ENGLISH,
            stories: Vec::new(),
        }
    }

    /// The same as a graph from a file, with the file's words and what it says beyond the model, and its address where it
    /// lies beside the page.
    #[must_use]
    pub fn of_file(
        self,
        wording: Wording,
        attributes: Vec<Attribute>,
        address: Option<String>,
    ) -> Self {
        Self {
            wording,
            attributes,
            origin: address.map_or(Origin::Dropped, Origin::Beside),
            ..self
        }
    }

    /// The same, told in these words.
    #[must_use]
    pub fn told_in(self, words: Words) -> Self {
        Self { words, ..self }
    }

    /// The same with stories about it.
    #[must_use]
    pub fn with_stories(self, stories: Vec<Story>) -> Self {
        Self { stories, ..self }
    }

    /// The stories about it; none before the record is there.
    pub fn stories(&self) -> &[Story] {
        &self.stories
    }

    /// The words in which it is told.
    pub const fn words(&self) -> Words {
        self.words
    }

    /// A phrase in those words.
    pub fn say(&self, phrase: Phrase) -> &'static str {
        self.words.say(phrase)
    }

    /// Where it came from.
    pub fn origin(&self) -> &Origin {
        &self.origin
    }

    /// What it calls things.
    pub fn wording(&self) -> &Wording {
        &self.wording
    }

    /// What is said of its nodes and ties beyond the model.
    pub fn attributes(&self) -> &[Attribute] {
        &self.attributes
    }

    /// The catalog it was built over.
    pub fn catalog(&self) -> &Catalog {
        &self.catalog
    }

    /// Every line that can be drawn, parallel ones numbered.
    pub fn edges(&self) -> &[Edge] {
        &self.edges
    }

    /// The relations that `node` is a party of, in order.
    pub fn ties(&self, node: NodeId) -> &[RelationId] {
        &self.ties[node.index()]
    }

    /// How many ties `node` has.
    pub fn degree(&self, node: NodeId) -> usize {
        self.ties[node.index()].len()
    }

    /// The nodes one line away, each once, in order.
    pub fn neighbours(&self, node: NodeId) -> Vec<NodeId> {
        let mut found: Vec<NodeId> = self
            .topology
            .neighbors(index(node))
            .map(id)
            .filter(|&other| other != node)
            .collect();
        sort_by(&mut found, Ord::cmp);
        found.dedup();
        found
    }

    /// The relations that both are parties of, in order.
    pub fn between(&self, a: NodeId, b: NodeId) -> Vec<RelationId> {
        let of_a = self.ties(a).iter().copied();
        of_a.filter(|&relation| self.catalog.relation(relation).involves(b))
            .collect()
    }

    /// The nodes at most `depth_hops` lines from `node` along relations that `allowed` lets pass, itself included, in order.
    pub fn ego(
        &self,
        node: NodeId,
        depth_hops: u8,
        allowed: impl Fn(RelationId) -> bool,
    ) -> Vec<NodeId> {
        let hops = self.hops(node, depth_hops, &allowed);
        self.catalog
            .node_ids()
            .filter(|node| hops[node.index()] != u8::MAX)
            .collect()
    }

    /// Every shortest way between two nodes along relations that `allowed` lets pass, as its nodes, but no more than `most`,
    /// in order. None where there is no way. O(nodes + edges) and the ways.
    pub fn shortest_ways(
        &self,
        from: NodeId,
        to: NodeId,
        allowed: &dyn Fn(RelationId) -> bool,
        most: usize,
    ) -> Vec<Vec<NodeId>> {
        let hops = self.hops(to, u8::MAX - 1, allowed);
        let mut ways = Vec::new();
        if hops[from.index()] == u8::MAX {
            return ways;
        }
        let mut open = vec![vec![from]];
        while let Some(way) = open.pop() {
            let at = way[way.len() - 1];
            if at == to {
                ways.push(way);
                if ways.len() == most {
                    break;
                }
                continue;
            }
            let is_nearer = |other: &NodeId| hops[other.index()] + 1 == hops[at.index()];
            let edges = self.topology.edges(index(at));
            let edges = edges.filter(|edge| allowed(*edge.weight()));
            let others = edges.map(|edge| {
                id(if edge.source() == index(at) {
                    edge.target()
                } else {
                    edge.source()
                })
            });
            let mut nearer: Vec<NodeId> = others.filter(is_nearer).collect();
            // The last that is put on top is gone on with first.
            sort_by(&mut nearer, |a, b| b.cmp(a));
            nearer.dedup();
            open.extend(nearer.into_iter().map(|node| {
                let mut further = way.clone();
                further.push(node);
                further
            }));
        }
        ways
    }

    /// How many lines from `node` each node is, up to `depth_hops`; `u8::MAX` where further or nowhere.
    fn hops(&self, node: NodeId, depth_hops: u8, allowed: &dyn Fn(RelationId) -> bool) -> Vec<u8> {
        let mut hops = vec![u8::MAX; self.topology.node_count()];
        let mut queue = VecDeque::from([node]);
        hops[node.index()] = 0;
        while let Some(next) = queue.pop_front() {
            let hop = hops[next.index()];
            if hop == depth_hops {
                continue;
            }
            for edge in self
                .topology
                .edges(index(next))
                .filter(|edge| allowed(*edge.weight()))
            {
                let other = id(if edge.source() == index(next) {
                    edge.target()
                } else {
                    edge.source()
                });
                if hops[other.index()] == u8::MAX {
                    hops[other.index()] = hop + 1;
                    queue.push_back(other);
                }
            }
        }
        hops
    }

    /// The edge at a place in [`edges`](Self::edges), which is also its place in the topology.
    pub fn edge(&self, place: usize) -> Option<&Edge> {
        debug_assert!(
            self.topology
                .edge_weight(EdgeIndex::new(place))
                .is_none_or(|&relation| relation == self.edges[place].relation)
        );
        self.edges.get(place)
    }
}

fn index(node: NodeId) -> NodeIndex {
    NodeIndex::new(node.index())
}

fn id(node: NodeIndex) -> NodeId {
    NodeId::from_index(node.index())
}

/// The strands of all relations; those between the same two nodes get slots in the order of their relations.
fn edges_in_slots(catalog: &Catalog) -> Vec<Edge> {
    let strands = catalog.relation_ids().flat_map(|relation| {
        let of = catalog.relation(relation);
        let is_place = of.relation_type.class() == TieClass::Place;
        of.strands().map(move |(source, target)| Edge {
            relation,
            source,
            target,
            is_place,
            slot: 0,
            slots: 1,
        })
    });
    let mut edges: Vec<Edge> = strands.collect();
    let pair = |edge: &Edge| (edge.source.min(edge.target), edge.source.max(edge.target));
    let pairs: Vec<(NodeId, NodeId)> = edges.iter().map(pair).collect();
    let order = order(edges.len(), &mut |a, b| pairs[a].cmp(&pairs[b]));
    for parallel in order.chunk_by(|&a, &b| pairs[a] == pairs[b]) {
        for (slot, &place) in parallel.iter().enumerate() {
            edges[place].slot = slot as u16;
            edges[place].slots = parallel.len() as u16;
        }
    }
    edges
}
