//! The card of a tie: who, what, when, how far, how we know, and what else lies between the two.

use super::evidence::EvidenceLine;
use super::node::{PersonLine, other_names, person_line, relation_evidence, said};
use super::{date_words, label};
use crate::graph::{Graph, Origin};
use crate::language::Phrase;
use crate::view::words;
use atlas::order::sort_by;
use atlas::{Basis, Kind, NodeId, RelationId, RelationType, Status, TieClass};

/// Everything a tie's card says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieCard {
    /// The tie.
    pub id: RelationId,
    /// Its type.
    pub relation: RelationType,
    /// Its class.
    pub class: TieClass,
    /// The noun for it, with a capital.
    pub title: String,
    /// Whether the first party acts on the others.
    pub directed: bool,
    /// `Memorandum with`, read from the first party.
    pub reads: &'static str,
    /// Who.
    pub parties: Vec<PartyLine>,
    /// What else must be known.
    pub note: Option<String>,
    /// When; `undated` where the text gives no date.
    pub date: String,
    /// How far it has come.
    pub status: Option<Status>,
    /// How we know.
    pub basis: Basis,
    /// The initiatives that the text ties it to.
    pub initiatives: Vec<(NodeId, String)>,
    /// `One article, one paragraph`.
    pub sources: String,
    /// Where it stands.
    pub evidence: Vec<EvidenceLine>,
    /// What else a file says of it: name and values.
    pub said: Vec<(String, String)>,
    /// Who spoke for it, signed or stood by.
    pub people: Vec<PersonLine>,
    /// Other ties that have two parties in common with this one.
    pub between: Vec<(RelationId, String)>,
}

/// One party of a tie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartyLine {
    /// Who.
    pub node: NodeId,
    /// Its name.
    pub label: String,
    /// What it is.
    pub kind: Kind,
    /// Its part, where there are more than two.
    pub role: Option<String>,
    /// Where it lies, nearest first.
    pub place: String,
    /// Its names in other languages.
    pub names: Vec<(String, String)>,
}

impl TieCard {
    /// Gathers what the catalog holds on `id`.
    pub fn new(graph: &Graph, id: RelationId) -> Self {
        let catalog = graph.catalog();
        let relation = catalog.relation(id);
        let words = graph.words();
        let counted = |phrase, number| words::counted(words, phrase, number, &[]);
        let noun = words::noun_in(graph, relation.relation_type);
        let people = (0..)
            .zip(catalog.people())
            .filter(|(_place, person)| person.relations.contains(&id));
        let mut articles: Vec<_> = relation
            .evidence
            .iter()
            .map(|evidence| evidence.article)
            .collect();
        sort_by(&mut articles, Ord::cmp);
        articles.dedup();
        let sources = match relation.evidence.len() {
            0 => words.say(Phrase::NoArticle).to_owned(),
            lines if *graph.origin() != Origin::BuiltIn => counted(Phrase::Lines, lines),
            paragraphs => words.with(
                Phrase::Beside,
                &[
                    &counted(Phrase::Articles, articles.len()),
                    &counted(Phrase::Paragraphs, paragraphs),
                ],
            ),
        };
        let mut between: Vec<RelationId> = relation
            .strands()
            .flat_map(|(a, b)| graph.between(a, b))
            .filter(|&other| other != id)
            .collect();
        sort_by(&mut between, Ord::cmp);
        between.dedup();
        Self {
            id,
            relation: relation.relation_type,
            class: relation.relation_type.class(),
            title: words::capital(noun),
            directed: relation.relation_type.is_directed(),
            reads: words::heading_in(graph, relation.relation_type, words::Side::Source),
            parties: relation
                .parties
                .iter()
                .map(|party| party_line(graph, party))
                .collect(),
            note: relation.note.clone(),
            date: date_words(graph, relation.date, relation.year_inferred)
                .unwrap_or_else(|| words.say(Phrase::Undated).to_owned()),
            status: relation.status,
            basis: relation.basis,
            initiatives: relation
                .initiatives
                .iter()
                .map(|&node| (node, label(graph, node)))
                .collect(),
            sources,
            evidence: relation_evidence(graph, relation),
            said: said(graph, |attribute| attribute.of_tie(id)),
            people: people
                .map(|(place, person)| person_line(graph, place, person))
                .collect(),
            between: between
                .into_iter()
                .map(|other| (other, words::tie_in_words(graph, other)))
                .collect(),
        }
    }
}

fn party_line(graph: &Graph, party: &atlas::Party) -> PartyLine {
    let catalog = graph.catalog();
    let node = catalog.node(party.node);
    let places: Vec<String> = catalog
        .places_around(party.node)
        .map(|place| label(graph, place))
        .collect();
    PartyLine {
        node: party.node,
        label: node.label().to_owned(),
        kind: node.kind,
        role: party.role.clone(),
        place: places.join(graph.say(Phrase::Comma)),
        names: other_names(graph, node),
    }
}
