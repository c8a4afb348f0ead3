//! Walking the map by keys: the nearest in a direction, the ties of a node one by one; and what a line was drawn around.

use super::ScreenPoint;
use super::gesture::Way;
use super::words::Side;
use crate::graph::{Graph, Subset};
use atlas::order::sort_by;
use atlas::{NodeId, RelationId, RelationType};

/// Nearer than this, two marks stand on one place and neither lies in a direction of the other.
const SAME_PLACE_PX: f64 = 0.5;

/// Of some places, the one to which a step in this direction leads: near, and not far aside. O(places).
///
/// The measure is the diameter of the circle through both whose tangent at `from` is at a right angle to the way: it
/// grows with the distance, and without bound towards the sides.
pub fn nearest(
    places: impl Iterator<Item = (NodeId, ScreenPoint)>,
    from: ScreenPoint,
    way: Way,
) -> Option<NodeId> {
    let (x, y) = way.vector();
    let mut best = (f64::INFINITY, None);
    for (node, at) in places {
        let (dx, dy) = (at.x - from.x, at.y - from.y);
        let along = dx * x + dy * y;
        let diameter = (dx * dx + dy * dy) / along;
        if along > SAME_PLACE_PX && diameter < best.0 {
            best = (diameter, Some(node));
        }
    }
    best.1
}

/// Whether a point lies inside a closed line, by counting how often a ray from it crosses the line.
pub fn encloses(line: &[ScreenPoint], point: ScreenPoint) -> bool {
    let Some(mut before) = line.last() else {
        return false;
    };
    let mut inside = false;
    for corner in line {
        let (a, b) = (before, corner);
        if (a.y > point.y) != (b.y > point.y)
            && point.x < (b.x - a.x) * (point.y - a.y) / (b.y - a.y) + a.x
        {
            inside = !inside;
        }
        before = corner;
    }
    inside
}

/// A tie along which one can go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// The tie.
    pub tie: RelationId,
    /// The other party to which it leads.
    pub to: NodeId,
    /// Its type.
    pub relation: RelationType,
    /// From which side it is read.
    pub side: Side,
}

/// Where one can go from a node along visible ties, by type of tie and then as the ties stand. One tie of many leads to each
/// of its parties.
pub fn steps(graph: &Graph, subset: &Subset, from: NodeId) -> Vec<Step> {
    let mut found = Vec::new();
    for &tie in graph.ties(from) {
        let relation = graph.catalog().relation(tie);
        if !subset.has_relation(tie) {
            continue;
        }
        let side = Side::of(relation, from);
        let others = relation.parties.iter().map(|party| party.node);
        let others = others.filter(|&to| to != from && subset.has_node(to));
        found.extend(others.map(|to| Step {
            tie,
            to,
            relation: relation.relation_type,
            side,
        }));
    }
    let order = |step: &Step| (step.relation, step.side, step.tie, step.to);
    sort_by(&mut found, |a, b| order(a).cmp(&order(b)));
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> ScreenPoint {
        ScreenPoint { x, y }
    }

    fn step(places: &[(f64, f64)], way: Way) -> Option<usize> {
        let places = places.iter().enumerate();
        let places = places.map(|(index, &(x, y))| (NodeId::from_index(index), at(x, y)));
        nearest(places, at(0.0, 0.0), way).map(|node| node.index())
    }

    #[test]
    fn a_step_leads_to_the_nearest_in_its_direction() {
        let places = [
            (0.0, 0.0),
            (50.0, 5.0),
            (90.0, 0.0),
            (-20.0, 0.0),
            (0.0, 70.0),
        ];
        assert_eq!(step(&places, Way::Right), Some(1));
        assert_eq!(step(&places, Way::Left), Some(3));
        assert_eq!(step(&places, Way::Down), Some(4));
        assert_eq!(step(&places, Way::Up), None, "nothing lies above");
    }

    #[test]
    fn what_lies_ahead_is_nearer_than_what_lies_aside() {
        assert_eq!(step(&[(10.0, 60.0), (70.0, 10.0)], Way::Right), Some(1));
        assert_eq!(step(&[(30.0, 30.0), (90.0, 0.0)], Way::Right), Some(0));
    }

    #[test]
    fn everything_can_be_reached() {
        // A sunflower: no two in line.
        let places: Vec<(NodeId, ScreenPoint)> = (0..60)
            .map(|index| {
                let (turn, out) = (2.4 * f64::from(index), 12.0 * f64::from(index).sqrt());
                let place = at(out * turn.cos(), out * turn.sin());
                (NodeId::from_index(index as usize), place)
            })
            .collect();
        let mut reached = vec![false; places.len()];
        let mut from = vec![0];
        while let Some(index) = from.pop() {
            if !std::mem::replace(&mut reached[index], true) {
                let ways = [Way::Left, Way::Right, Way::Up, Way::Down];
                let next = ways.map(|way| nearest(places.iter().copied(), places[index].1, way));
                from.extend(next.into_iter().flatten().map(NodeId::index));
            }
        }
        assert!(reached.iter().all(|reached| *reached));
    }

    #[test]
    fn a_closed_line_encloses_what_is_inside() {
        let line = [
            at(0.0, 0.0),
            at(40.0, 0.0),
            at(40.0, 40.0),
            at(20.0, 10.0),
            at(0.0, 40.0),
        ];
        assert!(encloses(&line, at(5.0, 20.0)));
        assert!(!encloses(&line, at(20.0, 30.0)), "the notch");
        assert!(!encloses(&line, at(50.0, 5.0)));
        assert!(!encloses(&[], at(0.0, 0.0)));
    }
}
