//! The map as a component: the element that has the keyboard, and what reaches it from the page.

use super::store::{use_store, watch};
use crate::graph::{Graph, Subset};
use crate::state::{Action, covered};
use crate::web::map_view::{MapData, MapView};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// The map.
#[component]
pub fn Map(
    /// The whole graph.
    graph: Arc<Graph>,
    /// x and y of every node: the settled map of `home`.
    positions: Vec<f32>,
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
                positions,
                home,
            },
            move |action| store.dispatch(action),
        ) {
            Ok(map) => view.set_value(Some(map)),
            Err(error) => {
                let words = format!(
                    "The map cannot be drawn: {error}. Search, filters and cards work without it."
                );
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
            aria-label="Map of ties. Arrow keys mark the nearest place in their direction, brackets its ties, Enter opens it; question mark lists all keys."
            aria-describedby="map-status"
        ></div>
    }
}
