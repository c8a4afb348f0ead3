//! Guessing the mapping of a CSV file from its header and its first rows.

use super::mapping::{Mapping, Role};
use super::record::{Cursor, Record};
use crate::Refusal;
use crate::value::is_number;
use std::collections::BTreeSet;

/// How many rows are looked at.
const SAMPLE_ROWS: usize = 200;

/// How many columns are compared with each other where no header helps.
const COMPARED_COLUMNS: usize = 12;

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
const NUMBERING_WORDS: &[&str] = &["a", "b", "1", "2"]; // ends that are only numbered have no direction
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

/// The byte that most evenly divides the first rows.
pub(super) fn delimiter(text: &str, start: Cursor) -> u8 {
    const CANDIDATES: &[u8] = b",;\t|"; // in this order where two are equally good
    let score = |delimiter: u8| {
        let rows = sample(text, start, delimiter, 20).unwrap_or_default();
        let width = rows.first().map_or(0, |row| row.cells.len());
        let even = rows.iter().filter(|row| row.cells.len() == width).count();
        if width > 1 {
            even * 100 / rows.len().max(1) + width.min(10)
        } else {
            0
        }
    };
    let best = CANDIDATES.iter().copied().max_by_key(|&delimiter| {
        (
            score(delimiter),
            std::cmp::Reverse(CANDIDATES.iter().position(|&other| other == delimiter)),
        )
    });
    match best {
        Some(best) if score(best) > 0 => best,
        _ if score(b' ') > 100 => b' ', // a list of edges without any other mark
        _ => b',',
    }
}

/// The mapping that header and values suggest.
///
/// # Errors
/// When the first rows are broken, or there are not two columns.
pub(super) fn mapping(text: &str, start: Cursor, delimiter: u8) -> Result<Mapping, Refusal> {
    let rows = sample(text, start, delimiter, SAMPLE_ROWS)?;
    let Some((first, rest)) = rows.split_first() else {
        return Err(Refusal::whole("there is no row in the file"));
    };
    if first.cells.len() < 2 {
        return Err(Refusal::at(
            first.line,
            "there is one column only; a list of ties has at least two, divided by comma, semicolon, tab or bar",
        ));
    }
    let words: Vec<String> = first.cells.iter().map(|cell| words(cell)).collect();
    let by_name = roles_by_name(&words);
    let named = by_name
        .iter()
        .any(|&(role, _)| !matches!(role, Role::Attribute));
    let has_header = named || header_by_values(first, rest);
    let mut roles: Vec<Role> = if has_header {
        by_name.iter().map(|&(role, _)| role).collect()
    } else {
        vec![Role::Attribute; first.cells.len()]
    };
    let numbered = by_name.iter().all(|(role, word)| {
        !matches!(role, Role::Source | Role::Target)
            || word.is_none_or(|word| NUMBERING_WORDS.contains(&word))
    });
    let ends = |roles: &[Role]| roles.contains(&Role::Source) && roles.contains(&Role::Target);
    let is_node_list = has_header
        && roles.contains(&Role::Id)
        && !roles.contains(&Role::Source)
        && !roles.contains(&Role::Target);
    let mut directed = !numbered || !ends(&roles);
    if !ends(&roles) && !is_node_list {
        for role in roles
            .iter_mut()
            .filter(|role| matches!(role, Role::Source | Role::Target | Role::Id | Role::Label))
        {
            *role = Role::Attribute;
        }
        ends_by_values(if has_header { rest } else { &rows }, &mut roles);
        directed = true;
    }
    Ok(Mapping {
        delimiter,
        has_header,
        directed,
        roles,
    })
}

fn sample<'t>(
    text: &'t str,
    mut cursor: Cursor,
    delimiter: u8,
    count: usize,
) -> Result<Vec<Record<'t>>, Refusal> {
    let mut rows = Vec::new();
    while rows.len() < count
        && let Some(record) = cursor.record(text, delimiter)?
    {
        rows.push(record);
    }
    Ok(rows)
}

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
fn roles_by_name(headers: &[String]) -> Vec<(Role, Option<&'static str>)> {
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

/// A header has words where the rows below it have numbers.
fn header_by_values(first: &Record<'_>, rest: &[Record<'_>]) -> bool {
    let numeric = |cell: &str| is_number(cell.trim());
    first.cells.iter().enumerate().any(|(column, cell)| {
        let below = || rest.iter().filter_map(|row| row.cells.get(column));
        !numeric(cell) && !rest.is_empty() && below().all(|cell| numeric(cell))
    })
}

