//! The name of a tie on its line: its type and its date.

use super::labels::{obstacle, reach_px};
use super::{Label, Line, Mark, SceneRequest};
use crate::graph::Graph;
use crate::language::Phrase;
use crate::view::label::{Candidate, Obstacle, Rect, Strand, spot};
use crate::view::style::{Emphasis, Face};
use crate::view::{Camera, Insets, ScreenPoint, Target, words};
use atlas::{NodeId, Relation};

/// How far above its line it stands.
const ABOVE_PX: f64 = 7.0;
/// The cosine of 60 degrees: a steeper line has its name beside it, level.
const STEEPEST_COSINE: f64 = 0.5;
/// Between the name along a line and the marks at its ends.
const CLEAR_PX: f64 = 6.0;
/// How far from the middle of its line a level name is tried, nearest first; the least is half a band.
const TRIED_PX: [f64; 5] = [6.0, 10.0, 20.0, 32.0, 46.0];
/// Lying across another lifted line is bad, but not as bad as for a name that stays.
const CROSSED_WEIGHT: f64 = 0.4;

/// A text that belongs to a line.
#[derive(Debug, Clone, PartialEq)]
pub struct TieLabel {
    /// The line.
    pub line: Line,
    /// What panels cover: the middle is that of the part that can be seen.
    pub covered: Insets,
    /// Type and date.
    pub text: String,
    /// The face.
    pub face: Face,
    /// Where its middle stands, from the middle of the line, when it lies level; else it lies along the line.
    pub level: Option<(f64, f64)>,
}

/// Where a tie's name stands on the screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TieLabelPlace {
    /// The middle of the text's baseline.
    pub at: ScreenPoint,
    /// The unit vector along which it reads, y downwards.
    pub along: (f64, f64),
}

/// The name of the hovered tie, or else of the selected one, on the longest of its strands.
pub(super) fn tie_label(
    request: &SceneRequest<'_>,
    lines: &[Line],
    marks: &[Mark],
    labels: &[Label],
) -> Option<TieLabel> {
    let tie = |target: Option<Target>| match target {
        Some(Target::Tie(relation)) if request.subset.has_relation(relation) => Some(relation),
        Some(Target::Tie(_) | Target::Node(_)) | None => None,
    };
    let relation = tie(request.highlight.hovered).or_else(|| tie(request.highlight.selected))?;
    let strands = lines.iter().filter(|line| line.relation == relation);
    let length = |line: &Line| (line.to.x - line.from.x).hypot(line.to.y - line.from.y);
    let longest = strands.max_by(|a, b| length(a).total_cmp(&length(b)))?;
    let mut label = TieLabel {
        line: *longest,
        covered: request.covered,
        text: text(request.graph, request.graph.catalog().relation(relation)),
        face: Face::of_tie(),
        level: None,
    };
    let visible = label.visible(&request.camera)?;
    let width_px = (request.measure)(&label.text, &label.face);
    let reach = |node: NodeId| {
        marks
            .iter()
            .find(|mark| mark.node == node)
            .map_or(0.0, reach_px)
    };
    let ends = reach(longest.source) + reach(longest.target) + 2.0 * CLEAR_PX;
    if visible.is_steep() || visible.length_px - ends < width_px {
        label.level = Some(level(
            request,
            &label,
            visible.middle,
            width_px,
            lines,
            marks,
            labels,
        ));
    }
    Some(label)
}

/// Beside the middle of the line, where it covers no mark and, if that can be, no name.
fn level(
    request: &SceneRequest<'_>,
    label: &TieLabel,
    middle: ScreenPoint,
    width_px: f64,
    lines: &[Line],
    marks: &[Mark],
    labels: &[Label],
) -> (f64, f64) {
    let camera = &request.camera;
    let candidate = |radius_px| Candidate {
        at: middle,
        radius_px,
        width_px,
        height_px: label.face.leading_px(),
        outward: None,
        before: None,
        budget: f64::INFINITY,
    };
    let obstacles: Vec<Obstacle> = marks.iter().map(|mark| obstacle(request, mark)).collect();
    let strand = |line: &Line| {
        let (from, to) = line.on_screen(camera);
        let weight = if line.relation == label.line.relation {
            1.0
        } else {
            CROSSED_WEIGHT
        };
        Strand { from, to, weight }
    };
    let strands: Vec<Strand> = lines
        .iter()
        .filter(|line| line.emphasis != Emphasis::Dimmed)
        .map(strand)
        .collect();
    let taken: Vec<Rect> = labels.iter().map(|label| label.on_screen(camera)).collect();
    let found = |taken: &[Rect]| {
        let at = |&reach_px| {
            spot(
                &candidate(reach_px),
                &obstacles,
                &strands,
                request.window(),
                taken,
            )
        };
        TRIED_PX.iter().find_map(at)
    };
    let rect = found(&taken).or_else(|| found(&[])).map(|spot| spot.rect);
    rect.map_or(
        (0.0, -label.face.leading_px()),
        |Rect {
             x,
             y,
             width,
             height,
         }| { (x + width / 2.0 - middle.x, y + height / 2.0 - middle.y) },
    )
}

