//! Who neighbours whom, packed: undirected, and simple once parallel edges are dropped, whatever the edges were.

#[cfg(test)]
use crate::request::Link;
use crate::sort::Sorter;

/// Neighbour lists one after the other: those of node i are `neighbours[offsets[i]..offsets[i + 1]]`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    pub(super) offsets: Vec<u32>,
    pub(super) neighbours: Vec<u32>,
    /// Scratch space for renumbering.
    pub(super) places: Vec<u32>,
}

impl Graph {
    /// Keeps one of parallel edges.
    #[inline(never)]
    pub(crate) fn drop_parallel(&mut self) {
        let nodes = self.nodes();
        let mut seen_from = vec![u32::MAX; nodes];
        let (mut kept, mut first) = (0, 0);
        for node in 0..nodes {
            let end = self.offsets[node + 1] as usize;
            self.offsets[node] = kept as u32;
            for i in first..end {
                let neighbour = self.neighbours[i];
                if seen_from[neighbour as usize] != node as u32 {
                    seen_from[neighbour as usize] = node as u32;
                    self.neighbours[kept] = neighbour;
                    kept += 1;
                }
            }
            first = end;
        }
        self.offsets[nodes] = kept as u32;
        self.neighbours.truncate(kept);
        self.neighbours.shrink_to_fit();
    }

    pub(crate) fn nodes(&self) -> usize {
        self.offsets.len().saturating_sub(1)
    }

    pub(crate) fn of(&self, node: u32) -> &[u32] {
        let node = node as usize;
        &self.neighbours[self.offsets[node] as usize..self.offsets[node + 1] as usize]
    }

    pub(crate) fn degree(&self, node: u32) -> usize {
        self.of(node).len()
    }

    /// How many edges there are.
    pub(crate) fn edges(&self) -> usize {
        self.neighbours.len() / 2
    }

    /// Calls `visit` with the ends of each edge once, the lower one first.
    #[inline(always)]
    pub(crate) fn for_each_edge(&self, mut visit: impl FnMut(u32, u32)) {
        for node in 0..self.nodes() as u32 {
            for &other in self.of(node) {
                if node < other {
                    visit(node, other);
                }
            }
        }
    }

    /// The nodes of each connected component, the largest first; of equals, the one with the lowest node.
    #[inline(never)]
    pub(crate) fn components(&self) -> Vec<Vec<u32>> {
        let mut is_found = vec![false; self.nodes()];
        let mut components = Vec::new();
        for start in 0..self.nodes() as u32 {
            if std::mem::replace(&mut is_found[start as usize], true) {
                continue;
            }
            let mut component = vec![start];
            let mut next = 0;
            while let Some(&node) = component.get(next) {
                next += 1;
                for &neighbour in self.of(node) {
                    if !std::mem::replace(&mut is_found[neighbour as usize], true) {
                        component.push(neighbour);
                    }
                }
            }
            components.push(component);
        }
        // A sort by number: the library's general one would be the largest function of the module.
        let sizes: Vec<f32> = components
            .iter()
            .map(|component| -(component.len() as f32))
            .collect();
        let mut order = Sorter::default();
        let by_size = order.sorted(&sizes);
        by_size
            .iter()
            .map(|&i| std::mem::take(&mut components[i as usize]))
            .collect()
    }

    /// The graph of one component, its nodes renumbered by their place in `component`. O(size of the component).
    #[inline(never)]
    pub(crate) fn induced(&mut self, component: &[u32]) -> Self {
        self.places.resize(self.nodes(), 0);
        let mut offsets = Vec::with_capacity(component.len() + 1);
        let mut length = 0;
        for (place, &node) in component.iter().enumerate() {
            self.places[node as usize] = place as u32;
            length += self.degree(node);
        }
        let mut neighbours = Vec::with_capacity(length);
        offsets.push(0);
        for &node in component {
            neighbours.extend(
                self.of(node)
                    .iter()
                    .map(|&neighbour| self.places[neighbour as usize]),
            );
            offsets.push(neighbours.len() as u32);
        }
        Self {
            offsets,
            neighbours,
            places: Vec::new(),
        }
    }
}

/// A graph of pairs, for tests.
#[cfg(test)]
pub(crate) fn of_pairs(nodes: usize, pairs: impl IntoIterator<Item = (u32, u32)>) -> Graph {
    let links: Vec<Link> = pairs
        .into_iter()
        .map(|(source, target)| Link::new(source, target))
        .collect();
    let mut graph = Graph::gather(nodes, &links);
    graph.drop_parallel();
    graph
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edges(graph: &Graph) -> Vec<(u32, u32)> {
        let mut edges = Vec::new();
        graph.for_each_edge(|a, b| edges.push((a, b)));
        assert_eq!(edges.len(), graph.edges());
        edges
    }

    #[test]
    fn loops_and_parallel_edges_are_dropped() {
        let graph = of_pairs(4, [(0, 1), (1, 0), (1, 1), (2, 1), (0, 1)]);
        assert_eq!(edges(&graph), [(0, 1), (1, 2)]);
        assert_eq!(
            (0..4).map(|node| graph.degree(node)).collect::<Vec<_>>(),
            [1, 2, 1, 0]
        );
    }

    #[test]
    fn components_come_by_size() {
        let mut graph = of_pairs(6, [(4, 5), (1, 2), (2, 3)]);
        let components = graph.components();
        assert_eq!(components, [vec![1, 2, 3], vec![4, 5], vec![0]]);
        let path = graph.induced(&components[0]);
        assert_eq!(edges(&path), [(0, 1), (1, 2)]);
    }

    #[test]
    fn merged_nodes_keep_the_edges_between_them() {
        let graph = of_pairs(5, [(0, 1), (1, 2), (2, 3), (3, 4), (4, 0)]);
        let mut merged = graph.merged(&[0, 0, 1, 1, 2], 3);
        merged.drop_parallel();
        assert_eq!(edges(&merged), [(0, 1), (0, 2), (1, 2)]);
    }
}
