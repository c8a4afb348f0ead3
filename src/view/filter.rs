//! Which part of the graph passes: kinds, classes of tie, countries, initiatives, focus – and what is selected always does.
//!
//! A node is *core* when it is of a shown kind, in a chosen country and tied to a chosen initiative. Around the core stand its
//! partners: whoever of a shown kind shares a passing tie with it. So “Cambodia” shows Cambodia's zones and whom they deal with.

use super::Target;
use crate::graph::{Attribute, Graph, Said, Subset};
use atlas::order::Set;
use atlas::{ArticleId, Basis, DateSpan, Kind, NodeId, Relation, RelationId, TieClass};

/// What the reader chose to see. Empty countries or initiatives mean all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filter {
    /// The kinds that are shown.
    pub kinds: Set<Kind>,
    /// The classes of tie that are shown.
    pub classes: Set<TieClass>,
    /// ISO 3166-1 alpha-2 codes.
    pub countries: Set<String>,
    /// Initiatives and alliances.
    pub initiatives: Set<NodeId>,
    /// How we must know of a tie for it to be shown.
    pub bases: Set<Basis>,
    /// The articles that a tie must stand in; empty means any, or none.
    pub articles: Set<ArticleId>,
    /// The years, both included, that a tie's date must touch; undated ties are none of any year.
    pub years: Option<Years>,
    /// What must be said of a node or tie beyond the model: of each attribute that is named, one of the values.
    pub said: Set<Said>,
}

/// A span of years, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Years {
    /// The first.
    pub from: u16,
    /// The last, not before the first.
    pub to: u16,
}

impl Years {
    /// The years between two, whichever is first.
    pub fn between(a: u16, b: u16) -> Self {
        Self {
            from: a.min(b),
            to: a.max(b),
        }
    }

    /// Whether a date touches them.
    pub fn touch(self, date: DateSpan) -> bool {
        let (first, last) = (date.start().year, date.last_year());
        first <= self.to && last.is_none_or(|last| last >= self.from)
    }
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
            countries: Set::new(),
            initiatives: Set::new(),
            bases: Basis::ALL.iter().copied().collect(),
            articles: Set::new(),
            years: None,
            said: Set::new(),
        }
    }
}

impl Filter {
    /// Whether it narrows by country, initiative or what is said of nodes, so that core and partners differ.
    pub fn narrows(&self, graph: &Graph) -> bool {
        !self.countries.is_empty() || !self.initiatives.is_empty() || self.says(graph, false)
    }

    /// Whether it narrows by what ties stand in or when they were: then a node is there for its ties alone.
    pub fn narrows_by_tie(&self, graph: &Graph) -> bool {
        !self.articles.is_empty() || self.years.is_some() || self.says(graph, true)
    }

    /// Whether it asks for something that must be said of ties, or of nodes.
    fn says(&self, graph: &Graph, of_ties: bool) -> bool {
        let attribute = |said: &Said| graph.attributes().get(said.attribute as usize);
        let mut asked = self.said.iter().filter_map(attribute);
        asked.any(|attribute| attribute.of_ties == of_ties)
    }

    /// Whether what is said has, of each attribute that is asked for, one of the values.
    fn is_said<'a>(
        &self,
        graph: &'a Graph,
        of_ties: bool,
        values: impl Fn(&'a Attribute) -> &'a [u32],
    ) -> bool {
        self.said.iter().all(|asked| {
            let Some(attribute) = graph.attributes().get(asked.attribute as usize) else {
                return true;
            };
            let mut same = self
                .said
                .iter()
                .filter(|other| other.attribute == asked.attribute);
            attribute.of_ties != of_ties || same.any(|said| values(attribute).contains(&said.value))
        })
    }

    /// What is visible under this filter and focus; the selected node, or the parties of the selected tie, always are.
    pub fn subset(&self, graph: &Graph, focus: Option<Focus>, selected: Option<Target>) -> Subset {
        let catalog = graph.catalog();
        let passing: Vec<bool> = catalog
            .relation_ids()
            .map(|id| self.passes(graph, id))
            .collect();
        let passes = |id: RelationId| passing[id.index()];
        let by_tie = self.narrows_by_tie(graph);
        let in_ties = |id: NodeId| !by_tie || graph.ties(id).iter().any(|&tie| passes(tie));
        let core: Vec<bool> = catalog
            .node_ids()
            .map(|id| self.is_core(graph, id, in_ties))
            .collect();
        let chosen = |id: NodeId| self.initiatives.contains(&id);
        let shown_kind = |id: NodeId| self.kinds.contains(&catalog.node(id).kind) || chosen(id);
        let mut shown = core.clone();
        if self.narrows(graph) {
            // Tie by tie: whoever shares one with the core is a partner.
            for tie in catalog.relation_ids().filter(|&tie| passes(tie)) {
                let parties = &catalog.relation(tie).parties;
                if parties.iter().any(|party| core[party.node.index()]) {
                    for party in parties.iter().filter(|party| shown_kind(party.node)) {
                        shown[party.node.index()] = true;
                    }
                }
            }
        }
        if let Some(Focus { node, depth_hops }) = focus {
            let ego = graph.ego(node, depth_hops, |tie| {
                let parties = &catalog.relation(tie).parties;
                passes(tie)
                    && parties
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
            |id| selected == Some(Target::Tie(id)) || (passes(id) && touches_core(id)),
        )
    }

    fn is_core(&self, graph: &Graph, id: NodeId, in_ties: impl Fn(NodeId) -> bool) -> bool {
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
        let is_said = self.is_said(graph, false, |attribute| attribute.of_node(id));
        self.kinds.contains(&node.kind) && in_country && in_initiative && in_ties(id) && is_said
    }

    /// Whether a tie is of a shown class and basis and, where initiatives, articles or years are chosen, belongs to them,
    /// and what must be said of it is.
    pub(super) fn passes(&self, graph: &Graph, id: RelationId) -> bool {
        let relation = graph.catalog().relation(id);
        let of_initiative = self.initiatives.is_empty()
            || self
                .initiatives
                .iter()
                .any(|&id| relation_belongs(relation, id));
        let of_article = self.articles.is_empty()
            || relation
                .evidence
                .iter()
                .any(|evidence| self.articles.contains(&evidence.article));
        let of_years = self
            .years
            .is_none_or(|years| relation.date.is_some_and(|date| years.touch(date)));
        self.classes.contains(&relation.relation_type.class())
            && self.bases.contains(&relation.basis)
            && of_initiative
            && of_article
            && of_years
            && self.is_said(graph, true, |attribute| attribute.of_tie(id))
    }
}

/// Whether a tie belongs to an initiative: it is part of it by the text, or the initiative is itself a party.
pub(crate) fn relation_belongs(relation: &Relation, initiative: NodeId) -> bool {
    relation.initiatives.contains(&initiative) || relation.involves(initiative)
}

fn belongs(graph: &Graph, id: NodeId, initiatives: &Set<NodeId>) -> bool {
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
