//! Who neighbours whom, packed: simple and undirected, whatever the edges were.

use crate::sort::Sorter;

/// Neighbour lists one after the other: those of node i are `neighbours[offsets[i]..offsets[i + 1]]`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    offsets: Vec<u32>,
    neighbours: Vec<u32>,
}

impl Graph {
    /// Drops self-loops and all but one of parallel edges.
    pub(crate) fn new(nodes: usize, edges: impl Iterator<Item = (u32, u32)> + Clone) -> Self {
        let ties = edges.filter(|(source, target)| source != target);
        let mut offsets = vec![0_u32; nodes + 1];
        for (source, target) in ties.clone() {
            offsets[source as usize] += 1;
            offsets[target as usize] += 1;
        }
        let mut sum = 0;
        for offset in &mut offsets {
            sum += *offset;
            *offset = sum;
        }
        // Filled from the back, so that each offset ends as the start of its list.
        let mut neighbours = vec![0; sum as usize];
        for (source, target) in ties {
            for (from, to) in [(source, target), (target, source)] {
                offsets[from as usize] -= 1;
                neighbours[offsets[from as usize] as usize] = to;
            }
        }
        let mut graph = Self {
            offsets,
            neighbours,
        };
        graph.drop_parallel();
        graph
    }

    fn drop_parallel(&mut self) {
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

    /// Each edge once, the lower end first.
    pub(crate) fn edges(&self) -> impl Iterator<Item = (u32, u32)> + Clone + '_ {
        (0..self.nodes() as u32).flat_map(|node| {
            self.of(node)
                .iter()
                .filter(move |&&other| node < other)
                .map(move |&other| (node, other))
        })
    }

    /// The nodes of each connected component, the largest first; of equals, the one with the lowest node.
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

    /// The graph of one component, its nodes renumbered by their place in `component`. `places` is scratch space, one a
    /// node.
    pub(crate) fn induced(&self, component: &[u32], places: &mut [u32]) -> Self {
        let mut offsets = Vec::with_capacity(component.len() + 1);
        let mut neighbours = Vec::new();
        for (place, &node) in component.iter().enumerate() {
            places[node as usize] = place as u32;
        }
        offsets.push(0);
        for &node in component {
            neighbours.extend(
                self.of(node)
                    .iter()
                    .map(|&neighbour| places[neighbour as usize]),
            );
            offsets.push(neighbours.len() as u32);
        }
        Self {
            offsets,
            neighbours,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn loops_and_parallel_edges_are_dropped() {
        let graph = Graph::new(4, [(0, 1), (1, 0), (1, 1), (2, 1), (0, 1)].into_iter());
        assert_eq!(graph.edges().collect::<Vec<_>>(), [(0, 1), (1, 2)]);
        assert_eq!(
            (0..4).map(|node| graph.degree(node)).collect::<Vec<_>>(),
            [1, 2, 1, 0]
        );
    }

    #[test]
    fn components_come_by_size() {
        let graph = Graph::new(6, [(4, 5), (1, 2), (2, 3)].into_iter());
        let components = graph.components();
        assert_eq!(components, [vec![1, 2, 3], vec![4, 5], vec![0]]);
        let path = graph.induced(&components[0], &mut [0; 6]);
        assert_eq!(path.edges().collect::<Vec<_>>(), [(0, 1), (1, 2)]);
    }
}
