//! From a graph that nobody has laid out to a finished drawing, in slices: each component is coarsened until it is
//! small, drawn by distances to pivots, refined level by level under forces, freed of overlaps, and packed.
//!
//! What runs long stands in functions that are not inlined: a browser compiles a hot function as a whole, and of this
//! one only the calls after that are fast. Inlined into one, the pipeline spent longer in the compiler than in itself.

mod coarsen;
mod graph;
mod overlap;
mod pack;
mod pivot_mds;
mod pivots;
mod polish;
mod stress;

use crate::error::Error;
use crate::pipeline::coarsen::Coarse;
use crate::pipeline::graph::Graph;
use crate::pipeline::overlap::Parting;
use crate::pipeline::pack::Drawing;
use crate::pipeline::pivots::Pivots;
use crate::pipeline::polish::Polish;
use crate::pipeline::stress::Stress;
use crate::random::Random;
use crate::request::LayoutRequest;

/// A graph of at most this many nodes is drawn as it is; a larger one is coarsened first.
const SMALL: usize = 16_384;
/// What a polish tick leaves of the temperature: about 40 ticks for the whole shape, 20 for each finer level.
const COOLING: f32 = 0.88;
const COOLING_FINE: f32 = 0.85;

/// A drawing under way. It has no clock: whoever owns it calls [`Pipeline::advance`] until that says it is done.
#[derive(Clone, Debug)]
pub struct Pipeline {
    radii: Vec<f32>,
    padding: f32,
    /// The length of the mean edge of the result.
    distance: f32,
    random: Random,
    /// What is still to be drawn, the largest last.
    waiting: Vec<(Vec<u32>, Graph)>,
    current: Option<Component>,
    drawings: Vec<Drawing>,
    nodes_done: usize,
    positions: Vec<[f32; 2]>,
    is_done: bool,
}

/// The component that is being drawn.
#[derive(Clone, Debug)]
struct Component {
    nodes: Vec<u32>,
    /// Its graph, then ever coarser ones; the last is the one being drawn.
    graphs: Vec<Graph>,
    /// How each graph but the last merged into the next.
    parents: Vec<Vec<u32>>,
    /// How many graphs there were before the refinement dropped any.
    levels: usize,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    Coarsening,
    Measuring(Pivots),
    Stress(Stress, Pivots, Vec<[f32; 2]>),
    Polishing(Polish),
    Parting(Parting),
    Drawn(Vec<[f32; 2]>),
}

impl Pipeline {
    /// Prepares the drawing of a request's graph. Positions, pins and anchors of the request are not looked at.
    ///
    /// # Errors
    /// Says which number of the request is wrong; see [`Error`].
    #[inline(never)]
    pub fn new(request: &LayoutRequest) -> Result<Self, Error> {
        request.check()?;
        let LayoutRequest {
            radii,
            edges,
            seed,
            params,
            ..
        } = request;
        let graph = Graph::new(
            radii.len(),
            edges.iter().map(|edge| (edge.source, edge.target)),
        );
        let mut places = vec![0; radii.len()];
        let components = graph.components();
        let mut waiting: Vec<_> = components
            .into_iter()
            .map(|nodes| {
                let graph = graph.induced(&nodes, &mut places);
                (nodes, graph)
            })
            .collect();
        waiting.reverse();
        let lengths: f64 = edges.iter().map(|edge| f64::from(edge.distance)).sum();
        Ok(Self {
            radii: radii.clone(),
            padding: params.collide_padding,
            distance: if edges.is_empty() {
                30.0
            } else {
                (lengths / edges.len() as f64) as f32
            },
            random: Random::new(*seed),
            waiting,
            current: None,
            drawings: Vec::new(),
            nodes_done: 0,
            positions: vec![[0.0; 2]; radii.len()],
            is_done: radii.is_empty(),
        })
    }

    /// Does a little more: what a component of 16,000 nodes needs some 10 ms for at most. Returns whether the drawing
    /// is finished.
    pub fn advance(&mut self) -> bool {
        if self.is_done {
            return true;
        }
        let Some(mut component) = self.current.take().or_else(|| self.next_component()) else {
            pack::pack(&self.drawings, &mut self.positions);
            self.is_done = true;
            return true;
        };
        component.stage = self.next_stage(&mut component);
        if let Stage::Drawn(points) = component.stage {
            self.nodes_done += component.nodes.len();
            let largest = component
                .nodes
                .iter()
                .fold(0.0_f32, |most, &node| most.max(self.radii[node as usize]));
            let margin = (largest + self.padding).max(0.5 * self.distance);
            self.drawings
                .push(Drawing::new(component.nodes, points, margin));
        } else {
            self.current = Some(component);
        }
        false
    }

