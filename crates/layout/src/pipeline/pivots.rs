//! How far every node is from a few, in hops: enough to know the shape of a graph (Brandes and Pich 2007; Ortmann,
//! Klimenta and Brandes 2017).

use crate::pipeline::graph::Graph;
use crate::random::Random;

/// Pivots chosen one after the other, each the farthest from those before: they span the graph.
const FAR_PIVOTS: usize = 32;
/// Pivots chosen by chance, found in one sweep, a bit each: they stand for the bulk.
const BULK_PIVOTS: usize = 64;
/// Pivots that a polish tick pulls to at once.
pub(crate) const GROUP: usize = 8;

/// Pivots and distances, being collected.
#[derive(Clone, Debug)]
pub(crate) struct Pivots {
    /// The node of each column; columns without one have distance 0 to all.
    pub(crate) nodes: Vec<u32>,
    /// Columns, a multiple of [`GROUP`].
    pub(crate) columns: usize,
    /// 1 / distance of each node from each pivot, row by row; 0 on the pivot itself and where there is no pivot.
    pub(crate) inverse: Vec<f32>,
    /// Hops to the nearest pivot so far, and to the last one.
    nearest: Vec<u32>,
    hops: Vec<u32>,
    queue: Vec<u32>,
    found: usize,
}

impl Pivots {
    /// Room for the pivots of a connected graph.
    pub(crate) fn new(graph: &Graph) -> Self {
        let nodes = graph.nodes();
        let columns = (FAR_PIVOTS + BULK_PIVOTS)
            .min(nodes)
            .next_multiple_of(GROUP);
        Self {
            nodes: vec![0; columns],
            columns,
            inverse: vec![0.0; nodes * columns],
            nearest: vec![u32::MAX; nodes],
            hops: vec![0; nodes],
            queue: Vec::with_capacity(nodes),
            found: 0,
        }
    }

    /// The column of a pivot: consecutive pivots go to different groups, so that each group spans the graph.
    pub(crate) fn column(&self, pivot: usize) -> usize {
        let groups = self.columns / GROUP;
        pivot % groups * GROUP + pivot / groups
    }

    /// How many pivots were chosen by distance.
    pub(crate) fn far(&self) -> usize {
        FAR_PIVOTS.min(self.nearest.len())
    }

    /// Finds one more far pivot, or all of the bulk at once. Returns whether that was the last.
    pub(crate) fn find_more(&mut self, graph: &Graph, random: &mut Random) -> bool {
        let nodes = self.nearest.len();
        if self.found < self.far() {
            self.find_far(graph, random);
            return self.found == nodes;
        }
        let bulk: Vec<u32> = if nodes <= FAR_PIVOTS + BULK_PIVOTS {
            (0..nodes as u32)
                .filter(|&node| self.nearest[node as usize] > 0)
                .collect()
        } else {
            let mut chosen = vec![false; nodes];
            let mut pick = || random.below(nodes as u32);
            let unused = |&node: &u32| !std::mem::replace(&mut chosen[node as usize], true);
            std::iter::repeat_with(&mut pick)
                .take(4 * BULK_PIVOTS)
                .filter(unused)
                .take(BULK_PIVOTS)
                .collect()
        };
        self.find_bulk(graph, &bulk);
        true
    }

    #[inline(never)]
    fn find_far(&mut self, graph: &Graph, random: &mut Random) {
        let farthest = self.nearest.iter().copied().max().unwrap_or(0);
        let candidates = || {
            (0..self.nearest.len() as u32).filter(|&node| self.nearest[node as usize] == farthest)
        };
        let chosen = random.below(candidates().count() as u32) as usize;
        let Some(pivot) = candidates().nth(chosen) else {
            return;
        };
        let column = self.column(self.found);
        self.nodes[column] = pivot;
        self.found += 1;
        self.hops.fill(u32::MAX);
        self.hops[pivot as usize] = 0;
        self.queue.clear();
        self.queue.push(pivot);
        let mut next = 0;
        while let Some(&node) = self.queue.get(next) {
            next += 1;
            let hops = self.hops[node as usize];
            let row = node as usize * self.columns;
            self.inverse[row + column] = if hops == 0 { 0.0 } else { 1.0 / hops as f32 };
            self.nearest[node as usize] = self.nearest[node as usize].min(hops);
            for &neighbour in graph.of(node) {
                if self.hops[neighbour as usize] == u32::MAX {
                    self.hops[neighbour as usize] = hops + 1;
                    self.queue.push(neighbour);
                }
            }
        }
    }

    /// Breadth-first from up to 64 nodes at once: a bit for each, so that an edge is followed for all of them together
    /// (Then et al., “The more the merrier”, 2014).
    #[inline(never)]
    fn find_bulk(&mut self, graph: &Graph, pivots: &[u32]) {
        let mut seen = vec![0_u64; graph.nodes()];
        let mut arriving = vec![0_u64; graph.nodes()];
        let mut frontier: Vec<(u32, u64)> = Vec::new();
        let columns: Vec<usize> = (0..pivots.len())
            .map(|bit| self.column(self.found + bit))
            .collect();
        for (bit, (&pivot, &column)) in pivots.iter().zip(&columns).enumerate() {
            self.nodes[column] = pivot;
            seen[pivot as usize] |= 1 << bit;
            frontier.push((pivot, 1 << bit));
        }
        self.found += pivots.len();
        let mut hops = 0.0_f32;
        while !frontier.is_empty() {
            hops += 1.0;
            self.queue.clear();
            for &(node, bits) in &frontier {
                for &neighbour in graph.of(node) {
                    let new = bits & !seen[neighbour as usize];
                    if new != 0 {
                        if arriving[neighbour as usize] == 0 {
                            self.queue.push(neighbour);
                        }
                        arriving[neighbour as usize] |= new;
                    }
                }
            }
            frontier.clear();
            for &node in &self.queue {
                let bits = std::mem::take(&mut arriving[node as usize]);
                seen[node as usize] |= bits;
                frontier.push((node, bits));
                let row = node as usize * self.columns;
                let mut rest = bits;
                while rest != 0 {
                    self.inverse[row + columns[rest.trailing_zeros() as usize]] = 1.0 / hops;
                    rest &= rest - 1;
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::graph::of_pairs;

    #[test]
    fn far_and_bulk_pivots_measure_the_same_distances() {
        let ring = of_pairs(300, (0..300).map(|node| (node, (node + 1) % 300)));
        let mut pivots = Pivots::new(&ring);
        let mut random = Random::new(1);
        while !pivots.find_more(&ring, &mut random) {}
        for column in 0..pivots.columns {
            for node in 0..300 {
                let around = (pivots.nodes[column] as i32 - node).abs();
                let hops = around.min(300 - around) as f32;
                let inverse = pivots.inverse[node as usize * pivots.columns + column];
                assert!((inverse * hops - 1.0).abs() < 1e-3 || (inverse == 0.0 && hops == 0.0));
            }
        }
    }
}
