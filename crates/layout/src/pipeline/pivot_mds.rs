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
#[inline(never)]
pub(crate) fn draw(pivots: &Pivots, nodes: usize, random: &mut Random) -> Vec<[f32; 2]> {
    let mut rows = squared_distances(pivots, nodes);
    centre(&mut rows, pivots.far());
    let mut covariance = [[0.0; FAR_PIVOTS]; FAR_PIVOTS];
    for row in &rows {
        add_product(&mut covariance, row);
    }
    let first = strongest(&covariance, None, random);
    let second = strongest(&covariance, Some(&first), random);
    let mut points: Vec<[f32; 2]> = rows
        .iter()
        .map(|row| [dot(row, &first), dot(row, &second)])
        .collect();
    drop(rows);
    let scale = best_scale(pivots, &points);
    for point in &mut points {
        *point = point.map(|place| place * scale + random.centred() * SPREAD);
    }
    points
}

/// Squared distances of each node from the far pivots, as parts of the largest, so that no product leaves f32.
#[inline(never)]
fn squared_distances(pivots: &Pivots, nodes: usize) -> Vec<Column> {
    let columns: Vec<usize> = (0..pivots.far())
        .map(|pivot| pivots.column(pivot))
        .collect();
    let mut rows = vec![[0.0; FAR_PIVOTS]; nodes];
    let mut most = 1.0;
    for (row, inverse) in rows
        .iter_mut()
        .zip(pivots.inverse.chunks_exact(pivots.columns))
    {
        for (value, &column) in row.iter_mut().zip(&columns) {
            let inverse = inverse[column];
            *value = if inverse > 0.0 {
                1.0 / (inverse * inverse)
            } else {
                0.0
            };
            if *value > most {
                most = *value;
            }
        }
    }
    let unit = 1.0 / most;
    for value in rows.as_flattened_mut() {
        *value *= unit;
    }
    rows
}

/// Takes the means of rows and columns out, and gives the sign of an inner product. `used` columns are filled.
#[inline(never)]
fn centre(rows: &mut [Column], used: usize) {
    let mut sums = [0.0_f64; FAR_PIVOTS];
    for row in &*rows {
        for (sum, &value) in sums.iter_mut().zip(row) {
            *sum += f64::from(value);
        }
    }
    let means = sums.map(|sum| (sum / rows.len() as f64) as f32);
    let mean = means.iter().sum::<f32>() / used as f32;
    for row in rows {
        let row_mean = row.iter().sum::<f32>() / used as f32;
        for (value, column_mean) in row.iter_mut().zip(means).take(used) {
            *value = row_mean + column_mean - mean - *value;
        }
    }
}

/// `covariance += row · rowᵀ`
#[inline(never)]
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
#[inline(never)]
fn best_scale(pivots: &Pivots, points: &[[f32; 2]]) -> f32 {
    let far: Vec<(usize, [f32; 2])> = (0..pivots.far())
        .map(|pivot| pivots.column(pivot))
        .map(|column| (column, points[pivots.nodes[column] as usize]))
        .collect();
    let (mut sum, mut squares) = (0.0_f64, 0.0_f64);
    for (point, inverse) in points
        .iter()
        .zip(pivots.inverse.chunks_exact(pivots.columns))
    {
        let (mut row_sum, mut row_squares) = (0.0, 0.0);
        for &(column, [x, y]) in &far {
            let (dx, dy) = (point[0] - x, point[1] - y);
            let ratio = (dx * dx + dy * dy).sqrt() * inverse[column];
            row_sum += ratio;
            row_squares += ratio * ratio;
        }
        sum += f64::from(row_sum);
        squares += f64::from(row_squares);
    }
    if squares > 0.0 {
        (sum / squares) as f32
    } else {
        1.0
    }
}
