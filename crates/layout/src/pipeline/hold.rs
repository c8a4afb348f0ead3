//! Pivots hold a drawing at large while it is polished.

use crate::pipeline::pivots::{GROUP, Pivots};
use crate::pipeline::stress;
use crate::swarm::Swarm;

/// The pivots, and the length of a hop as drawn.
#[derive(Clone, Debug)]
pub(crate) struct Hold {
    pub(crate) pivots: Pivots,
    pub(crate) hop: f32,
}

impl Hold {
    /// Pulls every node towards where one group of pivots would have it, another group each tick.
    #[inline(never)]
    pub(crate) fn pull(&mut self, swarm: &mut Swarm, tick: usize, strength: f32) {
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
        let rows = self.pivots.inverse.chunks_exact(columns);
        for (row, &slot) in rows.zip(&bodies.slot) {
            let (row, slot) = (&row[first..][..GROUP], slot as usize);
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
