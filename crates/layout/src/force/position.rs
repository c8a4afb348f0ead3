//! Gentle pulls to a place: of every node to the origin, of an anchored node to its anchor, of the mean to the origin.

use crate::quadtree::Point;
use crate::request::Anchor;

/// Draws every node to the origin. `strength` is the share of the way, alpha included.
pub(crate) fn to_origin(points: &[Point], velocities: &mut [Point], strength: f32) {
    for (point, velocity) in points.iter().zip(velocities) {
        velocity[0] -= point[0] * strength;
        velocity[1] -= point[1] * strength;
    }
}

/// Draws anchored nodes to their anchors.
pub(crate) fn to_anchors(
    anchors: &[Anchor],
    points: &[Point],
    velocities: &mut [Point],
    alpha: f32,
) {
    for &Anchor { node, x, y, weight } in anchors {
        let (point, velocity) = (points[node as usize], &mut velocities[node as usize]);
        velocity[0] += (x - point[0]) * weight * alpha;
        velocity[1] += (y - point[1]) * weight * alpha;
    }
}

/// Moves all nodes alike, so that their mean comes nearer to the origin: the one force that moves positions, since it
/// changes no distance (as in d3).
pub(crate) fn centre(points: &mut [Point], strength: f32) {
    // Summed in f64: a hundred thousand f32 would lose the small ones.
    let mut sum = [0.0_f64; 2];
    for point in &*points {
        sum = [sum[0] + f64::from(point[0]), sum[1] + f64::from(point[1])];
    }
    let share = f64::from(strength) / points.len().max(1) as f64;
    let shift = [(sum[0] * share) as f32, (sum[1] * share) as f32];
    for point in points {
        *point = [point[0] - shift[0], point[1] - shift[1]];
    }
}
