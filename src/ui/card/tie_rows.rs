//! Ties on the card of a node, by type: who, when, how far, and under each its evidence.

use super::super::mark::{KindMark, TieMark};
use super::super::store::use_store;
use super::evidence::{Disclosure, EvidenceList};
use super::figures::GroupRow;
use crate::state::Action;
use crate::view::Target;
use crate::view::card::{TieGroup, TieLine};
use crate::view::words;
use atlas::Basis;
use leptos::prelude::*;

/// The ties of one type.
#[component]
pub(crate) fn TieGroupView(
    /// The group.
    group: TieGroup,
) -> impl IntoView {
    let TieGroup {
        heading,
        class,
        ties,
        groups,
        ..
    } = group;
    let basis = ties.first().map_or(Basis::Stated, |tie| tie.basis);
    view! {
        <div class="tie-group">
            <h4><TieMark class=Some(class) basis/>{heading}<span>{ties.len()}</span></h4>
            <ul>
                {ties.into_iter().map(|line| view! { <TieRow line/> }).collect_view()}
                {groups.into_iter().map(|line| view! { <GroupRow line/> }).collect_view()}
            </ul>
        </div>
    }
}

#[component]
fn TieRow(line: TieLine) -> impl IntoView {
    let store = use_store();
    let TieLine {
        relation,
        others,
        date,
        status,
        basis,
        note,
        evidence,
    } = line;
    let open = RwSignal::new(false);
    let details = StoredValue::new((note, evidence));
    let first_kind = others.first().map(|(_id, _label, kind)| *kind);
    let about = others
        .iter()
        .map(|(_id, label, _kind)| label.clone())
        .collect::<Vec<_>>();
    let names = others.into_iter().enumerate().map(|(at, (id, label, _kind))| {
        view! {
            {(at > 0).then_some(", ")}
            <button type="button" on:click=move |_| store.dispatch(Action::Select(Target::Node(id)))>{label}</button>
        }
    });
    view! {
        <li>
            <div class="tie-row" class:open=move || open.get()>
                {first_kind.map(|kind| view! { <KindMark kind/> })}
                <span class="tie-names">{names.collect_view()}</span>
                <Disclosure about=words::and(&about) open>
                    {(basis != Basis::Stated).then(|| view! { <span class="basis-word">{words::basis(basis)}</span> })}
                    <span>{date}</span>
                    <span>{status.map(words::status)}</span>
                </Disclosure>
            </div>
            <Show when=move || open.get()>
                {
                    let (note, evidence) = details.get_value();
                    view! {
                        <EvidenceList basis note evidence>
                            <p>
                                <button class="link" type="button" on:click=move |_| store.dispatch(Action::Select(Target::Tie(relation)))>
                                    "Open this tie"
                                </button>
                            </p>
                        </EvidenceList>
                    }
                }
            </Show>
        </li>
    }
}
