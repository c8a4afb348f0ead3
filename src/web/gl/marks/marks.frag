#version 300 es
// Shapes by their signed distance (after Inigo Quilez, "2D distance functions"), filled or outlined, on paper.
precision highp float;

uniform float u_ratio;
uniform vec3 u_paper;

in vec2 v_place;
flat in float v_reach;
flat in float v_stroke;
flat in int v_shape;
flat in vec3 v_color;

out vec4 color;

float cover(float outside) { return clamp(0.5 - outside * u_ratio, 0.0, 1.0); }

float square(vec2 p, float side) {
  vec2 q = abs(p) - side;
  return length(max(q, 0.0)) + min(max(q.x, q.y), 0.0);
}

float diamond(vec2 p, float reach) { return (abs(p.x) + abs(p.y) - reach) * 0.70710678; }

float hexagon(vec2 p, float reach) {
  p = abs(p);
  float inner = reach * 0.8660254;
  return max(p.y, p.x * 0.8660254 + p.y * 0.5) - inner;
}

float triangle(vec2 p, float reach) { return max(p.y, abs(p.x) * 0.8660254 - p.y * 0.5) - 0.5 * reach; }

float star(vec2 p, float reach) {
  p = abs(p);
  p = p.y > p.x ? p.yx : p;
  float waist = reach * STAR_WAIST * 0.70710678;
  return dot(p - vec2(reach, 0.0), normalize(vec2(waist, reach - waist)));
}

void main() {
  float whole;                       // distance from the outer edge
  float ink;                         // distance from what is coloured
  if (v_shape == 0) { whole = length(v_place) - v_reach; ink = whole; }
  else if (v_shape == 1) { whole = square(v_place, v_reach); ink = whole; }
  else if (v_shape == 2) { whole = diamond(v_place, v_reach); ink = max(whole, -whole - v_stroke); }
  else if (v_shape == 3) { whole = hexagon(v_place, v_reach); ink = max(whole, -whole - v_stroke); }
  else if (v_shape == 4) { whole = triangle(v_place, v_reach); ink = whole; }
  else if (v_shape == 5) { whole = star(v_place, v_reach); ink = whole; }
  else if (v_shape == 6) {
    whole = length(v_place) - v_reach;
    float ring = max(v_stroke, HUB_RING * v_reach);
    ink = min(max(whole, -whole - ring), length(v_place) - HUB_POINT * v_reach);
  } else {
    float around = length(v_place) - v_reach;
    whole = around;
    ink = abs(around) - 0.5 * v_stroke;
  }
  // A ring has no gap outside; nor have points, which would drown in theirs.
  float gap = v_shape == 7 || v_reach < 2.0 ? 0.0 : GAP_PX;
  float paper = cover(whole - gap);
  float inked = cover(ink);
  float alpha = max(paper, inked);
  color = vec4(mix(u_paper * alpha, v_color * alpha, inked / max(alpha, 1e-4)), alpha);
}
