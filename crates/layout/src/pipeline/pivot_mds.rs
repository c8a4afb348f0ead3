//! A first drawing from distances alone: classical scaling with the far pivots as columns (Brandes and Pich,
//! “Eigensolver methods for progressive multidimensional scaling of large data”, 2007). It has the shape of the graph
//! at large; what is small lies folded together.

use crate::pipeline::pivots::Pivots;
use crate::random::Random;
use crate::simd::F32x4;

/// Enough for the two largest of 32 eigenvalues to stand out; where they do not, either vector is as good.
const POWER_STEPS: usize = 50;
/// They end sooner once a step turns the vector by less than this, squared.
const LEAST_TURN: f32 = 1e-8;
/// The directions are found from about this many nodes: they stand for the rest.
const SAMPLE: usize = 128;
/// What the drawing leaves in one point is spread over this part of a hop.
const SPREAD: f32 = 0.5;
/// Rows are padded to whole registers.
const LANES: usize = 4;

/// Places nodes so that hops are lengths, as well as that can be done in two dimensions.
#[inline(never)]
pub(crate) fn draw(pivots: &Pivots, nodes: usize, random: &mut Random) -> Vec<[f32; 2]> {
    let columns: Vec<usize> = (0..pivots.far())
        .map(|pivot| pivots.column(pivot))
        .collect();
    let width = columns.len().next_multiple_of(LANES);
    let covariance = covariance(pivots, &columns, width);
    let first = strongest(&covariance, width, &[], random);
    let second = strongest(&covariance, width, &first, random);
    let mut points = vec![[0.0; 2]; nodes];
    project(pivots, &columns, [&first, &second], &mut points);
    let scale = best_scale(pivots, &columns, &points);
    for point in &mut points {
        *point = point.map(|place| place * scale + random.centred() * SPREAD);
    }
    points
}

/// Every so manieth node is in the sample.
fn sample_step(nodes: usize) -> usize {
    (nodes / SAMPLE).max(1)
}

/// The sample's rows of 1 / distance.
fn sampled(pivots: &Pivots) -> impl Iterator<Item = &[f32]> {
    let rows = pivots.inverse.chunks_exact(pivots.columns);
    let step = sample_step(rows.len());
    rows.step_by(step)
}

/// The squared distance; 0 on the pivot itself.
#[inline(always)]
fn squared(inverse: f32) -> f32 {
    if inverse > 0.0 {
        1.0 / (inverse * inverse)
    } else {
        0.0
    }
}

/// The covariance of the columns of squared distances, after the means of rows and columns were taken out. Distances are
/// parts of the largest, so that no product leaves f32. The padding is 0.
#[inline(never)]
fn covariance(pivots: &Pivots, columns: &[usize], width: usize) -> Vec<f32> {
    let mut rows = Vec::with_capacity(width * (2 * SAMPLE));
    let mut means = vec![0.0_f32; width];
    let (mut most, mut count) = (1.0_f32, 0.0_f32);
    for inverse in sampled(pivots) {
        let begin = rows.len();
        rows.extend(columns.iter().map(|&column| squared(inverse[column])));
        rows.resize(begin + width, 0.0);
        for (mean, &value) in means.iter_mut().zip(&rows[begin..]) {
            *mean += value;
            most = if value > most { value } else { most };
        }
        count += 1.0;
    }
    let unit = 1.0 / most;
    let mean = means.iter().sum::<f32>() / (count * columns.len() as f32);
    let mut covariance = vec![0.0; width * width];
    for row in rows.chunks_exact_mut(width) {
        let row_mean = row.iter().sum::<f32>() / columns.len() as f32;
        for (value, column_mean) in row.iter_mut().zip(&means).take(columns.len()) {
            *value = (*value - row_mean - column_mean / count + mean) * unit;
        }
        add_product(&mut covariance, row);
    }
    covariance
}

