//! Where the nodes are: the embedded positions for the default view, computed ones for every other, and the way between.
//!
//! A layout always starts from the embedded positions and never from what happens to be shown, so the same link gives
//! the same picture.

use super::ease::{Ease, LAYOUT_MS};
use crate::graph::{Graph, Subset};
use crate::view::arrange::Sketch;
use crate::view::{Bounds, WorldPoint};
use crate::web::layout_worker::{Job, Layouts, Placed};
use atlas::NodeId;
use layout::Pin;
use std::rc::Rc;
use std::sync::Arc;

/// What chance begins from; the same as at build time has no need to be.
const SEED: u32 = 1;
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
    /// What the reader has put somewhere, and where.
    pins: Vec<(NodeId, [f32; 2])>,
    paused: bool,
    /// Whether everything here is turned by a quarter against the settled map.
    turned: bool,
}

/// A layout under way, and what its nodes are.
struct Awaited {
    job: Job,
    nodes: Vec<NodeId>,
    live: bool,
    /// What the hand carries; the first is the one that it holds.
    carried: Vec<NodeId>,
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
            pins: Vec::new(),
            paused: false,
            turned: false,
        }
    }

    /// Turns the map by a quarter, or back; answers whether that was anything to do.
    pub(super) fn turn(&mut self, turned: bool, now_ms: f64) -> bool {
        if self.turned == turned {
            return false;
        }
        self.turned = turned;
        if let Some(ease) = self.ease.take() {
            self.shown = ease.to;
        }
        let kept = self.kept.iter_mut().map(|(_subset, positions)| positions);
        for positions in kept.chain([&mut self.embedded, &mut self.shown]) {
            for pair in positions.chunks_exact_mut(2) {
                let point = WorldPoint {
                    x: pair[0].into(),
                    y: pair[1].into(),
                };
                let WorldPoint { x, y } = quarter_turned(point, turned);
                pair.copy_from_slice(&[x as f32, y as f32]);
            }
        }
        self.pins.clear();
        if self.awaited.take().is_some() && self.known().is_none() {
            self.ask(now_ms); // what is under way is not turned
        }
        true
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
        self.paused = false;
        self.pins.clear(); // the same link gives the same picture
        let known = self.known();
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

    /// The settled layout of what is visible, once it has been computed.
    fn known(&self) -> Option<Vec<f32>> {
        if self.subset == self.home {
            return Some(self.embedded.clone());
        }
        let kept = self
            .kept
            .iter()
            .find(|(subset, _positions)| *subset == self.subset);
        kept.map(|(_subset, positions)| positions.clone())
    }

    /// Takes up some nodes, the one under the hand first: they are pinned, and the layout follows them live.
    pub(super) fn take_up(&mut self, carried: Vec<NodeId>, now_ms: f64) {
        self.ease = None;
        let (mut sketch, nodes) = self.sketch(&self.shown);
        sketch.staying = STAYING;
        for node in &carried {
            if let Some(&[x, y]) = self.shown.get(2 * node.index()..2 * node.index() + 2)
                && x.is_finite()
                && y.is_finite()
            {
                self.pins.retain(|(pinned, _at)| pinned != node);
                self.pins.push((*node, [x, y]));
            }
        }
        self.go_live(sketch, nodes, carried, now_ms);
    }

    fn go_live(&mut self, sketch: Sketch, nodes: Vec<NodeId>, carried: Vec<NodeId>, now_ms: f64) {
        let job = self.layouts.live(sketch, now_ms);
        self.paused = false;
        self.awaited = Some(Awaited {
            job,
            nodes,
            live: true,
            carried,
        });
    }

    /// Carries what was taken up: the first goes here, the others with it.
    pub(super) fn carry(&mut self, to: WorldPoint) {
        let Some(Awaited {
            job,
            nodes,
            carried,
            ..
        }) = &self.awaited
        else {
            return;
        };
        let Some(from) = carried.first().and_then(|&node| self.destination(node)) else {
            return;
        };
        let (dx, dy) = ((to.x - from.x) as f32, (to.y - from.y) as f32);
        for (node, at) in &mut self.pins {
            if !carried.contains(node) {
                continue;
            }
            *at = [at[0] + dx, at[1] + dy];
            if let Some(slot) = self.shown.get_mut(2 * node.index()..2 * node.index() + 2) {
                slot.copy_from_slice(at);
            }
            if let Ok(place) = nodes.binary_search(node) {
                self.layouts.pin(*job, place as u32, at[0], at[1]);
            }
        }
    }

    /// Lets it go: it stays where it was put, and the rest comes to rest around it.
    pub(super) fn let_go(&mut self) {
        if let Some(Awaited { job, carried, .. }) = &mut self.awaited {
            carried.clear();
            self.layouts.cool(*job);
        }
    }

    /// What the reader has put somewhere.
    pub(super) fn pinned(&self) -> Vec<NodeId> {
        self.pins.iter().map(|(node, _at)| *node).collect()
    }

    /// Gives a node back to the layout. When it was the last, everything returns to the settled map.
    pub(super) fn release(&mut self, node: NodeId, now_ms: f64, length_ms: f64) {
        self.pins.retain(|(pinned, _at)| *pinned != node);
        match self.known().filter(|_known| self.pins.is_empty()) {
            Some(settled) => {
                self.awaited = None;
                self.go_to(settled, now_ms, length_ms);
            }
            None => {
                let (sketch, nodes) = self.sketch(&self.shown);
                self.go_live(sketch, nodes, Vec::new(), now_ms);
                self.let_go();
            }
        }
    }

    /// Stops the layout that is under way, or lets it go on; answers which, or nothing where none is.
    pub(super) fn pause(&mut self) -> Option<bool> {
        let job = self.awaited.as_ref()?.job;
        self.paused = !self.paused;
        self.layouts.pause(job, self.paused);
        Some(self.paused)
    }

    /// Starts the worker ahead of need.
    pub(super) fn warm(&mut self, now_ms: f64) {
        self.layouts.warm(now_ms);
    }

    /// Takes what has arrived and moves on. `length_ms` is how long the way to a new layout takes.
    pub(super) fn advance(&mut self, now_ms: f64, length_ms: f64) -> Moved {
        let mut moved = Moved::default();
        for placed in self.layouts.poll(now_ms) {
            self.arrive(placed, now_ms, length_ms, &mut moved);
        }
        if self.layouts.is_gone() && self.awaited.take().is_some() {
            moved.arranged = true; // nothing will come: what is visible stays where it is
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
        self.awaited.is_some() && !self.paused
    }

    /// Why a layout was refused, once: what is shown stays.
    pub(super) fn refusal(&mut self) -> Option<String> {
        let why = self.layouts.refusal();
        if why.is_some() {
            self.awaited = None;
        }
        why
    }

    fn arrive(&mut self, placed: Placed, now_ms: f64, length_ms: f64, moved: &mut Moved) {
        let Some(awaited) = self
            .awaited
            .as_ref()
            .filter(|awaited| awaited.job == placed.job)
        else {
            return;
        };
        let Placed {
            settled, positions, ..
        } = placed;
        let live = awaited.live;
        let mut all = self.shown.clone();
        for (node, pair) in awaited.nodes.iter().zip(positions.chunks_exact(2)) {
            // What is carried is under the pointer already; the layout is a step behind.
            let slot = all.get_mut(2 * node.index()..2 * node.index() + 2);
            if let Some(slot) = slot.filter(|_slot| !awaited.carried.contains(node)) {
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
        let (sketch, nodes) = self.sketch(&self.embedded);
        if nodes.is_empty() {
            return; // nothing to lay out, nothing to wait for
        }
        let job = self.layouts.settle(sketch, now_ms);
        self.awaited = Some(Awaited {
            job,
            nodes,
            live: false,
            carried: Vec::new(),
        });
    }

    /// What is visible, beginning with these positions, and the nodes that its numbers mean.
    fn sketch(&self, start: &[f32]) -> (Sketch, Vec<NodeId>) {
        let nodes: Vec<NodeId> = self.subset.nodes().collect();
        let lines = self.subset.edges(&self.graph);
        let lines = lines.map(|(_place, edge)| (edge.source, edge.target, edge.is_place));
        let all = self.graph.catalog().nodes().len();
        let mut sketch = Sketch::new(all, &nodes, lines, Some(start), SEED);
        for (node, [x, y]) in &self.pins {
            if let Ok(place) = nodes.binary_search(node) {
                sketch.pins.push(Pin {
                    node: place as u32,
                    x: *x,
                    y: *y,
                });
            }
        }
        (sketch, nodes)
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

/// A point of the settled map as it stands in the map that is turned by a quarter, clockwise; or the other way.
pub(super) fn quarter_turned(point: WorldPoint, clockwise: bool) -> WorldPoint {
    let WorldPoint { x, y } = point;
    if clockwise {
        WorldPoint { x: -y, y: x }
    } else {
        WorldPoint { x: y, y: -x }
    }
}
