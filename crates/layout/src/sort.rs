//! Puts points into an order in which every block of 16, 64, 256 … consecutive ones lies close together: median splits
//! along the longer side, at multiples of the block. Points are sorted once along each axis; a split then only parts
//! the list of the other axis. Equal coordinates keep the order of their slots, so the result depends on nothing else.

use crate::tree::{FANOUT, LEAF};

/// Fewer values than this are sorted by eight bits at a time.
const FEW: usize = 8_192;

/// The lists, and the memory they need: about 32 bytes a point.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sorter {
    /// Slots from left to right, and from bottom to top.
    lists: [Vec<u32>; 2],
    /// The place of each slot in the list of each axis, before any split.
    ranks: [Vec<u32>; 2],
    spare: Vec<u32>,
    keyed: Vec<u64>,
    keyed_spare: Vec<u64>,
}

impl Sorter {
    /// The slots in their new order. O(n log n).
    #[cfg(test)]
    fn arrange(&mut self, x: &[f32], y: &[f32]) -> &[u32] {
        self.sort_along(0, x);
        self.sort_along(1, y);
        self.divide(x, y);
        self.order()
    }

    /// Finds the new order, once the slots are sorted along both axes. O(n log n).
    #[inline(never)]
    pub(crate) fn divide(&mut self, x: &[f32], y: &[f32]) {
        self.spare.resize(x.len(), 0);
        let mut capacity = LEAF;
        while capacity < x.len() {
            capacity *= FANOUT;
        }
        self.split([x, y], 0, x.len(), capacity);
    }

    /// The slots in the order last found.
    pub(crate) fn order(&self) -> &[u32] {
        &self.lists[0]
    }

    /// The places of `values` in ascending order; equal ones keep theirs. O(n).
    pub(crate) fn sorted(&mut self, values: &[f32]) -> &[u32] {
        self.sort_along(0, values);
        &self.lists[0]
    }

    /// Sorts the slots along one axis. O(n).
    #[inline(never)]
    pub(crate) fn sort_along(&mut self, axis: usize, values: &[f32]) {
        self.keyed.clear();
        self.keyed.extend(
            values
                .iter()
                .enumerate()
                .map(|(slot, &value)| u64::from(key(value)) << 32 | slot as u64),
        );
        self.keyed_spare.resize(values.len(), 0);
        // Many counters cost more than a further pass where there is little to sort.
        let bits = if values.len() < FEW { 8 } else { 11 };
        for shift in (32..64).step_by(bits) {
            radix_pass(&self.keyed, &mut self.keyed_spare, shift, bits);
            std::mem::swap(&mut self.keyed, &mut self.keyed_spare);
        }
        self.lists[axis].clear();
        self.lists[axis].extend(self.keyed.iter().map(|&keyed| keyed as u32));
        self.ranks[axis].resize(values.len(), 0);
        for (rank, &slot) in self.lists[axis].iter().enumerate() {
            self.ranks[axis][slot as usize] = rank as u32;
        }
    }

    fn split(&mut self, values: [&[f32]; 2], first: usize, end: usize, capacity: usize) {
        if end - first <= LEAF {
            return;
        }
        let half = capacity / 2;
        if end - first <= half {
            return self.split(values, first, end, half);
        }
        let side = |axis: usize| {
            let list = &self.lists[axis];
            values[axis][list[end - 1] as usize] - values[axis][list[first] as usize]
        };
        let axis = usize::from(side(1) > side(0));
        let middle = self.ranks[axis][self.lists[axis][first + half] as usize];
        part(
            &mut self.lists[1 - axis][first..end],
            &mut self.spare,
            |slot| self.ranks[axis][slot as usize] < middle,
        );
        self.split(values, first, first + half, half);
        self.split(values, first + half, end, half);
    }
}

/// Orders like the number: negative ones have all bits turned, others the sign.
const fn key(value: f32) -> u32 {
    let bits = value.to_bits();
    if bits >> 31 == 1 {
        !bits
    } else {
        bits | 1 << 31
    }
}

/// One stable pass of a radix sort, by eight or eleven bits.
fn radix_pass(from: &[u64], to: &mut [u64], shift: usize, bits: usize) {
    let mask = (1 << bits) - 1;
    let digit = |keyed: u64| (keyed >> shift) as usize & mask;
    let mut places = [0_u32; 0x800];
    let places = &mut places[..=mask];
    for &keyed in from {
        places[digit(keyed)] += 1;
    }
    let mut sum = 0;
    for place in &mut *places {
        (*place, sum) = (sum, sum + *place);
    }
    for &keyed in from {
        let place = &mut places[digit(keyed)];
        to[*place as usize] = keyed;
        *place += 1;
    }
}

/// Moves what `is_low` accepts to the front; both parts keep their order. Both places are written and one of them is
/// kept: where a comparison is a coin toss, a wrong guess costs more than a write.
#[inline(always)]
fn part(list: &mut [u32], spare: &mut [u32], is_low: impl Fn(u32) -> bool) {
    let (mut low, mut high) = (0, 0);
    for i in 0..list.len() {
        let slot = list[i];
        list[low] = slot;
        spare[high] = slot;
        let goes_low = is_low(slot);
        low += usize::from(goes_low);
        high += usize::from(!goes_low);
    }
    list[low..].copy_from_slice(&spare[..high]);
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_order_holds_every_slot_once(points in prop::collection::vec((-9_i8..9, -9_i8..9), 0..300)) {
            let (x, y): (Vec<f32>, Vec<f32>) = points.iter().map(|&(x, y)| (f32::from(x), f32::from(y))).unzip();
            let mut order = Sorter::default().arrange(&x, &y).to_vec();
            order.sort_unstable();
            prop_assert_eq!(order, (0..points.len() as u32).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_row_is_sorted_into_runs() {
        let x: Vec<f32> = (0..256).map(|i| ((i * 37) % 256) as f32 - 100.0).collect();
        let mut sorter = Sorter::default();
        let order = sorter.arrange(&x, &[0.0; 256]);
        for (leaf, slots) in order.chunks(LEAF).enumerate() {
            let run = (leaf * LEAF) as f32 - 100.0;
            assert!(
                slots
                    .iter()
                    .all(|&slot| (run..run + 16.0).contains(&x[slot as usize]))
            );
        }
    }
}
