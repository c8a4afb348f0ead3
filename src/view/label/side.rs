//! The directions around a mark in which its name can stand.

use super::Rect;
use crate::view::ScreenPoint;

/// One of 24 directions, clockwise from the right in steps of 15 degrees.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Side(u8);

const COUNT: u8 = 24;
/// Cosines of 0 to 90 degrees in steps of 15: the same on every machine, and no trigonometry to be loaded.
const COSINES: [f64; 7] = [
    1.0,
    0.965_925_826_289_068_3,
    0.866_025_403_784_438_6,
    std::f64::consts::FRAC_1_SQRT_2,
    0.5,
    0.258_819_045_102_520_8,
    0.0,
];
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
        (cosine(self.0), cosine(self.0 + COUNT - COUNT / 4)) // the sine is the cosine a quarter earlier
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

/// The cosine of so many steps.
fn cosine(steps: u8) -> f64 {
    let steps = usize::from(steps % COUNT);
    match steps {
        0..=6 => COSINES[steps],
        7..=12 => -COSINES[12 - steps],
        13..=18 => -COSINES[steps - 12],
        _ => COSINES[24 - steps],
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
    fn the_sides_go_round_clockwise() {
        for side in Side::all() {
            let turn = f64::from(u8::from(side)) * 15.0_f64.to_radians();
            let (x, y) = side.direction();
            assert!((x - turn.cos()).abs() < 1e-12 && (y - turn.sin()).abs() < 1e-12);
        }
    }

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
