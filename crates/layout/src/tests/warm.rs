//! A graph that stands and changes a little: how far the rest moves.

use super::*;

/// That of [`Link::new`].
const LINK_LENGTH: f32 = 30.0;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn a_warm_start_moves_the_rest_little(request in any_graph()) {
        let before = settle(&request).unwrap().positions;
        let mut start = before.clone();
        start.extend([f32::NAN; 2]);
        let mut next = LayoutRequest { start, params: Params::warm(), ..request };
        next.edges.push(Link::new(0, next.radii.len() as u32));
        next.radii.push(4.0);
        let after = settle(&next).unwrap().positions;
        let moved = movement(&before, &after);
        prop_assert!(moved < LINK_LENGTH / 2.0, "mean movement {}", moved);
    }
}

/// The mean distance between where nodes were and are, as far as `before` reaches.
fn movement(before: &[f32], after: &[f32]) -> f32 {
    let pairs = before.chunks(2).zip(after.chunks(2));
    let moved = pairs.map(|(a, b)| distance(&[a[0], a[1], b[0], b[1]], 0, 1));
    moved.sum::<f32>() / (before.len() / 2) as f32
}

/// Communities of fifty with two ties a node, nineteen of twenty inside.
fn communities(nodes: u32) -> LayoutRequest {
    let mut state = 1_u32;
    let mut below = move |end: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (state >> 8) % end
    };
    let pairs: Vec<(u32, u32)> = (0..2 * nodes)
        .map(|tie| {
            let (node, first) = (tie % nodes, tie % nodes / 50 * 50);
            let inside = first + below(50);
            (node, if below(20) > 0 { inside } else { below(nodes) })
        })
        .collect();
    graph(nodes as usize, &pairs)
}

#[test]
fn of_a_thousand_nodes_the_rest_moves_by_a_fraction_of_a_tie() {
    let base = communities(1_000);
    let before = settle(&base).unwrap().positions;
    let ties = base
        .edges
        .iter()
        .map(|edge| distance(&before, edge.source as usize, edge.target as usize));
    let tie = ties.sum::<f32>() / base.edges.len() as f32;

    // Ten new nodes, each with a tie to two that stand.
    let mut start = before.clone();
    start.extend([f32::NAN; 20]);
    let mut more = LayoutRequest {
        radii: vec![4.0; 1_010],
        start,
        params: Params::warm(),
        ..base.clone()
    };
    for new in 0..10 {
        for old in [97 * new, 97 * new + 41] {
            more.edges.push(Link::new(old, 1_000 + new));
        }
    }
    let moved = movement(&before, &settle(&more).unwrap().positions);
    assert!(moved < 0.15 * tie, "ten more: {moved} with ties of {tie}");

    // A tenth of the nodes hidden.
    let place = |node: u32| (node % 10 != 3).then_some(node - (node + 6) / 10);
    let kept = |node: &u32| place(*node).is_some();
    let fewer = LayoutRequest {
        radii: vec![4.0; 900],
        edges: base
            .edges
            .iter()
            .filter_map(|edge| Some(Link::new(place(edge.source)?, place(edge.target)?)))
            .collect(),
        start: (0..1_000)
            .filter(kept)
            .flat_map(|node| [before[2 * node as usize], before[2 * node as usize + 1]])
            .collect(),
        params: Params::warm(),
        ..base
    };
    let moved = movement(&fewer.start, &settle(&fewer).unwrap().positions);
    assert!(
        moved < 0.2 * tie,
        "a tenth hidden: {moved} with ties of {tie}"
    );
}
