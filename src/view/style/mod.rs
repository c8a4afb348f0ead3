//! How things look: shapes and colours by kind, lines by class and basis, faces of type, detail by density.
//!
//! The numbers are those of the look; the colours come from the design tokens. Nothing here knows where a thing stands.

mod color;
mod detail;
mod face;
mod line;
mod mark;
mod palette;

pub use color::Color;
pub use detail::Detail;
pub use face::{Face, Family, HALO_PX, is_cjk};
pub use line::{
    ARROW_PX, BAND_ALPHA, BAND_PX, DASH_PX, DOT_PERIOD_PX, Emphasis, FADES_FROM_PX, FADES_OVER_PX,
    FADES_TO, SLOT_PX, Stroke, tie_width_px,
};
pub use mark::{
    GAP_PX, HOVER_RING_PX, HUB_POINT, HUB_RING, OUTLINE_PX, RING_GAP_PX, RING_PX, STAR_WAIST,
    Shape, radius_px,
};
pub use palette::Palette;
