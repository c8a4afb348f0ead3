//! Guessing the mapping of a CSV file from its header and its first rows.

use super::header::{NUMBERING_WORDS, roles_by_name, words};
use super::mapping::{Mapping, Role};
use super::record::{Cursor, Record};
use crate::Refusal;
use crate::value::is_number;
use std::collections::BTreeSet;

/// How many rows are looked at.
const SAMPLE_ROWS: usize = 200;

/// How many columns are compared with each other where no header helps.
const COMPARED_COLUMNS: usize = 12;

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
        let mut values = BTreeSet::new(); // collecting would bring a sort of its own into the program
        for cell in cells
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
        {
            values.insert(cell);
        }
        values
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