impl TieLabel {
    /// Along the line, reading from left to right, or level beside it; none when the line lies outside of what can be seen.
    pub fn place(&self, camera: &Camera) -> Option<TieLabelPlace> {
        let Visible { middle, along, .. } = self.visible(camera)?;
        if let Some((right, down)) = self.level {
            // From the middle of the text to its baseline.
            let at = ScreenPoint {
                x: middle.x + right,
                y: middle.y + down + self.face.size_px * 0.35,
            };
            return Some(TieLabelPlace {
                at,
                along: (1.0, 0.0),
            });
        }
        // Above means towards smaller y, at a right angle to the line.
        let (cos, sin) = along;
        let at = ScreenPoint {
            x: middle.x + sin * ABOVE_PX,
            y: middle.y - cos * ABOVE_PX,
        };
        Some(TieLabelPlace { at, along })
    }

    fn visible(&self, camera: &Camera) -> Option<Visible> {
        let (from, to) = self.line.on_screen(camera);
        let Insets {
            top,
            right,
            bottom,
            left,
        } = self.covered;
        let (width, height) = (
            camera.width_px - left - right,
            camera.height_px - top - bottom,
        );
        let (enters, leaves) = Rect {
            x: left,
            y: top,
            width,
            height,
        }
        .clip(from, to)?;
        let share = (enters + leaves) / 2.0;
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let length_px = dx.hypot(dy).max(f64::MIN_POSITIVE);
        let rightwards = if dx < 0.0 { -1.0 } else { 1.0 };
        Some(Visible {
            middle: ScreenPoint {
                x: from.x + dx * share,
                y: from.y + dy * share,
            },
            length_px: length_px * (leaves - enters),
            along: (rightwards * dx / length_px, rightwards * dy / length_px),
        })
    }
}

/// The part of a line that can be seen.
struct Visible {
    middle: ScreenPoint,
    length_px: f64,
    /// The unit vector along the line, made to read from left to right.
    along: (f64, f64),
}

impl Visible {
    fn is_steep(&self) -> bool {
        self.along.0 < STEEPEST_COSINE
    }
}

fn text(graph: &Graph, relation: &Relation) -> String {
    let noun = words::noun_in(graph, relation.relation_type);
    match relation.date {
        Some(date) => {
            let words = graph.words();
            words.with(Phrase::NounAndDate, &[noun, &words::date_span(words, date)])
        }
        None => noun.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::view::WorldPoint;
    use crate::view::style::{Color, Stroke};
    use atlas::RelationId;

    fn place(from: (f64, f64), to: (f64, f64), level: Option<(f64, f64)>) -> Option<TieLabelPlace> {
        let world = |(x, y)| WorldPoint { x, y };
        let line = Line {
            relation: RelationId::from_index(0),
            edge: 0,
            source: NodeId::from_index(0),
            target: NodeId::from_index(1),
            from: world(from),
            to: world(to),
            shift_px: 0.0,
            width_px: 3.0,
            color: Color::default(),
            alpha: 1.0,
            stroke: Stroke::Solid,
            tip_px: 0.0,
            emphasis: Emphasis::Named,
        };
        let label = TieLabel {
            line,
            covered: Insets::default(),
            text: String::new(),
            face: Face::of_tie(),
            level,
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
        let there = place((-100.0, 0.0), (100.0, 50.0), None);
        assert_eq!(there, place((100.0, 50.0), (-100.0, 0.0), None));
        assert!(there.is_some_and(|place| place.along.1 > 0.0 && place.at.y < 225.0));
    }

    #[test]
    fn a_level_name_stands_beside_the_middle() {
        let there = place((0.0, -100.0), (0.0, 100.0), Some((40.0, 0.0)));
        assert!(there.is_some_and(|place| place.along == (1.0, 0.0) && place.at.x == 240.0));
    }

    #[test]
    fn a_line_out_of_sight_has_no_name() {
        assert_eq!(place((900.0, 900.0), (950.0, 950.0), None), None);
    }
}
