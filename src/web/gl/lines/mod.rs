//! Lines: antialiased quads with widths, dashes and dots in pixels of the screen.

use super::program::Program;
use crate::view::scene::Line;
use crate::view::style::{DASH_PX, DOT_PERIOD_PX, Stroke};
use crate::web::error::Error;
use web_sys::WebGl2RenderingContext as Gl;

/// Both ends; aside, width and stroke; colour.
pub(super) const LAYOUT: &[i32] = &[4, 3, 4];

/// Compiles the program. The lengths of dashes are written into it.
///
/// # Errors
/// With the driver's log.
pub(super) fn program(gl: &Gl) -> Result<Program, Error> {
    let (dash, gap) = DASH_PX;
    let fragment = include_str!("lines.frag")
        .replace("DASH_PX", &format!("{dash:.2}"))
        .replace("DASH_PERIOD_PX", &format!("{:.2}", dash + gap))
        .replace("DOT_PERIOD_PX", &format!("{DOT_PERIOD_PX:.2}"));
    Program::new(gl, "lines", include_str!("lines.vert"), &fragment)
}

/// What the GPU is told of a line.
pub(super) fn instance(line: &Line) -> [f32; 11] {
    let Line {
        from,
        to,
        shift_px,
        width_px,
        color,
        alpha,
        stroke,
        ..
    } = line;
    let [red, green, blue] = color.unit();
    let stroke = match stroke {
        Stroke::Solid => 0.0,
        Stroke::Dashed => 1.0,
        Stroke::Dotted => 2.0,
    };
    let (from_x, from_y, to_x, to_y) = (from.x as f32, from.y as f32, to.x as f32, to.y as f32);
    [
        from_x,
        from_y,
        to_x,
        to_y,
        *shift_px as f32,
        *width_px as f32,
        stroke,
        red,
        green,
        blue,
        *alpha as f32,
    ]
}
