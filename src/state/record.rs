//! The record: what cards, tables and search need beside the map, fetched when the first of them is opened.

use super::AppState;

/// Whether the record is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Record {
    /// It is part of the graph.
    #[default]
    There,
    /// Nobody has asked for it.
    NotYet,
    /// It is on its way.
    Coming,
    /// It did not come.
    Missed,
}

impl AppState {
    /// Whether something is open that the record is needed for, and it has not been asked for.
    pub fn wants_record(&self) -> bool {
        let place = &self.place;
        let is_open = place.selected.is_some()
            || place.list.is_some()
            || place.path.is_some()
            || place.story.is_some();
        self.record == Record::NotYet && (is_open || !self.finder.query.is_empty())
    }
}
