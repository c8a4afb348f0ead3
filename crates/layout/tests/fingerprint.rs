//! The same request gives the same bytes: on this machine, on any other, and in wasm. `benches/engine/check.mjs` holds
//! the module against the same numbers, so a change of them here is a change of every embedded position.
#![allow(clippy::unwrap_used, reason = "a failing test is what a panic is for")]

use layout::{LayoutRequest, Link, Params, Pipeline, Simulation};

const NODES: u32 = 3_000;
const EDGES: usize = 6_000;
const DRAWN: u32 = 1_851_556_741;
const MOVED: u32 = 1_114_787_697;

/// The linear congruential generator of “Numerical Recipes”: easy to write down in any language.
fn graph() -> LayoutRequest {
    let mut state = 1_u32;
    let mut next = || {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % NODES
    };
    LayoutRequest {
        radii: vec![2.0; NODES as usize],
        edges: (0..EDGES).map(|_| Link::new(next(), next())).collect(),
        params: Params {
            collide_padding: 0.0,
            position_strength: 0.0,
            ..Params::default()
        },
        ..LayoutRequest::default()
    }
}

/// FNV-1a over the bits of the numbers.
fn fingerprint(positions: &[f32]) -> u32 {
    positions.iter().fold(2_166_136_261, |hash, value| {
        (hash ^ value.to_bits()).wrapping_mul(16_777_619)
    })
}

#[test]
fn a_drawing_is_the_same_everywhere() {
    let mut pipeline = Pipeline::new(&graph()).unwrap();
    while !pipeline.advance() {}
    assert_eq!(fingerprint(pipeline.positions()), DRAWN);
}

#[test]
fn a_simulation_is_the_same_everywhere() {
    let mut simulation = Simulation::new(&graph()).unwrap();
    (0..100).for_each(|_| simulation.tick());
    assert_eq!(fingerprint(simulation.positions()), MOVED);
}
