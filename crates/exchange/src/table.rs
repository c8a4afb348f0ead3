//! Any graph, as its file tells it: nodes and edges in the order of the file, with all their attributes.
//!
//! Nothing is interpreted here. What a column means (a latitude, a country, a kind) is for the bridge to say.

use crate::Value;

/// A graph as a file has it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Table {
    /// What it is called.
    pub title: String,
    /// What the file says of itself: licence, version, date and the like, in its order.
    pub meta: Vec<(String, Value)>,
    /// Whether an edge that does not say so is directed.
    pub directed: bool,
    /// Whether an id is a name that may be spelt in several ways (a list of pairs), not a key.
    pub ids_are_names: bool,
    /// The attributes of nodes.
    pub node_columns: Columns,
    /// The attributes of edges.
    pub edge_columns: Columns,
    /// The nodes, ids all different.
    pub nodes: Vec<NodeRow>,
    /// The edges; ends are places in `nodes`.
    pub edges: Vec<EdgeRow>,
}

/// The names of attributes; a row refers to them by their place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns(Vec<String>);

/// A node.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct NodeRow {
    /// The id in the file.
    pub id: String,
    /// The name, where it is another than the id.
    pub label: Option<String>,
    /// Where the file draws it.
    pub place: Option<[f64; 2]>,
    /// Red, green and blue.
    pub color: Option<[u8; 3]>,
    /// Column and value, in the order of the file.
    pub attributes: Vec<(u32, Value)>,
    /// The line of the file where it first stands.
    pub line: u32,
}

/// An edge.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EdgeRow {
    /// The id in the file.
    pub id: Option<String>,
    /// One end, a place in the nodes.
    pub source: u32,
    /// The other.
    pub target: u32,
    /// Whether it has a direction; `None` where the file leaves it to the graph.
    pub directed: Option<bool>,
    /// What kind of edge it is.
    pub relation: Option<String>,
    /// A name of its own.
    pub label: Option<String>,
    /// How much it counts.
    pub weight: Option<f64>,
    /// Red, green and blue.
    pub color: Option<[u8; 3]>,
    /// The tie of many parties that it is one strand of; all its strands have the same source and stand together.
    pub tie: Option<String>,
    /// Column and value, in the order of the file.
    pub attributes: Vec<(u32, Value)>,
    /// The line of the file where it stands.
    pub line: u32,
}

impl Table {
    /// Whether an edge has a direction.
    pub fn is_directed(&self, edge: &EdgeRow) -> bool {
        edge.directed.unwrap_or(self.directed)
    }

    /// The rows of some nodes, and of those of some edges that join two of them: what a view of the map shows of a file.
    /// Places that are not there are left out.
    #[must_use]
    pub fn part(&self, nodes: &[u32], edges: &[u32]) -> Self {
        let mut places = vec![None; self.nodes.len()];
        let mut part = Self {
            nodes: Vec::with_capacity(nodes.len()),
            edges: Vec::new(),
            title: self.title.clone(),
            meta: self.meta.clone(),
            directed: self.directed,
            ids_are_names: self.ids_are_names,
            node_columns: self.node_columns.clone(),
            edge_columns: self.edge_columns.clone(),
        };
        for &place in nodes {
            if let Some(row) = self.nodes.get(place as usize)
                && places[place as usize].is_none()
            {
                places[place as usize] = Some(part.nodes.len() as u32);
                part.nodes.push(row.clone());
            }
        }
        let end = |place: u32| places.get(place as usize).copied().flatten();
        for row in edges
            .iter()
            .filter_map(|&place| self.edges.get(place as usize))
        {
            if let (Some(source), Some(target)) = (end(row.source), end(row.target)) {
                part.edges.push(EdgeRow {
                    source,
                    target,
                    ..row.clone()
                });
            }
        }
        part
    }

    /// A text of `meta`.
    pub fn meta_text(&self, name: &str) -> Option<&str> {
        let found = self.meta.iter().find(|(key, _)| key == name);
        found.and_then(|(_, value)| value.as_text())
    }
}

impl Columns {
    /// The place of a name, added at the end if it is new. O(columns).
    pub fn place(&mut self, name: &str) -> u32 {
        let place = self.find(name).unwrap_or_else(|| {
            self.0.push(name.to_owned());
            self.0.len() - 1
        });
        place as u32
    }

    /// The place of a name, if it is there.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.0.iter().position(|column| column == name)
    }

    /// The name at a place.
    pub fn name(&self, place: u32) -> &str {
        self.0.get(place as usize).map_or("", String::as_str)
    }

    /// All names.
    pub fn names(&self) -> &[String] {
        &self.0
    }
}

impl NodeRow {
    /// The name to show.
    pub fn name(&self) -> &str {
        let label = self.label.as_deref();
        label
            .filter(|label| !label.trim().is_empty())
            .unwrap_or(&self.id)
    }

    /// The value in a column.
    pub fn get(&self, column: usize) -> Option<&Value> {
        value_in(&self.attributes, column)
    }
}

impl EdgeRow {
    /// The value in a column.
    pub fn get(&self, column: usize) -> Option<&Value> {
        value_in(&self.attributes, column)
    }
}

fn value_in(attributes: &[(u32, Value)], column: usize) -> Option<&Value> {
    attributes
        .iter()
        .find(|(place, _)| *place as usize == column)
        .map(|(_, value)| value)
}
