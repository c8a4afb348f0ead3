//! Mending a table before it becomes a map: spellings of one name, places on the wrong continent, self-loops, edges
//! that stand twice. Each is counted; nothing is dropped in silence.

use super::country_names::Codes;
use super::names::{fold, plain};
use crate::{EdgeRow, Mends, NodeRow, Table, Value};
use atlas::country;
use atlas::order::sort_by;
use std::collections::{BTreeMap, HashMap};

/// Two positions of one name nearer than this are one place; files round to a hundredth and better.
const SAME_PLACE_DEG: f64 = 0.1;

/// More bearers of one name are not compared with each other: that is no name.
const MAX_NAMESAKES: usize = 1000;

/// The kinds of mending, in the words in which they are told.
pub mod kinds {
    /// Two nodes that are one.
    pub const SPELLING: &str =
        "a name, or its country, in another spelling; joined into one node that is found by each";
    /// An impossible latitude or longitude.
    pub const POSITION: &str = "a position that is no latitude and longitude; ignored";
    /// A position far from the country.
    pub const ABROAD: &str = "a position that lies outside of the node's country; ignored";
    /// A node tied to itself.
    pub const SELF_LOOP: &str = "a tie of a node with itself; left out";
    /// The same tie again.
    pub const TWICE: &str = "a tie that stands twice; joined into one";
}

/// The table, mended.
pub(super) fn mend(mut table: Table, mends: &mut Mends) -> Table {
    let has_places = ["country", "lat"]
        .iter()
        .any(|name| table.node_columns.find(name).is_some());
    if table.ids_are_names && has_places {
        join_spellings(&mut table, mends);
    }
    drop_wrong_positions(&mut table, mends);
    drop_repeated_edges(&mut table, mends);
    table
}

/// A name and a country, and who bears them.
fn join_spellings(table: &mut Table, mends: &mut Mends) {
    let [country, lat, lon] = ["country", "lat", "lon"].map(|name| table.node_columns.find(name));
    let text = |row: &NodeRow, column: Option<usize>| {
        column
            .and_then(|column| row.get(column)?.as_text().map(str::to_owned))
            .unwrap_or_default()
    };
    let number = |row: &NodeRow, column: Option<usize>| {
        column.and_then(|column| row.get(column)?.as_number())
    };
    let mut codes = Codes::default();
    let mut namesakes: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    for (place, row) in table.nodes.iter().enumerate() {
        let word = text(row, country);
        let land = codes.code(&word).map_or_else(|| fold(&word), str::to_owned);
        namesakes
            .entry((fold(row.name()), land))
            .or_default()
            .push(place);
    }
    let mut degrees = vec![0_u32; table.nodes.len()];
    for edge in &table.edges {
        degrees[edge.source as usize] += 1;
        degrees[edge.target as usize] += 1;
    }
    let is_same = |a: &NodeRow, b: &NodeRow| {
        let at = |row| Some((number(row, lat)?, number(row, lon)?));
        match (at(a), at(b)) {
            (Some(a), Some(b)) => {
                (a.0 - b.0).abs() < SAME_PLACE_DEG && (a.1 - b.1).abs() < SAME_PLACE_DEG
            }
            _ => plain(a.name()) == plain(b.name()),
        }
    };
    let mut stands_for: Vec<u32> = (0..table.nodes.len() as u32).collect();
    let mut others: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    let some = 2..=MAX_NAMESAKES;
    for mut bearers in namesakes
        .into_values()
        .filter(|bearers| some.contains(&bearers.len()))
    {
        sort_by(&mut bearers, |&a, &b| {
            degrees[b].cmp(&degrees[a]).then(a.cmp(&b))
        });
        let mut kept: Vec<usize> = Vec::new();
        for place in bearers {
            let row = &table.nodes[place];
            match kept
                .iter()
                .find(|&&known| is_same(&table.nodes[known], row))
            {
                Some(&known) => {
                    stands_for[place] = known as u32;
                    others.entry(known).or_default().push(place);
                    mends.add(kinds::SPELLING, row.line);
                }
                None => kept.push(place),
            }
        }
    }
    if others.is_empty() {
        return;
    }
    let aliases = table.node_columns.place("aliases");
    for (known, spellings) in others {
        let own = table.nodes[known].name().to_owned();
        let mut names: Vec<String> = spellings
            .iter()
            .map(|&place| table.nodes[place].name().to_owned())
            .filter(|name| *name != own)
            .collect();
        sort_by(&mut names, String::cmp);
        names.dedup();
        if !names.is_empty() {
            table.nodes[known]
                .attributes
                .push((aliases, Value::texts(names)));
        }
    }
    keep_nodes(table, &stands_for);
}