/// Source and target by what stands in the columns: the two that share most values, or else the first two of texts.
fn ends_by_values(rows: &[Record<'_>], roles: &mut [Role]) {
    let free: Vec<usize> = (0..roles.len())
        .filter(|&column| roles[column] == Role::Attribute)
        .take(COMPARED_COLUMNS)
        .collect();
    let values = |column: usize| -> BTreeSet<&str> {
        let cells = rows.iter().filter_map(|row| row.cells.get(column));
        cells
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect()
    };
    let sets: Vec<BTreeSet<&str>> = free.iter().map(|&column| values(column)).collect();
    let mut best = (0, None);
    for a in 0..free.len() {
        for b in a + 1..free.len() {
            let shared = sets[a].intersection(&sets[b]).count();
            let enough = shared * 10 >= sets[a].len().min(sets[b].len()) && shared > 1;
            if enough && shared > best.0 {
                best = (shared, Some((free[a], free[b])));
            }
        }
    }
    let is_text = |column: &&usize| {
        rows.iter().any(|row| {
            row.cells
                .get(**column)
                .is_some_and(|cell| !is_number(cell.trim()))
        })
    };
    let texts: Vec<usize> = free.iter().filter(is_text).copied().collect();
    let pair = best.1.or(match (texts.as_slice(), free.as_slice()) {
        ([a, b, ..], _) | (_, [a, b, ..]) => Some((*a, *b)),
        _ => None,
    });
    if let Some((source, target)) = pair {
        roles[source] = Role::Source;
        roles[target] = Role::Target;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn guess(text: &str) -> (char, bool, bool, Vec<Role>) {
        let start = Cursor { at: 0, line: 1 };
        let mapping = mapping(text, start, delimiter(text, start)).expect("two columns");
        (
            char::from(mapping.delimiter),
            mapping.has_header,
            mapping.directed,
            mapping.roles,
        )
    }

    #[test]
    fn headers_tell_ends_countries_and_places() {
        use Role::*;
        let roles = vec![
            Source,
            SourceCountry,
            SourceLat,
            SourceLon,
            Target,
            TargetCountry,
            TargetLat,
            TargetLon,
        ];
        let twins = "city1,country1,lat1,lng1,city2,country2,lat2,lng2\nBerat,Albania,40.7,19.9,Amasya,Turkey,40.6,35.8\n";
        assert_eq!(guess(twins), (',', true, false, roles));
        let roles = vec![Source, Target, Type, Date, Weight, Attribute];
        assert_eq!(
            guess("From;To;Relation;Year;Weight;Remark\na;b;c;2001;2;x\n"),
            (';', true, true, roles)
        );
        let roles = vec![
            Source,
            SourceLabel,
            SourceAttribute,
            Target,
            TargetLabel,
            Type,
        ];
        assert_eq!(
            guess("sourceId\tsourceName\tsource_age\ttargetId\ttargetName\ttype\n1\tA\t3\t2\tB\tx"),
            ('\t', true, true, roles)
        );
        assert_eq!(
            guess("Источник,Цель,Год\nа,б,2001\n").3,
            vec![Source, Target, Date]
        );
        assert_eq!(
            guess("id,label,kind,lat,lon\na,A,city,1,2\n").3,
            vec![Id, Label, Attribute, Attribute, Attribute]
        );
        assert_eq!(
            guess("id,source,target,type,directed,tie,date\n1,a,b,x,true,,2001\n").3,
            vec![Id, Source, Target, Type, Directed, Tie, Date]
        );
    }

    #[test]
    fn without_a_header_values_tell() {
        use Role::*;
        assert_eq!(
            guess("7,ann,bob\n8,bob,cy\n9,cy,ann\n"),
            (',', false, true, vec![Attribute, Source, Target])
        );
        assert_eq!(
            guess("1 2\n2 3\n3 1\n"),
            (' ', false, true, vec![Source, Target])
        );
        assert_eq!(
            guess("who,whom,much\nann,bob,3\nbob,cy,4\n"),
            (',', true, true, vec![Source, Target, Attribute])
        );
    }
}
