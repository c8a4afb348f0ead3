//! Numbers as a card writes them. Values keep every digit that the source gave.

use crate::language::{Language, Phrase, Words, filled};
use atlas::{Figure, Qualifier};

/// A number with thin spaces between thousands: `1 366`. In every language alike: a comma or a point between thousands
/// is read as a decimal mark by somebody.
pub fn plain_number(words: Words, value: f64) -> String {
    let (digits, places) = decimal(value.abs());
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let grouped = if whole.len() > 4 {
        group(whole)
    } else {
        whole.to_owned()
    };
    let sign = if value < 0.0 { "−" } else { "" };
    let point = if places > 0 {
        words.say(Phrase::DecimalMark)
    } else {
        ""
    };
    format!("{sign}{grouped}{point}{fraction}")
}

/// A number as programs read it, without spaces: `11.5`.
pub fn number_text(value: f64) -> String {
    let (mut digits, places) = decimal(value.abs());
    if places > 0 {
        digits.insert(digits.len() - places, '.');
    }
    if value < 0.0 {
        digits.insert(0, '-');
    }
    digits
}

/// A number with so many digits after the point, rounded: `57.80`.
pub fn fixed_number(words: Words, value: f64, places: usize) -> String {
    let scale = 10f64.powi(places as i32);
    let digits = whole_digits((value.abs() * scale).round(), places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    format!("{whole}{}{fraction}", words.say(Phrase::DecimalMark))
}

/// The shortest digits that read back as `value`, which is not negative, and how many of them stand after the point.
///
/// The library's own printing of floats would be a twentieth of the program. A quotient of a whole number below 2^53 and
/// a power of ten up to 10^22 is rounded once, as reading the digits is, so comparing it is exact.
fn decimal(value: f64) -> (String, usize) {
    const WHOLE: f64 = 9_007_199_254_740_992.0; // 2^53: from here on there is no fraction
    let mut scale = 1.0;
    for places in 0..=17 {
        let scaled = (value * scale).round();
        if scaled >= WHOLE && places > 0 {
            break;
        }
        if scaled / scale == value {
            return (whole_digits(scaled, places + 1), places);
        }
        scale *= 10.0;
    }
    (whole_digits(value.round(), 1), 0) // more digits than any source gives
}

/// The digits of a whole number that is not negative, at least so many.
fn whole_digits(value: f64, least: usize) -> String {
    let mut halvings = 0;
    let mut small = value;
    while small >= 9_007_199_254_740_992.0 {
        small /= 2.0; // exact: only the exponent changes
        halvings += 1;
    }
    let mut digits: Vec<u8> = format!("{:0least$}", small as u64).into_bytes();
    for _halving in 0..halvings {
        let mut carry = 0;
        for digit in digits.iter_mut().rev() {
            let doubled = 2 * (*digit - b'0') + carry;
            *digit = b'0' + doubled % 10;
            carry = doubled / 10;
        }
        if carry > 0 {
            digits.insert(0, b'0' + carry);
        }
    }
    digits.into_iter().map(char::from).collect()
}

/// Above which numbers are said in words, what they are divided by, and the words.
const fn scales(language: Language) -> [(f64, f64, Phrase); 2] {
    match language {
        Language::Chinese => [(1e8, 1e8, Phrase::Great), (1e6, 1e4, Phrase::Large)],
        Language::English | Language::Russian => {
            [(1e9, 1e9, Phrase::Great), (1e6, 1e6, Phrase::Large)]
        }
    }
}

/// A figure's value with its unit, large amounts in words: `USD 1.366 billion`, `161.3 %`, `30 000`.
pub fn figure_value(words: Words, figure: &Figure) -> String {
    let Figure { value, unit, .. } = figure;
    let scale = scales(words.language())
        .into_iter()
        .find(|(least, ..)| value.abs() >= *least);
    let number = match scale {
        Some((_least, scale, phrase)) => {
            words.with(phrase, &[&plain_number(words, scaled_down(*value, scale))])
        }
        None => plain_number(words, *value),
    };
    match unit.as_str() {
        "%" => words.with(Phrase::Percent, &[&number]),
        "USD" => words.with(Phrase::Dollars, &[&number]),
        "CNY" => words.with(Phrase::Yuan, &[&number]),
        currency if is_currency(currency) => words.with(Phrase::OtherMoney, &[currency, &number]),
        _ => number,
    }
}

/// The same with how exact it is: `about 30 000`.
pub fn qualified(words: Words, qualifier: Option<Qualifier>, number: &str) -> String {
    qualifier.map_or_else(
        || number.to_owned(),
        |qualifier| words.with(super::qualifier(qualifier), &[number]),
    )
}

/// Whether [`figure_value`] says the unit already: percent and currencies.
pub fn says_its_unit(figure: &Figure) -> bool {
    figure.unit == "%" || is_currency(&figure.unit)
}

fn is_currency(unit: &str) -> bool {
    unit.len() == 3 && unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// A counted phrase with its number: `1 tie`, `2 ties`, `0 ties`. Further values are put in as [`Words::with`] does.
pub fn counted(words: Words, phrase: Phrase, number: usize, values: &[&str]) -> String {
    let form = words.form(phrase, number);
    filled(form, values).replace("{n}", &plain_number(words, number as f64))
}

/// Divides without the dust of binary fractions: no source gives more than nine digits.
fn scaled_down(value: f64, scale: f64) -> f64 {
    (value / scale * 1e9).round() / 1e9
}

fn group(digits: &str) -> String {
    let first = digits.len() % 3;
    let mut groups: Vec<&str> = if first > 0 {
        vec![&digits[..first]]
    } else {
        Vec::new()
    };
    groups.extend(
        (first..digits.len())
            .step_by(3)
            .map(|at| &digits[at..at + 3]),
    );
    groups.join("\u{202f}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_keep_their_digits_and_gain_spaces() {
        assert_eq!(plain_number(Words::ENGLISH, 0.82), "0.82");
        assert_eq!(plain_number(Words::ENGLISH, -1.5), "−1.5");
        assert_eq!(plain_number(Words::ENGLISH, 1366.0), "1366");
        assert_eq!(plain_number(Words::ENGLISH, 530_000.0), "530\u{202f}000");
        assert_eq!(
            plain_number(Words::ENGLISH, 1e21),
            "1\u{202f}000\u{202f}000\u{202f}000\u{202f}000\u{202f}000\u{202f}000\u{202f}000"
        );
    }

    #[test]
    fn the_digits_are_those_that_the_library_would_print() {
        for whole in 0..2000u32 {
            for scale in [1.0, 10.0, 100.0, 1e3, 1e6, 1e9] {
                let value = f64::from(whole) / scale;
                assert_eq!(
                    plain_number(Words::ENGLISH, value),
                    value.to_string(),
                    "{value:?}"
                );
            }
        }
        for value in [1e15, 4e15, 9.1e15, 1e16, 1.5e17] {
            assert_eq!(
                plain_number(Words::ENGLISH, value).replace('\u{202f}', ""),
                value.to_string()
            );
        }
        let exact = plain_number(Words::ENGLISH, 2f64.powi(80)).replace('\u{202f}', "");
        assert_eq!(exact, "1208925819614629174706176");
        for value in [0.0, 0.004, 0.005, 57.796, 139.69, 180.0] {
            assert_eq!(
                fixed_number(Words::ENGLISH, value, 2),
                format!("{value:.2}")
            );
        }
    }

    #[test]
    fn large_amounts_are_said_in_words() {
        assert_eq!(
            plain_number(Words::ENGLISH, scaled_down(219_800_000_000.0, 1e9)),
            "219.8"
        );
        assert_eq!(
            plain_number(Words::ENGLISH, scaled_down(1_366_000_000.0, 1e9)),
            "1.366"
        );
    }
}
