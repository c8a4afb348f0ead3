//! Where the nodes are: the embedded positions for the default view, computed ones for every other, and the way between.
//!
//! A layout always starts from the embedded positions and never from what happens to be shown, so the same link gives
//! the same picture.

use super::ease::{Ease, LAYOUT_MS};
use crate::graph::{Graph, Subset};
use crate::view::{Bounds, WorldPoint, arrange};
use crate::web::layout_worker::{Job, Layouts, Placed};
use atlas::NodeId;
use layout::{Anchor, LayoutRequest};
use std::rc::Rc;
use std::sync::Arc;

/// What chance begins from; the same as at build time has no need to be.
const SEED: u64 = 1;
/// While one node is dragged, the others are drawn to where they stood: the map gives way, and keeps its shape.
const STAYING: f32 = 0.12;
/// How many computed layouts are kept.
const KEPT: usize = 12;

/// Positions of every node, and what is changing them.
pub(super) struct Arrangement {
    graph: Arc<Graph>,
    home: Subset,
    embedded: Vec<f32>,
    subset: Subset,
    shown: Vec<f32>,
    ease: Option<Ease<Vec<f32>>>,
    kept: Vec<(Subset, Vec<f32>)>,
    layouts: Layouts,
    awaited: Option<Awaited>,
}

/// A layout under way, and what its nodes are.
struct Awaited {
    job: Job,
    nodes: Vec<NodeId>,
    live: bool,
    dragged: Option<NodeId>,
}

/// What changed in a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Moved {
    /// Nodes are elsewhere than in the last frame.
    pub(super) places: bool,
    /// They have come to rest.
    pub(super) rests: bool,
    /// A layout has become known, to which they are on their way.
    pub(super) arranged: bool,
}

impl Arrangement {
    /// The settled map.
    pub(super) fn new(
        graph: Arc<Graph>,
        home: Subset,
        embedded: Vec<f32>,
        notify: Rc<dyn Fn()>,
    ) -> Self {
        Self {
            graph,
            subset: home.clone(),
            home,
            shown: embedded.clone(),
            embedded,
            ease: None,
            kept: Vec::new(),
            layouts: Layouts::new(notify),
            awaited: None,
        }
    }

    /// x and y of each node as it is shown now.
    pub(super) fn shown(&self) -> &[f32] {
        &self.shown
    }

    /// The box around the visible nodes, where they are going to be.
    pub(super) fn bounds(&self) -> Option<Bounds> {
        Bounds::around(
            self.subset
                .nodes()
                .filter_map(|node| self.destination(node)),
        )
    }

    /// Where a node is going to be.
    pub(super) fn destination(&self, node: NodeId) -> Option<WorldPoint> {
        let positions = self.ease.as_ref().map_or(&self.shown, |ease| &ease.to);
        let at = 2 * node.index();
        let pair = positions.get(at..at + 2)?;
        let (x, y) = (f64::from(pair[0]), f64::from(pair[1]));
        (x.is_finite() && y.is_finite()).then_some(WorldPoint { x, y })
    }

    /// Another part of the graph is visible. Answers whether its layout is known already; else it is asked for.
    pub(super) fn set_subset(&mut self, subset: Subset, now_ms: f64, length_ms: f64) -> bool {
        let before = std::mem::replace(&mut self.subset, subset);
        self.awaited = None;
        let known = if self.subset == self.home {
            Some(self.embedded.clone())
        } else {
            self.kept
                .iter()
                .find(|(subset, _positions)| *subset == self.subset)
                .map(|(_subset, positions)| positions.clone())
        };
        // What appears, appears in its place.
        for node in self.subset.nodes().filter(|&node| !before.has_node(node)) {
            let at = 2 * node.index()..2 * node.index() + 2;
            let from = known.as_ref().unwrap_or(&self.embedded);
            if let (Some(slot), Some(place)) = (self.shown.get_mut(at.clone()), from.get(at)) {
                slot.copy_from_slice(place);
            }
        }
        match known {
            Some(positions) => {
                self.go_to(positions, now_ms, length_ms);
                true
            }
            None => {
                self.ease = None;
                self.ask(now_ms);
                false
            }
        }
    }

    /// Takes up a node: the layout follows it live.
    pub(super) fn take_up(&mut self, node: NodeId, now_ms: f64) {
        self.ease = None;
        let nodes: Vec<NodeId> = self.subset.nodes().collect();
        let mut request = self.request(&nodes, &self.shown);
        let places = (0u32..).zip(&nodes).zip(request.start.chunks_exact(2));
        let anchor = |((place, _node), at): ((u32, &NodeId), &[f32])| Anchor {
            node: place,
            x: at[0],
            y: at[1],
            weight: STAYING,
        };
        let others = places.filter(|((_place, other), at)| {
            **other != node && at[0].is_finite() && at[1].is_finite()
        });
        let anchors: Vec<Anchor> = others.map(anchor).collect();
        request.anchors = anchors;
        let job = self.layouts.live(request, now_ms);
        self.awaited = Some(Awaited {
            job,
            nodes,
            live: true,
            dragged: Some(node),
        });
        if let Some(at) = self.destination(node) {
            self.carry(at);
        }
    }

