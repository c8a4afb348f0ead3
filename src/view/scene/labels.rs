//! Names: who wants one, in which order, and where they found room.

use super::{Label, Line, Mark, SceneRequest};
use crate::view::ScreenPoint;
use crate::view::label::{Candidate, Obstacle, Placement, Rect, Side, Spot, Strand, broken};
use crate::view::order::by_key;
use crate::view::style::{Detail, Emphasis, Face, RING_GAP_PX, RING_PX};
use atlas::{Kind, NodeId, TieClass};
use std::cmp::Reverse;

/// Between a name and the edge of the map or a panel.
const MARGIN_PX: f64 = 6.0;
/// A map narrower than this is a phone's: organizations stay unnamed there until one zooms in.
const PHONE_PX: f64 = 640.0;
const PHONE_NAMES_ORGANIZATIONS_FROM_ZOOM: f64 = 1.8;
/// Of a lifted neighbourhood larger than the first, so many of the best tied are named.
const LARGE_NEIGHBOURHOOD: usize = 60;
const NAMED_OF_LARGE: usize = 40;
/// A node with so many ties, and no fewer than its neighbours, is a hub.
const HUB_TIES: usize = 5;
/// What staying on its side is worth to a name: a small gain is not worth a jump.
const STAYING: f64 = 0.8;
/// The most that a place may cost at rest: better no name than a bad one. The better tied, the more it may.
const BUDGET: f64 = 7.0;
const BUDGET_PER_TIE: f64 = 0.8;
/// The most for what the reader asked for.
const BUDGET_LIFTED: f64 = 18.0;
/// The most for an alliance.
const BUDGET_ALLIANCE: f64 = 40.0;

/// A name that has been there finds room for so much more than one that comes: names do not flicker.
const STANDING: f64 = 2.0;
/// A name stands no further than this from its mark.
const BESIDE_PX: f64 = 8.0;
/// After so many that found no room for one that may be placed, the others are not tried.
const TRIES: usize = 6;

/// The names of a scene, in order of priority.
pub(super) fn labels(
    request: &SceneRequest<'_>,
    marks: &[Mark],
    lines: &[Line],
    detail: &Detail,
) -> Vec<Label> {
    let before = Before::of(request);
    let wanted: Vec<(u32, u32)> = (0u32..)
        .zip(marks)
        .filter(|(_index, mark)| wants_name(request, mark))
        .map(|(index, mark)| (priority(request, mark, before.side_of(mark.node)), index))
        .collect();
    let mut wanted: Vec<&Mark> = by_key(&wanted)
        .into_iter()
        .map(|index| &marks[index as usize])
        .collect();
    leave_out_of_large_neighbourhood(&mut wanted);

    let outward = Outward::of(request, marks.len(), lines);
    let obstacles: Vec<Obstacle> = marks.iter().map(|mark| obstacle(request, mark)).collect();
    let strands: Vec<Strand> = lines.iter().map(|line| strand(request, line)).collect();
    let window = request.window().grown(-MARGIN_PX);
    let mut placement = Placement::new(&obstacles, &strands, window, request.blocked);
    let mut labels: Vec<Label> = Vec::new();
    let most_px = obstacles
        .iter()
        .map(|mark| mark.radius_px)
        .fold(0.0, f64::max);
    let reached = window.grown(most_px + BESIDE_PX);
    let in_sight = |mark: &&&Mark| reached.has(request.camera.screen_from_world(mark.at));
    for mark in wanted.iter().filter(in_sight).take(detail.labels * TRIES) {
        if labels.len() >= detail.labels {
            break;
        }
        let away = outward.of_node(request, mark.node);
        let stood = before.side_of(mark.node);
        let (candidate, lines, face) = candidate(request, mark, away, stood);
        if let Some(spot) = placement.put(&candidate) {
            labels.push(label(request, mark, candidate.at, spot, lines, face));
        }
    }
    labels
}

fn label(
    request: &SceneRequest<'_>,
    mark: &Mark,
    at: ScreenPoint,
    spot: Spot,
    lines: Vec<String>,
    face: Face,
) -> Label {
    let kind = request.graph.catalog().node(mark.node).kind;
    Label {
        node: mark.node,
        at: mark.at,
        offset: Rect {
            x: spot.rect.x - at.x,
            y: spot.rect.y - at.y,
            ..spot.rect
        },
        side: spot.side,
        lines,
        align: spot.side.align(),
        face,
        color: match mark.emphasis {
            Emphasis::Dimmed => request.palette.ink_dimmed(),
            Emphasis::Rest | Emphasis::Lifted => request.palette.ink_of(kind),
            Emphasis::Named => request.palette.ink,
        },
        alpha: 1.0,
    }
}

fn wants_name(request: &SceneRequest<'_>, mark: &Mark) -> bool {
    let kind = request.graph.catalog().node(mark.node).kind;
    let too_small = request.camera.width_px < PHONE_PX
        && request.camera.zoom < PHONE_NAMES_ORGANIZATIONS_FROM_ZOOM
        && kind == Kind::Organization;
    mark.emphasis == Emphasis::Named || !too_small
}

