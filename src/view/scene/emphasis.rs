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
}

/// How far each node and each tie stands forward.
pub(super) struct Emphases {
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
        let dims = selected.is_some() || matches!(hovered, Some(Target::Node(_)));
        let ground = if dims {
            Emphasis::Dimmed
        } else {
            Emphasis::Rest
        };
        let mut emphases = Self {
            nodes: vec![ground; graph.catalog().nodes().len()],
            relations: vec![ground; graph.catalog().relations().len()],
        };
        let forward = if dims {
            Emphasis::Lifted
        } else {
            Emphasis::Rest
        };
        for target in [selected, hovered].into_iter().flatten() {
            let by_selection = selected == Some(target);
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

    pub(super) fn node(&self, node: NodeId) -> Emphasis {
        self.nodes[node.index()]
    }

    pub(super) fn relation(&self, relation: RelationId) -> Emphasis {
        self.relations[relation.index()]
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
