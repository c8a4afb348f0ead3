//! From raw pointers to what is meant: pan, zoom, tap, drag. One state machine for mouse, pen and touch.
//!
//! It sees plain samples and is told the time; what lies under a pointer it asks when a pointer comes down.

mod wheel;

pub use wheel::{Wheel, WheelUnit};

use super::ScreenPoint;
use atlas::NodeId;

/// Fingers tremble: a tap may move so far.
const TOUCH_SLOP_PX: f64 = 10.0;
/// A tremor, not a drag.
const MOUSE_SLOP_PX: f64 = 4.0;
/// Two taps within this time are one double tap …
const DOUBLE_TAP_MS: f64 = 350.0;
/// … when they are as near as this.
const DOUBLE_TAP_TOUCH_PX: f64 = 28.0;
const DOUBLE_TAP_MOUSE_PX: f64 = 8.0;

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
}

/// What the reader means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Intent {
    /// The pointer rests or moves over the map with nothing pressed.
    HoverAt(ScreenPoint),
    /// It left.
    HoverEnd,
    /// Move the picture.
    PanBy {
        /// To the right.
        dx_px: f64,
        /// Down.
        dy_px: f64,
    },
    /// Zoom around a point.
    ZoomAt {
        /// What stays where it is.
        at: ScreenPoint,
        /// More than 1 is nearer.
        factor: f64,
    },
    /// The camera was let go.
    CameraRests,
    /// Click or tap.
    TapAt(ScreenPoint, Device),
    /// The second of two; the first was told as a tap.
    DoubleTapAt(ScreenPoint, Device),
    /// A node was taken up.
    DragStart(NodeId),
    /// It is carried here.
    DragMove(NodeId, ScreenPoint),
    /// It was let go.
    DragEnd(NodeId),
}

/// The state machine.
#[derive(Debug, Default)]
pub struct Gestures {
    pointers: Vec<Pointer>,
    state: State,
    tapped: Option<Sample>,
}

#[derive(Debug, Clone, Copy)]
struct Pointer {
    id: i32,
    at: ScreenPoint,
}

#[derive(Debug, Clone, Copy, Default)]
enum State {
    /// Nothing is down, or only what is to be ignored until it goes up.
    #[default]
    Idle,
    /// One pointer is down and has not moved more than it trembles.
    Pressed {
        start: ScreenPoint,
        grabs: Option<NodeId>,
    },
    /// The map follows the pointer.
    Panning,
    /// A node follows it.
    Dragging(NodeId),
    /// Two fingers hold the map.
    Pinching,
}

impl Gestures {
    /// Takes one event; `grabbed` says which node lies under it and is asked only when a pointer comes down.
    pub fn step(
        &mut self,
        sample: Sample,
        grabbed: impl FnOnce() -> Option<NodeId>,
    ) -> Vec<Intent> {
        match sample.phase {
            Phase::Down => self.down(sample, grabbed),
            // A button that went up outside the window is known by the first move without it.
            Phase::Move if !sample.pressed && self.holds(sample.id) => self.lifted(sample, false),
            Phase::Move => self.moved(sample),
            Phase::Up => self.lifted(sample, true),
            Phase::Cancel => self.lifted(sample, false),
            Phase::Leave if self.pointers.is_empty() => vec![Intent::HoverEnd],
            Phase::Leave => Vec::new(),
        }
    }

    /// Whether a node or the map is being moved: the pointer then shows a closed hand.
    pub const fn is_moving(&self) -> bool {
        matches!(
            self.state,
            State::Panning | State::Dragging(_) | State::Pinching
        )
    }

    fn holds(&self, id: i32) -> bool {
        self.pointers.iter().any(|pointer| pointer.id == id)
    }

    fn down(&mut self, sample: Sample, grabbed: impl FnOnce() -> Option<NodeId>) -> Vec<Intent> {
        if !sample.pressed {
            return Vec::new(); // another button
        }
        self.pointers.retain(|pointer| pointer.id != sample.id);
        self.pointers.push(Pointer {
            id: sample.id,
            at: sample.at,
        });
        let before = self.state;
        self.state = match self.pointers.len() {
            1 => State::Pressed {
                start: sample.at,
                grabs: grabbed(),
            },
            _ => State::Pinching,
        };
        match before {
            State::Dragging(node) => vec![Intent::DragEnd(node)],
            State::Idle | State::Pressed { .. } | State::Panning | State::Pinching => Vec::new(),
        }
    }

