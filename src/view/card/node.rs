//! The card of a node: names, place, summary, figures, ties by type, groups, people.

use super::evidence::{EvidenceLine, Readings};
use super::{date_words, label};
use crate::graph::{Attribute, Graph, Origin};
use crate::language::{Language, Phrase, Words};
use crate::view::words::{self, Side};
use atlas::order::sort_by;
use atlas::{
    Basis, Evidence, Figure, Group, Kind, NodeId, Person, Relation, RelationId, RelationType,
    Status, TieClass,
};

/// Everything a node's card says.
#[derive(Debug, Clone, PartialEq)]
pub struct NodeCard {
    /// The node.
    pub id: NodeId,
    /// What it is.
    pub kind: Kind,
    /// The name on the map, as the heading.
    pub title: String,
    /// The whole name, where the heading is a short one.
    pub full_name: Option<String>,
    /// Language code and name.
    pub names: Vec<(String, String)>,
    /// The language of the title, where it is a rendering of ours: no name in use is known.
    pub rendered_in: Option<&'static str>,
    /// Other real names.
    pub aliases: Vec<String>,
    /// Spellings of the sources that are none of its names.
    pub spellings: Vec<String>,
    /// Where it lies, nearest place first.
    pub places: Vec<PlaceStep>,
    /// Latitude and longitude with how far to trust them.
    pub position: Option<String>,
    /// What it is, in our own words.
    pub summary: String,
    /// Its numbers.
    pub figures: Vec<FigureLine>,
    /// Its ties, by type.
    pub ties: Vec<TieGroup>,
    /// How many ties it has.
    pub tie_count: usize,
    /// How many of them are stated, implied, background.
    pub by_basis: Vec<(Basis, usize)>,
    /// Groups that belong under no type of tie.
    pub groups: Vec<GroupLine>,
    /// People named with it.
    pub people: Vec<PersonLine>,
    /// What else a file says of it: name and values.
    pub said: Vec<(String, String)>,
}

/// One step of where a node lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceStep {
    /// The place.
    pub node: NodeId,
    /// Its name.
    pub label: String,
    /// How we know that the step before lies in it.
    pub basis: Basis,
}

/// A number with what must be known to read it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureLine {
    /// Its place in the catalog.
    pub place: u32,
    /// `about`, `nearly`, … and the value with its unit.
    pub value: String,
    /// What was measured, with the unit where it is a thing counted.
    pub measure: String,
    /// The time it covers.
    pub period: Option<String>,
    /// What it is compared with or a share of.
    pub base: Option<String>,
    /// Ten-thousandths of the whole that `base` names, where it is a part of it.
    pub share: Option<u32>,
    /// More that must be known.
    pub note: Option<String>,
    /// How we know.
    pub basis: Basis,
    /// Where it stands.
    pub evidence: Vec<EvidenceLine>,
}

/// The ties of one type, read from this side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieGroup {
    /// The type.
    pub relation: RelationType,
    /// `Memorandum with`, `Visited by`, …
    pub heading: &'static str,
    /// The class, for the colour of its swatch.
    pub class: TieClass,
    /// The ties, dated ones first and newest first.
    pub ties: Vec<TieLine>,
    /// What is counted under this type but not named.
    pub groups: Vec<GroupLine>,
}

/// One tie on the card of one of its parties.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TieLine {
    /// The tie.
    pub relation: RelationId,
    /// The other parties.
    pub others: Vec<(NodeId, String, Kind)>,
    /// When; `undated` where the text gives no date.
    pub date: String,
    /// How far it has come.
    pub status: Option<Status>,
    /// How we know.
    pub basis: Basis,
    /// What else must be known.
    pub note: Option<String>,
    /// Where it stands.
    pub evidence: Vec<EvidenceLine>,
}

/// A counted group and who of it is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupLine {
    /// Its place in the catalog.
    pub place: u32,
    /// `9 industrial parks and associations`.
    pub counted: String,
    /// `one named: Alabuga SEZ`, or `none named`.
    pub named: String,
    /// More that must be known.
    pub note: Option<String>,
    /// How we know.
    pub basis: Basis,
    /// Where it stands.
    pub evidence: Vec<EvidenceLine>,
}

/// A person and the office held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PersonLine {
    /// Its place in the catalog.
    pub place: u32,
    /// The name, with its own spelling where known.
    pub name: String,
    /// The office.
    pub role: String,
    /// What the person did or said.
    pub note: Option<String>,
    /// Where it stands.
    pub evidence: Vec<EvidenceLine>,
}

