//! Properties of the whole: what holds for any graph, and the graphs that break layouts.

use proptest::prelude::*;

mod inputs;
mod places;
mod warm;

use crate::{Anchor, Error, Group, LayoutRequest, Link, Params, Pin, Pipeline, Simulation, settle};

fn graph(nodes: usize, pairs: &[(u32, u32)]) -> LayoutRequest {
    let edges = pairs
        .iter()
        .map(|&(source, target)| Link::new(source, target))
        .collect();
    LayoutRequest {
        radii: vec![4.0; nodes],
        edges,
        ..LayoutRequest::default()
    }
}

/// Any graph, self-loops and parallel edges included.
fn any_graph() -> impl Strategy<Value = LayoutRequest> {
    (1_usize..40)
        .prop_flat_map(|nodes| {
            let ends = 0..nodes as u32;
            (
                Just(nodes),
                prop::collection::vec((ends.clone(), ends), 0..80),
                any::<u64>(),
            )
        })
        .prop_map(|(nodes, pairs, seed)| LayoutRequest {
            seed,
            ..graph(nodes, &pairs)
        })
}

fn is_finite(positions: &[f32]) -> bool {
    positions.iter().all(|value| value.is_finite())
}

fn distance(positions: &[f32], a: usize, b: usize) -> f32 {
    let (dx, dy) = (
        positions[2 * a] - positions[2 * b],
        positions[2 * a + 1] - positions[2 * b + 1],
    );
    (dx * dx + dy * dy).sqrt()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_graph_settles_finite_and_the_same_twice(request in any_graph()) {
        let result = settle(&request).unwrap();
        prop_assert!(is_finite(&result.positions));
        prop_assert_eq!(result.positions.len(), 2 * request.radii.len());
        let again = settle(&request).unwrap();
        let bits = |positions: &[f32]| positions.iter().map(|value| value.to_bits()).collect::<Vec<_>>();
        prop_assert_eq!(bits(&result.positions), bits(&again.positions));
        prop_assert_eq!(result.ticks, again.ticks);
    }

    #[test]
    fn discs_hardly_overlap_when_settled(request in any_graph()) {
        let positions = settle(&request).unwrap().positions;
        for a in 0..request.radii.len() {
            for b in 0..a {
                prop_assert!(distance(&positions, a, b) > 0.9 * (request.radii[a] + request.radii[b]));
            }
        }
    }

    #[test]
    fn a_pinned_node_stays(request in any_graph(), x in -100.0_f32..100.0, y in -100.0_f32..100.0) {
        let pins = vec![Pin { node: 0, x, y }];
        let positions = settle(&LayoutRequest { pins, ..request }).unwrap().positions;
        prop_assert_eq!(&positions[..2], &[x, y]);
    }
}

fn drawn(request: &LayoutRequest) -> Vec<f32> {
    let mut pipeline = Pipeline::new(request).unwrap();
    let mut progress = 0.0;
    while !pipeline.advance() {
        assert!(
            (progress..=1.0).contains(&pipeline.progress()),
            "{progress} then {}",
            pipeline.progress()
        );
        progress = pipeline.progress();
    }
    assert_eq!(pipeline.progress(), 1.0);
    pipeline.positions().to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_drawing_is_finite_free_of_overlap_and_the_same_twice(request in any_graph()) {
        let positions = drawn(&request);
        prop_assert!(is_finite(&positions));
        for a in 0..request.radii.len() {
            for b in 0..a {
                let apart = request.radii[a] + request.radii[b];
                prop_assert!(distance(&positions, a, b) > 0.999 * apart);
            }
        }
        prop_assert_eq!(positions, drawn(&request));
    }
}

#[test]
fn a_grid_unfolds() {
    let side = 20;
    let mut pairs = Vec::new();
    for i in 0..side {
        for j in 0..side {
            pairs.extend((j + 1 < side).then_some((i * side + j, i * side + j + 1)));
            pairs.extend((i + 1 < side).then_some((i * side + j, i * side + j + side)));
        }
    }
    let positions = drawn(&LayoutRequest {
        radii: vec![0.0; 400],
        ..graph(400, &pairs)
    });
    let lengths: Vec<f32> = pairs
        .iter()
        .map(|&(a, b)| distance(&positions, a as usize, b as usize))
        .collect();
    let mean = lengths.iter().sum::<f32>() / lengths.len() as f32;
    let (least, most) = lengths
        .iter()
        .fold((f32::MAX, 0.0_f32), |(a, b), &l| (a.min(l), b.max(l)));
    assert!(
        least > 0.2 * mean && most < 2.0 * mean,
        "{least} to {most} around {mean}"
    );
    assert!(distance(&positions, 0, 399) > 15.0 * mean);
}

