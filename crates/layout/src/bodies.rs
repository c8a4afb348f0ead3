//! What moves: positions and velocities as structure of arrays, in the order of the tree, so that what is near in the
//! plane is near in memory. A *slot* is a place in that order, a *node* an index of the request.

use crate::tree::LEAF;

/// Where the slots beyond the last node stand: so far off that their pull rounds to nothing, and its square is finite.
pub(crate) const FAR: f32 = 1e18;

/// Positions and velocities, padded to whole leaves.
#[derive(Clone, Debug, Default)]
pub(crate) struct Bodies {
    pub(crate) count: usize,
    pub(crate) x: Vec<f32>,
    pub(crate) y: Vec<f32>,
    pub(crate) vx: Vec<f32>,
    pub(crate) vy: Vec<f32>,
    /// The slot of each node.
    pub(crate) slot: Vec<u32>,
    /// The slot to which the last permutation moved each slot's body.
    pub(crate) moved_to: Vec<u32>,
    spare: Vec<f32>,
}

impl Bodies {
    /// Bodies at rest, in the order given.
    pub(crate) fn new(points: &[[f32; 2]]) -> Self {
        let count = points.len();
        let padded = count.div_ceil(LEAF) * LEAF;
        let axis = |axis: usize| {
            let mut values: Vec<f32> = points.iter().map(|point| point[axis]).collect();
            values.resize(padded, FAR);
            values
        };
        Self {
            count,
            x: axis(0),
            y: axis(1),
            vx: vec![0.0; padded],
            vy: vec![0.0; padded],
            slot: (0..count as u32).collect(),
            moved_to: (0..count as u32).collect(),
            spare: vec![0.0; padded],
        }
    }

    /// Moves the body of slot `from[i]` to slot `i`.
    pub(crate) fn permute(&mut self, from: &[u32]) {
        for values in [&mut self.x, &mut self.y, &mut self.vx, &mut self.vy] {
            permute(values, &mut self.spare, from);
        }
        for (slot, &before) in from.iter().enumerate() {
            self.moved_to[before as usize] = slot as u32;
        }
        for slot in &mut self.slot {
            *slot = self.moved_to[*slot as usize];
        }
    }

    /// Room for something of each slot, padded like the bodies.
    pub(crate) fn padded(&self, mut values: Vec<f32>) -> Vec<f32> {
        values.resize(self.x.len(), 0.0);
        values
    }

    /// Takes what is kept of each slot along: `from[new]` is the old slot.
    pub(crate) fn carry(&mut self, values: &mut Vec<f32>, from: &[u32]) {
        permute(values, &mut self.spare, from);
    }

    /// Writes x and y of each node, in the order of the request.
    pub(crate) fn write(&self, out: &mut [f32]) {
        for (pair, &slot) in out.chunks_exact_mut(2).zip(&self.slot) {
            pair[0] = self.x[slot as usize];
            pair[1] = self.y[slot as usize];
        }
    }
}

/// `values[i] = values[from[i]]`; what `from` does not reach stays. `spare` is as long as `values`.
#[inline(never)]
fn permute(values: &mut Vec<f32>, spare: &mut Vec<f32>, from: &[u32]) {
    for (to, &slot) in spare.iter_mut().zip(from) {
        *to = values[slot as usize];
    }
    spare[from.len()..].copy_from_slice(&values[from.len()..]);
    std::mem::swap(values, spare);
}
