//! Moves discs apart until none overlaps, each as little as its neighbours allow.

use crate::force::collide::Collide;
use crate::random::Random;
use crate::swarm::Swarm;

/// Of the drawing's rectangle, the discs' own squares may take this share before it is enlarged.
const FULLEST: f32 = 0.4;
/// Rounds after which the drawing grows a little with each further one: dense places need room from outside.
const ROUNDS_IN_PLACE: u32 = 40;
const GROWTH: f32 = 1.02;
/// Where as many pairs overlap as there are discs, there is no room to part them in: the drawing grows at once by this, and
/// by less where they are fewer, down to one pair for so many discs.
const GROWTH_CROWDED: f32 = 0.08;
const CROWDED: usize = 64;
/// From so many discs on a round in place is dear, and worth its time only where the one before has parted some for good.
/// What is smaller is parted in place as long as that may help: it stays as it was drawn.
const LARGE: usize = 2_000;
/// With growth this is far more than any drawing needs; it bounds the work on those that f32 cannot part.
const MOST_ROUNDS: u32 = 400;

/// Discs being parted.
#[derive(Clone, Debug)]
pub(crate) struct Parting {
    swarm: Swarm,
    collide: Collide,
    rounds: u32,
    /// The pairs that overlapped in the last round.
    parted: usize,
    /// Whether they were fewer than in the round before.
    is_parting: bool,
}

impl Parting {
    #[inline(never)]
    pub(crate) fn new(
        mut points: Vec<[f32; 2]>,
        radii: impl Iterator<Item = f32> + Clone,
        padding: f32,
    ) -> Self {
        let (mut low, mut high) = ([f32::INFINITY; 2], [f32::NEG_INFINITY; 2]);
        for point in &points {
            low = [low[0].min(point[0]), low[1].min(point[1])];
            high = [high[0].max(point[0]), high[1].max(point[1])];
        }
        let needed: f32 = radii
            .clone()
            .map(|radius| 4.0 * (radius + padding) * (radius + padding))
            .sum();
        let fullness = needed / ((high[0] - low[0]) * (high[1] - low[1])).max(1e-6);
        if fullness > FULLEST && points.len() > 2 {
            let scale = (fullness / FULLEST).sqrt().min(1e3);
            for point in &mut points {
                *point = point.map(|place| place * scale);
            }
        }
        let swarm = Swarm::new(&points);
        Self {
            collide: Collide::new(radii, padding, &swarm.bodies),
            swarm,
            rounds: 0,
            parted: 0,
            is_parting: true,
        }
    }

    /// Parts what overlaps. Returns whether nothing did.
    #[inline(never)]
    pub(crate) fn round(&mut self, random: &mut Random) -> bool {
        let count = self.swarm.bodies.count;
        let is_large = count > LARGE;
        let growth = if is_large && self.parted * CROWDED > count {
            let crowd = (self.parted as f32 / count as f32).min(1.0);
            1.0 + GROWTH_CROWDED * crowd.sqrt()
        } else if self.rounds > ROUNDS_IN_PLACE || (is_large && !self.is_parting) {
            GROWTH
        } else {
            1.0
        };
        if growth > 1.0 {
            let bodies = &mut self.swarm.bodies;
            for values in [&mut bodies.x, &mut bodies.y] {
                values[..bodies.count]
                    .iter_mut()
                    .for_each(|value| *value *= growth);
            }
        }
        self.rounds += 1;
        if self.swarm.fit() {
            let Swarm { bodies, tree, .. } = &mut self.swarm;
            self.collide.permute(bodies, tree.order());
        }
        let parted = self
            .collide
            .apply(&self.swarm.tree, &mut self.swarm.bodies, random);
        self.swarm.advance(1.0);
        self.swarm.bodies.vx.fill(0.0);
        self.swarm.bodies.vy.fill(0.0);
        self.is_parting = parted < self.parted || self.rounds == 1;
        self.parted = parted;
        parted == 0 || self.rounds == MOST_ROUNDS
    }

    /// x and y of each node.
    pub(crate) fn points(&self) -> Vec<[f32; 2]> {
        self.swarm.points()
    }
}
