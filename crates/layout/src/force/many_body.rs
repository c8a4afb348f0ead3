//! Every node repels every other with a force that falls as 1 / distance; a distant cell of the tree counts as one.

use crate::quadtree::{Point, Quadtree};
use crate::random::Random;

/// Below this distance the force stops growing (d3's `distanceMin`), so two close nodes do not fly apart.
const NEAREST_SQUARED: f32 = 1.0;

/// Adds the repulsion of all nodes to `velocities`. `strength` is the charge times alpha. O(n log n) for `theta` > 0.
pub(crate) fn apply(
    tree: &Quadtree,
    points: &[Point],
    velocities: &mut [Point],
    strength: f32,
    theta: f32,
    random: &mut Random,
) {
    let theta_squared = theta * theta;
    for &i in &tree.order {
        let node = i as usize;
        let mut pull = [0.0; 2];
        let mut at = 0;
        while let Some(cell) = tree.cells.get(at) {
            let (dx, dy) = (
                cell.mean[0] - points[node][0],
                cell.mean[1] - points[node][1],
            );
            let distance_squared = dx * dx + dy * dy;
            if cell.size * cell.size < theta_squared * distance_squared {
                let weight = (cell.end - cell.first) as f32 * strength;
                add(&mut pull, dx, dy, distance_squared, weight);
                at = cell.skip as usize;
            } else if cell.is_leaf {
                for &j in tree.points_of(cell).iter().filter(|&&j| j != i) {
                    let (dx, dy) = parted(points[node], points[j as usize], random);
                    add(&mut pull, dx, dy, dx * dx + dy * dy, strength);
                }
                at = cell.skip as usize;
            } else {
                at += 1;
            }
        }
        velocities[node][0] += pull[0];
        velocities[node][1] += pull[1];
    }
}

fn add(pull: &mut Point, dx: f32, dy: f32, distance_squared: f32, weight: f32) {
    let softened = if distance_squared < NEAREST_SQUARED {
        (NEAREST_SQUARED * distance_squared).sqrt()
    } else {
        distance_squared
    };
    let share = weight / softened;
    pull[0] += dx * share;
    pull[1] += dy * share;
}

/// The way from `a` to `b`; where they coincide, a tiny random one.
fn parted(a: Point, b: Point, random: &mut Random) -> (f32, f32) {
    let (dx, dy) = (b[0] - a[0], b[1] - a[1]);
    if dx == 0.0 && dy == 0.0 {
        (random.jiggle(), random.jiggle())
    } else {
        (dx, dy)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same force without a tree: the measure of the one with.
    fn brute_force(points: &[Point], strength: f32) -> Vec<[f64; 2]> {
        let mut velocities = vec![[0.0; 2]; points.len()];
        for (i, a) in points.iter().enumerate() {
            for (j, b) in points.iter().enumerate() {
                let (dx, dy) = (f64::from(b[0] - a[0]), f64::from(b[1] - a[1]));
                let square = dx * dx + dy * dy;
                if i != j && square > 0.0 {
                    let share =
                        f64::from(strength) / if square < 1.0 { square.sqrt() } else { square };
                    velocities[i][0] += dx * share;
                    velocities[i][1] += dy * share;
                }
            }
        }
        velocities
    }

    fn with_tree(points: &[Point], theta: f32) -> Vec<Point> {
        let mut tree = Quadtree::default();
        tree.build(points, &[]);
        let mut velocities = vec![[0.0; 2]; points.len()];
        apply(
            &tree,
            points,
            &mut velocities,
            -30.0,
            theta,
            &mut Random::new(1),
        );
        velocities
    }

    fn worst(found: &[Point], wanted: &[[f64; 2]]) -> f64 {
        let scale = wanted
            .iter()
            .flatten()
            .fold(1.0_f64, |most, value| most.max(value.abs()));
        let pairs = found.iter().flatten().zip(wanted.iter().flatten());
        pairs.fold(0.0_f64, |most, (&f, w)| most.max((f64::from(f) - w).abs())) / scale
    }

    proptest! {
        #[test]
        fn at_theta_0_the_tree_equals_brute_force(
            points in prop::collection::vec(prop::array::uniform2(-300.0_f32..300.0), 0..150)
        ) {
            prop_assert!(worst(&with_tree(&points, 0.0), &brute_force(&points, -30.0)) < 1e-4);
        }

        #[test]
        fn at_theta_09_the_tree_is_near_brute_force(
            points in prop::collection::vec(prop::array::uniform2(-300.0_f32..300.0), 100..300)
        ) {
            prop_assert!(worst(&with_tree(&points, 0.9), &brute_force(&points, -30.0)) < 0.15);
        }
    }

    #[test]
    fn coincident_nodes_are_parted() {
        let velocities = with_tree(&[[5.0, 5.0]; 3], 0.9);
        assert!(
            velocities
                .iter()
                .all(|v| v[0] != 0.0 && v[0].is_finite() && v[1].is_finite())
        );
        assert_ne!(velocities[0], velocities[1]);
    }
}
