//! What the reader means by a gesture.

use super::Device;
use crate::view::ScreenPoint;
use atlas::NodeId;

/// What the reader means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Intent {
    /// The pointer rests or moves over the map with nothing pressed, or a finger has long lain still.
    HoverAt(ScreenPoint, Device),
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
    /// It was let go in full motion, and glides on.
    Fling {
        /// To the right, pixels a millisecond.
        vx: f64,
        /// Down.
        vy: f64,
    },
    /// Click or tap.
    TapAt(ScreenPoint, Device),
    /// The second of two; the first was told as a tap.
    DoubleTapAt(ScreenPoint, Device),
    /// A click with Shift: this one too, or no longer.
    ChooseAt(ScreenPoint, Device),
    /// A node was taken up.
    DragStart(NodeId),
    /// It is carried here.
    DragMove(NodeId, ScreenPoint),
    /// It was let go.
    DragEnd(NodeId),
    /// A line is drawn around several.
    LassoTo(ScreenPoint),
    /// It is closed; not meant when the system took the pointer away.
    LassoEnd {
        /// Whether the reader closed it.
        meant: bool,
    },
}
