//! How two nodes are connected: every shortest way between them, along ties that say who deals with whom; where there is
//! none, along those that say where something lies as well.

use super::Filter;
use crate::graph::{Graph, Subset};
use atlas::{NodeId, RelationId, TieClass};

/// From which node to which.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Path {
    /// Where it begins.
    pub from: NodeId,
    /// Where it ends.
    pub to: NodeId,
}

/// All shortest ways between two nodes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ways {
    /// Between whom.
    pub path: Path,
    /// Each way as its nodes, both ends included. None: they are not connected.
    pub ways: Vec<Vec<NodeId>>,
    /// Whether there was none but along where things lie.
    pub by_place: bool,
    /// The ties between two nodes that follow each other on some way, in order.
    pub ties: Vec<RelationId>,
}

/// More ways than this say nothing that these do not.
const MOST: usize = 24;

impl Path {
    /// Its ways. Kinds that the filter hides are on them; ties of a class or basis that it hides are not.
    pub fn ways(self, graph: &Graph, filter: &Filter) -> Ways {
        let Self { from, to } = self;
        let passes = |tie: RelationId| filter.passes(graph, tie);
        let class = |tie| graph.catalog().relation(tie).relation_type.class();
        let deals = |tie: RelationId| class(tie) != TieClass::Place && passes(tie);
        let dealing = graph.shortest_ways(from, to, &deals, MOST);
        let by_place = dealing.is_empty();
        let ways = if by_place {
            graph.shortest_ways(from, to, &passes, MOST)
        } else {
            dealing
        };
        let allowed = |tie: &RelationId| if by_place { passes(*tie) } else { deals(*tie) };
        let steps = ways.iter().flat_map(|way| way.windows(2));
        let between = steps.flat_map(|step| graph.between(step[0], step[1]));
        let mut ties: Vec<RelationId> = between.filter(allowed).collect();
        atlas::order::sort_by(&mut ties, Ord::cmp);
        ties.dedup();
        Ways {
            path: self,
            by_place: by_place && !ways.is_empty(),
            ways,
            ties,
        }
    }
}

impl Ways {
    /// What is shown of the graph: the two, whoever is on a way between them, and the ties of its steps.
    pub fn subset(&self, graph: &Graph) -> Subset {
        let mut shown = vec![false; graph.catalog().nodes().len()];
        let ends = [self.path.from, self.path.to];
        let on_way = self.ways.iter().flatten().chain(&ends);
        on_way.for_each(|node| shown[node.index()] = true);
        Subset::of(
            graph,
            |node| shown[node.index()],
            |tie| self.ties.binary_search(&tie).is_ok(),
        )
    }
}
