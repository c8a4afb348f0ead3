//! From raw pointers to what is meant: pan, zoom, tap, hover, drag, lasso. One state machine for mouse, pen and touch.
//!
//! It sees plain samples and is told the time; what lies under a pointer it asks when a pointer comes down.

mod intent;
mod key;
mod sample;
mod speed;
mod wheel;

pub use intent::Intent;
pub use key::{MapKey, Way};
pub use sample::{Device, Phase, Sample};
pub use speed::gliding;
pub use wheel::{Wheel, WheelUnit};

use self::speed::Speed;
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
/// A finger that lies still for so long points, as a mouse does.
const LONG_PRESS_MS: f64 = 450.0;

/// The state machine.
#[derive(Debug, Default)]
pub struct Gestures {
    pointers: Vec<Pointer>,
    state: State,
    tapped: Option<Sample>,
    /// A finger has pointed at something, and nothing has been touched since.
    points: bool,
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
        start: Sample,
        grabs: Option<NodeId>,
    },
    /// A finger points.
    Pointing,
    /// The map follows the pointer.
    Panning(Speed),
    /// A node follows it.
    Dragging(NodeId),
    /// It draws a line around several.
    Lassoing,
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
            Phase::Leave if self.pointers.is_empty() && !self.points => vec![Intent::HoverEnd],
            Phase::Leave => Vec::new(),
        }
    }

    /// Takes note of the time: a finger that has lain still long enough points.
    pub fn wait(&mut self, now_ms: f64) -> Option<Intent> {
        let State::Pressed { start, .. } = self.state else {
            return None;
        };
        if !self.is_waiting() || now_ms - start.now_ms < LONG_PRESS_MS {
            return None;
        }
        self.state = State::Pointing;
        self.points = true;
        Some(Intent::HoverAt(start.at, start.device))
    }

    /// Whether [`wait`](Self::wait) may have something to say.
    pub fn is_waiting(&self) -> bool {
        matches!(self.state, State::Pressed { start, .. } if start.device == Device::Touch)
    }

    /// Whether the map or something on it is being moved: the pointer then shows a closed hand.
    pub const fn is_moving(&self) -> bool {
        matches!(
            self.state,
            State::Panning(_) | State::Dragging(_) | State::Pinching
        )
    }

    /// Whether a pointer that comes down here and now is the second of a double tap, wherever the first one has led.
    pub fn awaits_second(&self, device: Device, at: ScreenPoint, now_ms: f64) -> bool {
        let near_px = match device {
            Device::Touch => DOUBLE_TAP_TOUCH_PX,
            Device::Mouse | Device::Pen => DOUBLE_TAP_MOUSE_PX,
        };
        self.tapped.is_some_and(|before| {
            now_ms - before.now_ms <= DOUBLE_TAP_MS && distance(before.at, at) <= near_px
        })
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
                start: sample,
                // With Shift down a line is drawn, over whatever lies there.
                grabs: if sample.shift { None } else { grabbed() },
            },
            _ => State::Pinching,
        };
        let mut intents = Vec::new();
        if std::mem::take(&mut self.points) {
            intents.push(Intent::HoverEnd);
        }
        match before {
            State::Dragging(node) => intents.push(Intent::DragEnd(node)),
            State::Lassoing => intents.push(Intent::LassoEnd { meant: false }),
            State::Idle | State::Pressed { .. } | State::Pointing => {}
            State::Panning(_) | State::Pinching => {}
        }
        intents
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
                vec![Intent::HoverAt(sample.at, sample.device)]
            } else {
                Vec::new()
            };
        };
        let last = std::mem::replace(&mut pointer.at, sample.at);
        let pan = |from: ScreenPoint| Intent::PanBy {
            dx_px: sample.at.x - from.x,
            dy_px: sample.at.y - from.y,
        };
        match &mut self.state {
            State::Pressed { start, grabs } => {
                let (start, grabs) = (*start, *grabs);
                if distance(start.at, sample.at) <= slop_px(sample.device) {
                    return Vec::new();
                }
                match grabs {
                    _ if start.shift => {
                        self.state = State::Lassoing;
                        vec![Intent::LassoTo(start.at), Intent::LassoTo(sample.at)]
                    }
                    Some(node) => {
                        self.state = State::Dragging(node);
                        vec![Intent::DragStart(node), Intent::DragMove(node, sample.at)]
                    }
                    None => {
                        self.state = State::Panning(Speed::from_rest(sample.now_ms));
                        vec![Intent::HoverEnd, pan(start.at)]
                    }
                }
            }
            State::Idle => Vec::new(),
            State::Pointing => vec![Intent::HoverAt(sample.at, sample.device)],
            State::Panning(speed) => {
                speed.moved(last, sample.at, sample.now_ms);
                vec![pan(last)]
            }
            State::Dragging(node) => vec![Intent::DragMove(*node, sample.at)],
            State::Lassoing => vec![Intent::LassoTo(sample.at)],
            State::Pinching => pinch(before, self.span()),
        }
    }

    fn lifted(&mut self, sample: Sample, meant: bool) -> Vec<Intent> {
        if !self.holds(sample.id) {
            return Vec::new();
        }
        self.pointers.retain(|pointer| pointer.id != sample.id);
        match std::mem::take(&mut self.state) {
            State::Pressed { start, .. } if meant => {
                let at = start.at;
                vec![if start.shift {
                    Intent::ChooseAt(at, start.device)
                } else {
                    self.tap(Sample { at, ..sample })
                }]
            }
            State::Idle | State::Pressed { .. } | State::Pointing => Vec::new(),
            State::Panning(speed) => vec![match speed.at_release(sample.now_ms) {
                Some((vx, vy)) if meant => Intent::Fling { vx, vy },
                Some(_) | None => Intent::CameraRests,
            }],
            State::Dragging(node) => vec![Intent::DragEnd(node)],
            State::Lassoing => vec![Intent::LassoEnd { meant }],
            // The finger that stays goes on panning. Two hardly leave together, so that is no throw.
            State::Pinching if self.pointers.len() == 1 => {
                self.state = State::Panning(Speed::never());
                Vec::new()
            }
            State::Pinching => {
                self.state = State::Pinching;
                Vec::new()
            }
        }
    }

    fn tap(&mut self, sample: Sample) -> Intent {
        let second = self.awaits_second(sample.device, sample.at, sample.now_ms);
        self.tapped = if second { None } else { Some(sample) };
        if second {
            Intent::DoubleTapAt(sample.at, sample.device)
        } else {
            Intent::TapAt(sample.at, sample.device)
        }
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
