//! The day in UTC. Only here, at the border, is a clock read.

use atlas::PartialDate;
use std::time::{SystemTime, UNIX_EPOCH};

/// Today; 1970 where the clock stands before it.
pub(super) fn today() -> PartialDate {
    const DAY_S: u64 = 86_400;
    let since_1970 = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or_default();
    civil(since_1970.as_secs() / DAY_S)
}

/// The date of a day counted from 1970 on, by Howard Hinnant's `civil_from_days`.
fn civil(days: u64) -> PartialDate {
    let shifted = days + 719_468; // from 1 March of the year 0
    let (era, of_era) = (shifted / 146_097, shifted % 146_097);
    let year_of_era = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted_month = (5 * of_year + 2) / 153;
    let month = if shifted_month < 10 {
        shifted_month + 3
    } else {
        shifted_month - 9
    };
    PartialDate {
        year: (year_of_era + 400 * era + u64::from(month <= 2)) as u16,
        month: Some(month as u8),
        day: Some((of_year - (153 * shifted_month + 2) / 5 + 1) as u8),
    }
}

#[cfg(test)]
mod tests {
    use super::civil;

    #[test]
    fn days_become_dates() {
        for (days, date) in [
            (0, "1970-01-01"),
            (11_016, "2000-02-29"),
            (19_782, "2024-02-29"),
            (20_783, "2026-11-26"),
        ] {
            assert_eq!(civil(days).to_string(), date);
        }
    }
}
