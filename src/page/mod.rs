//! The interface as plain values: each panel of the page is a function from what is shown to a tree of elements.
//!
//! One source for what a browser mounts and patches (`web::dom`) and what static pages print (`html`). It knows nothing of
//! a document, of signals or of the map's pixels.

mod bar;
mod card;
mod cite;
mod column;
mod controls;
mod element;
mod empty;
mod facet;
mod file;
mod finder;
mod help;
mod html;
mod link;
mod list;
mod listens;
mod mark;
mod notices;
mod paper;
mod patch;
mod story;
mod wait;
mod walk;
mod years;

pub use bar::bar;
pub use card::{Reader, card, node_card, tie_card};
pub use cite::cite;
pub use column::column;
pub use controls::controls;
pub use element::{Child, Element, Text, el};
pub use empty::empty;
pub use file::file;
pub use finder::finder;
pub use help::help;
pub use html::{html, html_with_links};
pub use list::{ROW_PX, list};
pub use listens::{Field, Listens};
pub use notices::notices;
pub use paper::{LOST_PATH, Site, list_page, list_path, lost_page, node_page, node_path};
pub use patch::{Dom, Mounted};
pub use story::story;
pub use walk::walk;

use crate::graph::{Graph, Subset};
use crate::language::{Phrase, Words};
use crate::state::AppState;
use crate::view::facet::Facets;
use crate::view::search::SearchIndex;

/// What the page is about at one moment.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// The graph.
    pub graph: &'a Graph,
    /// The names by which it is searched.
    pub index: &'a SearchIndex,
    /// What the reader chose.
    pub state: &'a AppState,
    /// What that leaves on the map.
    pub subset: &'a Subset,
    /// What each filter would leave.
    pub facets: &'a Facets,
}

impl Shown<'_> {
    /// The words in which the page is told.
    fn words(&self) -> Words {
        self.graph.words()
    }

    /// A phrase in those words.
    fn say(&self, phrase: Phrase) -> &'static str {
        self.graph.say(phrase)
    }
}

/// How attributes say whether something is so.
const fn yes_or_no(yes: bool) -> &'static str {
    if yes { "true" } else { "false" }
}
