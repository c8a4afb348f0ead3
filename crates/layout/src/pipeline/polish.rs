//! The last word on a drawing: all nodes repel, neighbours attract, pivots hold the shape at large, and it cools.
//!
//! The attraction is the same whatever the length of an edge (Noack's LinLog, 2007), and weak where degrees are high.
//! It draws clusters apart better than d3's linear springs; the pivots keep that from folding the rest.

use crate::bodies;
use crate::pipeline::graph::Graph;
use crate::pipeline::pivots::{GROUP, Pivots};
use crate::pipeline::stress;
use crate::simd::{larger, smaller};
use crate::swarm::Swarm;

const CHARGE: f32 = 30.0;
const ATTRACTION: f32 = 0.7;
/// The share of the way to where a group of pivots would have a node.
const PULL: f32 = 0.35;
const ALPHA: f32 = 0.5;
const ALPHA_MIN: f32 = 0.02;
const KEPT: f32 = 0.6;
const THETA: f32 = 0.9;

/// An edge, its ends as slots.
#[derive(Clone, Copy, Debug)]
struct Spring {
    source: u32,
    target: u32,
    strength: f32,
    /// The share of the movement that the target makes.
    bias: f32,
}

/// A drawing being polished.
#[derive(Clone, Debug)]
pub(crate) struct Polish {
    swarm: Swarm,
    springs: Vec<Spring>,
    /// The length at which attraction is as strong as a linear spring's: that of the mean edge.
    length: f32,
    alpha: f32,
    cooling: f32,
    hold: Option<Hold>,
    ticks: usize,
}

/// The pivots, the node of each slot, and the length of a hop as drawn.
#[derive(Clone, Debug)]
struct Hold {
    pivots: Pivots,
    nodes: Vec<u32>,
    spare: Vec<u32>,
    hop: f32,
}

impl Polish {
    /// Starts from `points`, scaled to where repulsion and attraction balance. `cooling` is what a tick leaves of the
    /// temperature. The pivots are those of the same graph, `points` in hops.
    #[inline(never)]
    pub(crate) fn new(
        graph: &Graph,
        mut points: Vec<[f32; 2]>,
        cooling: f32,
        pivots: Option<Pivots>,
    ) -> Self {
        let springs: Vec<Spring> = graph
            .edges()
            .map(|(source, target)| {
                let (from, to) = (graph.degree(source) as f32, graph.degree(target) as f32);
                Spring {
                    source,
                    target,
                    strength: ATTRACTION / from.min(to),
                    bias: from / (from + to),
                }
            })
            .collect();
        let scale = balance(&springs, &points);
        for point in &mut points {
            *point = point.map(|place| place * scale);
        }
        let length = mean_length(&springs, &points);
        let hold = pivots.map(|pivots| Hold {
            nodes: (0..points.len() as u32).collect(),
            spare: vec![0; points.len()],
            hop: scale,
            pivots,
        });
        Self {
            swarm: Swarm::new(&points),
            springs,
            length,
            alpha: ALPHA,
            cooling,
            hold,
            ticks: 0,
        }
    }

    /// From 0 to 1.
    pub(crate) fn progress(&self) -> f32 {
        (ALPHA - self.alpha) / (ALPHA - ALPHA_MIN)
    }

    /// The length of the mean edge when it began.
    pub(crate) const fn length(&self) -> f32 {
        self.length
    }

    /// One step. Returns whether it was the last.
    #[inline(never)]
    pub(crate) fn tick(&mut self) -> bool {
        self.attract();
        if let Some(hold) = &mut self.hold {
            hold.pull(&mut self.swarm, self.ticks, PULL * self.alpha);
        }
        if self.swarm.fit() {
            let moved_to = &self.swarm.bodies.moved_to;
            for spring in &mut self.springs {
                spring.source = moved_to[spring.source as usize];
                spring.target = moved_to[spring.target as usize];
            }
            if let Some(hold) = &mut self.hold {
                bodies::permute(&mut hold.nodes, &mut hold.spare, self.swarm.tree.order());
            }
        }
        self.swarm.repel(CHARGE * self.alpha, THETA);
        self.swarm.advance(KEPT);
        self.alpha *= self.cooling;
        self.ticks += 1;
        self.alpha < ALPHA_MIN
    }

