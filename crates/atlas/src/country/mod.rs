//! Countries as ISO 3166-1 alpha-2 has them, and where on Earth each lies.

mod table;

use table::COUNTRIES;

/// Ports and islets may stand a little outside the box of the mapped land.
const MARGIN_DEG: f64 = 0.25;

/// A box in degrees. Its west edge is greater than its east edge where it crosses the 180th
/// meridian.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    south: f64,
    west: f64,
    north: f64,
    east: f64,
}

impl Bounds {
    pub(crate) const fn new(south: f64, west: f64, north: f64, east: f64) -> Self {
        Self {
            south,
            west,
            north,
            east,
        }
    }

    /// Whether a point lies in the box or close to it.
    pub fn holds(self, lat: f64, lon: f64) -> bool {
        let Self {
            south,
            west,
            north,
            east,
        } = self;
        let eastward = lon >= west - MARGIN_DEG;
        let westward = lon <= east + MARGIN_DEG;
        let across = if west <= east {
            eastward && westward
        } else {
            eastward || westward
        };
        across && (south - MARGIN_DEG..=north + MARGIN_DEG).contains(&lat)
    }

    /// The box in words, for a message.
    pub fn words(self) -> String {
        let Self {
            south,
            west,
            north,
            east,
        } = self;
        format!("lat {south} to {north}, lon {west} to {east}")
    }
}

/// The box of the country with this code, if there is such a code.
pub fn bounds(code: &str) -> Option<Bounds> {
    let row = COUNTRIES.binary_search_by(|(known, _)| (*known).cmp(code));
    row.ok().map(|index| COUNTRIES[index].1)
}

/// All codes, in order.
pub fn codes() -> impl Iterator<Item = &'static str> {
    COUNTRIES.iter().map(|(code, _)| *code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_whole_and_sorted() {
        assert_eq!(COUNTRIES.len(), 249);
        assert!(codes().is_sorted_by(|a, b| a < b));
        for (code, bounds) in COUNTRIES {
            let Bounds {
                south,
                west,
                north,
                east,
            } = *bounds;
            assert!(code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()));
            assert!(-90.0 <= south && south < north && north <= 90.0, "{code}");
            assert!(
                [west, east]
                    .iter()
                    .all(|lon| (-180.0..=180.0).contains(lon)),
                "{code}"
            );
        }
    }

    #[test]
    fn boxes_hold_their_capitals_and_not_the_swapped_point() {
        let capitals = [
            ("CN", 39.9, 116.4),
            ("KH", 11.56, 104.92),
            ("UZ", 41.3, 69.24),
            ("BY", 53.9, 27.57),
            ("RU", 55.75, 37.62),
            ("LA", 17.97, 102.6),
            ("FJ", -18.14, 178.44),
            ("US", 38.9, -77.04),
        ];
        for (code, lat, lon) in capitals {
            let bounds = bounds(code).unwrap_or(Bounds::new(0.0, 0.0, 0.0, 0.0));
            assert!(bounds.holds(lat, lon), "{code}");
            assert!(!bounds.holds(lon, lat), "{code}");
        }
    }

    #[test]
    fn a_box_across_the_180th_meridian_holds_both_sides() {
        let russia = bounds("RU");
        let holds = |lat, lon| russia.is_some_and(|russia| russia.holds(lat, lon));
        assert!(holds(65.0, 179.9) && holds(65.0, -179.9) && !holds(65.0, 0.0));
    }

    #[test]
    fn what_is_no_code_has_no_box() {
        assert_eq!(bounds("XK"), None);
        assert_eq!(bounds("cn"), None);
        assert_eq!(bounds(""), None);
    }
}
