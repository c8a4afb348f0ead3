//! Order without a copy of the library's sorting for every type: one merge sort of places behind one comparison, and a
//! small set. Sorting is never where the time goes here, and each instance of the library's costs kilobytes of program.

use std::borrow::Borrow;
use std::cmp::Ordering;

/// The places `0..len` in the order that `compare` gives; equal ones stay as they stand. O(n log n).
pub fn order(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..len).collect();
    let mut merged = Vec::with_capacity(len);
    let mut width = 1;
    while width < len {
        merged.clear();
        for start in (0..len).step_by(2 * width) {
            let (middle, end) = ((start + width).min(len), (start + 2 * width).min(len));
            let (mut left, mut right) = (start, middle);
            while left < middle || right < end {
                let takes_left = right == end
                    || (left < middle && compare(places[left], places[right]) != Ordering::Greater);
                let from = if takes_left { &mut left } else { &mut right };
                merged.push(places[*from]);
                *from += 1;
            }
        }
        std::mem::swap(&mut places, &mut merged);
        width *= 2;
    }
    places
}

/// Puts values in order; equal ones stay as they stand.
pub fn sort_by<T>(values: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let places = order(values.len(), &mut |a, b| compare(&values[a], &values[b]));
    let mut slots: Vec<Option<T>> = values.drain(..).map(Some).collect();
    values.extend(places.into_iter().filter_map(|place| slots[place].take()));
}

/// A small set, kept in order in a vector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set<T>(Vec<T>);

impl<T> Default for Set<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T: Ord> Set<T> {
    /// Whether a value is in it. O(log n).
    pub fn contains<Q: Ord + ?Sized>(&self, value: &Q) -> bool
    where
        T: Borrow<Q>,
    {
        let place = self.0.binary_search_by(|each| each.borrow().cmp(value));
        place.is_ok()
    }

    /// Puts a value in; whether it was not there before. O(n).
    pub fn insert(&mut self, value: T) -> bool {
        let place = self.0.binary_search(&value);
        if let Err(place) = place {
            self.0.insert(place, value);
        }
        place.is_err()
    }

    /// Takes a value out; whether it was there. O(n).
    pub fn remove(&mut self, value: &T) -> bool {
        let place = self.0.binary_search(value);
        if let Ok(place) = place {
            self.0.remove(place);
        }
        place.is_ok()
    }
}

impl<T> Set<T> {
    /// Nothing.
    pub const fn new() -> Self {
        Self(Vec::new())
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many values are in it.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The values in order.
    pub fn iter(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T: Ord> FromIterator<T> for Set<T> {
    fn from_iter<I: IntoIterator<Item = T>>(values: I) -> Self {
        let mut set = Self::new();
        for value in values {
            set.insert(value);
        }
        set
    }
}

impl<T: Ord, const N: usize> From<[T; N]> for Set<T> {
    fn from(values: [T; N]) -> Self {
        values.into_iter().collect()
    }
}

impl<'a, T> IntoIterator for &'a Set<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;
    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::{Set, order, sort_by};

    #[test]
    fn equal_values_stay_as_they_stand() {
        for len in 0..70 {
            let values: Vec<usize> = (0..len).map(|at| at * 7919 % 11).collect();
            let mut expected: Vec<usize> = (0..len).collect();
            expected.sort_by_key(|&at| values[at]);
            assert_eq!(order(len, &mut |a, b| values[a].cmp(&values[b])), expected);
        }
    }

    #[test]
    fn values_come_into_order() {
        let mut words = vec!["c", "a", "b"];
        sort_by(&mut words, |a, b| a.cmp(b));
        assert_eq!(words, ["a", "b", "c"]);
    }

    #[test]
    fn a_set_holds_each_value_once_and_in_order() {
        let mut set: Set<u8> = [3, 1, 3, 2].into_iter().collect();
        assert_eq!(set.iter().copied().collect::<Vec<_>>(), [1, 2, 3]);
        assert!(set.remove(&2) && !set.remove(&2) && set.insert(0) && !set.insert(0));
        assert_eq!(set, Set::from([0, 1, 3]));
    }
}
