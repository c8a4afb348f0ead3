//! Small and large letters of the scripts that have both and that names here are written in.
//!
//! The library's tables of all of Unicode would weigh a twentieth of the page.

/// The small letter, in the scripts that have small letters and that names are searched in: Latin, Greek, Cyrillic,
/// Armenian, Georgian.
pub(crate) const fn lower(letter: char) -> char {
    let code = letter as u32;
    let small = match code {
        0x41..=0x5A | 0xC0..=0xD6 | 0xD8..=0xDE | 0x391..=0x3A1 | 0x3A3..=0x3A9 | 0x410..=0x42F => {
            code + 32
        }
        0x130 => 0x69, // İ
        0x178 => 0xFF, // Ÿ
        0x218..=0x21F | 0x1CD..=0x1DC if is_first_of_pair(code, code < 0x1DD) => code + 1,
        0x100..=0x137
        | 0x14A..=0x177
        | 0x460..=0x481
        | 0x48A..=0x4BF
        | 0x4D0..=0x52F
        | 0x1E00..=0x1EFF
            if code.is_multiple_of(2) =>
        {
            code + 1
        }
        0x139..=0x148 | 0x179..=0x17E | 0x4C1..=0x4CE if !code.is_multiple_of(2) => code + 1,
        0x400..=0x40F => code + 80,
        0x4C0 => 0x4CF,
        0x386 => 0x3AC,
        0x388..=0x38A => code + 37,
        0x38C => 0x3CC,
        0x38E | 0x38F => code + 63,
        0x531..=0x556 => code + 48,
        0x1C90..=0x1CBF => code - 0xBC0,
        _ => code,
    };
    match char::from_u32(small) {
        Some(small) => small,
        None => letter,
    }
}

/// Of a large and a small letter side by side, the large one: on odd places in some rows, on even ones in others.
const fn is_first_of_pair(code: u32, on_odd: bool) -> bool {
    code.is_multiple_of(2) != on_odd
}

/// The large letter of a small one, in the same scripts but Georgian, whose large letters no text sets.
pub(crate) const fn upper(letter: char) -> char {
    let code = letter as u32;
    let large = match code {
        0x3C2 => 0x3A3,
        0x3AC => 0x386,
        0x3AD..=0x3AF => code - 37,
        0x3CC => 0x38C,
        0x3CD | 0x3CE => code - 63,
        0x61..=0x7A | 0xE0..=0xF6 | 0xF8..=0xFE | 0x3B1..=0x3C9 | 0x430..=0x44F => code - 32,
        0xFF => 0x178,
        0x131 => 0x49,
        0x450..=0x45F => code - 80,
        0x561..=0x586 => code - 48,
        0x4CF => 0x4C0,
        // Of two side by side, the one whose neighbour before it becomes it.
        0x101..=0x52F | 0x1E01..=0x1EFF => match char::from_u32(code - 1) {
            Some(before) if lower(before) as u32 == code => code - 1,
            _ => code,
        },
        _ => code,
    };
    match char::from_u32(large) {
        Some(large) => large,
        None => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::{lower, upper};

    #[test]
    fn small_letters_are_those_of_unicode() {
        let scripts = [
            0x00..=0x17F,
            0x1CD..=0x1DC,
            0x218..=0x21F,
            0x386..=0x3A9,
            0x400..=0x52F,
            0x531..=0x556,
            0x1E00..=0x1E95,
        ];
        for letter in scripts.into_iter().flatten().filter_map(char::from_u32) {
            if letter == 'İ' || letter.to_lowercase().count() > 1 {
                continue; // a dot of its own follows it, which folding drops
            }
            assert_eq!(
                Some(lower(letter)),
                letter.to_lowercase().next(),
                "{letter:?} {:x}",
                letter as u32
            );
        }
    }

    #[test]
    fn large_letters_are_those_of_unicode() {
        for letter in (0x61..0x587).filter_map(char::from_u32) {
            let is_ours = lower(upper(letter)) == letter || letter == 'ς';
            if is_ours && upper(letter) != letter {
                assert_eq!(
                    Some(upper(letter)),
                    letter.to_uppercase().next(),
                    "{letter:?}"
                );
            }
        }
        let large: String = "moglino ślęża россия ёж ελλάδα"
            .chars()
            .map(upper)
            .collect();
        assert_eq!(large, "MOGLINO ŚLĘŻA РОССИЯ ЁЖ ΕΛΛΆΔΑ");
    }
}
