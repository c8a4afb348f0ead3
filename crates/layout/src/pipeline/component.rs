//! One connected component on its way from a graph to a drawing: coarsened until it is small, drawn by distances to
//! pivots, refined level by level under forces, freed of overlaps. One small piece of work at a time.
//!
//! What runs long stands in functions that are not inlined: a browser compiles a hot function as a whole, and of this
//! one only the calls after that are fast. Inlined into one, the pipeline spent longer in the compiler than in itself.

use crate::pipeline::coarsen;
use crate::pipeline::graph::Graph;
use crate::pipeline::overlap::Parting;
use crate::pipeline::pivot_mds;
use crate::pipeline::pivots::Pivots;
use crate::pipeline::polish::Polish;
use crate::pipeline::stress::Stress;
use crate::random::Random;

/// A graph of at most this many nodes is drawn as it is; a larger one is coarsened first.
const SMALL: usize = 16_384;
/// What a polish tick leaves of the temperature: 26 ticks for the whole shape, 20 for each finer level. Of a graph of
/// [`FEW`] nodes the pivots see so much that 18 ticks do.
const COOLING: f32 = 0.88;
const COOLING_FEW: f32 = 0.83;
const FEW: usize = 4_096;
const COOLING_FINE: f32 = 0.85;

/// What the drawing must respect.
#[derive(Clone, Debug)]
pub(crate) struct Wishes {
    /// Radius of each node of the request, and the room kept around it.
    pub(crate) radii: Vec<f32>,
    pub(crate) padding: f32,
    /// The length of the mean edge.
    pub(crate) distance: f32,
}

/// The component that is being drawn.
#[derive(Clone, Debug)]
pub(crate) struct Component {
    /// The nodes of the request, by their number here.
    pub(crate) nodes: Vec<u32>,
    /// The graphs finer than the one being drawn, the finest first, and how each merged into the next.
    finer: Vec<(Graph, Vec<u32>)>,
    /// How many graphs there are in all.
    levels: usize,
    /// The graph being drawn; it is gone once the polish has it.
    graph: Graph,
    pivots: Option<Pivots>,
    points: Vec<[f32; 2]>,
    stage: Stage,
}

#[derive(Clone, Debug)]
enum Stage {
    Coarsening,
    /// The group of each node, and how many there are.
    Merging(Vec<u32>, usize),
    Thinning,
    Measuring,
    Stress(Stress),
    Placed,
    Polishing(Box<Polish>),
    Parting(Box<Parting>),
    Drawn,
}

impl Component {
    pub(crate) fn new(nodes: Vec<u32>, graph: Graph) -> Self {
        Self {
            nodes,
            finer: Vec::new(),
            levels: 1,
            graph,
            pivots: None,
            points: Vec::new(),
            stage: Stage::Coarsening,
        }
    }

    /// An estimate of how much is done, from 0 to 1.
    pub(crate) fn progress(&self) -> f32 {
        let polished = |share: f32| {
            let levels = self.levels as f32;
            let done = levels - 1.0 - self.finer.len() as f32;
            0.4 + 0.5 * (done + share) / levels
        };
        match &self.stage {
            Stage::Coarsening | Stage::Merging(..) | Stage::Thinning => 0.0,
            Stage::Measuring => 0.1,
            Stage::Stress(stress) => 0.2 + 0.2 * stress.progress(),
            Stage::Placed => polished(0.0),
            Stage::Polishing(polish) => polished(polish.progress()),
            Stage::Parting(_) | Stage::Drawn => 0.9,
        }
    }

    /// Does a little more. Returns whether the drawing is finished.
    #[inline(never)]
    pub(crate) fn advance(&mut self, wishes: &Wishes, random: &mut Random) -> bool {
        let next = match &mut self.stage {
            Stage::Coarsening => Some(self.coarsen()),
            Stage::Merging(parent, groups) => {
                let (parent, groups) = (std::mem::take(parent), *groups);
                Some(self.merge(parent, groups))
            }
            Stage::Thinning => {
                self.graph.drop_parallel();
                Some(Stage::Coarsening)
            }
            Stage::Measuring => self.measure(random),
            Stage::Stress(stress) => {
                let pivots = self.pivots.as_ref();
                let is_last = pivots.is_none_or(|pivots| stress.sweep(pivots, &mut self.points));
                is_last.then_some(Stage::Placed)
            }
            Stage::Placed => Some(self.begin_polish()),
            Stage::Polishing(polish) => {
                if polish.advance() {
                    Some(self.refine(wishes, random))
                } else {
                    None
                }
            }
            Stage::Parting(parting) => {
                if parting.round(random) {
                    self.points = parting.points();
                    Some(Stage::Drawn)
                } else {
                    None
                }
            }
            Stage::Drawn => None,
        };
        if let Some(next) = next {
            self.stage = next;
        }
        matches!(self.stage, Stage::Drawn)
    }

    /// The nodes, and x and y of each once it is drawn.
    pub(crate) fn into_drawing(self) -> (Vec<u32>, Vec<[f32; 2]>) {
        (self.nodes, self.points)
    }

    #[inline(never)]
    fn coarsen(&mut self) -> Stage {
        let nodes = self.graph.nodes();
        if nodes == 1 {
            self.points = vec![[0.0; 2]];
            return Stage::Drawn;
        }
        let groups = (nodes > SMALL).then(|| coarsen::groups(&self.graph));
        if let Some((parent, count)) = groups.flatten() {
            return Stage::Merging(parent, count);
        }
        self.pivots = Some(Pivots::new(&self.graph));
        Stage::Measuring
    }

    #[inline(never)]
    fn merge(&mut self, parent: Vec<u32>, groups: usize) -> Stage {
        let coarse = self.graph.merged(&parent, groups);
        let finer = std::mem::replace(&mut self.graph, coarse);
        self.finer.push((finer, parent));
        self.levels += 1;
        Stage::Thinning
    }

    #[inline(never)]
    fn measure(&mut self, random: &mut Random) -> Option<Stage> {
        let pivots = self.pivots.as_mut()?;
        if !pivots.find_more(&self.graph, random) {
            return None;
        }
        self.points = pivot_mds::draw(pivots, self.graph.nodes(), random);
        Some(Stage::Stress(Stress::new()))
    }

    #[inline(never)]
    fn begin_polish(&mut self) -> Stage {
        let graph = std::mem::take(&mut self.graph);
        let points = std::mem::take(&mut self.points);
        let pivots = self.pivots.take();
        let cooling = match pivots {
            Some(_) if graph.nodes() <= FEW => COOLING_FEW,
            Some(_) => COOLING,
            None => COOLING_FINE,
        };
        Stage::Polishing(Box::new(Polish::new(&graph, points, cooling, pivots)))
    }

    /// Hands a polished level on to the next finer one; the finest is freed of overlaps.
    #[inline(never)]
    fn refine(&mut self, wishes: &Wishes, random: &mut Random) -> Stage {
        let Stage::Polishing(polish) = std::mem::replace(&mut self.stage, Stage::Placed) else {
            return Stage::Drawn;
        };
        if let Some((graph, parent)) = self.finer.pop() {
            let (coarse, spread) = (polish.points(), polish.length());
            drop(polish); // the finer level needs the memory
            self.points = coarsen::prolong(&graph, &parent, &coarse, spread, random);
            self.graph = graph;
            Stage::Placed
        } else {
            let points = polish.scaled(wishes.distance);
            drop(polish);
            let radii = self.nodes.iter().map(|&node| wishes.radii[node as usize]);
            Stage::Parting(Box::new(Parting::new(points, radii, wishes.padding)))
        }
    }
}
