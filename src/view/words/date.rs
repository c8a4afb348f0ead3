//! Dates as a card writes them: `29 Apr 2022`, `since 2001`, `Jan – Nov 2021`; each language in the order and with the
//! names of months that its browsers have (`Intl`), which a journey compares.

use crate::language::{Phrase, Words};
use atlas::{DateSpan, PartialDate};

/// A day, month or year.
pub fn partial_date(words: Words, date: PartialDate) -> String {
    let year = date.year.to_string();
    match (month(words, date), date.day) {
        (Some(month), Some(day)) => words.with(Phrase::DateDay, &[&day.to_string(), month, &year]),
        (Some(month), None) => words.with(Phrase::DateMonth, &[month, &year]),
        (None, _) => words.with(Phrase::DateYear, &[&year]),
    }
}

/// A date or a period; what both ends share is written once.
pub fn date_span(words: Words, span: DateSpan) -> String {
    match span {
        DateSpan::On(date) => partial_date(words, date),
        DateSpan::Since(date) => words.with(Phrase::DateSince, &[&partial_date(words, date)]),
        DateSpan::Between(start, end) => between(words, start, end),
    }
}

fn between(words: Words, start: PartialDate, end: PartialDate) -> String {
    let year = end.year.to_string();
    let ends = (day_and_month(words, start), day_and_month(words, end));
    match ends {
        (None, None) => words.with(Phrase::DateYears, &[&start.year.to_string(), &year]),
        (Some(first), Some(last)) if start.year == end.year => {
            match (start.day, end.day, month(words, end)) {
                (Some(first), Some(last), Some(month)) if start.month == end.month => {
                    let (first, last) = (first.to_string(), last.to_string());
                    words.with(Phrase::DateDays, &[&first, &last, month, &year])
                }
                _ => words.with(Phrase::DateWithin, &[&first, &last, &year]),
            }
        }
        _ => {
            let (start, end) = (partial_date(words, start), partial_date(words, end));
            words.with(Phrase::DateBetween, &[&start, &end])
        }
    }
}

fn month(words: Words, date: PartialDate) -> Option<&'static str> {
    let mut months = words.say(Phrase::Months).split(' ');
    months.nth(usize::from(date.month?.checked_sub(1)?))
}

fn day_and_month(words: Words, date: PartialDate) -> Option<String> {
    let month = month(words, date)?;
    Some(date.day.map_or_else(
        || month.to_owned(),
        |day| words.with(Phrase::DayMonth, &[&day.to_string(), month]),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;

    #[test]
    fn what_both_ends_share_is_written_once() {
        let chinese = Words::new(Language::Chinese, Phrase::TABLES[1]).unwrap_or_default();
        let russian = Words::new(Language::Russian, Phrase::TABLES[2]).unwrap_or_default();
        let spaced = |text: String| text.replace('\u{a0}', " ");
        for (text, en, zh, ru) in [
            (
                "2022-04-29",
                "29 Apr 2022",
                "2022年4月29日",
                "29 апр. 2022 г.",
            ),
            ("2021", "2021", "2021年", "2021 г."),
            ("2021-12", "Dec 2021", "2021年12月", "дек. 2021 г."),
            ("2001/..", "since 2001", "2001年以来", "с 2001 г."),
            ("2001/2023", "2001 – 2023", "2001–2023年", "2001–2023 гг."),
            (
                "2021-03-09/2021-03-10",
                "9–10 Mar 2021",
                "2021年3月9日至10日",
                "9–10 мар. 2021 г.",
            ),
            (
                "2021-01/2021-11",
                "Jan – Nov 2021",
                "2021年1月至11月",
                "янв. – нояб. 2021 г.",
            ),
            (
                "2022-04-28/2022-05-01",
                "28 Apr – 1 May 2022",
                "2022年4月28日至5月1日",
                "28 апр. – 1 мая 2022 г.",
            ),
            (
                "2021-12-30/2022-01-02",
                "30 Dec 2021 – 2 Jan 2022",
                "2021年12月30日至2022年1月2日",
                "30 дек. 2021 г. – 2 янв. 2022 г.",
            ),
        ] {
            let span = DateSpan::parse(text);
            let said = |words| span.map(|span| spaced(date_span(words, span)));
            assert_eq!(said(Words::ENGLISH), Ok(en.to_owned()));
            assert_eq!(said(chinese), Ok(zh.to_owned()));
            assert_eq!(said(russian), Ok(ru.to_owned()));
        }
    }
}
