//! `cargo bench -p zonelink-layout`: what a beginning, a tick and a whole drawing take natively.

use std::hint::black_box;

use criterion::{BatchSize, BenchmarkId, Criterion, criterion_group, criterion_main};
use layout::{LayoutRequest, Link, Params, Pipeline, Simulation};

/// Communities of a hundred with three ties a node, nineteen of twenty inside.
fn communities(nodes: u32) -> LayoutRequest {
    let mut state = 1_u32;
    let mut below = move |end: u32| {
        state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        ((u64::from(state) * u64::from(end)) >> 32) as u32
    };
    let edges = (0..3 * nodes).map(|tie| {
        let (node, first) = (tie % nodes, tie % nodes / 100 * 100);
        let inside = first + below(100.min(nodes - first));
        Link::new(node, if below(20) > 0 { inside } else { below(nodes) })
    });
    LayoutRequest {
        radii: vec![0.0; nodes as usize],
        edges: edges.collect(),
        params: Params {
            collide_padding: 0.0,
            ..Params::default()
        },
        ..LayoutRequest::default()
    }
}

fn layout(criterion: &mut Criterion) {
    for nodes in [100, 1_000, 10_000, 100_000] {
        let request = communities(nodes);
        let mut group = criterion.benchmark_group("layout");
        group.sample_size(10);
        group.bench_with_input(
            BenchmarkId::new("begin", nodes),
            &request,
            |bencher, request| {
                bencher.iter(|| Simulation::new(black_box(request)).is_ok());
            },
        );
        group.bench_with_input(
            BenchmarkId::new("tick", nodes),
            &request,
            |bencher, request| {
                let settled = || {
                    let mut simulation = Simulation::new(request).ok();
                    simulation
                        .iter_mut()
                        .for_each(|simulation| (0..20).for_each(|_| simulation.tick()));
                    simulation
                };
                bencher.iter_batched_ref(
                    settled,
                    |simulation| simulation.iter_mut().for_each(Simulation::tick),
                    BatchSize::LargeInput,
                );
            },
        );
        group.bench_with_input(
            BenchmarkId::new("whole drawing", nodes),
            &request,
            |bencher, request| {
                bencher.iter(|| {
                    let mut pipeline = Pipeline::new(black_box(request)).ok();
                    pipeline
                        .iter_mut()
                        .for_each(|pipeline| while !pipeline.advance() {});
                });
            },
        );
    }
}

criterion_group!(benches, layout);
criterion_main!(benches);
