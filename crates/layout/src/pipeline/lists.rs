//! How a graph is made: every entry of a list is counted, then every entry is put.

use crate::pipeline::graph::Graph;
use crate::request::Link;

impl Graph {
    /// Each edge of a request from both ends, parallel ones too; self-loops not. [`Graph::drop_parallel`] comes next.
    #[inline(never)]
    pub(crate) fn gather(nodes: usize, edges: &[Link]) -> Self {
        let mut lists = Lists::new(nodes);
        for edge in edges {
            lists.count(edge.source, edge.target);
            lists.count(edge.target, edge.source);
        }
        lists.open();
        for edge in edges {
            lists.put(edge.source, edge.target);
            lists.put(edge.target, edge.source);
        }
        lists.0
    }

    /// The graph of groups of nodes, parallel edges not yet dropped: `parent` is the group of each node.
    #[inline(never)]
    pub(crate) fn merged(&self, parent: &[u32], groups: usize) -> Self {
        let mut lists = Lists::new(groups);
        for (node, &group) in (0..).zip(parent) {
            for &other in self.of(node) {
                lists.count(group, parent[other as usize]);
            }
        }
        lists.open();
        for (node, &group) in (0..).zip(parent) {
            for &other in self.of(node) {
                lists.put(group, parent[other as usize]);
            }
        }
        lists.0
    }
}

/// Neighbour lists being filled: first every entry is counted, then every entry is put.
struct Lists(Graph);

impl Lists {
    fn new(nodes: usize) -> Self {
        Self(Graph {
            offsets: vec![0; nodes + 1],
            neighbours: Vec::new(),
            places: Vec::new(),
        })
    }

    #[inline(always)]
    fn count(&mut self, from: u32, to: u32) {
        self.0.offsets[from as usize] += u32::from(from != to);
    }

    /// Makes room. Lists are filled from the back, so that each offset ends as the start of its list.
    fn open(&mut self) {
        let mut sum = 0;
        for offset in &mut self.0.offsets {
            sum += *offset;
            *offset = sum;
        }
        self.0.neighbours.resize(sum as usize, 0);
    }

    #[inline(always)]
    fn put(&mut self, from: u32, to: u32) {
        if from != to {
            let end = &mut self.0.offsets[from as usize];
            *end -= 1;
            self.0.neighbours[*end as usize] = to;
        }
    }
}
