//! A layout from request to result. A graph that nobody has laid out is drawn as a whole first; then, as every other,
//! it settles under its own forces, so that a later warm start finds it at rest.

use crate::error::Error;
use crate::pipeline::Pipeline;
use crate::request::{LayoutRequest, LayoutResult};
use crate::simulation::Simulation;

/// A layout on its way to rest. It has no clock: whoever owns it calls [`Settling::advance`] until that says it is done.
#[derive(Clone, Debug)]
pub struct Settling {
    work: Work,
    steps: u32,
}

#[derive(Clone, Debug)]
enum Work {
    Drawing(Box<Pipeline>),
    Moving(Box<Simulation>),
}

impl Settling {
    /// Nothing moves yet.
    ///
    /// # Errors
    /// Says which number of the request is wrong; see [`Error`].
    pub fn new(request: &LayoutRequest) -> Result<Self, Error> {
        let is_new =
            request.start.iter().all(|place| place.is_nan()) && request.params.alpha == 1.0;
        let work = if is_new {
            Work::Drawing(Box::new(Pipeline::settling(request)?))
        } else {
            Work::Moving(Box::new(Simulation::new(request)?))
        };
        Ok(Self { work, steps: 0 })
    }

    /// Does a little more. Returns whether it has settled.
    pub fn advance(&mut self) -> bool {
        self.steps += 1;
        match &mut self.work {
            Work::Drawing(pipeline) => pipeline.advance(),
            Work::Moving(simulation) => {
                if !simulation.is_settled() {
                    simulation.tick();
                }
                simulation.is_settled()
            }
        }
    }

    /// Where the nodes are.
    pub fn result(&self) -> LayoutResult {
        let positions = match &self.work {
            Work::Drawing(pipeline) => pipeline.positions(),
            Work::Moving(simulation) => simulation.positions(),
        };
        LayoutResult {
            positions: positions.to_vec(),
            ticks: self.steps,
        }
    }
}

/// Runs a layout until it is settled.
///
/// # Errors
/// Says which number of the request is wrong; see [`Error`].
pub fn settle(request: &LayoutRequest) -> Result<LayoutResult, Error> {
    let mut settling = Settling::new(request)?;
    while !settling.advance() {}
    Ok(settling.result())
}
