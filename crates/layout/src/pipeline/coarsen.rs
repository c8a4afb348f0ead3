//! A smaller graph of the same shape: nodes merge with neighbours. Laying out the small one first puts every part of
//! the large one near its place (Walshaw 2003; Hachul and Jünger 2005).

use crate::pipeline::graph::Graph;
use crate::random::Random;

/// A node merges with at most this many others: more would blur what lies between them.
const COMPANIONS: usize = 3;
/// Where merging leaves more than this share, it is not worth a level of its own.
const LEAST_GAIN: f32 = 0.8;

/// A graph and how the one before merged into it.
#[derive(Clone, Debug)]
pub(crate) struct Coarse {
    pub(crate) graph: Graph,
    /// The coarse node of each fine one.
    pub(crate) parent: Vec<u32>,
}

/// One level; none where the graph hardly shrinks, as a clique of hubs. O(n + m).
pub(crate) fn coarsen(graph: &Graph) -> Option<Coarse> {
    const NONE: u32 = u32::MAX;
    let nodes = graph.nodes();
    let mut parent = vec![NONE; nodes];
    let mut sizes: Vec<u32> = Vec::new();
    for node in 0..nodes as u32 {
        if parent[node as usize] != NONE {
            continue;
        }
        let is_free = |&&other: &&u32| parent[other as usize] == NONE;
        let mut companions = [NONE; COMPANIONS];
        let mut count = 0;
        for &other in graph.of(node).iter().filter(is_free).take(COMPANIONS) {
            companions[count] = other;
            count += 1;
        }
        if count == 0 {
            // All neighbours are taken: the smallest group takes this one too.
            let groups = graph.of(node).iter().map(|&other| parent[other as usize]);
            if let Some(group) = groups.min_by_key(|&group| sizes[group as usize]) {
                parent[node as usize] = group;
                sizes[group as usize] += 1;
                continue;
            }
        }
        let group = sizes.len() as u32;
        parent[node as usize] = group;
        for &other in &companions[..count] {
            parent[other as usize] = group;
        }
        sizes.push(count as u32 + 1);
    }
    if sizes.len() as f32 > LEAST_GAIN * nodes as f32 {
        return None;
    }
    let edges = graph
        .edges()
        .map(|(a, b)| (parent[a as usize], parent[b as usize]));
    Some(Coarse {
        graph: Graph::new(sizes.len(), edges),
        parent,
    })
}

/// Places each fine node near its coarse one, then between its neighbours. `spread` is the length of a coarse edge.
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

    #[test]
    fn paths_and_stars_shrink_and_stay_connected() {
        let path = Graph::new(1_000, (0..999).map(|node| (node, node + 1)));
        let star = Graph::new(1_000, (1..1_000).map(|node| (0, node)));
        for graph in [path, star] {
            let coarse = coarsen(&graph)
                .map(|coarse| coarse.graph)
                .unwrap_or_default();
            assert!((1..600).contains(&coarse.nodes()));
            assert_eq!(coarse.components().len(), 1);
        }
    }
}
