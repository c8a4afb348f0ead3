//! Nodes are discs that push each other apart where they would overlap after this tick. The larger one moves less.

use crate::quadtree::{Point, Quadtree};
use crate::random::Random;

/// The discs and the memory the search for overlaps needs; there is no force where every disc is a point.
#[derive(Clone, Debug)]
pub(crate) struct Collide {
    radii: Vec<f32>,
    predicted: Vec<Point>,
    tree: Quadtree,
}

impl Collide {
    pub(crate) fn new(radii: &[f32], padding: f32) -> Self {
        let radii = radii.iter().map(|radius| radius + padding).collect();
        Self {
            radii,
            predicted: Vec::new(),
            tree: Quadtree::default(),
        }
    }

    pub(crate) fn apply(
        &mut self,
        points: &[Point],
        velocities: &mut [Point],
        random: &mut Random,
    ) {
        if self.radii.iter().all(|&radius| radius == 0.0) {
            return;
        }
        self.predicted.clear();
        self.predicted.extend(
            points
                .iter()
                .zip(&*velocities)
                .map(|(p, v)| [p[0] + v[0], p[1] + v[1]]),
        );
        self.tree.build(&self.predicted, &self.radii);
        for i in 0..points.len() {
            self.push_from(i, points, velocities, random);
        }
    }

    /// Node `i` against the nodes after it, so that each pair is met once.
    fn push_from(&self, i: usize, points: &[Point], velocities: &mut [Point], random: &mut Random) {
        let centre = self.predicted[i];
        let mut at = 0;
        while let Some(cell) = self.tree.cells.get(at) {
            let reach = self.radii[i] + cell.reach;
            let is_near = (0..2).all(|axis| {
                let offset = centre[axis] - cell.corner[axis];
                offset > -reach && offset < cell.size + reach
            });
            if !is_near {
                at = cell.skip as usize;
                continue;
            }
            if cell.is_leaf {
                for &j in self
                    .tree
                    .points_of(cell)
                    .iter()
                    .filter(|&&j| j as usize > i)
                {
                    self.part(i, j as usize, points, velocities, random);
                }
            }
            at += 1;
        }
    }

    fn part(
        &self,
        i: usize,
        j: usize,
        points: &[Point],
        velocities: &mut [Point],
        random: &mut Random,
    ) {
        let mut dx = points[i][0] + velocities[i][0] - points[j][0] - velocities[j][0];
        let mut dy = points[i][1] + velocities[i][1] - points[j][1] - velocities[j][1];
        let (own, other) = (self.radii[i] * self.radii[i], self.radii[j] * self.radii[j]);
        let apart = self.radii[i] + self.radii[j];
        if dx * dx + dy * dy >= apart * apart {
            return;
        }
        if dx == 0.0 && dy == 0.0 {
            (dx, dy) = (random.jiggle(), random.jiggle());
        }
        let distance = (dx * dx + dy * dy).sqrt();
        let share = (apart - distance) / distance;
        let yields = other / (own + other);
        velocities[i][0] += dx * share * yields;
        velocities[i][1] += dy * share * yields;
        velocities[j][0] -= dx * share * (1.0 - yields);
        velocities[j][1] -= dy * share * (1.0 - yields);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_overlapping_discs_part_to_touch_and_the_larger_moves_less() {
        let points = [[0.0, 0.0], [3.0, 0.0]];
        let mut velocities = [[0.0; 2]; 2];
        Collide::new(&[4.0, 2.0], 0.0).apply(&points, &mut velocities, &mut Random::new(1));
        let gap = points[1][0] + velocities[1][0] - points[0][0] - velocities[0][0];
        assert!((gap - 6.0).abs() < 1e-5);
        assert!(velocities[1][0] > -velocities[0][0]);
    }
}
