//! Boxes on the screen.

use crate::view::ScreenPoint;

/// A box in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// To the right.
    pub width: f64,
    /// Downwards.
    pub height: f64,
}

impl Rect {
    /// The same box, larger by so much on each side.
    #[must_use]
    pub fn grown(self, by: f64) -> Self {
        let Self {
            x,
            y,
            width,
            height,
        } = self;
        Self {
            x: x - by,
            y: y - by,
            width: width + 2.0 * by,
            height: height + 2.0 * by,
        }
    }

    /// Whether two boxes share more than an edge.
    pub fn meets(&self, other: &Self) -> bool {
        self.x < other.x + other.width
            && other.x < self.x + self.width
            && self.y < other.y + other.height
            && other.y < self.y + self.height
    }

    /// Whether `other` lies in this box whole.
    pub fn holds(&self, other: &Self) -> bool {
        self.x <= other.x
            && self.y <= other.y
            && other.x + other.width <= self.x + self.width
            && other.y + other.height <= self.y + self.height
    }

    /// Whether a point lies in it.
    pub fn has(&self, point: ScreenPoint) -> bool {
        (self.x..=self.x + self.width).contains(&point.x)
            && (self.y..=self.y + self.height).contains(&point.y)
    }

    /// From a point to the nearest point of the box; 0 inside.
    pub fn distance_to(&self, point: ScreenPoint) -> f64 {
        let dx = (self.x - point.x)
            .max(point.x - self.x - self.width)
            .max(0.0);
        let dy = (self.y - point.y)
            .max(point.y - self.y - self.height)
            .max(0.0);
        dx.hypot(dy)
    }

    /// The part of a line that lies inside, as shares of its length; none where it passes by (Liang–Barsky).
    pub fn clip(&self, from: ScreenPoint, to: ScreenPoint) -> Option<(f64, f64)> {
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let edges = [
            (-dx, from.x - self.x),
            (dx, self.x + self.width - from.x),
            (-dy, from.y - self.y),
            (dy, self.y + self.height - from.y),
        ];
        let (mut enters, mut leaves) = (0.0_f64, 1.0_f64);
        for (towards, room) in edges {
            if towards == 0.0 {
                if room < 0.0 {
                    return None;
                }
            } else if towards < 0.0 {
                enters = enters.max(room / towards);
            } else {
                leaves = leaves.min(room / towards);
            }
        }
        (enters < leaves).then_some((enters, leaves))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BOX: Rect = Rect {
        x: 10.0,
        y: 10.0,
        width: 20.0,
        height: 10.0,
    };

    #[test]
    fn a_line_is_clipped_to_what_lies_inside() {
        let at = |x, y| ScreenPoint { x, y };
        assert_eq!(BOX.clip(at(0.0, 15.0), at(40.0, 15.0)), Some((0.25, 0.75)));
        assert_eq!(BOX.clip(at(0.0, 25.0), at(40.0, 25.0)), None);
        assert_eq!(BOX.clip(at(12.0, 12.0), at(13.0, 13.0)), Some((0.0, 1.0)));
        assert_eq!(BOX.clip(at(0.0, 0.0), at(0.0, 0.0)), None);
    }

    #[test]
    fn the_distance_is_to_the_nearest_edge() {
        assert_eq!(BOX.distance_to(ScreenPoint { x: 15.0, y: 12.0 }), 0.0);
        assert_eq!(BOX.distance_to(ScreenPoint { x: 33.0, y: 24.0 }), 5.0);
    }
}
