//! The map in small, with what is seen of it framed: only while much of it lies outside the window.

use super::label::Rect;
use super::{Bounds, Camera, Insets, ScreenPoint, WorldPoint};

/// Its width and height, in CSS pixels.
pub const SIZE_PX: (f64, f64) = (132.0, 92.0);
/// More dots than this would be a stain.
const MOST_DOTS: usize = 3_000;
/// Around the dots.
const EDGE_PX: f64 = 6.0;
/// A single place fills nothing.
const MOST_ZOOM: f64 = 1.0;
/// It helps where less than this share of the map is seen.
const HELPS_BELOW: f64 = 0.55;
/// The frame never becomes too small to be found.
const LEAST_FRAME_PX: f64 = 5.0;

/// The map in small.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    bounds: Bounds,
    camera: Camera,
    dots: Vec<ScreenPoint>,
}

impl Overview {
    /// Of nodes at these places; none without any.
    pub fn of(places: &[WorldPoint]) -> Option<Self> {
        let bounds = Bounds::around(places.iter().copied())?;
        // Not as the map is fitted: in small there is no least zoom.
        let zoom = ((SIZE_PX.0 - 2.0 * EDGE_PX) / bounds.width().max(f64::MIN_POSITIVE))
            .min((SIZE_PX.1 - 2.0 * EDGE_PX) / bounds.height().max(f64::MIN_POSITIVE));
        let camera = Camera {
            center: bounds.middle(),
            zoom: zoom.min(MOST_ZOOM),
            width_px: SIZE_PX.0,
            height_px: SIZE_PX.1,
        };
        let every = places.len().div_ceil(MOST_DOTS);
        let dots = places.iter().step_by(every);
        Some(Self {
            bounds,
            camera,
            dots: dots.map(|&place| camera.screen_from_world(place)).collect(),
        })
    }

    /// The nodes, or an even choice of very many, in its own pixels.
    pub fn dots(&self) -> &[ScreenPoint] {
        &self.dots
    }

    /// What the map's camera sees beside what is covered, in its own pixels; nothing while that is most of the map.
    pub fn frame(&self, camera: &Camera, covered: Insets) -> Option<Rect> {
        let seen = Bounds {
            min: camera.world_from_screen(ScreenPoint {
                x: covered.left,
                y: covered.top,
            }),
            max: camera.world_from_screen(ScreenPoint {
                x: camera.width_px - covered.right,
                y: camera.height_px - covered.bottom,
            }),
        };
        let Bounds { min, max } = self.bounds;
        // Along each axis, so that a map which is a line has a share too.
        let share = |low: f64, high: f64, from: f64, to: f64| {
            let whole = (high - low).max(f64::MIN_POSITIVE);
            ((high.min(to) - low.max(from)).max(0.0) / whole).min(1.0)
        };
        let seen_share = share(min.x, max.x, seen.min.x, seen.max.x)
            * share(min.y, max.y, seen.min.y, seen.max.y);
        if seen_share >= HELPS_BELOW {
            return None;
        }
        let (from, to) = (
            self.camera.screen_from_world(seen.min),
            self.camera.screen_from_world(seen.max),
        );
        let within = |from: f64, to: f64, size: f64| {
            let low = from.clamp(0.0, size - LEAST_FRAME_PX);
            (low, (to.min(size) - low).max(LEAST_FRAME_PX))
        };
        let (x, width) = within(from.x, to.x, SIZE_PX.0);
        let (y, height) = within(from.y, to.y, SIZE_PX.1);
        Some(Rect {
            x,
            y,
            width,
            height,
        })
    }

    /// The place of the map under a point of it.
    pub fn place_at(&self, point: ScreenPoint) -> WorldPoint {
        self.camera.world_from_screen(point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square() -> Overview {
        let corner = |x, y| WorldPoint { x, y };
        let places = [
            corner(0.0, 0.0),
            corner(100.0, 0.0),
            corner(0.0, 100.0),
            corner(100.0, 100.0),
        ];
        match Overview::of(&places) {
            Some(overview) => overview,
            None => panic!("there are places"),
        }
    }

    fn camera(x: f64, y: f64, zoom: f64) -> Camera {
        Camera {
            center: WorldPoint { x, y },
            zoom,
            width_px: 800.0,
            height_px: 600.0,
        }
    }

    #[test]
    fn nothing_is_said_while_most_is_seen() {
        let whole = camera(50.0, 50.0, 5.0);
        assert_eq!(square().frame(&whole, Insets::default()), None);
        let half_covered = Insets {
            right: 400.0,
            ..Insets::default()
        };
        assert!(square().frame(&whole, half_covered).is_some());
    }

    #[test]
    fn the_frame_is_where_the_camera_looks() {
        let overview = square();
        let corner = camera(0.0, 0.0, 20.0);
        let Some(frame) = overview.frame(&corner, Insets::default()) else {
            panic!("a quarter is seen");
        };
        let first = overview.dots()[0];
        assert!(frame.x <= first.x && first.x <= frame.x + frame.width);
        assert!(frame.y <= first.y && first.y <= frame.y + frame.height);
        let last = overview.dots()[3];
        assert!(last.x > frame.x + frame.width && last.y > frame.y + frame.height);
    }

    #[test]
    fn the_frame_stays_in_it_wherever_the_camera_is() {
        for (x, zoom) in [(1e6, 40.0), (-1e6, 0.02), (50.0, 40.0)] {
            let Some(frame) = square().frame(&camera(x, x, zoom), Insets::default()) else {
                panic!("little is seen from {x}");
            };
            assert!(frame.x >= 0.0 && frame.x + frame.width <= SIZE_PX.0 + 1e-9);
            assert!(frame.width >= LEAST_FRAME_PX && frame.height >= LEAST_FRAME_PX);
        }
    }

    #[test]
    fn a_point_of_it_is_the_place_that_is_drawn_there() {
        let overview = square();
        let there = overview.place_at(overview.dots()[3]);
        assert!((there.x - 100.0).abs() < 1e-9 && (there.y - 100.0).abs() < 1e-9);
    }

    #[test]
    fn one_place_and_very_many_have_one_too() {
        assert!(Overview::of(&[]).is_none());
        let one = Overview::of(&[WorldPoint { x: 3.0, y: 4.0 }]);
        assert!(one.is_some_and(|one| {
            one.frame(&camera(1e5, 0.0, 1.0), Insets::default())
                .is_some()
        }));
        let many: Vec<_> = (0..10_000)
            .map(|at| WorldPoint {
                x: 100.0 * f64::from(at),
                y: 0.0,
            })
            .collect();
        let Some(overview) = Overview::of(&many) else {
            panic!("there are places");
        };
        assert!((2_000..=MOST_DOTS).contains(&overview.dots().len()));
        let is_in_it = |dot: &ScreenPoint| (0.0..=SIZE_PX.0).contains(&dot.x);
        assert!(overview.dots().iter().all(is_in_it));
    }
}
