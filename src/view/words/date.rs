//! Dates as a card writes them: `29 Apr 2022`, `2001 –`, `Jan – Nov 2021`.

use atlas::{DateSpan, PartialDate};

const MONTHS: [&str; 12] = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
];

/// A day, month or year.
pub fn partial_date(date: PartialDate) -> String {
    let PartialDate { year, .. } = date;
    match day_and_month(date) {
        Some(day) => format!("{day} {year}"),
        None => year.to_string(),
    }
}

/// A date or a period; what both ends share is written once.
pub fn date_span(span: DateSpan) -> String {
    match span {
        DateSpan::On(date) => partial_date(date),
        DateSpan::Since(date) => format!("since {}", partial_date(date)),
        DateSpan::Between(start, end) if start.year != end.year => {
            format!("{} – {}", partial_date(start), partial_date(end))
        }
        DateSpan::Between(start, end) => match (start.day, end.day) {
            (Some(first), Some(_)) if start.month == end.month => {
                format!("{first}–{}", partial_date(end))
            }
            _ => match day_and_month(start) {
                Some(day) => format!("{day} – {}", partial_date(end)),
                None => format!("{} – {}", start.year, partial_date(end)),
            },
        },
    }
}

fn day_and_month(date: PartialDate) -> Option<String> {
    let month = MONTHS.get(usize::from(date.month?) - 1)?;
    Some(
        date.day
            .map_or_else(|| (*month).to_owned(), |day| format!("{day} {month}")),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_both_ends_share_is_written_once() {
        for (text, words) in [
            ("2022-04-29", "29 Apr 2022"),
            ("2021", "2021"),
            ("2001/..", "since 2001"),
            ("2001/2023", "2001 – 2023"),
            ("2021-03-09/2021-03-10", "9–10 Mar 2021"),
            ("2021-01/2021-11", "Jan – Nov 2021"),
            ("2022-04-28/2022-05-01", "28 Apr – 1 May 2022"),
        ] {
            assert_eq!(DateSpan::parse(text).map(date_span), Ok(words.to_owned()));
        }
    }
}
