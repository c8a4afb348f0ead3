//! Marks and rings: signed-distance shapes on a gap of paper.

use super::program::{Program, number};
use crate::view::scene::{Mark, Ring};
use crate::view::style::{GAP_PX, HUB_POINT, HUB_RING, OUTLINE_PX, STAR_WAIST, Shape};
use crate::web::error::Error;
use web_sys::WebGl2RenderingContext as Gl;

/// Middle, reach and shape; stroke; colour.
pub(super) const LAYOUT: &[i32] = &[4, 1, 3];

/// The number of a ring among the shapes.
const RING: f32 = 7.0;

/// Compiles the program. The proportions of shapes are written into it.
///
/// # Errors
/// With the driver's log.
pub(super) fn program(gl: &Gl) -> Result<Program, Error> {
    let fragment = include_str!("marks.frag")
        .replace("STAR_WAIST", &number(STAR_WAIST))
        .replace("HUB_RING", &number(HUB_RING))
        .replace("HUB_POINT", &number(HUB_POINT))
        .replace("GAP_PX", &number(GAP_PX));
    Program::new(gl, "marks", include_str!("marks.vert"), &fragment)
}

/// What the GPU is told of a mark.
pub(super) fn instance(mark: &Mark) -> [f32; 8] {
    let Mark {
        at,
        radius_px,
        shape,
        color,
        ..
    } = mark;
    let [red, green, blue] = color.unit();
    let number = match shape {
        Shape::Disc => 0.0,
        Shape::Square => 1.0,
        Shape::Diamond => 2.0,
        Shape::Hexagon => 3.0,
        Shape::Triangle => 4.0,
        Shape::Star => 5.0,
        Shape::Hub => 6.0,
    };
    let reach_px = radius_px * shape.reach();
    [
        at.x as f32,
        at.y as f32,
        reach_px as f32,
        number,
        OUTLINE_PX as f32,
        red,
        green,
        blue,
    ]
}

/// What the GPU is told of a ring.
pub(super) fn ring_instance(ring: &Ring) -> [f32; 8] {
    let Ring {
        at,
        radius_px,
        width_px,
        color,
        ..
    } = ring;
    let [red, green, blue] = color.unit();
    [
        at.x as f32,
        at.y as f32,
        *radius_px as f32,
        RING,
        *width_px as f32,
        red,
        green,
        blue,
    ]
}
