//! What a file says of its nodes or ties beyond the model.

use atlas::{NodeId, RelationId, pack_fields};

/// With more values than these, a list of them filters nothing that search would not find sooner.
const MOST_VALUES: usize = 120;

/// Something that is said of nodes, or of ties.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Attribute {
    /// Its name in the file.
    pub name: String,
    /// Whether it is said of ties; otherwise it is of nodes.
    pub of_ties: bool,
    /// Whether all its values are numbers.
    pub is_number: bool,
    /// Its values, the most frequent first.
    pub values: Vec<String>,
    /// For each node or tie the places of its values.
    pub places: Vec<Vec<u32>>,
}

/// A value of an attribute of a graph, by their places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Said {
    /// Which of [`Graph::attributes`](super::Graph::attributes).
    pub attribute: u32,
    /// Which of its values.
    pub value: u32,
}

impl Attribute {
    /// The values of a node; none where it is said of ties.
    pub fn of_node(&self, id: NodeId) -> &[u32] {
        self.at(!self.of_ties, id.index())
    }

    /// The values of a tie; none where it is said of nodes.
    pub fn of_tie(&self, id: RelationId) -> &[u32] {
        self.at(self.of_ties, id.index())
    }

    fn at(&self, is_of: bool, place: usize) -> &[u32] {
        let places = self.places.get(place).filter(|_places| is_of);
        places.map_or(&[], Vec::as_slice)
    }

    /// A value in words.
    pub fn value(&self, place: u32) -> &str {
        self.values.get(place as usize).map_or("", String::as_str)
    }

    /// Whether its values are few enough to choose among.
    pub fn is_facet(&self) -> bool {
        (2..=MOST_VALUES).contains(&self.values.len())
    }
}

pack_fields! { Attribute { name, of_ties, is_number, values, places } }