    /// Carries the node that was taken up.
    pub(super) fn carry(&mut self, to: WorldPoint) {
        let Some(Awaited {
            job,
            nodes,
            dragged: Some(node),
            ..
        }) = &self.awaited
        else {
            return;
        };
        let at = 2 * node.index();
        if let Some(slot) = self.shown.get_mut(at..at + 2) {
            slot.copy_from_slice(&[to.x as f32, to.y as f32]);
        }
        if let Ok(place) = nodes.binary_search(node) {
            self.layouts
                .pin(*job, place as u32, to.x as f32, to.y as f32);
        }
    }

    /// Lets it go: it stays where the layout lets it.
    pub(super) fn let_go(&mut self) {
        let Some(Awaited {
            job,
            nodes,
            dragged,
            ..
        }) = &mut self.awaited
        else {
            return;
        };
        if let Some(place) = dragged
            .take()
            .and_then(|node| nodes.binary_search(&node).ok())
        {
            self.layouts.unpin(*job, place as u32);
        }
    }

    /// Starts the worker ahead of need.
    pub(super) fn warm(&mut self, now_ms: f64) {
        self.layouts.warm(now_ms);
    }

    /// Takes what has arrived and moves on. `length_ms` is how long the way to a new layout takes.
    pub(super) fn advance(
        &mut self,
        clock_ms: impl Fn() -> f64,
        now_ms: f64,
        length_ms: f64,
    ) -> Moved {
        let mut moved = Moved::default();
        for placed in self.layouts.poll(clock_ms) {
            self.arrive(placed, now_ms, length_ms, &mut moved);
        }
        if let Some(ease) = &self.ease {
            let share = ease.share(now_ms) as f32;
            let pairs = ease.from.iter().zip(&ease.to);
            for (shown, (from, to)) in self.shown.iter_mut().zip(pairs) {
                *shown = if share < 1.0 {
                    from + (to - from) * share
                } else {
                    *to
                };
            }
            moved.places = true;
            if ease.is_over(now_ms) {
                self.ease = None;
                moved.rests = true;
            }
        }
        moved
    }

    /// Whether the next frame has something to do here.
    pub(super) fn wants_frame(&self) -> bool {
        self.ease.is_some() || self.layouts.wants_frame()
    }

    /// Whether positions are still to come.
    pub(super) fn is_awaited(&self) -> bool {
        self.awaited.is_some()
    }

    /// Why a layout was refused, once: what is shown stays.
    pub(super) fn refusal(&mut self) -> Option<String> {
        self.layouts.refusal()
    }

    fn arrive(&mut self, placed: Placed, now_ms: f64, length_ms: f64, moved: &mut Moved) {
        let Some(awaited) = self
            .awaited
            .as_ref()
            .filter(|awaited| awaited.job == placed.job)
        else {
            return;
        };
        let Awaited {
            nodes,
            live,
            dragged,
            ..
        } = awaited;
        let (
            Placed {
                settled, positions, ..
            },
            live,
        ) = (placed, *live);
        let mut all = self.shown.clone();
        for (node, pair) in nodes.iter().zip(positions.chunks_exact(2)) {
            // What is carried is under the pointer already; the layout is a step behind.
            if let Some(slot) = all
                .get_mut(2 * node.index()..2 * node.index() + 2)
                .filter(|_slot| Some(*node) != *dragged)
            {
                slot.copy_from_slice(pair);
            }
        }
        if live {
            self.shown = all;
            moved.places = true;
            moved.rests |= settled;
        } else {
            self.kept.push((self.subset.clone(), all.clone()));
            if self.kept.len() > KEPT {
                self.kept.remove(0);
            }
            self.go_to(all, now_ms, length_ms);
            moved.arranged = true;
        }
        if settled {
            self.awaited = None;
        }
    }

    fn ask(&mut self, now_ms: f64) {
        let nodes: Vec<NodeId> = self.subset.nodes().collect();
        let request = self.request(&nodes, &self.embedded);
        let job = self.layouts.settle(request, now_ms);
        self.awaited = Some(Awaited {
            job,
            nodes,
            live: false,
            dragged: None,
        });
    }

    fn request(&self, nodes: &[NodeId], start: &[f32]) -> LayoutRequest {
        let catalog = self.graph.catalog();
        let lines = self.subset.edges(&self.graph);
        let lines = lines.map(|(_place, edge)| {
            (
                edge.source,
                edge.target,
                catalog.relation(edge.relation).relation_type,
            )
        });
        arrange::request(catalog, nodes, lines, Some(start), SEED)
    }

    fn go_to(&mut self, positions: Vec<f32>, now_ms: f64, length_ms: f64) {
        let mut from = self.shown.clone();
        // A node that is nowhere yet appears where it is going to be.
        for (from, to) in from.iter_mut().zip(&positions) {
            *from = if from.is_finite() { *from } else { *to };
        }
        self.ease = Some(Ease::new(from, positions, now_ms, length_ms.min(LAYOUT_MS)));
    }
}
