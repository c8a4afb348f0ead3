//! The WebGL2 painter: two programs, lines and marks, each drawing all of its kind in one call; under them, for a crowd, a third.
//!
//! Places go to the GPU in world units and sizes in CSS pixels, so a moving camera uploads nothing.

mod ground;
mod instances;
mod lines;
mod marks;
mod program;

use self::ground::GroundPainter;
use self::instances::Instances;
use super::error::Error;
use crate::view::Camera;
use crate::view::crowd::Crowd;
use crate::view::scene::Scene;
use crate::view::style::Palette;
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlCanvasElement, WebGl2RenderingContext as Gl, WebGlContextAttributes};

/// Paints scenes with WebGL2. Built anew after the context was lost.
pub struct Painter {
    gl: Gl,
    lines: program::Program,
    marks: program::Program,
    line_instances: Instances,
    mark_instances: Instances,
    ground: Option<Box<GroundPainter>>,
}

impl Painter {
    /// Takes the canvas and builds the programs.
    ///
    /// # Errors
    /// Where WebGL2 is missing, lost, or does not compile the programs. The canvas then may still serve another painter
    /// if WebGL2 is missing altogether.
    pub fn new(canvas: &HtmlCanvasElement) -> Result<Self, Error> {
        let attributes = WebGlContextAttributes::new();
        attributes.set_antialias(false); // shapes and lines smooth their own edges
        attributes.set_alpha(false);
        attributes.set_depth(false);
        let context = canvas.get_context_with_context_options("webgl2", &attributes);
        let context = context
            .map_err(Error::doing("asking for WebGL2"))?
            .ok_or(Error::Missing("WebGL2"))?;
        let gl: Gl = context.unchecked_into();
        if gl.is_context_lost() {
            return Err(Error::Missing("WebGL2 context: it is lost"));
        }
        let lines = lines::program(&gl)?;
        let marks = marks::program(&gl)?;
        let line_instances = Instances::new(&gl, lines::LAYOUT)?;
        let mark_instances = Instances::new(&gl, marks::LAYOUT)?;
        gl.enable(Gl::BLEND);
        gl.blend_func(Gl::ONE, Gl::ONE_MINUS_SRC_ALPHA); // colours are premultiplied
        Ok(Self {
            gl,
            lines,
            marks,
            line_instances,
            mark_instances,
            ground: None,
        })
    }

    /// Takes a scene to the GPU. Needed when the scene changed, not when the camera moved.
    pub fn load(&mut self, scene: &Scene) {
        let Scene {
            bands,
            lines,
            rings,
            marks,
            pins,
            ..
        } = scene;
        self.line_instances
            .load(&self.gl, bands.iter().chain(lines).map(lines::instance));
        let rings = rings.iter().map(marks::ring_instance);
        self.mark_instances.load(
            &self.gl,
            rings.chain(marks.iter().chain(pins).map(marks::instance)),
        );
    }

    /// Takes a crowd to the GPU, or lets go of the one that was there. Needed when what is visible or the theme changed.
    ///
    /// # Errors
    /// When the GPU gives no buffers, or with the driver's log.
    pub fn load_crowd(&mut self, crowd: Option<&Crowd>, palette: &Palette) -> Result<(), Error> {
        if let Some(before) = self.ground.take() {
            before.delete(&self.gl);
        }
        self.ground = crowd
            .map(|crowd| GroundPainter::new(&self.gl, crowd, palette).map(Box::new))
            .transpose()?;
        Ok(())
    }

    /// Takes x and y of every node. Needed for a crowd alone, when nodes moved.
    pub fn place(&self, places: &[f32]) {
        if let Some(ground) = &self.ground {
            ground.place(&self.gl, places);
        }
    }

    /// Draws what was loaded; `ratio` is device pixels a CSS pixel.
    pub fn draw(&self, scene: &Scene, camera: &Camera, palette: &Palette, ratio: f64) {
        let gl = &self.gl;
        gl.viewport(0, 0, gl.drawing_buffer_width(), gl.drawing_buffer_height());
        let [red, green, blue] = palette.paper.unit();
        gl.clear_color(red, green, blue, 1.0);
        gl.clear(Gl::COLOR_BUFFER_BIT);
        if let Some((painter, ground)) = self.ground.as_ref().zip(scene.ground.as_ref()) {
            painter.draw(gl, ground, camera, palette, ratio);
        }
        self.lines.activate(gl, camera, palette, ratio);
        self.line_instances.draw(gl);
        self.marks.activate(gl, camera, palette, ratio);
        self.mark_instances.draw(gl);
    }
}

impl Drop for Painter {
    fn drop(&mut self) {
        drop(self.load_crowd(None, &Palette::light())); // freeing fails at nothing
        self.lines.delete(&self.gl);
        self.marks.delete(&self.gl);
        self.line_instances.delete(&self.gl);
        self.mark_instances.delete(&self.gl);
    }
}
