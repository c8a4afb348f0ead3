//! What the application knows between two actions.

use crate::graph::Graph;
use crate::view::permalink::Place;
use crate::view::search::{Hit, SearchIndex};
use atlas::NodeId;

/// The whole state. What the address holds is `place`; the rest is the moment's.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AppState {
    /// Selection, focus and filter: what a link to this view says.
    pub place: Place,
    /// The search field and its hits.
    pub finder: Finder,
    /// What the reader must be told, oldest first.
    pub notices: Vec<Notice>,
    /// Whether the sheet of keys is open.
    pub help_open: bool,
    /// Whether the folded column is open (narrow windows only).
    pub column_open: bool,
    /// Whether the address was just copied.
    pub copied: bool,
    /// The chosen theme.
    pub theme: Theme,
}

/// The search field.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Finder {
    /// What was typed.
    pub query: String,
    /// The hit that Enter takes.
    pub marked: usize,
    /// Whether the list of hits is open.
    pub open: bool,
}

impl Finder {
    /// How many hits the list shows.
    const MAX_HITS: usize = 12;

    /// The nodes that what was typed finds, best first.
    pub fn hits(&self, graph: &Graph, index: &SearchIndex) -> Vec<Hit> {
        index.find(&self.query, graph, Self::MAX_HITS)
    }
}

/// Something the reader must be told. Always shown as text, never as markup.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Notice {
    /// A link names something that is not here.
    Unknown {
        /// What sort of thing: `zone or place`, `country`, …
        what: &'static str,
        /// The part of the address, such as `z=mogrino-sez`.
        part: String,
        /// What was probably meant: the spelling that matched and the node.
        meant: Option<(String, NodeId)>,
    },
    /// Something outside failed; the words say what to do.
    Failed(String),
}

/// Light, dark, or as the system has it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Light, whatever the system has.
    Light,
    /// Dark, whatever the system has.
    Dark,
}

impl Theme {
    /// The value of the document's `data-theme`; none follows the system.
    pub const fn attribute(self) -> Option<&'static str> {
        match self {
            Theme::System => None,
            Theme::Light => Some("light"),
            Theme::Dark => Some("dark"),
        }
    }

    /// The theme that was remembered under a name; anything unknown follows the system.
    pub fn remembered(name: Option<&str>) -> Self {
        match name {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::System,
        }
    }
}
