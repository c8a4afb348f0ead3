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
use atlas::{Kind, NodeId, TieClass};

/// What is drawn one by one is drawn for a box larger than the window by this share of it on each side, so that a small
/// pan shows nothing new.
const AROUND: f64 = 0.25;
/// So many of those that stand out are drawn as marks, the foremost of what is in the window.
const MOST_HUBS: usize = 160;
/// More lines than this are a tone though every mark is drawn.
const MOST_LINES: usize = 4_000;
/// A hub that stands out by its ties alone has no fewer.
const LEAST_HUB_TIES: usize = 12;

/// What is drawn one by one.
pub(super) struct Stage {
    /// The foremost last, otherwise in order of their ids.
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
        if crowded {
            for node in standing_out(request, crowd, &region, detail.labels) {
                on_stage[node.index()] = true;
            }
        } else {
            let (min, max) = corners(&region);
            crowd
                .grid
                .near(min, max, &mut |node| on_stage[node as usize] = true);
        }
        emphases
            .lifted()
            .for_each(|node| on_stage[node.index()] = true);
        // Areas come last, so that nothing lies over them.
        let on = |areas: bool| {
            let on_stage = &on_stage;
            (0..on_stage.len()).filter(move |&node| on_stage[node] && is_area(crowd, node) == areas)
        };
        let nodes = on(false).chain(on(true)).map(NodeId::from_index);
        let mut stage = Self {
            nodes: nodes.collect(),
            region: Some(region),
            lifted_lines_only: false,
            ground: None,
            detail,
        };
        let lines = if crowded {
            crowd.lines.len() / 2
        } else {
            let edges = request.subset.edges(request.graph);
            edges
                .filter(|(_place, edge)| stage.shows(request, edge))
                .count()
        };
        stage.lifted_lines_only = crowded || lines > MOST_LINES;
        if stage.lifted_lines_only {
            let (dim_dots, dim_lines) = match emphases.dims() {
                true => (request.palette.dim_node, request.palette.dim_tie.sqrt()),
                false => (1.0, 1.0),
            };
            stage.ground = Some(Ground {
                dot_px: stage.detail.dot_px,
                dot_alpha: if crowded {
                    stage.detail.dot_alpha * dim_dots
                } else {
                    0.0
                },
                line_alpha: Detail::tone(lines) * dim_lines,
                line_color: request.palette.tie(TieClass::Partnership),
            });
        }
        stage
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

/// Countries and alliances stand out of a crowd in any case, others by their ties where there is a name to spare for them.
fn standing_out(
    request: &SceneRequest<'_>,
    crowd: &Crowd,
    region: &Bounds,
    names: usize,
) -> Vec<NodeId> {
    let mut nodes = Vec::new();
    for &node in &crowd.hubs {
        let area = is_area(crowd, node.index());
        let room = if area { MOST_HUBS } else { names };
        let stands_out = area || request.graph.degree(node) >= LEAST_HUB_TIES;
        let is_here = request.position(node).is_some_and(|at| region.has(at));
        if stands_out && is_here && nodes.len() < room {
            nodes.push(node);
        }
    }
    nodes
}

fn is_area(crowd: &Crowd, node: usize) -> bool {
    matches!(crowd.kinds[node], Kind::Country | Kind::Alliance)
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
