//! The end of a drawing that has places to keep: brought as near to pins and anchors as a turn and a shift can bring
//! it, then settled under the forces of the simulation, pins held, anchors and groups pulling.

use crate::request::LayoutRequest;
use crate::simulation::Simulation;

/// The temperature after a drawing: enough to take up lengths, pins and anchors, too little to fold it up again.
const ALPHA: f32 = 0.3;
/// Cooling of a brief end: about 140 ticks. The drawing is done; only places are still to be taken.
const BRIEF_DECAY: f32 = 0.04;

/// The request, and the simulation once the drawing is there.
#[derive(Clone, Debug)]
pub(crate) struct Closing {
    request: LayoutRequest,
    simulation: Option<Simulation>,
}

impl Closing {
    /// Cools fast.
    pub(crate) fn brief(request: &LayoutRequest) -> Self {
        let mut closing = Self::settling(request);
        let decay = &mut closing.request.params.alpha_decay;
        *decay = decay.max(BRIEF_DECAY);
        closing
    }

    /// Cools as the request says, so that a later warm start finds the drawing at rest.
    pub(crate) fn settling(request: &LayoutRequest) -> Self {
        let mut request = request.clone();
        request.params.alpha = ALPHA;
        Self {
            request,
            simulation: None,
        }
    }

    /// One tick. Returns whether it was the last.
    pub(crate) fn advance(&mut self, positions: &mut [[f32; 2]]) -> bool {
        let Some(simulation) = &mut self.simulation else {
            self.request.start = positions.as_flattened().to_vec();
            let scale = balance(&self.request);
            for place in &mut self.request.start {
                *place *= scale;
            }
            move_to_places(&mut self.request);
            // A request that was checked, and finite places: it begins.
            self.simulation = Simulation::new(&self.request).ok();
            return self.simulation.is_none();
        };
        simulation.tick();
        simulation.write_positions(positions.as_flattened_mut());
        simulation.is_settled()
    }

    /// From 0 to 1.
    pub(crate) fn progress(&self) -> f32 {
        self.simulation.as_ref().map_or(0.0, Simulation::progress)
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
