//! The map as a component: the wrapper that has the keyboard, the buttons and the status line over it.

use crate::graph::{Graph, Subset};
use crate::state::{Action, CameraMove};
use crate::view::{Insets, Target};
use crate::web::map_view::{MapData, MapView};
use leptos::html;
use leptos::prelude::*;
use std::sync::Arc;

/// How much one press of a button zooms.
const ZOOM_STEP: f64 = 1.3;

/// The map, its buttons and its status line.
#[component]
pub fn Map(
    /// The whole graph.
    graph: Arc<Graph>,
    /// x and y of every node: the settled map of `home`.
    positions: Vec<f32>,
    /// What is visible when nothing is filtered.
    home: Subset,
    /// What is visible now.
    #[prop(into)]
    subset: Signal<Subset>,
    /// Whose card is open.
    #[prop(into)]
    selected: Signal<Option<Target>>,
    /// What is pointed at elsewhere, such as on a row of the card.
    #[prop(into, optional)]
    pointed: Signal<Option<Target>>,
    /// What panels cover of the map.
    #[prop(into)]
    covered: Signal<Insets>,
    /// The last movement that the camera was asked for.
    #[prop(into)]
    camera: Signal<Option<CameraMove>>,
    /// Where the reader's wishes go.
    dispatch: Callback<Action>,
) -> impl IntoView {
    let wrapper = NodeRef::<html::Div>::new();
    let view = StoredValue::new_local(None::<MapView>);
    let data = StoredValue::new_local(Some((Arc::clone(&graph), positions, home)));

    Effect::new(move |_| {
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
            move |action| dispatch.run(action),
        ) {
            Ok(map) => view.set_value(Some(map)),
            Err(error) => {
                let words = format!(
                    "The map cannot be drawn: {error}. Search, filters and cards work without it."
                );
                dispatch.run(Action::Failed(words));
            }
        }
    });
    let with = move |tell: &dyn Fn(&MapView)| view.with_value(|map| map.iter().for_each(tell));
    // Each of these runs after the one above and again whenever its signal changes.
    Effect::new(move |_| covered.with(|covered| with(&|map| map.set_covered(*covered))));
    Effect::new(move |_| subset.with(|subset| with(&|map| map.set_subset(subset))));
    Effect::new(move |_| selected.with(|selected| with(&|map| map.set_selected(*selected))));
    Effect::new(move |_| pointed.with(|pointed| with(&|map| map.set_pointed(*pointed))));
    Effect::new(move |_| {
        camera.with(|movement| {
            if let Some(movement) = movement {
                with(&|map| map.move_camera(movement));
            }
        });
    });
    on_cleanup(move || view.set_value(None));

    // Status line and buttons step aside for what covers the map.
    let right = move || format!("{}px", covered.get().right.round());
    let bottom = move || format!("{}px", covered.get().bottom.round());
    let move_camera = move |movement: CameraMove| dispatch.run(Action::Camera(movement));
    let status = move || subset.with(|subset| status(&graph, subset, selected.get()));
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
        <p id="map-status" class="map-status" role="status" data-over-map="" style=("--covered-right", right) style=("--covered-bottom", bottom)>{status}</p>
        <div class="map-buttons" role="group" data-over-map="" style=("--covered-right", right) style=("--covered-bottom", bottom) aria-label="Camera">
            <button type="button" aria-label="Zoom in" title="Zoom in (+)" on:click=move |_| move_camera(CameraMove::ZoomBy(ZOOM_STEP))>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 2.5v11M2.5 8h11"/></svg>
            </button>
            <button type="button" aria-label="Zoom out" title="Zoom out (−)" on:click=move |_| move_camera(CameraMove::ZoomBy(1.0 / ZOOM_STEP))>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 8h11"/></svg>
            </button>
            <button type="button" aria-label="Fit the map" title="Fit the map (F)" on:click=move |_| move_camera(CameraMove::Fit)>
                <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3"/></svg>
            </button>
        </div>
    }
}

/// What is selected and what can be done with it; nothing while nothing is.
fn status(graph: &Graph, subset: &Subset, selected: Option<Target>) -> String {
    let catalog = graph.catalog();
    match selected {
        Some(Target::Node(node)) => {
            let shown = graph
                .neighbours(node)
                .into_iter()
                .filter(|&other| subset.has_node(other))
                .count();
            let neighbours = match shown {
                0 => "no neighbour on the map".to_owned(),
                1 => "its one neighbour".to_owned(),
                some => format!("its {some} neighbours"),
            };
            format!(
                "{} and {neighbours}. Double-click to stay with them, Esc to step back.",
                catalog.node(node).label()
            )
        }
        Some(Target::Tie(relation)) => {
            let parties = &catalog.relation(relation).parties;
            let names: Vec<String> = parties
                .iter()
                .map(|party| catalog.node(party.node).label().to_owned())
                .collect();
            format!("{}. Esc to step back.", crate::view::words::and(&names))
        }
        None => String::new(),
    }
}
