#version 300 es
// How much of a pixel a line covers: across its width, and along it in dashes or round dots.
precision highp float;

uniform float u_ratio;

in vec2 v_place;
flat in float v_half;
flat in float v_stroke;
flat in vec4 v_color;

out vec4 color;

float cover(float inside) { return clamp(inside * u_ratio + 0.5, 0.0, 1.0); }

void main() {
  // A line thinner than a device pixel keeps that width and pales instead.
  float thin = min(1.0, 2.0 * v_half * u_ratio);
  float half_px = max(v_half, 0.5 / u_ratio);
  float covered;
  if (v_stroke < 1.5) {
    covered = cover(half_px - abs(v_place.y)) * thin;
    if (v_stroke > 0.5) {
      // From the middle of the nearest dash.
      float from_dash = mod(v_place.x + 0.5 * (DASH_PERIOD_PX - DASH_PX), DASH_PERIOD_PX) - 0.5 * DASH_PERIOD_PX;
      covered *= cover(0.5 * DASH_PX - abs(from_dash));
    }
  } else {
    float from_dot = mod(v_place.x + 0.5 * DOT_PERIOD_PX, DOT_PERIOD_PX) - 0.5 * DOT_PERIOD_PX;
    covered = cover(max(half_px, 0.6) - length(vec2(from_dot, v_place.y)));
  }
  float alpha = v_color.a * covered;
  color = vec4(v_color.rgb * alpha, alpha);
}
