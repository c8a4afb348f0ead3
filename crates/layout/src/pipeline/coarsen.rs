//! A smaller graph of the same shape: nodes merge with neighbours. Laying out the small one first puts every part of
//! the large one near its place (Walshaw 2003; Hachul and Jünger 2005).

use crate::pipeline::graph::Graph;
use crate::random::Random;

/// A node merges with at most this many free neighbours: more would blur what lies between them.
const COMPANIONS: usize = 3;
/// A node without free neighbours joins a group of fewer than this, else one of its own kind.
const LARGEST: u32 = 8;
/// Where merging leaves more than this share, it is not worth a level of its own.
const LEAST_GAIN: f32 = 0.8;

/// The group of each node and how many groups there are; none where the graph hardly shrinks. O(n + m).
#[inline(never)]
pub(crate) fn groups(graph: &Graph) -> Option<(Vec<u32>, usize)> {
    let mut groups = Groups {
        of: vec![NONE; graph.nodes()],
        sizes: Vec::new(),
        siblings: vec![NONE; graph.nodes()],
    };
    for node in 0..graph.nodes() as u32 {
        if groups.of[node as usize] == NONE {
            groups.take(node, graph.of(node));
        }
    }
    let Groups {
        of: parent,
        sizes,
        siblings: _,
    } = groups;
    let shrinks = sizes.len() as f32 <= LEAST_GAIN * parent.len() as f32;
    shrinks.then_some((parent, sizes.len()))
}

const NONE: u32 = u32::MAX;

/// Groups of merged nodes.
struct Groups {
    /// The group of each node.
    of: Vec<u32>,
    sizes: Vec<u32>,
    /// By node: the group last begun for neighbours of it that found no other, such as the leaves of a hub.
    siblings: Vec<u32>,
}

impl Groups {
    /// Puts a node into a group: a new one with free neighbours, else a neighbour's, else that of its siblings.
    fn take(&mut self, node: u32, neighbours: &[u32]) {
        let mut companions = 0;
        for &other in neighbours {
            if self.of[other as usize] == NONE && companions < COMPANIONS {
                self.of[other as usize] = self.sizes.len() as u32;
                companions += 1;
            }
        }
        if companions > 0 {
            self.begin(node, companions as u32 + 1);
            return;
        }
        let size = |&group: &u32| self.sizes[group as usize];
        let smallest = neighbours
            .iter()
            .map(|&other| self.of[other as usize])
            .min_by_key(size);
        let sibling = neighbours
            .first()
            .map(|&hub| self.siblings[hub as usize])
            .filter(|&group| group != NONE);
        if let Some(group) = smallest.filter(|group| size(group) < LARGEST) {
            self.join(node, group);
        } else if let Some(group) = sibling.filter(|group| size(group) <= COMPANIONS as u32) {
            self.join(node, group);
        } else {
            if let Some(&hub) = neighbours.first() {
                self.siblings[hub as usize] = self.sizes.len() as u32;
            }
            self.begin(node, 1);
        }
    }

    fn begin(&mut self, node: u32, size: u32) {
        self.of[node as usize] = self.sizes.len() as u32;
        self.sizes.push(size);
    }

    fn join(&mut self, node: u32, group: u32) {
        self.of[node as usize] = group;
        self.sizes[group as usize] += 1;
    }
}

/// Places each fine node near its coarse one, then between its neighbours. `spread` is the length of a coarse edge.
#[inline(never)]
pub(crate) fn prolong(
    graph: &Graph,
    parent: &[u32],
    coarse: &[[f32; 2]],
    spread: f32,
    random: &mut Random,
) -> Vec<[f32; 2]> {
    let scattered: Vec<[f32; 2]> = parent
        .iter()
        .map(|&parent| coarse[parent as usize].map(|place| place + random.centred() * 0.5 * spread))
        .collect();
    (0..graph.nodes() as u32)
        .map(|node| {
            let own = scattered[node as usize];
            let mut sum = own;
            for &neighbour in graph.of(node) {
                let [x, y] = scattered[neighbour as usize];
                sum = [sum[0] + x, sum[1] + y];
            }
            let count = graph.degree(node) as f32 + 1.0;
            [
                0.5 * (own[0] + sum[0] / count),
                0.5 * (own[1] + sum[1] / count),
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::graph::of_pairs;

    #[test]
    fn paths_and_stars_shrink_and_stay_connected() {
        let path = of_pairs(1_000, (0..999).map(|node| (node, node + 1)));
        let star = of_pairs(1_000, (1..1_000).map(|node| (0, node)));
        for graph in [path, star] {
            let (parent, count) = groups(&graph).unwrap_or_default();
            let mut coarse = graph.merged(&parent, count);
            coarse.drop_parallel();
            assert!((1..600).contains(&coarse.nodes()));
            assert_eq!(coarse.components().len(), 1);
        }
    }
}
