//! From a graph that nobody has laid out to a finished drawing, in slices: each component is drawn by itself, all are
//! packed, and where the request has pins, anchors or groups the whole is brought to them.

mod coarsen;
mod component;
mod graph;
mod hold;
mod lists;
mod overlap;
mod pack;
mod pivot_mds;
mod pivots;
mod places;
mod polish;
mod stress;

use crate::error::Error;
use crate::pipeline::component::{Component, Wishes};
use crate::pipeline::graph::Graph;
use crate::pipeline::pack::Drawing;
use crate::pipeline::places::Closing;
use crate::random::Random;
use crate::request::LayoutRequest;

/// A drawing under way. It has no clock: whoever owns it calls [`Pipeline::advance`] until that says it is done.
#[derive(Clone, Debug)]
pub struct Pipeline {
    wishes: Wishes,
    random: Random,
    stage: Stage,
    /// The whole graph, until its last component is taken out.
    graph: Graph,
    /// What is still to be drawn, the smallest component last.
    waiting: Vec<Vec<u32>>,
    current: Option<Box<Component>>,
    /// Finished, the smallest first.
    drawings: Vec<Drawing>,
    nodes_done: usize,
    positions: Vec<[f32; 2]>,
    closing: Option<Box<Closing>>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Stage {
    /// Parallel edges are still in the graph.
    Gathered,
    Simple,
    Drawing,
    Packing,
    Closing,
    Done,
}

impl Pipeline {
    /// Prepares the drawing of a request's graph. Its pins hold, its anchors and groups pull; where nodes start is not
    /// looked at.
    ///
    /// # Errors
    /// Says which number of the request is wrong; see [`Error`].
    #[inline(never)]
    pub fn new(request: &LayoutRequest) -> Result<Self, Error> {
        let LayoutRequest {
            pins,
            anchors,
            groups,
            ..
        } = request;
        let is_free = pins.is_empty() && anchors.is_empty() && groups.is_empty();
        let closing = (!is_free).then(|| Box::new(Closing::brief(request)));
        Self::ending_in(request, closing)
    }

    /// A drawing that then settles under the request's own forces.
    pub(crate) fn settling(request: &LayoutRequest) -> Result<Self, Error> {
        Self::ending_in(request, Some(Box::new(Closing::settling(request))))
    }

    fn ending_in(request: &LayoutRequest, closing: Option<Box<Closing>>) -> Result<Self, Error> {
        request.check()?;
        let LayoutRequest {
            radii,
            edges,
            seed,
            params,
            ..
        } = request;
        let lengths: f64 = edges.iter().map(|edge| f64::from(edge.distance)).sum();
        let distance = if edges.is_empty() {
            30.0
        } else {
            (lengths / edges.len() as f64) as f32
        };
        Ok(Self {
            wishes: Wishes {
                radii: radii.clone(),
                padding: params.collide_padding,
                distance,
            },
            random: Random::new(*seed),
            stage: if radii.is_empty() {
                Stage::Done
            } else {
                Stage::Gathered
            },
            graph: Graph::gather(radii.len(), edges),
            waiting: Vec::new(),
            current: None,
            drawings: Vec::new(),
            nodes_done: 0,
            positions: Vec::new(),
            closing,
        })
    }

    /// Does a little more: a few milliseconds' worth at 100,000 nodes. Returns whether the drawing is finished.
    #[inline(never)]
    pub fn advance(&mut self) -> bool {
        match self.stage {
            Stage::Gathered => {
                self.graph.drop_parallel();
                self.stage = Stage::Simple;
            }
            Stage::Simple => {
                self.waiting = self.graph.components();
                self.stage = Stage::Drawing;
            }
            Stage::Drawing => self.draw(),
            Stage::Packing => self.pack(),
            Stage::Closing => {
                let closing = self.closing.as_mut();
                if closing.is_none_or(|closing| closing.advance(&mut self.positions)) {
                    self.stage = Stage::Done;
                }
            }
            Stage::Done => {}
        }
        self.is_done()
    }

    /// Goes on with the current component, or takes the next one.
    fn draw(&mut self) {
        let Some(component) = &mut self.current else {
            return self.take_next();
        };
        if component.advance(&self.wishes, &mut self.random)
            && let Some(component) = self.current.take()
        {
            self.finish(*component);
        }
    }

    #[inline(never)]
    fn take_next(&mut self) {
        let Some(nodes) = self.waiting.pop() else {
            self.stage = Stage::Packing;
            return;
        };
        let graph = self.graph.induced(&nodes);
        if self.waiting.is_empty() {
            // The last is the largest; from here on the whole is not needed, but its memory is.
            self.graph = Graph::default();
        }
        self.current = Some(Box::new(Component::new(nodes, graph)));
    }

    #[inline(never)]
    fn pack(&mut self) {
        self.positions = vec![[0.0; 2]; self.wishes.radii.len()];
        pack::pack(&self.drawings, &mut self.positions);
        self.drawings = Vec::new();
        self.stage = if self.closing.is_some() {
            Stage::Closing
        } else {
            Stage::Done
        };
    }

    #[inline(never)]
    fn finish(&mut self, component: Component) {
        let (nodes, points) = component.into_drawing();
        let Wishes {
            radii,
            padding,
            distance,
        } = &self.wishes;
        self.nodes_done += nodes.len();
        let largest = nodes
            .iter()
            .fold(0.0_f32, |most, &node| most.max(radii[node as usize]));
        let margin = (largest + padding).max(0.5 * distance);
        self.drawings.push(Drawing::new(nodes, points, margin));
    }

    /// Whether the drawing is finished.
    pub const fn is_done(&self) -> bool {
        matches!(self.stage, Stage::Done)
    }

    /// An estimate of how much is done, from 0 to 1.
    pub fn progress(&self) -> f32 {
        let drawing_share = if self.closing.is_some() { 0.5 } else { 0.99 };
        match (self.stage, &self.closing) {
            (Stage::Done, _) => 1.0,
            (Stage::Closing, Some(closing)) => drawing_share + 0.49 * closing.progress(),
            _ => {
                let current = self.current.as_ref().map_or(0.0, |component| {
                    component.progress() * component.nodes.len() as f32
                });
                let nodes = self.wishes.radii.len().max(1) as f32;
                (self.nodes_done as f32 + current) / nodes * drawing_share
            }
        }
    }

    /// x and y of each node, in the order of the request; nothing until all components are drawn.
    pub fn positions(&self) -> &[f32] {
        self.positions.as_flattened()
    }
}
