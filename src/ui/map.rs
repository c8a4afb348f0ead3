//! The map as a component: the element that has the keyboard, and what reaches it from the page.

use super::store::{use_store, watch};
use crate::graph::{Graph, Subset};
use crate::language::Phrase;
use crate::state::{Action, covered};
use crate::web::map_view::{MapData, MapView};
use leptos::html;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// The map.
#[component]
pub fn Map(
    /// The whole graph.
    graph: Arc<Graph>,
    /// x and y of every node: the settled map of `home`.
    positions: Rc<[f32]>,
    /// What is visible when nothing is filtered.
    home: Subset,
) -> impl IntoView {
    let store = use_store();
    let wrapper = NodeRef::<html::Div>::new();
    let view = StoredValue::new_local(None::<MapView>);
    let data = StoredValue::new_local(Some((graph, positions, home)));

    watch(move || {
        let Some(element) = wrapper.get() else { return };
        let Some((graph, positions, home)) = data.try_update_value(Option::take).flatten() else {
            return;
        };
        match MapView::mount(
            &element,
            MapData {
                graph,
                positions: positions.to_vec(),
                home,
            },
            move |action| store.dispatch(action),
        ) {
            Ok(map) => view.set_value(Some(map)),
            Err(error) => {
                let why = error.to_string();
                let words = store.graph().words().with(Phrase::MapNotDrawn, &[&why]);
                store.dispatch(Action::Failed(words));
            }
        }
    });
    let with = move |tell: &dyn Fn(&MapView)| view.with_value(|map| map.iter().for_each(tell));
    // These run after the one above, and again whenever what they read has changed.
    watch(move || {
        store.shown(|shown| {
            if let Some(element) = wrapper.get_untracked() {
                // Under a table nothing of the map can be reached.
                element.set_inert(shown.state.place.list.is_some());
            }
            with(&|map| {
                map.set_covered(covered(shown.state));
                map.set_subset(shown.subset);
                map.set_selected(shown.state.place.selected);
                let walk = shown.state.walk.as_ref();
                map.set_pointed(walk.map(|walk| walk.target(shown.graph, shown.subset)));
            });
        });
    });
    watch(move || {
        store.camera().with(|movement| {
            if let Some(movement) = movement {
                with(&|map| map.move_camera(movement));
            }
        });
    });
    on_cleanup(move || view.set_value(None));
    view! {
        <div
            id="map"
            class="map"
            node_ref=wrapper
            tabindex="0"
            role="application"
            aria-label=store.graph().say(Phrase::MapLabel)
            aria-describedby="map-status"
        ></div>
    }
}
