//! The layout engine for JavaScript: checks what comes in, throws an `Error` that says what is wrong, never traps.
//! The glue reads the clock; the engine does not.
#![cfg(target_arch = "wasm32")]

use layout::{LayoutRequest, Link, Simulation};
use wasm_bindgen::prelude::*;

/// A graph being laid out.
#[wasm_bindgen]
pub struct Layout {
    simulation: Simulation,
}

#[wasm_bindgen]
impl Layout {
    /// A graph of `node_count` nodes; edge i joins `sources[i]` and `targets[i]`.
    #[wasm_bindgen(constructor)]
    pub fn new(
        node_count: u32,
        sources: &[u32],
        targets: &[u32],
        positions: Option<Box<[f32]>>,
    ) -> Result<Layout, JsError> {
        let request = LayoutRequest {
            radii: vec![0.0; node_count as usize],
            edges: sources
                .iter()
                .zip(targets)
                .map(|(&s, &t)| Link::new(s, t))
                .collect(),
            start: positions.map(Into::into).unwrap_or_default(),
            params: layout::Params {
                collide_padding: 0.0,
                position_strength: 0.0,
                ..Default::default()
            },
            ..LayoutRequest::default()
        };
        Ok(Self {
            simulation: Simulation::new(&request)?,
        })
    }

    /// Runs `count` ticks of the force model from where it stands.
    pub fn tick(&mut self, count: u32) {
        for _ in 0..count {
            self.simulation.tick();
        }
    }

    /// Whether the layout has settled.
    #[wasm_bindgen(getter)]
    pub fn done(&self) -> bool {
        self.simulation.is_settled()
    }

    /// Writes x and y of each node.
    pub fn positions(&self, out: &js_sys::Float32Array) {
        out.copy_from(self.simulation.positions());
    }
}
