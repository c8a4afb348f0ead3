//! What lies over the map: the status line and the camera's buttons. They step aside for what covers the map.

use super::element::{Element, el};
use super::link::button;
use super::{Shown, mark};
use crate::language::Phrase;
use crate::state::{Action, CameraMove, covered};
use crate::view::{Target, words};

/// How much one press of a button zooms.
const ZOOM_STEP: f64 = 1.3;

/// Status line and buttons, clear of what is covered.
pub fn controls(shown: &Shown<'_>) -> Element {
    if shown.state.place.list.is_some() {
        return el("div").flag("hidden", true);
    }
    let covered = covered(shown.state);
    let aside = format!(
        "--covered-right:{}px;--covered-bottom:{}px",
        covered.right.round() as i32,
        covered.bottom.round() as i32
    );
    let camera = |label: Phrase, key, movement, d| {
        let label = shown.say(label);
        let title = shown.words().with(Phrase::InBrackets, &[label, key]);
        button(Action::Camera(movement))
            .label(label)
            .attr("title", title)
            .child(mark::icon(d))
    };
    let buttons = el("div")
        .class("map-buttons")
        .attr("role", "group")
        .attr("data-over-map", "")
        .attr("style", aside.clone())
        .label(shown.say(Phrase::Camera))
        .child(camera(
            Phrase::ZoomIn,
            "+",
            CameraMove::ZoomBy(ZOOM_STEP),
            "M8 2.5v11M2.5 8h11",
        ))
        .child(camera(
            Phrase::ZoomOut,
            "−",
            CameraMove::ZoomBy(1.0 / ZOOM_STEP),
            "M2.5 8h11",
        ))
        .child(camera(
            Phrase::FitTheMap,
            "F",
            CameraMove::Fit,
            "M2.5 5.5v-3h3M10.5 2.5h3v3M13.5 10.5v3h-3M5.5 13.5h-3v-3",
        ));
    let status = el("p")
        .id("map-status")
        .class("map-status")
        .attr("role", "status")
        .attr("data-over-map", "")
        .attr("style", aside)
        .child(status(shown));
    el("div").class("panel").child(status).child(buttons)
}

/// What is selected and what can be done with it; nothing while nothing is.
fn status(shown: &Shown<'_>) -> String {
    let catalog = shown.graph.catalog();
    match shown.state.place.selected {
        Some(Target::Node(node)) => {
            let neighbours = shown.graph.neighbours(node);
            let on_map = neighbours
                .iter()
                .filter(|&&other| shown.subset.has_node(other));
            let label = catalog.node(node).label();
            match on_map.count() {
                0 => shown.words().with(Phrase::NoNeighbourOnMap, &[label]),
                some => words::counted(shown.words(), Phrase::NeighboursOnMap, some, &[label]),
            }
        }
        Some(Target::Tie(relation)) => {
            let parties = &catalog.relation(relation).parties;
            let names: Vec<String> = parties
                .iter()
                .map(|party| catalog.node(party.node).label().to_owned())
                .collect();
            let names = shown.words().and(&names);
            shown.words().with(Phrase::TieOnMap, &[&names])
        }
        None => String::new(),
    }
}
