//! From any graph to a catalog: cards, facets and search then work as they do for the graph that is built in.

use super::mend::mend;
use super::own::{Own, attributes};
use super::sources::Sources;
use super::{nodes, relations, told};
use crate::read::Imported;
use crate::{Mends, Refusal, Table, Value};
use atlas::{Catalog, CatalogError, CatalogParts, Node, Relation};

/// Attributes of nodes that the model has a field for, or that say what other fields say.
#[rustfmt::skip]
pub(super) const KNOWN_OF_NODES: &[&str] = &[
    "kind", "country", "lat", "lon", "short", "names", "aliases", "within", "within_basis", "precision", "wikidata", "summary",
    "as_written", "initiatives", "articles", "figures", "groups", "people",
];

/// Attributes of edges that the model has a field for.
#[rustfmt::skip]
pub(super) const KNOWN_OF_EDGES: &[&str] = &["date", "year_inferred", "status", "basis", "initiatives", "note", "evidence", "roles", "source_role", "target_role", "sources"];

/// Where a table came from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Origin<'a> {
    /// The file's name.
    pub file: &'a str,
    /// SHA-256 of its bytes in lower-case hexadecimal digits, where somebody worked it out.
    pub sha256: &'a str,
}

/// A graph as a catalog, and what the catalog has no field for.
#[derive(Debug, Clone, PartialEq)]
pub struct Bridged {
    /// What the map is drawn from. Evidence names the file and the line, as article and paragraph, as far as the model
    /// counts paragraphs (65,535); [`Own`] has every line.
    pub catalog: Catalog,
    /// The file's own words and attributes.
    pub own: Own,
    /// The table after mending: write parts of this one, its rows are those that `own` names.
    pub table: Table,
    /// What was not as it should be, from reading and from here.
    pub mends: Mends,
}

/// Makes a catalog of what was read. O(n log n).
///
/// # Errors
/// When the parts do not make a catalog; no file is known that gets so far.
pub fn catalog(imported: Imported, sha256: &str) -> Result<Bridged, Refusal> {
    let Imported {
        table,
        mut mends,
        file,
        ..
    } = imported;
    let table = mend(table, &mut mends);
    let origin = Origin {
        file: &file,
        sha256,
    };
    let (parts, own) = parts(&table, origin, &mut mends);
    let catalog = Catalog::new(parts).or_else(|error| match error {
        CatalogError::WithinCycle(_) => {
            mends.add(
                "places lie within each other in a circle; where places lie was ignored",
                0,
            );
            let (parts, _) = self::parts(&without_within(&table), origin, &mut Mends::default());
            Catalog::new(parts)
        }
        other => Err(other),
    });
    match catalog {
        Ok(catalog) => Ok(Bridged {
            catalog,
            own,
            table,
            mends,
        }),
        Err(error) => Err(Refusal::whole(error.to_string()).in_file(&file)),
    }
}

fn parts(table: &Table, origin: Origin<'_>, mends: &mut Mends) -> (CatalogParts, Own) {
    let sources = Sources::new(table, origin);
    let named = nodes::nodes(table, mends);
    let tied = relations::relations(table, &named, &sources, mends);
    let node_rows: Vec<&[(u32, Value)]> = named
        .order
        .iter()
        .map(|&row| table.nodes[row as usize].attributes.as_slice())
        .collect();
    let tie_rows: Vec<&[(u32, Value)]> = tied
        .rows
        .iter()
        .map(|rows| table.edges[rows[0] as usize].attributes.as_slice())
        .collect();
    let own = Own {
        kinds: named.kinds.clone(),
        types: tied.types,
        of_nodes: attributes(&table.node_columns, &node_rows, KNOWN_OF_NODES),
        of_relations: attributes(&table.edge_columns, &tie_rows, KNOWN_OF_EDGES),
        node_lines: named
            .order
            .iter()
            .map(|&row| table.nodes[row as usize].line)
            .collect(),
        relation_lines: tied
            .rows
            .iter()
            .map(|rows| table.edges[rows[0] as usize].line)
            .collect(),
        node_rows: named.order.clone(),
        relation_rows: tied.rows,
    };
    let relations: Vec<Relation> = tied.relations;
    let told = told::told(table, &named, &relations, &sources);
    let nodes: Vec<Node> = named.nodes;
    let parts = CatalogParts {
        nodes,
        relations,
        figures: told.figures,
        groups: told.groups,
        people: told.people,
        articles: sources.into_articles(),
    };
    (parts, own)
}

fn without_within(table: &Table) -> Table {
    let mut table = table.clone();
    let within = table.node_columns.find("within");
    for row in &mut table.nodes {
        row.attributes
            .retain(|(column, _)| Some(*column as usize) != within);
    }
    table
}
