//! Marks and the rings around them.

use super::emphasis::{Emphases, Highlight};
use super::stage::Stage;
use super::{Mark, Ring, SceneRequest, back_to_front};
use crate::view::Target;
use crate::view::style::{Detail, Emphasis, HOVER_RING_PX, RING_GAP_PX, RING_PX, Shape, radius_px};
use atlas::NodeId;

/// The point that shows that a mark was pinned.
const PIN_RADIUS_PX: f64 = 2.2;
/// On a hub, which has a point of its own.
const HUB_PIN: f64 = 0.6;

/// The marks of a scene, those that step back first.
pub(super) fn marks(
    request: &SceneRequest<'_>,
    emphases: &Emphases,
    detail: &Detail,
    stage: &Stage,
) -> Vec<Mark> {
    let marks: Vec<Mark> = stage
        .nodes
        .iter()
        .filter_map(|&node| mark(request, emphases.node(node), detail, node))
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
    let (radius_px, color) = match emphasis {
        Emphasis::Dimmed => (
            full_radius_px * detail.radius_scale,
            palette.kind(kind).over(palette.paper, palette.dim_node),
        ),
        Emphasis::Rest => (full_radius_px * detail.radius_scale, palette.kind(kind)),
        Emphasis::Lifted | Emphasis::Named => (full_radius_px, palette.kind(kind)),
    };
    Some(Mark {
        node,
        at: request.position(node)?,
        radius_px,
        shape: Shape::of(kind),
        color,
        emphasis,
    })
}

/// A point in the middle of each pinned mark: of paper on a filled one, of its colour in an outline.
pub(super) fn pins(request: &SceneRequest<'_>, marks: &[Mark]) -> Vec<Mark> {
    let pin = |mark: &Mark| Mark {
        radius_px: if mark.shape == Shape::Hub {
            mark.radius_px * HUB_PIN
        } else {
            PIN_RADIUS_PX
        },
        color: if mark.shape.is_outline() || mark.shape == Shape::Hub {
            mark.color
        } else {
            request.palette.paper
        },
        shape: Shape::Disc,
        ..*mark
    };
    let pinned = |mark: &&Mark| request.pinned.contains(&mark.node);
    if request.pinned.is_empty() {
        return Vec::new();
    }
    marks.iter().filter(pinned).map(pin).collect()
}

/// Around each selected mark, and around the one that is pointed at.
pub(super) fn rings(request: &SceneRequest<'_>, marks: &[Mark]) -> Vec<Ring> {
    let Highlight {
        hovered, by_key, ..
    } = request.highlight;
    let ring = |mark: &Mark| {
        let is_named = mark.emphasis == Emphasis::Named;
        let (width_px, color) = match is_named || by_key {
            true => (RING_PX, request.palette.accent),
            false => (HOVER_RING_PX, request.palette.ink_3),
        };
        (is_named || hovered == Some(Target::Node(mark.node))).then_some(Ring {
            node: mark.node,
            at: mark.at,
            radius_px: mark.radius_px * mark.shape.reach() + RING_GAP_PX,
            width_px,
            color,
        })
    };
    marks.iter().filter_map(ring).collect()
}
