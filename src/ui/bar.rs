//! The bar: name, theme, share, help; on narrow windows the button that opens the filters.

use super::store::use_store;
use crate::state::{Action, Theme};
use leptos::prelude::*;

/// The bar above everything.
#[component]
pub(crate) fn Bar() -> impl IntoView {
    let store = use_store();
    let copied = store.slice(|state| state.copied);
    let theme = store.slice(|state| state.theme);
    let column_open = store.slice(|state| state.column_open);
    let theme_name = move || match theme.get() {
        Theme::System => "Theme: as the system has it",
        Theme::Light => "Theme: light",
        Theme::Dark => "Theme: dark",
    };
    view! {
        <header class="bar">
            <span class="brand">
                <svg class="brand-mark" viewBox="0 0 24 24" aria-hidden="true">
                    <path class="brand-line" d="M7 16 17 8"/>
                    <circle class="brand-dot" cx="6" cy="16.5" r="4"/>
                    <circle class="brand-ring" cx="17.5" cy="7.5" r="3.5"/>
                </svg>
                "Zonelink"
            </span>
            <span class="tagline">"who partners with whom, and how we know"</span>
            <div class="bar-end">
                <button class="bar-button" type="button" aria-label=theme_name title=theme_name on:click=move |_| store.dispatch(Action::CycleTheme)>
                    <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.2"/><path class="solid" d="M8 1.8A6.2 6.2 0 0 1 8 14.2Z"/></svg>
                </button>
                <button class="bar-button" type="button" id="share" aria-label="Copy the link to this view" on:click=move |_| store.dispatch(Action::CopyLink)>
                    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 10V1.8M4.8 4.8 8 1.6l3.2 3.2M2 9.5V14h12V9.5"/></svg>
                    <span class="bar-label">{move || if copied.get() { "Link copied" } else { "Share" }}</span>
                </button>
                <button class="bar-button" type="button" id="help-button" aria-label="Keys and about" on:click=move |_| store.dispatch(Action::ToggleHelp)>
                    <svg viewBox="0 0 16 16" aria-hidden="true"><circle cx="8" cy="8" r="6.6"/><path d="M5.9 6.2a2.1 2.1 0 1 1 3 1.9c-.6.3-.9.7-.9 1.3"/><circle class="solid" cx="8" cy="11.6" r=".9"/></svg>
                </button>
                <button
                    class="bar-button only-narrow"
                    type="button"
                    id="filters-button"
                    aria-label="Filters"
                    aria-expanded=move || column_open.get().to_string()
                    aria-controls="column"
                    on:click=move |_| store.dispatch(Action::ToggleColumn)
                >
                    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M1.5 4h13M4 8h8M6.5 12h3"/></svg>
                </button>
            </div>
            <p class="sr" role="status">{move || if copied.get() { "Link copied" } else { "" }}</p>
        </header>
    }
}
