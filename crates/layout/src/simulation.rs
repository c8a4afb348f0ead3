//! The simulation: forces change velocities, a tick integrates them, alpha falls until the layout is settled.

use crate::error::Error;
use crate::force::collide::Collide;
use crate::force::link::Links;
use crate::force::{many_body, position};
use crate::quadtree::{Point, Quadtree};
use crate::random::Random;
use crate::request::{self, Anchor, LayoutRequest, LayoutResult, Params};
use crate::start;

/// A layout under way. It has no clock: whoever owns it calls [`Simulation::tick`].
#[derive(Clone, Debug)]
pub struct Simulation {
    points: Vec<Point>,
    velocities: Vec<Point>,
    pins: Vec<Option<Point>>,
    anchors: Vec<Anchor>,
    links: Links,
    collide: Collide,
    tree: Quadtree,
    random: Random,
    params: Params,
    alpha: f32,
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
        let points = start::positions(request, &mut random);
        let mut pinned = vec![None; radii.len()];
        for pin in pins {
            pinned[pin.node as usize] = Some([pin.x, pin.y]);
        }
        Ok(Self {
            velocities: vec![[0.0; 2]; points.len()],
            points,
            pins: pinned,
            anchors: anchors.clone(),
            links: Links::new(edges, radii.len()),
            collide: Collide::new(radii, params.collide_padding),
            tree: Quadtree::default(),
            random,
            params: *params,
            alpha: params.alpha,
        })
    }

    /// One step of velocity Verlet, with the order of events of d3-force.
    pub fn tick(&mut self) {
        let Self {
            points,
            velocities,
            params,
            random,
            ..
        } = self;
        self.alpha -= self.alpha * params.alpha_decay;
        let alpha = self.alpha;
        self.links.apply(points, velocities, alpha, random);
        self.tree.build(points, &[]);
        many_body::apply(
            &self.tree,
            points,
            velocities,
            params.charge * alpha,
            params.theta,
            random,
        );
        position::to_origin(points, velocities, params.position_strength * alpha);
        position::to_anchors(&self.anchors, points, velocities, alpha);
        self.collide.apply(points, velocities, random);
        if self.anchors.is_empty() && self.pins.iter().all(Option::is_none) {
            position::centre(points, params.centre_strength);
        }
        let kept = 1.0 - params.velocity_decay;
        for ((point, velocity), pin) in points.iter_mut().zip(velocities).zip(&self.pins) {
            if let Some(pin) = pin {
                (*point, *velocity) = (*pin, [0.0; 2]);
            } else {
                *velocity = [velocity[0] * kept, velocity[1] * kept];
                *point = [point[0] + velocity[0], point[1] + velocity[1]];
            }
        }
    }

    /// The temperature: how strongly the forces act, 1 to 0.
    pub const fn alpha(&self) -> f32 {
        self.alpha
    }

    /// Whether the temperature has fallen below `alpha_min`, or there is nothing to move.
    pub const fn is_settled(&self) -> bool {
        self.alpha < self.params.alpha_min || self.points.is_empty()
    }

    /// x and y of each node, in the order of the request.
    pub fn positions(&self) -> &[f32] {
        self.points.as_flattened()
    }

    /// Holds a node at a place from now on, for example while it is dragged.
    ///
    /// # Errors
    /// The node does not exist, or a coordinate is not finite.
    pub fn pin(&mut self, node: u32, x: f32, y: f32) -> Result<(), Error> {
        request::node_exists("node", 0, node, self.points.len())?;
        request::coordinates("pin", 0, x, y)?;
        self.pins[node as usize] = Some([x, y]);
        self.points[node as usize] = [x, y];
        Ok(())
    }

    /// Lets a node move again.
    ///
    /// # Errors
    /// The node does not exist.
    pub fn unpin(&mut self, node: u32) -> Result<(), Error> {
        request::node_exists("node", 0, node, self.points.len())?;
        self.pins[node as usize] = None;
        Ok(())
    }

    /// Sets the temperature, held to 0 … 1; NaN leaves it as it is.
    pub const fn reheat(&mut self, alpha: f32) {
        if !alpha.is_nan() {
            self.alpha = alpha.clamp(0.0, 1.0);
        }
    }
}
