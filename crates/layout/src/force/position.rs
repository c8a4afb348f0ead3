//! Gentle pulls to a place: of every node to the origin or to where it stood, of an anchored node to its anchor, of the
//! mean to the origin.

use crate::bodies::Bodies;
use crate::request::Anchor;

/// Draws every node to the origin. `strength` is the share of the way, alpha included.
pub(crate) fn to_origin(bodies: &mut Bodies, strength: f32) {
    let Bodies {
        count,
        x,
        y,
        vx,
        vy,
        ..
    } = bodies;
    for slot in 0..*count {
        vx[slot] -= x[slot] * strength;
        vy[slot] -= y[slot] * strength;
    }
}

/// Draws anchored nodes to their anchors.
pub(crate) fn to_anchors(anchors: &[Anchor], bodies: &mut Bodies, alpha: f32) {
    for &Anchor { node, x, y, weight } in anchors {
        let slot = bodies.slot[node as usize] as usize;
        bodies.vx[slot] += (x - bodies.x[slot]) * weight * alpha;
        bodies.vy[slot] += (y - bodies.y[slot]) * weight * alpha;
    }
}

/// Draws nodes back to where they stood; a node without such a place is free. `strength` is the share of the way.
#[inline(never)]
pub(crate) fn to_homes(homes: &[[f32; 2]], bodies: &mut Bodies, strength: f32) {
    for (&[x, y], &slot) in homes.iter().zip(&bodies.slot) {
        let slot = slot as usize;
        if !x.is_nan() && !y.is_nan() {
            bodies.vx[slot] += (x - bodies.x[slot]) * strength;
            bodies.vy[slot] += (y - bodies.y[slot]) * strength;
        }
    }
}

/// Moves all nodes alike, so that their mean comes nearer to the origin: the one force that moves positions, since it
/// changes no distance (as in d3).
pub(crate) fn centre(bodies: &mut Bodies, strength: f32) {
    let count = bodies.count;
    for values in [&mut bodies.x[..count], &mut bodies.y[..count]] {
        // Summed in f64: a hundred thousand f32 would lose the small ones.
        let sum: f64 = values.iter().map(|&value| f64::from(value)).sum();
        let shift = (sum * f64::from(strength) / count.max(1) as f64) as f32;
        for value in values {
            *value -= shift;
        }
    }
}
