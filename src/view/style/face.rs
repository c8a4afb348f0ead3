//! Faces of type for the names on the map, by kind and by script.

use atlas::Kind;

/// Paper around letters.
pub const HALO_PX: f64 = 3.5;

/// How much larger the name of what is selected stands.
const SELECTED_SCALE: f64 = 1.3;

/// Which of the two families of type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Family {
    /// Names of countries, regions, initiatives and alliances.
    Serif,
    /// All others.
    Sans,
}

/// A face of type at one size.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Face {
    /// Serif or sans.
    pub family: Family,
    /// CSS pixels.
    pub size_px: f64,
    /// 400, 500, 600 or 700.
    pub weight: u16,
    /// Slanted.
    pub italic: bool,
    /// Set in capitals.
    pub capitals: bool,
    /// Room after each letter, as a share of the size.
    pub tracking_em: f64,
}

impl Face {
    /// The face of a name: that of its kind, without capitals, tracking and italics where it is written in Chinese.
    pub fn of(kind: Kind, text: &str) -> Self {
        let plain = |family, size_px, weight| Self {
            family,
            size_px,
            weight,
            italic: false,
            capitals: false,
            tracking_em: 0.0,
        };
        let latin = match kind {
            Kind::Country => Self {
                capitals: true,
                tracking_em: 0.09,
                ..plain(Family::Serif, 11.0, 400)
            },
            Kind::Region | Kind::Initiative => Self {
                italic: true,
                ..plain(Family::Serif, 11.5, 400)
            },
            Kind::City => plain(Family::Sans, 11.5, 400),
            Kind::Zone => plain(Family::Sans, 11.5, 500),
            Kind::Organization => plain(Family::Sans, 11.0, 400),
            Kind::Alliance => plain(Family::Serif, 13.0, 600),
        };
        if text.chars().any(is_cjk) {
            Self {
                italic: false,
                capitals: false,
                tracking_em: 0.0,
                ..latin
            }
        } else {
            latin
        }
    }

    /// The face of a tie's name on its line.
    pub const fn of_tie() -> Self {
        Self {
            family: Family::Sans,
            size_px: 11.5,
            weight: 600,
            italic: false,
            capitals: false,
            tracking_em: 0.0,
        }
    }

    /// The same face for what is selected: larger and bold.
    #[must_use]
    pub fn selected(self) -> Self {
        Self {
            size_px: self.size_px * SELECTED_SCALE,
            weight: 700,
            ..self
        }
    }

    /// From one line to the next.
    pub fn leading_px(&self) -> f64 {
        (self.size_px * 1.15).round()
    }

    /// The text as this face sets it.
    pub fn cased(&self, text: &str) -> String {
        if self.capitals {
            text.chars().map(crate::view::letter::upper).collect()
        } else {
            text.to_owned()
        }
    }

    /// The CSS `font` shorthand, with the families as the tokens list them.
    pub fn css(&self, serif: &str, sans: &str) -> String {
        let style = if self.italic { "italic " } else { "" };
        let families = match self.family {
            Family::Serif => serif,
            Family::Sans => sans,
        };
        let size = crate::view::words::number_text(self.size_px);
        format!("{style}{} {size}px {families}", self.weight)
    }
}

/// Whether a character is Chinese, Japanese or Korean writing, or punctuation that goes with it: set full-width, broken anywhere.
pub const fn is_cjk(letter: char) -> bool {
    matches!(letter,
        '\u{1100}'..='\u{11FF}' | '\u{2E80}'..='\u{303F}' | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}'
        | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7AF}' | '\u{F900}'..='\u{FAFF}' | '\u{FF00}'..='\u{FF60}'
        | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chinese_has_no_capitals_no_tracking_no_italics() {
        for &kind in Kind::ALL {
            let face = Face::of(kind, "中国");
            assert!(!face.italic && !face.capitals && face.tracking_em == 0.0);
        }
        assert!(Face::of(Kind::Country, "Россия").capitals);
        assert_eq!(Face::of(Kind::Country, "Россия").cased("Россия"), "РОССИЯ");
    }

    #[test]
    fn a_face_prints_as_css() {
        let css = Face::of(Kind::Region, "Pskov Oblast").css("Serif", "Sans");
        assert_eq!(css, "italic 400 11.5px Serif");
    }
}
