//! The last word on a drawing: all nodes repel, neighbours attract, pivots hold the shape at large, and it cools.
//!
//! The attraction is the same whatever the length of an edge (Noack's LinLog, 2007), and weak where degrees are high.
//! It draws clusters apart better than d3's linear springs; the pivots keep that from folding the rest.

use crate::force::many_body;
use crate::pipeline::graph::Graph;
use crate::pipeline::hold::Hold;
use crate::pipeline::pivots::Pivots;
use crate::simd::larger;
use crate::swarm::Swarm;

const CHARGE: f32 = 30.0;
const ATTRACTION: f32 = 0.7;
/// The share of the way to where a group of pivots would have a node.
const PULL: f32 = 0.35;
const ALPHA: f32 = 0.5;
const ALPHA_MIN: f32 = 0.02;
const KEPT: f32 = 0.6;
const THETA: f32 = 0.9;
/// A tick of a graph of at most this many nodes is done at once: it takes a millisecond.
const WHOLE_TICK: usize = 16_384;

/// A drawing being polished.
#[derive(Clone, Debug)]
pub(crate) struct Polish {
    swarm: Swarm,
    /// The ends of each edge, as slots.
    springs: Vec<[u32; 2]>,
    /// 1 / degree of the node in each slot. Strength and bias follow from it, so a spring needs eight bytes.
    weights: Vec<f32>,
    /// The length at which attraction is as strong as a linear spring's: that of the mean edge.
    length: f32,
    alpha: f32,
    cooling: f32,
    hold: Option<Hold>,
    ticks: usize,
    next: Part,
}

/// The parts of a tick, for those who have little time at once.
#[derive(Clone, Copy, Debug)]
enum Part {
    Attract,
    Hold,
    Fit,
    Sort(usize),
    Reorder,
    Meet(usize),
    Push,
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
        let (scale, length) = measure(graph, &points);
        for point in &mut points {
            *point = point.map(|place| place * scale);
        }
        let swarm = Swarm::new(&points);
        let mut springs = Vec::with_capacity(graph.edges());
        graph.for_each_edge(|source, target| springs.push([source, target]));
        let weights = (0..points.len() as u32).map(|node| 1.0 / graph.degree(node) as f32);
        Self {
            weights: swarm.bodies.padded(weights.collect()),
            swarm,
            springs,
            length: length * scale,
            alpha: ALPHA,
            cooling,
            hold: pivots.map(|pivots| Hold { hop: scale, pivots }),
            ticks: 0,
            next: Part::Attract,
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

    /// A part of a tick, or of a small graph the rest of a tick. Returns whether it was the last.
    #[inline(never)]
    pub(crate) fn advance(&mut self) -> bool {
        let is_small = self.swarm.bodies.count <= WHOLE_TICK;
        loop {
            self.next = self.part();
            if matches!(self.next, Part::Attract) {
                return self.alpha < ALPHA_MIN;
            }
            if !is_small {
                return false;
            }
        }
    }

    /// One part; says which is next.
    fn part(&mut self) -> Part {
        match self.next {
            Part::Attract => {
                self.attract();
                Part::Hold
            }
            Part::Hold => {
                if let Some(hold) = &mut self.hold {
                    hold.pull(&mut self.swarm, self.ticks, PULL * self.alpha);
                }
                Part::Fit
            }
            Part::Fit => {
                if self.swarm.is_loose() {
                    Part::Sort(0)
                } else {
                    Part::Meet(0)
                }
            }
            Part::Sort(axis) => {
                self.swarm.tree.sort_along(axis, &self.swarm.bodies);
                if axis == 0 {
                    Part::Sort(1)
                } else {
                    Part::Reorder
                }
            }
            Part::Reorder => {
                self.swarm.reorder();
                let Swarm { bodies, tree, .. } = &mut self.swarm;
                for end in self.springs.as_flattened_mut() {
                    *end = bodies.moved_to[*end as usize];
                }
                bodies.carry(&mut self.weights, tree.order());
                Part::Meet(0)
            }
            Part::Meet(part) => {
                self.swarm.meet(part, THETA);
                if part + 1 < many_body::PARTS {
                    Part::Meet(part + 1)
                } else {
                    Part::Push
                }
            }
            Part::Push => {
                self.swarm.push(CHARGE * self.alpha);
                self.swarm.advance(KEPT);
                self.alpha *= self.cooling;
                self.ticks += 1;
                Part::Attract
            }
        }
    }

    #[inline(never)]
    fn attract(&mut self) {
        let bodies = &mut self.swarm.bodies;
        let (x, y, vx, vy) = (&bodies.x, &bodies.y, &mut bodies.vx, &mut bodies.vy);
        let reach = self.length * ATTRACTION * self.alpha;
        for &[source, target] in &self.springs {
            let (s, t) = (source as usize, target as usize);
            let (source_weight, target_weight) = (self.weights[s], self.weights[t]);
            let dx = x[t] + vx[t] - x[s] - vx[s];
            let dy = y[t] + vy[t] - y[s] - vy[s];
            let length = (dx * dx + dy * dy).sqrt();
            // No more than the whole way, or it would overshoot.
            let reach = reach * larger(source_weight, target_weight);
            let share = reach / (larger(length, reach) * (source_weight + target_weight));
            let (to_target, to_source) = (share * target_weight, share * source_weight);
            vx[t] -= dx * to_target;
            vy[t] -= dy * to_target;
            vx[s] += dx * to_source;
            vy[s] += dy * to_source;
        }
    }

    /// x and y of each node, scaled so that the mean edge is `distance` long.
    #[inline(never)]
    pub(crate) fn scaled(&self, distance: f32) -> Vec<[f32; 2]> {
        let (x, y) = (&self.swarm.bodies.x, &self.swarm.bodies.y);
        let mut sum = 0.0_f64;
        for &[source, target] in &self.springs {
            let (s, t) = (source as usize, target as usize);
            let (dx, dy) = (x[s] - x[t], y[s] - y[t]);
            sum += f64::from((dx * dx + dy * dy).sqrt());
        }
        let scale = (f64::from(distance) * self.springs.len() as f64 / sum) as f32;
        let scale = if scale.is_finite() { scale } else { 1.0 };
        let mut points = self.points();
        for point in &mut points {
            *point = point.map(|place| place * scale);
        }
        points
    }

    /// x and y of each node.
    pub(crate) fn points(&self) -> Vec<[f32; 2]> {
        self.swarm.points()
    }
}

/// The scale at which all repulsion and all attraction do equal work – n² pairs repel with a force of 1 / distance, so
/// each does the same work whatever its length –, and the length of the mean edge before scaling.
#[inline(never)]
fn measure(graph: &Graph, points: &[[f32; 2]]) -> (f32, f32) {
    let (mut attraction, mut sum) = (0.0_f64, 0.0_f64);
    graph.for_each_edge(|source, target| {
        let ([ax, ay], [bx, by]) = (points[source as usize], points[target as usize]);
        let squared = (ax - bx) * (ax - bx) + (ay - by) * (ay - by);
        let least = graph.degree(source).min(graph.degree(target)) as f32;
        attraction += f64::from(ATTRACTION / least * squared);
        sum += f64::from(squared.sqrt());
    });
    let nodes = points.len() as f64;
    let scale = (f64::from(CHARGE) * nodes * nodes / attraction).sqrt() as f32;
    let length = (sum / graph.edges().max(1) as f64) as f32;
    if scale.is_finite() && length > 0.0 {
        (scale, length)
    } else {
        (1.0, 1.0)
    }
}
