//! Who is on the stage: what is drawn thing by thing, and what is left to dots and a tone.
//!
//! Of a small graph that is everything. Of a crowd it is what lies in and around the window while little enough does, and
//! otherwise only who stands out. So zooming in always earns shapes, styles and names.

use super::emphasis::Emphases;
use super::{Ground, SceneRequest};
use crate::graph::Edge;
use crate::view::crowd::{CROWD_FROM, Crowd};
use crate::view::style::Detail;
use crate::view::{Bounds, Camera, ScreenPoint, WorldPoint};
use atlas::{NodeId, TieClass};

/// What is drawn one by one is drawn for a box larger than the window by this share of it on each side, so that a small
/// pan shows nothing new.
const AROUND: f64 = 0.25;
/// So many of those that stand out are drawn as marks, the foremost of what is in the window.
const MOST_HUBS: usize = 160;
/// A hub that stands out by its ties alone has no fewer.
const LEAST_HUB_TIES: usize = 12;

/// What is drawn one by one.
pub(super) struct Stage {
    /// In order of their ids.
    pub(super) nodes: Vec<NodeId>,
    /// In what box; everywhere when none.
    pub(super) region: Option<Bounds>,
    /// Whether of the lines only the lifted are drawn one by one.
    lifted_lines_only: bool,
    /// How the others are drawn.
    pub(super) ground: Option<Ground>,
    pub(super) detail: Detail,
}

impl Stage {
    pub(super) fn of(request: &SceneRequest<'_>, emphases: &Emphases) -> Self {
        let window = request.window();
        let detail = |nodes: usize, crowded: bool| {
            let area_px2 = window.width * window.height;
            Detail::of(nodes, crowded, area_px2, request.camera.zoom)
        };
        let Some(crowd) = request.crowd else {
            let inside = |node: &NodeId| {
                request
                    .position(*node)
                    .is_some_and(|at| window.has(request.camera.screen_from_world(at)))
            };
            return Self {
                nodes: request.subset.nodes().collect(),
                region: None,
                lifted_lines_only: false,
                ground: None,
                detail: detail(request.subset.nodes().filter(inside).count(), false),
            };
        };
        let inside = count_inside(crowd, &request.camera);
        let crowded = inside > CROWD_FROM;
        let region = seen(&request.camera, AROUND);
        let detail = detail(inside, crowded);
        let mut on_stage = vec![false; crowd.kinds.len()];
        let mut add = |node: usize| on_stage[node] = true;
        if crowded {
            let at = |node: &&NodeId| request.position(**node).is_some_and(|at| region.has(at));
            let stands_out = |node: &&NodeId| {
                use atlas::Kind::{Alliance, Country};
                matches!(crowd.kinds[node.index()], Alliance | Country)
                    || request.graph.degree(**node) >= LEAST_HUB_TIES
            };
            let hubs = crowd.hubs.iter().filter(stands_out).filter(at);
            hubs.take(MOST_HUBS).for_each(|node| add(node.index()));
        } else {
            let (min, max) = corners(&region);
            crowd.grid.near(min, max, &mut |node| add(node as usize));
        }
        emphases.lifted().for_each(|node| add(node.index()));
        let nodes = on_stage.iter().enumerate().filter(|(_node, is_on)| **is_on);
        let nodes = nodes
            .map(|(node, _is_on)| NodeId::from_index(node))
            .collect();
        let dims = emphases.dims();
        let (dim_dots, dim_lines) = if dims {
            (request.palette.dim_node, request.palette.dim_tie.sqrt())
        } else {
            (1.0, 1.0)
        };
        Self {
            nodes,
            region: Some(region),
            lifted_lines_only: crowded,
            ground: crowded.then(|| Ground {
                dot_px: detail.dot_px,
                dot_alpha: detail.dot_alpha * dim_dots,
                line_alpha: Detail::tone(crowd.lines.len() / 2) * dim_lines,
                line_color: request.palette.tie(TieClass::Partnership),
            }),
            detail,
        }
    }

    /// Whether a line at rest is drawn by itself: its box meets that of the stage.
    pub(super) fn shows(&self, request: &SceneRequest<'_>, edge: &Edge) -> bool {
        let Some(Bounds { min, max }) = self.region else {
            return true;
        };
        if self.lifted_lines_only {
            return false;
        }
        let (Some(a), Some(b)) = (request.position(edge.source), request.position(edge.target))
        else {
            return false;
        };
        a.x.min(b.x) <= max.x
            && a.x.max(b.x) >= min.x
            && a.y.min(b.y) <= max.y
            && a.y.max(b.y) >= min.y
    }
}

/// The part of the world that a camera sees, larger by a share of itself on each side.
pub(super) fn seen(camera: &Camera, around: f64) -> Bounds {
    let Camera {
        width_px,
        height_px,
        ..
    } = *camera;
    let (x, y) = (around * width_px, around * height_px);
    Bounds {
        min: camera.world_from_screen(ScreenPoint { x: -x, y: -y }),
        max: camera.world_from_screen(ScreenPoint {
            x: width_px + x,
            y: height_px + y,
        }),
    }
}

/// How many of a crowd stand in the window, but for those at its edge.
pub(super) fn count_inside(crowd: &Crowd, camera: &Camera) -> usize {
    let (min, max) = corners(&seen(camera, 0.0));
    crowd.grid.count_near(min, max)
}

fn corners(bounds: &Bounds) -> ([f32; 2], [f32; 2]) {
    let corner = |point: WorldPoint| [point.x as f32, point.y as f32];
    (corner(bounds.min), corner(bounds.max))
}
