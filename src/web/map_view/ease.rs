//! Motion: the one curve of the look, and durations that reduced motion brings to nothing.

/// A card, a filter, a key: the camera goes there.
pub(super) const CAMERA_MS: f64 = 420.0;
/// A changed layout.
pub(super) const LAYOUT_MS: f64 = 400.0;
/// Lifting and letting down.
pub(super) const LIFT_MS: f64 = 140.0;

/// A way from one value to another that began at some time.
#[derive(Debug, Clone)]
pub(super) struct Ease<T> {
    /// Where it began.
    pub(super) from: T,
    /// Where it goes.
    pub(super) to: T,
    start_ms: f64,
    length_ms: f64,
}

impl<T> Ease<T> {
    /// Begins now. A length of 0 is over at once.
    pub(super) const fn new(from: T, to: T, start_ms: f64, length_ms: f64) -> Self {
        Self {
            from,
            to,
            start_ms,
            length_ms,
        }
    }

    /// How far it has come, 0 to 1, along the curve.
    pub(super) fn share(&self, now_ms: f64) -> f64 {
        if self.is_over(now_ms) {
            1.0
        } else {
            curve((now_ms - self.start_ms) / self.length_ms)
        }
    }

    /// Whether it has arrived.
    pub(super) fn is_over(&self, now_ms: f64) -> bool {
        now_ms - self.start_ms >= self.length_ms
    }
}

/// `cubic-bezier(.2, 0, 0, 1)`, the tokens' `--ease`.
fn curve(time: f64) -> f64 {
    let time = time.clamp(0.0, 1.0);
    let along = |s: f64| 0.6 * s * (1.0 - s) * (1.0 - s) + s * s * s;
    // The curve's time grows with s, so halving finds the s of a time; 20 halvings are finer than a pixel needs.
    let (mut low, mut high) = (0.0, 1.0);
    for _halving in 0..20 {
        let middle = (low + high) / 2.0;
        if along(middle) < time {
            low = middle
        } else {
            high = middle
        }
    }
    let s = (low + high) / 2.0;
    3.0 * s * s * (1.0 - s) + s * s * s
}
