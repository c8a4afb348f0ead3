//! Numbers as a card writes them. Values keep every digit that the source gave.

use atlas::Figure;

/// A number with thin spaces between thousands: `1 366`.
pub fn plain_number(value: f64) -> String {
    let (digits, places) = decimal(value.abs());
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let grouped = if whole.len() > 4 {
        group(whole)
    } else {
        whole.to_owned()
    };
    let sign = if value < 0.0 { "−" } else { "" };
    let point = if places > 0 { "." } else { "" };
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
pub fn fixed_number(value: f64, places: usize) -> String {
    let scale = 10f64.powi(places as i32);
    let digits = whole_digits((value.abs() * scale).round(), places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    format!("{whole}.{fraction}")
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

/// A figure's value with its unit, large amounts in words: `USD 1.366 billion`, `161.3 %`, `30 000`.
pub fn figure_value(figure: &Figure) -> String {
    let Figure { value, unit, .. } = figure;
    let (scaled, scale) = match value.abs() {
        large if large >= 1e9 => (scaled_down(*value, 1e9), " billion"),
        large if large >= 1e6 => (scaled_down(*value, 1e6), " million"),
        _ => (*value, ""),
    };
    let number = plain_number(scaled);
    match unit.as_str() {
        "%" => format!("{number}\u{202f}%"),
        currency
            if currency.len() == 3 && currency.bytes().all(|byte| byte.is_ascii_uppercase()) =>
        {
            format!("{currency} {number}{scale}")
        }
        _ => format!("{number}{scale}"),
    }
}

/// Whether [`figure_value`] says the unit already: percent and currencies.
pub fn says_its_unit(figure: &Figure) -> bool {
    figure.unit == "%" || figure.unit.bytes().all(|byte| byte.is_ascii_uppercase())
}

/// `1 tie`, `2 ties`, `0 ties`.
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!(
        "{} {}",
        plain_number(number as f64),
        if number == 1 { one } else { many }
    )
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
        assert_eq!(plain_number(0.82), "0.82");
        assert_eq!(plain_number(-1.5), "−1.5");
        assert_eq!(plain_number(1366.0), "1366");
        assert_eq!(plain_number(530_000.0), "530\u{202f}000");
        assert_eq!(
            plain_number(1e21),
            "1\u{202f}000\u{202f}000\u{202f}000\u{202f}000\u{202f}000\u{202f}000\u{202f}000"
        );
    }

    #[test]
    fn the_digits_are_those_that_the_library_would_print() {
        for whole in 0..2000u32 {
            for scale in [1.0, 10.0, 100.0, 1e3, 1e6, 1e9] {
                let value = f64::from(whole) / scale;
                assert_eq!(plain_number(value), value.to_string(), "{value:?}");
            }
        }
        for value in [1e15, 4e15, 9.1e15, 1e16, 1.5e17] {
            assert_eq!(
                plain_number(value).replace('\u{202f}', ""),
                value.to_string()
            );
        }
        let exact = plain_number(2f64.powi(80)).replace('\u{202f}', "");
        assert_eq!(exact, "1208925819614629174706176");
        for value in [0.0, 0.004, 0.005, 57.796, 139.69, 180.0] {
            assert_eq!(fixed_number(value, 2), format!("{value:.2}"));
        }
    }

    #[test]
    fn large_amounts_are_said_in_words() {
        assert_eq!(plain_number(scaled_down(219_800_000_000.0, 1e9)), "219.8");
        assert_eq!(plain_number(scaled_down(1_366_000_000.0, 1e9)), "1.366");
    }
}
