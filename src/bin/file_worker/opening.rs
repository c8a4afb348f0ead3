//! A file on its way to a map: read, made a catalog, laid out. In slices, so that its progress can be told.

use atlas::{Catalog, NodeId, TieClass};
use exchange::bridge::{Bridged, catalog};
use exchange::read::{File, Import, Imported, Mapping, Role, first_row};
use exchange::{Mended, Refusal};
use layout::Pipeline;
use sha2::{Digest as _, Sha256};
use std::collections::BTreeSet;
use zonelink::graph::Attribute;
use zonelink::view::arrange::Sketch;
use zonelink::view::opened::{Column, Opened, ROLES};

/// How many bytes are read at a time.
const SLICE_BYTES: usize = 1 << 19;
/// How much is looked at to tell how a table is divided.
const HEAD_BYTES: usize = 1 << 16;
/// What chance begins from.
const SEED: u32 = 1;

/// What the numbers of [`ROLES`] mean to a reader of CSV.
const ROLE_OF: [Role; ROLES.len()] = [
    Role::Ignore,
    Role::Source,
    Role::Target,
    Role::SourceLabel,
    Role::TargetLabel,
    Role::SourceCountry,
    Role::TargetCountry,
    Role::SourceLat,
    Role::SourceLon,
    Role::TargetLat,
    Role::TargetLon,
    Role::SourceAttribute,
    Role::TargetAttribute,
    Role::Type,
    Role::Date,
    Role::Weight,
    Role::Directed,
    Role::Tie,
    Role::Id,
    Role::Label,
    Role::Attribute,
];

/// A graph that is ready to be shown.
#[derive(Debug)]
pub(crate) struct Ready {
    /// The graph.
    pub(crate) catalog: Catalog,
    /// x and y of every node.
    pub(crate) positions: Vec<f32>,
    /// What else is known of it.
    pub(crate) opened: Opened,
}

/// How far a file has come.
#[derive(Debug)]
pub(crate) enum Step {
    /// It is being read; the share that is.
    Reading(f32),
    /// It is being laid out; the share that is.
    LayingOut(f32),
    /// It is ready.
    Ready(Box<Ready>),
}

/// A file on its way.
pub(crate) struct Opening {
    stage: Stage,
    sha256: String,
    columns: Vec<Column>,
}

enum Stage {
    Reading(Box<Import>),
    Read(Box<Imported>),
    LayingOut(Box<(Catalog, Opened)>, Box<Pipeline>),
    Over,
}

impl Opening {
    /// Begins. `roles` are places in [`ROLES`], one for each column of a table; without them they are guessed.
    ///
    /// # Errors
    /// When the file can be told to be wrong from its beginning; with the columns of a table, which may be taken for the
    /// wrong things.
    pub(crate) fn new(
        name: String,
        bytes: Vec<u8>,
        roles: Option<&[u8]>,
    ) -> Result<Self, (Refusal, Vec<Column>)> {
        let begin = File {
            bytes: bytes[..bytes.len().min(HEAD_BYTES)].to_vec(),
            name: name.clone(),
        };
        let first_row = first_row(&begin);
        let mapping = roles.zip(first_row.clone());
        let mapping = mapping.map(|(roles, (unread, _row))| mapping_of(begin, unread, roles));
        let sha256 = Sha256::digest(&bytes);
        let sha256 = sha256.iter().map(|byte| format!("{byte:02x}")).collect();
        let said = |mapping: &Mapping| {
            let row = first_row.as_ref().map(|(_unread, row)| row.as_slice());
            columns(mapping, row.unwrap_or_default())
        };
        let wanted = mapping
            .as_ref()
            .or(first_row.as_ref().map(|(unread, _row)| unread));
        let unread = wanted.map_or_else(Vec::new, said);
        let import =
            Import::new(File { name, bytes }, mapping).map_err(|refusal| (refusal, unread))?;
        Ok(Self {
            columns: import.mapping().map_or_else(Vec::new, said),
            stage: Stage::Reading(Box::new(import)),
            sha256,
        })
    }

    /// The columns of a table and what they are taken for.
    #[cfg_attr(test, allow(dead_code, reason = "the worker asks"))]
    pub(crate) fn columns(&self) -> &[Column] {
        &self.columns
    }

