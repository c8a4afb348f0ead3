//! What one may ask next of a node: what its ties show when they are laid beside those of others. Each is counted from what
//! is here and leads to it; none says what is not here.

use super::Path;
use crate::graph::Graph;
use atlas::order::sort_by;
use atlas::{Kind, NodeId, Party, RelationId, TieClass};

/// Something worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Question {
    /// A tie of the node is the only one here that leads out of a country.
    OnlyWayOut {
        /// ISO 3166-1 alpha-2.
        country: String,
        /// The tie.
        tie: RelationId,
    },
    /// A partner of the node has several others of its kind.
    SharedPartner {
        /// The partner.
        partner: NodeId,
        /// How many others.
        others: usize,
    },
    /// Two in one alliance have no tie of their own.
    SameAlliance {
        /// The alliance.
        alliance: NodeId,
        /// The node and the other member.
        pair: Path,
    },
    /// Two without a tie have partners in common.
    CommonPartners {
        /// The node and the other.
        pair: Path,
        /// How many partners.
        count: usize,
    },
}

/// Fewer others of its kind make no pattern.
const LEAST_OTHERS: usize = 2;
/// An alliance may be the only way out of many countries.
const MOST_WAYS_OUT: usize = 2;
/// A node with more partners than this has no second look at all of theirs.
const MOST_PARTNERS: usize = 400;

/// What one may ask next, in this order, at most one of each sort and a few ways out. Organisations and initiatives have too
/// little in common with each other for the others to mean anything.
pub fn questions(graph: &Graph, node: NodeId) -> Vec<Question> {
    let mut found = ways_out(graph, node);
    let kind = graph.catalog().node(node).kind;
    if !matches!(kind, Kind::Zone | Kind::City | Kind::Region | Kind::Country) {
        return found;
    }
    let partners = partners(graph, node);
    found.extend(shared(graph, node, &partners));
    let same = same_alliance(graph, node, &partners);
    let named = match &same {
        Some(Question::SameAlliance { pair, .. }) => Some(pair.to),
        _ => None,
    };
    found.extend(same);
    found.extend(common(graph, node, &partners, named));
    found
}

fn class(graph: &Graph, tie: RelationId) -> TieClass {
    graph.catalog().relation(tie).relation_type.class()
}

/// Whom a node deals with, each once, in order: neither where it lies nor what it is part of.
fn partners(graph: &Graph, node: NodeId) -> Vec<NodeId> {
    let deals =
        |tie: &RelationId| !matches!(class(graph, *tie), TieClass::Place | TieClass::Programme);
    let ties = graph.ties(node).iter().copied().filter(deals);
    let parties = ties.flat_map(|tie| &graph.catalog().relation(tie).parties);
    let mut found: Vec<NodeId> = parties.map(|party| party.node).collect();
    found.retain(|&other| other != node);
    sort_by(&mut found, Ord::cmp);
    found.dedup();
    found
}

/// Whether another node is of the same kind, and no tie of any sort is between the two.
fn is_stranger(graph: &Graph, node: NodeId, other: NodeId) -> bool {
    let kind = |node| graph.catalog().node(node).kind;
    other != node && kind(other) == kind(node) && graph.between(node, other).is_empty()
}

