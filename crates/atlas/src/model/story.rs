//! Stories: short walks through the map, each step a view with a few words.

/// A question, and the steps that answer it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Story {
    /// The word for it in links.
    pub id: String,
    /// For each step the query of its view, without the question mark, and what is said there.
    pub steps: Vec<(String, String)>,
}
