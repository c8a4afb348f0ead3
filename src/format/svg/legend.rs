//! The legend of a picture: the kinds, the classes of tie and the grounds that occur in it, each with its sign.

use super::draw::{Canvas, dashes};
use super::words;
use crate::graph::{Graph, Subset};
use crate::view::scene::Mark;
use crate::view::style::{Emphasis, Palette, Shape, Stroke};
use crate::view::{Camera, ScreenPoint, WorldPoint, words as phrases};
use atlas::{Basis, Kind, NodeId, TieClass};
use std::fmt::Write as _;

/// From the sign to its word, and the sign's own width.
const SIGN_PX: f64 = 30.0;
/// Between two entries.
const GAP_PX: f64 = 22.0;
/// A letter of the legend's size, on average.
const LETTER_PX: f64 = 6.4;

/// What occurs in a picture, with the words for it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Legend {
    /// Kinds of node.
    pub kinds: Vec<(Kind, String)>,
    /// Classes of tie.
    pub classes: Vec<(TieClass, String)>,
    /// How we know.
    pub bases: Vec<(Basis, String)>,
}

/// One entry.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sign {
    Kind(Kind),
    Class(TieClass),
    Basis(Basis),
}

/// Entries that stand on one line, each with its place from the left.
pub(super) type Row<'a> = Vec<(f64, Sign, &'a str)>;

impl Legend {
    /// What occurs in a subset, in the words of the interface.
    pub fn of(graph: &Graph, subset: &Subset) -> Self {
        let catalog = graph.catalog();
        let has_kind = |kind: &&Kind| subset.nodes().any(|id| catalog.node(id).kind == **kind);
        let relation = |id| catalog.relation(id);
        let has_class = |class: &&TieClass| {
            subset
                .relations()
                .any(|id| relation(id).relation_type.class() == **class)
        };
        let has_basis = |basis: &&Basis| subset.relations().any(|id| relation(id).basis == **basis);
        Self {
            kinds: Kind::ALL
                .iter()
                .filter(has_kind)
                .map(|&kind| (kind, graph.say(phrases::kind(kind)).to_owned()))
                .collect(),
            classes: TieClass::ALL
                .iter()
                .filter(has_class)
                .map(|&class| (class, graph.say(phrases::class(class)).to_owned()))
                .collect(),
            bases: Basis::ALL
                .iter()
                .filter(has_basis)
                .map(|&basis| (basis, graph.say(phrases::basis(basis)).to_owned()))
                .collect(),
        }
    }

    /// The entries on lines of at most this width: kinds, classes and grounds each begin one.
    pub(super) fn rows(&self, width_px: f64) -> Vec<Row<'_>> {
        let kinds = self
            .kinds
            .iter()
            .map(|(kind, word)| (Sign::Kind(*kind), word.as_str()));
        let classes = self
            .classes
            .iter()
            .map(|(class, word)| (Sign::Class(*class), word.as_str()));
        let bases = self
            .bases
            .iter()
            .map(|(basis, word)| (Sign::Basis(*basis), word.as_str()));
        let mut rows = Vec::new();
        for entries in [
            kinds.collect::<Vec<_>>(),
            classes.collect(),
            bases.collect(),
        ] {
            let mut row: Row<'_> = Vec::new();
            let mut x = 0.0;
            for (sign, word) in entries {
                let entry_px = SIGN_PX + LETTER_PX * word.chars().count() as f64;
                if x + entry_px > width_px && !row.is_empty() {
                    rows.push(std::mem::take(&mut row));
                    x = 0.0;
                }
                row.push((x, sign, word));
                x += entry_px + GAP_PX;
            }
            if !row.is_empty() {
                rows.push(row);
            }
        }
        rows
    }
}

/// Draws a line of the legend, its middle at `y`.
pub(super) fn draw(row: &Row<'_>, left: f64, y: f64, palette: &Palette, out: &mut String) {
    for &(x, sign, word) in row {
        let x = left + x;
        match sign {
            Sign::Kind(kind) => mark(kind, ScreenPoint { x: x + 8.0, y }, palette, out),
            Sign::Class(class) => line(x, y, &palette.tie(class).to_string(), Stroke::Solid, out),
            Sign::Basis(basis) => line(x, y, &palette.ink.to_string(), Stroke::of(basis), out),
        }
        words(word, x + SIGN_PX, y, palette.ink, 400, out);
    }
}

fn mark(kind: Kind, at: ScreenPoint, palette: &Palette, out: &mut String) {
    let nowhere = WorldPoint { x: 0.0, y: 0.0 };
    let camera = Camera {
        center: nowhere,
        zoom: 1.0,
        width_px: 0.0,
        height_px: 0.0,
    };
    let mark = Mark {
        node: NodeId::from_index(0), // a sign is no node; nothing looks at it
        at: nowhere,
        radius_px: 6.5,
        shape: Shape::of(kind),
        color: palette.kind(kind),
        emphasis: Emphasis::Rest,
    };
    let mut canvas = Canvas {
        out,
        camera: &camera,
        palette,
    };
    canvas.mark(&mark, at);
}

fn line(x: f64, y: f64, color: &str, stroke: Stroke, out: &mut String) {
    let _ = writeln!(
        out,
        "<path d=\"M{x:.1} {y:.1}h22\" stroke=\"{color}\" stroke-width=\"2\" fill=\"none\"{}/>",
        dashes(stroke)
    );
}
