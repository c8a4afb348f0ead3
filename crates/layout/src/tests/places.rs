//! Pins, anchors and groups: in the simulation and in whole drawings.

use super::*;

/// Two communities of thirty, a ring each with chords, and one tie between them.
fn communities() -> LayoutRequest {
    let mut pairs = vec![(0, 30)];
    for first in [0, 30] {
        for node in 0..30 {
            pairs.push((first + node, first + (node + 1) % 30));
            pairs.push((first + node, first + (node * 7 + 3) % 30));
        }
    }
    graph(60, &pairs)
}

/// The mean distance of the members from their mean.
fn spread(positions: &[f32], members: &[u32]) -> f32 {
    let count = members.len() as f32;
    let mean = [0, 1].map(|axis| {
        members
            .iter()
            .map(|&node| positions[2 * node as usize + axis])
            .sum::<f32>()
            / count
    });
    let away = members.iter().map(|&node| {
        let node = node as usize;
        distance(
            &[
                positions[2 * node],
                positions[2 * node + 1],
                mean[0],
                mean[1],
            ],
            0,
            1,
        )
    });
    away.sum::<f32>() / count
}

/// The mean length of the ties.
fn mean_tie(request: &LayoutRequest, positions: &[f32]) -> f32 {
    let lengths = request
        .edges
        .iter()
        .map(|edge| distance(positions, edge.source as usize, edge.target as usize));
    lengths.sum::<f32>() / request.edges.len() as f32
}

#[test]
fn an_anchor_draws_its_node() {
    let anchors = vec![Anchor {
        node: 0,
        x: 500.0,
        y: 0.0,
        weight: 0.5,
    }];
    let request = LayoutRequest {
        anchors,
        ..graph(3, &[(1, 2)])
    };
    for positions in [settle(&request).unwrap().positions, drawn(&request)] {
        assert!((positions[0] - 500.0).abs() < 50.0, "{positions:?}");
    }
}

#[test]
fn a_heavier_anchor_draws_nearer() {
    let off = |weight: f32| {
        let anchors = [(0, -900.0), (30, 900.0)]
            .map(|(node, x)| Anchor {
                node,
                x,
                y: 0.0,
                weight,
            })
            .to_vec();
        let positions = drawn(&LayoutRequest {
            anchors,
            ..communities()
        });
        (positions[0] + 900.0).abs() + (positions[60] - 900.0).abs()
    };
    let (light, heavy) = (off(0.05), off(0.8));
    assert!(heavy < 0.6 * light, "{heavy} and {light} from the places");
}

#[test]
fn a_drawing_keeps_its_pins() {
    let pins = vec![
        Pin {
            node: 5,
            x: -400.0,
            y: 120.0,
        },
        Pin {
            node: 40,
            x: 350.0,
            y: -80.0,
        },
    ];
    let request = LayoutRequest {
        pins,
        ..communities()
    };
    let positions = drawn(&request);
    assert_eq!(positions[10..12], [-400.0, 120.0]);
    assert_eq!(positions[80..82], [350.0, -80.0]);
    assert!(is_finite(&positions));
    assert!(
        mean_tie(&request, &positions) < 120.0,
        "the rest follows its pins"
    );
    assert_eq!(positions, drawn(&request));
}

#[test]
fn a_group_stands_nearer_and_the_ties_keep_their_picture() {
    // A country with cities of both communities, and a city in it with zones of both.
    let country: Vec<u32> = vec![1, 2, 3, 4, 5, 31, 32, 33, 34, 35];
    let city: Vec<u32> = vec![1, 2, 31, 32];
    let groups = vec![
        Group {
            nodes: country.clone(),
            strength: 0.1,
        },
        Group {
            nodes: city.clone(),
            strength: 0.3,
        },
    ];
    let free = communities();
    let grouped = LayoutRequest {
        groups,
        ..free.clone()
    };
    for (before, after) in [
        (
            settle(&free).unwrap().positions,
            settle(&grouped).unwrap().positions,
        ),
        (drawn(&free), drawn(&grouped)),
    ] {
        let scale = mean_tie(&free, &before) / mean_tie(&grouped, &after);
        let [city, country] = [&city, &country]
            .map(|members| spread(&after, members) * scale / spread(&before, members));
        assert!(
            city < 0.7 && country < 0.9,
            "city {city}, country {country} of the free spread"
        );
        // Whose neighbour is nearest: of the ties that were shorter than two mean ties, most still are.
        let short = |positions: &[f32]| {
            let limit = 2.0 * mean_tie(&free, positions);
            let is_short = |edge: &&Link| {
                distance(positions, edge.source as usize, edge.target as usize) < limit
            };
            free.edges.iter().filter(is_short).count()
        };
        assert!(
            short(&after) * 100 >= short(&before) * 90,
            "{} of {}",
            short(&after),
            short(&before)
        );
    }
}

#[test]
fn a_dragged_node_follows_and_is_let_go() {
    let mut simulation = Simulation::new(&graph(3, &[(0, 1), (1, 2)])).unwrap();
    while !simulation.is_settled() {
        simulation.tick();
    }
    simulation.pin(0, 300.0, 0.0).unwrap();
    simulation.reheat(0.5);
    assert!(!simulation.is_settled());
    (0..50).for_each(|_| simulation.tick());
    assert_eq!(simulation.positions()[..2], [300.0, 0.0]);
    assert!(distance(simulation.positions(), 0, 1) < 100.0);
    simulation.unpin(0).unwrap();
    simulation.reheat(1.0);
    (0..50).for_each(|_| simulation.tick());
    assert_ne!(simulation.positions()[..2], [300.0, 0.0]);
}
