//! The name of a tie on its line: its type and its date.

use super::{Line, SceneRequest};
use crate::view::label::Rect;
use crate::view::style::Face;
use crate::view::{Camera, Insets, ScreenPoint, Target, WorldPoint, words};
use atlas::{NodeId, Relation};

/// How far above its line it stands.
const ABOVE_PX: f64 = 7.0;
/// A steeper line has its name beside it, level.
const STEEPEST_DEGREES: f64 = 60.0;
/// Beside a steep line.
const BESIDE_PX: f64 = 9.0;

/// A text that belongs to a line.
#[derive(Debug, Clone, PartialEq)]
pub struct TieLabel {
    /// One end of the line.
    pub source: NodeId,
    /// The other.
    pub target: NodeId,
    /// Where the one end is.
    pub from: WorldPoint,
    /// Where the other is.
    pub to: WorldPoint,
    /// What panels cover: the middle is that of the part that can be seen.
    pub covered: Insets,
    /// Type and date.
    pub text: String,
    /// The face.
    pub face: Face,
}

/// Where a tie's name stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TieLabelPlace {
    /// The middle of the text's baseline, or its beginning where it stands beside a steep line.
    pub at: ScreenPoint,
    /// How far it is turned, clockwise; 0 beside a steep line.
    pub turn_radians: f64,
    /// Whether `at` is the middle of the text; else its beginning.
    pub centred: bool,
}

/// The name of the hovered tie, or else of the selected one, on the longest of its strands.
pub(super) fn tie_label(request: &SceneRequest<'_>, lines: &[Line]) -> Option<TieLabel> {
    let tie = |target: Option<Target>| match target {
        Some(Target::Tie(relation)) if request.subset.has_relation(relation) => Some(relation),
        Some(Target::Tie(_) | Target::Node(_)) | None => None,
    };
    let relation = tie(request.highlight.hovered).or_else(|| tie(request.highlight.selected))?;
    let strands = lines.iter().filter(|line| line.relation == relation);
    let length = |line: &Line| (line.to.x - line.from.x).hypot(line.to.y - line.from.y);
    let longest = strands.max_by(|a, b| length(a).total_cmp(&length(b)))?;
    Some(TieLabel {
        source: longest.source,
        target: longest.target,
        from: longest.from,
        to: longest.to,
        covered: request.covered,
        text: text(request.graph.catalog().relation(relation)),
        face: Face::of_tie(),
    })
}

impl TieLabel {
    /// Along the line, reading from left to right; none when the line lies outside of what can be seen.
    pub fn place(&self, camera: &Camera) -> Option<TieLabelPlace> {
        let (from, to) = (
            camera.screen_from_world(self.from),
            camera.screen_from_world(self.to),
        );
        let Insets {
            top,
            right,
            bottom,
            left,
        } = self.covered;
        let width = camera.width_px - left - right;
        let window = Rect {
            x: left,
            y: top,
            width,
            height: camera.height_px - top - bottom,
        };
        let (enters, leaves) = window.clip(from, to)?;
        let share = (enters + leaves) / 2.0;
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let middle = ScreenPoint {
            x: from.x + dx * share,
            y: from.y + dy * share,
        };
        let turn = if dx == 0.0 {
            std::f64::consts::FRAC_PI_2
        } else {
            (dy / dx).atan()
        };
        if turn.abs() > STEEPEST_DEGREES.to_radians() {
            let beside = ScreenPoint {
                x: middle.x + BESIDE_PX,
                y: middle.y + self.face.size_px * 0.35,
            };
            return Some(TieLabelPlace {
                at: beside,
                turn_radians: 0.0,
                centred: false,
            });
        }
        // Above means towards smaller y, at a right angle to the line.
        let (sin, cos) = turn.sin_cos();
        let above = ScreenPoint {
            x: middle.x + sin * ABOVE_PX,
            y: middle.y - cos * ABOVE_PX,
        };
        Some(TieLabelPlace {
            at: above,
            turn_radians: turn,
            centred: true,
        })
    }
}

fn text(relation: &Relation) -> String {
    let noun = words::relation_noun(relation.relation_type);
    match relation.date {
        Some(date) => format!("{noun}, {}", words::date_span(date)),
        None => noun.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(from: (f64, f64), to: (f64, f64)) -> Option<TieLabelPlace> {
        let world = |(x, y)| WorldPoint { x, y };
        let label = TieLabel {
            source: NodeId::from_index(0),
            target: NodeId::from_index(1),
            from: world(from),
            to: world(to),
            covered: Insets::default(),
            text: String::new(),
            face: Face::of_tie(),
        };
        label.place(&Camera {
            center: world((0.0, 0.0)),
            zoom: 1.0,
            width_px: 400.0,
            height_px: 400.0,
        })
    }

    #[test]
    fn a_name_reads_from_left_to_right_whichever_way_the_line_runs() {
        let there = place((-100.0, 0.0), (100.0, 50.0));
        assert_eq!(there, place((100.0, 50.0), (-100.0, 0.0)));
        assert!(there.is_some_and(|place| place.turn_radians > 0.0 && place.at.y < 225.0));
    }

    #[test]
    fn beside_a_steep_line_it_lies_level() {
        assert!(
            place((0.0, -100.0), (10.0, 100.0))
                .is_some_and(|place| place.turn_radians == 0.0 && !place.centred)
        );
        assert!(place((0.0, -100.0), (0.0, 100.0)).is_some_and(|place| place.at.x == 209.0));
    }

    #[test]
    fn a_line_out_of_sight_has_no_name() {
        assert_eq!(place((900.0, 900.0), (950.0, 950.0)), None);
    }
}
