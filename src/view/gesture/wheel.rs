//! The wheel: a mouse's notches, a trackpad's pixels and its pinch, all gentle.

use super::Intent;
use crate::view::ScreenPoint;

/// A notch of a mouse's wheel zooms by e^0.2, about a fifth.
const PER_NOTCH: f64 = 0.2;
/// What browsers report for a notch; smaller steps are a trackpad's.
const NOTCH_PX: f64 = 100.0;
const LEAST_NOTCH_PX: f64 = 50.0;
const NOTCH_LINES: f64 = 3.0;
/// Two fingers on a trackpad: a swipe of 300 pixels is a factor of two and a half.
const PER_TRACKPAD_PX: f64 = 0.003;
/// A trackpad's pinch comes as a wheel with Ctrl, in small numbers.
const PER_PINCH_PX: f64 = 0.01;
/// One event never zooms by more than e to this: no wheel is too fast.
const MOST: f64 = 0.4;

/// What a wheel's numbers count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WheelUnit {
    /// CSS pixels.
    Pixels,
    /// Lines of text.
    Lines,
    /// Pages.
    Pages,
}

/// One event of a wheel.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Wheel {
    /// Where the pointer is.
    pub at: ScreenPoint,
    /// Down is positive: away.
    pub delta_y: f64,
    /// What `delta_y` counts.
    pub unit: WheelUnit,
    /// Whether Ctrl is down: so browsers report a pinch.
    pub ctrl: bool,
}

impl Wheel {
    /// The zoom it means, at the pointer.
    pub fn intent(self) -> Intent {
        let Self {
            at,
            delta_y,
            unit,
            ctrl,
        } = self;
        let towards = match unit {
            WheelUnit::Lines => delta_y / NOTCH_LINES * PER_NOTCH,
            WheelUnit::Pages => delta_y * PER_NOTCH,
            WheelUnit::Pixels if delta_y.abs() >= LEAST_NOTCH_PX => delta_y / NOTCH_PX * PER_NOTCH,
            WheelUnit::Pixels if ctrl => delta_y * PER_PINCH_PX,
            WheelUnit::Pixels => delta_y * PER_TRACKPAD_PX,
        };
        let towards = if towards.is_finite() {
            towards.clamp(-MOST, MOST)
        } else {
            0.0
        };
        Intent::ZoomAt {
            at,
            factor: (-towards).exp(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn factor(delta_y: f64, unit: WheelUnit, ctrl: bool) -> f64 {
        match (Wheel {
            at: ScreenPoint::default(),
            delta_y,
            unit,
            ctrl,
        })
        .intent()
        {
            Intent::ZoomAt { factor, .. } => factor,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_notch_is_a_fifth_in_every_browser() {
        for (delta, unit) in [
            (100.0, WheelUnit::Pixels),
            (3.0, WheelUnit::Lines),
            (1.0, WheelUnit::Pages),
        ] {
            assert!((factor(delta, unit, false) - 0.8187).abs() < 1e-3);
            assert!((factor(delta, unit, false) * factor(-delta, unit, false) - 1.0).abs() < 1e-9);
        }
    }

    #[test]
    fn a_trackpad_is_gentle_and_no_wheel_is_wild() {
        assert!(factor(4.0, WheelUnit::Pixels, false) > 0.98);
        assert!(factor(-4.0, WheelUnit::Pixels, true) > 1.03);
        assert!(factor(1e9, WheelUnit::Pixels, false) > 0.6);
        assert_eq!(factor(f64::NAN, WheelUnit::Pixels, false), 1.0);
    }
}