/// `covariance += row · rowᵀ`
#[inline(never)]
fn add_product(covariance: &mut [f32], row: &[f32]) {
    for (sums, &factor) in covariance.chunks_exact_mut(row.len()).zip(row) {
        let factor = F32x4::splat(factor);
        for (sum, value) in sums.as_chunks_mut().0.iter_mut().zip(row.as_chunks().0) {
            F32x4::load(sum)
                .add(F32x4::load(value).mul(factor))
                .store(sum);
        }
    }
}

fn dot(a: &[f32], b: &[f32]) -> f32 {
    let zero = F32x4::splat(0.0);
    let pairs = a.as_chunks().0.iter().zip(b.as_chunks().0);
    let sum = pairs.fold(zero, |sum, (a, b)| {
        sum.add(F32x4::load(a).mul(F32x4::load(b)))
    });
    let mut lanes = [0.0; 4];
    sum.store(&mut lanes);
    lanes[0] + lanes[1] + lanes[2] + lanes[3]
}

/// The eigenvector of the largest eigenvalue, of those at right angles to `other`, by power iteration.
#[inline(never)]
fn strongest(covariance: &[f32], width: usize, other: &[f32], random: &mut Random) -> Vec<f32> {
    let mut vector: Vec<f32> = (0..width).map(|_| random.centred()).collect();
    let mut image = vec![0.0; width];
    for _ in 0..POWER_STEPS {
        let share = dot(&vector, other);
        for (value, other) in vector.iter_mut().zip(other) {
            *value -= share * other;
        }
        for (value, row) in image.iter_mut().zip(covariance.chunks_exact(width)) {
            *value = dot(row, &vector);
        }
        let length = dot(&image, &image).sqrt();
        if length < 1e-20 {
            vector.fill(0.0); // the drawing has fewer dimensions, as that of a path or a single edge
            break;
        }
        let mut turn = 0.0;
        for (value, image) in vector.iter_mut().zip(&image) {
            let next = image / length;
            turn += (next - *value) * (next - *value);
            *value = next;
        }
        if turn < LEAST_TURN {
            break;
        }
    }
    vector
}

/// Places each node by its squared distances. What taking out the mean of its row would do is in the weights, and what
/// the other means would do only shifts the drawing.
#[inline(never)]
fn project(pivots: &Pivots, columns: &[usize], axes: [&[f32]; 2], points: &mut [[f32; 2]]) {
    let used = columns.len() as f32;
    let means = axes.map(|axis| axis[..columns.len()].iter().sum::<f32>() / used);
    let weights: Vec<(usize, [f32; 2])> = (0..columns.len())
        .map(|i| (columns[i], [means[0] - axes[0][i], means[1] - axes[1][i]]))
        .collect();
    let rows = pivots.inverse.chunks_exact(pivots.columns);
    for (point, inverse) in points.iter_mut().zip(rows) {
        for &(column, [first, second]) in &weights {
            let distance = squared(inverse[column]);
            *point = [point[0] + distance * first, point[1] + distance * second];
        }
    }
}

/// The factor that brings drawn lengths nearest to hops: Σ (l / d) / Σ (l / d)².
#[inline(never)]
fn best_scale(pivots: &Pivots, columns: &[usize], points: &[[f32; 2]]) -> f32 {
    let step = sample_step(points.len());
    let (mut sum, mut squares) = (0.0_f64, 0.0_f64);
    for (point, inverse) in points.iter().step_by(step).zip(sampled(pivots)) {
        for &column in columns {
            let [x, y] = points[pivots.nodes[column] as usize];
            let (dx, dy) = (point[0] - x, point[1] - y);
            let ratio = f64::from((dx * dx + dy * dy).sqrt() * inverse[column]);
            sum += ratio;
            squares += ratio * ratio;
        }
    }
    if squares > 0.0 {
        (sum / squares) as f32
    } else {
        1.0
    }
}
