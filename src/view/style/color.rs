//! Opaque colours, as the tokens write them.

use std::fmt;

/// An opaque sRGB colour. What is translucent carries its alpha beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Color {
    /// Red.
    pub r: u8,
    /// Green.
    pub g: u8,
    /// Blue.
    pub b: u8,
}

impl Color {
    /// `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Self {
        Self {
            r: (rgb >> 16) as u8,
            g: (rgb >> 8) as u8,
            b: rgb as u8,
        }
    }

    /// Reads `#RRGGBB` or `#RGB`, the forms that tokens are written in; spaces around are allowed.
    pub fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return None;
        }
        let value = u32::from_str_radix(digits, 16).ok()?;
        match digits.len() {
            6 => Some(Self::hex(value)),
            // Each digit stands twice.
            3 => Some(Self::hex(
                (value >> 8 & 0xF) * 0x11_0000 + (value >> 4 & 0xF) * 0x1100 + (value & 0xF) * 0x11,
            )),
            _ => None,
        }
    }

    /// This colour at `share` (0 to 1) over `ground`: what a translucent mark looks like, without what lies under it.
    pub fn over(self, ground: Self, share: f64) -> Self {
        let mix = |top: u8, under: u8| {
            let (top, under) = (f64::from(top), f64::from(under));
            (under + (top - under) * share.clamp(0.0, 1.0)).round() as u8
        };
        Self {
            r: mix(self.r, ground.r),
            g: mix(self.g, ground.g),
            b: mix(self.b, ground.b),
        }
    }

    /// Red, green and blue from 0 to 1.
    pub fn unit(self) -> [f32; 3] {
        [self.r, self.g, self.b].map(|channel| f32::from(channel) / 255.0)
    }
}

impl fmt::Display for Color {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { r, g, b } = self;
        write!(f, "#{r:02X}{g:02X}{b:02X}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_print_as_they_are_read() {
        for text in ["#F7F4ED", "#000000", "#FF7C55"] {
            assert_eq!(
                Color::parse(text).map(|color| color.to_string()).as_deref(),
                Some(text)
            );
        }
        assert_eq!(Color::parse(" #fa0 "), Color::parse("#FFAA00"));
    }

    #[test]
    fn what_is_no_colour_is_none() {
        for text in ["", "#", "red", "#12345", "#+12345", "#１２３", "rgb(0,0,0)"] {
            assert_eq!(Color::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_share_of_nothing_is_the_ground() {
        let (ink, paper) = (Color::hex(0x1B_24_30), Color::hex(0xF7_F4_ED));
        assert_eq!(ink.over(paper, 0.0), paper);
        assert_eq!(ink.over(paper, 1.0), ink);
    }
}