    /// Goes on by a slice.
    ///
    /// # Errors
    /// When the file is wrong; it goes no further then.
    pub(crate) fn step(&mut self) -> Result<Step, Refusal> {
        match std::mem::replace(&mut self.stage, Stage::Over) {
            Stage::Reading(mut import) => {
                let progress = import.advance(SLICE_BYTES)?;
                self.stage = if progress.finished {
                    Stage::Read(Box::new(import.finish()?))
                } else {
                    Stage::Reading(import)
                };
                Ok(Step::Reading(
                    progress.done as f32 / progress.total.max(1) as f32,
                ))
            }
            Stage::Read(imported) => {
                let name = imported.file.clone();
                let Bridged {
                    catalog,
                    own,
                    mends,
                    ..
                } = catalog(*imported, &self.sha256)?;
                let opened = Opened {
                    name: name.clone(),
                    kinds: own.kinds,
                    types: own.types,
                    countries: codes(&catalog),
                    attributes: attributes(own.of_nodes, false)
                        .chain(attributes(own.of_relations, true))
                        .collect(),
                    mends: mends.list().iter().map(Mended::to_string).collect(),
                    columns: std::mem::take(&mut self.columns),
                };
                let pipeline =
                    Pipeline::new(&sketch(&catalog).into_request()).map_err(|error| Refusal {
                        file: name,
                        line: None,
                        message: error.to_string(),
                    })?;
                self.stage = Stage::LayingOut(Box::new((catalog, opened)), Box::new(pipeline));
                Ok(Step::LayingOut(0.0))
            }
            Stage::LayingOut(graph, mut pipeline) => {
                if !pipeline.is_done() && !pipeline.advance() {
                    let share = pipeline.progress();
                    self.stage = Stage::LayingOut(graph, pipeline);
                    return Ok(Step::LayingOut(share));
                }
                let (catalog, opened) = *graph;
                Ok(Step::Ready(Box::new(Ready {
                    positions: pipeline.positions().to_vec(),
                    catalog,
                    opened,
                })))
            }
            Stage::Over => Ok(Step::LayingOut(1.0)), // nobody asks again
        }
    }
}

/// What the file says beyond the model, as the map has it.
fn attributes(
    of: Vec<exchange::bridge::Attribute>,
    of_ties: bool,
) -> impl Iterator<Item = Attribute> {
    of.into_iter().map(move |attribute| Attribute {
        name: attribute.name,
        of_ties,
        is_number: attribute.is_number,
        values: attribute.values,
        places: attribute.of,
    })
}

/// The codes of the countries that nodes lie in, each once; who knows their names puts them in place.
fn codes(catalog: &Catalog) -> Vec<(String, String)> {
    let codes = catalog
        .nodes()
        .iter()
        .filter_map(|node| node.country.clone());
    let codes: BTreeSet<String> = codes.collect();
    codes.into_iter().map(|code| (code.clone(), code)).collect()
}

/// Everything in the catalog, to be laid out from nothing.
fn sketch(catalog: &Catalog) -> Sketch {
    let nodes: Vec<NodeId> = catalog.node_ids().collect();
    let lines = catalog.relations().iter().flat_map(|relation| {
        let is_place = relation.relation_type.class() == TieClass::Place;
        let line = move |(source, target)| (source, target, is_place);
        relation.strands().map(line)
    });
    Sketch::new(nodes.len(), &nodes, lines, None, SEED)
}

/// How a table is read when the reader has said what its columns are: divided and headed as a guess from its beginning has it.
fn mapping_of(begin: File, unread: Mapping, roles: &[u8]) -> Mapping {
    let guess = Import::new(begin, None);
    let guessed = guess.ok().and_then(|import| import.mapping().cloned());
    let role = |&role: &u8| ROLE_OF.get(usize::from(role)).copied();
    Mapping {
        roles: roles
            .iter()
            .map(|each| role(each).unwrap_or(Role::Ignore))
            .collect(),
        ..guessed.unwrap_or(unread)
    }
}

