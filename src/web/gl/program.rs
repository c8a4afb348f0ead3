//! A program: two shaders, linked, and the uniforms that every program here has.

use crate::view::Camera;
use crate::view::style::Palette;
use crate::web::error::Error;
use web_sys::{WebGl2RenderingContext as Gl, WebGlProgram, WebGlShader, WebGlUniformLocation};

/// A linked program.
pub(super) struct Program {
    program: WebGlProgram,
    center: Option<WebGlUniformLocation>,
    size: Option<WebGlUniformLocation>,
    zoom: Option<WebGlUniformLocation>,
    ratio: Option<WebGlUniformLocation>,
    paper: Option<WebGlUniformLocation>,
}

impl Program {
    /// Compiles and links.
    ///
    /// # Errors
    /// With the driver's log.
    pub(super) fn new(
        gl: &Gl,
        name: &'static str,
        vertex: &str,
        fragment: &str,
    ) -> Result<Self, Error> {
        let program = gl.create_program().ok_or(Error::Missing("WebGL program"))?;
        let shaders = [(Gl::VERTEX_SHADER, vertex), (Gl::FRAGMENT_SHADER, fragment)];
        let shaders = shaders.map(|(kind, source)| compiled(gl, name, kind, source));
        for shader in shaders {
            let shader = shader?;
            gl.attach_shader(&program, &shader);
            gl.delete_shader(Some(&shader)); // it lives on in the program
        }
        gl.link_program(&program);
        if !gl
            .get_program_parameter(&program, Gl::LINK_STATUS)
            .is_truthy()
        {
            let log = gl.get_program_info_log(&program).unwrap_or_default();
            return Err(Error::Program { name, log });
        }
        let uniform = |name: &str| gl.get_uniform_location(&program, name);
        Ok(Self {
            center: uniform("u_center"),
            size: uniform("u_size"),
            zoom: uniform("u_zoom"),
            ratio: uniform("u_ratio"),
            paper: uniform("u_paper"),
            program,
        })
    }

    /// Uses this program, as seen from `camera`.
    pub(super) fn activate(&self, gl: &Gl, camera: &Camera, palette: &Palette, ratio: f64) {
        let Camera {
            center,
            zoom,
            width_px,
            height_px,
        } = *camera;
        gl.use_program(Some(&self.program));
        gl.uniform2f(self.center.as_ref(), center.x as f32, center.y as f32);
        gl.uniform2f(self.size.as_ref(), width_px as f32, height_px as f32);
        gl.uniform1f(self.zoom.as_ref(), zoom as f32);
        gl.uniform1f(self.ratio.as_ref(), ratio as f32);
        let [red, green, blue] = palette.paper.unit();
        gl.uniform3f(self.paper.as_ref(), red, green, blue);
    }

    /// A uniform of its own.
    pub(super) fn uniform(&self, gl: &Gl, name: &str) -> Option<WebGlUniformLocation> {
        gl.get_uniform_location(&self.program, name)
    }

    /// Frees it.
    pub(super) fn delete(&self, gl: &Gl) {
        gl.delete_program(Some(&self.program));
    }
}

/// A number as shaders write it. Four digits after the point are enough for any proportion; printing floats would load
/// tens of kilobytes.
pub(super) fn number(value: f64) -> String {
    let scaled = (value * 1e4).round() as u32;
    let digits = scaled % 10_000 + 10_000;
    format!("{}.{}", scaled / 10_000, &digits.to_string()[1..])
}

fn compiled(gl: &Gl, name: &'static str, kind: u32, source: &str) -> Result<WebGlShader, Error> {
    let shader = gl
        .create_shader(kind)
        .ok_or(Error::Missing("WebGL shader"))?;
    gl.shader_source(&shader, source);
    gl.compile_shader(&shader);
    if gl
        .get_shader_parameter(&shader, Gl::COMPILE_STATUS)
        .is_truthy()
    {
        return Ok(shader);
    }
    let log = gl.get_shader_info_log(&shader).unwrap_or_default();
    gl.delete_shader(Some(&shader));
    Err(Error::Program { name, log })
}
