//! Figures, groups and people on a card: each line opens its evidence.

use super::evidence::{Disclosure, EvidenceList};
use crate::view::card::{FigureLine, GroupLine, PersonLine};
use leptos::prelude::*;

/// A value longer than this stands on a line of its own.
const SHORT_VALUE_CHARS: usize = 12;

/// One number: value, measure, period; below it what it is compared with.
#[component]
pub(crate) fn Figure(
    /// The number.
    line: FigureLine,
) -> impl IntoView {
    let FigureLine {
        value,
        measure,
        period,
        base,
        note,
        basis,
        evidence,
    } = line;
    let open = RwSignal::new(false);
    let long = value.chars().count() > SHORT_VALUE_CHARS;
    let below = [period, base]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" · ");
    let details = StoredValue::new((note, evidence));
    view! {
        <li>
            <div class="figure">
                <span class="figure-value" class:long=long>{value.clone()}</span>
                <span>{measure.clone()}</span>
                <Disclosure about=format!("{value} {measure}") open>
                    {(basis != atlas::Basis::Stated).then(|| view! { <span class="basis-word">{basis.slug()}</span> })}
                </Disclosure>
                {(!below.is_empty()).then(|| view! { <small>{below}</small> })}
            </div>
            <Show when=move || open.get()>
                {let (note, evidence) = details.get_value(); view! { <EvidenceList basis note evidence/> }}
            </Show>
        </li>
    }
}

/// What is counted but not named.
#[component]
pub(crate) fn GroupRow(
    /// The group.
    line: GroupLine,
) -> impl IntoView {
    let GroupLine {
        counted,
        named,
        note,
        basis,
        evidence,
    } = line;
    let open = RwSignal::new(false);
    let details = StoredValue::new((note, evidence));
    view! {
        <li>
            <div class="group-line">{counted.clone()}" counted, "{named}"." <Disclosure about=counted open/></div>
            <Show when=move || open.get()>
                {let (note, evidence) = details.get_value(); view! { <EvidenceList basis note evidence/> }}
            </Show>
        </li>
    }
}

/// A person and the office held.
#[component]
pub(crate) fn PersonRow(
    /// The person.
    line: PersonLine,
) -> impl IntoView {
    let PersonLine {
        name,
        role,
        note,
        evidence,
    } = line;
    let open = RwSignal::new(false);
    let details = StoredValue::new((note, evidence));
    view! {
        <li>
            <div class="person">
                <strong>{name.clone()}</strong>" "<Disclosure about=name open/>
                <small>{role}</small>
            </div>
            <Show when=move || open.get()>
                {let (note, evidence) = details.get_value(); view! { <EvidenceList basis=atlas::Basis::Stated note evidence/> }}
            </Show>
        </li>
    }
}