    #[inline(never)]
    fn attract(&mut self) {
        let bodies = &mut self.swarm.bodies;
        let (x, y, vx, vy) = (&bodies.x, &bodies.y, &mut bodies.vx, &mut bodies.vy);
        for &Spring {
            source,
            target,
            strength,
            bias,
        } in &self.springs
        {
            let (s, t) = (source as usize, target as usize);
            let dx = x[t] + vx[t] - x[s] - vx[s];
            let dy = y[t] + vy[t] - y[s] - vy[s];
            let ratio = self.length / larger((dx * dx + dy * dy).sqrt(), 1e-6);
            // Held to 1, or it would overshoot.
            let share = smaller(ratio * strength * self.alpha, 1.0);
            let (to_target, to_source) = (share * bias, share * (1.0 - bias));
            vx[t] -= dx * to_target;
            vy[t] -= dy * to_target;
            vx[s] += dx * to_source;
            vy[s] += dy * to_source;
        }
    }

    /// x and y of each node.
    pub(crate) fn points(&self) -> Vec<[f32; 2]> {
        self.swarm.points()
    }
}

impl Hold {
    /// Pulls every node towards where one group of pivots would have it, another group each tick.
    #[inline(never)]
    fn pull(&mut self, swarm: &mut Swarm, tick: usize, strength: f32) {
        let columns = self.pivots.columns;
        let first = tick % (columns / GROUP) * GROUP;
        let bodies = &mut swarm.bodies;
        let (mut pivots_x, mut pivots_y, per_hop) = ([0.0; GROUP], [0.0; GROUP], 1.0 / self.hop);
        for (i, &pivot) in self.pivots.nodes[first..first + GROUP].iter().enumerate() {
            let slot = bodies.slot[pivot as usize] as usize;
            // In hops, so that the rows need no scaling.
            (pivots_x[i], pivots_y[i]) = (bodies.x[slot] * per_hop, bodies.y[slot] * per_hop);
        }
        let (mut ratios, mut squares) = (0.0_f64, 0.0_f64);
        for (slot, &node) in self.nodes.iter().enumerate() {
            let row = &self.pivots.inverse[node as usize * columns + first..][..GROUP];
            let point = [bodies.x[slot] * per_hop, bodies.y[slot] * per_hop];
            let moves = stress::moves(point, row, &pivots_x, &pivots_y);
            if moves[2] > 0.0 {
                bodies.vx[slot] += moves[0] / moves[2] * self.hop * strength;
                bodies.vy[slot] += moves[1] / moves[2] * self.hop * strength;
            }
            let ratio = ratio_to(point, row[0], [pivots_x[0], pivots_y[0]]);
            ratios += f64::from(ratio);
            squares += f64::from(ratio * ratio);
        }
        // The scale at which the drawing fits the hops best: Σ (l / d)² / Σ (l / d).
        if ratios > 0.0 && squares > 0.0 {
            self.hop *= (squares / ratios) as f32;
        }
    }
}

fn ratio_to(point: [f32; 2], inverse: f32, pivot: [f32; 2]) -> f32 {
    let (dx, dy) = (point[0] - pivot[0], point[1] - pivot[1]);
    (dx * dx + dy * dy).sqrt() * inverse
}

/// The scale at which all repulsion and all attraction do equal work: n² pairs repel with a force of 1 / distance, so
/// each does the same work whatever its length.
fn balance(springs: &[Spring], points: &[[f32; 2]]) -> f32 {
    let attraction: f64 = springs
        .iter()
        .map(|spring| f64::from(spring.strength * length_squared(spring, points)))
        .sum();
    let nodes = points.len() as f64;
    let scale = (f64::from(CHARGE) * nodes * nodes / attraction).sqrt() as f32;
    if scale.is_finite() { scale } else { 1.0 }
}

fn mean_length(springs: &[Spring], points: &[[f32; 2]]) -> f32 {
    let sum: f64 = springs
        .iter()
        .map(|spring| f64::from(length_squared(spring, points).sqrt()))
        .sum();
    let mean = (sum / springs.len().max(1) as f64) as f32;
    if mean > 0.0 { mean } else { 1.0 }
}

fn length_squared(spring: &Spring, points: &[[f32; 2]]) -> f32 {
    let ([ax, ay], [bx, by]) = (
        points[spring.source as usize],
        points[spring.target as usize],
    );
    (ax - bx) * (ax - bx) + (ay - by) * (ay - by)
}
