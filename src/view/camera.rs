//! The camera: world to screen and back, as an immutable value.
//!
//! World units are those of the layout. Screen units are CSS pixels from the top left corner of the map; y grows downwards in both.

/// A point in the layout's units.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct WorldPoint {
    /// Right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// A point in CSS pixels from the map's top left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct ScreenPoint {
    /// Right.
    pub x: f64,
    /// Down.
    pub y: f64,
}

/// A box in world units.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// The corner with the smallest coordinates.
    pub min: WorldPoint,
    /// The corner with the largest.
    pub max: WorldPoint,
}

/// What panels cover of the map, in CSS pixels from each side.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Insets {
    /// From the top.
    pub top: f64,
    /// From the right.
    pub right: f64,
    /// From the bottom.
    pub bottom: f64,
    /// From the left.
    pub left: f64,
}

impl Insets {
    /// The same, or less where panels would leave next to nothing of a small window: a map is then seen under their edges,
    /// instead of as one dot between them.
    fn leaving_a_third_of(self, width_px: f64, height_px: f64) -> Self {
        let less = |whole: f64, covered: f64| {
            let most = whole * 2.0 / 3.0;
            if covered > most { most / covered } else { 1.0 }
        };
        let across = less(width_px, self.left + self.right);
        let down = less(height_px, self.top + self.bottom);
        Self {
            top: self.top * down,
            right: self.right * across,
            bottom: self.bottom * down,
            left: self.left * across,
        }
    }
}

/// Where we look from.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Camera {
    /// The world point in the middle of the map.
    pub center: WorldPoint,
    /// CSS pixels a world unit.
    pub zoom: f64,
    /// The map's width, in CSS pixels.
    pub width_px: f64,
    /// The map's height, in CSS pixels.
    pub height_px: f64,
}

impl Camera {
    /// The least and greatest zoom, in CSS pixels a world unit.
    pub const ZOOM_RANGE: (f64, f64) = (0.002, 40.0);

    /// Where a world point is on the screen.
    pub fn screen_from_world(&self, point: WorldPoint) -> ScreenPoint {
        ScreenPoint {
            x: (point.x - self.center.x) * self.zoom + self.width_px / 2.0,
            y: (point.y - self.center.y) * self.zoom + self.height_px / 2.0,
        }
    }

    /// The world point under a point of the screen.
    pub fn world_from_screen(&self, point: ScreenPoint) -> WorldPoint {
        WorldPoint {
            x: (point.x - self.width_px / 2.0) / self.zoom + self.center.x,
            y: (point.y - self.height_px / 2.0) / self.zoom + self.center.y,
        }
    }

    /// Zooms by `factor` while what is under `point` stays there.
    #[must_use]
    pub fn zoomed_at(self, point: ScreenPoint, factor: f64) -> Self {
        let (least, greatest) = Self::ZOOM_RANGE;
        let under = self.world_from_screen(point);
        let zoom = (self.zoom * factor).clamp(least, greatest);
        let center = WorldPoint {
            x: under.x - (point.x - self.width_px / 2.0) / zoom,
            y: under.y - (point.y - self.height_px / 2.0) / zoom,
        };
        Self {
            center,
            zoom,
            ..self
        }
    }

    /// Moves the picture by so many pixels.
    #[must_use]
    pub fn panned_by(self, dx_px: f64, dy_px: f64) -> Self {
        let center = WorldPoint {
            x: self.center.x - dx_px / self.zoom,
            y: self.center.y - dy_px / self.zoom,
        };
        Self { center, ..self }
    }

    /// The same view in a map of another size.
    #[must_use]
    pub fn resized(self, width_px: f64, height_px: f64) -> Self {
        Self {
            width_px,
            height_px,
            ..self
        }
    }

    /// Shows `bounds` whole, centred in what the panels leave free, at most at `max_zoom`.
    #[must_use]
    pub fn fitted(self, bounds: Bounds, free: Insets, max_zoom: f64) -> Self {
        let free = free.leaving_a_third_of(self.width_px, self.height_px);
        let free_width = (self.width_px - free.left - free.right).max(1.0);
        let free_height = (self.height_px - free.top - free.bottom).max(1.0);
        let (least, greatest) = Self::ZOOM_RANGE;
        let wanted = (free_width / bounds.width().max(f64::MIN_POSITIVE))
            .min(free_height / bounds.height().max(f64::MIN_POSITIVE));
        let zoom = wanted.min(max_zoom).clamp(least, greatest);
        let middle = bounds.middle();
        let center = WorldPoint {
            x: middle.x + (free.right - free.left) / 2.0 / zoom,
            y: middle.y + (free.bottom - free.top) / 2.0 / zoom,
        };
        Self {
            center,
            zoom,
            ..self
        }
    }
}