#[test]
fn another_seed_begins_otherwise() {
    let pairs: Vec<_> = (1..60).map(|node| (node, node * node % 17)).collect();
    let settled = |seed| {
        settle(&LayoutRequest {
            seed,
            ..graph(60, &pairs)
        })
        .unwrap()
        .positions
    };
    assert_ne!(settled(1), settled(2));
}

#[test]
fn a_hub_lies_amid_its_leaves() {
    let pairs: Vec<_> = (1..200).map(|leaf| (0, leaf)).collect();
    let positions = settle(&graph(200, &pairs)).unwrap().positions;
    let longest = (1..200)
        .map(|leaf| distance(&positions, 0, leaf))
        .fold(0.0, f32::max);
    assert!(distance(&[positions[0], positions[1], 0.0, 0.0], 0, 1) < 0.2 * longest);
}

#[test]
fn linked_nodes_end_nearer_than_unlinked_ones() {
    let pairs: Vec<_> = (0..29).map(|node| (node, node + 1)).collect();
    let positions = settle(&graph(30, &pairs)).unwrap().positions;
    let mean_of_links = pairs
        .iter()
        .map(|&(a, b)| distance(&positions, a as usize, b as usize))
        .sum::<f32>()
        / 29.0;
    assert!(mean_of_links < 60.0);
    assert!(distance(&positions, 0, 29) > 3.0 * mean_of_links);
}

#[test]
fn wrong_input_says_what_is_wrong() {
    let good = graph(2, &[(0, 1)]);
    let message = |request: &LayoutRequest| settle(request).unwrap_err().to_string();
    let start = LayoutRequest {
        start: vec![0.0; 3],
        ..good.clone()
    };
    assert_eq!(
        message(&start),
        "start: 3 numbers; give none, or 4 (x and y of each node)"
    );
    let edge = graph(2, &[(0, 1), (1, 2)]);
    assert_eq!(
        message(&edge),
        "edges[1]: node 2 does not exist; there are 2 nodes, counted from 0"
    );
    let infinite = LayoutRequest {
        start: vec![0.0, f32::INFINITY, 0.0, 0.0],
        ..good.clone()
    };
    assert!(message(&infinite).starts_with("start[1]: an infinite number; give"));
    let radius = LayoutRequest {
        radii: vec![1.0, f32::NAN],
        ..good.clone()
    };
    assert!(message(&radius).starts_with("radii[1]: NaN; give"));
    let anchors = vec![Anchor {
        node: 0,
        x: 0.0,
        y: 0.0,
        weight: 2.0,
    }];
    assert!(
        message(&LayoutRequest {
            anchors,
            ..good.clone()
        })
        .starts_with("anchors[0]: a number out of range")
    );
    let groups = vec![Group {
        nodes: vec![0, 5],
        strength: 0.1,
    }];
    assert_eq!(
        message(&LayoutRequest {
            groups,
            ..good.clone()
        }),
        "groups[0]: node 5 does not exist; there are 2 nodes, counted from 0"
    );
    let params = Params {
        alpha_decay: 0.0,
        ..Params::default()
    };
    assert!(
        message(&LayoutRequest {
            params,
            ..good.clone()
        })
        .contains("never settles")
    );
    let mut simulation = Simulation::new(&good).unwrap();
    assert!(matches!(
        simulation.pin(2, 0.0, 0.0),
        Err(Error::NodeOutOfRange { .. })
    ));
    assert!(matches!(
        simulation.pin(1, f32::NAN, 0.0),
        Err(Error::BadNumber { .. })
    ));
    assert!(matches!(
        simulation.unpin(9),
        Err(Error::NodeOutOfRange { .. })
    ));
}
