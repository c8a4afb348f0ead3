//! The draw list of a small graph, held against `tests/goldens/scene-*.txt`.
//!
//! A change of the look changes these files on purpose: `UPDATE_GOLDENS=1 cargo test --test scene_goldens` writes them anew.

use atlas::{
    Basis, Catalog, CatalogParts, DateSpan, Kind, Names, Node, NodeId, Party, Relation,
    RelationType,
};
use std::fmt::Write as _;
use zonelink::graph::{Graph, Subset};
use zonelink::view::scene::{Highlight, Line, Scene, SceneRequest};
use zonelink::view::style::{Face, Palette};
use zonelink::view::{Camera, Insets, Target, WorldPoint};

const NODES: [(&str, Kind, &str, [f32; 2]); 9] = [
    ("alliance", Kind::Alliance, "SEZ Alliance", [-120.0, -40.0]),
    ("bank", Kind::Organization, "Export Bank", [60.0, 120.0]),
    ("city", Kind::City, "Qingdao", [40.0, 60.0]),
    ("country", Kind::Country, "China", [-60.0, 110.0]),
    (
        "hidden",
        Kind::Region,
        "Not placed yet",
        [f32::NAN, f32::NAN],
    ),
    (
        "programme",
        Kind::Initiative,
        "Belt and Road Initiative",
        [-20.0, -100.0],
    ),
    ("region", Kind::Region, "Shandong", [-30.0, 60.0]),
    ("scoda", Kind::Zone, "SCODA", [0.0, 0.0]),
    (
        "zone",
        Kind::Zone,
        "Jizzakh Free Economic Zone",
        [140.0, -20.0],
    ),
];

fn graph() -> Graph {
    let node = |(slug, kind, name, _at): &(&str, Kind, &str, [f32; 2])| Node {
        slug: (*slug).to_owned(),
        kind: *kind,
        name: (*name).to_owned(),
        short: None,
        names: Names::default(),
        aliases: Vec::new(),
        country: None,
        within: None,
        position: None,
        wikidata: None,
        summary: String::new(),
    };
    let id = |slug: &str| {
        let place = NODES.iter().position(|(other, ..)| *other == slug);
        NodeId::from_index(place.expect("a fixture names its own nodes"))
    };
    let relation =
        |slug: &str, relation_type, parties: &[&str], basis, date: Option<&str>| Relation {
            slug: slug.to_owned(),
            relation_type,
            parties: parties
                .iter()
                .map(|party| Party {
                    node: id(party),
                    role: None,
                })
                .collect(),
            date: date.and_then(|text| DateSpan::parse(text).ok()),
            year_inferred: false,
            status: None,
            initiatives: Vec::new(),
            note: None,
            basis,
            evidence: Vec::new(),
        };
    use RelationType as T;
    let relations = vec![
        relation(
            "a-member",
            T::MemberOf,
            &["zone", "alliance"],
            Basis::Stated,
            Some("2020"),
        ),
        relation(
            "b-member",
            T::MemberOf,
            &["scoda", "alliance"],
            Basis::Implied,
            None,
        ),
        relation(
            "c-memorandum",
            T::MemorandumWith,
            &["scoda", "zone"],
            Basis::Stated,
            Some("2022-04-29"),
        ),
        relation(
            "d-visit",
            T::Visited,
            &["zone", "scoda"],
            Basis::Stated,
            None,
        ),
        relation(
            "e-place",
            T::LocatedIn,
            &["scoda", "city"],
            Basis::Background,
            None,
        ),
        relation(
            "f-place",
            T::LocatedIn,
            &["city", "region"],
            Basis::Background,
            None,
        ),
        relation(
            "g-place",
            T::LocatedIn,
            &["region", "country"],
            Basis::Background,
            None,
        ),
        relation(
            "h-programme",
            T::PartOfInitiative,
            &["scoda", "programme"],
            Basis::Stated,
            None,
        ),
        relation(
            "i-park",
            T::JointParkOf,
            &["scoda", "bank", "city", "country"],
            Basis::Stated,
            Some("2021-03"),
        ),
    ];
    let parts = CatalogParts {
        nodes: NODES.iter().map(node).collect(),
        relations,
        ..CatalogParts::default()
    };
    Graph::new(Catalog::new(parts).expect("the fixture is a catalog"))
}

fn scene(graph: &Graph, palette: &Palette, highlight: Highlight) -> Scene {
    let positions: Vec<f32> = NODES.iter().flat_map(|(.., at)| *at).collect();
    // Half the size a letter: near enough to type, and the same on every machine.
    let measure = |text: &str, face: &Face| {
        text.chars().count() as f64 * face.size_px * (0.5 + face.tracking_em)
    };
    Scene::of(&SceneRequest {
        graph,
        subset: &Subset::all(graph),
        positions: &positions,
        camera: Camera {
            center: WorldPoint { x: 0.0, y: 0.0 },
            zoom: 1.5,
            width_px: 800.0,
            height_px: 600.0,
        },
        palette,
        highlight,
        chosen: &[],
        pinned: &[],
        crowd: None,
        covered: Insets {
            right: 60.0,
            ..Insets::default()
        },
        blocked: &[],
        measure: &measure,
        before: None,
    })
}