    /// Whether the drawing is finished.
    pub const fn is_done(&self) -> bool {
        self.is_done
    }

    /// An estimate of how much is done, from 0 to 1.
    pub fn progress(&self) -> f32 {
        let current = self.current.as_ref().map_or(0.0, |component| {
            let share = match &component.stage {
                Stage::Coarsening => 0.0,
                Stage::Measuring(_) => 0.1,
                Stage::Stress(stress, ..) => 0.2 + 0.2 * stress.progress(),
                Stage::Polishing(polish) => {
                    let levels = component.levels as f32;
                    let done = levels - component.graphs.len() as f32;
                    0.4 + 0.5 * (done + polish.progress()) / levels
                }
                Stage::Parting(_) | Stage::Drawn(_) => 0.9,
            };
            share * component.nodes.len() as f32
        });
        if self.is_done {
            1.0
        } else {
            (self.nodes_done as f32 + current) / self.positions.len().max(1) as f32 * 0.99
        }
    }

    /// x and y of each node, in the order of the request; all 0 until the drawing is finished.
    pub fn positions(&self) -> &[f32] {
        self.positions.as_flattened()
    }

    fn next_component(&mut self) -> Option<Component> {
        let (nodes, graph) = self.waiting.pop()?;
        Some(Component {
            nodes,
            graphs: vec![graph],
            parents: Vec::new(),
            levels: 1,
            stage: Stage::Coarsening,
        })
    }

    #[inline(never)]
    fn next_stage(&mut self, component: &mut Component) -> Stage {
        let Component {
            nodes,
            graphs,
            parents,
            levels,
            stage,
        } = component;
        let Some(graph) = graphs.last() else {
            return Stage::Drawn(Vec::new());
        };
        match std::mem::replace(stage, Stage::Coarsening) {
            Stage::Coarsening if graph.nodes() == 1 => Stage::Drawn(vec![[0.0; 2]]),
            Stage::Coarsening => {
                let coarser = if graph.nodes() > SMALL {
                    coarsen::coarsen(graph)
                } else {
                    None
                };
                if let Some(Coarse { graph, parent }) = coarser {
                    *levels += 1;
                    graphs.push(graph);
                    parents.push(parent);
                    Stage::Coarsening
                } else {
                    Stage::Measuring(Pivots::new(graph))
                }
            }
            Stage::Measuring(mut pivots) => {
                if pivots.find_more(graph, &mut self.random) {
                    let points = pivot_mds::draw(&pivots, graph.nodes(), &mut self.random);
                    Stage::Stress(Stress::new(), pivots, points)
                } else {
                    Stage::Measuring(pivots)
                }
            }
            Stage::Stress(mut stress, pivots, mut points) => {
                if stress.sweep(&pivots, &mut points) {
                    Stage::Polishing(Polish::new(graph, points, COOLING, Some(pivots)))
                } else {
                    Stage::Stress(stress, pivots, points)
                }
            }
            Stage::Polishing(mut polish) => {
                if !polish.tick() {
                    return Stage::Polishing(polish);
                }
                if let Some(parent) = parents.pop() {
                    graphs.pop();
                    let Some(graph) = graphs.last() else {
                        return Stage::Drawn(Vec::new());
                    };
                    let (coarse, spread) = (polish.points(), polish.length());
                    let points =
                        coarsen::prolong(graph, &parent, &coarse, spread, &mut self.random);
                    Stage::Polishing(Polish::new(graph, points, COOLING_FINE, None))
                } else {
                    let points = scaled(graph, polish.points(), self.distance);
                    let radii: Vec<f32> = nodes
                        .iter()
                        .map(|&node| self.radii[node as usize])
                        .collect();
                    Stage::Parting(Parting::new(points, &radii, self.padding))
                }
            }
            Stage::Parting(mut parting) => {
                if parting.round(&mut self.random) {
                    Stage::Drawn(parting.points())
                } else {
                    Stage::Parting(parting)
                }
            }
            Stage::Drawn(points) => Stage::Drawn(points),
        }
    }
}

/// Brings the mean edge to `distance`.
fn scaled(graph: &Graph, points: Vec<[f32; 2]>, distance: f32) -> Vec<[f32; 2]> {
    let (mut sum, mut count) = (0.0_f64, 0.0_f64);
    for (source, target) in graph.edges() {
        let ([ax, ay], [bx, by]) = (points[source as usize], points[target as usize]);
        sum += f64::from(((ax - bx) * (ax - bx) + (ay - by) * (ay - by)).sqrt());
        count += 1.0;
    }
    let scale = if sum > 0.0 {
        (f64::from(distance) * count / sum) as f32
    } else {
        1.0
    };
    points
        .into_iter()
        .map(|point| point.map(|place| place * scale))
        .collect()
}
