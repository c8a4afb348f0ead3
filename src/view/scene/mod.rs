//! The draw list: what a painter draws, in order, as flat lists of plain values.
//!
//! Places are world points and sizes are CSS pixels, so a moving camera needs no new scene: WebGL2, Canvas 2D and SVG
//! paint the same one. Names are placed for the camera of the request and keep their side until the next.

mod blend;
mod emphasis;
mod labels;
mod lines;
mod marks;
mod stage;
mod tie_label;

pub use emphasis::Highlight;
pub use tie_label::{TieLabel, TieLabelPlace};

use crate::graph::{Graph, Subset};
use crate::view::crowd::{CROWD_FROM, Crowd};
use crate::view::label::{Align, Rect, Side};
use crate::view::style::{Color, Emphasis, Face, Palette, Shape, Stroke};
use crate::view::{Bounds, Camera, Insets, ScreenPoint, WorldPoint};
use atlas::{NodeId, RelationId};

/// Everything a scene follows from. Equal requests give equal scenes.
pub struct SceneRequest<'a> {
    /// The whole graph.
    pub graph: &'a Graph,
    /// What is visible of it.
    pub subset: &'a Subset,
    /// x and y of each node of the catalog, in world units. A node without finite numbers is not drawn.
    pub positions: &'a [f32],
    /// From where it is seen: names are placed for it, density is judged by it.
    pub camera: Camera,
    /// The theme.
    pub palette: &'a Palette,
    /// What is selected and pointed at.
    pub highlight: Highlight,
    /// What was chosen beside it, several together.
    pub chosen: &'a [NodeId],
    /// What the reader has put somewhere.
    pub pinned: &'a [NodeId],
    /// The visible part as a crowd, where it is one.
    pub crowd: Option<&'a Crowd>,
    /// What panels cover: no name stands there.
    pub covered: Insets,
    /// What else lies over the map, such as its buttons: no name stands there either.
    pub blocked: &'a [Rect],
    /// The width of a text in a face, in CSS pixels.
    pub measure: &'a dyn Fn(&str, &Face) -> f64,
    /// The scene before this one, so that names stay where they were.
    pub before: Option<&'a Scene>,
}

/// The draw list. Painters draw the lists in the order in which they stand here, each from front to back of the slice.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Scene {
    /// Under everything: what is too much to be drawn thing by thing.
    pub ground: Option<Ground>,
    /// What else is in the scene was chosen for this box of the world; for all of it when none.
    pub region: Option<Bounds>,
    /// Under the lines: the bands of a selected tie.
    pub bands: Vec<Line>,
    /// One a visible strand, the dimmed ones first.
    pub lines: Vec<Line>,
    /// Around marks, filled with paper.
    pub rings: Vec<Ring>,
    /// One a visible node, the dimmed ones first.
    pub marks: Vec<Mark>,
    /// On the marks that were pinned.
    pub pins: Vec<Mark>,
    /// The names that found a place.
    pub labels: Vec<Label>,
    /// The name of the tie that is pointed at, or else selected.
    pub tie_label: Option<TieLabel>,
}

/// How a [`Crowd`] is drawn under the scene: its nodes as dots in the colours of their kinds, its lines as a tone.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    /// The side of a dot.
    pub dot_px: f64,
    /// How opaque a dot is, 0 to 1; where it is 0 every node of the window is a mark.
    pub dot_alpha: f64,
    /// How opaque one line is.
    pub line_alpha: f64,
    /// The one colour of all of them.
    pub line_color: Color,
}