/// One line of text for each thing that is drawn, in the order of drawing.
fn dump(scene: &Scene) -> String {
    let Scene {
        ground,
        region,
        bands,
        lines,
        rings,
        marks,
        pins,
        labels,
        tie_label,
    } = scene;
    assert!(ground.is_none() && region.is_none() && pins.is_empty());
    let mut text = String::new();
    let line = |what: &str, line: &Line| {
        let Line {
            from,
            to,
            shift_px,
            width_px,
            color,
            alpha,
            stroke,
            tip_px,
            emphasis,
            ..
        } = line;
        let arrow = if *tip_px > 0.0 {
            format!(" arrow {tip_px:.1}")
        } else {
            String::new()
        };
        format!(
            "{what} {:.0},{:.0} → {:.0},{:.0} aside {shift_px:.1} width {width_px:.1} {color} {alpha:.2} {stroke:?} {emphasis:?}{arrow}\n",
            from.x, from.y, to.x, to.y
        )
    };
    bands.iter().for_each(|band| text += &line("band", band));
    lines
        .iter()
        .for_each(|strand| text += &line("line", strand));
    for ring in rings {
        let _ = writeln!(
            text,
            "ring {:.0},{:.0} radius {:.1} {}",
            ring.at.x, ring.at.y, ring.radius_px, ring.color
        );
    }
    for mark in marks {
        let (at, radius, shape) = (mark.at, mark.radius_px, mark.shape);
        let _ = writeln!(
            text,
            "mark {:.0},{:.0} {shape:?} {radius:.1} {} {:?}",
            at.x, at.y, mark.color, mark.emphasis
        );
    }
    for label in labels {
        let (lines, offset, size) = (label.lines.join(" / "), label.offset, label.face.size_px);
        let _ = writeln!(
            text,
            "name {lines} at {:.1},{:.1} {:?} {size:.1}px {} {}",
            offset.x, offset.y, label.align, label.face.weight, label.color
        );
    }
    if let Some(label) = tie_label {
        let _ = writeln!(text, "tie {}", label.text);
    }
    text
}

fn hold(name: &str, scene: &Scene) {
    let path = format!(
        "{}/tests/goldens/scene-{name}.txt",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = dump(scene);
    if std::env::var_os("UPDATE_GOLDENS").is_some() {
        std::fs::write(&path, &text).expect("the goldens can be written");
    }
    let golden = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(
        text, golden,
        "{path} differs; if that is meant, run with UPDATE_GOLDENS=1"
    );
}

fn node(graph: &Graph, slug: &str) -> Option<Target> {
    graph.catalog().node_by_slug(slug).map(Target::Node)
}

fn tie(graph: &Graph, slug: &str) -> Option<Target> {
    graph.catalog().relation_by_slug(slug).map(Target::Tie)
}

#[test]
fn at_rest() {
    let graph = graph();
    hold(
        "light",
        &scene(&graph, &Palette::light(), Highlight::default()),
    );
}

#[test]
fn in_the_dark() {
    let graph = graph();
    hold(
        "dark",
        &scene(&graph, &Palette::dark(), Highlight::default()),
    );
}

#[test]
fn a_selected_zone_with_a_hovered_tie() {
    let graph = graph();
    let highlight = Highlight {
        selected: node(&graph, "scoda"),
        hovered: tie(&graph, "c-memorandum"),
        by_key: false,
    };
    hold("selected", &scene(&graph, &Palette::light(), highlight));
}

#[test]
fn a_selected_tie_of_many_parties() {
    let graph = graph();
    let highlight = Highlight {
        selected: tie(&graph, "i-park"),
        hovered: None,
        by_key: false,
    };
    hold("tie", &scene(&graph, &Palette::light(), highlight));
}

#[test]
fn a_hovered_city() {
    let graph = graph();
    let highlight = Highlight {
        selected: None,
        hovered: node(&graph, "city"),
        by_key: false,
    };
    hold("hovered", &scene(&graph, &Palette::light(), highlight));
}

#[test]
fn hovering_a_tie_dims_nothing() {
    let graph = graph();
    let highlight = Highlight {
        selected: None,
        hovered: tie(&graph, "d-visit"),
        by_key: false,
    };
    let (rest, hovered) = (
        scene(&graph, &Palette::light(), Highlight::default()),
        scene(&graph, &Palette::light(), highlight),
    );
    assert_eq!(rest.marks, hovered.marks);
    assert_eq!(rest.labels, hovered.labels);
    assert!(hovered.tie_label.is_some());
}

#[test]
fn blending_begins_with_the_one_scene_and_ends_with_the_other() {
    let graph = graph();
    let rest = scene(&graph, &Palette::light(), Highlight::default());
    let highlight = Highlight {
        selected: node(&graph, "scoda"),
        hovered: None,
        by_key: false,
    };
    let selected = scene(&graph, &Palette::light(), highlight);
    assert_eq!(selected.blended(&rest, 1.0), selected);
    let begin = selected.blended(&rest, 0.0);
    let look = |scene: &Scene| {
        let mut look: Vec<String> = scene
            .marks
            .iter()
            .map(|mark| format!("{:?}{}{}", mark.node, mark.color, mark.radius_px))
            .collect();
        look.sort();
        look
    };
    assert_eq!(look(&begin), look(&rest));
}
