//! Marks and the rings around them.

use super::emphasis::Emphases;
use super::{Mark, Ring, SceneRequest, back_to_front};
use crate::view::style::{Detail, Emphasis, RING_GAP_PX, RING_PX, Shape, radius_px};
use atlas::{Kind, NodeId};

/// The radius of a mark where marks are points.
const POINT_RADIUS_PX: f64 = 1.1;

/// The marks of a scene, those that step back first.
pub(super) fn marks(request: &SceneRequest<'_>, emphases: &Emphases, detail: &Detail) -> Vec<Mark> {
    let marks: Vec<Mark> = request
        .subset
        .nodes()
        .filter_map(|node| mark(request, emphases.node(node), detail, node))
        .collect();
    back_to_front(&marks, |mark| mark.emphasis)
}

fn mark(
    request: &SceneRequest<'_>,
    emphasis: Emphasis,
    detail: &Detail,
    node: NodeId,
) -> Option<Mark> {
    let kind = request.graph.catalog().node(node).kind;
    let palette = request.palette;
    let full_radius_px = radius_px(request.graph.degree(node));
    let always_shaped =
        matches!(kind, Kind::Country | Kind::Alliance) || emphasis >= Emphasis::Lifted;
    let (shape, radius_px) = match (detail.shapes || always_shaped, emphasis) {
        (false, _) => (Shape::Square, POINT_RADIUS_PX),
        (true, Emphasis::Dimmed | Emphasis::Rest) => {
            (Shape::of(kind), full_radius_px * detail.radius_scale)
        }
        (true, Emphasis::Lifted | Emphasis::Named) => (Shape::of(kind), full_radius_px),
    };
    let color = match emphasis {
        Emphasis::Dimmed => palette.kind(kind).over(palette.paper, palette.dim_node),
        Emphasis::Rest | Emphasis::Lifted | Emphasis::Named => palette.kind(kind),
    };
    Some(Mark {
        node,
        at: request.position(node)?,
        radius_px,
        shape,
        color,
        emphasis,
    })
}

/// Around each selected mark.
pub(super) fn rings(request: &SceneRequest<'_>, marks: &[Mark]) -> Vec<Ring> {
    let ring = |mark: &Mark| Ring {
        node: mark.node,
        at: mark.at,
        radius_px: mark.radius_px * mark.shape.reach() + RING_GAP_PX,
        width_px: RING_PX,
        color: request.palette.accent,
    };
    marks
        .iter()
        .filter(|mark| mark.emphasis == Emphasis::Named)
        .map(ring)
        .collect()
}
