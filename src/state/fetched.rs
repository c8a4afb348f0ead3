//! What is fetched only when it is wanted: the record, which cards, tables and search tell from, and the later part of the
//! program, which draws what nobody sees at first.

use super::{AppState, Files};

/// Whether something that is fetched is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Fetched {
    /// It is there.
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
        // The lines about the data, beside the keys, count its figures.
        let is_asked = self.help_open || !self.finder.query.is_empty() || self.texts.is_offered;
        self.record == Fetched::NotYet && (is_asked || self.has_opened())
    }

    /// Whether something is open that the later part of the program draws, and it has not been asked for.
    pub fn wants_later(&self) -> bool {
        let is_open = self.help_open || self.cite_open || self.files != Files::default();
        let is_open = is_open || self.texts.is_offered || self.walk.is_some();
        self.later == Fetched::NotYet && (is_open || self.has_opened())
    }

    fn has_opened(&self) -> bool {
        let place = &self.place;
        place.selected.is_some()
            || place.list.is_some()
            || place.path.is_some()
            || place.story.is_some()
    }
}