impl NodeCard {
    /// Gathers what the catalog holds on `id`. O(ties of the node + figures + groups + people).
    pub fn new(graph: &Graph, id: NodeId) -> Self {
        let catalog = graph.catalog();
        let node = catalog.node(id);
        let (mut ties, tie_count) = (tie_groups(graph, id), graph.degree(id));
        let mut groups = Vec::new();
        for (place, group) in (0..).zip(catalog.groups()) {
            if group.subject != id {
                continue;
            }
            let line = group_line(graph, place, group);
            match ties
                .iter_mut()
                .find(|under| Some(under.relation) == group.relation)
            {
                Some(under) => under.groups.push(line),
                None => groups.push(line),
            }
        }
        let basis_of = |basis| {
            graph
                .ties(id)
                .iter()
                .filter(|&&tie| catalog.relation(tie).basis == basis)
                .count()
        };
        let by_basis = Basis::ALL
            .iter()
            .map(|&basis| (basis, basis_of(basis)))
            .filter(|(_basis, count)| *count > 0);
        let words = graph.words();
        Self {
            id,
            kind: node.kind,
            title: node.label().to_owned(),
            full_name: (node.label() != node.name).then(|| node.name.clone()),
            names: other_names(graph, node),
            rendered_in: is_rendered(graph, node).then(|| words.language().name()),
            aliases: node.aliases.clone(),
            spellings: spellings(graph, id),
            places: places(graph, id),
            position: node.position.map(|position| {
                let (north, east) = (
                    compass(words, position.lat, [Phrase::North, Phrase::South]),
                    compass(words, position.lon, [Phrase::East, Phrase::West]),
                );
                let at = words.with(Phrase::Beside, &[&north, &east]);
                let precision = words.say(words::precision(position.precision));
                words.with(Phrase::InBrackets, &[&at, precision])
            }),
            summary: node.summary.clone(),
            figures: (0..)
                .zip(catalog.figures())
                .filter(|(_place, figure)| figure.subject == id)
                .map(|(place, figure)| figure_line(graph, place, figure))
                .collect(),
            ties,
            tie_count,
            by_basis: by_basis.collect(),
            groups,
            people: (0..)
                .zip(catalog.people())
                .filter(|(_place, person)| person.nodes.contains(&id))
                .map(|(place, person)| person_line(graph, place, person))
                .collect(),
            said: said(graph, |attribute| attribute.of_node(id)),
        }
    }
}

/// Whether the name it is shown by is ours: where no real one is known in the language, its names hold none.
fn is_rendered(graph: &Graph, node: &atlas::Node) -> bool {
    let language = graph.words().language();
    let is_told = language != Language::English && *graph.origin() == Origin::BuiltIn;
    is_told && node.names.get(language.code()).is_none()
}

/// Its names in other languages than that of the page, with their codes.
pub(super) fn other_names(graph: &Graph, node: &atlas::Node) -> Vec<(String, String)> {
    let own = graph.words().language().code();
    let names = node
        .names
        .iter()
        .filter(|(language, _name)| *language != own);
    names
        .map(|(language, name)| (language.to_owned(), name.to_owned()))
        .collect()
}

/// What a file says beyond the model, with the values of each attribute on one line.
pub(super) fn said(graph: &Graph, values: impl Fn(&Attribute) -> &[u32]) -> Vec<(String, String)> {
    let line = |attribute: &Attribute| {
        let values = values(attribute).iter();
        let values: Vec<&str> = values.map(|&value| attribute.value(value)).collect();
        (!values.is_empty()).then(|| {
            (
                attribute.name.clone(),
                values.join(graph.say(Phrase::Comma)),
            )
        })
    };
    graph.attributes().iter().filter_map(line).collect()
}

/// `57.80° N`, of the sides for positive and negative degrees.
fn compass(words: Words, degrees: f64, [positive, negative]: [Phrase; 2]) -> String {
    let side = if degrees < 0.0 { negative } else { positive };
    words.with(side, &[&words::fixed_number(words, degrees, 2)])
}

fn places(graph: &Graph, id: NodeId) -> Vec<PlaceStep> {
    let catalog = graph.catalog();
    let steps = std::iter::once(id).chain(catalog.places_around(id));
    let step = |from: NodeId| {
        let within = catalog.node(from).within?;
        Some(PlaceStep {
            node: within.place,
            label: label(graph, within.place),
            basis: within.basis,
        })
    };
    steps.filter_map(step).collect()
}

/// Spellings read as this node that are none of its real names, in order of their letters.
fn spellings(graph: &Graph, id: NodeId) -> Vec<String> {
    let node = graph.catalog().node(id);
    let known = |text: &str| {
        let names = std::iter::once(node.name.as_str())
            .chain(node.short.as_deref())
            .chain(node.aliases.iter().map(String::as_str));
        names.into_iter().any(|name| name == text)
    };
    let written = graph
        .catalog()
        .all_evidence()
        .flat_map(|evidence| &evidence.as_written);
    let of_this = written
        .filter(|written| written.reads == atlas::Reading::Node(id) && !known(&written.text));
    let mut texts: Vec<String> = of_this.map(|written| written.text.clone()).collect();
    sort_by(&mut texts, Ord::cmp);
    texts.dedup();
    texts
}

