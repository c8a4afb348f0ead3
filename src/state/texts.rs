//! Texts of articles that the reader has laid beside the reading. They stay in this browser.

use super::{AppState, Effect, Notice};
use crate::graph::Graph;
use crate::language::Phrase;
use crate::view::words;
use atlas::ArticleId;
use std::sync::Arc;

/// What the page has of the articles' texts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Texts {
    /// The texts that were recognised.
    pub known: Vec<(ArticleId, Arc<str>)>,
    /// Whether others wait for what recognises them.
    pub is_offered: bool,
}

impl Texts {
    /// The text of an article, if the reader has laid it here.
    pub fn of(&self, article: ArticleId) -> Option<&str> {
        let mut known = self.known.iter();
        known.find_map(|(id, text)| (*id == article).then_some(&**text))
    }

    fn take_in(&mut self, texts: Vec<(ArticleId, Arc<str>)>) {
        for (article, text) in texts {
            self.known.retain(|(id, _text)| *id != article);
            self.known.push((article, text));
        }
    }
}

/// Something that happened to texts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TextAction {
    /// Files were dropped that may be texts of articles.
    Offered,
    /// These were kept from an earlier visit.
    Kept(Vec<(ArticleId, Arc<str>)>),
    /// What was offered has been looked at.
    Judged {
        /// Those that are articles.
        known: Vec<(ArticleId, Arc<str>)>,
        /// The names of those that are none.
        unknown: Vec<String>,
        /// Whether the browser keeps them for the next visit.
        kept: bool,
    },
    /// Forget them all.
    Forget,
}

/// What that makes of the state.
pub(super) fn update(
    state: &mut AppState,
    action: TextAction,
    graph: &Graph,
    effects: &mut Vec<Effect>,
) {
    match action {
        TextAction::Offered => state.texts.is_offered = true,
        TextAction::Kept(texts) => state.texts.take_in(texts),
        TextAction::Judged {
            known,
            unknown,
            kept,
        } => {
            // One message about what was dropped: an older one is of no use any more.
            state
                .notices
                .retain(|notice| !matches!(notice, Notice::File(_)));
            state.texts.is_offered = false;
            let mut said = Vec::new();
            if !known.is_empty() {
                said.push(words::counted(
                    graph.words(),
                    Phrase::TextsTaken,
                    known.len(),
                    &[],
                ));
                if !kept {
                    said.push(graph.say(Phrase::TextsNotKept).to_owned());
                }
            }
            let none = |name: &String| graph.words().with(Phrase::TextUnknown, &[name]);
            said.extend(unknown.iter().map(none));
            state.texts.take_in(known);
            if !said.is_empty() {
                state.notices.push(Notice::File(said.join(" ")));
            }
        }
        TextAction::Forget => {
            state.texts.known.clear();
            effects.push(Effect::ForgetTexts);
        }
    }
}

impl From<TextAction> for super::Action {
    fn from(action: TextAction) -> Self {
        Self::Text(action)
    }
}
