//! How much detail a picture bears, from how many nodes stand inside the window. So zooming in always earns more.

/// At most one name for so much of the map.
const AREA_PER_LABEL_PX2: f64 = 9_000.0;
/// Up to here everything is drawn in full.
const FULL: f64 = 100.0;
/// Here marks have shrunk and lines have thinned as far as they do while they keep their shapes.
const DENSE: f64 = 1_000.0;
/// Here marks are as small as they become, and hubs alone are named.
const CROWDED: f64 = 10_000.0;
const MULTITUDE: f64 = 100_000.0;
/// How opaque a tone of [`TONE_LINES`] lines is, each 0.6 px wide at 0.05; fewer lines are drawn darker, more paler.
const TONE_ALPHA: f64 = 0.05 * 0.6;
const TONE_LINES: f64 = 30_000.0;
const TONE_RANGE: (f64, f64) = (0.7, 2.5);
/// Further out than this, marks of a map that was laid out for zoom 1 would cover each other: they shrink with the root of the zoom.
const SHRINKS_BELOW_ZOOM: f64 = 0.6;
const LEAST_SHRUNK: f64 = 0.55;
/// Dashes are told apart from here on in a dense picture.
const STROKES_FROM_ZOOM: f64 = 1.5;

/// What is drawn how at one density.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Detail {
    /// A factor on every radius.
    pub radius_scale: f64,
    /// A factor on every line's alpha, lifted ones left out.
    pub line_alpha: f64,
    /// Whether the basis is told by dashes and dots.
    pub strokes: bool,
    /// Whether marks keep their shapes; else they are points, hubs and countries left out.
    pub shapes: bool,
    /// The most names there may be.
    pub labels: usize,
    /// The side of the square that is drawn for a node without a shape.
    pub dot_px: f64,
    /// How opaque it is.
    pub dot_alpha: f64,
}

impl Detail {
    /// The detail for so many nodes inside a window of so many square pixels; `crowded` when they are drawn as dots.
    pub fn of(nodes_inside: usize, crowded: bool, area_px2: f64, zoom: f64) -> Self {
        let nodes = nodes_inside as f64;
        let dense = magnitude(nodes, FULL, DENSE);
        let far = (zoom / SHRINKS_BELOW_ZOOM).sqrt().clamp(LEAST_SHRUNK, 1.0);
        let room = (area_px2 / AREA_PER_LABEL_PX2).ceil();
        // About 120 at a thousand, 50 at ten thousand, 40 at a hundred thousand.
        let names = 120.0
            - 70.0 * magnitude(nodes, DENSE, CROWDED)
            - 10.0 * magnitude(nodes, CROWDED, MULTITUDE);
        let many = magnitude(nodes, CROWDED, MULTITUDE);
        Self {
            radius_scale: (1.0 - 0.3 * dense) * far,
            line_alpha: 1.0 - 0.5 * dense,
            strokes: dense == 0.0 || zoom >= STROKES_FROM_ZOOM,
            shapes: !crowded,
            labels: if dense < 1.0 { room } else { room.min(names) } as usize,
            dot_px: if many < 0.5 { 2.0 } else { 1.0 },
            dot_alpha: 1.0 - 0.5 * many,
        }
    }

    /// How opaque each of so many lines is that together make a tone: by their density, and not darker when zoomed in.
    pub fn tone(lines: usize) -> f64 {
        let (least, most) = TONE_RANGE;
        TONE_ALPHA
            * (TONE_LINES / (lines as f64).max(1.0))
                .sqrt()
                .clamp(least, most)
    }
}

/// 0 up to the one number, 1 from the other on, by the order of magnitude in between.
fn magnitude(number: f64, from: f64, to: f64) -> f64 {
    ((number / from).max(1.0).ln() / (to / from).ln()).min(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_nodes_never_mean_less_detail() {
        let details = [50, 100, 300, 1_000, 3_000, 10_000, 100_000]
            .map(|n| Detail::of(n, n > 3_000, 1e6, 1.0));
        for pair in details.windows(2) {
            assert!(pair[0].radius_scale >= pair[1].radius_scale);
            assert!(pair[0].line_alpha >= pair[1].line_alpha);
            assert!(pair[0].labels >= pair[1].labels && pair[0].dot_px >= pair[1].dot_px);
        }
        assert_eq!(details[1].radius_scale, 1.0);
        assert!(details[1].strokes && !details[5].shapes);
        assert_eq!(details.map(|detail| detail.labels)[3..], [112, 86, 50, 40]);
    }

    #[test]
    fn more_lines_make_no_darker_tone() {
        assert!((Detail::tone(30_000) - 0.03).abs() < 1e-9);
        assert!(Detail::tone(5_000) > Detail::tone(30_000));
        assert_eq!(Detail::tone(100_000), Detail::tone(1_000_000));
    }
}