    fn moved(&mut self, sample: Sample) -> Vec<Intent> {
        let before = self.span();
        let Some(pointer) = self
            .pointers
            .iter_mut()
            .find(|pointer| pointer.id == sample.id)
        else {
            let hovers = self.pointers.is_empty() && sample.device != Device::Touch;
            return if hovers {
                vec![Intent::HoverAt(sample.at)]
            } else {
                Vec::new()
            };
        };
        let last = std::mem::replace(&mut pointer.at, sample.at);
        let pan = |from: ScreenPoint| Intent::PanBy {
            dx_px: sample.at.x - from.x,
            dy_px: sample.at.y - from.y,
        };
        match self.state {
            State::Pressed { start, grabs }
                if distance(start, sample.at) > slop_px(sample.device) =>
            {
                match grabs {
                    Some(node) => {
                        self.state = State::Dragging(node);
                        vec![Intent::DragStart(node), Intent::DragMove(node, sample.at)]
                    }
                    None => {
                        self.state = State::Panning;
                        vec![Intent::HoverEnd, pan(start)]
                    }
                }
            }
            State::Idle | State::Pressed { .. } => Vec::new(),
            State::Panning => vec![pan(last)],
            State::Dragging(node) => vec![Intent::DragMove(node, sample.at)],
            State::Pinching => pinch(before, self.span()),
        }
    }

    fn lifted(&mut self, sample: Sample, meant: bool) -> Vec<Intent> {
        if !self.holds(sample.id) {
            return Vec::new();
        }
        self.pointers.retain(|pointer| pointer.id != sample.id);
        match std::mem::take(&mut self.state) {
            State::Pressed { start, .. } if meant => vec![self.tap(Sample {
                at: start,
                ..sample
            })],
            State::Idle | State::Pressed { .. } => Vec::new(),
            State::Panning => vec![Intent::CameraRests],
            State::Dragging(node) => vec![Intent::DragEnd(node)],
            // The finger that stays goes on panning.
            State::Pinching if self.pointers.len() == 1 => {
                self.state = State::Panning;
                Vec::new()
            }
            State::Pinching => {
                self.state = State::Pinching;
                Vec::new()
            }
        }
    }

    fn tap(&mut self, sample: Sample) -> Intent {
        let again = |before: &Sample| {
            let near_px = match sample.device {
                Device::Touch => DOUBLE_TAP_TOUCH_PX,
                Device::Mouse | Device::Pen => DOUBLE_TAP_MOUSE_PX,
            };
            sample.now_ms - before.now_ms <= DOUBLE_TAP_MS
                && distance(before.at, sample.at) <= near_px
        };
        if self.tapped.take().as_ref().is_some_and(again) {
            return Intent::DoubleTapAt(sample.at, sample.device);
        }
        self.tapped = Some(sample);
        Intent::TapAt(sample.at, sample.device)
    }

    /// The middle of the first two pointers and how far they are apart.
    fn span(&self) -> Option<(ScreenPoint, f64)> {
        let [first, second, ..] = self.pointers.as_slice() else {
            return None;
        };
        let middle = ScreenPoint {
            x: (first.at.x + second.at.x) / 2.0,
            y: (first.at.y + second.at.y) / 2.0,
        };
        Some((middle, distance(first.at, second.at)))
    }
}

fn pinch(before: Option<(ScreenPoint, f64)>, now: Option<(ScreenPoint, f64)>) -> Vec<Intent> {
    let (Some((from, span)), Some((at, wider))) = (before, now) else {
        return Vec::new();
    };
    let pan = Intent::PanBy {
        dx_px: at.x - from.x,
        dy_px: at.y - from.y,
    };
    // Two fingers on one point say nothing about zoom.
    if span < 1.0 || wider < 1.0 {
        vec![pan]
    } else {
        vec![
            pan,
            Intent::ZoomAt {
                at,
                factor: wider / span,
            },
        ]
    }
}

const fn slop_px(device: Device) -> f64 {
    match device {
        Device::Touch => TOUCH_SLOP_PX,
        Device::Mouse | Device::Pen => MOUSE_SLOP_PX,
    }
}

fn distance(a: ScreenPoint, b: ScreenPoint) -> f64 {
    (a.x - b.x).hypot(a.y - b.y)
}

#[cfg(test)]
mod tests;
