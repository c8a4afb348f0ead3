//! What the header of a CSV file says of its columns: which end of an edge, and what about it.

use super::mapping::Role;
use std::collections::BTreeSet;

/// Which end of an edge a word speaks of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Source,
    Target,
}

#[rustfmt::skip]
const SOURCE_WORDS: &[&str] = &["source", "src", "from", "start", "origin", "sender", "subject", "a", "1", "источник", "откуда", "от", "来源", "源", "起点"];
#[rustfmt::skip]
const TARGET_WORDS: &[&str] = &["target", "dst", "dest", "destination", "to", "end", "receiver", "object", "b", "2", "цель", "куда", "к", "目标", "终点"];
pub(super) const NUMBERING_WORDS: &[&str] = &["a", "b", "1", "2"]; // ends that are only numbered have no direction
#[rustfmt::skip]
const NAME_WORDS: &[&str] = &["", "name", "node", "city", "town", "place", "label", "title", "zone", "person", "actor", "company", "organization", "entity", "имя", "название", "город", "名称", "城市"];
const ID_WORDS: &[&str] = &["id", "key", "code", "identifier", "номер", "编号"];
const COUNTRY_WORDS: &[&str] = &["country", "nation", "state", "страна", "国家"];
const LAT_WORDS: &[&str] = &["lat", "latitude", "широта", "纬度"];
const LON_WORDS: &[&str] = &["lon", "lng", "long", "longitude", "долгота", "经度"];
#[rustfmt::skip]
const TYPE_WORDS: &[&str] = &["type", "relation", "relationship", "kind", "predicate", "edge type", "relation type", "тип", "связь", "类型", "关系"];
#[rustfmt::skip]
const DATE_WORDS: &[&str] = &["date", "year", "since", "time", "when", "signed", "start date", "дата", "год", "日期", "年份", "年"];
const WEIGHT_WORDS: &[&str] = &[
    "weight", "strength", "amount", "count", "value", "вес", "权重",
];

/// A header as words: `sourceCountry`, `country_1` and `Country1` become `source country`, `country 1`, `country 1`.
pub(super) fn words(header: &str) -> String {
    let mut words = String::new();
    let mut before = ' ';
    for letter in header.trim().chars() {
        let begins = (before.is_lowercase() && letter.is_uppercase())
            || (before.is_alphabetic() && letter.is_ascii_digit())
            || (before.is_ascii_digit() && letter.is_alphabetic());
        if begins || !letter.is_alphanumeric() {
            words.push(' ');
        }
        if letter.is_alphanumeric() {
            words.extend(letter.to_lowercase());
        }
        before = letter;
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A header without the word that says of which end it speaks, and that end.
pub(super) fn attribute_name(header: &str) -> String {
    match end_of(&words(header)) {
        Some((_, _, rest)) if !rest.is_empty() => rest,
        _ => header.trim().to_owned(),
    }
}

fn end_of(words: &str) -> Option<(End, &'static str, String)> {
    let listed: Vec<&str> = words.split(' ').collect();
    for (place, word) in listed.iter().enumerate() {
        if place != 0 && place + 1 != listed.len() {
            continue; // the end is said first or last
        }
        let found =
            |list: &'static [&'static str]| list.iter().copied().find(|known| known == word);
        let end = found(SOURCE_WORDS)
            .map(|word| (End::Source, word))
            .or(found(TARGET_WORDS).map(|word| (End::Target, word)));
        if let Some((end, known)) = end {
            let rest: Vec<&str> = listed
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != place)
                .map(|(_, word)| *word)
                .collect();
            return Some((end, known, rest.join(" ")));
        }
    }
    None
}

/// How our own list of edges begins; what follows is about the edge, whatever it is called.
#[rustfmt::skip]
const OWN_EDGES: &[(&str, Role)] = &[
    ("id", Role::Id), ("source", Role::Source), ("target", Role::Target), ("type", Role::Type), ("directed", Role::Directed),
    ("label", Role::Label), ("weight", Role::Weight), ("tie", Role::Tie),
];

