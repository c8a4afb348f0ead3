//! Evidence in place: the article, the paragraph, and each spelling with what it is read as.

use super::super::store::use_store;
use crate::state::Action;
use crate::view::Target;
use crate::view::card::{EvidenceLine, Written};
use crate::view::words;
use atlas::Basis;
use leptos::prelude::*;

/// What opens under a line: how we know, what else must be known, and each paragraph that says it.
#[component]
pub(crate) fn EvidenceList(
    /// How we know.
    basis: Basis,
    /// What else must be known.
    note: Option<String>,
    /// Where it stands.
    evidence: Vec<EvidenceLine>,
    /// What stands below, such as the way to the tie's own card.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let basis_note =
        (basis != Basis::Stated || evidence.is_empty()).then(|| words::basis_sentence(basis));
    view! {
        <div class="evidence">
            {note.map(|note| view! { <p>{note}</p> })}
            {basis_note.map(|basis| view! { <small>{basis}"."</small> })}
            {evidence.into_iter().map(|line| view! { <Paragraph line/> }).collect_view()}
            {children.map(|children| children())}
        </div>
    }
}

/// One paragraph of one article.
#[component]
pub(crate) fn Paragraph(
    /// What it says where.
    line: EvidenceLine,
) -> impl IntoView {
    let EvidenceLine {
        title,
        source,
        file,
        as_written,
    } = line;
    view! {
        <div class="paragraph">
            <p class="title">{title}</p>
            <small>{source}</small>
            <dl class="written">
                <dt class="written-head">"As written"</dt><dd></dd><dd class="written-head">"read as"</dd>
                {as_written.into_iter().map(|written| view! { <Spelling written/> }).collect_view()}
            </dl>
            <small class="faint">{file}</small>
        </div>
    }
}

#[component]
fn Spelling(written: Written) -> impl IntoView {
    let store = use_store();
    let Written { text, reads, node } = written;
    let reads = match node {
        None => reads.into_any(),
        Some(id) => {
            view! { <button class="link" type="button" on:click=move |_| store.dispatch(Action::Select(Target::Node(id)))>{reads}</button> }
                .into_any()
        }
    };
    view! { <dt>"“"{text}"”"</dt><dd aria-hidden="true">"→"</dd><dd>{reads}</dd> }
}

/// The button at the end of a line that opens its evidence.
#[component]
pub(crate) fn Disclosure(
    /// What the line is about, for those who hear it.
    about: String,
    /// Whether it is open.
    open: RwSignal<bool>,
    /// What stands in it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <button
            class="tie-more" type="button" aria-label=format!("Evidence: {about}") aria-expanded=move || open.get().to_string()
            on:click=move |_| open.update(|open| *open = !*open)
        >
            {children.map(|children| children())}
            <svg class="chevron" viewBox="0 0 9 9" aria-hidden="true"><path d="M2.5 .5 6.5 4.5 2.5 8.5"/></svg>
        </button>
    }
}
