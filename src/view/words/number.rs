//! Numbers as a card writes them. Values keep every digit that the source gave.

use atlas::Figure;

/// A number with thin spaces between thousands: `1 366`.
pub fn plain_number(value: f64) -> String {
    let text = value.abs().to_string(); // the shortest that reads back as the same number
    let (whole, fraction) = text
        .split_once('.')
        .map_or((text.as_str(), None), |(whole, rest)| (whole, Some(rest)));
    let grouped = if whole.len() > 4 {
        group(whole)
    } else {
        whole.to_owned()
    };
    let sign = if value < 0.0 { "−" } else { "" };
    fraction.map_or_else(
        || format!("{sign}{grouped}"),
        |rest| format!("{sign}{grouped}.{rest}"),
    )
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
    fn large_amounts_are_said_in_words() {
        assert_eq!(plain_number(scaled_down(219_800_000_000.0, 1e9)), "219.8");
        assert_eq!(plain_number(scaled_down(1_366_000_000.0, 1e9)), "1.366");
    }
}
