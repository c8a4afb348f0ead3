//! The Canvas 2D painter: draws the same scene where WebGL2 is missing, or was lost for good.

use super::error::Error;
use crate::view::scene::{Line, Mark, Ring, Scene};
use crate::view::style::{
    DASH_PX, DOT_PERIOD_PX, GAP_PX, HUB_POINT, HUB_RING, OUTLINE_PX, Palette, Shape, Stroke,
};
use crate::view::{Camera, ScreenPoint};
use std::f64::consts::TAU;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// Paints scenes with Canvas 2D.
pub struct Painter {
    context: CanvasRenderingContext2d,
}

impl Painter {
    /// Takes the canvas.
    ///
    /// # Errors
    /// Where even Canvas 2D is missing, or the canvas serves another painter already.
    pub fn new(canvas: &HtmlCanvasElement) -> Result<Self, Error> {
        context_2d(canvas).map(|context| Self { context })
    }

    /// Draws a scene; `ratio` is device pixels a CSS pixel.
    pub fn draw(&self, scene: &Scene, camera: &Camera, palette: &Palette, ratio: f64) {
        let Self { context } = self;
        // A canvas that refuses its own transform has no size; then there is nothing to see either.
        drop(context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0));
        context.set_fill_style_str(&palette.paper.to_string());
        context.fill_rect(0.0, 0.0, camera.width_px, camera.height_px);
        let Scene {
            bands,
            lines,
            rings,
            marks,
            labels: _,
            tie_label: _,
        } = scene;
        bands
            .iter()
            .chain(lines)
            .for_each(|line| self.line(line, camera));
        context.set_global_alpha(1.0);
        self.dashed(&[]);
        rings
            .iter()
            .for_each(|ring| self.ring(ring, camera, palette));
        marks
            .iter()
            .for_each(|mark| self.mark(mark, camera, palette));
    }

    fn line(&self, line: &Line, camera: &Camera) {
        let Self { context } = self;
        let (from, to) = line.on_screen(camera);
        context.begin_path();
        context.move_to(from.x, from.y);
        context.line_to(to.x, to.y);
        context.set_global_alpha(line.alpha);
        context.set_line_width(line.width_px);
        context.set_stroke_style_str(&line.color.to_string());
        let (dash, gap) = DASH_PX;
        match line.stroke {
            Stroke::Solid => self.dashed(&[]),
            Stroke::Dashed => self.dashed(&[dash, gap]),
            Stroke::Dotted => self.dashed(&[0.1, DOT_PERIOD_PX - 0.1]),
        }
        context.set_line_cap(if line.stroke == Stroke::Dotted {
            "round"
        } else {
            "butt"
        });
        context.stroke();
    }

    fn ring(&self, ring: &Ring, camera: &Camera, palette: &Palette) {
        let Self { context } = self;
        self.circle(camera.screen_from_world(ring.at), ring.radius_px);
        context.set_fill_style_str(&palette.paper.to_string());
        context.fill();
        context.set_stroke_style_str(&ring.color.to_string());
        context.set_line_width(ring.width_px);
        context.stroke();
    }

    fn mark(&self, mark: &Mark, camera: &Camera, palette: &Palette) {
        let Self { context } = self;
        let (paper, color) = (palette.paper.to_string(), mark.color.to_string());
        let at = camera.screen_from_world(mark.at);
        let radius = mark.radius_px;
        self.outline(mark.shape, at, radius);
        context.set_fill_style_str(&paper);
        context.set_stroke_style_str(&paper);
        context.set_line_width(2.0 * GAP_PX);
        context.stroke();
        context.fill();
        context.set_fill_style_str(&color);
        context.set_stroke_style_str(&color);
        if mark.shape == Shape::Hub {
            let stroke = OUTLINE_PX.max(HUB_RING * radius);
            self.circle(at, radius - stroke / 2.0);
            context.set_line_width(stroke);
            context.stroke();
            self.circle(at, HUB_POINT * radius);
            context.fill();
        } else if mark.shape.is_outline() {
            self.outline(mark.shape, at, (radius - OUTLINE_PX / 2.0).max(0.0));
            context.set_line_width(OUTLINE_PX);
            context.stroke();
        } else {
            context.fill();
        }
    }

    /// The shape's edge as the current path.
    fn outline(&self, shape: Shape, at: ScreenPoint, radius_px: f64) {
        let corners = shape.corners();
        if corners.is_empty() {
            return self.circle(at, radius_px);
        }
        self.context.begin_path();
        for (x, y) in corners {
            self.context
                .line_to(at.x + x * radius_px, at.y + y * radius_px);
        }
        self.context.close_path();
    }

    fn circle(&self, at: ScreenPoint, radius_px: f64) {
        self.context.begin_path();
        // It throws for a negative radius alone.
        drop(self.context.arc(at.x, at.y, radius_px.max(0.0), 0.0, TAU));
    }

    fn dashed(&self, lengths: &[f64]) {
        let lengths: js_sys::Array = lengths
            .iter()
            .map(|&length| JsValue::from(length))
            .collect();
        drop(self.context.set_line_dash(&lengths)); // it throws for what is no list
    }
}

/// The 2D context of a canvas.
///
/// # Errors
/// Where the canvas has none, or serves another kind of context.
pub(super) fn context_2d(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, Error> {
    let context = canvas
        .get_context("2d")
        .map_err(Error::doing("asking for Canvas 2D"))?;
    let context = context.ok_or(Error::Missing("Canvas 2D"))?;
    Ok(context.unchecked_into())
}
