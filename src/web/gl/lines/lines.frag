#version 300 es
// How much of a pixel a line covers: across its width, along it in dashes or round dots, and at its end as an arrow.
precision highp float;

uniform float u_ratio;

in vec2 v_place;
flat in vec4 v_line;
flat in vec4 v_color;

out vec4 color;

float cover(float inside) { return clamp(inside * u_ratio + 0.5, 0.0, 1.0); }

void main() {
  float wide = v_line.x, size = v_line.y, tip = v_line.w;
  bool fades = v_line.z > 3.5;
  float stroke = fades ? v_line.z - 4.0 : v_line.z;
  // A line thinner than a device pixel keeps that width and pales instead.
  float thin = min(1.0, 2.0 * wide * u_ratio);
  float half_px = max(wide, 0.5 / u_ratio);
  float covered;
  if (stroke < 1.5) {
    covered = cover(half_px - abs(v_place.y)) * thin;
    if (stroke > 0.5) {
      // From the middle of the nearest dash.
      float from_dash = mod(v_place.x + 0.5 * (DASH_PERIOD_PX - DASH_PX), DASH_PERIOD_PX) - 0.5 * DASH_PERIOD_PX;
      covered *= cover(0.5 * DASH_PX - abs(from_dash));
    }
  } else {
    float from_dot = mod(v_place.x + 0.5 * DOT_PERIOD_PX, DOT_PERIOD_PX) - 0.5 * DOT_PERIOD_PX;
    covered = cover(max(half_px, 0.6) - length(vec2(from_dot, v_place.y)));
  }
  if (tip > 0.0) {
    float behind = size - tip - v_place.x; // behind the tip
    float aside = behind * (ARROW_ASIDE_PX / ARROW_PX) - abs(v_place.y);
    float arrow = cover(min(aside, ARROW_PX - behind));
    covered = behind < ARROW_PX ? arrow : covered;
  }
  if (fades) {
    float from_end = min(v_place.x, size - v_place.x);
    covered *= mix(1.0, FADES_TO, smoothstep(FADES_FROM_PX, FADES_FROM_PX + FADES_OVER_PX, from_end));
  }
  float alpha = v_color.a * covered;
  color = vec4(v_color.rgb * alpha, alpha);
}