/// Leaves out the nodes that stand for others and leads edges to those.
fn keep_nodes(table: &mut Table, stands_for: &[u32]) {
    let mut next = 0;
    let mut moved = vec![0; stands_for.len()];
    for (place, &known) in stands_for.iter().enumerate() {
        if known as usize == place {
            moved[place] = next;
            next += 1;
        }
    }
    let mut place = 0;
    table.nodes.retain(|_| {
        place += 1;
        stands_for[place - 1] as usize == place - 1
    });
    for edge in &mut table.edges {
        edge.source = moved[stands_for[edge.source as usize] as usize];
        edge.target = moved[stands_for[edge.target as usize] as usize];
    }
}

/// Positions that are none, or lie far from the node's country: geocoding by name alone puts Florence, Alabama in Tuscany.
fn drop_wrong_positions(table: &mut Table, mends: &mut Mends) {
    let (Some(lat), Some(lon)) = (
        table.node_columns.find("lat"),
        table.node_columns.find("lon"),
    ) else {
        return;
    };
    let country = table.node_columns.find("country");
    let mut codes = Codes::default();
    for row in &mut table.nodes {
        let (Some(north), Some(east)) = (row.get(lat), row.get(lon)) else {
            continue;
        };
        let (north, east) = (north.as_number(), east.as_number());
        let on_earth = north.is_some_and(|north| north.abs() <= 90.0)
            && east.is_some_and(|east| east.abs() <= 180.0);
        let word = country
            .and_then(|column| row.get(column)?.as_text())
            .unwrap_or_default();
        let bounds = codes.code(word).and_then(country::bounds);
        let at_home = match (bounds, north, east) {
            (Some(bounds), Some(north), Some(east)) => bounds.holds(north, east),
            _ => true,
        };
        if on_earth && at_home {
            continue;
        }
        mends.add(
            if on_earth {
                kinds::ABROAD
            } else {
                kinds::POSITION
            },
            row.line,
        );
        row.attributes
            .retain(|(column, _)| ![lat, lon].contains(&(*column as usize)));
    }
}

fn drop_repeated_edges(table: &mut Table, mends: &mut Mends) {
    let directed = table.directed;
    let date = table.edge_columns.find("date");
    let mut seen: HashMap<_, usize> = HashMap::new();
    let mut kept: Vec<EdgeRow> = Vec::with_capacity(table.edges.len());
    for edge in table.edges.drain(..) {
        if edge.source == edge.target {
            mends.add(kinds::SELF_LOOP, edge.line);
            continue;
        }
        let (a, b) = (edge.source, edge.target);
        let (a, b) = if edge.directed.unwrap_or(directed) {
            (a, b)
        } else {
            (a.min(b), a.max(b))
        };
        let when = date
            .and_then(|column| edge.get(column))
            .and_then(Value::as_text)
            .map(str::to_owned);
        let key = (
            a,
            b,
            edge.relation.clone(),
            when,
            edge.tie.clone().or_else(|| edge.id.clone()),
        );
        if let Some(&known) = seen.get(&key) {
            mends.add(kinds::TWICE, edge.line);
            if let (Some(sum), Some(weight)) = (&mut kept[known].weight, edge.weight) {
                *sum += weight;
            }
            continue;
        }
        seen.insert(key, kept.len());
        kept.push(edge);
    }
    table.edges = kept;
}
