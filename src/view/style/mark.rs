//! Marks: the shape of a kind, the size of a number of ties. All sizes are CSS pixels and stay so while zooming.

use atlas::Kind;
use std::f64::consts::FRAC_1_SQRT_2;

/// Outline of areas and of the hub's parts.
pub const OUTLINE_PX: f64 = 1.8;
/// Paper around a mark, so that lines end before it.
pub const GAP_PX: f64 = 1.5;
/// The ring of what is selected.
pub const RING_PX: f64 = 2.5;
/// The ring of what is pointed at.
pub const HOVER_RING_PX: f64 = 1.2;
/// From the edge of the mark to the middle of its ring's inner edge.
pub const RING_GAP_PX: f64 = 4.5;
/// Width of the hub's ring, as a share of its radius.
pub const HUB_RING: f64 = 0.24;
/// Radius of the hub's point, as a share of its radius.
pub const HUB_POINT: f64 = 0.32;
/// The star's inner corners, as a share of its outer ones.
pub const STAR_WAIST: f64 = 0.36;

const LEAST_RADIUS_PX: f64 = 3.2;
const RADIUS_PER_ROOT_TIE_PX: f64 = 1.9;
const GREATEST_RADIUS_PX: f64 = 15.0;

/// The radius of a disc for a node with so many ties: its area grows with them.
pub fn radius_px(ties: usize) -> f64 {
    (LEAST_RADIUS_PX + RADIUS_PER_ROOT_TIE_PX * (ties as f64).sqrt()).min(GREATEST_RADIUS_PX)
}

/// The shape of a mark. Points are filled, areas are outlines, the hub is a ring with a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// A zone.
    Disc,
    /// A city.
    Square,
    /// A region, outlined.
    Diamond,
    /// A country, outlined.
    Hexagon,
    /// An organization.
    Triangle,
    /// An initiative.
    Star,
    /// An alliance.
    Hub,
}

impl Shape {
    /// The shape of a kind: every kind is told by it alone.
    pub const fn of(kind: Kind) -> Self {
        match kind {
            Kind::Zone => Self::Disc,
            Kind::City => Self::Square,
            Kind::Region => Self::Diamond,
            Kind::Country => Self::Hexagon,
            Kind::Organization => Self::Triangle,
            Kind::Initiative => Self::Star,
            Kind::Alliance => Self::Hub,
        }
    }

    /// From the middle to the outermost corner, as a multiple of the radius: so that equal radii have equal weight.
    /// The square's is half its side (1.76 r / 2), since it is measured along its sides.
    pub const fn reach(self) -> f64 {
        match self {
            Self::Disc | Self::Hub => 1.0,
            Self::Square => 0.88,
            Self::Diamond => 1.1,
            Self::Hexagon => 1.04,
            Self::Triangle => 1.2,
            Self::Star => 1.5,
        }
    }

    /// Whether it is drawn as an outline around paper.
    pub const fn is_outline(self) -> bool {
        match self {
            Self::Diamond | Self::Hexagon => true,
            Self::Disc | Self::Square | Self::Triangle | Self::Star | Self::Hub => false,
        }
    }

    /// Its corners around (0, 0) for a radius of 1, y downwards, for painters that draw paths; none where it is round.
    pub fn corners(self) -> Vec<(f64, f64)> {
        const HALF_ROOT_3: f64 = 0.866_025_403_784_438_6;
        let waist = STAR_WAIST * FRAC_1_SQRT_2;
        let corners: &[(f64, f64)] = match self {
            Self::Disc | Self::Hub => &[],
            Self::Square => &[(-1.0, -1.0), (1.0, -1.0), (1.0, 1.0), (-1.0, 1.0)],
            Self::Diamond => &[(0.0, -1.0), (1.0, 0.0), (0.0, 1.0), (-1.0, 0.0)],
            Self::Hexagon => &[
                (1.0, 0.0),
                (0.5, HALF_ROOT_3),
                (-0.5, HALF_ROOT_3),
                (-1.0, 0.0),
                (-0.5, -HALF_ROOT_3),
                (0.5, -HALF_ROOT_3),
            ],
            Self::Triangle => &[(0.0, -1.0), (HALF_ROOT_3, 0.5), (-HALF_ROOT_3, 0.5)],
            Self::Star => &[
                (0.0, -1.0),
                (waist, -waist),
                (1.0, 0.0),
                (waist, waist),
                (0.0, 1.0),
                (-waist, waist),
                (-1.0, 0.0),
                (-waist, -waist),
            ],
        };
        let reach = self.reach();
        corners
            .iter()
            .map(|(x, y)| (x * reach, y * reach))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_grows_with_its_ties_up_to_a_bound() {
        assert!(radius_px(0) < radius_px(1) && radius_px(1) < radius_px(18));
        assert_eq!(radius_px(10_000), GREATEST_RADIUS_PX);
    }

    #[test]
    fn every_kind_has_a_shape_of_its_own() {
        let shapes: std::collections::HashSet<Shape> =
            Kind::ALL.iter().map(|&kind| Shape::of(kind)).collect();
        assert_eq!(shapes.len(), Kind::ALL.len());
    }
}
