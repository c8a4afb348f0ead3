//! Ten thousand nodes: what is drawn one by one, what is left to the ground, and what the hand still finds.

use atlas::{
    Basis, Catalog, CatalogParts, Kind, Names, Node, NodeId, Party, Relation, RelationType,
};
use std::collections::BTreeSet;
use zonelink::graph::{Graph, Subset};
use zonelink::view::crowd::{CROWD_FROM, Crowd};
use zonelink::view::gesture::Device;
use zonelink::view::hit::hit;
use zonelink::view::scene::{Highlight, Scene, SceneRequest};
use zonelink::view::style::{Face, Palette};
use zonelink::view::{Camera, Insets, Target, WorldPoint};

const SIDE: usize = 100;
/// Between neighbours of the square, in world units.
const STEP: f32 = 40.0;

/// A square of nodes, each tied to the next and the one below; every 199th is a country with ties to twenty others.
struct Square {
    graph: Graph,
    subset: Subset,
    positions: Vec<f32>,
    crowd: Crowd,
}

fn square() -> Square {
    let count = SIDE * SIDE;
    let node = |index: usize| Node {
        slug: format!("n{index:05}"),
        kind: if index.is_multiple_of(199) {
            Kind::Country
        } else {
            Kind::City
        },
        name: format!("Place {index}"),
        short: None,
        names: Names::default(),
        aliases: Vec::new(),
        country: None,
        within: None,
        position: None,
        wikidata: None,
        summary: String::new(),
    };
    let mut ends = Vec::new();
    for index in 0..count {
        if index % SIDE + 1 < SIDE {
            ends.push((index, index + 1));
        }
        if index + SIDE < count {
            ends.push((index, index + SIDE));
        }
        if index.is_multiple_of(199) {
            ends.extend((1..=20).map(|other| (index, (index + 331 * other) % count)));
        }
    }
    let relation = |(index, (source, target)): (usize, (usize, usize))| Relation {
        slug: format!("r{index:06}"),
        relation_type: RelationType::TwinnedWith,
        parties: [source, target]
            .map(|end| Party {
                node: NodeId::from_index(end),
                role: None,
            })
            .into(),
        date: None,
        year_inferred: false,
        status: None,
        initiatives: Vec::new(),
        note: None,
        basis: Basis::Stated,
        evidence: Vec::new(),
    };
    let parts = CatalogParts {
        nodes: (0..count).map(node).collect(),
        relations: ends.into_iter().enumerate().map(relation).collect(),
        ..CatalogParts::default()
    };
    let graph = Graph::new(Catalog::new(parts).expect("the square is a catalog"));
    let subset = Subset::all(&graph);
    let positions: Vec<f32> = (0..count)
        .flat_map(|index| [(index % SIDE) as f32 * STEP, (index / SIDE) as f32 * STEP])
        .collect();
    let crowd = Crowd::of(&graph, &subset, &positions).expect("ten thousand are a crowd");
    Square {
        graph,
        subset,
        positions,
        crowd,
    }
}

fn camera(zoom: f64) -> Camera {
    let middle = f64::from(STEP) * SIDE as f64 / 2.0;
    Camera {
        center: WorldPoint {
            x: middle,
            y: middle,
        },
        zoom,
        width_px: 1000.0,
        height_px: 800.0,
    }
}

impl Square {
    fn scene(&self, camera: Camera, selected: Option<NodeId>, before: Option<&Scene>) -> Scene {
        let measure = |text: &str, face: &Face| text.chars().count() as f64 * face.size_px * 0.5;
        Scene::of(&SceneRequest {
            graph: &self.graph,
            subset: &self.subset,
            positions: &self.positions,
            camera,
            palette: &Palette::light(),
            highlight: Highlight {
                selected: selected.map(Target::Node),
                ..Highlight::default()
            },
            chosen: &[],
            pinned: &[],
            crowd: Some(&self.crowd),
            covered: Insets::default(),
            blocked: &[],
            measure: &measure,
            before,
        })
    }
}

#[test]
fn seen_from_afar_hubs_alone_stand_out() {
    let square = square();
    let scene = square.scene(camera(0.2), None, None);
    assert!(scene.ground.is_some_and(|ground| ground.line_alpha > 0.0));
    assert!(scene.lines.is_empty(), "lines are a tone");
    assert!(
        scene
            .marks
            .iter()
            .all(|mark| mark.shape == zonelink::view::style::Shape::Hexagon)
    );
    assert!(scene.marks.len() > 40);
    assert!(
        (20..=50).contains(&scene.labels.len()),
        "{}",
        scene.labels.len()
    );
}

