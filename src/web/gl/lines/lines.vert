#version 300 es
// A line of any length as one quad, a little wider than the line so that its edges can be smooth.
precision highp float;

layout(location = 0) in vec2 a_corner;    // along 0..1, across -1..1
layout(location = 1) in vec4 a_ends;      // world: from, to
layout(location = 2) in vec4 a_line;      // aside px, width px, stroke, tip px
layout(location = 3) in vec4 a_color;

uniform vec2 u_center;   // world
uniform vec2 u_size;     // CSS px
uniform float u_zoom;    // CSS px a world unit
uniform float u_ratio;   // device px a CSS px

out vec2 v_place;        // CSS px along and across the line
flat out vec4 v_line;    // CSS px: half the width, length; stroke; tip
flat out vec4 v_color;

void main() {
  vec2 from = (a_ends.xy - u_center) * u_zoom;
  vec2 way = (a_ends.zw - u_center) * u_zoom - from;
  float size = max(length(way), 1e-4);
  vec2 along = way / size;
  vec2 right = vec2(-along.y, along.x);
  v_line = vec4(0.5 * a_line.y, size, a_line.z, a_line.w);
  float reach = max(v_line.x, a_line.w > 0.0 ? ARROW_ASIDE_PX : 0.0) + 1.0 / u_ratio;
  v_place = vec2(a_corner.x * size, a_corner.y * reach);
  v_color = a_color;
  vec2 place = from + along * v_place.x + right * (a_line.x + v_place.y);
  gl_Position = vec4(place / (0.5 * u_size) * vec2(1.0, -1.0), 0.0, 1.0);
}
