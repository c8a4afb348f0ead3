//! The small signs of the legend: a kind's mark, a tie's line, and the drawings on buttons. For the eye only: a word stands beside each.

use super::element::{Element, el};
use atlas::{Basis, Kind, TieClass};

/// The mark of a kind, as on the map.
pub(super) fn kind(kind: Kind) -> Element {
    let circle = |class, radius| {
        el("circle")
            .class(class)
            .attr("cx", "7")
            .attr("cy", "7")
            .attr("r", radius)
    };
    let path = |class, d| el("path").class(class).attr("d", d);
    let svg = drawing("0 0 14 14").class(format!("mark kind-{}", kind.slug()));
    match kind {
        Kind::Zone => svg.child(circle("fill", "5.6")),
        Kind::City => svg.child(path("fill", "M2.1 2.1h9.8v9.8H2.1Z")),
        Kind::Region => svg.child(path("edge", "M7 1 13 7 7 13 1 7Z")),
        Kind::Country => svg.child(path("edge", "M13 7 10 12.2H4L1 7 4 1.8H10Z")),
        Kind::Organization => svg.child(path("fill", "M7 .6 13.2 12.6H.8Z")),
        Kind::Initiative => svg.child(path(
            "fill",
            "M7 -.6 8.9 5.1 14.6 7 8.9 8.9 7 14.6 5.1 8.9 -.6 7 5.1 5.1Z",
        )),
        Kind::Alliance => svg.child(circle("edge", "5.4")).child(circle("fill", "2")),
    }
}

/// The line of a tie: colour by class (ink without one), style by basis.
pub(super) fn tie(class: Option<TieClass>, basis: Basis) -> Element {
    let class = class.map_or("ink", TieClass::slug);
    drawing("0 0 18 8")
        .class(format!("line class-{class} {}", basis.slug()))
        .child(el("path").attr("d", "M0 4H18"))
}

/// A drawing on a button of 16 pixels, from one path.
pub(super) fn icon(d: &'static str) -> Element {
    drawing("0 0 16 16").child(el("path").attr("d", d))
}

/// The cross that closes things.
pub(super) fn cross() -> Element {
    drawing("0 0 14 14").child(el("path").attr("d", "M2 2 12 12M12 2 2 12"))
}

/// The arrow of a line that opens.
pub(super) fn chevron() -> Element {
    drawing("0 0 9 9")
        .class("chevron")
        .child(el("path").attr("d", "M2.5 .5 6.5 4.5 2.5 8.5"))
}

/// The sign of the house.
pub(super) fn brand() -> Element {
    let ring = |class, x, y, r| {
        el("circle")
            .class(class)
            .attr("cx", x)
            .attr("cy", y)
            .attr("r", r)
    };
    drawing("0 0 24 24")
        .class("brand-mark")
        .child(el("path").class("brand-line").attr("d", "M7 16 17 8"))
        .child(ring("brand-dot", "6", "16.5", "4"))
        .child(ring("brand-ring", "17.5", "7.5", "3.5"))
}

/// An empty drawing.
pub(super) fn drawing(view_box: &'static str) -> Element {
    el("svg")
        .attr("viewBox", view_box)
        .attr("aria-hidden", "true")
}
