//! Who steps forward: the selected, what is pointed at, their ties and the other parties of these.

use super::SceneRequest;
use crate::view::Target;
use crate::view::style::Emphasis;
use atlas::{NodeId, RelationId};

/// What is selected and what is pointed at, by pointer or keyboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Highlight {
    /// Its card is open.
    pub selected: Option<Target>,
    /// The pointer is on it, or on its row.
    pub hovered: Option<Target>,
    /// Whether it was pointed at by key: its ring then is that of the keyboard's focus.
    pub by_key: bool,
}

/// How far each node and each tie stands forward.
pub(super) struct Emphases {
    dims: bool,
    nodes: Vec<Emphasis>,
    relations: Vec<Emphasis>,
}

impl Emphases {
    /// A selection and a hovered node make the rest step back. A hovered tie does not: the pointer crosses lines all the time.
    pub(super) fn of(request: &SceneRequest<'_>) -> Self {
        let SceneRequest {
            graph,
            subset,
            highlight,
            ..
        } = request;
        let visible = |target: &Target| match *target {
            Target::Node(node) => subset.has_node(node),
            Target::Tie(relation) => subset.has_relation(relation),
        };
        let selected = highlight.selected.filter(visible);
        let hovered = highlight.hovered.filter(visible);
        let chosen = request.chosen.iter().filter(|&&node| subset.has_node(node));
        let dims = selected.is_some()
            || matches!(hovered, Some(Target::Node(_)))
            || chosen.clone().next().is_some();
        let ground = if dims {
            Emphasis::Dimmed
        } else {
            Emphasis::Rest
        };
        let mut emphases = Self {
            dims,
            nodes: vec![ground; graph.catalog().nodes().len()],
            relations: vec![ground; graph.catalog().relations().len()],
        };
        let forward = if dims {
            Emphasis::Lifted
        } else {
            Emphasis::Rest
        };
        let chosen = chosen.map(|&node| (Target::Node(node), true));
        let selected = selected.map(|target| (target, true));
        let hovered = hovered.map(|target| (target, selected == Some((target, true))));
        for (target, by_selection) in selected.into_iter().chain(hovered).chain(chosen) {
            match target {
                Target::Node(node) => {
                    emphases.raise_node(
                        node,
                        if by_selection {
                            Emphasis::Named
                        } else {
                            Emphasis::Lifted
                        },
                    );
                    for &relation in graph.ties(node) {
                        emphases.raise_tie(request, relation, Emphasis::Lifted, Emphasis::Lifted);
                    }
                }
                Target::Tie(relation) => {
                    let parties = if by_selection {
                        Emphasis::Named
                    } else {
                        forward
                    };
                    emphases.raise_tie(request, relation, Emphasis::Named, parties);
                }
            }
        }
        emphases
    }

    /// Whether anything steps back.
    pub(super) const fn dims(&self) -> bool {
        self.dims
    }

    pub(super) fn node(&self, node: NodeId) -> Emphasis {
        self.nodes[node.index()]
    }

    pub(super) fn relation(&self, relation: RelationId) -> Emphasis {
        self.relations[relation.index()]
    }

    /// Every node that is lifted, in order. O(nodes), a byte each.
    pub(super) fn lifted(&self) -> impl Iterator<Item = NodeId> + '_ {
        let nodes = self.nodes.iter().enumerate();
        nodes
            .filter(|(_index, emphasis)| **emphasis >= Emphasis::Lifted)
            .map(|(index, _emphasis)| NodeId::from_index(index))
    }

    fn raise_node(&mut self, node: NodeId, to: Emphasis) {
        let emphasis = &mut self.nodes[node.index()];
        *emphasis = to.max(*emphasis);
    }

    /// A tie of many parties is lifted as one thing.
    fn raise_tie(
        &mut self,
        request: &SceneRequest<'_>,
        relation: RelationId,
        to: Emphasis,
        parties: Emphasis,
    ) {
        if !request.subset.has_relation(relation) {
            return;
        }
        let emphasis = &mut self.relations[relation.index()];
        *emphasis = to.max(*emphasis);
        for party in &request.graph.catalog().relation(relation).parties {
            self.raise_node(party.node, parties);
        }
    }
}
