//! The directions around a mark in which its name can stand.

use super::Rect;
use crate::view::ScreenPoint;

/// One of 24 directions, clockwise from the right in steps of 15 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Side(u8);

const COUNT: u8 = 24;
/// Between a mark and the letters beside it.
const GAP_BESIDE_PX: f64 = 5.0;
/// Between a mark and the line of text above or below it, whose leading leaves some room of its own.
const GAP_ABOVE_PX: f64 = 2.5;

/// How the lines of a name are set against each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Flush left: the mark is on the left.
    Left,
    /// Above or below the mark.
    Middle,
    /// Flush right: the mark is on the right.
    Right,
}

impl Side {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..COUNT).map(Self)
    }

    /// The unit vector towards it, y downwards.
    pub fn direction(self) -> (f64, f64) {
        let (sin, cos) = (f64::from(self.0) * std::f64::consts::TAU / f64::from(COUNT)).sin_cos();
        (cos, sin)
    }

    /// What standing here costs: names are looked for on the right first, then on the left, above and below.
    pub const fn cost(self) -> f64 {
        match self.0 {
            0 => 0.0,
            12 => 0.3,
            6 | 18 => 0.7,
            _ => 1.0, // all slanting ones alike
        }
    }

    /// The box of a text of this size beside a mark of this radius: it touches the mark's surroundings in this direction.
    pub fn rect(self, mark: ScreenPoint, radius_px: f64, width: f64, height: f64) -> Rect {
        let (cos, sin) = self.direction();
        // The box slides along the mark while the direction turns; within 45 degrees of an axis it lies flush with it.
        let slide = |share: f64| (share * std::f64::consts::SQRT_2).clamp(-1.0, 1.0);
        let middle_x = mark.x + cos * (radius_px + GAP_BESIDE_PX) + slide(cos) * width / 2.0;
        let middle_y = mark.y + sin * (radius_px + GAP_ABOVE_PX) + slide(sin) * height / 2.0;
        Rect {
            x: middle_x - width / 2.0,
            y: middle_y - height / 2.0,
            width,
            height,
        }
    }

    /// How the lines are set against each other on this side.
    pub fn align(self) -> Align {
        match self.direction().0 {
            cos if cos > 0.6 => Align::Left,
            cos if cos < -0.6 => Align::Right,
            _ => Align::Middle,
        }
    }
}

impl From<Side> for u8 {
    fn from(side: Side) -> u8 {
        side.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_side_lies_over_its_mark() {
        let mark = ScreenPoint { x: 50.0, y: 50.0 };
        for side in Side::all() {
            for (width, height) in [(80.0, 14.0), (20.0, 28.0), (8.0, 8.0)] {
                assert!(
                    side.rect(mark, 9.0, width, height).distance_to(mark) >= 9.0,
                    "{side:?}"
                );
            }
        }
    }
}