impl Bounds {
    /// The smallest box around some points; nothing around none.
    pub fn around(points: impl IntoIterator<Item = WorldPoint>) -> Option<Self> {
        points
            .into_iter()
            .fold(None, |bounds: Option<Self>, point| {
                let Self { min, max } = bounds.unwrap_or(Self {
                    min: point,
                    max: point,
                });
                Some(Self {
                    min: WorldPoint {
                        x: min.x.min(point.x),
                        y: min.y.min(point.y),
                    },
                    max: WorldPoint {
                        x: max.x.max(point.x),
                        y: max.y.max(point.y),
                    },
                })
            })
    }

    /// Whether a point lies in it.
    pub fn has(&self, point: WorldPoint) -> bool {
        (self.min.x..=self.max.x).contains(&point.x) && (self.min.y..=self.max.y).contains(&point.y)
    }

    /// From left to right.
    pub fn width(&self) -> f64 {
        self.max.x - self.min.x
    }

    /// From top to bottom.
    pub fn height(&self) -> f64 {
        self.max.y - self.min.y
    }

    /// The point in its middle.
    pub fn middle(&self) -> WorldPoint {
        WorldPoint {
            x: (self.min.x + self.max.x) / 2.0,
            y: (self.min.y + self.max.y) / 2.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    prop_compose! {
        fn cameras()(x in -1e4..1e4, y in -1e4..1e4, zoom in 0.002..40.0, w in 1.0..4000.0, h in 1.0..4000.0) -> Camera {
            Camera { center: WorldPoint { x, y }, zoom, width_px: w, height_px: h }
        }
    }

    proptest! {
        #[test]
        fn world_of_screen_is_the_point_itself(camera in cameras(), x in -1e4..1e4, y in -1e4..1e4) {
            let there = camera.world_from_screen(camera.screen_from_world(WorldPoint { x, y }));
            prop_assert!((there.x - x).abs() < 1e-6 && (there.y - y).abs() < 1e-6);
        }

        #[test]
        fn zooming_keeps_what_is_under_the_pointer(camera in cameras(), x in 0.0..4000.0, y in 0.0..4000.0, factor in 0.01..100.0) {
            let pointer = ScreenPoint { x, y };
            let under = camera.world_from_screen(pointer);
            let after = camera.zoomed_at(pointer, factor).screen_from_world(under);
            prop_assert!((after.x - x).abs() < 1e-5 && (after.y - y).abs() < 1e-5);
        }

        #[test]
        fn panels_that_leave_nothing_are_looked_under(top in 0.0..2000.0, bottom in 0.0..2000.0) {
            let camera = Camera { center: WorldPoint { x: 0.0, y: 0.0 }, zoom: 1.0, width_px: 390.0, height_px: 800.0 };
            let bounds = Bounds { min: WorldPoint { x: 0.0, y: 0.0 }, max: WorldPoint { x: 1.0, y: 100.0 } };
            let free = Insets { top, bottom, ..Insets::default() };
            let fitted = camera.fitted(bounds, free, 40.0);
            prop_assert!(fitted.zoom * 100.0 > 260.0);
            let at = |y| fitted.screen_from_world(WorldPoint { x: 0.5, y }).y;
            prop_assert!(at(0.0) > -1.0 && at(100.0) < 801.0);
        }

        #[test]
        fn fitting_shows_the_whole_box_beside_the_panels(camera in cameras(), w in 0.0..1e4, h in 0.0..1e4) {
            let camera = camera.resized(1440.0, 900.0);
            let bounds = Bounds { min: WorldPoint { x: 5.0, y: -7.0 }, max: WorldPoint { x: 5.0 + w, y: -7.0 + h } };
            let free = Insets { top: 60.0, right: 400.0, bottom: 20.0, left: 280.0 };
            let fitted = camera.fitted(bounds, free, 4.0);
            let (low, high) = (fitted.screen_from_world(bounds.min), fitted.screen_from_world(bounds.max));
            prop_assert!(low.x >= 280.0 - 1e-6 && low.y >= 60.0 - 1e-6 && high.x <= 1040.0 + 1e-6 && high.y <= 880.0 + 1e-6);
        }
    }
}
