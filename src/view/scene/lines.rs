//! Lines: one a visible strand, parallel ones side by side, those that step forward with arrows where they have a direction.

use super::emphasis::Emphases;
use super::stage::Stage;
use super::{Line, SceneRequest, back_to_front};
use crate::graph::Edge;
use crate::view::Target;
use crate::view::style::{
    BAND_ALPHA, BAND_PX, Detail, Emphasis, GAP_PX, RING_GAP_PX, RING_PX, SLOT_PX, Shape, Stroke,
    radius_px, tie_width_px,
};
use atlas::order::sort_by;
use atlas::{Relation, TieClass};

/// Ties at rest are a little softer than those lifted, so that names on them stay legible.
const REST_ALPHA: f64 = 0.88;

/// A line to a mark ends so far before its middle at least; the tip of an arrow stands there.
const TIP_GAP_PX: f64 = GAP_PX + 1.0;
/// Shorter than this, a line has no room for an arrow.
const ARROW_FROM_PX: f64 = 44.0;

/// The lines of a scene, those that step back first.
pub(super) fn lines(
    request: &SceneRequest<'_>,
    emphases: &Emphases,
    detail: &Detail,
    stage: &Stage,
) -> Vec<Line> {
    let edges: Vec<(usize, &Edge)> = request
        .subset
        .edges(request.graph)
        .filter(|(_place, edge)| {
            emphases.relation(edge.relation) >= Emphasis::Lifted || stage.shows(request, edge)
        })
        .collect();
    let shifts = shifts(&edges);
    let lines: Vec<Line> = edges
        .into_iter()
        .zip(shifts)
        .filter_map(|((place, edge), shift_px)| {
            line(request, emphases, detail, place, edge, shift_px)
        })
        .collect();
    back_to_front(&lines, |line| line.emphasis)
}

fn line(
    request: &SceneRequest<'_>,
    emphases: &Emphases,
    detail: &Detail,
    place: usize,
    edge: &Edge,
    shift_px: f64,
) -> Option<Line> {
    let relation = request.graph.catalog().relation(edge.relation);
    let class = relation.relation_type.class();
    let emphasis = emphases.relation(edge.relation);
    let alpha = match emphasis {
        Emphasis::Dimmed => request.palette.dim_tie * detail.line_alpha,
        Emphasis::Rest => REST_ALPHA * detail.line_alpha,
        Emphasis::Lifted | Emphasis::Named => 1.0,
    };
    let is_forward = emphasis >= Emphasis::Lifted;
    let (from, to) = (
        request.position(edge.source)?,
        request.position(edge.target)?,
    );
    let length_px = (to.x - from.x).hypot(to.y - from.y) * request.camera.zoom;
    let has_arrow = is_forward && needs_arrow(relation) && length_px > ARROW_FROM_PX;
    Some(Line {
        relation: edge.relation,
        edge: place,
        source: edge.source,
        target: edge.target,
        from,
        to,
        shift_px,
        width_px: tie_width_px(class, emphasis),
        color: request.palette.tie(class),
        alpha,
        stroke: if detail.strokes || is_forward {
            Stroke::of(relation.basis)
        } else {
            Stroke::Solid
        },
        tip_px: if has_arrow {
            let shape = Shape::of(request.graph.catalog().node(edge.target).kind);
            let radius_px = radius_px(request.graph.degree(edge.target));
            let ring_px = match emphases.node(edge.target) {
                Emphasis::Named => RING_GAP_PX + RING_PX / 2.0,
                Emphasis::Dimmed | Emphasis::Rest | Emphasis::Lifted => 0.0,
            };
            radius_px * shape.reach() + ring_px + TIP_GAP_PX
        } else {
            0.0
        },
        emphasis,
    })
}

/// A place and an alliance show by their marks which end they are, and a tie of many parties is one thing with a middle.
fn needs_arrow(relation: &Relation) -> bool {
    let is_plain = matches!(
        relation.relation_type.class(),
        TieClass::Place | TieClass::Membership
    );
    relation.relation_type.is_directed() && !is_plain && relation.parties.len() == 2
}

/// Under each strand of the selected tie.
pub(super) fn bands(request: &SceneRequest<'_>, lines: &[Line]) -> Vec<Line> {
    let Some(Target::Tie(selected)) = request.highlight.selected else {
        return Vec::new();
    };
    let band = |line: &Line| Line {
        width_px: BAND_PX,
        color: request.palette.accent,
        alpha: BAND_ALPHA,
        stroke: Stroke::Solid,
        tip_px: 0.0,
        ..*line
    };
    lines
        .iter()
        .filter(|line| line.relation == selected)
        .map(band)
        .collect()
}

/// How far each visible edge lies aside. Slots are counted anew among what is visible, so that a lone tie lies in the middle.
fn shifts(edges: &[(usize, &Edge)]) -> Vec<f64> {
    let mut shifts = vec![0.0; edges.len()];
    let pair = |edge: &Edge| (edge.source.min(edge.target), edge.source.max(edge.target));
    let mut parallel: Vec<usize> = (0..edges.len())
        .filter(|&index| edges[index].1.slots > 1)
        .collect();
    sort_by(&mut parallel, |&a, &b| {
        pair(edges[a].1).cmp(&pair(edges[b].1))
    });
    for side_by_side in parallel.chunk_by(|&a, &b| pair(edges[a].1) == pair(edges[b].1)) {
        for (slot, &index) in side_by_side.iter().enumerate() {
            let aside = (slot as f64 - (side_by_side.len() as f64 - 1.0) / 2.0) * SLOT_PX;
            // A line that runs the other way has its right on the other side.
            shifts[index] = if edges[index].1.source < edges[index].1.target {
                aside
            } else {
                -aside
            };
        }
    }
    shifts
}
