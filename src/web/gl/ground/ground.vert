#version 300 es
// Dots, and the ends of lines one pixel wide: both are drawn from the places of nodes, as the layout makes them.
precision highp float;

layout(location = 0) in vec2 a_place;   // world
layout(location = 1) in vec4 a_color;   // of the node's kind

uniform vec2 u_center;   // world
uniform vec2 u_size;     // CSS px
uniform float u_zoom;    // CSS px a world unit
uniform float u_dot_px;  // device px
uniform vec4 u_ink;      // the colour of every line, with its alpha; without one each dot has its own, at u_dot_alpha
uniform float u_dot_alpha;

flat out vec4 v_color;

void main() {
  vec2 place = (a_place - u_center) * u_zoom;
  vec4 ink = u_ink.a > 0.0 ? u_ink : vec4(a_color.rgb, u_dot_alpha);
  v_color = vec4(ink.rgb * ink.a, ink.a);
  gl_PointSize = u_dot_px;
  gl_Position = vec4(place / (0.5 * u_size) * vec2(1.0, -1.0), 0.0, 1.0);
}
