//! The values of attributes, as files have them.

/// A value of an attribute. A number keeps the digits it was written with, so nothing is lost on the way through.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// JSON's null; other formats leave the attribute out.
    Nothing,
    /// True or false.
    Flag(bool),
    /// A finite number in JSON's notation, as it was written.
    Number(String),
    /// A text.
    Text(String),
    /// Several values.
    List(Vec<Value>),
    /// Named values, in the order of the file.
    Record(Vec<(String, Value)>),
}

impl Value {
    /// A text.
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// A list of texts.
    pub fn texts<T: Into<String>>(texts: impl IntoIterator<Item = T>) -> Self {
        Self::List(texts.into_iter().map(Self::text).collect())
    }

    /// A number; nothing where it is not finite.
    pub fn number(number: f64) -> Self {
        if number.is_finite() {
            Self::Number(number.to_string())
        } else {
            Self::Nothing
        }
    }

    /// The number, if this is one or a text that writes one.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            Self::Number(digits) => digits.parse().ok(),
            Self::Text(text) if is_number(text.trim()) => text.trim().parse().ok(),
            Self::Nothing | Self::Flag(_) | Self::Text(_) | Self::List(_) | Self::Record(_) => None,
        }
    }

    /// The text, if this is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            Self::Nothing | Self::Flag(_) | Self::Number(_) | Self::List(_) | Self::Record(_) => {
                None
            }
        }
    }

    /// The values of a list; none of anything else.
    pub fn as_list(&self) -> &[Value] {
        match self {
            Self::List(values) => values,
            Self::Nothing | Self::Flag(_) | Self::Number(_) | Self::Text(_) | Self::Record(_) => {
                &[]
            }
        }
    }

    /// The value of a name in a record.
    pub fn get(&self, name: &str) -> Option<&Value> {
        match self {
            Self::Record(fields) => fields
                .iter()
                .find(|(key, _)| key == name)
                .map(|(_, value)| value),
            Self::Nothing | Self::Flag(_) | Self::Number(_) | Self::Text(_) | Self::List(_) => None,
        }
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        match self {
            Self::Nothing => true,
            Self::Flag(_) | Self::Number(_) => false,
            Self::Text(text) => text.trim().is_empty(),
            Self::List(values) => values.is_empty(),
            Self::Record(fields) => fields.is_empty(),
        }
    }
}

/// Whether a text is a number in JSON's notation: what every format and program reads the same way.
pub(crate) fn is_number(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let (mantissa, exponent) = match digits.split_once(['e', 'E']) {
        Some((mantissa, exponent)) => (mantissa, Some(exponent)),
        None => (digits, None),
    };
    let (whole, fraction) = match mantissa.split_once('.') {
        Some((whole, fraction)) => (whole, Some(fraction)),
        None => (mantissa, None),
    };
    let all_digits =
        |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    all_digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(all_digits)
        && exponent.is_none_or(|part| all_digits(part.strip_prefix(['+', '-']).unwrap_or(part)))
        && text.parse::<f64>().is_ok_and(f64::is_finite)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_what_json_calls_one() {
        for text in [
            "0",
            "-0",
            "12",
            "-12.5",
            "1e9",
            "1E-9",
            "0.50",
            "123456789012345678901234567890",
        ] {
            assert!(is_number(text), "{text}");
        }
        for text in [
            "", "-", "+1", "01", "1.", ".5", "1e", "0x1", "NaN", "inf", "1e999", "１", "1 ",
        ] {
            assert!(!is_number(text), "{text}");
        }
    }

    #[test]
    fn texts_that_write_a_number_count_as_one() {
        assert_eq!(Value::text(" 12.5 ").as_number(), Some(12.5));
        assert_eq!(Value::text("12 km").as_number(), None);
        assert_eq!(Value::number(f64::NAN), Value::Nothing);
    }
}
