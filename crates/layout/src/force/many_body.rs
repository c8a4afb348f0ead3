//! Every node repels every other with a force that falls as 1 / distance. Cells far apart feel each other as series,
//! leaves near each other body by body; each pair of cells is met once, for both sides (a fast multipole method by a
//! dual tree walk: Dehnen, “A hierarchical O(N) force calculation algorithm”, 2002).

use crate::bodies::Bodies;
use crate::force::near;
use crate::multipole::{Cell, Field};
use crate::simd::smaller;
use crate::tree::{FANOUT, Tree};

/// At this theta the circles around two cells may touch: there three orders err about as much as d3's Barnes–Hut does
/// at its theta of 0.9, 1 % at a thousand nodes and less above. Beyond, the series need not converge.
const TOUCHING: f32 = 0.9;

/// The walk is done in so many parts, for those who have little time at once.
pub(crate) const PARTS: usize = FANOUT;

/// One part of finding `field`, Σ (zᵢ - zⱼ) / |zᵢ - zⱼ|²; [`hand_down`] ends it. Two cells count as far apart when
/// their radii together are less than `theta` / 0.9 times their distance, and `theta` counts up to 0.9; 0 is exact. The
/// tree's cells must be fitted to the bodies. O(n).
pub(crate) fn meet(tree: &mut Tree, bodies: &Bodies, field: &mut Field, theta: f32, part: usize) {
    if part == 0 {
        field.clear();
    }
    let theta = smaller(theta / TOUCHING, 1.0);
    let Some(root) = tree.root() else { return };
    let mut walk = Walk {
        tree,
        bodies,
        field,
        theta_squared: theta * theta,
    };
    if root >= walk.tree.leaves {
        let mut children = walk.tree.children(root).skip(part);
        if let Some(child) = children.next() {
            walk.inside(child);
            children.for_each(|other| walk.between(child, other));
        }
    } else if part == 0 {
        walk.inside(root);
    }
}

/// Ends the field: what cells felt from afar is handed down to the bodies.
pub(crate) fn hand_down(tree: &mut Tree, bodies: &Bodies, field: &mut Field) {
    tree.push_down();
    for leaf in 0..tree.leaves {
        tree.cells[leaf].spread(bodies, field, leaf);
    }
}

struct Walk<'a> {
    tree: &'a mut Tree,
    bodies: &'a Bodies,
    field: &'a mut Field,
    theta_squared: f32,
}

impl Walk<'_> {
    /// All pairs inside a cell.
    fn inside(&mut self, cell: usize) {
        if cell < self.tree.leaves {
            near::within(self.bodies, self.field, cell);
            return;
        }
        let children = self.tree.children(cell);
        for a in children.clone() {
            self.inside(a);
            for b in a + 1..children.end {
                self.between(a, b);
            }
        }
    }

    /// All pairs between two cells. The recursion is as deep as the tree, twice.
    fn between(&mut self, a: usize, b: usize) {
        let (cell_a, cell_b) = (&self.tree.cells[a], &self.tree.cells[b]);
        let (dx, dy) = (cell_a.x - cell_b.x, cell_a.y - cell_b.y);
        let distance_squared = dx * dx + dy * dy;
        let radii = cell_a.radius + cell_b.radius;
        if radii * radii < self.theta_squared * distance_squared {
            if let Ok([a, b]) = self.tree.cells.get_disjoint_mut([a, b]) {
                Cell::exchange(a, b, dx, dy, distance_squared);
            }
            return;
        }
        let (is_leaf_a, is_leaf_b) = (a < self.tree.leaves, b < self.tree.leaves);
        if is_leaf_a && is_leaf_b {
            near::between(self.bodies, self.field, a, b);
        } else if is_leaf_b || (!is_leaf_a && cell_a.radius >= cell_b.radius) {
            for child in self.tree.children(a) {
                self.between(child, b);
            }
        } else {
            for child in self.tree.children(b) {
                self.between(a, child);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The same field without a tree, in f64: the measure of the one with. The third number is the sum of what the
    /// others do, were it all in one direction.
    fn brute_force(points: &[[f32; 2]]) -> Vec<[f64; 3]> {
        let mut field = vec![[0.0; 3]; points.len()];
        for (to, a) in field.iter_mut().zip(points) {
            for b in points {
                let (dx, dy) = (f64::from(a[0] - b[0]), f64::from(a[1] - b[1]));
                let share = 1.0 / (dx * dx + dy * dy).max(1.0);
                *to = [
                    to[0] + dx * share,
                    to[1] + dy * share,
                    to[2] + dx.hypot(dy) * share,
                ];
            }
        }
        field
    }

    fn with_tree(points: &[[f32; 2]], theta: f32) -> Vec<[f32; 2]> {
        let mut bodies = Bodies::new(points);
        let mut tree = Tree::new(points.len());
        tree.sort_along(0, &bodies);
        tree.sort_along(1, &bodies);
        tree.arrange(&mut bodies);
        tree.refit(&bodies);
        let mut out = Field::new(&bodies);
        (0..PARTS).for_each(|part| meet(&mut tree, &bodies, &mut out, theta, part));
        hand_down(&mut tree, &bodies, &mut out);
        bodies
            .slot
            .iter()
            .map(|&slot| [out.x[slot as usize], out.y[slot as usize]])
            .collect()
    }

    /// The mean error, as a share of what the others do.
    fn error(found: &[[f32; 2]], wanted: &[[f64; 3]]) -> f64 {
        let pairs = found.iter().zip(wanted);
        let sum: f64 = pairs
            .map(|(f, w)| (f64::from(f[0]) - w[0]).hypot(f64::from(f[1]) - w[1]) / w[2].max(1e-6))
            .sum();
        sum / found.len().max(1) as f64
    }

    proptest! {
        #[test]
        fn at_theta_0_the_tree_equals_brute_force(
            points in prop::collection::vec(prop::array::uniform2(-300.0_f32..300.0), 0..150)
        ) {
            prop_assert!(error(&with_tree(&points, 0.0), &brute_force(&points)) < 1e-5);
        }

        #[test]
        fn at_theta_09_the_tree_is_within_a_hundredth_of_brute_force(
            points in prop::collection::vec(prop::array::uniform2(-300.0_f32..300.0), 100..400)
        ) {
            prop_assert!(error(&with_tree(&points, 0.9), &brute_force(&points)) < 0.01);
        }
    }

    #[test]
    fn clumps_and_outliers_are_within_three_hundredths() {
        let points: Vec<[f32; 2]> = (0..2_000_u16)
            .map(|i| {
                let (clump, place) = (f32::from(i % 7), f32::from(i / 7));
                let spread = if i == 0 { 1e6 } else { 0.3 };
                [
                    clump * 4_000.0 + (place * 37.0) % 101.0 * spread,
                    clump * clump * 900.0 + (place * 53.0) % 97.0 * spread,
                ]
            })
            .collect();
        let error = error(&with_tree(&points, 0.9), &brute_force(&points));
        assert!(error < 0.03, "{error}");
    }
}
