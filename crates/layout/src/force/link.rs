//! Links pull their ends to the length they want, the less connected end more. Weak where degrees are high, so a hub
//! keeps its place.

use crate::quadtree::Point;
use crate::random::Random;
use crate::request;

/// A link ready to pull.
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
    /// Strength and bias by degree, as d3 has them. Self-loops pull nowhere and count for nothing.
    pub(crate) fn new(edges: &[request::Link], nodes: usize) -> Self {
        let ties = || edges.iter().filter(|edge| edge.source != edge.target);
        let mut degrees = vec![0.0_f32; nodes];
        for edge in ties() {
            degrees[edge.source as usize] += 1.0;
            degrees[edge.target as usize] += 1.0;
        }
        let springs = ties().map(|edge| {
            let (source, target) = (degrees[edge.source as usize], degrees[edge.target as usize]);
            Spring {
                source: edge.source,
                target: edge.target,
                distance: edge.distance,
                strength: (edge.strength / source.min(target)).min(1.0),
                bias: source / (source + target),
            }
        });
        Self(springs.collect())
    }

    /// Pulls one link after the other, each at where the ends will be: what one has done, the next one sees.
    pub(crate) fn apply(
        &self,
        points: &[Point],
        velocities: &mut [Point],
        alpha: f32,
        random: &mut Random,
    ) {
        for &Spring {
            source,
            target,
            distance,
            strength,
            bias,
        } in &self.0
        {
            let (s, t) = (source as usize, target as usize);
            let mut dx = points[t][0] + velocities[t][0] - points[s][0] - velocities[s][0];
            let mut dy = points[t][1] + velocities[t][1] - points[s][1] - velocities[s][1];
            if dx == 0.0 && dy == 0.0 {
                (dx, dy) = (random.jiggle(), random.jiggle());
            }
            let length = (dx * dx + dy * dy).sqrt();
            let share = (length - distance) / length * alpha * strength;
            velocities[t][0] -= dx * share * bias;
            velocities[t][1] -= dy * share * bias;
            velocities[s][0] += dx * share * (1.0 - bias);
            velocities[s][1] += dy * share * (1.0 - bias);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_link_shortens_and_the_leaf_moves_most() {
        let edges = [(0, 1), (0, 2), (0, 3)].map(|(s, t)| request::Link::new(s, t));
        let points = [[0.0, 0.0], [100.0, 0.0], [0.0, 30.0], [0.0, -30.0]];
        let mut velocities = [[0.0; 2]; 4];
        Links::new(&edges, 4).apply(&points, &mut velocities, 1.0, &mut Random::new(1));
        assert!(velocities[1][0] < -50.0 && velocities[0][0] > 0.0);
        assert!(velocities[0][0] < -velocities[1][0] / 2.9);
    }

    #[test]
    fn a_self_loop_pulls_nowhere() {
        let mut velocities = [[0.0; 2]];
        Links::new(&[request::Link::new(0, 0)], 1).apply(
            &[[1.0, 1.0]],
            &mut velocities,
            1.0,
            &mut Random::new(1),
        );
        assert_eq!(velocities, [[0.0; 2]]);
    }
}
