//! The layout engine for JavaScript: checks what comes in, throws an `Error` that says what is wrong, never traps.
//! The glue reads the clock; the engine does not.
#![cfg(target_arch = "wasm32")]

mod options;

use layout::{Anchor, Error, Group, LayoutRequest, Link, Pin, Pipeline, Simulation};
use wasm_bindgen::prelude::*;

use crate::options::{Given, Options};

/// Half the code of the standard library's allocator.
#[global_allocator]
static ALLOCATOR: talc::wasm::WasmDynamicTalc = talc::wasm::new_wasm_dynamic_allocator();

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = performance)]
    fn now() -> f64;
}

/// The temperature at which pins that came during a drawing are taken up.
const ALPHA_AFTER_DRAWING: f32 = 0.3;

/// A graph being laid out.
#[wasm_bindgen]
pub struct Layout {
    sources: Vec<u32>,
    targets: Vec<u32>,
    distance: f32,
    /// All but the edges, which are made of the above when they are needed: they would be a quarter of the memory.
    request: LayoutRequest,
    work: Work,
    /// Whether a pin came or went after the drawing began.
    is_late: bool,
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
        let mut layout = Self {
            sources,
            targets,
            distance,
            request: LayoutRequest {
                radii,
                start: positions.unwrap_or_default(),
                seed,
                params,
                ..LayoutRequest::default()
            },
            work: Work::Waiting,
            is_late: false,
        };
        layout.with_edges(LayoutRequest::check)?;
        Ok(layout)
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
            self.work = Work::Drawing(Box::new(self.with_edges(Pipeline::new)?));
        }
        // Something is done however small the budget, so that a loop over `step` ends.
        while !self.done() {
            self.advance()?;
            if now() >= end_ms {
                break;
            }
        }
        Ok(())
    }

    #[inline(never)]
    fn advance(&mut self) -> Result<(), JsError> {
        match &mut self.work {
            Work::Waiting => {}
            Work::Drawing(pipeline) => {
                if pipeline.advance() && self.is_late {
                    self.moving()?.reheat(ALPHA_AFTER_DRAWING);
                }
            }
            Work::Moving(simulation) => simulation.tick(),
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
            Work::Drawing(pipeline) if pipeline.positions().is_empty() => out.fill(0.0),
            Work::Drawing(pipeline) => out.copy_from_slice(pipeline.positions()),
            Work::Moving(simulation) => simulation.write_positions(out),
        }
        Ok(())
    }

    /// Holds node `node` at a place, for example while it is dragged, or before a drawing that shall have it there.
    pub fn pin(&mut self, node: u32, x: f32, y: f32) -> Result<(), JsError> {
        if self.is_moving() {
            return Ok(self.moving()?.pin(node, x, y)?);
        }
        self.request.pins.push(Pin { node, x, y });
        self.is_late = true;
        let checked = self.check();
        if checked.is_err() {
            self.request.pins.pop();
        }
        checked
    }

    /// Lets node `node` move again.
    pub fn unpin(&mut self, node: u32) -> Result<(), JsError> {
        if self.is_moving() {
            return Ok(self.moving()?.unpin(node)?);
        }
        self.request.pins.retain(|pin| pin.node != node);
        self.is_late = true;
        Ok(())
    }

    /// Draws node `node` to a place: `weight`, from 0 to 1, is the share of the way in a tick at full temperature. Give
    /// anchors before the first `step` or `tick`.
    pub fn anchor(&mut self, node: u32, x: f32, y: f32, weight: f32) -> Result<(), JsError> {
        self.expect_waiting()?;
        let anchor = Anchor { node, x, y, weight };
        self.request.anchors.push(anchor);
        let checked = self.check();
        if checked.is_err() {
            self.request.anchors.pop();
        }
        checked
    }

    /// Keeps `nodes` near each other, such as the zones of a city, without moving them as a whole. `strength` is from 0
    /// to 1. Give groups before the first `step` or `tick`; a node may be in several.
    pub fn group(&mut self, nodes: Vec<u32>, strength: f32) -> Result<(), JsError> {
        self.expect_waiting()?;
        self.request.groups.push(Group { nodes, strength });
        let checked = self.check();
        if checked.is_err() {
            self.request.groups.pop();
        }
        checked
    }

    /// Sets the temperature, from 0 to 1: how strongly the forces act in the next tick.
    pub fn reheat(&mut self, alpha: f32) -> Result<(), JsError> {
        self.moving()?.reheat(alpha);
        Ok(())
    }

    /// The simulation; begun where the nodes stand, and cool where they stand in a finished drawing.
    #[inline(never)]
    fn moving(&mut self) -> Result<&mut Simulation, JsError> {
        if let Work::Drawing(pipeline) = &self.work
            && pipeline.is_done()
        {
            self.request.start = pipeline.positions().to_vec();
            self.request.params.alpha = self.request.params.alpha_min;
        }
        if !matches!(self.work, Work::Moving(_)) {
            self.work = Work::Waiting; // its memory is free before the simulation asks for some
            self.work = Work::Moving(Box::new(self.with_edges(Simulation::new)?));
        }
        match &mut self.work {
            Work::Moving(simulation) => Ok(simulation),
            Work::Waiting | Work::Drawing(_) => Err(JsError::new("the simulation did not start")),
        }
    }

    /// Whether pins go to the simulation: it runs, or the drawing from which it would is finished.
    fn is_moving(&self) -> bool {
        match &self.work {
            Work::Waiting => false,
            Work::Drawing(pipeline) => pipeline.is_done(),
            Work::Moving(_) => true,
        }
    }

    #[inline(never)]
    fn check(&self) -> Result<(), JsError> {
        Ok(self.request.check()?)
    }

    #[inline(never)]
    fn expect_waiting(&self) -> Result<(), JsError> {
        match self.work {
            Work::Waiting => Ok(()),
            Work::Drawing(_) | Work::Moving(_) => Err(JsError::new(
                "it has begun; give anchors and groups before the first step or tick",
            )),
        }
    }

    /// What `make` makes of the whole request.
    fn with_edges<T>(
        &mut self,
        make: impl FnOnce(&LayoutRequest) -> Result<T, Error>,
    ) -> Result<T, JsError> {
        let distance = self.distance;
        let ends = self.sources.iter().zip(&self.targets);
        let edges = ends.map(|(&source, &target)| Link {
            distance,
            ..Link::new(source, target)
        });
        self.request.edges = edges.collect();
        let made = make(&self.request);
        self.request.edges = Vec::new();
        Ok(made?)
    }
}
