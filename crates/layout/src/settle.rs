//! A layout from request to result. A graph that nobody has laid out is drawn as a whole first; then, as every other,
//! it settles under its own forces, so that a later warm start finds it at rest.

use crate::error::Error;
use crate::pipeline::Pipeline;
use crate::request::{LayoutRequest, LayoutResult};
use crate::simulation::Simulation;

/// The temperature after a drawing: enough to take up lengths, pins and anchors, too little to fold it up again.
const ALPHA_AFTER_DRAWING: f32 = 0.3;

/// Runs a layout until it is settled.
///
/// # Errors
/// Says which number of the request is wrong; see [`Error`].
pub fn settle(request: &LayoutRequest) -> Result<LayoutResult, Error> {
    request.check()?;
    let is_new = request.start.iter().all(|place| place.is_nan()) && request.params.alpha == 1.0;
    if !is_new {
        return Ok(cool(Simulation::new(request)?, 0));
    }
    let mut pipeline = Pipeline::new(request)?;
    let mut steps = 1;
    while !pipeline.advance() {
        steps += 1;
    }
    let mut drawn = LayoutRequest {
        start: pipeline.positions().to_vec(),
        ..request.clone()
    };
    drawn.params.alpha = ALPHA_AFTER_DRAWING;
    let scale = balance(&drawn);
    for place in &mut drawn.start {
        *place *= scale;
    }
    move_to_places(&mut drawn);
    Ok(cool(Simulation::new(&drawn)?, steps))
}

fn cool(mut simulation: Simulation, steps: u32) -> LayoutResult {
    let mut ticks = steps;
    while !simulation.is_settled() {
        simulation.tick();
        ticks += 1;
    }
    LayoutResult {
        positions: simulation.positions().to_vec(),
        ticks,
    }
}

/// The scale at which links and the pull to the origin together are as hard as the repulsion (the virial theorem): the
/// positive root of Σ k·l·(s·l - d)·s + 2·p·Σ |s·x|² = charge·n².
fn balance(request: &LayoutRequest) -> f32 {
    let nodes = request.radii.len();
    let mut degrees = vec![0.0_f64; nodes];
    for edge in &request.edges {
        degrees[edge.source as usize] += 1.0;
        degrees[edge.target as usize] += 1.0;
    }
    let (mut quadratic, mut linear) = (0.0_f64, 0.0_f64);
    for edge in &request.edges {
        let (source, target) = (edge.source as usize, edge.target as usize);
        let dx = f64::from(request.start[2 * source] - request.start[2 * target]);
        let dy = f64::from(request.start[2 * source + 1] - request.start[2 * target + 1]);
        let length = (dx * dx + dy * dy).sqrt();
        let strength = f64::from(edge.strength) / degrees[source].min(degrees[target]);
        quadratic += strength * length * length;
        linear += strength * length * f64::from(edge.distance);
    }
    let squares: f64 = request
        .start
        .iter()
        .map(|&place| f64::from(place * place))
        .sum();
    quadratic += 2.0 * f64::from(request.params.position_strength) * squares;
    let repulsion = f64::from(-request.params.charge.min(0.0)) * (nodes * nodes) as f64;
    let scale = ((linear + (linear * linear + 4.0 * quadratic * repulsion).sqrt())
        / (2.0 * quadratic)) as f32;
    // A drawing of one point, or one that would leave the world, stays as it is.
    if scale.is_finite() && scale > 0.0 {
        scale.min(1e3)
    } else {
        1.0
    }
}

/// Turns and shifts a drawing as a whole, so that pinned and anchored nodes come as near to their places as that can:
/// the forces then need not carry the rest across the map.
fn move_to_places(request: &mut LayoutRequest) {
    let pins = request.pins.iter().map(|pin| (pin.node, [pin.x, pin.y]));
    let anchors = request
        .anchors
        .iter()
        .map(|anchor| (anchor.node, [anchor.x, anchor.y]));
    let places: Vec<(u32, [f32; 2])> = pins.chain(anchors).collect();
    let start = &request.start;
    let drawn = |node: u32| [start[2 * node as usize], start[2 * node as usize + 1]];
    let count = places.len() as f32;
    let (mut from, mut to) = ([0.0_f32; 2], [0.0_f32; 2]);
    for &(node, place) in &places {
        for axis in 0..2 {
            from[axis] += drawn(node)[axis] / count;
            to[axis] += place[axis] / count;
        }
    }
    // The best turn is the angle of Σ conj(drawn) · place (Procrustes in the plane).
    let (mut cosine, mut sine) = (0.0_f32, 0.0_f32);
    for &(node, place) in &places {
        let (ax, ay) = (drawn(node)[0] - from[0], drawn(node)[1] - from[1]);
        let (bx, by) = (place[0] - to[0], place[1] - to[1]);
        cosine += ax * bx + ay * by;
        sine += ax * by - ay * bx;
    }
    let length = (cosine * cosine + sine * sine).sqrt();
    let (cosine, sine) = if length > 0.0 {
        (cosine / length, sine / length)
    } else {
        (1.0, 0.0)
    };
    for point in request.start.as_chunks_mut::<2>().0 {
        let (x, y) = (point[0] - from[0], point[1] - from[1]);
        *point = [x * cosine - y * sine + to[0], x * sine + y * cosine + to[1]];
    }
}
