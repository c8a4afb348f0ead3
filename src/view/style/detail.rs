//! How much detail a picture bears, from how many nodes stand inside the window. So zooming in always earns more.

/// At most one name for so much of the map.
const AREA_PER_LABEL_PX2: f64 = 9_000.0;
/// Up to here everything is drawn in full.
const FULL: f64 = 100.0;
/// Here marks have shrunk and lines have thinned as far as they do while they keep their shapes.
const DENSE: f64 = 1_000.0;
/// From here on marks are points and lines are a tone.
const TONE: usize = 3_000;
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
    /// A factor on every line's width, lifted ones left out.
    pub line_scale: f64,
    /// Whether the basis is told by dashes and dots.
    pub strokes: bool,
    /// Whether marks keep their shapes; else they are points, hubs and countries left out.
    pub shapes: bool,
    /// The most names there may be.
    pub labels: usize,
}

impl Detail {
    /// The detail for so many nodes inside a window of so many square pixels.
    pub fn of(nodes_inside: usize, area_px2: f64, zoom: f64) -> Self {
        // 0 up to a hundred nodes, 1 from a thousand on, by their order of magnitude in between.
        let dense = ((nodes_inside as f64 / FULL).max(1.0).ln() / (DENSE / FULL).ln()).min(1.0);
        let tone = nodes_inside > TONE;
        let far = (zoom / SHRINKS_BELOW_ZOOM).sqrt().clamp(LEAST_SHRUNK, 1.0);
        Self {
            radius_scale: (1.0 - 0.3 * dense) * far,
            line_alpha: if tone { 0.05 } else { 1.0 - 0.5 * dense },
            line_scale: if tone { 0.45 } else { 1.0 },
            strokes: dense == 0.0 || (!tone && zoom >= STROKES_FROM_ZOOM),
            shapes: !tone,
            labels: (area_px2 / AREA_PER_LABEL_PX2).ceil() as usize,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fewer_nodes_never_mean_less_detail() {
        let details =
            [50, 100, 300, 1_000, 3_000, 10_000, 100_000].map(|n| Detail::of(n, 1e6, 1.0));
        for pair in details.windows(2) {
            assert!(pair[0].radius_scale >= pair[1].radius_scale);
            assert!(pair[0].line_alpha >= pair[1].line_alpha);
        }
        assert_eq!(details[1].radius_scale, 1.0);
        assert!(details[1].strokes && !details[5].shapes);
    }
}
