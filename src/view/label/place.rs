//! Greedy placement: in order of priority each name takes the cheapest free side of its mark, or is left out.

use super::{Rect, Side};
use crate::view::ScreenPoint;
use crate::view::grid::Grid;

/// Turning against the outward direction costs up to twice this.
const INWARD: f64 = 1.1;
/// Each tie that a name lies across.
const CROSSING: f64 = 0.8;
/// Each pixel of it that the name lies on.
const CROSSING_PER_PX: f64 = 0.22;
/// Between two names side by side, so that they do not read as one, and between two above each other.
const BETWEEN_PX: (f64, f64) = (8.0, 1.0);
/// Between a name and a mark that is not its own.
const MARK_PADDING_PX: f64 = 2.0;

/// A name that wants a place. Candidates come in order of priority.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The middle of its mark.
    pub at: ScreenPoint,
    /// The radius that the name keeps clear of, ring included.
    pub radius_px: f64,
    /// Of the longest line.
    pub width_px: f64,
    /// Of all lines.
    pub height_px: f64,
    /// The unit vector away from its busiest neighbour.
    pub outward: Option<(f64, f64)>,
    /// Where it stood before, and what it is worth to stay.
    pub before: Option<(Side, f64)>,
    /// The most that a place may cost.
    pub budget: f64,
}

/// A mark that no name may cover.
#[derive(Debug, Clone, Copy)]
pub struct Obstacle {
    /// Its middle.
    pub at: ScreenPoint,
    /// Its radius.
    pub radius_px: f64,
}

/// A line that names had better not cross.
#[derive(Debug, Clone, Copy)]
pub struct Strand {
    /// One end.
    pub from: ScreenPoint,
    /// The other.
    pub to: ScreenPoint,
    /// 1 for a tie, less for what is faint.
    pub weight: f64,
}

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// On which side of its mark.
    pub side: Side,
    /// The box of its text.
    pub rect: Rect,
}

/// So many marks are looked through one by one; more are sorted into a grid first.
const FEW_MARKS: usize = 200;
/// Among so many lines each crosses every name, and none is worth turning away from.
const MOST_STRANDS: usize = 1_500;
/// No mark reaches further than this, its ring included.
const MARK_REACH_PX: f32 = 32.0;

/// Places names one after the other, in order of priority: none meets another name, a mark, what is blocked or the
/// window's edge.
pub struct Placement<'a> {
    marks: &'a [Obstacle],
    grid: Option<Grid>,
    strands: &'a [Strand],
    window: Rect,
    taken: Vec<Rect>,
}

impl<'a> Placement<'a> {
    /// Nothing is placed yet; what is `blocked` is taken.
    pub fn new(
        marks: &'a [Obstacle],
        strands: &'a [Strand],
        window: Rect,
        blocked: &[Rect],
    ) -> Self {
        let grid = (marks.len() > FEW_MARKS).then(|| {
            let places: Vec<f32> = marks
                .iter()
                .flat_map(|mark| [mark.at.x as f32, mark.at.y as f32])
                .collect();
            Grid::over(0..marks.len() as u32, &places)
        });
        Self {
            marks,
            grid,
            strands: if strands.len() > MOST_STRANDS {
                &[]
            } else {
                strands
            },
            window,
            taken: blocked.to_vec(),
        }
    }

    /// The cheapest free place of a name, which is taken from now on; none where there is no room. With a small
    /// constant O(strands + names), and O(marks) where they are few.
    pub fn put(&mut self, candidate: &Candidate) -> Option<Spot> {
        let near: Vec<Obstacle>;
        let marks = match &self.grid {
            None => self.marks,
            Some(grid) => {
                let Rect {
                    x,
                    y,
                    width,
                    height,
                } = reach(candidate);
                let mut found = Vec::new();
                grid.near(
                    [x as f32 - MARK_REACH_PX, y as f32 - MARK_REACH_PX],
                    [
                        (x + width) as f32 + MARK_REACH_PX,
                        (y + height) as f32 + MARK_REACH_PX,
                    ],
                    &mut |mark| found.push(self.marks[mark as usize]),
                );
                near = found;
                &near
            }
        };
        let spot = spot(candidate, marks, self.strands, self.window, &self.taken)?;
        self.taken.push(spot.rect);
        Some(spot)
    }
}

/// The cheapest free place of one name, beside names that stand already.
pub fn spot(
    candidate: &Candidate,
    marks: &[Obstacle],
    strands: &[Strand],
    window: Rect,
    taken: &[Rect],
) -> Option<Spot> {
    let reach = reach(candidate);
    if !window.meets(&reach) {
        return None;
    }
    // Only what is near can be in the way: looked up once, not once a side.
    let own = |mark: &Obstacle| mark.at == candidate.at;
    let marks: Vec<&Obstacle> = marks
        .iter()
        .filter(|mark| !own(mark) && reach.distance_to(mark.at) < mark.radius_px + MARK_PADDING_PX)
        .collect();
    let apart = |rect: &Rect| Rect {
        x: rect.x - BETWEEN_PX.0,
        y: rect.y - BETWEEN_PX.1,
        width: rect.width + 2.0 * BETWEEN_PX.0,
        height: rect.height + 2.0 * BETWEEN_PX.1,
    };
    let taken: Vec<Rect> = taken
        .iter()
        .map(apart)
        .filter(|rect| rect.meets(&reach))
        .collect();
    let strands: Vec<&Strand> = strands
        .iter()
        .filter(|strand| reach.clip(strand.from, strand.to).is_some())
        .collect();

    let free = |rect: &Rect| {
        window.holds(rect)
            && !taken.iter().any(|other| other.meets(rect))
            && !marks
                .iter()
                .any(|mark| rect.distance_to(mark.at) < mark.radius_px + MARK_PADDING_PX)
    };
    let mut best: Option<(f64, Spot)> = None;
    for side in Side::all() {
        let rect = side.rect(
            candidate.at,
            candidate.radius_px,
            candidate.width_px,
            candidate.height_px,
        );
        let least = best.map_or(candidate.budget, |(cost, _spot)| cost);
        let cost = standing_cost(candidate, side);
        if cost >= least || !free(&rect) {
            continue;
        }
        let cost = cost
            + strands
                .iter()
                .map(|strand| crossing_cost(strand, &rect))
                .sum::<f64>();
        if cost < least {
            best = Some((cost, Spot { side, rect }));
        }
    }
    best.map(|(_cost, spot)| spot)
}

