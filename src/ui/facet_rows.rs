//! The rows of the legend: swatch, name, a bar for the total with what is left inside it, and the count.

use leptos::prelude::*;

/// The heading of a facet.
#[component]
pub(crate) fn FacetHead(
    /// What it filters by.
    title: &'static str,
    /// What stands at its end.
    note: impl Fn() -> String + Send + Sync + 'static,
) -> impl IntoView {
    view! { <h2>{title}<span>{note}</span></h2> }
}

/// One value: a click toggles it, a double click shows it alone.
#[component]
pub(crate) fn FacetRow(
    /// The value's name.
    name: String,
    /// How many there are in all.
    total: usize,
    /// How many the other filters leave.
    left: usize,
    /// Whether what it stands for is shown.
    shown: bool,
    /// Whether the filter names it, where a filter narrows by name.
    #[prop(optional)]
    chosen: bool,
    /// Whether it is a row without a swatch, chosen by name.
    #[prop(optional)]
    named: bool,
    /// On a click.
    toggle: Callback<()>,
    /// On a double click.
    isolate: Callback<()>,
    /// The swatch.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let pressed = if named { chosen } else { shown };
    let said = format!("{name}: {left} of {total}");
    let width = |count: usize| format!("{}%", bar_percent(count));
    // Two clicks of a double click have toggled twice before it comes, which leaves the value as it was.
    let double = move |_| {
        if !named {
            isolate.run(())
        }
    };
    view! {
        <button
            class="facet-row" class:named=named class:chosen=chosen class:off=!shown
            type="button" aria-pressed=pressed.to_string() aria-label=said title=name.clone()
            on:click=move |_| toggle.run(()) on:dblclick=double
        >
            <span>{children.map(|children| children())}</span>
            <span class="facet-name">{name.clone()}</span>
            <span class="facet-bar"><i style:width=width(total)></i><i style:width=width(left.min(total))></i></span>
            <span class="facet-count">{left}</span>
        </button>
    }
}

/// The length of a bar in per cent: by the square root, so that one is seen beside fifty.
fn bar_percent(count: usize) -> f64 {
    const FULL: f64 = 60.0; // a count that fills the bar; more stays full
    ((count as f64 / FULL).sqrt() * 100.0).min(100.0)
}
