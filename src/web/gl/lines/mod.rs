//! Lines: antialiased quads with widths, dashes and dots in pixels of the screen.

use super::program::{Program, number};
use crate::view::scene::Line;
use crate::view::style::{
    ARROW_PX, DASH_PX, DOT_PERIOD_PX, Emphasis, FADES_FROM_PX, FADES_OVER_PX, FADES_TO, Stroke,
};
use crate::web::error::Error;
use web_sys::WebGl2RenderingContext as Gl;

/// Both ends; aside, width, stroke and tip; colour.
pub(super) const LAYOUT: &[i32] = &[4, 4, 4];

/// Added to the stroke of a line that fades where it is long.
const FADES: f32 = 4.0;

/// Compiles the program. The lengths of dashes are written into it.
///
/// # Errors
/// With the driver's log.
pub(super) fn program(gl: &Gl) -> Result<Program, Error> {
    let (dash, gap) = DASH_PX;
    let (arrow, aside) = ARROW_PX;
    let vertex = include_str!("lines.vert").replace("ARROW_ASIDE_PX", &number(aside));
    let fragment = include_str!("lines.frag")
        .replace("DASH_PX", &number(dash))
        .replace("DASH_PERIOD_PX", &number(dash + gap))
        .replace("DOT_PERIOD_PX", &number(DOT_PERIOD_PX))
        .replace("ARROW_PX", &number(arrow))
        .replace("ARROW_ASIDE_PX", &number(aside))
        .replace("FADES_FROM_PX", &number(FADES_FROM_PX))
        .replace("FADES_OVER_PX", &number(FADES_OVER_PX))
        .replace("FADES_TO", &number(FADES_TO));
    Program::new(gl, "lines", &vertex, &fragment)
}

/// What the GPU is told of a line.
pub(super) fn instance(line: &Line) -> [f32; 12] {
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
    let [red, green, blue] = color.unit();
    let stroke = match stroke {
        Stroke::Solid => 0.0,
        Stroke::Dashed => 1.0,
        Stroke::Dotted => 2.0,
    };
    // A line that steps forward does not fade.
    let stroke = if *emphasis >= Emphasis::Lifted {
        stroke
    } else {
        stroke + FADES
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
        *tip_px as f32,
        red,
        green,
        blue,
        *alpha as f32,
    ]
}
