#version 300 es
// A mark as one quad around its middle, with room for its gap and for smooth edges.
precision highp float;

layout(location = 0) in vec2 a_corner;  // 0..1, -1..1
layout(location = 1) in vec4 a_mark;    // world x, y; reach px; shape
layout(location = 2) in float a_stroke; // px
layout(location = 3) in vec3 a_color;

uniform vec2 u_center;
uniform vec2 u_size;
uniform float u_zoom;

out vec2 v_place;         // CSS px from the middle, y downwards
flat out float v_reach;   // CSS px
flat out float v_stroke;
flat out int v_shape;
flat out vec3 v_color;

const float ROOM = 5.0;   // CSS px

void main() {
  // A square's reach is to its sides, so its corners lie further out.
  float room = a_mark.z * 1.45 + ROOM;
  v_place = vec2(2.0 * a_corner.x - 1.0, a_corner.y) * room;
  v_reach = a_mark.z;
  v_stroke = a_stroke;
  v_shape = int(a_mark.w + 0.5);
  v_color = a_color;
  vec2 place = (a_mark.xy - u_center) * u_zoom + v_place;
  gl_Position = vec4(place / (0.5 * u_size) * vec2(1.0, -1.0), 0.0, 1.0);
}
