//! Sorting, in one place: every element type that is sorted brings its own copy of the library's sort into the program.

/// The second numbers in the order of the first, and of themselves where those are equal. O(n log n).
pub fn by_key(mut keyed: Vec<(u32, u32)>) -> Vec<u32> {
    keyed.sort_unstable();
    keyed.into_iter().map(|(_key, value)| value).collect()
}