/// Everything that any side of the candidate could touch.
fn reach(candidate: &Candidate) -> Rect {
    let Candidate {
        at,
        radius_px,
        width_px,
        height_px,
        ..
    } = candidate;
    let (across, down) = (radius_px + width_px + 8.0, radius_px + height_px + 8.0);
    Rect {
        x: at.x - across,
        y: at.y - down,
        width: 2.0 * across,
        height: 2.0 * down,
    }
}

fn standing_cost(candidate: &Candidate, side: Side) -> f64 {
    let (cos, sin) = side.direction();
    let inward = candidate
        .outward
        .map_or(0.0, |(x, y)| INWARD * (1.0 - (cos * x + sin * y)));
    let stays = candidate.before.filter(|(before, _worth)| *before == side);
    side.cost() + inward - stays.map_or(0.0, |(_side, worth)| worth)
}

fn crossing_cost(strand: &Strand, rect: &Rect) -> f64 {
    let Strand { from, to, weight } = strand;
    rect.clip(*from, *to).map_or(0.0, |(enters, leaves)| {
        let length_px = (to.x - from.x).hypot(to.y - from.y) * (leaves - enters);
        weight * (CROSSING + CROSSING_PER_PX * length_px)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const WINDOW: Rect = Rect {
        x: 0.0,
        y: 0.0,
        width: 400.0,
        height: 300.0,
    };

    fn place(
        candidates: &[Candidate],
        marks: &[Obstacle],
        strands: &[Strand],
        window: Rect,
    ) -> Vec<Option<Spot>> {
        let mut placement = Placement::new(marks, strands, window, &[]);
        candidates.iter().map(|name| placement.put(name)).collect()
    }

    fn candidate(x: f64, y: f64) -> Candidate {
        Candidate {
            at: ScreenPoint { x, y },
            radius_px: 6.0,
            width_px: 60.0,
            height_px: 14.0,
            outward: None,
            before: None,
            budget: 6.0,
        }
    }

    fn side_of(spots: &[Option<Spot>], index: usize) -> Option<u8> {
        spots[index].map(|spot| u8::from(spot.side))
    }

    #[test]
    fn an_unhindered_name_stands_on_the_right() {
        let spots = place(&[candidate(200.0, 150.0)], &[], &[], WINDOW);
        assert_eq!(side_of(&spots, 0), Some(0));
    }

    #[test]
    fn at_the_right_edge_it_stands_on_the_left() {
        let spots = place(&[candidate(380.0, 150.0)], &[], &[], WINDOW);
        assert_eq!(side_of(&spots, 0), Some(12));
    }

    #[test]
    fn a_name_keeps_its_side_while_that_is_free() {
        let mut kept = candidate(200.0, 150.0);
        kept.before = Side::all().nth(12).map(|side| (side, 1.0));
        assert_eq!(side_of(&place(&[kept], &[], &[], WINDOW), 0), Some(12));
    }

    #[test]
    fn a_name_turns_away_from_the_line_beneath_it() {
        let line = Strand {
            from: ScreenPoint { x: 200.0, y: 150.0 },
            to: ScreenPoint { x: 400.0, y: 150.0 },
            weight: 1.0,
        };
        assert_eq!(
            side_of(&place(&[candidate(200.0, 150.0)], &[], &[line], WINDOW), 0),
            Some(12)
        );
    }

    #[test]
    fn without_room_it_is_left_out() {
        let small = Rect {
            width: 50.0,
            ..WINDOW
        };
        assert_eq!(place(&[candidate(25.0, 150.0)], &[], &[], small), [None]);
    }

    proptest! {
        #[test]
        fn no_name_meets_another_or_a_mark(points in prop::collection::vec((0.0..400.0, 0.0..300.0), 0..300)) {
            let candidates: Vec<Candidate> =
                points.iter().map(|&(x, y)| candidate(x, y)).collect();
            let marks: Vec<Obstacle> =
                candidates.iter().map(|name| Obstacle { at: name.at, radius_px: name.radius_px }).collect();
            let spots: Vec<Spot> = place(&candidates, &marks, &[], WINDOW).into_iter().flatten().collect();
            for (index, spot) in spots.iter().enumerate() {
                prop_assert!(WINDOW.holds(&spot.rect));
                prop_assert!(marks.iter().all(|mark| spot.rect.distance_to(mark.at) >= mark.radius_px));
                prop_assert!(spots[..index].iter().all(|other| !other.rect.meets(&spot.rect)));
            }
        }
    }
}