fn tie_groups(graph: &Graph, id: NodeId) -> Vec<TieGroup> {
    let mut groups: Vec<((RelationType, Side), Vec<RelationId>)> = Vec::new();
    for &tie in graph.ties(id) {
        let relation = graph.catalog().relation(tie);
        let side = Side::of(relation, id);
        let key = (relation.relation_type, side);
        match groups.binary_search_by(|(other, _ties)| other.cmp(&key)) {
            Ok(place) => groups[place].1.push(tie),
            Err(place) => groups.insert(place, (key, vec![tie])),
        }
    }
    let group = |((relation, side), mut ties): ((RelationType, Side), Vec<RelationId>)| {
        // Newest first, undated last; ids are in order of their slugs, which settles the rest.
        let start = |tie: RelationId| graph.catalog().relation(tie).date.map(|date| date.start());
        sort_by(&mut ties, |&a, &b| start(b).cmp(&start(a)));
        let heading = words::heading_in(graph, relation, side);
        let ties = ties
            .into_iter()
            .map(|tie| tie_line(graph, id, tie))
            .collect();
        TieGroup {
            relation,
            heading,
            class: relation.class(),
            ties,
            groups: Vec::new(),
        }
    };
    groups.into_iter().map(group).collect()
}

/// A tie as it stands on the card of one of its parties.
pub fn tie_line(graph: &Graph, id: NodeId, tie: RelationId) -> TieLine {
    let relation = graph.catalog().relation(tie);
    let others = relation
        .parties
        .iter()
        .map(|party| party.node)
        .filter(|&node| node != id);
    TieLine {
        relation: tie,
        others: others
            .map(|node| (node, label(graph, node), graph.catalog().node(node).kind))
            .collect(),
        date: relation.date.map_or_else(
            || graph.say(Phrase::Undated).to_owned(),
            |date| words::date_span(graph.words(), date),
        ),
        status: relation.status,
        basis: relation.basis,
        note: relation.note.clone(),
        evidence: relation_evidence(graph, relation),
    }
}

pub(super) fn relation_evidence(graph: &Graph, relation: &Relation) -> Vec<EvidenceLine> {
    let readings = Readings {
        relation: words::noun_in(graph, relation.relation_type),
        date: date_words(graph, relation.date, relation.year_inferred),
        value: None,
    };
    lines(graph, &relation.evidence, &readings)
}

fn figure_line(graph: &Graph, place: u32, figure: &Figure) -> FigureLine {
    let words = graph.words();
    let number = words::figure_value(words, figure);
    let value = words::qualified(words, figure.qualifier, &number);
    let period = date_words(graph, figure.period, figure.year_inferred);
    let readings = Readings {
        relation: &figure.measure,
        date: period.clone(),
        value: Some(number),
    };
    FigureLine {
        place,
        value,
        measure: if words::says_its_unit(figure) || figure.measure.contains(figure.unit.as_str()) {
            figure.measure.clone()
        } else {
            words.with(Phrase::UnitOfMeasure, &[&figure.unit, &figure.measure])
        },
        evidence: lines(graph, &figure.evidence, &readings),
        period,
        base: figure.base.clone(),
        share: figure
            .is_share
            .then(|| (figure.value * 100.0).round() as u32),
        note: figure.note.clone(),
        basis: figure.basis,
    }
}

fn group_line(graph: &Graph, place: u32, group: &Group) -> GroupLine {
    let words = graph.words();
    let number = words::plain_number(words, f64::from(group.count));
    let counted = words::qualified(words, group.qualifier, &number);
    let named: Vec<String> = group.named.iter().map(|&node| label(graph, node)).collect();
    let readings = Readings {
        relation: graph.say(
            group
                .relation
                .map_or(Phrase::ReadsGroup, words::relation_noun),
        ),
        date: None,
        value: Some(number),
    };
    GroupLine {
        place,
        counted: words.with(Phrase::NumberOf, &[&counted, &group.label]),
        named: match named.len() {
            0 => words.say(Phrase::NoneNamed).to_owned(),
            some => words::counted(words, Phrase::SomeNamed, some, &[&words.and(&named)]),
        },
        note: group.note.clone(),
        basis: group.basis,
        evidence: lines(graph, &group.evidence, &readings),
    }
}

pub(super) fn person_line(graph: &Graph, place: u32, person: &Person) -> PersonLine {
    let own: Vec<&str> = person.names.iter().map(|(_language, name)| name).collect();
    let readings = Readings {
        relation: graph.say(Phrase::ReadsPart),
        date: None,
        value: None,
    };
    PersonLine {
        place,
        name: if own.is_empty() {
            person.name.clone()
        } else {
            {
                let own = own.join(graph.say(Phrase::Comma));
                graph
                    .words()
                    .with(Phrase::InBrackets, &[&person.name, &own])
            }
        },
        role: person.role.clone(),
        note: person.note.clone(),
        evidence: lines(graph, &person.evidence, &readings),
    }
}

fn lines(graph: &Graph, evidence: &[Evidence], readings: &Readings<'_>) -> Vec<EvidenceLine> {
    evidence
        .iter()
        .map(|evidence| EvidenceLine::new(graph, evidence, readings))
        .collect()
}
