//! A buffer of instances: one quad, drawn once for each, with a few floats of its own.

use crate::web::error::Error;
use js_sys::Float32Array;
use web_sys::{WebGl2RenderingContext as Gl, WebGlBuffer, WebGlVertexArrayObject};

/// Where the quad's corners come in; attributes of the instance follow.
const CORNER: u32 = 0;
/// A quad as a strip: along from 0 to 1, across from -1 to 1.
const QUAD: [f32; 8] = [0.0, -1.0, 1.0, -1.0, 0.0, 1.0, 1.0, 1.0];

/// The quads of one program.
pub(super) struct Instances {
    array: WebGlVertexArrayObject,
    quad: WebGlBuffer,
    buffer: WebGlBuffer,
    count: i32,
    floats: Vec<f32>,
}

impl Instances {
    /// An empty buffer whose instances have attributes of these many floats, at locations 1, 2, ….
    ///
    /// # Errors
    /// When the GPU gives no buffers.
    pub(super) fn new(gl: &Gl, layout: &[i32]) -> Result<Self, Error> {
        let array = gl
            .create_vertex_array()
            .ok_or(Error::Missing("WebGL vertex array"))?;
        let [quad, buffer] = [gl.create_buffer(), gl.create_buffer()];
        let quad = quad.ok_or(Error::Missing("WebGL buffer"))?;
        let buffer = buffer.ok_or(Error::Missing("WebGL buffer"))?;
        gl.bind_vertex_array(Some(&array));

        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&quad));
        let corners = Float32Array::from(QUAD.as_slice());
        gl.buffer_data_with_array_buffer_view(Gl::ARRAY_BUFFER, &corners, Gl::STATIC_DRAW);
        gl.enable_vertex_attrib_array(CORNER);
        gl.vertex_attrib_pointer_with_i32(CORNER, 2, Gl::FLOAT, false, 0, 0);

        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&buffer));
        const BYTES: i32 = size_of::<f32>() as i32;
        let stride = layout.iter().sum::<i32>() * BYTES;
        let mut offset = 0;
        for (location, &floats) in (CORNER + 1..).zip(layout) {
            gl.enable_vertex_attrib_array(location);
            gl.vertex_attrib_pointer_with_i32(location, floats, Gl::FLOAT, false, stride, offset);
            gl.vertex_attrib_divisor(location, 1);
            offset += floats * BYTES;
        }
        gl.bind_vertex_array(None);
        Ok(Self {
            array,
            quad,
            buffer,
            count: 0,
            floats: Vec::new(),
        })
    }

    /// Replaces all instances.
    pub(super) fn load<const N: usize>(
        &mut self,
        gl: &Gl,
        instances: impl Iterator<Item = [f32; N]>,
    ) {
        self.floats.clear();
        self.count = 0;
        for instance in instances {
            self.floats.extend_from_slice(&instance);
            self.count += 1;
        }
        gl.bind_buffer(Gl::ARRAY_BUFFER, Some(&self.buffer));
        let floats = Float32Array::from(self.floats.as_slice());
        gl.buffer_data_with_array_buffer_view(Gl::ARRAY_BUFFER, &floats, Gl::DYNAMIC_DRAW);
    }

    /// Draws them with the program in use.
    pub(super) fn draw(&self, gl: &Gl) {
        gl.bind_vertex_array(Some(&self.array));
        gl.draw_arrays_instanced(Gl::TRIANGLE_STRIP, 0, 4, self.count);
        gl.bind_vertex_array(None);
    }

    /// Frees the buffers.
    pub(super) fn delete(&self, gl: &Gl) {
        gl.delete_vertex_array(Some(&self.array));
        gl.delete_buffer(Some(&self.quad));
        gl.delete_buffer(Some(&self.buffer));
    }
}
