//! Figures, groups and people: that what they say of others adds up.

use super::super::issues::Issues;
use super::super::raw::Raw;
use super::super::wording::quoted;
use crate::Qualifier;

pub(super) fn check(raw: &Raw, issues: &Issues) {
    for figure in &raw.figures {
        for about in figure
            .about
            .iter()
            .filter(|about| about.value == figure.subject.value)
        {
            let what = format!("about has {}, which is the subject", quoted(&about.value));
            issues.report(about.place, format!("{}: {what}", figure.entry.label));
        }
    }
    for figure in raw.figures.iter().filter(|figure| figure.is_share) {
        let Some(value) = &figure.value else { continue };
        if figure.unit.value != "%" || !(0.0..=100.0).contains(&value.value) {
            let what = "a share is a value from 0 to 100 with the unit %";
            issues.report(value.place, format!("{}: {what}", figure.entry.label));
        }
    }
    for group in &raw.groups {
        let Some(count) = &group.count else { continue };
        let more = group
            .qualifier
            .as_ref()
            .is_some_and(|it| it.value == Qualifier::MoreThan);
        let named = group.named.len();
        if !more && usize::try_from(count.value).is_ok_and(|count| named > count) {
            let what = format!("{named} are named but {} counted", count.value);
            issues.report(count.place, format!("{}: {what}", group.entry.label));
        }
    }
    for person in &raw.people {
        if person.nodes.is_empty() && person.relations.is_empty() {
            let what = "stands on no card; name nodes or relations";
            issues.report(person.place, format!("{}: {what}", person.label));
        }
    }
}
