//! More nodes than can be drawn one by one: what of them is drawn as dots and as a tone of lines, and who stands out.

use super::grid::Grid;
use super::order::by_key;
use crate::graph::{Graph, Subset};
use atlas::{Kind, NodeId};

/// Up to here everything inside the window is drawn as what it is; from here on marks are dots and lines are a tone.
pub const CROWD_FROM: usize = 3_000;
/// Of the lines so many make the tone; more would not change it.
const MOST_LINES: usize = 50_000;
/// So many of the busiest can stand out as marks with names.
const MOST_HUBS: usize = 2_000;

/// A large visible part of a graph, in the form in which painters and the hand need it.
#[derive(Debug, Clone)]
pub struct Crowd {
    /// The visible nodes, in order.
    pub nodes: Vec<u32>,
    /// Pairs of nodes: the lines of the tone.
    pub lines: Vec<u32>,
    /// The kind of every node of the catalog, visible or not.
    pub kinds: Vec<Kind>,
    /// Those that stand out, the foremost first: alliances and countries by their ties, then the others by theirs.
    pub hubs: Vec<NodeId>,
    /// Where the visible nodes are.
    pub grid: Grid,
}

impl Crowd {
    /// The crowd of a subset; none where it is small enough to be drawn one by one. O(nodes log nodes + lines).
    pub fn of(graph: &Graph, subset: &Subset, positions: &[f32]) -> Option<Self> {
        if subset.node_count() <= CROWD_FROM {
            return None;
        }
        let catalog = graph.catalog();
        let nodes: Vec<u32> = subset.nodes().map(|node| node.index() as u32).collect();
        let every = subset.edges(graph).count().div_ceil(MOST_LINES).max(1);
        let sample = subset.edges(graph).step_by(every);
        let kinds: Vec<Kind> = catalog.nodes().iter().map(|node| node.kind).collect();
        let rank = |node: u32| {
            let kind = kinds[node as usize];
            let behind = u32::from(!matches!(kind, Kind::Alliance | Kind::Country)) << 31;
            let ties = graph.degree(NodeId::from_index(node as usize));
            (behind | ((u32::MAX >> 1) - ties as u32), node)
        };
        let ranks: Vec<(u32, u32)> = nodes.iter().map(|&node| rank(node)).collect();
        let mut hubs = by_key(&ranks);
        hubs.truncate(MOST_HUBS);
        Some(Self {
            lines: sample
                .flat_map(|(_place, edge)| [edge.source.index() as u32, edge.target.index() as u32])
                .collect(),
            hubs: hubs
                .into_iter()
                .map(|node| NodeId::from_index(node as usize))
                .collect(),
            grid: Grid::over(nodes.iter().copied(), positions),
            nodes,
            kinds,
        })
    }

    /// The nodes are elsewhere now. O(nodes).
    pub fn place(&mut self, positions: &[f32]) {
        self.grid = Grid::over(self.nodes.iter().copied(), positions);
    }
}
