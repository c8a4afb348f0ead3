//! Links pull their ends to the length they want, the less connected end more. Weak where degrees are high, so a hub
//! keeps its place.

use crate::bodies::Bodies;
use crate::random::Random;
use crate::request;
use crate::simd::{larger, smaller};

/// All links of a graph.
#[derive(Clone, Debug)]
pub(crate) struct Links {
    /// Source and target of each link, as slots.
    ends: Vec<[u32; 2]>,
    /// The length each wants and the multiple of its strength; the first stands for all where they are alike.
    wants: Vec<[f32; 2]>,
    /// 1 / degree of the node in each slot. Strength and bias follow from it, so a link needs eight bytes.
    weights: Vec<f32>,
}

impl Links {
    /// Strength and bias by degree, as d3 has them. Self-loops pull nowhere and count for nothing. The ends are nodes,
    /// until [`Links::renumber`] is told of another order.
    #[inline(never)]
    pub(crate) fn new(edges: &[request::Link], bodies: &Bodies) -> Self {
        let want = |edge: &request::Link| [edge.distance, edge.strength];
        let is_alike = edges.iter().all(|edge| want(edge) == want(&edges[0]));
        let mut links = Self {
            ends: Vec::with_capacity(edges.len()),
            wants: Vec::with_capacity(if is_alike { 1 } else { edges.len() }),
            weights: bodies.padded(Vec::new()),
        };
        for edge in edges.iter().filter(|edge| edge.source != edge.target) {
            links.ends.push([edge.source, edge.target]);
            links.weights[edge.source as usize] += 1.0;
            links.weights[edge.target as usize] += 1.0;
            if !is_alike || links.wants.is_empty() {
                links.wants.push(want(edge));
            }
        }
        for weight in &mut links.weights {
            *weight = 1.0 / *weight;
        }
        links
    }

    /// Follows the bodies to their new slots: `bodies.moved_to[old]` is the new one, `from[new]` the old.
    #[inline(never)]
    pub(crate) fn renumber(&mut self, bodies: &mut Bodies, from: &[u32]) {
        for end in self.ends.as_flattened_mut() {
            *end = bodies.moved_to[*end as usize];
        }
        bodies.carry(&mut self.weights, from);
    }

    /// Pulls one link after the other, each at where the ends will be: what one has done, the next one sees.
    #[inline(never)]
    pub(crate) fn apply(&self, bodies: &mut Bodies, alpha: f32, random: &mut Random) {
        let Bodies { x, y, vx, vy, .. } = bodies;
        let mut wants = self.wants.iter();
        let mut want = [0.0; 2];
        for &[source, target] in &self.ends {
            want = *wants.next().unwrap_or(&want);
            let (s, t) = (source as usize, target as usize);
            let (source_weight, target_weight) = (self.weights[s], self.weights[t]);
            let mut dx = x[t] + vx[t] - x[s] - vx[s];
            let mut dy = y[t] + vy[t] - y[s] - vy[s];
            if dx == 0.0 && dy == 0.0 {
                (dx, dy) = (random.jiggle(), random.jiggle());
            }
            let length = (dx * dx + dy * dy).sqrt();
            let strength = smaller(want[1] * larger(source_weight, target_weight), 1.0);
            let share = (length - want[0]) * (alpha * strength)
                / (length * (source_weight + target_weight));
            let (to_target, to_source) = (share * target_weight, share * source_weight);
            vx[t] -= dx * to_target;
            vy[t] -= dy * to_target;
            vx[s] += dx * to_source;
            vy[s] += dy * to_source;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_link_shortens_and_the_leaf_moves_most() {
        let edges = [(0, 1), (0, 2), (0, 3)].map(|(s, t)| request::Link::new(s, t));
        let mut bodies = Bodies::new(&[[0.0, 0.0], [100.0, 0.0], [0.0, 30.0], [0.0, -30.0]]);
        Links::new(&edges, &bodies).apply(&mut bodies, 1.0, &mut Random::new(1));
        assert!(bodies.vx[1] < -50.0 && bodies.vx[0] > 0.0);
        assert!(bodies.vx[0] < -bodies.vx[1] / 2.9);
    }

    #[test]
    fn a_self_loop_pulls_nowhere() {
        let mut bodies = Bodies::new(&[[1.0, 1.0]]);
        Links::new(&[request::Link::new(0, 0)], &bodies).apply(
            &mut bodies,
            1.0,
            &mut Random::new(1),
        );
        assert_eq!((bodies.vx[0], bodies.vy[0]), (0.0, 0.0));
    }
}
