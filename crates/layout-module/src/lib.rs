//! The layout engine for JavaScript: checks what comes in, throws an `Error` that says what is wrong, never traps.
//! The glue reads the clock; the engine does not.
#![cfg(target_arch = "wasm32")]

mod options;

use layout::{LayoutRequest, Link, Pipeline, Simulation};
use wasm_bindgen::prelude::*;

use crate::options::{Given, Options};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// A graph being laid out.
#[wasm_bindgen]
pub struct Layout {
    request: LayoutRequest,
    work: Work,
}

/// What the positions come from.
enum Work {
    Waiting,
    Drawing(Box<Pipeline>),
    Moving(Box<Simulation>),
}

#[wasm_bindgen]
impl Layout {
    /// A graph of `nodeCount` nodes; edge i joins `sources[i]` and `targets[i]`. `positions` are x and y of each node,
    /// NaN where it has none yet.
    #[wasm_bindgen(constructor)]
    pub fn new(
        #[wasm_bindgen(js_name = nodeCount)] node_count: f64,
        sources: Vec<u32>,
        targets: Vec<u32>,
        positions: Option<Vec<f32>>,
        options: Option<Given>,
    ) -> Result<Layout, JsError> {
        let nodes = options::node_count(node_count)?;
        if sources.len() != targets.len() {
            let (sources, targets) = (sources.len(), targets.len());
            return Err(JsError::new(&format!(
                "{sources} sources but {targets} targets; edge i joins sources[i] and targets[i]"
            )));
        }
        let Options {
            radii,
            distance,
            seed,
            params,
        } = Options::read(options.as_ref(), nodes)?;
        let ends = sources.iter().zip(&targets);
        let edges = ends
            .map(|(&source, &target)| Link {
                distance,
                ..Link::new(source, target)
            })
            .collect();
        let start = positions.unwrap_or_default();
        let request = LayoutRequest {
            radii,
            edges,
            start,
            seed,
            params,
            ..LayoutRequest::default()
        };
        request.check()?;
        Ok(Self {
            request,
            work: Work::Waiting,
        })
    }

    /// Runs `count` ticks of the force model from where it stands.
    pub fn tick(&mut self, count: u32) -> Result<(), JsError> {
        let simulation = self.moving()?;
        for _ in 0..count {
            simulation.tick();
        }
        Ok(())
    }

    /// Works on the full drawing for about `budgetMs` milliseconds; while nodes are moving, settles them instead.
    pub fn step(
        &mut self,
        #[wasm_bindgen(js_name = budgetMs)] budget_ms: f64,
    ) -> Result<(), JsError> {
        let end_ms = now() + budget_ms;
        if matches!(self.work, Work::Waiting) {
            self.work = Work::Drawing(Box::new(Pipeline::new(&self.request)?));
        }
        while !self.done() {
            match &mut self.work {
                Work::Waiting => break,
                Work::Drawing(pipeline) => {
                    pipeline.advance();
                }
                Work::Moving(simulation) => simulation.tick(),
            }
            if now() >= end_ms {
                break;
            }
        }
        Ok(())
    }

    /// Whether the layout has settled.
    #[wasm_bindgen(getter)]
    pub fn done(&self) -> bool {
        match &self.work {
            Work::Waiting => false,
            Work::Drawing(pipeline) => pipeline.is_done(),
            Work::Moving(simulation) => simulation.is_settled(),
        }
    }

    /// How much is done, from 0 to 1.
    #[wasm_bindgen(getter)]
    pub fn progress(&self) -> f32 {
        match &self.work {
            Work::Waiting => 0.0,
            Work::Drawing(pipeline) => pipeline.progress(),
            Work::Moving(simulation) => simulation.progress(),
        }
    }

    /// Writes x and y of each node into `out`.
    pub fn positions(&self, out: &mut [f32]) -> Result<(), JsError> {
        let (found, expected) = (out.len(), 2 * self.request.radii.len());
        if found != expected {
            return Err(JsError::new(&format!(
                "positions: an array of {found} numbers; give one of {expected}"
            )));
        }
        match &self.work {
            Work::Waiting if self.request.start.is_empty() => out.fill(0.0),
            Work::Waiting => out.copy_from_slice(&self.request.start),
            Work::Drawing(pipeline) => out.copy_from_slice(pipeline.positions()),
            Work::Moving(simulation) => simulation.write_positions(out),
        }
        Ok(())
    }

    /// Holds node `node` at a place, for example while it is dragged.
    pub fn pin(&mut self, node: u32, x: f32, y: f32) -> Result<(), JsError> {
        Ok(self.moving()?.pin(node, x, y)?)
    }

    /// Lets node `node` move again.
    pub fn unpin(&mut self, node: u32) -> Result<(), JsError> {
        Ok(self.moving()?.unpin(node)?)
    }

    /// Sets the temperature, from 0 to 1: how strongly the forces act in the next tick.
    pub fn reheat(&mut self, alpha: f32) -> Result<(), JsError> {
        self.moving()?.reheat(alpha);
        Ok(())
    }

    /// The simulation; begun where the nodes stand, and cool where they stand in a finished drawing.
    fn moving(&mut self) -> Result<&mut Simulation, JsError> {
        if let Work::Drawing(pipeline) = &self.work
            && pipeline.is_done()
        {
            self.request.start = pipeline.positions().to_vec();
            self.request.params.alpha = self.request.params.alpha_min;
        }
        if !matches!(self.work, Work::Moving(_)) {
            self.work = Work::Moving(Box::new(Simulation::new(&self.request)?));
        }
        match &mut self.work {
            Work::Moving(simulation) => Ok(simulation),
            Work::Waiting | Work::Drawing(_) => Err(JsError::new("the simulation did not start")),
        }
    }
}