/// The role of each column and, for an end, the word that told which.
pub(super) fn roles_by_name(headers: &[String]) -> Vec<(Role, Option<&'static str>)> {
    let own = headers
        .iter()
        .zip(OWN_EDGES)
        .filter(|(header, (name, _))| header == name);
    if own.count() == OWN_EDGES.len() {
        let rest = headers[OWN_EDGES.len()..].iter().map(|header| {
            if header == "date" {
                Role::Date
            } else {
                Role::Attribute
            }
        });
        return OWN_EDGES
            .iter()
            .map(|(_, role)| *role)
            .chain(rest)
            .map(|role| (role, None))
            .collect();
    }
    let mut roles: Vec<(Role, Option<&'static str>)> =
        headers.iter().map(|words| role_of(words)).collect();
    // `source` beside `source name`: the first is the id, the second its label.
    for (main, label) in [
        (Role::Source, Role::SourceLabel),
        (Role::Target, Role::TargetLabel),
    ] {
        let columns: Vec<usize> = (0..roles.len())
            .filter(|&column| roles[column].0 == main)
            .collect();
        let is_id = |column: &usize| {
            headers[*column]
                .split(' ')
                .any(|word| ID_WORDS.contains(&word))
        };
        let chosen = columns
            .iter()
            .copied()
            .find(|column| is_id(column))
            .or(columns.first().copied());
        let rest: Vec<usize> = columns
            .into_iter()
            .filter(|&column| Some(column) != chosen)
            .collect();
        for (place, column) in rest.into_iter().enumerate() {
            roles[column].0 = if place == 0 { label } else { attribute(main) };
        }
    }
    let mut seen = BTreeSet::new();
    for (role, _) in &mut roles {
        let again = !seen.insert(*role);
        if again
            && !matches!(
                role,
                Role::Attribute | Role::SourceAttribute | Role::TargetAttribute
            )
        {
            *role = attribute(*role);
        }
    }
    // A list of nodes calls its types kinds; they are attributes of its nodes.
    let is_edge_list = roles.iter().any(|(role, _)| *role == Role::Source);
    if !is_edge_list && roles.iter().any(|(role, _)| *role == Role::Id) {
        for (role, _) in roles
            .iter_mut()
            .filter(|(role, _)| !matches!(role, Role::Id | Role::Label))
        {
            *role = Role::Attribute;
        }
    }
    roles
}

const fn attribute(role: Role) -> Role {
    match role {
        Role::Source
        | Role::SourceLabel
        | Role::SourceCountry
        | Role::SourceLat
        | Role::SourceLon
        | Role::SourceAttribute => Role::SourceAttribute,
        Role::Target
        | Role::TargetLabel
        | Role::TargetCountry
        | Role::TargetLat
        | Role::TargetLon
        | Role::TargetAttribute => Role::TargetAttribute,
        Role::Ignore
        | Role::Type
        | Role::Date
        | Role::Weight
        | Role::Directed
        | Role::Tie
        | Role::Id
        | Role::Label
        | Role::Attribute => Role::Attribute,
    }
}

fn role_of(words: &str) -> (Role, Option<&'static str>) {
    let is = |list: &[&str]| list.contains(&words);
    if is(NUMBERING_WORDS) {
        return (Role::Attribute, None); // as likely a node of a file without a header
    }
    if is(DATE_WORDS) {
        return (Role::Date, None);
    }
    if let Some((end, known, rest)) = end_of(words) {
        let is = |list: &[&str]| list.contains(&rest.as_str());
        let pick = |source, target| match end {
            End::Source => source,
            End::Target => target,
        };
        let role = if is(NAME_WORDS) || is(ID_WORDS) {
            pick(Role::Source, Role::Target)
        } else if is(COUNTRY_WORDS) {
            pick(Role::SourceCountry, Role::TargetCountry)
        } else if is(LAT_WORDS) {
            pick(Role::SourceLat, Role::TargetLat)
        } else if is(LON_WORDS) {
            pick(Role::SourceLon, Role::TargetLon)
        } else if is(DATE_WORDS) {
            Role::Attribute // `end date` is about the edge
        } else {
            pick(Role::SourceAttribute, Role::TargetAttribute)
        };
        return (role, Some(known));
    }
    let role = if is(TYPE_WORDS) {
        Role::Type
    } else if is(WEIGHT_WORDS) {
        Role::Weight
    } else if words == "directed" {
        Role::Directed
    } else if words == "tie" {
        Role::Tie
    } else if is(ID_WORDS) {
        Role::Id
    } else if is(&["label", "name", "title"]) {
        Role::Label
    } else {
        Role::Attribute
    };
    (role, None)
}
