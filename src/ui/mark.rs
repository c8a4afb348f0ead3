//! The small signs of the legend: a kind's mark, a tie's line.

use atlas::{Basis, Kind, TieClass};
use leptos::prelude::*;

/// The mark of a kind, as on the map. For the eye only: the word stands beside it.
#[component]
pub(crate) fn KindMark(
    /// The kind.
    kind: Kind,
) -> impl IntoView {
    let shape = match kind {
        Kind::Zone => view! { <circle class="fill" cx="7" cy="7" r="5.6"/> }.into_any(),
        Kind::City => view! { <rect class="fill" x="2.1" y="2.1" width="9.8" height="9.8"/> }.into_any(),
        Kind::Region => view! { <path class="edge" d="M7 1 13 7 7 13 1 7Z"/> }.into_any(),
        Kind::Country => view! { <path class="edge" d="M13 7 10 12.2H4L1 7 4 1.8H10Z"/> }.into_any(),
        Kind::Organization => view! { <path class="fill" d="M7 .6 13.2 12.6H.8Z"/> }.into_any(),
        Kind::Initiative => {
            view! { <path class="fill" d="M7 -.6 8.9 5.1 14.6 7 8.9 8.9 7 14.6 5.1 8.9 -.6 7 5.1 5.1Z"/> }.into_any()
        }
        Kind::Alliance => {
            view! { <circle class="edge" cx="7" cy="7" r="5.4"/><circle class="fill" cx="7" cy="7" r="2"/> }.into_any()
        }
    };
    view! { <svg class=format!("mark kind-{}", kind.slug()) viewBox="0 0 14 14" aria-hidden="true">{shape}</svg> }
}

/// The line of a tie: colour by class (ink without one), style by basis.
#[component]
pub(crate) fn TieMark(
    /// The class; ink where only the basis matters.
    #[prop(optional_no_strip)]
    class: Option<TieClass>,
    /// The basis.
    basis: Basis,
) -> impl IntoView {
    let class = class.map_or("ink", TieClass::slug);
    view! {
        <svg class=format!("line class-{class} {}", basis.slug()) viewBox="0 0 18 8" aria-hidden="true">
            <path d="M0 4H18"/>
        </svg>
    }
}

/// The cross that closes things.
#[component]
pub(crate) fn Cross() -> impl IntoView {
    view! { <svg viewBox="0 0 14 14" aria-hidden="true"><path d="M2 2 12 12M12 2 2 12"/></svg> }
}
