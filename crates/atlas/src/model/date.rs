//! Dates as exact as the source gives them: a day, a month or a year; and spans of them.

use serde::{Deserialize, Serialize};
use std::fmt;

/// A day, a month or a year. Ordered by what is known: a year comes before its months, a month before its days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PartialDate {
    /// The year, 1 to 9999.
    pub year: u16,
    /// The month, 1 to 12, where known.
    pub month: Option<u8>,
    /// The day, 1 to 31, where known; never without a month.
    pub day: Option<u8>,
}

/// One date, or a period from one date to another or to an open end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum DateSpan {
    /// One day, month or year.
    On(PartialDate),
    /// From the first date to the second, both included.
    Between(PartialDate, PartialDate),
    /// From a date on; no end is known.
    Since(PartialDate),
}

/// Why a text is no date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateError {
    /// Not of the form `2022`, `2022-04` or `2022-04-29`.
    Form,
    /// A month or day that the calendar does not have.
    Calendar,
    /// A period that ends before it begins.
    Order,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            DateError::Form => {
                "write 2022, 2022-04, 2022-04-29, a period 2001/2023 or an open one 2001/.."
            }
            DateError::Calendar => "the calendar has no such day",
            DateError::Order => "the period ends before it begins",
        })
    }
}

impl std::error::Error for DateError {}

impl PartialDate {
    /// Reads `2022`, `2022-04` or `2022-04-29`.
    ///
    /// # Errors
    /// When the text has another form, or the calendar has no such day.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        let mut parts = text.split('-').map(|part| (part.len(), part));
        let mut next = |digits: usize| match parts.next() {
            None => Ok(None),
            Some((length, part))
                if length == digits && part.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                part.parse::<u16>()
                    .map(Some)
                    .map_err(|_not_a_number| DateError::Form)
            }
            Some(_) => Err(DateError::Form),
        };
        let year = next(4)?.ok_or(DateError::Form)?;
        let month = next(2)?.map(|month| month as u8);
        let day = next(2)?.map(|day| day as u8);
        if parts.next().is_some() {
            return Err(DateError::Form);
        }
        let month_exists = month.is_none_or(|month| (1..=12).contains(&month));
        let day_exists =
            day.is_none_or(|day| (1..=days_in(year, month.unwrap_or(1))).contains(&day));
        if year > 0 && month_exists && day_exists {
            Ok(Self { year, month, day })
        } else {
            Err(DateError::Calendar)
        }
    }

    /// Its last day: of the month or year where no day is known.
    pub fn last_day(self) -> Self {
        let month = self.month.unwrap_or(12);
        Self {
            month: Some(month),
            day: self.day.or(Some(days_in(self.year, month))),
            ..self
        }
    }
}

fn days_in(year: u16, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 31,
    }
}

impl DateSpan {
    /// Reads a date, a period `2001/2023` or an open one `2001/..`.
    ///
    /// # Errors
    /// When a part is no date, or the period ends before it begins.
    pub fn parse(text: &str) -> Result<Self, DateError> {
        match text.split_once('/') {
            None => PartialDate::parse(text).map(Self::On),
            Some((start, "..")) => PartialDate::parse(start).map(Self::Since),
            Some((start, end)) => {
                let (start, end) = (PartialDate::parse(start)?, PartialDate::parse(end)?);
                if start < end {
                    Ok(Self::Between(start, end))
                } else {
                    Err(DateError::Order)
                }
            }
        }
    }

    /// The year it ends in; none where it goes on.
    pub const fn last_year(self) -> Option<u16> {
        match self {
            DateSpan::On(date) => Some(date.year),
            DateSpan::Between(_, end) => Some(end.year),
            DateSpan::Since(_) => None,
        }
    }

    /// The date it begins with.
    pub const fn start(self) -> PartialDate {
        match self {
            Self::On(date) | Self::Between(date, _) | Self::Since(date) => date,
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { year, month, day } = self;
        write!(f, "{year:04}")?;
        month.map_or(Ok(()), |month| write!(f, "-{month:02}"))?;
        day.map_or(Ok(()), |day| write!(f, "-{day:02}"))
    }
}

impl fmt::Display for DateSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::On(date) => write!(f, "{date}"),
            Self::Between(start, end) => write!(f, "{start}/{end}"),
            Self::Since(start) => write!(f, "{start}/.."),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_print_as_they_are_read() {
        for text in [
            "2022",
            "2022-04",
            "2022-04-29",
            "2001/2023",
            "2001/..",
            "2021-03-09/2021-03-10",
            "2024-02-29",
        ] {
            assert_eq!(
                DateSpan::parse(text).map(|date| date.to_string()),
                Ok(text.to_owned())
            );
        }
    }

    #[test]
    fn a_date_ends_with_its_last_day() {
        for (text, last) in [
            ("2024", "2024-12-31"),
            ("2024-02", "2024-02-29"),
            ("2024-02-03", "2024-02-03"),
        ] {
            let date = PartialDate::parse(text).map(|date| date.last_day().to_string());
            assert_eq!(date, Ok(last.to_owned()));
        }
    }

    #[test]
    fn what_is_no_date_says_why() {
        for text in [
            "",
            "22",
            "2022-4",
            "2022-04-29T10",
            "April 29",
            "2022-04-29-01",
            "2022/",
            "/2022",
            "+022",
            "２０２２",
        ] {
            assert_eq!(DateSpan::parse(text), Err(DateError::Form), "{text}");
        }
        for text in ["2022-13", "2022-00", "2023-02-29", "2022-04-31", "0000"] {
            assert_eq!(DateSpan::parse(text), Err(DateError::Calendar), "{text}");
        }
        assert_eq!(DateSpan::parse("2023/2001"), Err(DateError::Order));
    }
}