/// A strand of a tie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Line {
    /// The tie.
    pub relation: RelationId,
    /// The place of the strand in [`Graph::edges`].
    pub edge: usize,
    /// One end.
    pub source: NodeId,
    /// The other.
    pub target: NodeId,
    /// Where the one end is.
    pub from: WorldPoint,
    /// Where the other is.
    pub to: WorldPoint,
    /// How far it lies to the right of the way from one to the other: parallel ties lie side by side.
    pub shift_px: f64,
    /// Its width.
    pub width_px: f64,
    /// Its colour.
    pub color: Color,
    /// How opaque it is, 0 to 1.
    pub alpha: f64,
    /// Solid, dashed or dotted.
    pub stroke: Stroke,
    /// How far before the middle of its target the tip of its arrow stands; 0 where it has none.
    pub tip_px: f64,
    /// How far it stands forward.
    pub emphasis: Emphasis,
}

/// The mark of a node, with a gap of paper around it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mark {
    /// The node.
    pub node: NodeId,
    /// Its middle.
    pub at: WorldPoint,
    /// The radius of a disc of its weight; [`Shape::reach`] says how far other shapes reach.
    pub radius_px: f64,
    /// Its shape.
    pub shape: Shape,
    /// Its colour; what steps back is mixed with paper, so that lines do not show through.
    pub color: Color,
    /// How far it stands forward.
    pub emphasis: Emphasis,
}

/// A ring around a mark.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ring {
    /// The node.
    pub node: NodeId,
    /// Its middle.
    pub at: WorldPoint,
    /// To the middle of the ring's stroke.
    pub radius_px: f64,
    /// The stroke.
    pub width_px: f64,
    /// Its colour.
    pub color: Color,
}

/// A name beside its mark.
#[derive(Debug, Clone, PartialEq)]
pub struct Label {
    /// Whose name it is.
    pub node: NodeId,
    /// The middle of the mark.
    pub at: WorldPoint,
    /// The box of the text, from the middle of the mark.
    pub offset: Rect,
    /// On which side it stands.
    pub side: Side,
    /// The lines of text, cased as they are set.
    pub lines: Vec<String>,
    /// How they are set against each other.
    pub align: Align,
    /// The face.
    pub face: Face,
    /// The colour.
    pub color: Color,
    /// How opaque it is, 0 to 1.
    pub alpha: f64,
}

impl Scene {
    /// Builds the draw list. O(nodes + strands), of a crowd with a very small constant, and a
    /// [`Placement`](crate::view::label::Placement) of the names.
    pub fn of(request: &SceneRequest<'_>) -> Self {
        let emphases = emphasis::Emphases::of(request);
        let stage = stage::Stage::of(request, &emphases);
        let detail = &stage.detail;
        let lines = lines::lines(request, &emphases, detail, &stage);
        let marks = marks::marks(request, &emphases, detail, &stage);
        let labels = labels::labels(request, &marks, &lines, detail);
        Self {
            ground: stage.ground,
            region: stage.region,
            bands: lines::bands(request, &lines),
            rings: marks::rings(request, &marks),
            pins: marks::pins(request, &marks),
            tie_label: tie_label::tie_label(request, &lines, &marks, &labels),
            lines,
            marks,
            labels,
        }
    }

    /// Whether nodes are drawn as dots under it.
    pub fn has_dots(&self) -> bool {
        self.ground.is_some_and(|ground| ground.dot_alpha > 0.0)
    }

    /// Whether this scene serves a camera that has moved: what it sees is in it, drawn as it would be anew.
    pub fn serves(&self, camera: &Camera, crowd: Option<&Crowd>) -> bool {
        let Some((region, crowd)) = self.region.zip(crowd) else {
            return true;
        };
        let seen = stage::seen(camera, 0.0);
        let crowded = stage::count_inside(crowd, camera) > CROWD_FROM;
        crowded == self.has_dots() && region.has(seen.min) && region.has(seen.max)
    }

