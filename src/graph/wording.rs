//! What a graph calls things, where it has words of its own: none for the graph that is built in, a file's words for one
//! that was opened.

use atlas::{Kind, RelationType};

/// A file's words in place of the model's. They live as long as the page does: a page opens few files, and a file has few
/// words of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wording {
    kinds: Vec<(Kind, &'static str)>,
    types: Vec<(RelationType, &'static str)>,
    countries: Vec<(String, String)>,
}

impl Wording {
    /// These words for kinds and types of tie, and these names of countries by their codes.
    pub fn new(
        kinds: Vec<(Kind, String)>,
        types: Vec<(RelationType, String)>,
        countries: Vec<(String, String)>,
    ) -> Self {
        let kept = |word: String| -> &'static str { word.leak() };
        Self {
            kinds: kinds
                .into_iter()
                .map(|(kind, word)| (kind, kept(word)))
                .collect(),
            types: types
                .into_iter()
                .map(|(of, word)| (of, kept(word)))
                .collect(),
            countries,
        }
    }

    /// The word for a kind, if it has one of its own.
    pub fn kind(&self, kind: Kind) -> Option<&'static str> {
        let found = self.kinds.iter().find(|(known, _word)| *known == kind);
        found.map(|(_known, word)| *word)
    }

    /// The name of a country by its code, where there is no node for it.
    pub fn country(&self, code: &str) -> Option<&str> {
        let found = self.countries.iter().find(|(known, _name)| known == code);
        found.map(|(_code, name)| name.as_str())
    }

    /// The word for a type of tie, if it has one of its own.
    pub fn relation_type(&self, of: RelationType) -> Option<&'static str> {
        let found = self.types.iter().find(|(known, _word)| *known == of);
        found.map(|(_known, word)| *word)
    }
}
