//! The picture of a scene: text as text, a legend of what occurs, the source, and nothing that is markup but ours.

use atlas::{Catalog, CatalogParts, Kind, Names, Node, NodeId, Party, Relation};
use std::collections::BTreeSet;
use zonelink::format::svg::{Legend, Picture, svg};
use zonelink::graph::{Graph, Subset};
use zonelink::view::scene::{Highlight, Scene, SceneRequest};
use zonelink::view::style::{Face, Palette};
use zonelink::view::{Camera, Insets, Target, WorldPoint};

const HOSTILE: &str = "<script>alert(1)</script> \"&' \u{1}";

fn graph() -> Graph {
    let node = |(slug, kind, name): (&str, Kind, &str)| Node {
        slug: slug.to_owned(),
        kind,
        name: name.to_owned(),
        short: None,
        names: Names::default(),
        aliases: Vec::new(),
        country: None,
        within: None,
        position: None,
        wikidata: None,
        summary: String::new(),
    };
    let nodes = [
        ("alliance", Kind::Alliance, "SEZ Alliance"),
        ("china", Kind::Country, "中国"),
        ("hostile", Kind::Zone, HOSTILE),
    ];
    let tie = |slug: &str, source: usize, target: usize| Relation {
        slug: slug.to_owned(),
        relation_type: atlas::RelationType::MemberOf,
        parties: [source, target]
            .map(|place| Party {
                node: NodeId::from_index(place),
                role: None,
            })
            .to_vec(),
        date: None,
        year_inferred: false,
        status: None,
        initiatives: Vec::new(),
        note: None,
        basis: atlas::Basis::Implied,
        evidence: Vec::new(),
    };
    let parts = CatalogParts {
        nodes: nodes.map(node).to_vec(),
        relations: vec![tie("a", 1, 0), tie("b", 2, 0)],
        ..CatalogParts::default()
    };
    Graph::new(Catalog::new(parts).expect("the fixture is a catalog"))
}

fn picture() -> String {
    let graph = graph();
    let subset = Subset::all(&graph);
    let palette = Palette::light();
    let camera = Camera {
        center: WorldPoint { x: 0.0, y: 0.0 },
        zoom: 1.0,
        width_px: 600.0,
        height_px: 400.0,
    };
    let measure = |text: &str, face: &Face| text.chars().count() as f64 * face.size_px * 0.5;
    let scene = Scene::of(&SceneRequest {
        graph: &graph,
        subset: &subset,
        positions: &[-100.0, 0.0, 100.0, 60.0, 0.0, -120.0],
        camera,
        palette: &palette,
        highlight: Highlight {
            selected: Some(Target::Node(NodeId::from_index(2))),
            ..Highlight::default()
        },
        chosen: &[],
        pinned: &[],
        crowd: None,
        covered: Insets::default(),
        blocked: &[],
        measure: &measure,
        before: None,
    });
    svg(&Picture {
        scene: &scene,
        crowd: None,
        camera: &camera,
        palette: &palette,
        legend: &Legend::of(&graph, &subset),
        title: "Zonelink & others",
        shown: "3 entries and 2 ties.",
        source: "MIT OR Apache-2.0, 2026-11-26",
    })
}

#[test]
fn names_are_text_and_nothing_else() {
    let svg = picture();
    assert!(svg.contains(">中国</tspan>"), "{svg}");
    assert!(svg.contains("&lt;script&gt;alert"), "{svg}");
    assert!(!svg.contains("<script") && !svg.contains('\u{1}'));
}

#[test]
fn the_legend_says_what_occurs_and_the_foot_what_and_whence() {
    let svg = picture();
    for word in [
        "Zone",
        "Country",
        "Alliance",
        "Membership",
        "implied",
        "Zonelink &amp; others",
        "3 entries and 2 ties.",
        "MIT OR Apache-2.0, 2026-11-26",
    ] {
        assert!(svg.contains(&format!(">{word}</text>")), "{word}\n{svg}");
    }
    for word in ["City", "Trade", "stated"] {
        assert!(!svg.contains(&format!(">{word}</text>")), "{word}");
    }
}

/// Elements are closed in the order in which they were opened, and no number is missing.
#[test]
fn the_picture_is_well_formed() {
    let svg = picture();
    let mut open = Vec::new();
    let mut names = BTreeSet::new();
    for tag in svg.split('<').skip(1) {
        let tag = tag.split('>').next().unwrap_or_default();
        let name = tag
            .trim_start_matches('/')
            .split([' ', '/'])
            .next()
            .unwrap_or_default();
        names.insert(name);
        if tag.starts_with('/') {
            assert_eq!(open.pop(), Some(name));
        } else if !tag.ends_with('/') {
            open.push(name);
        }
    }
    assert!(open.is_empty());
    let ours = [
        "circle", "clipPath", "desc", "g", "path", "rect", "svg", "text", "title", "tspan",
    ];
    assert!(names.iter().all(|name| ours.contains(name)), "{names:?}");
    assert!(!svg.contains("NaN") && !svg.contains("inf"));
    assert_eq!(picture(), svg, "the same picture, the same bytes");
}