    /// Moves everything to where its nodes are now; names keep their sides. O(scene).
    pub fn move_to(&mut self, positions: &[f32]) {
        let moved =
            |node: NodeId, at: &mut WorldPoint| *at = position(positions, node).unwrap_or(*at);
        for line in self.lines.iter_mut().chain(&mut self.bands) {
            moved(line.source, &mut line.from);
            moved(line.target, &mut line.to);
        }
        self.rings
            .iter_mut()
            .for_each(|ring| moved(ring.node, &mut ring.at));
        self.marks
            .iter_mut()
            .chain(&mut self.pins)
            .for_each(|mark| moved(mark.node, &mut mark.at));
        self.labels
            .iter_mut()
            .for_each(|label| moved(label.node, &mut label.at));
        if let Some(TieLabel { line, .. }) = &mut self.tie_label {
            moved(line.source, &mut line.from);
            moved(line.target, &mut line.to);
        }
    }
}

impl SceneRequest<'_> {
    /// Where a node is, if it is anywhere.
    fn position(&self, node: NodeId) -> Option<WorldPoint> {
        position(self.positions, node)
    }

    /// What is free of panels.
    fn window(&self) -> Rect {
        let Insets {
            top,
            right,
            bottom,
            left,
        } = self.covered;
        let Camera {
            width_px,
            height_px,
            ..
        } = self.camera;
        Rect {
            x: left,
            y: top,
            width: (width_px - left - right).max(0.0),
            height: (height_px - top - bottom).max(0.0),
        }
    }
}

impl Line {
    /// Both ends on the screen, its slot included.
    pub fn on_screen(&self, camera: &Camera) -> (ScreenPoint, ScreenPoint) {
        let (from, to) = (
            camera.screen_from_world(self.from),
            camera.screen_from_world(self.to),
        );
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length = dx.hypot(dy).max(f64::MIN_POSITIVE);
        let (x, y) = (-dy / length * self.shift_px, dx / length * self.shift_px);
        (
            ScreenPoint {
                x: from.x + x,
                y: from.y + y,
            },
            ScreenPoint {
                x: to.x + x,
                y: to.y + y,
            },
        )
    }
}

impl Label {
    /// The box of the text on the screen.
    pub fn on_screen(&self, camera: &Camera) -> Rect {
        let at = camera.screen_from_world(self.at);
        Rect {
            x: at.x + self.offset.x,
            y: at.y + self.offset.y,
            ..self.offset
        }
    }

    /// Where each line of text begins, ends or has its middle (as [`align`](Self::align) says), and its baseline.
    pub fn baselines(&self, camera: &Camera) -> impl Iterator<Item = (&str, ScreenPoint)> {
        let Rect { x, y, width, .. } = self.on_screen(camera);
        let anchor_x = match self.align {
            Align::Left => x,
            Align::Middle => x + width / 2.0,
            Align::Right => x + width,
        };
        let leading = self.face.leading_px();
        // Letters stand a third of their size above the middle of their line, on average of capitals and small ones.
        let first = y + leading / 2.0 + self.face.size_px * 0.35;
        let lines = self.lines.iter().enumerate();
        lines.map(move |(row, text)| {
            (
                text.as_str(),
                ScreenPoint {
                    x: anchor_x,
                    y: first + leading * row as f64,
                },
            )
        })
    }
}

/// The dimmed first, the selected last; within a rank the order in which they come.
fn back_to_front<T: Copy>(things: &[T], emphasis: impl Fn(&T) -> Emphasis) -> Vec<T> {
    let ranks = [
        Emphasis::Dimmed,
        Emphasis::Rest,
        Emphasis::Lifted,
        Emphasis::Named,
    ];
    let mut ordered = Vec::with_capacity(things.len());
    for rank in ranks {
        ordered.extend(things.iter().filter(|thing| emphasis(thing) == rank));
    }
    ordered
}

/// x and y of a node, if they are finite numbers.
fn position(positions: &[f32], node: NodeId) -> Option<WorldPoint> {
    let pair = positions.get(2 * node.index()..2 * node.index() + 2)?;
    let (x, y) = (f64::from(pair[0]), f64::from(pair[1]));
    (x.is_finite() && y.is_finite()).then_some(WorldPoint { x, y })
}
