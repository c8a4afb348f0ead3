//! The card of a node, in the order in which one asks: what, where, how much, with whom, who speaks for it.

use super::super::mark::KindMark;
use super::super::store::use_store;
use super::CloseCard;
use super::figures::{Figure, GroupRow, PersonRow};
use super::tie_rows::TieGroupView;
use crate::state::Action;
use crate::view::Target;
use crate::view::card::{NodeCard, PlaceStep};
use crate::view::words;
use atlas::NodeId;
use leptos::prelude::*;

/// The card of a node.
#[component]
pub(crate) fn NodeCardView(
    /// The node.
    id: NodeId,
) -> impl IntoView {
    let store = use_store();
    let card = NodeCard::new(&store.graph(), id);
    let NodeCard {
        kind,
        title,
        full_name,
        names,
        aliases,
        spellings,
        places,
        position,
        summary,
        figures,
        ties,
        ..
    } = card;
    let (tie_count, by_basis, groups, people) =
        (card.tie_count, card.by_basis, card.groups, card.people);
    let shares: Vec<String> = by_basis
        .into_iter()
        .map(|(basis, count)| format!("{count} {}", words::basis(basis)))
        .collect();
    let heading = |title: &'static str, note: String| view! { <h3>{title}<span>{note}</span></h3> };
    view! {
        <div class="card-top">
            <p class="kind-line"><KindMark kind/><span>{words::kind(kind)}{place_words(places)}</span></p>
            <CloseCard/>
        </div>
        <h2 id="card-title" tabindex="-1">{title}</h2>
        {full_name.map(|name| view! { <p class="full-name">{name}</p> })}
        <dl class="names">
            {names.into_iter().map(|(language, name)| view! {
                <dt>{language.clone()}</dt><dd lang=language>{name}</dd>
            }).collect_view()}
        </dl>
        <div class="card-actions">
            <button type="button" id="focus" on:click=move |_| store.dispatch(Action::Focus(id, 1))>"Focus"</button>
            <button type="button" id="copy-link" on:click=move |_| store.dispatch(Action::CopyLink)>"Copy link"</button>
        </div>
        <p class="card-summary">{summary}</p>
        {(!figures.is_empty()).then(|| view! {
            <section aria-label="Figures">
                {heading("Figures", figures.len().to_string())}
                <ul class="figures">{figures.into_iter().map(|line| view! { <Figure line/> }).collect_view()}</ul>
            </section>
        })}
        <section aria-label="Ties">
            {heading("Ties", if tie_count == 0 { "none in these articles".to_owned() } else { format!("{tie_count}: {}", shares.join(", ")) })}
            {ties.into_iter().map(|group| view! { <TieGroupView group/> }).collect_view()}
        </section>
        {(!groups.is_empty()).then(|| view! {
            <section aria-label="Counted, not named">
                {heading("Counted, not all named", String::new())}
                <ul>{groups.into_iter().map(|line| view! { <GroupRow line/> }).collect_view()}</ul>
            </section>
        })}
        {(!people.is_empty()).then(|| view! {
            <section aria-label="People">
                {heading("People", people.len().to_string())}
                <ul>{people.into_iter().map(|line| view! { <PersonRow line/> }).collect_view()}</ul>
            </section>
        })}
        {(!(aliases.is_empty() && spellings.is_empty() && position.is_none())).then(|| view! {
            <section aria-label="Names and position">
                {heading("Also called", String::new())}
                {(!aliases.is_empty()).then(|| view! { <p class="plain">{aliases.join(" · ")}</p> })}
                {(!spellings.is_empty()).then(|| view! { <p class="plain basis-word">"In the articles: " {quoted(&spellings)}</p> })}
                {position.map(|position| view! { <p class="plain basis-word">{position}</p> })}
            </section>
        })}
    }
}

/// ` in Qingdao, Shandong, China`, each place a way to its card.
fn place_words(places: Vec<PlaceStep>) -> impl IntoView {
    let store = use_store();
    let step = move |(at, PlaceStep { node, label, basis }): (usize, PlaceStep)| {
        let title = words::basis_sentence(basis);
        view! {
            {if at == 0 { " in " } else { ", " }}
            <button type="button" title=title on:click=move |_| store.dispatch(Action::Select(Target::Node(node)))>{label}</button>
        }
    };
    places.into_iter().enumerate().map(step).collect_view()
}

fn quoted(spellings: &[String]) -> String {
    spellings
        .iter()
        .map(|text| format!("“{text}”"))
        .collect::<Vec<_>>()
        .join(", ")
}
