//! The simulation: forces change velocities, a tick integrates them, alpha falls until the layout is settled.

use std::cell::OnceCell;

use crate::bodies::{Bodies, FAR};
use crate::error::Error;
use crate::force::collide::Collide;
use crate::force::link::Links;
use crate::force::{many_body, position};
use crate::multipole::Field;
use crate::random::Random;
use crate::request::{self, Anchor, LayoutRequest, LayoutResult, Params};
use crate::start;
use crate::tree::Tree;

/// The bodies are put in order again when the tree has become this much looser: sorting costs about as much as a tick,
/// and a loose tree makes every tick dearer.
const WANDERED: f32 = 1.2;

/// A layout under way. It has no clock: whoever owns it calls [`Simulation::tick`].
#[derive(Clone, Debug)]
pub struct Simulation {
    bodies: Bodies,
    pins: Vec<Option<[f32; 2]>>,
    pinned: usize,
    anchors: Vec<Anchor>,
    links: Links,
    collide: Collide,
    tree: Tree,
    field: Field,
    /// How loose the tree was when the bodies were last put in order; 0 before.
    looseness: f32,
    random: Random,
    params: Params,
    alpha: f32,
    published: OnceCell<Vec<f32>>,
}

/// Runs a layout until it is settled: about 300 ticks with the default [`Params`].
///
/// # Errors
/// Says which number of the request is wrong; see [`Error`].
pub fn settle(request: &LayoutRequest) -> Result<LayoutResult, Error> {
    let mut simulation = Simulation::new(request)?;
    let mut ticks = 0;
    while !simulation.is_settled() {
        simulation.tick();
        ticks += 1;
    }
    Ok(LayoutResult {
        positions: simulation.positions().to_vec(),
        ticks,
    })
}

impl Simulation {
    /// Places the nodes; nothing moves yet.
    ///
    /// # Errors
    /// Says which number of the request is wrong; see [`Error`].
    pub fn new(request: &LayoutRequest) -> Result<Self, Error> {
        request.check()?;
        let LayoutRequest {
            radii,
            edges,
            start: _,
            pins,
            anchors,
            seed,
            params,
        } = request;
        let mut random = Random::new(*seed);
        let bodies = Bodies::new(&start::positions(request, &mut random));
        let mut simulation = Self {
            pins: vec![None; radii.len()],
            pinned: 0,
            anchors: anchors.clone(),
            links: Links::new(edges, radii.len()),
            collide: Collide::new(radii, params.collide_padding),
            tree: Tree::new(radii.len()),
            field: Field::new(&bodies),
            looseness: 0.0,
            bodies,
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
    pub fn tick(&mut self) {
        self.published.take();
        self.alpha -= self.alpha * self.params.alpha_decay;
        self.links
            .apply(&mut self.bodies, self.alpha, &mut self.random);
        self.tree.refit(&self.bodies);
        if self.tree.looseness() > WANDERED * self.looseness {
            self.arrange();
        }
        let Self {
            bodies,
            params,
            random,
            alpha,
            ..
        } = self;
        many_body::field(&mut self.tree, bodies, &mut self.field, params.theta);
        position::to_anchors(&self.anchors, bodies, *alpha);
        position::to_origin(bodies, params.position_strength * *alpha);
        repel(bodies, &self.field, -params.charge * *alpha);
        self.collide.apply(&self.tree, bodies, random);
        if self.anchors.is_empty() && self.pinned == 0 {
            position::centre(bodies, params.centre_strength);
        }
        advance(bodies, 1.0 - params.velocity_decay);
        self.hold_pins();
    }

    /// Puts the bodies in the order of the plane again; whatever is kept in slots follows.
    fn arrange(&mut self) {
        let from = self.tree.arrange(&mut self.bodies);
        self.collide.permute(from);
        self.links.renumber(&self.bodies.moved_to);
        self.tree.refit(&self.bodies);
        self.looseness = self.tree.looseness();
    }

    fn hold_pins(&mut self) {
        if self.pinned == 0 {
            return;
        }
        for (pin, &slot) in self.pins.iter().zip(&self.bodies.slot) {
            if let &Some([x, y]) = pin {
                let slot = slot as usize;
                (self.bodies.x[slot], self.bodies.y[slot]) = (x, y);
                (self.bodies.vx[slot], self.bodies.vy[slot]) = (0.0, 0.0);
            }
        }
    }

    /// The temperature: how strongly the forces act, 1 to 0.
    pub const fn alpha(&self) -> f32 {
        self.alpha
    }

    /// Whether the temperature has fallen below `alpha_min`, or there is nothing to move.
    pub const fn is_settled(&self) -> bool {
        self.alpha < self.params.alpha_min || self.bodies.count == 0
    }

    /// x and y of each node, in the order of the request.
    pub fn positions(&self) -> &[f32] {
        self.published.get_or_init(|| {
            let mut positions = vec![0.0; 2 * self.bodies.count];
            self.bodies.write(&mut positions);
            positions
        })
    }

    /// Holds a node at a place from now on, for example while it is dragged.
    ///
    /// # Errors
    /// The node does not exist, or a coordinate is not finite.
    pub fn pin(&mut self, node: u32, x: f32, y: f32) -> Result<(), Error> {
        request::node_exists("node", 0, node, self.pins.len())?;
        request::coordinates("pin", 0, x, y)?;
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
        request::node_exists("node", 0, node, self.pins.len())?;
        if self.pins[node as usize].take().is_some() {
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

/// Adds the field to the velocities.
fn repel(bodies: &mut Bodies, field: &Field, strength: f32) {
    let Bodies { count, vx, vy, .. } = bodies;
    for (velocity, field) in vx.iter_mut().zip(&field.x).take(*count) {
        *velocity += field * strength;
    }
    for (velocity, field) in vy.iter_mut().zip(&field.y).take(*count) {
        *velocity += field * strength;
    }
}

/// Moves every body by what is kept of its velocity.
fn advance(bodies: &mut Bodies, kept: f32) {
    let Bodies {
        count,
        x,
        y,
        vx,
        vy,
        ..
    } = bodies;
    for (place, velocity) in x.iter_mut().zip(vx).chain(y.iter_mut().zip(vy)) {
        *velocity *= kept;
        *place += *velocity;
    }
    x[*count..].fill(FAR);
    y[*count..].fill(FAR);
}
