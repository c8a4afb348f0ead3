//! The card: a sheet beside the map with everything known of what is selected.

mod evidence;
mod figures;
mod node_card;
mod tie_card;
mod tie_rows;

use super::mark::Cross;
use super::store::use_store;
use crate::state::Action;
use crate::view::Target;
use leptos::prelude::*;
use node_card::NodeCardView;
use tie_card::TieCardView;

/// How much of a phone's window the sheet takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SheetHeight {
    /// The name alone.
    Peek,
    /// About half.
    Half,
    /// Nearly all.
    Full,
}

impl SheetHeight {
    /// The value that the style sheet knows it by.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            SheetHeight::Peek => "peek",
            SheetHeight::Half => "half",
            SheetHeight::Full => "full",
        }
    }

    const fn next(self) -> Self {
        match self {
            SheetHeight::Peek => SheetHeight::Half,
            SheetHeight::Half => SheetHeight::Full,
            SheetHeight::Full => SheetHeight::Peek,
        }
    }
}

/// The card of what is selected; nothing where nothing is.
#[component]
pub(crate) fn Card(
    /// How high the sheet stands on a phone.
    height: RwSignal<SheetHeight>,
) -> impl IntoView {
    let store = use_store();
    let selected = store.slice(|state| state.place.selected);
    let card = move |target: Target| match target {
        Target::Node(id) => view! { <NodeCardView id/> }.into_any(),
        Target::Tie(id) => view! { <TieCardView id/> }.into_any(),
    };
    move || {
        selected.get().map(|target| {
            view! {
                <article class="card" id="card" aria-labelledby="card-title" data-height=move || height.get().name()>
                    <button
                        class="sheet-handle" type="button" aria-label="Change the height of the card"
                        on:click=move |_| height.update(|height| *height = height.next())
                    ></button>
                    {card(target)}
                </article>
            }
        })
    }
}

/// The button that closes the card.
#[component]
fn CloseCard() -> impl IntoView {
    let store = use_store();
    view! {
        <button class="close" type="button" id="close-card" aria-label="Close the card" on:click=move |_| store.dispatch(Action::Deselect)>
            <Cross/>
        </button>
    }
}
