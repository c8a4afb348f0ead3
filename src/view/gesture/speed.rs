//! How fast a hand moves the map: what it glides on with when it is let go, and how that dies down.

use crate::view::ScreenPoint;

/// The speed is that of the last moment, not of the whole way.
const MEMORY_MS: f64 = 40.0;
/// A hand that stood still before it let go throws nothing.
const STILL_MS: f64 = 40.0;
/// Slower than this, in pixels a millisecond, nothing glides.
const LEAST: f64 = 0.15;
/// No throw is wilder than this.
const MOST: f64 = 4.0;
/// In this time the speed falls to a third: the way is over in some 400 ms.
const FRICTION_MS: f64 = 110.0;

/// The speed of a pan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Speed {
    x: f64,
    y: f64,
    at_ms: f64,
}

impl Speed {
    /// A pan begins.
    pub(super) const fn from_rest(now_ms: f64) -> Self {
        Self {
            x: 0.0,
            y: 0.0,
            at_ms: now_ms,
        }
    }

    /// Of a pan that is never a throw.
    pub(super) const fn never() -> Self {
        Self::from_rest(f64::INFINITY)
    }

    /// The pointer has moved.
    pub(super) fn moved(&mut self, from: ScreenPoint, to: ScreenPoint, now_ms: f64) {
        let passed_ms = (now_ms - self.at_ms).max(1.0);
        if !passed_ms.is_finite() || self.at_ms.is_infinite() {
            return;
        }
        let share = passed_ms / (passed_ms + MEMORY_MS);
        self.x += ((to.x - from.x) / passed_ms - self.x) * share;
        self.y += ((to.y - from.y) / passed_ms - self.y) * share;
        self.at_ms = now_ms;
    }

    /// The speed with which the map glides on; none when it stays.
    pub(super) fn at_release(self, now_ms: f64) -> Option<(f64, f64)> {
        let size = self.x.hypot(self.y);
        if size < LEAST || now_ms - self.at_ms > STILL_MS {
            return None;
        }
        let scale = (MOST / size).min(1.0);
        Some((self.x * scale, self.y * scale))
    }
}

/// What is left of a speed after some time, and the way made in it as a multiple of the speed; nothing once it is over.
pub fn gliding(speed: (f64, f64), passed_ms: f64) -> Option<((f64, f64), (f64, f64))> {
    let left = (-passed_ms / FRICTION_MS).exp();
    let (x, y) = speed;
    let way_ms = FRICTION_MS * (1.0 - left);
    (x.hypot(y) * left > LEAST / 3.0).then_some(((x * left, y * left), (x * way_ms, y * way_ms)))
}
