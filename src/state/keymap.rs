//! Which key does what, and the sheet that lists them.

use super::{Action, CameraMove, WalkAction};
use crate::language::Phrase;

/// A row of the sheet of keys.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Key {
    /// The key or keys, as printed on them.
    pub keys: &'static str,
    /// What they do.
    pub does: Phrase,
}

/// Every key there is.
pub const KEYS: &[Key] = &[
    key("/", Phrase::KeySearch),
    key("F  0", Phrase::KeyFit),
    key("+  −", Phrase::KeyZoom),
    key("← ↑ → ↓", Phrase::KeyArrows),
    key("[  ]", Phrase::KeyBrackets),
    key("Enter", Phrase::KeyEnter),
    key("1 – 9", Phrase::KeyDigits),
    key("Space", Phrase::KeySpace),
    key("W", Phrase::KeyWalk),
    key("Tab", Phrase::KeyTab),
    key("Esc", Phrase::KeyEscape),
    key("?", Phrase::KeyHelp),
];

const fn key(keys: &'static str, does: Phrase) -> Key {
    Key { keys, does }
}

/// How much one press of `+` zooms in.
const ZOOM_STEP: f64 = 1.3;

/// The action of a key, by the name that browsers give it, wherever the keyboard is but in a field. The map itself takes
/// others while it has the keyboard: [`MapKey`](crate::view::gesture::MapKey).
pub fn action_of(key: &str, _on_map: bool) -> Option<Action> {
    let camera = |movement| Some(Action::Camera(movement));
    match key {
        "Escape" => Some(Action::StepOut),
        "/" => Some(Action::OpenSearch),
        "w" | "W" => Some(WalkAction::Begin.into()),
        "?" => Some(Action::ToggleHelp),
        "f" | "F" | "0" => camera(CameraMove::Fit),
        "+" | "=" => camera(CameraMove::ZoomBy(ZOOM_STEP)),
        "-" | "_" => camera(CameraMove::ZoomBy(1.0 / ZOOM_STEP)),
        _ => match key.as_bytes() {
            [digit @ b'1'..=b'9'] => Some(Action::FocusDepth(digit - b'0')),
            _ => None,
        },
    }
}

/// The action of a key while the cursor is in the search field.
pub fn finder_action_of(key: &str) -> Option<Action> {
    match key {
        "ArrowDown" => Some(Action::MoveHit(1)),
        "ArrowUp" => Some(Action::MoveHit(-1)),
        "Enter" => Some(Action::TakeHit),
        "Escape" => Some(Action::LeaveSearch),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_are_depths_and_zero_fits() {
        assert_eq!(action_of("1", false), Some(Action::FocusDepth(1)));
        assert_eq!(action_of("9", true), Some(Action::FocusDepth(9)));
        let fit = Some(Action::Camera(CameraMove::Fit));
        assert_eq!(action_of("0", false), fit);
        assert_eq!(action_of("F", false), fit);
    }

    #[test]
    fn keys_of_the_map_are_no_actions() {
        for key in ["ArrowLeft", "Enter", " ", "[", "]", "12", ""] {
            assert_eq!(action_of(key, true), None, "{key}");
        }
    }
}
