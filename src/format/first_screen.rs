//! What `index.html` shows before, or without, the program: the settled map as SVG, and a few words in every language.
//!
//! Colours come from the page's style sheet by class, so one text serves both themes.

use super::markup::text;
use crate::graph::Graph;
use crate::language::{Language, PaperPhrase};
use crate::view::style::{HUB_POINT, HUB_RING, Shape, radius_px};
use crate::view::{Bounds, Filter, WorldPoint};
use atlas::{Kind, NodeId};
use std::fmt::Write as _;

/// The default map, unlabelled. `positions` are x and y of each node, in world units.
pub fn map(graph: &Graph, positions: &[f32]) -> String {
    let catalog = graph.catalog();
    let subset = Filter::default().subset(graph, None, None);
    let at = |id: NodeId| {
        [0, 1].map(|axis| {
            positions
                .get(2 * id.index() + axis)
                .copied()
                .unwrap_or_default()
        })
    };
    let point = |id| {
        let [x, y] = at(id);
        WorldPoint {
            x: f64::from(x),
            y: f64::from(y),
        }
    };
    let Some(bounds) = Bounds::around(subset.nodes().map(point)) else {
        return String::new();
    };
    let mut svg = format!(
        r#"<svg class="first-map" viewBox="{:.0} {:.0} {:.0} {:.0}" role="img" aria-label="{}">"#,
        bounds.min.x,
        bounds.min.y,
        bounds.width(),
        bounds.height(),
        graph.words().language().paper(PaperPhrase::FirstMap)
    );
    // One path for all lines of one look, one group for all marks of one kind: that is half of what each would take alone.
    let mut looks: Vec<((&str, &str), String)> = Vec::new();
    for (_place, edge) in subset.edges(graph) {
        let relation = catalog.relation(edge.relation);
        let look = (relation.relation_type.class().slug(), relation.basis.slug());
        let at_look = looks.iter().position(|(known, _path)| *known == look);
        let at_look = at_look.unwrap_or_else(|| {
            looks.push((look, String::new()));
            looks.len() - 1
        });
        let ([x1, y1], [x2, y2]) = (at(edge.source), at(edge.target));
        // Writing into a string cannot fail.
        let _ = write!(looks[at_look].1, "M{x1:.0} {y1:.0} {x2:.0} {y2:.0}");
    }
    for ((class, basis), path) in looks {
        let _ = write!(
            svg,
            r#"<g class="class-{class} {basis}"><path d="{path}"/></g>"#
        );
    }
    for &kind in Kind::ALL {
        let of_kind = subset.nodes().filter(|&id| catalog.node(id).kind == kind);
        let marks: String = of_kind
            .map(|id| mark(kind, at(id), radius_px(graph.degree(id))))
            .collect();
        if !marks.is_empty() {
            let _ = write!(svg, r#"<g class="kind-{}">{marks}</g>"#, kind.slug());
        }
    }
    svg + "</svg>"
}

fn mark(kind: Kind, [x, y]: [f32; 2], radius: f64) -> String {
    let shape = Shape::of(kind);
    let circle = |class: &str, radius: f64| {
        format!(r#"<circle class="{class}" cx="{x:.0}" cy="{y:.0}" r="{radius:.1}"/>"#)
    };
    match shape {
        Shape::Disc => circle("fill", radius),
        Shape::Hub => {
            circle("edge", radius * (1.0 - HUB_RING / 2.0)) + &circle("fill", radius * HUB_POINT)
        }
        Shape::Square | Shape::Diamond | Shape::Hexagon | Shape::Triangle | Shape::Star => {
            let corner = |(dx, dy): (f64, f64)| {
                format!(
                    "{:.1} {:.1}",
                    f64::from(x) + dx * radius,
                    f64::from(y) + dy * radius
                )
            };
            let corners: Vec<String> = shape.corners().into_iter().map(corner).collect();
            let class = if shape.is_outline() { "edge" } else { "fill" };
            format!(r#"<path class="{class}" d="M{}Z"/>"#, corners.join(" "))
        }
    }
}

/// A phrase in every language; the style sheet shows that of the document. `failed` says instead that the map could not start.
pub fn in_each_language(texts: [&str; 3], failed: Option<[&str; 3]>) -> String {
    let span = |language: Language| {
        let column = language.column();
        let failed = failed.map_or_else(String::new, |failed| {
            format!(" data-failed=\"{}\"", text(failed[column]))
        });
        let tag = language.tag();
        format!(
            "<span lang=\"{tag}\"{failed}>{}</span>",
            text(texts[column])
        )
    };
    Language::ALL.into_iter().map(span).collect()
}
