//! Keys that the map itself takes while it has the keyboard. Those that work everywhere are in `state`.

/// One of four directions on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Towards smaller x.
    Left,
    /// Towards larger x.
    Right,
    /// Towards smaller y.
    Up,
    /// Towards larger y.
    Down,
}

/// What a key means on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MapKey {
    /// Mark the nearest in this direction.
    Walk(Way),
    /// Look further in this direction.
    Pan(Way),
    /// Mark the next (or, if true, the previous) tie of what is marked.
    Tie {
        /// Backwards.
        back: bool,
    },
    /// Open what is marked.
    Open,
    /// Stop the layout, or let it go on.
    Pause,
    /// Let go of what is marked or chosen.
    LetGo,
}

impl Way {
    /// The unit vector, y downwards.
    pub const fn vector(self) -> (f64, f64) {
        match self {
            Self::Left => (-1.0, 0.0),
            Self::Right => (1.0, 0.0),
            Self::Up => (0.0, -1.0),
            Self::Down => (0.0, 1.0),
        }
    }
}

impl MapKey {
    /// The meaning of a key, by the name that browsers give it.
    pub fn of(key: &str, shift: bool) -> Option<Self> {
        let arrow = |way| {
            Some(if shift {
                Self::Pan(way)
            } else {
                Self::Walk(way)
            })
        };
        match key {
            "ArrowLeft" => arrow(Way::Left),
            "ArrowRight" => arrow(Way::Right),
            "ArrowUp" => arrow(Way::Up),
            "ArrowDown" => arrow(Way::Down),
            "[" => Some(Self::Tie { back: true }),
            "]" => Some(Self::Tie { back: false }),
            "Enter" => Some(Self::Open),
            " " => Some(Self::Pause),
            "Escape" => Some(Self::LetGo),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arrows_walk_and_with_shift_they_move_the_map() {
        assert_eq!(MapKey::of("ArrowUp", false), Some(MapKey::Walk(Way::Up)));
        assert_eq!(MapKey::of("ArrowUp", true), Some(MapKey::Pan(Way::Up)));
        assert_eq!(MapKey::of("]", false), Some(MapKey::Tie { back: false }));
        assert_eq!(MapKey::of(" ", false), Some(MapKey::Pause));
        assert_eq!(MapKey::of("f", false), None, "that one works everywhere");
    }
}
