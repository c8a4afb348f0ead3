//! What is on the map now, and the frame that draws it.

mod composition;
mod drawing;
mod hand;
mod keyboard;

use super::MapData;
use super::arrangement::Arrangement;
use super::ease::{CAMERA_MS, Ease, LAYOUT_MS};
use super::stage::Stage;
use crate::graph::{Graph, Subset};
use crate::language::Phrase;
use crate::state::Action;
use crate::view::crowd::Crowd;
use crate::view::gesture::{Device, Gestures};
use crate::view::overview::Overview;
use crate::view::scene::Scene;
use crate::view::style::Palette;
use crate::view::{Camera, Insets, ScreenPoint, Target, WorldPoint};
use crate::web::error::Error;
use atlas::NodeId;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::HtmlElement;

/// Everything that the next frame follows from.
pub(super) struct Picture {
    graph: Arc<Graph>,
    stage: Stage,
    palette: Palette,
    arrangement: Arrangement,
    subset: Subset,
    selected: Option<Target>,
    pointed: Option<Target>,
    hovered: Option<Target>,
    /// What keys have led to, and the node from which they lead on.
    marked: Option<Target>,
    walked: Option<NodeId>,
    /// Several that were chosen together.
    chosen: Vec<NodeId>,
    /// The line that is being drawn around several.
    lasso: Vec<ScreenPoint>,
    covered: Insets,
    camera: Camera,
    glide: Option<Ease<Camera>>,
    /// The speed of a map that was thrown, and when it was that.
    fling: Option<((f64, f64), f64)>,
    /// Whether the view is one that nobody chose, so that it may change with what is shown.
    composed: bool,
    rests_at_ms: Option<f64>,
    gestures: Gestures,
    pointer: Option<(ScreenPoint, Device)>,
    tapped: Option<Target>,
    scene: Scene,
    fade: Option<Ease<Scene>>,
    /// What is visible, where it is too much to be drawn one by one; and whether its nodes have moved since it was sorted.
    crowd: Option<Crowd>,
    grid_is_stale: bool,
    /// All of it in small; and whether that shows something else by now.
    overview: Option<Overview>,
    overview_is_stale: bool,
    stale: Stale,
    /// The next scene is for a camera under way.
    hurried: bool,
}

/// What the next frame must do anew; each includes those before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stale {
    /// Nothing: no frame is drawn.
    Nothing,
    /// Draw the same scene, from another place.
    View,
    /// Move the scene's nodes.
    Places,
    /// Build the scene, and fade from the old one.
    Scene,
}

impl Picture {
    /// The settled map, not yet measured.
    ///
    /// # Errors
    /// Where the browser cannot draw at all.
    pub(super) fn new(
        wrapper: &HtmlElement,
        data: MapData,
        notify: Rc<dyn Fn()>,
    ) -> Result<Self, Error> {
        let MapData {
            graph,
            positions,
            home,
        } = data;
        let stage = Stage::new(wrapper, Rc::clone(&notify))?;
        let camera = Camera {
            center: WorldPoint::default(),
            zoom: 1.0,
            width_px: 0.0,
            height_px: 0.0,
        };
        let mut picture = Self {
            palette: stage.palette(),
            stage,
            arrangement: Arrangement::new(Arc::clone(&graph), home.clone(), positions, notify),
            graph,
            subset: home,
            selected: None,
            pointed: None,
            hovered: None,
            marked: None,
            walked: None,
            chosen: Vec::new(),
            lasso: Vec::new(),
            covered: Insets::default(),
            camera,
            glide: None,
            fling: None,
            composed: true,
            rests_at_ms: None,
            gestures: Gestures::default(),
            pointer: None,
            tapped: None,
            scene: Scene::default(),
            fade: None,
            crowd: None,
            grid_is_stale: false,
            overview: None,
            overview_is_stale: true,
            stale: Stale::Scene,
            hurried: false,
        };
        picture.gather();
        Ok(picture)
    }

    /// Draws a frame if anything changed. Answers whether another is wanted, and what must be told.
    pub(super) fn frame(&mut self, now_ms: f64) -> (bool, Vec<Action>) {
        let mut told = Vec::new();
        if let Some((width_px, height_px)) = self.stage.measured() {
            self.resize(width_px, height_px);
        }
        if self.camera.width_px < 1.0 || self.camera.height_px < 1.0 {
            return (false, told); // it is not laid out yet; its size will be told
        }
        let recovering = match self.stage.recover(now_ms) {
            Ok((load, again)) => {
                if load {
                    self.stale = self.stale.max(Stale::Places);
                    self.load_crowd();
                }
                again
            }
            Err(error) => {
                let why = error.to_string();
                let said = self.graph.words().with(Phrase::MapStopped, &[&why]);
                told.push(Action::Failed(said));
                false
            }
        };
        self.move_nodes(now_ms, &mut told);
        self.glide(now_ms);
        self.fly(now_ms);
        self.rest(now_ms);
        self.wait();
        self.hover();
        self.oversee();
        self.draw(now_ms);
        let moving = self.glide.is_some() || self.fade.is_some() || self.rests_at_ms.is_some();
        let moving = moving || self.fling.is_some() || self.gestures.is_waiting();
        let wants_more = moving || recovering || self.arrangement.wants_frame();
        self.stage
            .tell(&self.camera, wants_more || self.arrangement.is_awaited());
        (wants_more, told)
    }

    /// Shows another part of the graph.
    pub(super) fn set_subset(&mut self, subset: &Subset) {
        if *subset == self.subset {
            return;
        }
        self.subset = subset.clone();
        self.chosen.retain(|&node| subset.has_node(node));
        self.marked = None;
        let known = self.arrangement.set_subset(
            subset.clone(),
            self.stage.now_ms(),
            self.length(LAYOUT_MS),
        );
        self.stale = Stale::Scene;
        self.overview_is_stale = true;
        self.gather();
        if known {
            self.compose(CAMERA_MS);
        }
    }

    /// Lifts what is selected.
    pub(super) fn set_selected(&mut self, selected: Option<Target>) {
        if self.selected != selected {
            self.selected = selected;
            self.stale = Stale::Scene;
            self.keep_composed();
        }
    }

    /// Lifts what is pointed at elsewhere.
    pub(super) fn set_pointed(&mut self, pointed: Option<Target>) {
        if self.pointed != pointed {
            self.pointed = pointed;
            self.stale = Stale::Scene;
        }
    }

    /// Keeps clear of panels.
    pub(super) fn set_covered(&mut self, covered: Insets) {
        if self.covered != covered {
            self.covered = covered;
            self.stale = Stale::Scene;
            self.keep_composed();
        }
    }

    /// Reads the theme anew.
    pub(super) fn retheme(&mut self) {
        let palette = self.stage.palette();
        if palette != self.palette {
            self.palette = palette;
            self.load_crowd();
            self.overview_is_stale = true;
            self.stale = Stale::Scene;
            self.fade = None;
            self.scene = Scene {
                labels: std::mem::take(&mut self.scene.labels),
                ..Scene::default()
            };
        }
    }
}
