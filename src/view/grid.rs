//! A grid over points: what lies in a box, without looking at everything.

/// So many points share a cell on average.
const PER_CELL: f32 = 4.0;
/// The most cells in one direction.
const MOST: f32 = 1024.0;

/// Points sorted into cells of one size. Knows their numbers, not what they are.
#[derive(Debug, Clone, Default)]
pub struct Grid {
    min: [f32; 2],
    cell: f32,
    columns: usize,
    /// Where each cell begins among the numbers, row by row; one more than there are cells.
    starts: Vec<u32>,
    numbers: Vec<u32>,
}

impl Grid {
    /// Sorts the points of these numbers; `places` holds x and y of each number. What is nowhere is left out. O(n).
    pub fn over(numbers: impl Iterator<Item = u32> + Clone, places: &[f32]) -> Self {
        let at = |number: u32| {
            let pair = places.get(2 * number as usize..2 * number as usize + 2)?;
            (pair[0].is_finite() && pair[1].is_finite()).then_some([pair[0], pair[1]])
        };
        let (mut min, mut max) = ([f32::MAX; 2], [f32::MIN; 2]);
        let mut count = 0.0_f32;
        for point in numbers.clone().filter_map(at) {
            for axis in 0..2 {
                min[axis] = min[axis].min(point[axis]);
                max[axis] = max[axis].max(point[axis]);
            }
            count += 1.0;
        }
        if count == 0.0 {
            return Self::default();
        }
        let (width, height) = (max[0] - min[0], max[1] - min[1]);
        let cell = (width.max(1e-3) * height.max(1e-3) * PER_CELL / count)
            .sqrt()
            .max(width.max(height) / MOST);
        let columns = (width / cell) as usize + 1;
        let rows = (height / cell) as usize + 1;
        let mut grid = Self {
            min,
            cell,
            columns,
            starts: vec![0; columns * rows + 1],
            numbers: vec![0; count as usize],
        };
        // Counted, summed, filled from the end of each cell.
        for point in numbers.clone().filter_map(at) {
            let cell = grid.cell_of(point);
            grid.starts[cell] += 1;
        }
        let mut sum = 0;
        for start in &mut grid.starts {
            sum += *start;
            *start = sum;
        }
        for number in numbers {
            if let Some(point) = at(number) {
                let cell = grid.cell_of(point);
                grid.starts[cell] -= 1;
                grid.numbers[grid.starts[cell] as usize] = number;
            }
        }
        grid
    }

    /// Visits the numbers in every cell that a box touches: all that lie in it, and some beside it.
    pub fn near(&self, min: [f32; 2], max: [f32; 2], visit: &mut dyn FnMut(u32)) {
        self.runs(min, max, &mut |run| {
            run.iter().for_each(|&number| visit(number))
        });
    }

    /// How many there are in every cell that a box touches.
    pub fn count_near(&self, min: [f32; 2], max: [f32; 2]) -> usize {
        let mut count = 0;
        self.runs(min, max, &mut |run| count += run.len());
        count
    }

    fn runs(&self, min: [f32; 2], max: [f32; 2], visit: &mut dyn FnMut(&[u32])) {
        if self.columns == 0 {
            return;
        }
        let rows = (self.starts.len() - 1) / self.columns;
        // `as` saturates, so what lies outside on the one side becomes the first cell and is cut off on the other.
        let cells = |axis: usize, most: usize| {
            let low = (min[axis] - self.min[axis]) / self.cell;
            let high = (max[axis] - self.min[axis]) / self.cell;
            (high >= 0.0).then(|| (low as usize, (high as usize).min(most - 1)))
        };
        let (Some((left, right)), Some((top, bottom))) = (cells(0, self.columns), cells(1, rows))
        else {
            return;
        };
        if left > right {
            return;
        }
        for row in top..=bottom {
            let from = self.starts[row * self.columns + left] as usize;
            let to = self.starts[row * self.columns + right + 1] as usize;
            visit(&self.numbers[from..to]);
        }
    }

    fn cell_of(&self, point: [f32; 2]) -> usize {
        let along = |axis: usize| ((point[axis] - self.min[axis]) / self.cell) as usize;
        let rows = (self.starts.len() - 1) / self.columns;
        along(1).min(rows - 1) * self.columns + along(0).min(self.columns - 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn all_that_lie_in_a_box_are_found(
            places in prop::collection::vec(prop_oneof![9 => -1e3_f32..1e3, 1 => Just(f32::NAN)], 0..400),
            corner in (-1.2e3_f32..1.2e3, -1.2e3_f32..1.2e3),
            size in (0.0_f32..800.0, 0.0_f32..800.0),
        ) {
            let count = places.len() as u32 / 2;
            let grid = Grid::over(0..count, &places);
            let (min, max) = ([corner.0, corner.1], [corner.0 + size.0, corner.1 + size.1]);
            let mut found = Vec::new();
            grid.near(min, max, &mut |number| found.push(number));
            prop_assert_eq!(grid.count_near(min, max), found.len());
            found.sort_unstable();
            prop_assert!(found.windows(2).all(|pair| pair[0] < pair[1]), "each once");
            for number in 0..count {
                let at = &places[2 * number as usize..][..2];
                let inside = (0..2).all(|axis| at[axis] >= min[axis] && at[axis] <= max[axis]);
                prop_assert!(!inside || found.contains(&number));
            }
        }
    }

    #[test]
    fn a_grid_over_nothing_or_one_place_is_a_grid() {
        let everything = ([-1e9, -1e9], [1e9, 1e9]);
        assert_eq!(
            Grid::over(0..0, &[]).count_near(everything.0, everything.1),
            0
        );
        let same = [5.0; 20];
        assert_eq!(Grid::over(0..10, &same).count_near([5.0; 2], [5.0; 2]), 10);
        assert_eq!(Grid::over(0..10, &same).count_near([7.0; 2], [9.0; 2]), 0);
    }
}
