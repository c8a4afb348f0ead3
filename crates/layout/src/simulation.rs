//! The simulation: forces change velocities, a tick integrates them, alpha falls until the layout is settled.

use std::cell::OnceCell;

use crate::check;
use crate::error::Error;
use crate::force::collide::Collide;
use crate::force::group::Groups;
use crate::force::link::Links;
use crate::force::position;
use crate::params::Params;
use crate::random::Random;
use crate::request::{Anchor, LayoutRequest};
use crate::start;
use crate::swarm::Swarm;

/// A layout under way. It has no clock: whoever owns it calls [`Simulation::tick`].
#[derive(Clone, Debug)]
pub struct Simulation {
    swarm: Swarm,
    /// By node; empty until a node is pinned.
    pins: Vec<Option<[f32; 2]>>,
    pinned: usize,
    anchors: Vec<Anchor>,
    groups: Groups,
    /// Where each node stood, NaN where it did not; empty where none is drawn back.
    homes: Vec<[f32; 2]>,
    links: Links,
    collide: Collide,
    random: Random,
    params: Params,
    alpha: f32,
    published: OnceCell<Vec<f32>>,
}

impl Simulation {
    /// Places the nodes; nothing moves yet.
    ///
    /// # Errors
    /// Says which number of the request is wrong; see [`Error`].
    #[inline(never)]
    pub fn new(request: &LayoutRequest) -> Result<Self, Error> {
        request.check()?;
        let LayoutRequest {
            radii,
            edges,
            start,
            pins,
            anchors,
            groups,
            seed,
            params,
        } = request;
        let mut random = Random::new(*seed);
        let swarm = Swarm::new(&start::positions(request, &mut random));
        let homes = if params.stay_strength > 0.0 {
            start.as_chunks().0.to_vec()
        } else {
            Vec::new()
        };
        let lengths: f64 = edges.iter().map(|edge| f64::from(edge.distance)).sum();
        let distance = (lengths / edges.len().max(1) as f64) as f32;
        let mut simulation = Self {
            pins: Vec::new(),
            pinned: 0,
            anchors: anchors.clone(),
            groups: Groups::new(groups, distance),
            homes,
            links: Links::new(edges, radii.len()),
            collide: Collide::new(radii.iter().copied(), params.collide_padding, &swarm.bodies),
            swarm,
            random,
            params: *params,
            alpha: params.alpha,
            published: OnceCell::new(),
        };
        for pin in pins {
            simulation.pin(pin.node, pin.x, pin.y)?;
        }
        Ok(simulation)
    }

    /// One step of velocity Verlet, with the order of events of d3-force.
    #[inline(never)]
    pub fn tick(&mut self) {
        self.published.take();
        self.alpha -= self.alpha * self.params.alpha_decay;
        let (alpha, params) = (self.alpha, self.params);
        let swarm = &mut self.swarm;
        self.links.apply(&mut swarm.bodies, alpha, &mut self.random);
        if swarm.fit() {
            let Swarm { bodies, tree, .. } = &mut *swarm;
            self.links.renumber(&bodies.moved_to);
            self.collide.permute(bodies, tree.order());
        }
        swarm.repel(-params.charge * alpha, params.theta);
        position::to_anchors(&self.anchors, &mut swarm.bodies, alpha);
        position::to_homes(&self.homes, &mut swarm.bodies, params.stay_strength * alpha);
        self.groups.apply(&mut swarm.bodies, alpha);
        position::to_origin(&mut swarm.bodies, params.position_strength * alpha);
        self.collide
            .apply(&swarm.tree, &mut swarm.bodies, &mut self.random);
        if self.anchors.is_empty() && self.pinned == 0 {
            position::centre(&mut swarm.bodies, params.centre_strength);
        }
        swarm.advance(1.0 - params.velocity_decay);
        self.hold_pins();
    }

    fn hold_pins(&mut self) {
        if self.pinned == 0 {
            return;
        }
        let bodies = &mut self.swarm.bodies;
        for (pin, &slot) in self.pins.iter().zip(&bodies.slot) {
            if let &Some([x, y]) = pin {
                let slot = slot as usize;
                (bodies.x[slot], bodies.y[slot]) = (x, y);
                (bodies.vx[slot], bodies.vy[slot]) = (0.0, 0.0);
            }
        }
    }

    /// The temperature: how strongly the forces act, 1 to 0.
    pub const fn alpha(&self) -> f32 {
        self.alpha
    }

    /// Whether the temperature has fallen below `alpha_min`, or there is nothing to move.
    pub const fn is_settled(&self) -> bool {
        self.alpha < self.params.alpha_min || self.swarm.bodies.count == 0
    }

    /// How far it has cooled: from 0 at the temperature it began with to 1 when settled. Each tick takes an equal share
    /// off the temperature, so this is far along early.
    pub const fn progress(&self) -> f32 {
        let range = self.params.alpha - self.params.alpha_min;
        if self.is_settled() || range <= 0.0 {
            return 1.0;
        }
        ((self.params.alpha - self.alpha) / range).clamp(0.0, 1.0)
    }

    /// x and y of each node, in the order of the request.
    pub fn positions(&self) -> &[f32] {
        self.published.get_or_init(|| {
            let mut positions = vec![0.0; 2 * self.swarm.bodies.count];
            self.write_positions(&mut positions);
            positions
        })
    }

    /// Writes x and y of each node into `out`, as far as it reaches, without keeping a copy.
    pub fn write_positions(&self, out: &mut [f32]) {
        self.swarm.bodies.write(out);
    }

    /// Holds a node at a place from now on, for example while it is dragged.
    ///
    /// # Errors
    /// The node does not exist, or a coordinate is not finite.
    pub fn pin(&mut self, node: u32, x: f32, y: f32) -> Result<(), Error> {
        let nodes = self.swarm.bodies.count;
        check::node_exists("node", 0, node, nodes)?;
        check::coordinates("pin", 0, x, y)?;
        self.pins.resize(nodes, None);
        if let Some(home) = self.homes.get_mut(node as usize) {
            *home = [x, y]; // where it was dragged it shall stay
        }
        if self.pins[node as usize].replace([x, y]).is_none() {
            self.pinned += 1;
        }
        self.published.take();
        self.hold_pins();
        Ok(())
    }

    /// Lets a node move again.
    ///
    /// # Errors
    /// The node does not exist.
    pub fn unpin(&mut self, node: u32) -> Result<(), Error> {
        check::node_exists("node", 0, node, self.swarm.bodies.count)?;
        if self
            .pins
            .get_mut(node as usize)
            .is_some_and(|pin| pin.take().is_some())
        {
            self.pinned -= 1;
        }
        Ok(())
    }

    /// Sets the temperature, held to 0 … 1; NaN leaves it as it is.
    pub const fn reheat(&mut self, alpha: f32) {
        if !alpha.is_nan() {
            self.alpha = alpha.clamp(0.0, 1.0);
        }
    }
}
