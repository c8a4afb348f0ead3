//! Which part of the graph passes: kinds, classes of tie, countries, initiatives, focus – and what is selected always does.
//!
//! A node is *core* when it is of a shown kind, in a chosen country and tied to a chosen initiative. Around the core stand its
//! partners: whoever of a shown kind shares a passing tie with it. So “Cambodia” shows Cambodia's zones and whom they deal with.

use super::Target;
use crate::graph::{Graph, Subset};
use atlas::{Kind, NodeId, Relation, RelationId, TieClass};
use std::collections::BTreeSet;

/// What the reader chose to see. Empty countries or initiatives mean all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The kinds that are shown.
    pub kinds: BTreeSet<Kind>,
    /// The classes of tie that are shown.
    pub classes: BTreeSet<TieClass>,
    /// ISO 3166-1 alpha-2 codes.
    pub countries: BTreeSet<String>,
    /// Initiatives and alliances.
    pub initiatives: BTreeSet<NodeId>,
}

/// The neighbourhood that alone is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Focus {
    /// Its middle.
    pub node: NodeId,
    /// How many lines it reaches, from 1.
    pub depth_hops: u8,
}

impl Default for Filter {
    fn default() -> Self {
        Self {
            kinds: Kind::SHOWN_BY_DEFAULT.iter().copied().collect(),
            classes: TieClass::ALL.iter().copied().collect(),
            countries: BTreeSet::new(),
            initiatives: BTreeSet::new(),
        }
    }
}

impl Filter {
    /// Whether it narrows by country or initiative, so that core and partners differ.
    pub fn narrows(&self) -> bool {
        !self.countries.is_empty() || !self.initiatives.is_empty()
    }

    /// What is visible under this filter and focus; the selected node, or the parties of the selected tie, always are.
    pub fn subset(&self, graph: &Graph, focus: Option<Focus>, selected: Option<Target>) -> Subset {
        let catalog = graph.catalog();
        let core: Vec<bool> = catalog
            .node_ids()
            .map(|id| self.is_core(graph, id))
            .collect();
        let chosen = |id: NodeId| self.initiatives.contains(&id);
        let shown_kind = |id: NodeId| self.kinds.contains(&catalog.node(id).kind) || chosen(id);
        let is_partner = |id: NodeId| {
            shown_kind(id)
                && graph.ties(id).iter().any(|&tie| {
                    let relation = catalog.relation(tie);
                    self.passes(relation)
                        && relation
                            .parties
                            .iter()
                            .any(|party| party.node != id && core[party.node.index()])
                })
        };
        let mut shown: Vec<bool> = catalog
            .node_ids()
            .map(|id| core[id.index()] || (self.narrows() && is_partner(id)))
            .collect();
        if let Some(Focus { node, depth_hops }) = focus {
            let ego = graph.ego(node, depth_hops, |tie| {
                let relation = catalog.relation(tie);
                self.passes(relation)
                    && relation
                        .parties
                        .iter()
                        .all(|party| shown_kind(party.node) || party.node == node)
            });
            shown = vec![false; shown.len()];
            ego.iter()
                .for_each(|id| shown[id.index()] = shown_kind(*id) || *id == node);
        }
        let always: Vec<NodeId> = match selected {
            None => Vec::new(),
            Some(Target::Node(id)) => vec![id],
            Some(Target::Tie(id)) => catalog
                .relation(id)
                .parties
                .iter()
                .map(|party| party.node)
                .collect(),
        };
        always.iter().for_each(|id| shown[id.index()] = true);
        let touches_core = |id: RelationId| {
            let mut parties = catalog.relation(id).parties.iter().map(|party| party.node);
            focus.is_some() || parties.any(|party| core[party.index()] || always.contains(&party))
        };
        Subset::of(
            graph,
            |id| shown[id.index()],
            |id| {
                selected == Some(Target::Tie(id))
                    || (self.passes(catalog.relation(id)) && touches_core(id))
            },
        )
    }

    fn is_core(&self, graph: &Graph, id: NodeId) -> bool {
        let node = graph.catalog().node(id);
        if self.initiatives.contains(&id) {
            return self.countries.is_empty(); // asked for by name, whatever its kind
        }
        let in_country = self.countries.is_empty()
            || node
                .country
                .as_ref()
                .is_some_and(|code| self.countries.contains(code));
        let in_initiative = self.initiatives.is_empty() || belongs(graph, id, &self.initiatives);
        self.kinds.contains(&node.kind) && in_country && in_initiative
    }

    /// Whether a tie is of a shown class and, where initiatives are chosen, belongs to one of them.
    fn passes(&self, relation: &Relation) -> bool {
        let of_initiative = self.initiatives.is_empty()
            || self
                .initiatives
                .iter()
                .any(|&id| relation_belongs(relation, id));
        self.classes.contains(&relation.relation_type.class()) && of_initiative
    }
}

/// Whether a tie belongs to an initiative: it is part of it by the text, or the initiative is itself a party.
pub(crate) fn relation_belongs(relation: &Relation, initiative: NodeId) -> bool {
    relation.initiatives.contains(&initiative) || relation.involves(initiative)
}

fn belongs(graph: &Graph, id: NodeId, initiatives: &BTreeSet<NodeId>) -> bool {
    let relations = graph
        .ties(id)
        .iter()
        .map(|&tie| graph.catalog().relation(tie));
    relations.into_iter().any(|relation| {
        initiatives
            .iter()
            .any(|&initiative| relation_belongs(relation, initiative))
    })
}
