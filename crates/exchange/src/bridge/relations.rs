//! Relations of the catalog from rows of a table.

use super::names::{fold, is_slug, slug};
use super::nodes::{Named, shown, strings};
use super::slots;
use super::sources::Sources;
use crate::{EdgeRow, Mends, Table, Value};
use atlas::order::order;
use atlas::{Basis, DateSpan, PartialDate, Party, Relation, RelationType, Status};
use std::collections::{BTreeMap, HashMap, HashSet};

/// The relations, sorted by slug, and which rows each is from.
pub(super) struct Tied {
    pub(super) relations: Vec<Relation>,
    pub(super) rows: Vec<Vec<u32>>,
    /// What the file calls types.
    pub(super) types: Vec<(RelationType, String)>,
}

pub(super) fn relations(
    table: &Table,
    named: &Named<'_>,
    sources: &Sources<'_>,
    mends: &mut Mends,
) -> Tied {
    let groups = groups(table);
    let word = |row: &EdgeRow| (row.relation.clone(), table.is_directed(row));
    let mut counts: BTreeMap<(Option<String>, bool), usize> = BTreeMap::new();
    for rows in &groups {
        *counts
            .entry(word(&table.edges[rows[0] as usize]))
            .or_default() += 1;
    }
    let types = slots::types(counts, unnamed(sources.name()));
    let slugs = slugs(table, named, &groups);
    let order = order(slugs.len(), &mut |a, b| slugs[a].cmp(&slugs[b]));
    let relation = |&place: &usize| {
        let rows = &groups[place];
        let first = &table.edges[rows[0] as usize];
        let get = |name: &str| {
            table
                .edge_columns
                .find(name)
                .and_then(|column| first.get(column))
        };
        let text = |name: &str| {
            get(name)
                .and_then(Value::as_text)
                .filter(|text| !text.is_empty())
        };
        let date = get("date").and_then(shown);
        let span = date.as_deref().and_then(span);
        if date.is_some() && span.is_none() {
            mends.add(
                "a date that is none, or in an unknown form; ignored",
                first.line,
            );
        }
        let about: Vec<u32> = rows
            .iter()
            .flat_map(|&row| {
                [
                    table.edges[row as usize].source,
                    table.edges[row as usize].target,
                ]
            })
            .collect();
        let relation_type = types
            .get(&word(first))
            .unwrap_or(RelationType::PartnersWith);
        Relation {
            slug: slugs[place].clone(),
            relation_type,
            parties: parties(table, named, rows, relation_type),
            date: span,
            year_inferred: matches!(get("year_inferred"), Some(Value::Flag(true)))
                || text("year_inferred") == Some("true"),
            status: text("status").and_then(Status::from_slug),
            initiatives: strings(get("initiatives"))
                .iter()
                .filter_map(|id| named.id(id))
                .collect(),
            note: text("note")
                .map(str::to_owned)
                .or_else(|| note(table, first)),
            basis: text("basis")
                .and_then(Basis::from_slug)
                .unwrap_or(Basis::Stated),
            evidence: sources.evidence(get("evidence"), first.line, &about, &|row| {
                named.id_of_row[row as usize]
            }),
        }
    };
    Tied {
        relations: order.iter().map(relation).collect(),
        rows: order.iter().map(|&place| groups[place].clone()).collect(),
        types: types.words,
    }
}

/// The rows of each relation: one, or the strands of a tie of many parties.
fn groups(table: &Table) -> Vec<Vec<u32>> {
    let mut groups: Vec<Vec<u32>> = Vec::with_capacity(table.edges.len());
    for (row, place) in table.edges.iter().zip(0_u32..) {
        let goes_on = |last: &Vec<u32>| {
            let before = &table.edges[last[0] as usize];
            row.tie.is_some() && before.tie == row.tie && before.source == row.source
        };
        match groups.last_mut().filter(|last| goes_on(last)) {
            Some(last) => last.push(place),
            None => groups.push(vec![place]),
        }
    }
    groups
}

/// The type of ties in a file that has no word for it, where its name tells.
fn unnamed(file: &str) -> Option<RelationType> {
    let name = fold(file);
    let tells = |word: &str| name.split(' ').any(|part| part.starts_with(word));
    (tells("twin") || tells("sister")).then_some(RelationType::TwinnedWith)
}

