//! Nodes are discs that push each other apart where they would overlap after this tick. The larger one moves less.

use crate::bodies::Bodies;
use crate::random::Random;
use crate::simd::larger;
use crate::tree::{LEAF, Tree};

/// The discs, in slots, and how far each cell reaches; there is no force where every disc is a point.
#[derive(Clone, Debug)]
pub(crate) struct Collide {
    radii: Vec<f32>,
    reach: Vec<f32>,
    is_idle: bool,
}

impl Collide {
    /// In the order of the slots; where there is no force it needs no room.
    pub(crate) fn new(radii: impl Iterator<Item = f32>, padding: f32, bodies: &Bodies) -> Self {
        let radii: Vec<f32> = radii.map(|radius| radius + padding).collect();
        let is_idle = radii.iter().all(|&radius| radius == 0.0);
        Self {
            radii: if is_idle {
                Vec::new()
            } else {
                bodies.padded(radii)
            },
            reach: Vec::new(),
            is_idle,
        }
    }

    /// Follows the bodies to their new slots: `from[new]` is the old one.
    pub(crate) fn permute(&mut self, bodies: &mut Bodies, from: &[u32]) {
        if !self.is_idle {
            bodies.carry(&mut self.radii, from);
        }
    }

    /// Parts overlapping discs and returns how many pairs there were. The tree's cells must be fitted to the bodies.
    pub(crate) fn apply(&mut self, tree: &Tree, bodies: &mut Bodies, random: &mut Random) -> usize {
        if self.is_idle {
            return 0;
        }
        self.fit(tree, bodies);
        let Some(root) = tree.root() else {
            return 0;
        };
        let mut walk = Walk {
            discs: self,
            tree,
            bodies,
            random,
            parted: 0,
        };
        walk.inside(root);
        walk.parted
    }

    /// How far from a cell's mean a disc of it will reach.
    fn fit(&mut self, tree: &Tree, bodies: &Bodies) {
        self.reach.resize(tree.cells.len(), 0.0);
        for (leaf, cell) in tree.cells.iter().enumerate().take(tree.leaves) {
            let slots = leaf * LEAF..((leaf + 1) * LEAF).min(bodies.count);
            self.reach[leaf] = slots.fold(0.0_f32, |reach, slot| {
                let dx = bodies.x[slot] + bodies.vx[slot] - cell.x;
                let dy = bodies.y[slot] + bodies.vy[slot] - cell.y;
                larger(reach, (dx * dx + dy * dy).sqrt() + self.radii[slot])
            });
        }
        for parent in tree.leaves..tree.cells.len() {
            let cell = &tree.cells[parent];
            self.reach[parent] = tree.children(parent).fold(0.0_f32, |reach, child| {
                let (dx, dy) = (tree.cells[child].x - cell.x, tree.cells[child].y - cell.y);
                larger(reach, (dx * dx + dy * dy).sqrt() + self.reach[child])
            });
        }
    }
}

struct Walk<'a> {
    discs: &'a Collide,
    tree: &'a Tree,
    bodies: &'a mut Bodies,
    random: &'a mut Random,
    parted: usize,
}

impl Walk<'_> {
    fn inside(&mut self, cell: usize) {
        if cell < self.tree.leaves {
            for a in self.slots(cell) {
                for b in a + 1..self.slots(cell).end {
                    self.part(a, b);
                }
            }
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

    fn between(&mut self, a: usize, b: usize) {
        let (cell_a, cell_b) = (&self.tree.cells[a], &self.tree.cells[b]);
        let (dx, dy) = (cell_a.x - cell_b.x, cell_a.y - cell_b.y);
        let (reach_a, reach_b) = (self.discs.reach[a], self.discs.reach[b]);
        if dx * dx + dy * dy >= (reach_a + reach_b) * (reach_a + reach_b) {
            return;
        }
        let (is_leaf_a, is_leaf_b) = (a < self.tree.leaves, b < self.tree.leaves);
        if is_leaf_a && is_leaf_b {
            for slot_a in self.slots(a) {
                for slot_b in self.slots(b) {
                    self.part(slot_a, slot_b);
                }
            }
        } else if is_leaf_b || (!is_leaf_a && reach_a >= reach_b) {
            for child in self.tree.children(a) {
                self.between(child, b);
            }
        } else {
            for child in self.tree.children(b) {
                self.between(a, child);
            }
        }
    }

    fn slots(&self, leaf: usize) -> std::ops::Range<usize> {
        leaf * LEAF..((leaf + 1) * LEAF).min(self.bodies.count)
    }

    /// Parts two discs to where they touch.
    fn part(&mut self, a: usize, b: usize) {
        let Bodies { x, y, vx, vy, .. } = &mut *self.bodies;
        let mut dx = x[a] + vx[a] - x[b] - vx[b];
        let mut dy = y[a] + vy[a] - y[b] - vy[b];
        let (radius_a, radius_b) = (self.discs.radii[a], self.discs.radii[b]);
        let apart = radius_a + radius_b;
        if dx * dx + dy * dy >= apart * apart {
            return;
        }
        self.parted += 1;
        if dx == 0.0 && dy == 0.0 {
            (dx, dy) = (self.random.jiggle(), self.random.jiggle());
        }
        let distance = (dx * dx + dy * dy).sqrt();
        let share = (apart - distance) / distance;
        let yields = radius_b * radius_b / (radius_a * radius_a + radius_b * radius_b);
        vx[a] += dx * share * yields;
        vy[a] += dy * share * yields;
        vx[b] -= dx * share * (1.0 - yields);
        vy[b] -= dy * share * (1.0 - yields);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_overlapping_discs_part_to_touch_and_the_larger_moves_less() {
        let mut bodies = Bodies::new(&[[0.0, 0.0], [3.0, 0.0]]);
        let mut tree = Tree::new(2);
        tree.refit(&bodies);
        let mut discs = Collide::new([4.0, 2.0].into_iter(), 0.0, &bodies);
        assert_eq!(discs.apply(&tree, &mut bodies, &mut Random::new(1)), 1);
        let gap = bodies.x[1] + bodies.vx[1] - bodies.x[0] - bodies.vx[0];
        assert!((gap - 6.0).abs() < 1e-5);
        assert!(bodies.vx[1] > -bodies.vx[0]);
    }
}
