//! The card of a tie: who, what, when, how far, how we know, and what else lies between the parties.

use super::super::mark::{KindMark, TieMark};
use super::super::store::use_store;
use super::CloseCard;
use super::evidence::Paragraph;
use super::figures::PersonRow;
use crate::state::Action;
use crate::view::Target;
use crate::view::card::{PartyLine, TieCard};
use crate::view::words;
use atlas::RelationId;
use leptos::prelude::*;

/// The card of a tie.
#[component]
pub(crate) fn TieCardView(
    /// The tie.
    id: RelationId,
) -> impl IntoView {
    let store = use_store();
    let card = TieCard::new(&store.graph(), id);
    let TieCard {
        class,
        title,
        reads,
        parties,
        note,
        date,
        status,
        basis,
        initiatives,
        sources,
        evidence,
        people,
        between,
        ..
    } = card;
    let two = parties.len() == 2;
    let initiatives = initiatives.into_iter().map(move |(node, label)| {
        view! { <button class="link" type="button" on:click=move |_| store.dispatch(Action::Select(Target::Node(node)))>{label}</button> }
    });
    let initiatives: Vec<_> = initiatives.collect();
    view! {
        <div class="card-top">
            <p class="kind-line"><TieMark class=Some(class) basis/><span>"Tie · "{words::class(class).to_lowercase()}</span></p>
            <CloseCard/>
        </div>
        <h2 id="card-title" tabindex="-1">{title}</h2>
        <ul class="parties">
            {parties.into_iter().enumerate().map(|(at, party)| view! {
                {(at == 1 && two).then(|| view! { <li class="basis-word">{reads.to_lowercase()}</li> })}
                <Party party/>
            }).collect_view()}
        </ul>
        <div class="card-actions">
            <button type="button" id="copy-link" on:click=move |_| store.dispatch(Action::CopyLink)>"Copy link"</button>
        </div>
        {note.map(|note| view! { <p class="card-summary">{note}</p> })}
        <section aria-label="What is known">
            <h3>"What is known"</h3>
            <dl class="known">
                <dt>"Date"</dt><dd>{date}</dd>
                <dt>"Status"</dt><dd>{status.map_or("not told", words::status)}</dd>
                <dt>"Basis"</dt><dd><TieMark basis/>{words::basis_sentence(basis)}</dd>
                <dt>"Sources"</dt><dd>{sources}</dd>
                {(!initiatives.is_empty()).then(|| view! { <dt>"Under"</dt><dd>{initiatives}</dd> })}
            </dl>
        </section>
        {(!evidence.is_empty()).then(|| view! {
            <section aria-label="Evidence">
                <h3>"Evidence"<span>{evidence.len()}</span></h3>
                {evidence.into_iter().map(|line| view! { <div class="evidence wide"><Paragraph line/></div> }).collect_view()}
            </section>
        })}
        {(!people.is_empty()).then(|| view! {
            <section aria-label="People">
                <h3>"People"<span>{people.len()}</span></h3>
                <ul>{people.into_iter().map(|line| view! { <PersonRow line/> }).collect_view()}</ul>
            </section>
        })}
        <section aria-label="Other ties between them">
            <h3>"Between them"<span>{between.len()}</span></h3>
            {between.is_empty().then(|| view! { <p class="plain">"No other tie."</p> })}
            <ul>
                {between.into_iter().map(|(other, label)| view! {
                    <li class="plain">
                        <button class="link" type="button" on:click=move |_| store.dispatch(Action::Select(Target::Tie(other)))>{label}</button>
                    </li>
                }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn Party(party: PartyLine) -> impl IntoView {
    let store = use_store();
    let PartyLine {
        node,
        label,
        kind,
        role,
        place,
        names,
    } = party;
    let names = names
        .into_iter()
        .map(|(_language, name)| name)
        .collect::<Vec<_>>()
        .join(" · ");
    let below = [role, Some(place)]
        .into_iter()
        .flatten()
        .filter(|text| !text.is_empty())
        .collect::<Vec<_>>()
        .join(" · ");
    view! {
        <li class="party">
            <KindMark kind/>
            <button type="button" on:click=move |_| store.dispatch(Action::Select(Target::Node(node)))>{label}</button>
            <small>{below}</small>
            {(!names.is_empty()).then(|| view! { <small>{names}</small> })}
        </li>
    }
}