/// Selected, lifted, alliances, by ties, by kind – in one number, the foremost smallest; then by id, in which marks come.
fn priority(request: &SceneRequest<'_>, mark: &Mark, stood: Option<Side>) -> u32 {
    const MOST_TIES: u32 = (1 << 26) - 1;
    let kind = request.graph.catalog().node(mark.node).kind;
    let kind_rank: u32 = match kind {
        Kind::Zone => 0,
        Kind::Country => 1,
        Kind::City => 2,
        Kind::Initiative => 3,
        Kind::Region => 4,
        Kind::Organization => 5,
        Kind::Alliance => 6, // stands before all others anyway
    };
    let behind = Emphasis::Named as u32 - mark.emphasis as u32;
    let ties = request.graph.degree(mark.node) as u32;
    // One that has been there gives way only to one that is clearly busier.
    let standing = stood.map_or(0, |_side| ties / 2 + 2);
    let ties = (ties + standing).min(MOST_TIES);
    behind << 30 | u32::from(kind != Kind::Alliance) << 29 | (MOST_TIES - ties) << 3 | kind_rank
}

fn leave_out_of_large_neighbourhood(wanted: &mut Vec<&Mark>) {
    let lifted = |mark: &&Mark| mark.emphasis == Emphasis::Lifted;
    if wanted.iter().copied().filter(|mark| lifted(mark)).count() > LARGE_NEIGHBOURHOOD {
        let mut named = 0;
        wanted.retain(|mark| {
            named += usize::from(lifted(mark));
            !lifted(mark) || named <= NAMED_OF_LARGE
        });
    }
}

fn candidate(
    request: &SceneRequest<'_>,
    mark: &Mark,
    outward: Option<(f64, f64)>,
    stood: Option<Side>,
) -> (Candidate, Vec<String>, Face) {
    let node = request.graph.catalog().node(mark.node);
    let name = node.label();
    let face = Face::of(node.kind, name);
    let face = if mark.emphasis == Emphasis::Named {
        face.selected()
    } else {
        face
    };
    let lines: Vec<String> = broken(name).iter().map(|line| face.cased(line)).collect();
    let width_px = lines
        .iter()
        .map(|line| (request.measure)(line, &face))
        .fold(0.0, f64::max);
    let candidate = Candidate {
        at: request.camera.screen_from_world(mark.at),
        radius_px: reach_px(mark),
        width_px,
        height_px: face.leading_px() * lines.len() as f64,
        outward,
        before: stood.map(|side| (side, STAYING)),
        budget: match mark.emphasis {
            // An alliance without its name is no hub, however many spokes the name crosses.
            Emphasis::Dimmed | Emphasis::Rest if node.kind == Kind::Alliance => BUDGET_ALLIANCE,
            Emphasis::Dimmed | Emphasis::Rest => {
                let ties = request.graph.degree(mark.node) as f64;
                let standing = stood.map_or(0.0, |_side| STANDING);
                (BUDGET + BUDGET_PER_TIE * ties).min(BUDGET_LIFTED) + standing
            }
            Emphasis::Lifted | Emphasis::Named => BUDGET_LIFTED,
        },
    };
    (candidate, lines, face)
}

/// On which side each name stood in the scene before.
struct Before(Vec<Option<Side>>);

impl Before {
    fn of(request: &SceneRequest<'_>) -> Self {
        let mut sides = Vec::new();
        if let Some(before) = request.before {
            sides.resize(request.graph.catalog().nodes().len(), None);
            for label in &before.labels {
                sides[label.node.index()] = Some(label.side);
            }
        }
        Self(sides)
    }

    fn side_of(&self, node: NodeId) -> Option<Side> {
        self.0.get(node.index()).copied().flatten()
    }
}

/// How far a mark reaches, its ring included.
pub(super) fn reach_px(mark: &Mark) -> f64 {
    let ring = if mark.emphasis == Emphasis::Named {
        RING_GAP_PX + RING_PX / 2.0
    } else {
        0.0
    };
    mark.radius_px * mark.shape.reach() + ring
}

pub(super) fn obstacle(request: &SceneRequest<'_>, mark: &Mark) -> Obstacle {
    Obstacle {
        at: request.camera.screen_from_world(mark.at),
        radius_px: reach_px(mark),
    }
}

fn strand(request: &SceneRequest<'_>, line: &Line) -> Strand {
    let class = request
        .graph
        .catalog()
        .relation(line.relation)
        .relation_type
        .class();
    let weight = match (line.emphasis, class) {
        (Emphasis::Dimmed, _) => 0.1,
        (_, TieClass::Place) => 0.5,
        (_, _) => 1.0,
    };
    let (from, to) = line.on_screen(&request.camera);
    Strand { from, to, weight }
}

/// For each node, its busiest visible neighbour.
struct Outward(Vec<Option<NodeId>>);

impl Outward {
    fn of(request: &SceneRequest<'_>, marks: usize, lines: &[Line]) -> Self {
        let mut busiest: Vec<Option<NodeId>> = vec![None; request.graph.catalog().nodes().len()];
        if marks == 0 {
            return Self(busiest);
        }
        let busier = |a: NodeId, b: NodeId| {
            (request.graph.degree(a), Reverse(a)) > (request.graph.degree(b), Reverse(b))
        };
        for line in lines {
            for (node, other) in [(line.source, line.target), (line.target, line.source)] {
                let slot = &mut busiest[node.index()];
                if slot.is_none_or(|before| busier(other, before)) {
                    *slot = Some(other);
                }
            }
        }
        Self(busiest)
    }

    /// The unit vector on the screen from the busiest neighbour through the node; none for a hub, whose ties leave on all sides.
    fn of_node(&self, request: &SceneRequest<'_>, node: NodeId) -> Option<(f64, f64)> {
        let busiest = self.0[node.index()]?;
        if request.graph.degree(node) >= request.graph.degree(busiest).max(HUB_TIES) {
            return None;
        }
        let (from, to) = (request.position(busiest)?, request.position(node)?);
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length = dx.hypot(dy);
        (length > 0.0).then(|| (dx / length, dy / length))
    }
}
