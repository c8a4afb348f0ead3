//! Links pull their ends to the length they want, the less connected end more. Weak where degrees are high, so a hub
//! keeps its place.

use crate::bodies::Bodies;
use crate::random::Random;
use crate::request;
use crate::simd::smaller;

/// A link ready to pull, its ends as slots.
#[derive(Clone, Debug)]
struct Spring {
    source: u32,
    target: u32,
    distance: f32,
    strength: f32,
    /// The share of the movement that the target makes.
    bias: f32,
}

/// All links of a graph.
#[derive(Clone, Debug)]
pub(crate) struct Links(Vec<Spring>);

impl Links {
    /// Strength and bias by degree, as d3 has them. Self-loops pull nowhere and count for nothing. The ends are nodes,
    /// until [`Links::renumber`] is told of another order.
    #[inline(never)]
    pub(crate) fn new(edges: &[request::Link], nodes: usize) -> Self {
        let ties = || edges.iter().filter(|edge| edge.source != edge.target);
        let mut degrees = vec![0.0_f32; nodes];
        for edge in ties() {
            degrees[edge.source as usize] += 1.0;
            degrees[edge.target as usize] += 1.0;
        }
        // Strength and bias could be had from the degrees each tick, in eight bytes instead of twenty; that takes twice as
        // long, and a simulation's links are most of what it does beside repelling.
        let mut springs = Vec::with_capacity(edges.len());
        springs.extend(ties().map(|edge| {
            let (source, target) = (degrees[edge.source as usize], degrees[edge.target as usize]);
            Spring {
                source: edge.source,
                target: edge.target,
                distance: edge.distance,
                strength: smaller(edge.strength / smaller(source, target), 1.0),
                bias: source / (source + target),
            }
        }));
        Self(springs)
    }

    /// Follows the bodies to their new slots: `moved_to[old]` is the new one.
    pub(crate) fn renumber(&mut self, moved_to: &[u32]) {
        for spring in &mut self.0 {
            spring.source = moved_to[spring.source as usize];
            spring.target = moved_to[spring.target as usize];
        }
    }

    /// Pulls one link after the other, each at where the ends will be: what one has done, the next one sees.
    #[inline(never)]
    pub(crate) fn apply(&self, bodies: &mut Bodies, alpha: f32, random: &mut Random) {
        let Bodies { x, y, vx, vy, .. } = bodies;
        for &Spring {
            source,
            target,
            distance,
            strength,
            bias,
        } in &self.0
        {
            let (s, t) = (source as usize, target as usize);
            let mut dx = x[t] + vx[t] - x[s] - vx[s];
            let mut dy = y[t] + vy[t] - y[s] - vy[s];
            if dx == 0.0 && dy == 0.0 {
                (dx, dy) = (random.jiggle(), random.jiggle());
            }
            let length = (dx * dx + dy * dy).sqrt();
            let share = (length - distance) / length * (alpha * strength);
            let (to_target, to_source) = (share * bias, share * (1.0 - bias));
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
        Links::new(&edges, 4).apply(&mut bodies, 1.0, &mut Random::new(1));
        assert!(bodies.vx[1] < -50.0 && bodies.vx[0] > 0.0);
        assert!(bodies.vx[0] < -bodies.vx[1] / 2.9);
    }

    #[test]
    fn a_self_loop_pulls_nowhere() {
        let mut bodies = Bodies::new(&[[1.0, 1.0]]);
        Links::new(&[request::Link::new(0, 0)], 1).apply(&mut bodies, 1.0, &mut Random::new(1));
        assert_eq!((bodies.vx[0], bodies.vy[0]), (0.0, 0.0));
    }
}