/// The ties of the node that are the only ones out of a country, or into it; where something lies is none.
fn ways_out(graph: &Graph, node: NodeId) -> Vec<Question> {
    let catalog = graph.catalog();
    let leads_out_of = |tie: RelationId, country: &str| {
        let parties = &catalog.relation(tie).parties;
        let country_of = |party: &Party| catalog.node(party.node).country.as_deref();
        let is_in = |party: &&Party| country_of(party) == Some(country);
        let within = parties.iter().filter(is_in).count();
        class(graph, tie) != TieClass::Place && within > 0 && within < parties.len()
    };
    let mut out: Vec<(String, RelationId)> = Vec::new();
    for &tie in graph.ties(node) {
        for party in &catalog.relation(tie).parties {
            let country = catalog.node(party.node).country.as_deref();
            let country = country.filter(|country| leads_out_of(tie, country));
            let way = country.map(|country| (country.to_owned(), tie));
            out.extend(way.filter(|way| !out.contains(way)));
        }
    }
    // Where the node itself has a second one, the others need not be looked through.
    let is_only = |(country, _tie): &&(String, RelationId)| {
        let of_node = out.iter().filter(|(other, _tie)| other == country);
        let leads = |&other: &RelationId| leads_out_of(other, country);
        of_node.count() == 1 && catalog.relation_ids().filter(leads).nth(1).is_none()
    };
    let only = out.iter().filter(is_only).take(MOST_WAYS_OUT);
    let question = |(country, tie): &(String, RelationId)| Question::OnlyWayOut {
        country: country.clone(),
        tie: *tie,
    };
    only.map(question).collect()
}

/// The partner that most others of the node's kind deal with; of equals the first.
fn shared(graph: &Graph, node: NodeId, partners: &[NodeId]) -> Option<Question> {
    let kind = |node: NodeId| graph.catalog().node(node).kind;
    let is_somebody = |&partner: &NodeId| kind(partner) != Kind::Country;
    let count = |partner: NodeId| {
        let others = self::partners(graph, partner).into_iter();
        let others = others.filter(|&other| other != node && kind(other) == kind(node));
        (partner, others.count())
    };
    let few = partners.iter().copied().take(MOST_PARTNERS);
    let counted = few.filter(is_somebody).map(count);
    let (partner, others) = most(counted.filter(|&(_partner, others)| others >= LEAST_OTHERS))?;
    Some(Question::SharedPartner { partner, others })
}

/// The member of an alliance of the node's with most ties, of those that have none with it.
fn same_alliance(graph: &Graph, node: NodeId, partners: &[NodeId]) -> Option<Question> {
    let is_in = |member: NodeId, alliance: NodeId| {
        let ties = graph.between(member, alliance);
        ties.into_iter()
            .any(|tie| class(graph, tie) == TieClass::Membership)
    };
    let is_own = |&alliance: &NodeId| {
        graph.catalog().node(alliance).kind == Kind::Alliance && is_in(node, alliance)
    };
    let own = partners.iter().copied().filter(is_own);
    let fellows = own.flat_map(|alliance| {
        let members = self::partners(graph, alliance).into_iter();
        let strangers = members
            .filter(move |&member| is_in(member, alliance) && is_stranger(graph, node, member));
        strangers.map(move |member| (alliance, member))
    });
    let tied = fellows.map(|(alliance, member)| ((alliance, member), graph.degree(member)));
    let ((alliance, to), _ties) = most(tied)?;
    Some(Question::SameAlliance {
        alliance,
        pair: Path { from: node, to },
    })
}

/// The node that has most partners in common with this one and no tie to it, but for one that is named already.
fn common(
    graph: &Graph,
    node: NodeId,
    partners: &[NodeId],
    named: Option<NodeId>,
) -> Option<Question> {
    let mut counts = vec![0_usize; graph.catalog().nodes().len()];
    for &partner in partners.iter().take(MOST_PARTNERS) {
        let others = self::partners(graph, partner);
        others.iter().for_each(|other| counts[other.index()] += 1);
    }
    let others = graph.catalog().node_ids();
    let others = others.filter(|&other| Some(other) != named);
    let counted = others.map(|other| (other, counts[other.index()]));
    let enough =
        counted.filter(|&(other, count)| count >= LEAST_OTHERS && is_stranger(graph, node, other));
    let (to, count) = most(enough)?;
    Some(Question::CommonPartners {
        pair: Path { from: node, to },
        count,
    })
}

/// What is counted highest; of equals the first.
fn most<T>(counted: impl Iterator<Item = (T, usize)>) -> Option<(T, usize)> {
    counted.reduce(|best, next| if next.1 > best.1 { next } else { best })
}
