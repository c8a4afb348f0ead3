//! Where nodes stand before the first tick: where the request says, else near their neighbours, else on a spiral.

use crate::random::Random;
use crate::request::{LayoutRequest, Link};

/// x and y, in world units.
type Point = [f32; 2];

/// d3's spiral (phyllotaxis): the n-th node at radius 10·√(n + ½), a golden angle further than the one before.
const SPIRAL_STEP: f64 = 10.0;
/// Cosine and sine of the golden angle π(3 - √5): a rotation by constants needs no trigonometry at run time.
const GOLDEN_TURN: [f64; 2] = [-0.737_368_878_078_319_7, 0.675_490_294_261_523_8];
/// How far from its neighbours' mean a new node appears: less than a link, more than nothing.
const NEARBY: f32 = 10.0;

/// The first positions of a checked request.
pub(crate) fn positions(request: &LayoutRequest, random: &mut Random) -> Vec<Point> {
    let nodes = request.radii.len();
    let mut points = vec![[f32::NAN; 2]; nodes];
    for (point, given) in points.iter_mut().zip(request.start.chunks_exact(2)) {
        if !given[0].is_nan() && !given[1].is_nan() {
            *point = [given[0], given[1]];
        }
    }
    for pin in &request.pins {
        points[pin.node as usize] = [pin.x, pin.y];
    }
    if points.iter().all(is_placed) {
        return points;
    }
    if points.iter().any(is_placed) {
        place_near_neighbours(&mut points, &request.edges, random);
    }
    place_on_spiral(&mut points);
    points
}

fn is_placed(point: &Point) -> bool {
    !point[0].is_nan()
}

/// Ring by ring outwards from what stands: a node is placed at the mean of the neighbours placed before its ring.
fn place_near_neighbours(points: &mut [Point], edges: &[Link], random: &mut Random) {
    let mut sums = vec![[0.0_f32; 3]; points.len()];
    // Only links with an unplaced end are looked at again, so all rings together stay near linear.
    let is_open = |points: &[Point], edge: &Link| {
        !(is_placed(&points[edge.source as usize]) && is_placed(&points[edge.target as usize]))
    };
    let mut open: Vec<Link> = Vec::new();
    open.extend(edges.iter().filter(|edge| is_open(points, edge)));
    loop {
        open.retain(|edge| is_open(points, edge));
        let mut ring = Vec::new();
        for edge in &open {
            for (from, to) in [
                (edge.source as usize, edge.target as usize),
                (edge.target as usize, edge.source as usize),
            ] {
                if is_placed(&points[from]) {
                    if sums[to][2] == 0.0 {
                        ring.push(to);
                    }
                    sums[to] = [
                        sums[to][0] + points[from][0],
                        sums[to][1] + points[from][1],
                        sums[to][2] + 1.0,
                    ];
                }
            }
        }
        if ring.is_empty() {
            return;
        }
        for node in ring {
            let [x, y, count] = sums[node];
            points[node] = [
                x / count + random.centred() * NEARBY,
                y / count + random.centred() * NEARBY,
            ];
        }
    }
}

/// The nodes still unplaced, on a spiral round the origin, outside of what stands there.
fn place_on_spiral(points: &mut [Point]) {
    let farthest_squared =
        points
            .iter()
            .filter(|point| is_placed(point))
            .fold(0.0_f64, |farthest, point| {
                let (x, y) = (f64::from(point[0]), f64::from(point[1]));
                farthest.max(x * x + y * y)
            });
    let inner = farthest_squared / (SPIRAL_STEP * SPIRAL_STEP);
    let mut turn = [1.0_f64, 0.0];
    let unplaced = points.iter_mut().filter(|point| !is_placed(point));
    for (index, point) in unplaced.enumerate() {
        let radius = SPIRAL_STEP * (inner + index as f64 + 0.5).sqrt();
        *point = [(radius * turn[0]) as f32, (radius * turn[1]) as f32];
        let [c, s] = GOLDEN_TURN;
        turn = [turn[0] * c - turn[1] * s, turn[0] * s + turn[1] * c];
        // The recurrence would slowly spiral in or out by rounding.
        let length = (turn[0] * turn[0] + turn[1] * turn[1]).sqrt();
        turn = [turn[0] / length, turn[1] / length];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unplaced_node_appears_near_its_neighbours() {
        let mut start = vec![f32::NAN; 8];
        start[..4].copy_from_slice(&[100.0, 0.0, 120.0, 0.0]);
        let edges = vec![Link::new(0, 2), Link::new(1, 2), Link::new(2, 3)];
        let request = LayoutRequest {
            radii: vec![1.0; 4],
            edges,
            start,
            ..LayoutRequest::default()
        };
        let points = positions(&request, &mut Random::new(1));
        assert_eq!(points[..2], [[100.0, 0.0], [120.0, 0.0]]);
        for node in [2, 3] {
            assert!((points[node][0] - 110.0).abs() < 20.0 && points[node][1].abs() < 20.0);
        }
    }

    #[test]
    fn the_spiral_keeps_its_shape_over_a_hundred_thousand_nodes() {
        let mut points = vec![[f32::NAN; 2]; 100_000];
        place_on_spiral(&mut points);
        let [x, y] = points[99_999];
        assert!(((x * x + y * y).sqrt() - 3162.27).abs() < 0.1);
    }
}