fn columns(mapping: &Mapping, first_row: &[String]) -> Vec<Column> {
    let column = |(at, role): (usize, &Role)| Column {
        name: match first_row.get(at) {
            Some(name) if mapping.has_header && !name.is_empty() => name.clone(),
            Some(_) | None => format!("column {}", at + 1),
        },
        role: ROLE_OF.iter().position(|known| known == role).unwrap_or(0) as u8,
    };
    mapping.roles.iter().enumerate().map(column).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn opened(name: &str, text: &str, roles: Option<&[u8]>) -> Result<Ready, String> {
        let mut opening = Opening::new(name.to_owned(), text.into(), roles)
            .map_err(|(refusal, _columns)| refusal.to_string())?;
        loop {
            match opening.step().map_err(|refusal| refusal.to_string())? {
                Step::Ready(ready) => return Ok(*ready),
                Step::Reading(share) | Step::LayingOut(share) => {
                    assert!((0.0..=1.0).contains(&share));
                }
            }
        }
    }

    #[test]
    fn a_list_of_ties_becomes_a_settled_map() -> Result<(), String> {
        let ready = opened("a.csv", "source,target\nA,B\nB,C\nC,A\n", None)?;
        assert_eq!(ready.catalog.nodes().len(), 3);
        assert_eq!(ready.positions.len(), 6);
        assert!(ready.positions.iter().all(|place| place.is_finite()));
        let roles: Vec<u8> = ready.opened.columns.iter().map(|each| each.role).collect();
        assert_eq!(roles, [1, 2]);
        assert_eq!(ready.opened.name, "a.csv");
        Ok(())
    }

    #[test]
    fn what_a_reader_says_of_columns_is_done() -> Result<(), String> {
        let text = "source,target,who\n1,2,A\n3,4,B\n";
        let ready = opened("a.csv", text, Some(&[1, 0, 2]))?;
        let mut names: Vec<&str> = ready
            .catalog
            .nodes()
            .iter()
            .map(|node| node.label())
            .collect();
        names.sort_unstable();
        assert_eq!(names, ["1", "3", "A", "B"]);
        Ok(())
    }

    #[test]
    fn what_a_file_says_beyond_the_model_comes_along() -> Result<(), String> {
        let text = "{\"graph\": {\"nodes\": {\"a\": {\"metadata\": {\"sector\": \"Port\"}}, \"b\": {\"metadata\": {\"sector\": \"Rail\"}}},\n\
                    \"edges\": [{\"source\": \"a\", \"target\": \"b\", \"metadata\": {\"lanes\": 4}}]}}";
        let ready = opened("a.json", text, None)?;
        let said = ready.opened.attributes;
        let names = said
            .iter()
            .map(|each| (each.name.as_str(), each.of_ties, each.is_number));
        assert_eq!(
            names.collect::<Vec<_>>(),
            [("sector", false, false), ("lanes", true, true)]
        );
        let a = ready.catalog.node_by_slug("a").ok_or("no a")?;
        let values: Vec<&str> = said[0]
            .of_node(a)
            .iter()
            .map(|&value| said[0].value(value))
            .collect();
        assert_eq!(values, ["Port"]);
        Ok(())
    }

    #[test]
    fn columns_that_cannot_be_told_are_asked_for() {
        let twice = Opening::new("a.csv".to_owned(), "a,b\n1,2\n".into(), Some(&[1, 1]));
        match twice {
            Err((refusal, columns)) => {
                assert!(refusal.to_string().starts_with("a.csv:1: "), "{refusal}");
                let names: Vec<&str> = columns.iter().map(|each| each.name.as_str()).collect();
                assert_eq!(names, ["a", "b"]);
            }
            Ok(_) => panic!("two sources and no target"),
        }
    }

    #[test]
    fn bad_files_get_one_message_that_says_where() {
        for (name, text, said) in [
            ("a.csv", "", "a.csv"),
            (
                "a.gexf",
                "<gexf><graph><nodes><node id='1'></graph></gexf>",
                "a.gexf:1: ",
            ),
            ("a.json", "{\"graph\": {\n \"nodes\": {,", "a.json:2: "),
            (
                "a.graphml",
                "<!DOCTYPE x [<!ENTITY a \"b\">]>\n<graphml/>",
                "a.graphml:1: ",
            ),
        ] {
            match opened(name, text, None) {
                Err(why) => assert!(why.starts_with(said), "{why}"),
                Ok(_) => panic!("{name} was opened"),
            }
        }
    }
}
