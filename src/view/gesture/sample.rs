//! What a pointer does, as plain values.

use crate::view::ScreenPoint;

/// What points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Device {
    /// Has a place even when no button is down.
    Mouse,
    /// A finger.
    Touch,
    /// Exact as a mouse.
    Pen,
}

/// What a pointer just did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Came down.
    Down,
    /// Moved, down or not.
    Move,
    /// Went up.
    Up,
    /// Was taken away by the system.
    Cancel,
    /// Left the map.
    Leave,
}

/// One event of one pointer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sample {
    /// Which pointer.
    pub id: i32,
    /// What kind.
    pub device: Device,
    /// What it did.
    pub phase: Phase,
    /// Where.
    pub at: ScreenPoint,
    /// When.
    pub now_ms: f64,
    /// Whether its primary button, or the finger, is down.
    pub pressed: bool,
    /// Whether Shift is down: several are meant.
    pub shift: bool,
}
