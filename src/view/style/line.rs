//! Lines: the stroke of a basis, the width of a rank. All in CSS pixels of the screen, so dashes do not swim while zooming.

use atlas::{Basis, TieClass};

/// Between parallel ties.
pub const SLOT_PX: f64 = 4.0;
/// Length of a dash and of the gap after it.
pub const DASH_PX: (f64, f64) = (6.0, 4.0);
/// From one dot to the next; a dot is as wide as its line.
pub const DOT_PERIOD_PX: f64 = 4.1;
/// An arrow, from its tip to its base, and from there to each side.
pub const ARROW_PX: (f64, f64) = (9.0, 4.5);
/// A line at rest pales from so far behind each of its ends …
pub const FADES_FROM_PX: f64 = 90.0;
/// … over so much of its way …
pub const FADES_OVER_PX: f64 = 140.0;
/// … down to this share, so that long lines do not cover what they pass.
pub const FADES_TO: f64 = 0.55;
/// The band under a selected tie.
pub const BAND_PX: f64 = 11.0;
/// How much of the accent the band has.
pub const BAND_ALPHA: f64 = 0.22;

const PLACE_PX: f64 = 1.0;
const TIE_PX: f64 = 1.4;
const LIFTED_PX: f64 = 2.0;
const HOVERED_PX: f64 = 3.0;
/// A lifted place line steps forward too, but stays the thinnest.
const PLACE_LIFTED_PX: f64 = 1.4;

/// How certain a tie is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Stroke {
    /// Stated in a text.
    Solid,
    /// Follows from one.
    Dashed,
    /// Common knowledge.
    Dotted,
}

impl Stroke {
    /// The stroke of a basis, the same wherever a tie is drawn.
    pub const fn of(basis: Basis) -> Self {
        match basis {
            Basis::Stated => Self::Solid,
            Basis::Implied => Self::Dashed,
            Basis::Background => Self::Dotted,
        }
    }
}

/// How far a mark, a line or a name stands forward.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Emphasis {
    /// Stepped back, while others are lifted.
    Dimmed,
    /// Nothing is lifted.
    Rest,
    /// Of the lifted neighbourhood.
    Lifted,
    /// Selected; of a line also: under the pointer.
    Named,
}

/// The width of a line of a tie.
pub const fn tie_width_px(class: TieClass, emphasis: Emphasis) -> f64 {
    match (emphasis, class) {
        (Emphasis::Named, _) => HOVERED_PX,
        (Emphasis::Lifted, TieClass::Place) => PLACE_LIFTED_PX,
        (Emphasis::Lifted, _) => LIFTED_PX,
        (Emphasis::Rest | Emphasis::Dimmed, TieClass::Place) => PLACE_PX,
        (Emphasis::Rest | Emphasis::Dimmed, _) => TIE_PX,
    }
}
