//! The graphs that break layouts: each is drawn, and simulated, without a panic, and nothing ends up nowhere.

use super::*;

/// Draws a graph and lets it move a little; both must be finite. Returns the drawing.
fn survives(request: &LayoutRequest) -> Vec<f32> {
    let positions = drawn(request);
    assert_eq!(positions.len(), 2 * request.radii.len());
    assert!(is_finite(&positions), "the drawing");
    let mut simulation = Simulation::new(request).unwrap();
    (0..5).for_each(|_| simulation.tick());
    assert!(is_finite(simulation.positions()), "the simulation");
    positions
}

fn points(nodes: usize, pairs: &[(u32, u32)]) -> LayoutRequest {
    LayoutRequest {
        radii: vec![0.0; nodes],
        params: Params {
            collide_padding: 0.0,
            ..Params::default()
        },
        ..graph(nodes, pairs)
    }
}

/// How many nodes share their place with another.
fn hidden(positions: &[f32]) -> usize {
    let mut places: Vec<_> = positions
        .chunks(2)
        .map(|point| (point[0].to_bits(), point[1].to_bits()))
        .collect();
    places.sort_unstable();
    places.dedup();
    positions.len() / 2 - places.len()
}

#[test]
fn nothing() {
    assert!(survives(&LayoutRequest::default()).is_empty());
    assert!(
        settle(&LayoutRequest::default())
            .unwrap()
            .positions
            .is_empty()
    );
}

#[test]
fn one_node_stands_at_the_origin() {
    assert_eq!(survives(&graph(1, &[])), [0.0, 0.0]);
    let positions = settle(&graph(1, &[(0, 0)])).unwrap().positions;
    assert!(distance(&[positions[0], positions[1], 0.0, 0.0], 0, 1) < 1.0);
}

#[test]
fn self_loops_change_nothing() {
    let ring: Vec<_> = (0..20).map(|node| (node, (node + 1) % 20)).collect();
    let looped: Vec<_> = ring.iter().copied().chain([(3, 3), (7, 7)]).collect();
    assert_eq!(survives(&graph(20, &looped)), survives(&graph(20, &ring)));
    survives(&points(3_000, &[(7, 7)]));
}

#[test]
fn parallel_edges_draw_as_one() {
    let ring: Vec<_> = (0..20).map(|node| (node, (node + 1) % 20)).collect();
    let doubled: Vec<_> = ring.iter().flat_map(|&(a, b)| [(a, b), (b, a)]).collect();
    let lengths = |positions: &[f32]| {
        let lengths = ring
            .iter()
            .map(|&(a, b)| distance(positions, a as usize, b as usize));
        lengths.fold((f32::MAX, 0.0_f32), |(least, most), length| {
            (least.min(length), most.max(length))
        })
    };
    let (least, most) = lengths(&survives(&graph(20, &doubled)));
    assert!(most < 1.5 * least, "a ring is round: {least} to {most}");
}

#[test]
fn coincident_nodes_are_parted() {
    let request = LayoutRequest {
        start: vec![3.0; 40],
        ..graph(20, &[(0, 1), (1, 2), (1, 2)])
    };
    survives(&request);
    let positions = settle(&request).unwrap().positions;
    assert!(is_finite(&positions));
    assert!((1..20).all(|node| distance(&positions, 0, node) > 4.0));
}

#[test]
fn nan_is_placed_and_infinity_is_reported() {
    let mut request = graph(3, &[(0, 1), (1, 2)]);
    request.start = vec![f32::NAN, f32::NAN, 50.0, 0.0, 90.0, f32::NAN];
    assert!(is_finite(&settle(&request).unwrap().positions));
    for infinite in [f32::INFINITY, f32::NEG_INFINITY] {
        request.start[4] = infinite;
        let error = settle(&request).unwrap_err().to_string();
        assert!(
            error.starts_with("start[4]: an infinite number; give"),
            "{error}"
        );
        assert!(Pipeline::new(&request).is_err() && Simulation::new(&request).is_err());
    }
}

#[test]
fn a_hub_of_ten_thousand() {
    let hub: Vec<_> = (1..=10_000).map(|leaf| (0, leaf)).collect();
    let positions = survives(&points(10_001, &hub));
    assert!(hidden(&positions) < 100);
}

#[test]
fn a_path_of_a_hundred_thousand() {
    let path: Vec<_> = (0..99_999).map(|node| (node, node + 1)).collect();
    let positions = survives(&points(100_000, &path));
    assert!(hidden(&positions) < 1_000);
    let steps = path
        .iter()
        .map(|&(a, b)| distance(&positions, a as usize, b as usize));
    let mean = steps.sum::<f32>() / path.len() as f32;
    assert!((mean - 30.0).abs() < 1.0, "mean edge {mean}");
}

#[test]
fn a_clique() {
    let clique: Vec<_> = (0..60).flat_map(|a| (0..a).map(move |b| (a, b))).collect();
    assert_eq!(hidden(&survives(&points(60, &clique))), 0);
}

#[test]
fn a_thousand_components_are_packed_side_by_side() {
    // Paths of one to four nodes: none of their rectangles may meet another's.
    let mut pairs = Vec::new();
    let mut components = Vec::new();
    let mut nodes = 0_u32;
    for length in (0..1_000).map(|component| component % 4 + 1) {
        pairs.extend((1..length).map(|i| (nodes + i - 1, nodes + i)));
        components.push(nodes as usize..(nodes + length) as usize);
        nodes += length;
    }
    let positions = survives(&graph(nodes as usize, &pairs));
    let rectangles: Vec<[f32; 4]> = components
        .into_iter()
        .map(|members| {
            members.fold(
                [f32::MAX, f32::MAX, f32::MIN, f32::MIN],
                |[l, t, r, b], node| {
                    let (x, y) = (positions[2 * node], positions[2 * node + 1]);
                    [l.min(x), t.min(y), r.max(x), b.max(y)]
                },
            )
        })
        .collect();
    for (i, a) in rectangles.iter().enumerate() {
        for b in &rectangles[..i] {
            assert!(
                a[2] < b[0] || b[2] < a[0] || a[3] < b[1] || b[3] < a[1],
                "{a:?} and {b:?}"
            );
        }
    }
    let [width, height] = [2, 3].map(|end| {
        let most = rectangles.iter().map(|r| r[end]).fold(f32::MIN, f32::max);
        most - rectangles
            .iter()
            .map(|r| r[end - 2])
            .fold(f32::MAX, f32::min)
    });
    assert!(
        (0.5..3.0).contains(&(width / height)),
        "{width} by {height}"
    );
}

#[test]
fn isolated_nodes_stand_in_rows() {
    let positions = survives(&graph(100, &[]));
    let mut heights: Vec<f32> = positions.chunks(2).map(|point| point[1]).collect();
    heights.sort_by(f32::total_cmp);
    heights.dedup();
    assert!(heights.len() <= 12, "{} rows", heights.len());
    assert_eq!(hidden(&positions), 0);
}
