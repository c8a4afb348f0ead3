//! Lines: one a visible strand, parallel ones side by side.

use super::emphasis::Emphases;
use super::{Line, SceneRequest, back_to_front};
use crate::graph::Edge;
use crate::view::Target;
use crate::view::style::{BAND_ALPHA, BAND_PX, Detail, Emphasis, SLOT_PX, Stroke, tie_width_px};

/// Ties at rest are a little softer than those lifted, so that names on them stay legible.
const REST_ALPHA: f64 = 0.88;

/// The lines of a scene, those that step back first.
pub(super) fn lines(request: &SceneRequest<'_>, emphases: &Emphases, detail: &Detail) -> Vec<Line> {
    let shifts = shifts(request);
    let visible = request.subset.edges(request.graph).zip(shifts);
    let lines: Vec<Line> = visible
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
    let (alpha, scale) = match emphasis {
        Emphasis::Dimmed => (
            request.palette.dim_tie * detail.line_alpha,
            detail.line_scale,
        ),
        Emphasis::Rest => (REST_ALPHA * detail.line_alpha, detail.line_scale),
        Emphasis::Lifted | Emphasis::Named => (1.0, 1.0),
    };
    let told = detail.strokes || emphasis >= Emphasis::Lifted;
    Some(Line {
        relation: edge.relation,
        edge: place,
        source: edge.source,
        target: edge.target,
        from: request.position(edge.source)?,
        to: request.position(edge.target)?,
        shift_px,
        width_px: tie_width_px(class, emphasis) * scale,
        color: request.palette.tie(class),
        alpha,
        stroke: if told {
            Stroke::of(relation.basis)
        } else {
            Stroke::Solid
        },
        emphasis,
    })
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
        ..*line
    };
    lines
        .iter()
        .filter(|line| line.relation == selected)
        .map(band)
        .collect()
}

/// How far each visible edge lies aside. Slots are counted anew among what is visible, so that a lone tie lies in the middle.
fn shifts(request: &SceneRequest<'_>) -> Vec<f64> {
    let edges: Vec<(usize, &Edge)> = request.subset.edges(request.graph).collect();
    let mut shifts = vec![0.0; edges.len()];
    let pair = |edge: &Edge| (edge.source.min(edge.target), edge.source.max(edge.target));
    let mut parallel: Vec<usize> = (0..edges.len())
        .filter(|&index| edges[index].1.slots > 1)
        .collect();
    parallel.sort_unstable_by_key(|&index| (pair(edges[index].1), index));
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