#[test]
fn zooming_in_earns_shapes_lines_and_names() {
    let square = square();
    let camera = camera(1.0);
    let scene = square.scene(camera, None, None);
    assert!(scene.ground.is_none(), "nothing is drawn twice");
    let drawn: BTreeSet<usize> = scene.marks.iter().map(|mark| mark.node.index()).collect();
    assert_eq!(drawn.len(), scene.marks.len(), "each once");
    for (index, at) in square.positions.chunks_exact(2).enumerate() {
        let at = camera.screen_from_world(WorldPoint {
            x: at[0].into(),
            y: at[1].into(),
        });
        let seen = (0.0..=1000.0).contains(&at.x) && (0.0..=800.0).contains(&at.y);
        assert!(
            !seen || drawn.contains(&index),
            "what is in the window is drawn"
        );
    }
    assert!(drawn.len() < CROWD_FROM, "what is far outside is not");
    assert!(scene.lines.len() > drawn.len());
    assert!(scene.labels.len() > 50);
}

#[test]
fn a_scene_serves_a_small_pan_and_no_large_one() {
    let square = square();
    let here = camera(1.0);
    let scene = square.scene(here, None, None);
    let crowd = Some(&square.crowd);
    assert!(scene.serves(&here.panned_by(60.0, -40.0), crowd));
    assert!(!scene.serves(&here.panned_by(900.0, 0.0), crowd));
    assert!(
        !scene.serves(&camera(0.2), crowd),
        "so far out they are dots"
    );
}

#[test]
fn names_stay_while_the_map_is_panned() {
    let square = square();
    let mut scene = square.scene(camera(1.0), None, None);
    let mut here = camera(1.0);
    for _pan in 0..5 {
        here = here.panned_by(37.0, 11.0);
        let next = square.scene(here, None, Some(&scene));
        let stay: Vec<_> = scene
            .labels
            .iter()
            .filter(|label| {
                let rect = label.on_screen(&here);
                rect.x > 20.0
                    && rect.y > 20.0
                    && rect.x + rect.width < 980.0
                    && rect.y + rect.height < 780.0
            })
            .collect();
        let kept = stay
            .iter()
            .filter(|label| {
                next.labels
                    .iter()
                    .any(|other| other.node == label.node && other.side == label.side)
            })
            .count();
        assert!(
            kept * 100 >= stay.len() * 95,
            "{kept} of {} stay",
            stay.len()
        );
        scene = next;
    }
}

#[test]
fn a_selected_dot_lifts_its_neighbourhood_in_full() {
    let square = square();
    let node = NodeId::from_index(50 * SIDE + 50);
    let scene = square.scene(camera(0.2), Some(node), None);
    assert_eq!(scene.lines.len(), square.graph.degree(node));
    assert!(scene.marks.iter().any(|mark| mark.node == node));
    assert!(scene.labels.iter().any(|label| label.node == node));
    assert_eq!(scene.rings.len(), 1);
    let rest = square.scene(camera(0.2), None, None);
    let alpha = |scene: &Scene| scene.ground.map_or(0.0, |ground| ground.dot_alpha);
    assert!(alpha(&scene) < alpha(&rest), "the others step back");
}

#[test]
fn a_dot_can_be_hit() {
    let square = square();
    let camera = camera(0.2);
    let scene = square.scene(camera, None, None);
    let at = |index: usize| {
        camera.screen_from_world(WorldPoint {
            x: square.positions[2 * index].into(),
            y: square.positions[2 * index + 1].into(),
        })
    };
    let find = |point| {
        let dots = Some((&square.crowd, square.positions.as_slice()));
        hit(&scene, dots, &camera, point, Device::Mouse)
    };
    let free = (0..SIDE * SIDE).filter(|&index| {
        let point = at(index);
        let is_free = |mark: &zonelink::view::scene::Mark| {
            let other = camera.screen_from_world(mark.at);
            (other.x - point.x).hypot(other.y - point.y) > 20.0
        };
        let named = scene
            .labels
            .iter()
            .any(|label| label.on_screen(&camera).grown(3.0).has(point));
        scene.marks.iter().all(is_free) && !named
    });
    let mut found = 0;
    for index in free.step_by(97) {
        assert_eq!(
            find(at(index)),
            Some(Target::Node(NodeId::from_index(index)))
        );
        found += 1;
    }
    assert!(found > 10);
}
