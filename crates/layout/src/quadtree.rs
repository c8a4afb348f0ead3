//! A quadtree in one array: cells in depth-first order, each with the index to go on at when it is not entered.
//! Walking it needs neither pointers nor a stack. It knows points and radii; what a visit does is its caller's.

/// x and y, in world units.
pub(crate) type Point = [f32; 2];

/// Points a cell holds before it is divided. Fewer means more cells to look at, more means more pairs.
const LEAF_POINTS: usize = 8;
/// Halving a cell more often than an `f32` has bits separates nothing further: the rest is coincident.
const DEEPEST: u32 = 24;

/// A square of the plane and what lies in it.
#[derive(Clone, Debug)]
pub(crate) struct Cell {
    /// The lower corner.
    pub(crate) corner: Point,
    /// Length of a side.
    pub(crate) size: f32,
    /// Mean of its points.
    pub(crate) mean: Point,
    /// The largest radius among its points.
    pub(crate) reach: f32,
    /// Its points: `order[first..end]`.
    pub(crate) first: u32,
    pub(crate) end: u32,
    /// The cell to look at after this one and all inside it.
    pub(crate) skip: u32,
    /// Whether it has no cells inside.
    pub(crate) is_leaf: bool,
}

/// The tree; [`Quadtree::build`] reuses its memory.
#[derive(Clone, Debug, Default)]
pub(crate) struct Quadtree {
    pub(crate) cells: Vec<Cell>,
    /// Indices of the points, so that each cell's stand together.
    pub(crate) order: Vec<u32>,
}

impl Quadtree {
    /// Sorts `points` into cells. `radii` is empty or has one number a point.
    pub(crate) fn build(&mut self, points: &[Point], radii: &[f32]) {
        self.cells.clear();
        self.order.clear();
        self.order.extend(0..points.len() as u32);
        let Some((corner, size)) = bounding_square(points) else {
            return;
        };
        self.divide(points, radii, corner, size, 0, points.len(), 0);
    }

    /// The points of a leaf.
    pub(crate) fn points_of(&self, cell: &Cell) -> &[u32] {
        &self.order[cell.first as usize..cell.end as usize]
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "one recursion, private to this file"
    )]
    fn divide(
        &mut self,
        points: &[Point],
        radii: &[f32],
        corner: Point,
        size: f32,
        first: usize,
        end: usize,
        depth: u32,
    ) {
        let index = self.cells.len();
        let is_leaf = end - first <= LEAF_POINTS || depth == DEEPEST;
        let (mean, reach) = self.summary(points, radii, first, end);
        let (first_u32, end_u32) = (first as u32, end as u32);
        self.cells.push(Cell {
            corner,
            size,
            mean,
            reach,
            first: first_u32,
            end: end_u32,
            skip: 0,
            is_leaf,
        });
        if !is_leaf {
            let half = size / 2.0;
            let middle = [corner[0] + half, corner[1] + half];
            let order = &mut self.order[first..end];
            let upper = partition(order, |i| points[i as usize][1] < middle[1]);
            let lower_right = partition(&mut order[..upper], |i| points[i as usize][0] < middle[0]);
            let upper_right =
                upper + partition(&mut order[upper..], |i| points[i as usize][0] < middle[0]);
            let bounds = [0, lower_right, upper, upper_right, order.len()];
            for quadrant in 0..4 {
                let (from, to) = (first + bounds[quadrant], first + bounds[quadrant + 1]);
                if from < to {
                    let x = corner[0] + half * (quadrant % 2) as f32;
                    let y = corner[1] + half * (quadrant / 2) as f32;
                    self.divide(points, radii, [x, y], half, from, to, depth + 1);
                }
            }
        }
        self.cells[index].skip = self.cells.len() as u32;
    }

    fn summary(&self, points: &[Point], radii: &[f32], first: usize, end: usize) -> (Point, f32) {
        let (mut sum, mut reach) = ([0.0_f32; 2], 0.0_f32);
        for &i in &self.order[first..end] {
            let point = points[i as usize];
            sum = [sum[0] + point[0], sum[1] + point[1]];
            reach = reach.max(radii.get(i as usize).copied().unwrap_or(0.0));
        }
        let count = (end - first) as f32;
        ([sum[0] / count, sum[1] / count], reach)
    }
}

/// The smallest square around the points, by its lower corner and side; none without points.
fn bounding_square(points: &[Point]) -> Option<(Point, f32)> {
    let (&first, rest) = points.split_first()?;
    let (mut low, mut high) = (first, first);
    for point in rest {
        for axis in 0..2 {
            low[axis] = low[axis].min(point[axis]);
            high[axis] = high[axis].max(point[axis]);
        }
    }
    Some((low, (high[0] - low[0]).max(high[1] - low[1])))
}

/// Moves what `is_low` accepts to the front and returns how many that are. Stable order is not needed: the same
/// input still gives the same output.
fn partition(order: &mut [u32], is_low: impl Fn(u32) -> bool) -> usize {
    let mut low = 0;
    for i in 0..order.len() {
        if is_low(order[i]) {
            order.swap(i, low);
            low += 1;
        }
    }
    low
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn every_point_lies_in_exactly_one_leaf(
            points in prop::collection::vec(prop::array::uniform2(-100.0_f32..100.0), 0..200)
        ) {
            let mut tree = Quadtree::default();
            tree.build(&points, &[]);
            let mut seen = vec![0; points.len()];
            for cell in tree.cells.iter().filter(|cell| cell.is_leaf) {
                for &i in tree.points_of(cell) {
                    seen[i as usize] += 1;
                    let [x, y] = points[i as usize];
                    for offset in [x - cell.corner[0], y - cell.corner[1]] {
                        prop_assert!(offset > -1e-3 && offset < cell.size + 1e-3);
                    }
                }
            }
            prop_assert!(seen.iter().all(|&count| count == 1));
            prop_assert!(tree.cells.iter().enumerate().all(|(i, cell)| cell.skip as usize > i));
        }
    }

    #[test]
    fn coincident_points_end_in_one_leaf() {
        let mut tree = Quadtree::default();
        tree.build(&[[1.0, 1.0]; 100], &[]);
        assert_eq!(tree.cells.iter().filter(|cell| cell.is_leaf).count(), 1);
    }
}
