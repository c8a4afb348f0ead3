//! A first drawing from distances alone: classical scaling with the far pivots as columns (Brandes and Pich,
//! “Eigensolver methods for progressive multidimensional scaling of large data”, 2007). It has the shape of the graph
//! at large; what is small lies folded together.

use crate::pipeline::pivots::{FAR_PIVOTS, Pivots};
use crate::random::Random;
use crate::simd::F32x4;

/// Enough for the two largest of 32 eigenvalues to stand out; where they do not, either vector is as good.
const POWER_STEPS: usize = 50;
/// What the drawing leaves in one point is spread over this part of a hop.
const SPREAD: f32 = 0.5;

type Column = [f32; FAR_PIVOTS];

/// Places nodes so that hops are lengths, as well as that can be done in two dimensions.
pub(crate) fn draw(pivots: &Pivots, nodes: usize, random: &mut Random) -> Vec<[f32; 2]> {
    let distances = Squared::new(pivots, nodes);
    let mut covariance = [[0.0; FAR_PIVOTS]; FAR_PIVOTS];
    for node in 0..nodes {
        add_product(&mut covariance, &distances.centred_row(node));
    }
    let first = strongest(&covariance, None, random);
    let second = strongest(&covariance, Some(&first), random);
    let mut points: Vec<[f32; 2]> = (0..nodes)
        .map(|node| {
            let row = distances.centred_row(node);
            [dot(&row, &first), dot(&row, &second)]
        })
        .collect();
    let scale = best_scale(pivots, &points);
    for point in &mut points {
        *point = point.map(|place| place * scale + random.centred() * SPREAD);
    }
    points
}

/// Squared distances to the far pivots, as parts of the largest, and their means.
struct Squared<'a> {
    pivots: &'a Pivots,
    columns: Vec<usize>,
    unit: f32,
    means: Column,
    mean: f32,
}

impl<'a> Squared<'a> {
    fn new(pivots: &'a Pivots, nodes: usize) -> Self {
        let columns: Vec<usize> = (0..pivots.far())
            .map(|pivot| pivots.column(pivot))
            .collect();
        let mut squared = Self {
            pivots,
            columns,
            unit: 1.0,
            means: [0.0; FAR_PIVOTS],
            mean: 0.0,
        };
        let farthest = (0..nodes)
            .flat_map(|node| squared.row(node))
            .fold(1.0, f32::max);
        squared.unit = 1.0 / farthest;
        let mut sums = [0.0_f64; FAR_PIVOTS];
        for node in 0..nodes {
            for (sum, value) in sums.iter_mut().zip(squared.row(node)) {
                *sum += f64::from(value);
            }
        }
        squared.means = sums.map(|sum| (sum / nodes as f64) as f32);
        squared.mean = squared.means.iter().sum::<f32>() / squared.columns.len() as f32;
        squared
    }

    fn row(&self, node: usize) -> Column {
        let mut row = [0.0; FAR_PIVOTS];
        for (value, &column) in row.iter_mut().zip(&self.columns) {
            let hops = self.pivots.hops(node, column);
            *value = hops * hops * self.unit;
        }
        row
    }

    /// The row with the means of rows and columns taken out, and the sign of an inner product.
    fn centred_row(&self, node: usize) -> Column {
        let mut row = self.row(node);
        let row_mean = row.iter().sum::<f32>() / self.columns.len() as f32;
        for (value, mean) in row.iter_mut().zip(self.means).take(self.columns.len()) {
            *value = row_mean + mean - self.mean - *value;
        }
        row
    }
}

/// `covariance += row · rowᵀ`
fn add_product(covariance: &mut [Column; FAR_PIVOTS], row: &Column) {
    for (sums, &factor) in covariance.iter_mut().zip(row) {
        let factor = F32x4::splat(factor);
        for (sum, value) in sums.as_chunks_mut().0.iter_mut().zip(row.as_chunks().0) {
            F32x4::load(sum)
                .add(F32x4::load(value).mul(factor))
                .store(sum);
        }
    }
}

fn dot(a: &Column, b: &Column) -> f32 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

/// The eigenvector of the largest eigenvalue, of those at right angles to `other`, by power iteration.
fn strongest(
    covariance: &[Column; FAR_PIVOTS],
    other: Option<&Column>,
    random: &mut Random,
) -> Column {
    let mut vector: Column = std::array::from_fn(|_| random.centred());
    for _ in 0..POWER_STEPS {
        if let Some(other) = other {
            let share = dot(&vector, other);
            for (value, other) in vector.iter_mut().zip(other) {
                *value -= share * other;
            }
        }
        let image: Column = std::array::from_fn(|i| dot(&covariance[i], &vector));
        let length = dot(&image, &image).sqrt();
        if length < 1e-20 {
            return [0.0; FAR_PIVOTS]; // the drawing has fewer dimensions, as that of a path or a single edge
        }
        vector = image.map(|value| value / length);
    }
    vector
}

/// The factor that brings drawn lengths nearest to hops: Σ (l / d) / Σ (l / d)².
fn best_scale(pivots: &Pivots, points: &[[f32; 2]]) -> f32 {
    let (mut sum, mut squares) = (0.0_f64, 0.0_f64);
    for pivot in 0..pivots.far() {
        let column = pivots.column(pivot);
        let [x, y] = points[pivots.nodes[column] as usize];
        for (node, point) in points.iter().enumerate() {
            let (dx, dy) = (point[0] - x, point[1] - y);
            let ratio = (dx * dx + dy * dy).sqrt() * pivots.inverse[node * pivots.columns + column];
            sum += f64::from(ratio);
            squares += f64::from(ratio * ratio);
        }
    }
    if squares > 0.0 {
        (sum / squares) as f32
    } else {
        1.0
    }
}
