//! The one store: the state behind a signal, and the dispatcher that alone writes it.

use crate::graph::Graph;
use crate::state::{self, Action, AppState, CameraMove, Effect, Theme};
use crate::view::search::SearchIndex;
use crate::web;
use leptos::prelude::*;
use std::sync::Arc;

/// The state, the graph it is about, and the way to change it. Copied freely; lives as long as the page.
#[derive(Clone, Copy)]
pub(crate) struct Store {
    state: RwSignal<AppState>,
    graph: StoredValue<Arc<Graph>>,
    index: StoredValue<Arc<SearchIndex>>,
    camera: RwSignal<Option<CameraMove>>,
}

impl Store {
    /// The store of a page that was opened with `query`.
    pub(crate) fn open(graph: Graph, query: &str) -> Self {
        let index = SearchIndex::new(graph.catalog());
        let mut state = state::opened(query, &graph, &index);
        state.theme = Theme::remembered(web::storage::theme().as_deref());
        Self {
            state: RwSignal::new(state),
            graph: StoredValue::new(Arc::new(graph)),
            index: StoredValue::new(Arc::new(index)),
            camera: RwSignal::new(None),
        }
    }

    /// The graph.
    pub(crate) fn graph(self) -> Arc<Graph> {
        self.graph.get_value()
    }

    /// The names by which nodes are found.
    pub(crate) fn index(self) -> Arc<SearchIndex> {
        self.index.get_value()
    }

    /// A part of the state; notifies only when that part changed.
    pub(crate) fn slice<T: PartialEq + Send + Sync + 'static>(
        self,
        part: impl Fn(&AppState) -> T + Send + Sync + 'static,
    ) -> Memo<T> {
        Memo::new(move |_| self.state.with(|state| part(state)))
    }

    /// The last movement that the camera was asked for.
    pub(crate) fn camera(self) -> ReadSignal<Option<CameraMove>> {
        self.camera.read_only()
    }

    /// Does what the reader asked for. The only place that writes the state.
    pub(crate) fn dispatch(self, action: Action) {
        let (graph, index) = (self.graph(), self.index());
        let (next, effects) = self
            .state
            .with_untracked(|state| state::update(state, action, &graph, &index));
        if self.state.with_untracked(|state| *state != next) {
            self.state.set(next);
        }
        effects.into_iter().for_each(|effect| self.perform(effect));
    }

    fn perform(self, effect: Effect) {
        match effect {
            Effect::PushAddress(query) => web::history::push(&query),
            Effect::ReplaceAddress(query) => web::history::replace(&query),
            Effect::Camera(movement) => self.camera.set(Some(movement)),
            Effect::CopyAddress => {
                web::clipboard::copy_address(move |copied| {
                    self.dispatch(Action::LinkCopied(copied))
                });
            }
            // What was asked for may not be in the document yet: it is drawn after this action.
            Effect::FocusSearch => web::focus::soon("#search"),
            Effect::FocusCard => web::focus::soon("#card-title"),
            Effect::FocusMap => web::focus::soon("#map"),
            Effect::ApplyTheme(theme) => web::storage::apply_theme(theme),
        }
    }
}

/// The store, from anywhere in the page.
pub(crate) fn use_store() -> Store {
    expect_context()
}
