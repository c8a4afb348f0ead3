//! Figures, groups and people: those that our own export tells, and a figure for every number that a file's attributes hold.

use super::nodes::{Named, is_own};
use super::people::People;
use super::sources::Sources;
use crate::{NodeRow, Table, Value};
use atlas::{
    Basis, DateSpan, Figure, Group, Names, NodeId, Person, Qualifier, Relation, RelationId,
    RelationType,
};

/// More numbers than this stay attributes: a card looks through all figures.
const MAX_FIGURES: usize = 200_000;

/// What is told beside nodes and relations.
#[derive(Default)]
pub(super) struct Told {
    pub(super) figures: Vec<Figure>,
    pub(super) groups: Vec<Group>,
    pub(super) people: Vec<Person>,
}

pub(super) fn told(
    table: &Table,
    named: &Named<'_>,
    relations: &[Relation],
    sources: &Sources<'_>,
) -> Told {
    let mut told = Told::default();
    let mut people = People::default();
    let teller = Teller {
        table,
        named,
        relations,
        sources,
    };
    for (place, &row) in named.order.iter().enumerate() {
        let node = NodeId::from_index(place);
        let row_of = &table.nodes[row as usize];
        let listed = |name: &str| {
            table
                .node_columns
                .find(name)
                .and_then(|column| row_of.get(column))
                .map(Value::as_list)
                .unwrap_or_default()
        };
        told.figures.extend(
            listed("figures")
                .iter()
                .filter_map(|figure| teller.figure(node, row, figure)),
        );
        told.groups.extend(
            listed("groups")
                .iter()
                .filter_map(|group| teller.group(node, row, group)),
        );
        people.card(
            listed("people")
                .iter()
                .filter_map(|person| teller.person(node, row, person)),
        );
        if told.figures.len() < MAX_FIGURES {
            told.figures.extend(teller.numbers(node, row, row_of));
        }
    }
    told.people = people.in_order();
    told
}

struct Teller<'a> {
    table: &'a Table,
    named: &'a Named<'a>,
    relations: &'a [Relation],
    sources: &'a Sources<'a>,
}

impl Teller<'_> {
    fn evidence(
        &self,
        told: &Value,
        line: u32,
        row: u32,
        others: Option<&Value>,
    ) -> Vec<atlas::Evidence> {
        let ids = others
            .map(Value::as_list)
            .unwrap_or_default()
            .iter()
            .filter_map(Value::as_text);
        let mut about = vec![row];
        about.extend(ids.filter_map(|id| self.named.row_of_id.get(id)));
        self.sources
            .evidence(told.get("evidence"), line, &about, &|row| {
                self.named.id_of_row[row as usize]
            })
    }

    fn figure(&self, subject: NodeId, row: u32, told: &Value) -> Option<Figure> {
        let text = |name: &str| told.get(name).and_then(Value::as_text);
        Some(Figure {
            slug: text("id")?.to_owned(),
            subject,
            about: self.named.ids(told.get("about")),
            measure: text("measure")?.to_owned(),
            value: told.get("value")?.as_number()?,
            unit: text("unit").unwrap_or_default().to_owned(),
            qualifier: text("qualifier").and_then(Qualifier::from_slug),
            period: text("period").and_then(|period| DateSpan::parse(period).ok()),
            year_inferred: matches!(told.get("year_inferred"), Some(Value::Flag(true))),
            base: text("base").map(str::to_owned),
            is_share: matches!(told.get("share"), Some(Value::Flag(true))),
            note: text("note").map(str::to_owned),
            basis: text("basis")
                .and_then(Basis::from_slug)
                .unwrap_or(Basis::Stated),
            evidence: self.evidence(
                told,
                self.table.nodes[row as usize].line,
                row,
                told.get("about"),
            ),
        })
    }

    fn group(&self, subject: NodeId, row: u32, told: &Value) -> Option<Group> {
        let text = |name: &str| told.get(name).and_then(Value::as_text);
        Some(Group {
            slug: text("id")?.to_owned(),
            label: text("label")?.to_owned(),
            subject,
            relation: text("relation").and_then(RelationType::from_slug),
            count: told.get("count")?.as_number()? as u32,
            qualifier: text("qualifier").and_then(Qualifier::from_slug),
            named: self.named.ids(told.get("named")),
            note: text("note").map(str::to_owned),
            basis: text("basis")
                .and_then(Basis::from_slug)
                .unwrap_or(Basis::Stated),
            evidence: self.evidence(
                told,
                self.table.nodes[row as usize].line,
                row,
                told.get("named"),
            ),
        })
    }

    fn person(&self, node: NodeId, row: u32, told: &Value) -> Option<Person> {
        let text = |name: &str| told.get(name).and_then(Value::as_text);
        let names = match told.get("names") {
            Some(Value::Record(fields)) => fields
                .iter()
                .filter_map(|(code, name)| Some((code.clone(), name.as_text()?.to_owned())))
                .collect(),
            _ => Names::default(),
        };
        let slugs = told
            .get("relations")
            .map(Value::as_list)
            .unwrap_or_default()
            .iter()
            .filter_map(Value::as_text);
        let relation = |slug: &str| {
            self.relations
                .binary_search_by(|known| known.slug.as_str().cmp(slug))
                .ok()
                .map(RelationId::from_index)
        };
        Some(Person {
            name: text("name")?.to_owned(),
            names,
            role: text("role").unwrap_or_default().to_owned(),
            nodes: vec![node],
            relations: slugs.filter_map(relation).collect(),
            note: text("note").map(str::to_owned),
            evidence: self.evidence(told, self.table.nodes[row as usize].line, row, None),
        })
    }

    /// The numbers among a node's own attributes. They have no unit but what their name says.
    fn numbers(&self, subject: NodeId, row: u32, row_of: &NodeRow) -> Vec<Figure> {
        let own = row_of
            .attributes
            .iter()
            .map(|(column, value)| (*column, self.table.node_columns.name(*column), value));
        let own = own.filter(|(_, name, _)| is_own(name));
        own.filter_map(|(column, name, value)| {
            Some(Figure {
                slug: format!("{}-{column}", self.named.nodes[subject.index()].slug),
                subject,
                about: Vec::new(),
                measure: name.to_owned(),
                value: value.as_number()?,
                unit: String::new(),
                qualifier: None,
                period: None,
                year_inferred: false,
                base: None,
                is_share: false,
                note: None,
                basis: Basis::Stated,
                evidence: self.sources.evidence(None, row_of.line, &[row], &|row| {
                    self.named.id_of_row[row as usize]
                }),
            })
        })
        .collect()
    }
}
