//! The Canvas 2D painter: draws the same scene where WebGL2 is missing, or was lost for good.

use super::error::Error;
use crate::view::crowd::Crowd;
use crate::view::scene::{Ground, Line, Mark, Ring, Scene};
use crate::view::style::{
    ARROW_PX, DASH_PX, DOT_PERIOD_PX, GAP_PX, HUB_POINT, HUB_RING, OUTLINE_PX, Palette, Shape,
    Stroke,
};
use crate::view::{Camera, ScreenPoint, WorldPoint};
use atlas::Kind;
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
    pub fn draw(
        &self,
        scene: &Scene,
        crowd: Option<(&Crowd, &[f32])>,
        camera: &Camera,
        palette: &Palette,
        ratio: f64,
    ) {
        let Self { context } = self;
        // A canvas that refuses its own transform has no size; then there is nothing to see either.
        drop(context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0));
        context.set_fill_style_str(&palette.paper.to_string());
        context.fill_rect(0.0, 0.0, camera.width_px, camera.height_px);
        if let Some(((crowd, places), ground)) = crowd.zip(scene.ground.as_ref()) {
            self.ground(crowd, places, ground, camera, palette);
        }
        let Scene {
            bands,
            lines,
            rings,
            marks,
            pins,
            ..
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
            .chain(pins)
            .for_each(|mark| self.mark(mark, camera, palette));
    }

    /// Dots, and of the tone as many lines as this slow way of drawing bears.
    fn ground(
        &self,
        crowd: &Crowd,
        places: &[f32],
        ground: &Ground,
        camera: &Camera,
        palette: &Palette,
    ) {
        const MOST_LINES: usize = 4_000;
        let Self { context } = self;
        let at = |node: u32| {
            let place = places.get(2 * node as usize..2 * node as usize + 2)?;
            let [x, y] = [f64::from(place[0]), f64::from(place[1])];
            Some(camera.screen_from_world(WorldPoint { x, y }))
        };
        let every = (crowd.lines.len() / 2).div_ceil(MOST_LINES).max(1);
        context.set_global_alpha((ground.line_alpha * every as f64).min(0.2));
        context.set_stroke_style_str(&ground.line_color.to_string());
        context.set_line_width(1.0);
        for ends in crowd.lines.chunks_exact(2).step_by(every) {
            if let (Some(from), Some(to)) = (at(ends[0]), at(ends[1])) {
                context.begin_path();
                context.move_to(from.x, from.y);
                context.line_to(to.x, to.y);
                context.stroke();
            }
        }
        context.set_global_alpha(ground.dot_alpha);
        let side = ground.dot_px;
        for &kind in Kind::ALL {
            context.set_fill_style_str(&palette.kind(kind).to_string());
            let of_kind = |node: &&u32| crowd.kinds[**node as usize] == kind;
            for at in crowd
                .nodes
                .iter()
                .filter(of_kind)
                .filter_map(|&node| at(node))
            {
                context.fill_rect(at.x - side / 2.0, at.y - side / 2.0, side, side);
            }
        }
        context.set_global_alpha(1.0);
    }

    fn line(&self, line: &Line, camera: &Camera) {
        let Self { context } = self;
        let (from, to) = line.on_screen(camera);
        let length = (to.x - from.x).hypot(to.y - from.y).max(f64::MIN_POSITIVE);
        let (along_x, along_y) = ((to.x - from.x) / length, (to.y - from.y) / length);
        let (arrow, aside) = ARROW_PX;
        let back = |px: f64| (to.x - along_x * px, to.y - along_y * px);
        let end = if line.tip_px > 0.0 {
            line.tip_px + arrow
        } else {
            0.0
        };
        context.begin_path();
        context.move_to(from.x, from.y);
        context.line_to(back(end).0, back(end).1);
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
        if line.tip_px > 0.0 {
            let (tip, base) = (back(line.tip_px), back(end));
            context.set_fill_style_str(&line.color.to_string());
            context.begin_path();
            context.move_to(tip.0, tip.1);
            context.line_to(base.0 - along_y * aside, base.1 + along_x * aside);
            context.line_to(base.0 + along_y * aside, base.1 - along_x * aside);
            context.fill();
        }
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