fn slugs(table: &Table, named: &Named<'_>, groups: &[Vec<u32>]) -> Vec<String> {
    let first = |rows: &Vec<u32>| &table.edges[rows[0] as usize];
    let own = |row: &EdgeRow| row.tie.clone().or(row.id.clone()).filter(|id| is_slug(id));
    let mut last: HashMap<String, u32> = HashMap::new();
    let mut taken = HashSet::new();
    let mut slugs = Vec::with_capacity(groups.len());
    for rows in groups {
        let row = first(rows);
        let base = own(row).unwrap_or_else(|| {
            let [source, target] = [row.source, row.target]
                .map(|end| &named.nodes[named.id_of_row[end as usize].index()].slug);
            let id = row.tie.as_deref().map(slug).filter(|id| !id.is_empty());
            id.unwrap_or_else(|| format!("{source}-{target}"))
        });
        let number = last.entry(base.clone()).or_insert(0);
        let free = loop {
            *number += 1;
            let candidate = if *number == 1 {
                base.clone()
            } else {
                format!("{base}-{number}")
            };
            if taken.insert(candidate.clone()) {
                break candidate;
            }
        };
        slugs.push(free);
    }
    slugs
}

/// All parties, each once, with their roles where the file tells them.
fn parties(
    table: &Table,
    named: &Named<'_>,
    rows: &[u32],
    relation_type: RelationType,
) -> Vec<Party> {
    let edge = |row: &u32| &table.edges[*row as usize];
    let column = |name: &str| table.edge_columns.find(name);
    let role_in = |row: &EdgeRow, name: &str| {
        column(name)
            .and_then(|column| row.get(column)?.as_text())
            .map(str::to_owned)
    };
    let first = edge(&rows[0]);
    let roles = column("roles").and_then(|column| first.get(column));
    let role_of = |end: u32| {
        roles
            .and_then(|roles| roles.get(&table.nodes[end as usize].id)?.as_text())
            .map(str::to_owned)
    };
    let party = |end: u32, role: Option<String>| Party {
        node: named.id_of_row[end as usize],
        role: role_of(end).or(role),
    };
    let mut parties = vec![party(first.source, role_in(first, "source_role"))];
    for row in rows.iter().map(edge) {
        let other = party(row.target, role_in(row, "target_role"));
        if parties.iter().all(|known| known.node != other.node) {
            parties.push(other);
        }
    }
    if rows.len() == 1 && !table.is_directed(first) && relation_type.is_directed() {
        parties.sort_by_key(|party| party.node); // a mutual tie in a directed type: the order at least is no accident
    }
    parties
}

/// What the row tells that the model has no field for, on one line.
fn note(table: &Table, row: &EdgeRow) -> Option<String> {
    let mut lines = Vec::new();
    lines.extend(
        row.relation
            .as_ref()
            .filter(|word| RelationType::from_slug(word).is_none())
            .cloned(),
    );
    lines.extend(
        row.label
            .as_ref()
            .filter(|label| !label.trim().is_empty())
            .cloned(),
    );
    lines.extend(row.weight.map(|weight| format!("weight: {weight}")));
    let own = row
        .attributes
        .iter()
        .map(|(column, value)| (table.edge_columns.name(*column), value));
    let own = own.filter(|(name, _)| !super::catalog::KNOWN_OF_EDGES.contains(name));
    lines.extend(own.filter_map(|(name, value)| Some(format!("{name}: {}", shown(value)?))));
    (!lines.is_empty()).then(|| lines.join("; "))
}

/// A date as files write it: ours, with a time behind it, or with the day first and dots.
fn span(text: &str) -> Option<DateSpan> {
    let text = text.trim();
    let day = |text: &str| {
        let date = text.split(['T', ' ']).next().unwrap_or_default();
        let dotted: Vec<&str> = date.split('.').collect();
        match dotted.as_slice() {
            [day, month, year] => PartialDate::parse(&format!("{year}-{month:0>2}-{day:0>2}")).ok(),
            [month, year] => PartialDate::parse(&format!("{year}-{month:0>2}")).ok(),
            _ => PartialDate::parse(date).ok(),
        }
    };
    DateSpan::parse(text)
        .ok()
        .or_else(|| match text.split_once('/') {
            None => day(text).map(DateSpan::On),
            Some((start, "..")) => day(start).map(DateSpan::Since),
            Some((start, end)) => {
                let (start, end) = (day(start)?, day(end)?);
                match start.cmp(&end) {
                    std::cmp::Ordering::Less => Some(DateSpan::Between(start, end)),
                    std::cmp::Ordering::Equal => Some(DateSpan::On(start)),
                    std::cmp::Ordering::Greater => None,
                }
            }
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_files_are_read() {
        for (text, expected) in [
            ("2001", "2001"),
            ("2022-04-29T10:00:00Z", "2022-04-29"),
            ("29.4.2022", "2022-04-29"),
            ("04.2022", "2022-04"),
            ("2001-01-01/2001-01-01", "2001-01-01"),
            ("2001-01-01/..", "2001-01-01/.."),
        ] {
            assert_eq!(
                span(text).map(|span| span.to_string()).as_deref(),
                Some(expected),
                "{text}"
            );
        }
        for text in ["", "soon", "31.2.2022", "2023/2001", "12/13/2022"] {
            assert_eq!(span(text), None, "{text}");
        }
    }
}
