//! What the reader must be told: at most a line each, always text.

use super::mark::Cross;
use super::store::use_store;
use crate::state::{Action, Notice};
use crate::view::Target;
use leptos::prelude::*;

/// The notices over the map.
#[component]
pub(crate) fn Notices() -> impl IntoView {
    let store = use_store();
    let notices = store.slice(|state| state.notices.clone());
    view! {
        <div class="notices" role="alert">
            {move || notices.get().into_iter().enumerate().map(|(at, notice)| view! {
                <div class="notice">
                    {words(notice)}
                    <button class="close" type="button" aria-label="Dismiss" on:click=move |_| store.dispatch(Action::DismissNotice(at))><Cross/></button>
                </div>
            }).collect_view()}
        </div>
    }
}

fn words(notice: Notice) -> AnyView {
    let store = use_store();
    match notice {
        Notice::Failed(words) => view! { <div>{words}</div> }.into_any(),
        Notice::Unknown { what, part, meant } => {
            let meant = meant.map(|(matched, id)| {
                let label = store.graph().catalog().node(id).label().to_owned();
                let same = matched == label;
                view! {
                    {if same { " Perhaps it means ".to_owned() } else { format!(" “{matched}” is a name of ") }}
                    <button class="lead" type="button" on:click=move |_| store.dispatch(Action::Select(Target::Node(id)))>{label}</button>
                    "."
                }
            });
            view! {
                <div>
                    <strong>"This link names a "{what}" that is not here: "</strong><code>{part}</code>"."
                    {meant}
                    " The rest of the link is applied."
                </div>
            }
            .into_any()
        }
    }
}
