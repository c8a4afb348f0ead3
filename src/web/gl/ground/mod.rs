//! The ground: a crowd as dots and a tone of lines, both drawn by number from one buffer of places.
//!
//! The places lie on the GPU as the layout makes them, two floats a node. So a moved camera uploads nothing, and a moved
//! node nothing but the places.

use super::program::Program;
use crate::view::Camera;
use crate::view::crowd::Crowd;
use crate::view::scene::Ground;
use crate::view::style::Palette;
use crate::web::error::Error;
use js_sys::{Float32Array, Uint8Array, Uint32Array};
use web_sys::{
    WebGl2RenderingContext as Gl, WebGlBuffer, WebGlUniformLocation, WebGlVertexArrayObject,
};

const PLACE: u32 = 0;
const COLOR: u32 = 1;

/// The buffers of a crowd and the program that draws them.
pub(super) struct GroundPainter {
    program: Program,
    dot_px: Option<WebGlUniformLocation>,
    dot_alpha: Option<WebGlUniformLocation>,
    ink: Option<WebGlUniformLocation>,
    array: WebGlVertexArrayObject,
    /// Places, colours, numbers of dots, numbers of the ends of lines.
    buffers: [WebGlBuffer; 4],
    dots: i32,
    line_ends: i32,
}

impl GroundPainter {
    /// Compiles the program and takes the crowd to the GPU, without places yet.
    ///
    /// # Errors
    /// When the GPU gives no buffers, or with the driver's log.
    pub(super) fn new(gl: &Gl, crowd: &Crowd, palette: &Palette) -> Result<Self, Error> {
        let program = Program::new(
            gl,
            "ground",
            include_str!("ground.vert"),
            include_str!("ground.frag"),
        )?;
        let array = gl
            .create_vertex_array()
            .ok_or(Error::Missing("WebGL vertex array"))?;
        let buffer = || gl.create_buffer().ok_or(Error::Missing("WebGL buffer"));
        let painter = Self {
            dot_px: program.uniform(gl, "u_dot_px"),
            dot_alpha: program.uniform(gl, "u_dot_alpha"),
            ink: program.uniform(gl, "u_ink"),
            program,
            array,
            buffers: [buffer()?, buffer()?, buffer()?, buffer()?],
            dots: crowd.nodes.len() as i32,
            line_ends: crowd.lines.len() as i32,
        };
        let colors: Vec<u8> = crowd
            .kinds
            .iter()
            .flat_map(|&kind| {
                let color = palette.kind(kind);
                [color.r, color.g, color.b, 255]
            })
            .collect();
        let [places, looks, dots, line_ends] = &painter.buffers;
        gl.bind_vertex_array(Some(&painter.array));
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(places));
        gl.enable_vertex_attrib_array(PLACE);
        gl.vertex_attrib_pointer_with_i32(PLACE, 2, Gl::FLOAT, false, 0, 0);
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(looks));
        gl.buffer_data_with_array_buffer_view(
            Gl::ARRAY_BUFFER,
            &Uint8Array::from(colors.as_slice()),
            Gl::STATIC_DRAW,
        );
        gl.enable_vertex_attrib_array(COLOR);
        gl.vertex_attrib_pointer_with_i32(COLOR, 4, Gl::UNSIGNED_BYTE, true, 0, 0);
        gl.bind_vertex_array(None);
        for (buffer, numbers) in [(dots, &crowd.nodes), (line_ends, &crowd.lines)] {
            gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(buffer));
            gl.buffer_data_with_array_buffer_view(
                Gl::ELEMENT_ARRAY_BUFFER,
                &Uint32Array::from(numbers.as_slice()),
                Gl::STATIC_DRAW,
            );
        }
        Ok(painter)
    }

    /// Takes x and y of every node.
    pub(super) fn place(&self, gl: &Gl, places: &[f32]) {
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&self.buffers[0]));
        gl.buffer_data_with_array_buffer_view(
            Gl::ARRAY_BUFFER,
            &Float32Array::from(places),
            Gl::DYNAMIC_DRAW,
        );
    }

    /// Draws the tone and the dots over it.
    pub(super) fn draw(
        &self,
        gl: &Gl,
        ground: &Ground,
        camera: &Camera,
        palette: &Palette,
        ratio: f64,
    ) {
        let Ground {
            dot_px,
            dot_alpha,
            line_alpha,
            line_color,
        } = ground;
        self.program.activate(gl, camera, palette, ratio);
        gl.uniform1f(self.dot_px.as_ref(), (dot_px * ratio) as f32);
        gl.uniform1f(self.dot_alpha.as_ref(), *dot_alpha as f32);
        gl.bind_vertex_array(Some(&self.array));
        let [red, green, blue] = line_color.unit();
        let alpha = (line_alpha * ratio) as f32; // a line is one device pixel wide
        let [_places, _looks, dots, line_ends] = &self.buffers;
        for (buffer, alpha, mode, count) in [
            (line_ends, alpha, Gl::LINES, self.line_ends),
            (dots, 0.0, Gl::POINTS, self.dots),
        ] {
            if mode == Gl::POINTS && *dot_alpha == 0.0 {
                continue;
            }
            gl.uniform4f(self.ink.as_ref(), red, green, blue, alpha);
            gl.bind_buffer(Gl::ELEMENT_ARRAY_BUFFER, Some(buffer));
            gl.draw_elements_with_i32(mode, count, Gl::UNSIGNED_INT, 0);
        }
        gl.bind_vertex_array(None);
    }

    /// Frees everything.
    pub(super) fn delete(&self, gl: &Gl) {
        self.program.delete(gl);
        gl.delete_vertex_array(Some(&self.array));
        self.buffers
            .iter()
            .for_each(|buffer| gl.delete_buffer(Some(buffer)));
    }
}
