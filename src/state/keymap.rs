//! Which key does what, and the sheet that lists them.

use super::{Action, CameraMove};

/// A row of the sheet of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// The key or keys, as printed on them.
    pub keys: &'static str,
    /// What they do.
    pub does: &'static str,
}

/// Every key there is.
pub const KEYS: &[Key] = &[
    Key {
        keys: "/",
        does: "search",
    },
    Key {
        keys: "F",
        does: "fit the map",
    },
    Key {
        keys: "+  −",
        does: "zoom in, zoom out",
    },
    Key {
        keys: "← ↑ → ↓",
        does: "move the map",
    },
    Key {
        keys: "Tab",
        does: "next control, or next tie on a card",
    },
    Key {
        keys: "Enter",
        does: "open what is marked",
    },
    Key {
        keys: "Esc",
        does: "one step out",
    },
    Key {
        keys: "?",
        does: "this sheet",
    },
];

/// How far one press of an arrow moves the map.
const PAN_PX: f64 = 60.0;
/// How much one press of `+` zooms in.
const ZOOM_STEP: f64 = 1.3;

/// The action of a key, by the name that browsers give it. `on_map` is whether the map itself has the keyboard.
pub fn action_of(key: &str, on_map: bool) -> Option<Action> {
    let camera = |movement| Some(Action::Camera(movement));
    match key {
        "Escape" => Some(Action::StepOut),
        "/" => Some(Action::OpenSearch),
        "?" => Some(Action::ToggleHelp),
        "f" | "F" => camera(CameraMove::Fit),
        "+" | "=" => camera(CameraMove::ZoomBy(ZOOM_STEP)),
        "-" | "_" => camera(CameraMove::ZoomBy(1.0 / ZOOM_STEP)),
        "ArrowLeft" if on_map => camera(CameraMove::PanBy(PAN_PX, 0.0)),
        "ArrowRight" if on_map => camera(CameraMove::PanBy(-PAN_PX, 0.0)),
        "ArrowUp" if on_map => camera(CameraMove::PanBy(0.0, PAN_PX)),
        "ArrowDown" if on_map => camera(CameraMove::PanBy(0.0, -PAN_PX)),
        _ => None,
    }
}

/// The action of a key while the cursor is in the search field.
pub fn finder_action_of(key: &str) -> Option<Action> {
    match key {
        "ArrowDown" => Some(Action::MoveHit(1)),
        "ArrowUp" => Some(Action::MoveHit(-1)),
        "Enter" => Some(Action::TakeHit),
        "Escape" => Some(Action::StepOut),
        _ => None,
    }
}
