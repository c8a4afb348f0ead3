//! Things in the order of numbers.

use atlas::order::order;

/// The second numbers in the order of the first; equal ones stay as they stand. O(n log n).
pub fn by_key(keyed: &[(u32, u32)]) -> Vec<u32> {
    let places = order(keyed.len(), &mut |a, b| keyed[a].0.cmp(&keyed[b].0));
    places.into_iter().map(|place| keyed[place].1).collect()
}
