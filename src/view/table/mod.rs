//! The graph as tables: entries, ties, figures and articles in the order of a column. Only the rows that are seen are made.

mod cells;
mod sorting;

pub use cells::{Cell, cells};
pub use sorting::{Row, count, rows};

use crate::language::Phrase;

/// What a table lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Tab {
    /// Nodes.
    #[default]
    Entries,
    /// Relations.
    Ties,
    /// Numbers.
    Figures,
    /// What was read.
    Articles,
}

impl Tab {
    /// Every tab, in the order in which they stand.
    pub const ALL: [Tab; 4] = [Tab::Entries, Tab::Ties, Tab::Figures, Tab::Articles];

    /// The word for it in links.
    pub const fn slug(self) -> &'static str {
        match self {
            Tab::Entries => "entries",
            Tab::Ties => "ties",
            Tab::Figures => "figures",
            Tab::Articles => "articles",
        }
    }

    /// The tab that a word in a link stands for; `list` is the first.
    pub fn from_slug(slug: &str) -> Option<Self> {
        match slug {
            "list" => Some(Tab::Entries),
            _ => Self::ALL.into_iter().find(|tab| tab.slug() == slug),
        }
    }

    /// Its columns, as they stand.
    pub const fn columns(self) -> &'static [Column] {
        match self {
            Tab::Entries => &[
                Column::Name,
                Column::Kind,
                Column::Place,
                Column::Ties,
                Column::Figures,
            ],
            Tab::Ties => &[
                Column::From,
                Column::Type,
                Column::To,
                Column::Date,
                Column::Status,
                Column::Basis,
                Column::Source,
            ],
            Tab::Figures => &[
                Column::Subject,
                Column::Value,
                Column::Measure,
                Column::Date,
                Column::Basis,
                Column::Source,
            ],
            Tab::Articles => &[
                Column::Title,
                Column::Outlet,
                Column::Date,
                Column::Ties,
                Column::Figures,
            ],
        }
    }
}

/// A column of a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Column {
    /// A node's name.
    Name,
    /// What it is.
    Kind,
    /// Where it lies.
    Place,
    /// How many ties.
    Ties,
    /// How many figures.
    Figures,
    /// A tie's first party.
    From,
    /// Its type.
    Type,
    /// Its other parties.
    To,
    /// When.
    Date,
    /// How far it has come.
    Status,
    /// How we know.
    Basis,
    /// Article and paragraph.
    Source,
    /// Whose number.
    Subject,
    /// The number.
    Value,
    /// What was measured.
    Measure,
    /// An article's title.
    Title,
    /// Who published it.
    Outlet,
}

impl Column {
    /// Its heading.
    pub const fn heading(self) -> Phrase {
        match self {
            Column::Name => Phrase::NameColumn,
            Column::Kind => Phrase::Kind,
            Column::Place => Phrase::LiesIn,
            Column::Ties => Phrase::TiesTitle,
            Column::Figures => Phrase::Figures,
            Column::From => Phrase::FromColumn,
            Column::Type => Phrase::TypeColumn,
            Column::To => Phrase::ToColumn,
            Column::Date => Phrase::Date,
            Column::Status => Phrase::Status,
            Column::Basis => Phrase::Basis,
            Column::Source => Phrase::SourceColumn,
            Column::Subject => Phrase::OfColumn,
            Column::Value => Phrase::ValueColumn,
            Column::Measure => Phrase::MeasureColumn,
            Column::Title => Phrase::TitleColumn,
            Column::Outlet => Phrase::OutletColumn,
        }
    }

    /// Whether more comes first when it is sorted by: the newest, the largest.
    pub const fn descends_first(self) -> bool {
        matches!(
            self,
            Column::Ties | Column::Figures | Column::Date | Column::Value
        )
    }
}

/// In what order the rows stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// By what.
    pub column: Column,
    /// Whether the last comes first.
    pub descending: bool,
}

impl Sort {
    /// How a table stands before anybody asks.
    pub const fn of(tab: Tab) -> Self {
        let column = match tab {
            Tab::Entries => Column::Ties,
            Tab::Ties => Column::Type,
            Tab::Figures => Column::Subject,
            Tab::Articles => Column::Date,
        };
        Self {
            column,
            descending: column.descends_first(),
        }
    }

    /// The order after a click on a heading: by that column, or the other way round.
    pub fn clicked(self, column: Column) -> Self {
        let descending = if self.column == column {
            !self.descending
        } else {
            column.descends_first()
        };
        Self { column, descending }
    }
}
