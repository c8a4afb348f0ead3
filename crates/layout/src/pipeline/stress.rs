//! Brings drawn lengths to hops: each node moves to where its pivots, taken one by one, would have it, the near ones
//! counting most (stress majorization, Gansner, Koren and North 2004, with the sparse terms of Ortmann et al. 2017).

use crate::pipeline::pivots::Pivots;
use crate::simd::F32x4;

/// Sweeps after which it ends in any case.
const MOST_SWEEPS: u32 = 30;
/// It ends when a sweep takes less than this share off the stress: more would only fit the pivots, not the rest.
const LEAST_GAIN: f64 = 0.01;

/// Each move goes this much farther than asked: the pivots it was asked by move as well.
const OVER: f32 = 1.7;

/// The sweeps done, and what they have come to.
#[derive(Clone, Debug)]
pub(crate) struct Stress {
    sweeps: u32,
    stress: f64,
}

impl Stress {
    pub(crate) const fn new() -> Self {
        Self {
            sweeps: 0,
            stress: f64::INFINITY,
        }
    }

    /// The share of the sweeps that may at most be needed.
    pub(crate) fn progress(&self) -> f32 {
        self.sweeps as f32 / MOST_SWEEPS as f32
    }

    /// One sweep over all nodes. Returns whether it was the last.
    #[inline(never)]
    pub(crate) fn sweep(&mut self, pivots: &Pivots, points: &mut [[f32; 2]]) -> bool {
        let axis = |axis: usize| {
            pivots
                .nodes
                .iter()
                .map(|&pivot| points[pivot as usize][axis])
                .collect::<Vec<_>>()
        };
        let (pivots_x, pivots_y) = (axis(0), axis(1));
        let mut stress = 0.0_f64;
        for (point, row) in points
            .iter_mut()
            .zip(pivots.inverse.chunks_exact(pivots.columns))
        {
            let moves = moves(*point, row, &pivots_x, &pivots_y);
            if moves[2] > 0.0 {
                point[0] += moves[0] / moves[2] * OVER;
                point[1] += moves[1] / moves[2] * OVER;
            }
            stress += f64::from(moves[3]);
        }
        self.sweeps += 1;
        let before = std::mem::replace(&mut self.stress, stress / pivots.inverse.len() as f64);
        self.sweeps == MOST_SWEEPS || self.stress > before * (1.0 - LEAST_GAIN)
    }
}

/// Over the pivots of a row, with weight w = 1 / d²: Σ w·(d / l - 1)·(dx, dy), Σ w and Σ (1 - l / d)².
#[inline(always)]
pub(crate) fn moves(point: [f32; 2], row: &[f32], pivots_x: &[f32], pivots_y: &[f32]) -> [f32; 4] {
    let (x, y) = (F32x4::splat(point[0]), F32x4::splat(point[1]));
    let (one, least) = (F32x4::splat(1.0), F32x4::splat(1e-12)); // a node on its pivot goes nowhere, but is no NaN
    let zero = F32x4::splat(0.0);
    let (mut sum_x, mut sum_y, mut weight, mut stress) = (zero, zero, zero, zero);
    let pivots = pivots_x.as_chunks().0.iter().zip(pivots_y.as_chunks().0);
    for (inverse, (pivot_x, pivot_y)) in row.as_chunks().0.iter().zip(pivots) {
        let inverse = F32x4::load(inverse);
        let (dx, dy) = (x.sub(F32x4::load(pivot_x)), y.sub(F32x4::load(pivot_y)));
        let length = dx.mul(dx).add(dy.mul(dy)).max(least).sqrt();
        let share = inverse.mul(one.div(length).sub(inverse));
        (sum_x, sum_y) = (sum_x.add(dx.mul(share)), sum_y.add(dy.mul(share)));
        let squared = inverse.mul(inverse);
        weight = weight.add(squared);
        let gap = one.sub(length.mul(inverse));
        stress = stress.add(gap.mul(gap));
    }
    let mut sums = [0.0; 4];
    F32x4::sums(sum_x, sum_y, weight, stress).store(&mut sums);
    sums
}
