//! The sheet of keys, and in a few lines what this map can and cannot tell.

use super::mark::Cross;
use super::store::use_store;
use crate::state::{Action, KEYS};
use leptos::prelude::*;

/// Keys and about.
#[component]
pub(crate) fn Help() -> impl IntoView {
    let store = use_store();
    let open = store.slice(|state| state.help_open);
    view! {
        <Show when=move || open.get()>
            <section class="float help" role="dialog" aria-labelledby="help-title">
                <h2 id="help-title">
                    "Keys"
                    <button class="close" type="button" aria-label="Close" on:click=move |_| store.dispatch(Action::ToggleHelp)><Cross/></button>
                </h2>
                <dl>
                    {KEYS.iter().map(|key| view! { <dt><kbd>{key.keys}</kbd></dt><dd>{key.does}</dd> }).collect_view()}
                    <dt>"Click"</dt><dd>"open the card of a mark, a name or a line"</dd>
                    <dt>"Double click"</dt><dd>"stay with a mark and its neighbours; on the ground: zoom in"</dd>
                    <dt>"Double click in the legend"</dt><dd>"show this alone"</dd>
                </dl>
                <h2>"About"</h2>
                <p>"Zonelink shows what a few news articles say about ties between special economic zones, cities and countries. Solid lines are stated in an article, dashed ones follow from it, dotted ones are common knowledge."</p>
                <p>"What is not here may well exist: five articles are not the world. To stand on this map implies no judgement. No borders are drawn."</p>
            </section>
        </Show>
    }
}
