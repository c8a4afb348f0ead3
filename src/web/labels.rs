//! Names, on a 2D canvas over the marks: measured and drawn by the browser, so that every script is set right.

use super::canvas2d::context_2d;
use super::error::Error;
use crate::language::Words;
use crate::view::label::Align;
use crate::view::scene::{Label, Scene, TieLabel};
use crate::view::style::{Face, HALO_PX, Palette};
use crate::view::words::fixed_number;
use crate::view::{Camera, ScreenPoint};
use std::cell::RefCell;
use std::collections::HashMap;
use wasm_bindgen::JsValue;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

/// The families of type, as the tokens list them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Families {
    /// `--serif`.
    pub serif: String,
    /// `--sans`.
    pub sans: String,
}

/// Draws names, and measures them.
pub struct LabelPainter {
    context: CanvasRenderingContext2d,
    families: Families,
    /// By font and text. Asked for one by one; its order reaches nothing.
    widths: RefCell<HashMap<(String, String), f64>>,
}

impl LabelPainter {
    /// Takes the canvas that lies over the marks.
    ///
    /// # Errors
    /// Where Canvas 2D is missing.
    pub fn new(canvas: &HtmlCanvasElement, families: Families) -> Result<Self, Error> {
        let context = context_2d(canvas)?;
        Ok(Self {
            context,
            families,
            widths: RefCell::default(),
        })
    }

    /// The width of a text in CSS pixels, as this browser sets it.
    pub fn measure(&self, text: &str, face: &Face) -> f64 {
        let key = (self.font(face), text.to_owned());
        if let Some(&width) = self.widths.borrow().get(&key) {
            return width;
        }
        self.context.set_font(&key.0);
        self.tracked(0.0);
        let natural = self
            .context
            .measure_text(text)
            .map_or(0.0, |metrics| metrics.width());
        let width = natural + face.tracking_em * face.size_px * text.chars().count() as f64;
        self.widths.borrow_mut().insert(key, width);
        width
    }

    /// Draws the names of a scene; `ratio` is device pixels a CSS pixel.
    pub fn draw(&self, scene: &Scene, camera: &Camera, palette: &Palette, ratio: f64) {
        let Self { context, .. } = self;
        drop(context.set_transform(ratio, 0.0, 0.0, ratio, 0.0, 0.0)); // as in the painter below
        context.clear_rect(0.0, 0.0, camera.width_px, camera.height_px);
        context.set_line_join("round");
        context.set_line_width(HALO_PX);
        context.set_stroke_style_str(&palette.paper.to_string());
        context.set_text_baseline("alphabetic");
        // In the reverse of their order of placement, so that the foremost is drawn last.
        scene
            .labels
            .iter()
            .rev()
            .for_each(|label| self.label(label, camera));
        context.set_global_alpha(1.0);
        if let Some(label) = &scene.tie_label {
            self.tie_label(label, camera, palette);
        }
    }

    /// Draws a line that is being drawn by hand around several, closed.
    pub fn lasso(&self, line: &[ScreenPoint], palette: &Palette) {
        let Self { context, .. } = self;
        context.begin_path();
        line.iter().for_each(|at| context.line_to(at.x, at.y));
        context.close_path();
        let accent = palette.accent.to_string();
        context.set_fill_style_str(&accent);
        context.set_stroke_style_str(&accent);
        context.set_line_width(1.5);
        context.set_global_alpha(0.08);
        context.fill();
        context.set_global_alpha(1.0);
        context.stroke();
    }

    fn label(&self, label: &Label, camera: &Camera) {
        let Self { context, .. } = self;
        context.set_font(&self.font(&label.face));
        self.tracked(label.face.tracking_em * label.face.size_px);
        context.set_fill_style_str(&label.color.to_string());
        context.set_global_alpha(label.alpha);
        context.set_text_align(match label.align {
            Align::Left => "left",
            Align::Middle => "center",
            Align::Right => "right",
        });
        label
            .baselines(camera)
            .for_each(|(text, at)| self.text(text, at));
    }

    fn tie_label(&self, label: &TieLabel, camera: &Camera, palette: &Palette) {
        let Self { context, .. } = self;
        let Some(place) = label.place(camera) else {
            return;
        };
        context.save();
        context.set_font(&self.font(&label.face));
        self.tracked(0.0);
        context.set_fill_style_str(&palette.ink.to_string());
        context.set_text_align("center");
        let (cos, sin) = place.along;
        // It throws for numbers that are none.
        drop(context.transform(cos, sin, -sin, cos, place.at.x, place.at.y));
        self.text(&label.text, ScreenPoint::default());
        context.restore();
    }

    /// A halo of paper, then the letters. A text that cannot be drawn is left out.
    fn text(&self, text: &str, at: ScreenPoint) {
        drop(self.context.stroke_text(text, at.x, at.y));
        drop(self.context.fill_text(text, at.x, at.y));
    }

    fn font(&self, face: &Face) -> String {
        face.css(&self.families.serif, &self.families.sans)
    }

    /// Sets the room after each letter, where the browser knows how to; web-sys does not name it yet.
    fn tracked(&self, px: f64) {
        let room = JsValue::from_str(&(fixed_number(Words::ENGLISH, px, 2) + "px"));
        drop(js_sys::Reflect::set(
            &self.context,
            &JsValue::from_str("letterSpacing"),
            &room,
        ));
    }
}
