//! The walk: from node to node along ties, by keys alone. Pure; the map lifts where it is, and a tree in the page says it.

use super::{Action, AppState, CameraMove, Effect};
use crate::graph::{Graph, Subset};
use crate::view::Target;
use crate::view::walk::{Step, steps};
use atlas::NodeId;

/// Where a walk is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walk {
    /// The nodes that it came by; it stands at the last.
    pub trail: Vec<NodeId>,
    /// What is looked at: 0 is the node itself, from 1 on its ties.
    pub at: usize,
}

/// A step of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WalkAction {
    /// Begin it, where something is selected there.
    Begin,
    /// End it.
    Leave,
    /// Look at the next tie.
    Next,
    /// Look at the one before.
    Previous,
    /// Look at the node itself.
    First,
    /// Look at its last tie.
    Last,
    /// Go along the tie; from the node to its first tie.
    In,
    /// Back to the node, and from there to the one before it.
    Out,
    /// Open the card of what is looked at.
    Open,
    /// Look at this one.
    LookAt(usize),
}

impl Walk {
    /// The node at which it stands.
    pub fn node(&self) -> NodeId {
        self.trail[self.trail.len() - 1] // it begins with one
    }

    /// What is looked at.
    pub fn target(&self, graph: &Graph, subset: &Subset) -> Target {
        match self.step(graph, subset) {
            Some(step) => Target::Tie(step.tie),
            None => Target::Node(self.node()),
        }
    }

    fn step(&self, graph: &Graph, subset: &Subset) -> Option<Step> {
        let place = self.at.checked_sub(1)?;
        steps(graph, subset, self.node()).get(place).copied()
    }
}

/// What a step makes of the state.
pub(super) fn update(
    state: &mut AppState,
    action: WalkAction,
    graph: &Graph,
    effects: &mut Vec<Effect>,
) -> Option<Action> {
    let subset = state.place.subset(graph);
    if action == WalkAction::Begin {
        state.place.list = None;
        state.column_open = false;
        state.walk = beginning(state, graph, &subset).map(|node| Walk {
            trail: vec![node],
            at: 0,
        });
    }
    let walk = state.walk.as_mut()?;
    let steps = steps(graph, &subset, walk.node());
    match action {
        WalkAction::Begin => {}
        WalkAction::Leave => {
            state.walk = None;
            effects.push(Effect::FocusMap);
            return None;
        }
        WalkAction::Next => walk.at = (walk.at + 1).min(steps.len()),
        WalkAction::Previous => walk.at = walk.at.saturating_sub(1),
        WalkAction::First => walk.at = 0,
        WalkAction::Last => walk.at = steps.len(),
        WalkAction::In => match walk.at.checked_sub(1).and_then(|at| steps.get(at)) {
            Some(step) => {
                walk.trail.push(step.to);
                walk.at = 0;
            }
            None => walk.at = 1.min(steps.len()),
        },
        WalkAction::Out if walk.at > 0 => walk.at = 0,
        WalkAction::Out => {
            if walk.trail.len() > 1 {
                walk.trail.pop();
            }
        }
        WalkAction::Open => return Some(Action::Select(walk.target(graph, &subset))),
        WalkAction::LookAt(at) => walk.at = at.min(steps.len()),
    }
    let mut seen = vec![walk.node()];
    seen.extend(walk.step(graph, &subset).map(|step| step.to));
    effects.push(Effect::Camera(CameraMove::Reveal(seen)));
    effects.push(Effect::FocusWalk);
    None
}

/// Where a walk begins: at what is selected, or at the visible node with most ties. None where nothing is visible.
fn beginning(state: &AppState, graph: &Graph, subset: &Subset) -> Option<NodeId> {
    let selected = match state.place.selected {
        Some(Target::Node(node)) => Some(node),
        Some(Target::Tie(tie)) => Some(graph.catalog().relation(tie).hub()),
        None => None,
    };
    let first_of_most = |best: NodeId, next: NodeId| {
        if graph.degree(next) > graph.degree(best) {
            next
        } else {
            best
        }
    };
    let selected = selected.filter(|&node| subset.has_node(node));
    selected.or_else(|| subset.nodes().reduce(first_of_most))
}

/// What a key does while the keyboard is in the walk, by the name that browsers give the key.
pub fn walk_action_of(key: &str) -> Option<WalkAction> {
    Some(match key {
        "ArrowDown" => WalkAction::Next,
        "ArrowUp" => WalkAction::Previous,
        "ArrowRight" => WalkAction::In,
        "ArrowLeft" => WalkAction::Out,
        "Home" => WalkAction::First,
        "End" => WalkAction::Last,
        "Enter" | " " => WalkAction::Open,
        "Escape" => WalkAction::Leave,
        _ => return None,
    })
}

impl From<WalkAction> for Action {
    fn from(action: WalkAction) -> Self {
        Self::Walk(action)
    }
}
