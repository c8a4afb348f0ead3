//! What the application knows between two actions.

use super::{Fetched, Files, Texts, Walk};
use crate::graph::Graph;
use crate::language::{Language, Phrase};
use crate::view::citation::Style;
use crate::view::permalink::Place;
use crate::view::search::{Hit, SearchIndex};
use crate::view::table::{Sort, Tab};
use atlas::{NodeId, PartialDate, RelationId};

/// The whole state. What the address holds is `place`; the rest is the moment's.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct AppState {
    /// Selection, focus and filter: what a link to this view says.
    pub place: Place,
    /// The search field and its hits.
    pub finder: Finder,
    /// Which rows of the table are seen, and in which order they stand.
    pub table: Table,
    /// What the reader must be told, oldest first.
    pub notices: Vec<Notice>,
    /// Whether the sheet of keys is open.
    pub help_open: bool,
    /// What the reader opened of lists and lines that are folded at first.
    pub unfolded: Vec<Fold>,
    /// How high the card stands on a phone.
    pub sheet: SheetHeight,
    /// Width and height of the window, in CSS pixels.
    pub window_px: (f64, f64),
    /// Whether the folded column is open (narrow windows only).
    pub column_open: bool,
    /// What was just copied.
    pub copied: Option<Copied>,
    /// Whether the sheet of citations is open.
    pub cite_open: bool,
    /// The address of the page without its query.
    pub base: String,
    /// The version of the data.
    pub data_version: &'static str,
    /// The day, as the browser has it.
    pub today: Option<PartialDate>,
    /// The chosen theme.
    pub theme: Theme,
    /// The language of a reader whose link names none.
    pub own_language: Language,
    /// Files of the reader's.
    pub files: Files,
    /// The walk along ties, while there is one.
    pub walk: Option<Walk>,
    /// Texts of articles that the reader has.
    pub texts: Texts,
    /// Whether cards, tables and search have all they tell.
    pub record: Fetched,
    /// Whether the part of the program is there that draws cards, lists and sheets.
    pub later: Fetched,
}

/// The table, as it is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// In what order the rows stand.
    pub sort: Sort,
    /// The first row that is seen.
    pub first: u32,
    /// How many rows fit.
    pub fit: u32,
}

impl Table {
    /// How many rows are made before anybody has measured.
    const FIT: u32 = 60;

    /// A table from its beginning.
    pub const fn of(tab: Tab) -> Self {
        Self {
            sort: Sort::of(tab),
            first: 0,
            fit: Self::FIT,
        }
    }
}

impl Default for Table {
    fn default() -> Self {
        Self::of(Tab::Entries)
    }
}

/// Something that was put on the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// The address of this view.
    Link,
    /// The sentence that says what is shown.
    Sentence,
    /// A citation.
    Citation(Style),
    /// A report of a mistake.
    Report,
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
    /// The node whose connection is asked for: what is chosen next is its other end.
    pub from: Option<NodeId>,
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
        /// What sort of thing: a zone or place, a country, …
        what: Phrase,
        /// The part of the address, such as `z=mogrino-sez`.
        part: String,
        /// What was probably meant: the spelling that matched and the node.
        meant: Option<(String, NodeId)>,
    },
    /// Something outside failed; the words say what to do.
    Failed(String),
    /// A file cannot be opened: where and why, and what to do.
    File(String),
}

impl AppState {
    /// Tells the reader of a failure, once.
    pub(super) fn fail(&mut self, words: String) {
        let notice = Notice::Failed(words);
        if !self.notices.contains(&notice) {
            self.notices.push(notice);
        }
    }
}

/// Something that is folded at first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// The countries after the first few.
    Countries,
    /// The initiatives after the first few.
    Initiatives,
    /// The articles after the first few.
    Articles,
    /// The values of an attribute after the first few.
    Said(u32),
    /// The evidence of a tie, on the card of one of its parties.
    Tie(RelationId),
    /// The evidence of a figure, by its place in the catalog.
    Figure(u32),
    /// The evidence of a group, by its place in the catalog.
    Group(u32),
    /// The evidence of a person, by their place in the catalog.
    Person(u32),
}

impl Fold {
    /// Whether it is on a card, and so folded again on the next one.
    pub const fn is_on_card(self) -> bool {
        !matches!(
            self,
            Fold::Countries | Fold::Initiatives | Fold::Articles | Fold::Said(_)
        )
    }
}

/// How much of a phone's window the card takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum SheetHeight {
    /// The name alone.
    Peek,
    /// About half.
    #[default]
    Half,
    /// Nearly all.
    Full,
}

impl SheetHeight {
    /// The value that the style sheet knows it by.
    pub const fn name(self) -> &'static str {
        match self {
            SheetHeight::Peek => "peek",
            SheetHeight::Half => "half",
            SheetHeight::Full => "full",
        }
    }

    /// The height after this one, in a round.
    pub const fn next(self) -> Self {
        match self {
            SheetHeight::Peek => SheetHeight::Half,
            SheetHeight::Half => SheetHeight::Full,
            SheetHeight::Full => SheetHeight::Peek,
        }
    }
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
