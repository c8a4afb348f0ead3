//! What keys do to the map while it has the keyboard.

use super::{Picture, Stale};
use crate::language::Phrase;
use crate::state::Action;
use crate::view::gesture::{MapKey, Way};
use crate::view::walk::nearest;
use crate::view::{ScreenPoint, Target, words};
use atlas::NodeId;

/// How far one press of Shift and an arrow moves the map.
const PAN_PX: f64 = 60.0;

impl Picture {
    /// Takes a key; nothing when it means nothing here and now.
    pub(in super::super) fn key(&mut self, key: MapKey) -> Option<Vec<Action>> {
        match key {
            MapKey::Walk(way) => self.walk(way),
            MapKey::Pan(way) => {
                let (x, y) = way.vector();
                let goal = self.glide.as_ref().map_or(self.camera, |glide| glide.to);
                self.go(goal.panned_by(-x * PAN_PX, -y * PAN_PX));
            }
            MapKey::Tie { back } => self.walk_ties(back),
            MapKey::Open => return self.marked.map(|target| vec![Action::Select(target)]),
            MapKey::Pause => {
                let said = match self.arrangement.pause() {
                    Some(true) => Phrase::LayoutStands,
                    Some(false) => Phrase::LayoutGoesOn,
                    None => Phrase::LayoutDone,
                };
                self.stage.say(self.graph.say(said));
            }
            MapKey::LetGo => {
                let marked = self.marked.take().is_some();
                if !self.let_chosen_go() && !marked {
                    return None; // one step out of something else
                }
                self.stale = Stale::Scene;
            }
        }
        Some(Vec::new())
    }

    /// The node from which keys walk: the last one marked, or what is selected.
    fn stands_at(&self) -> Option<NodeId> {
        let selected = match self.selected {
            Some(Target::Node(node)) => Some(node),
            Some(Target::Tie(_)) | None => None,
        };
        let walked = self.walked.filter(|_node| self.marked.is_some());
        let node = walked.or(selected).or(self.walked);
        node.filter(|&node| self.subset.has_node(node))
    }

    fn walk(&mut self, way: Way) {
        let camera = self.glide.as_ref().map_or(self.camera, |glide| glide.to);
        let place = |node: NodeId| {
            let at = self.arrangement.destination(node)?;
            Some((node, camera.screen_from_world(at)))
        };
        let places = self.subset.nodes().filter_map(place);
        let from = self.stands_at().and_then(place);
        let next = match from {
            Some((_node, from)) => nearest(places, from, way),
            None => nearest_to(places, self.free_middle()),
        };
        if let Some(node) = next {
            self.walked = Some(node);
            self.mark(Target::Node(node));
        }
    }

    fn walk_ties(&mut self, back: bool) {
        let Some(node) = self.stands_at() else {
            return;
        };
        let ties = self.graph.ties(node).iter().copied();
        let ties: Vec<_> = ties.filter(|&tie| self.subset.has_relation(tie)).collect();
        let now = ties
            .iter()
            .position(|&tie| self.marked == Some(Target::Tie(tie)));
        let next = match (now, back) {
            (None, false) => 0,
            (None, true) => ties.len().saturating_sub(1),
            (Some(now), false) => (now + 1) % ties.len(),
            (Some(now), true) => (now + ties.len() - 1) % ties.len(),
        };
        if let Some(&tie) = ties.get(next) {
            self.walked = Some(node);
            self.mark(Target::Tie(tie));
        }
    }

    /// Lifts what a key led to, brings it into view and says what it is.
    fn mark(&mut self, target: Target) {
        self.pointer = None;
        self.hovered = None;
        self.marked = Some(target);
        self.stale = Stale::Scene;
        self.reveal(&self.members(target));
        self.stage.say(&match target {
            Target::Node(node) => words::node_in_words(&self.graph, node),
            Target::Tie(tie) => words::tie_in_words(&self.graph, tie),
        });
    }
}

fn nearest_to(
    places: impl Iterator<Item = (NodeId, ScreenPoint)>,
    point: ScreenPoint,
) -> Option<NodeId> {
    let away = |at: ScreenPoint| (at.x - point.x).hypot(at.y - point.y);
    places
        .min_by(|(_a, a), (_b, b)| away(*a).total_cmp(&away(*b)))
        .map(|(node, _at)| node)
}
