//! The fields of the export, as they are written. What a thing does not have is left out; lists are
//! always there.

use serde::{Serialize, Serializer};
use std::collections::{BTreeMap, BTreeSet};

type Map<'a> = BTreeMap<&'a str, &'a str>;

/// The file as a whole.
#[derive(Debug, Serialize)]
pub struct Document<'a> {
    pub(super) graph: Graph<'a>,
}

#[derive(Debug, Serialize)]
pub(super) struct Graph<'a> {
    pub(super) label: &'a str,
    #[serde(rename = "type")]
    pub(super) kind: &'a str,
    pub(super) directed: bool,
    pub(super) metadata: GraphMetadata<'a>,
    pub(super) nodes: BTreeMap<&'a str, NodeEntry<'a>>,
    pub(super) edges: Vec<Edge<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) hyperedges: Vec<Hyperedge<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct GraphMetadata<'a> {
    pub(super) data_version: &'a str,
    pub(super) licence: &'a str,
    pub(super) date: &'a str,
    pub(super) articles: Vec<Article<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct Article<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) outlet: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) published: Option<String>,
    pub(super) language: &'a str,
    pub(super) sha256: &'a str,
    pub(super) summary: &'a str,
}

#[derive(Debug, Serialize)]
pub(super) struct NodeEntry<'a> {
    pub(super) label: &'a str,
    pub(super) metadata: NodeMetadata<'a>,
}

#[derive(Debug, Serialize)]
pub(super) struct NodeMetadata<'a> {
    pub(super) kind: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) short: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) country: Option<&'a str>,
    pub(super) names: Map<'a>,
    pub(super) aliases: &'a [String],
    pub(super) as_written: BTreeSet<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) within: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) within_basis: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lat: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) lon: Option<f64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) precision: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) wikidata: Option<&'a str>,
    pub(super) summary: &'a str,
    pub(super) initiatives: BTreeSet<&'a str>,
    pub(super) articles: BTreeSet<&'a str>,
    pub(super) figures: Vec<FigureLine<'a>>,
    pub(super) groups: Vec<GroupLine<'a>>,
    pub(super) people: Vec<PersonLine<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct FigureLine<'a> {
    pub(super) id: &'a str,
    pub(super) measure: &'a str,
    pub(super) about: Vec<&'a str>,
    #[serde(serialize_with = "number")]
    pub(super) value: f64,
    pub(super) unit: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) qualifier: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) period: Option<String>,
    #[serde(skip_serializing_if = "is_false")]
    pub(super) year_inferred: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) base: Option<&'a str>,
    #[serde(skip_serializing_if = "is_false")]
    pub(super) share: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<&'a str>,
    pub(super) basis: &'a str,
    pub(super) evidence: Vec<EvidenceLine<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct GroupLine<'a> {
    pub(super) id: &'a str,
    pub(super) label: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) relation: Option<&'a str>,
    pub(super) count: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) qualifier: Option<&'a str>,
    pub(super) named: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<&'a str>,
    pub(super) basis: &'a str,
    pub(super) evidence: Vec<EvidenceLine<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct PersonLine<'a> {
    pub(super) name: &'a str,
    pub(super) names: Map<'a>,
    pub(super) role: &'a str,
    pub(super) relations: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<&'a str>,
    pub(super) evidence: Vec<EvidenceLine<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct Edge<'a> {
    pub(super) id: &'a str,
    pub(super) source: &'a str,
    pub(super) target: &'a str,
    pub(super) relation: &'a str,
    pub(super) directed: bool,
    pub(super) metadata: EdgeMetadata<'a>,
}

#[derive(Debug, Serialize)]
pub(super) struct Hyperedge<'a> {
    pub(super) id: &'a str,
    pub(super) nodes: Vec<&'a str>,
    pub(super) relation: &'a str,
    pub(super) metadata: EdgeMetadata<'a>,
}

#[derive(Debug, Serialize)]
pub(super) struct EdgeMetadata<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) date: Option<String>,
    #[serde(skip_serializing_if = "is_false")]
    pub(super) year_inferred: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) status: Option<&'a str>,
    pub(super) basis: &'a str,
    pub(super) initiatives: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) note: Option<&'a str>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub(super) roles: Map<'a>,
    pub(super) evidence: Vec<EvidenceLine<'a>>,
}

#[derive(Debug, Serialize)]
pub(super) struct EvidenceLine<'a> {
    pub(super) article: &'a str,
    pub(super) paragraph: u16,
    pub(super) as_written: Vec<&'a str>,
}

/// Whole numbers without a fraction: 1366000000, not 1366000000.0. Seeds hold none that would not fit.
fn number<S: Serializer>(value: &f64, serializer: S) -> Result<S::Ok, S::Error> {
    let whole = *value as i64;
    if whole as f64 == *value {
        serializer.serialize_i64(whole)
    } else {
        serializer.serialize_f64(*value)
    }
}

fn is_false(flag: &bool) -> bool {
    !flag
}
