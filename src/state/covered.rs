//! What card and search field cover of the map, as the style sheet has them at each size of window.

use super::{AppState, SheetHeight};
use crate::view::Insets;

const CARD_PX: f64 = 384.0;
const FINDER_PX: f64 = 62.0;
const PEEK_PX: f64 = 96.0;
const BAR_PX: f64 = 48.0;
/// Of a phone's height, for the tree of the walk.
const WALK_SHARE: f64 = 0.4;
/// A story of three lines.
const STORY_PX: f64 = 168.0;
/// Below this width the column folds and the search field lies on the map.
const NARROW_PX: f64 = 1100.0;
/// Up to this width the card is a sheet from below.
const PHONE_PX: f64 = 640.0;

/// How far panels reach over the map from each side.
pub fn covered(state: &AppState) -> Insets {
    let (width_px, height_px) = state.window_px;
    let mut insets = Insets {
        top: if width_px < NARROW_PX { FINDER_PX } else { 0.0 },
        ..Insets::default()
    };
    if state.place.story.is_some() {
        match width_px > PHONE_PX {
            true => insets.bottom = STORY_PX,
            false => insets.top += STORY_PX,
        }
    }
    if state.walk.is_some() && width_px <= PHONE_PX {
        // It stands where the card would.
        insets.bottom = height_px * WALK_SHARE;
        return insets;
    }
    if state.place.selected.is_none() && state.place.path.is_none() {
        return insets;
    }
    if width_px > PHONE_PX {
        insets.right = CARD_PX;
    } else {
        insets.bottom += match state.sheet {
            SheetHeight::Peek => PEEK_PX,
            // Under a full sheet nobody looks at the map.
            SheetHeight::Half | SheetHeight::Full => (height_px - BAR_PX) * 0.48,
        };
    }
    insets
}
