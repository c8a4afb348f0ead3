//! `zonelink export svg`: the settled map as a picture, as the program was built with it.

use super::Failure;
use super::export::{LICENCE, TITLE, data_version};
use crate::embedded;
use crate::format::svg::{Legend, Picture, svg};
use crate::view::crowd::Crowd;
use crate::view::scene::{Highlight, Scene, SceneRequest};
use crate::view::style::{Face, Palette, is_cjk};
use crate::view::{Bounds, Camera, Filter, Insets, WorldPoint, words};
use atlas::PartialDate;

/// The map's window: a page across, without the legend below it.
const WIDTH_PX: f64 = 1440.0;
const HEIGHT_PX: f64 = 1000.0;
/// Between the outermost mark and the edge, room for its name.
const MARGIN_PX: f64 = 90.0;

pub(super) fn picture(date: PartialDate) -> Result<String, Failure> {
    let trouble = |what: &str| Failure::Trouble(format!("the embedded catalog: {what}"));
    let graph = embedded::graph().ok_or_else(|| trouble("the embedded catalog is broken"))?;
    let positions = embedded::positions();
    let filter = Filter::default();
    let subset = filter.subset(&graph, None, None);
    let place = |id: atlas::NodeId| WorldPoint {
        x: f64::from(positions[2 * id.index()]),
        y: f64::from(positions[2 * id.index() + 1]),
    };
    let bounds = Bounds::around(subset.nodes().map(place)).ok_or_else(|| trouble("it is empty"))?;
    let margin = Insets {
        top: MARGIN_PX,
        right: MARGIN_PX,
        bottom: MARGIN_PX,
        left: MARGIN_PX,
    };
    let camera = Camera {
        center: bounds.middle(),
        zoom: 1.0,
        width_px: WIDTH_PX,
        height_px: HEIGHT_PX,
    };
    let camera = camera.fitted(bounds, margin, 4.0);
    let palette = Palette::light();
    let crowd = Crowd::of(&graph, &subset, &positions);
    let scene = Scene::of(&SceneRequest {
        graph: &graph,
        subset: &subset,
        positions: &positions,
        camera,
        palette: &palette,
        highlight: Highlight::default(),
        chosen: &[],
        pinned: &[],
        crowd: crowd.as_ref(),
        covered: Insets::default(),
        blocked: &[],
        measure: &width_px,
        before: None,
    });
    let runs = words::sentence(&graph, &filter, None, &subset);
    let shown: String = runs.iter().map(words::Run::text).collect();
    let version = data_version(graph.catalog());
    Ok(svg(&Picture {
        scene: &scene,
        crowd: crowd.as_ref().map(|crowd| (crowd, positions.as_slice())),
        camera: &camera,
        palette: &palette,
        legend: &Legend::of(&graph, &subset),
        title: TITLE,
        shown: &shown,
        source: &format!("Data {version}, {date}. Licence: {LICENCE}. No borders are drawn."),
    }))
}

/// The width of a text without a font to measure it by: a little more than most fonts need, so that names do not meet.
fn width_px(text: &str, face: &Face) -> f64 {
    let letter = |letter: char| match letter {
        letter if is_cjk(letter) => 1.0,
        letter if letter.is_uppercase() => 0.68,
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | ' ' | '.' | ',' | '-' | '(' | ')' => 0.33,
        'm' | 'w' => 0.84,
        _ => 0.55,
    };
    let bold = if face.weight > 500 { 1.06 } else { 1.0 };
    text.chars()
        .map(|each| (letter(each) * bold + face.tracking_em) * face.size_px)
        .sum()
}
