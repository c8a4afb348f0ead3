//! What is on the map now, and the frame that draws it.

use super::MapData;
use super::arrangement::Arrangement;
use super::ease::{CAMERA_MS, Ease, LAYOUT_MS, LIFT_MS};
use super::stage::Stage;
use crate::graph::{Graph, Subset};
use crate::state::{Action, CameraMove};
use crate::view::gesture::{Device, Gestures, Intent, Sample, Wheel};
use crate::view::hit::hit;
use crate::view::scene::{Highlight, Scene, SceneRequest};
use crate::view::style::{Face, Palette};
use crate::view::{Bounds, Camera, Insets, ScreenPoint, Target, WorldPoint};
use crate::web::error::Error;
use atlas::NodeId;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::HtmlElement;

/// Around a fitted map, for the names at its edge.
const FIT_MARGIN: Insets = Insets {
    top: 40.0,
    right: 84.0,
    bottom: 56.0,
    left: 84.0,
};
/// The same on a phone.
const FIT_MARGIN_PHONE: Insets = Insets {
    top: 28.0,
    right: 40.0,
    bottom: 44.0,
    left: 40.0,
};
const PHONE_PX: f64 = 640.0;
/// A small map is not blown up further.
const FIT_MOST_ZOOM: f64 = 2.2;
/// On a phone a small neighbourhood is not blown up further.
const PHONE_LIFTED_MOST_ZOOM: f64 = 1.3;
/// Around what is brought into view, beside and above it: names are wider than high.
const REVEAL_MARGIN_PX: (f64, f64) = (120.0, 56.0);
const REVEAL_MARGIN_PHONE_PX: (f64, f64) = (40.0, 40.0);
/// A double click on the background zooms in by so much.
const DOUBLE_TAP_ZOOM: f64 = 1.8;
/// The camera rests when the wheel has been still for so long.
const WHEEL_RESTS_MS: f64 = 160.0;

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
    covered: Insets,
    language: String,
    camera: Camera,
    glide: Option<Ease<Camera>>,
    /// Whether the view is one that nobody chose, so that it may change with what is shown.
    composed: bool,
    rests_at_ms: Option<f64>,
    gestures: Gestures,
    pointer: Option<ScreenPoint>,
    tapped: Option<Target>,
    scene: Scene,
    fade: Option<Ease<Scene>>,
    stale: Stale,
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
        Ok(Self {
            palette: stage.palette(),
            stage,
            arrangement: Arrangement::new(Arc::clone(&graph), home.clone(), positions, notify),
            graph,
            subset: home,
            selected: None,
            pointed: None,
            hovered: None,
            covered: Insets::default(),
            language: "en".to_owned(),
            camera,
            glide: None,
            composed: true,
            rests_at_ms: None,
            gestures: Gestures::default(),
            pointer: None,
            tapped: None,
            scene: Scene::default(),
            fade: None,
            stale: Stale::Scene,
        })
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
                self.stale = self
                    .stale
                    .max(if load { Stale::Places } else { Stale::Nothing });
                again
            }
            Err(error) => {
                told.push(Action::Failed(format!(
                    "The map cannot be drawn any more: {error}. Reload the page to see it again."
                )));
                false
            }
        };
        self.move_nodes(now_ms, &mut told);
        self.glide(now_ms);
        self.rest(now_ms);
        self.hover();
        self.draw(now_ms);
        let moving = self.glide.is_some() || self.fade.is_some() || self.rests_at_ms.is_some();
        let wants_more = moving || recovering || self.arrangement.wants_frame();
        self.stage
            .tell(&self.camera, wants_more || self.arrangement.is_awaited());
        (wants_more, told)
    }

    // What is shown.

    /// Shows another part of the graph.
    pub(super) fn set_subset(&mut self, subset: &Subset) {
        if *subset == self.subset {
            return;
        }
        self.subset = subset.clone();
        let known = self.arrangement.set_subset(
            subset.clone(),
            self.stage.now_ms(),
            self.length(LAYOUT_MS),
        );
        self.stale = Stale::Scene;
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

    /// Writes names in another language.
    pub(super) fn set_language(&mut self, language: &str) {
        if self.language != language {
            language.clone_into(&mut self.language);
            self.stale = Stale::Scene;
        }
    }

    /// Reads the theme anew.
    pub(super) fn retheme(&mut self) {
        let palette = self.stage.palette();
        if palette != self.palette {
            self.palette = palette;
            self.stale = Stale::Scene;
            self.fade = None;
            self.scene = Scene {
                labels: std::mem::take(&mut self.scene.labels),
                ..Scene::default()
            };
        }
    }

    // The camera.

    /// Moves the camera.
    pub(super) fn move_camera(&mut self, movement: &CameraMove) {
        let goal = self.glide.as_ref().map_or(self.camera, |glide| glide.to);
        match movement {
            CameraMove::Fit => self.fit(),
            CameraMove::ZoomBy(factor) => {
                let middle = self.free_middle();
                self.go(goal.zoomed_at(middle, *factor));
            }
            CameraMove::PanBy(dx_px, dy_px) => self.go(goal.panned_by(*dx_px, *dy_px)),
            CameraMove::Reveal(nodes) => self.reveal(nodes),
        }
    }

    fn go(&mut self, camera: Camera) {
        self.composed = false;
        self.glide = Some(Ease::new(
            self.camera,
            camera,
            self.stage.now_ms(),
            self.length(CAMERA_MS),
        ));
    }

    /// Shows all that is visible, in what is free of panels.
    fn fit(&mut self) {
        let Some(bounds) = self.arrangement.bounds() else {
            return;
        };
        self.go(self
            .camera
            .fitted(bounds, self.margin(self.covered), FIT_MOST_ZOOM));
        self.composed = true;
    }

    /// The view that nobody chose: everything – or, on a phone, what is lifted – with what is lifted clear of the card.
    ///
    /// A card does not shrink the map: names would be lost, and everything would move at every click.
    fn compose(&mut self, length_ms: f64) {
        self.composed = true;
        if self.camera.width_px < 1.0 {
            return; // not measured yet; that will compose it
        }
        let Some(bounds) = self.arrangement.bounds() else {
            return;
        };
        let lifted = self.lifted();
        let lifted = Bounds::around(
            lifted
                .iter()
                .filter_map(|&node| self.arrangement.destination(node)),
        );
        let is_phone = self.camera.width_px < PHONE_PX;
        let camera = match lifted {
            Some(lifted) if is_phone => {
                self.camera
                    .fitted(lifted, self.margin(self.covered), PHONE_LIFTED_MOST_ZOOM)
            }
            Some(lifted) => {
                let beside = Insets {
                    right: 0.0,
                    ..self.covered
                };
                let whole = self
                    .camera
                    .fitted(bounds, self.margin(beside), FIT_MOST_ZOOM);
                self.with_in_view(whole, lifted).unwrap_or(whole)
            }
            None => self
                .camera
                .fitted(bounds, self.margin(self.covered), FIT_MOST_ZOOM),
        };
        self.glide = Some(Ease::new(
            self.camera,
            camera,
            self.stage.now_ms(),
            self.length(length_ms),
        ));
    }

    /// After a change: a view that nobody chose is composed anew, any other keeps what is selected in sight.
    fn keep_composed(&mut self) {
        if self.composed {
            self.compose(CAMERA_MS);
        } else if let Some(selected) = self.selected {
            self.reveal(&self.members(selected));
        }
    }

    /// Brings nodes into view if they are not.
    fn reveal(&mut self, nodes: &[NodeId]) {
        let points = nodes
            .iter()
            .filter_map(|&node| self.arrangement.destination(node));
        let goal = self.glide.as_ref().map_or(self.camera, |glide| glide.to);
        let revealed = Bounds::around(points).and_then(|bounds| self.with_in_view(goal, bounds));
        if let Some(camera) = revealed {
            let composed = self.composed;
            self.go(camera);
            self.composed = composed; // nobody moved the map by hand
        }
    }

    /// The camera with a box in sight: moved as little as may be, and zoomed out only as far as needed; none when it is.
    fn with_in_view(&self, camera: Camera, bounds: Bounds) -> Option<Camera> {
        let Insets {
            top,
            right,
            bottom,
            left,
        } = self.covered;
        let is_phone = camera.width_px < PHONE_PX;
        let (beside, above) = if is_phone {
            REVEAL_MARGIN_PHONE_PX
        } else {
            REVEAL_MARGIN_PX
        };
        let least = ScreenPoint {
            x: left + beside,
            y: top + above,
        };
        let most = ScreenPoint {
            x: camera.width_px - right - beside,
            y: camera.height_px - bottom - above,
        };
        let (min, max) = (
            camera.screen_from_world(bounds.min),
            camera.screen_from_world(bounds.max),
        );
        if min.x >= least.x && min.y >= least.y && max.x <= most.x && max.y <= most.y {
            return None;
        }
        if max.x - min.x > most.x - least.x || max.y - min.y > most.y - least.y {
            return Some(camera.fitted(bounds, self.margin(self.covered), camera.zoom));
        }
        let aside = |min: f64, max: f64, least: f64, most: f64| {
            (least - min).max(0.0) + (most - max).min(0.0)
        };
        Some(camera.panned_by(
            aside(min.x, max.x, least.x, most.x),
            aside(min.y, max.y, least.y, most.y),
        ))
    }

    /// What panels cover, and room for the names at the edge.
    fn margin(&self, covered: Insets) -> Insets {
        let around = if self.camera.width_px < PHONE_PX {
            FIT_MARGIN_PHONE
        } else {
            FIT_MARGIN
        };
        Insets {
            top: covered.top + around.top,
            right: covered.right + around.right,
            bottom: covered.bottom + around.bottom,
            left: covered.left + around.left,
        }
    }

    fn free_middle(&self) -> ScreenPoint {
        let Insets {
            top,
            right,
            bottom,
            left,
        } = self.covered;
        let Camera {
            width_px,
            height_px,
            ..
        } = self.camera;
        ScreenPoint {
            x: (left + width_px - right) / 2.0,
            y: (top + height_px - bottom) / 2.0,
        }
    }

    fn resize(&mut self, width_px: f64, height_px: f64) {
        self.camera = self.camera.resized(width_px, height_px);
        self.stale = Stale::Scene;
        if self.composed {
            // A frame that changes is no motion to be explained.
            self.compose(0.0);
        } else if let Some(glide) = &mut self.glide {
            glide.from = glide.from.resized(width_px, height_px);
            glide.to = glide.to.resized(width_px, height_px);
        }
    }

    fn glide(&mut self, now_ms: f64) {
        let Some(glide) = &self.glide else { return };
        let Ease { from, to, .. } = glide;
        let share = glide.share(now_ms);
        let mix = |from: f64, to: f64| from + (to - from) * share;
        self.camera = if share < 1.0 {
            Camera {
                center: WorldPoint {
                    x: mix(from.center.x, to.center.x),
                    y: mix(from.center.y, to.center.y),
                },
                // Zoom is felt as a factor, so it moves evenly along its logarithm.
                zoom: mix(from.zoom.ln(), to.zoom.ln()).exp(),
                ..*to
            }
        } else {
            *to
        };
        self.stale = self.stale.max(Stale::View);
        if glide.is_over(now_ms) {
            self.glide = None;
            self.stale = Stale::Scene; // names are placed anew when the camera rests
        }
    }

    fn rest(&mut self, now_ms: f64) {
        if self
            .rests_at_ms
            .is_some_and(|rests_at_ms| now_ms >= rests_at_ms)
        {
            self.rests_at_ms = None;
            self.stale = Stale::Scene;
        }
    }

    // The hand.

    /// Takes an event of a pointer.
    pub(super) fn point(&mut self, sample: Sample) -> Vec<Action> {
        let (scene, camera) = (&self.scene, &self.camera);
        let grabbed = || match hit(scene, camera, sample.at, sample.device) {
            Some(Target::Node(node)) => Some(node),
            Some(Target::Tie(_)) | None => None,
        };
        let intents = self.gestures.step(sample, grabbed);
        intents
            .into_iter()
            .filter_map(|intent| self.mean(intent))
            .collect()
    }

    /// Takes an event of the wheel.
    pub(super) fn wheel(&mut self, wheel: Wheel) -> Vec<Action> {
        self.rests_at_ms = Some(self.stage.now_ms() + WHEEL_RESTS_MS);
        self.mean(wheel.intent()).into_iter().collect()
    }

    fn mean(&mut self, intent: Intent) -> Option<Action> {
        match intent {
            Intent::HoverAt(at) => {
                self.pointer = Some(at);
                self.arrangement.warm(self.stage.now_ms()); // who points may soon drag
            }
            Intent::HoverEnd => self.pointer = None,
            Intent::PanBy { dx_px, dy_px } => self.hold(self.camera.panned_by(dx_px, dy_px)),
            Intent::ZoomAt { at, factor } => self.hold(self.camera.zoomed_at(at, factor)),
            Intent::CameraRests => self.stale = Stale::Scene,
            Intent::TapAt(at, device) => return self.tap(at, device),
            Intent::DoubleTapAt(at, _device) => match self.tapped {
                Some(Target::Node(node)) => return Some(Action::Focus(node, 1)),
                Some(Target::Tie(_)) => {}
                None => self.go(self.camera.zoomed_at(at, DOUBLE_TAP_ZOOM)),
            },
            Intent::DragStart(node) => {
                self.hovered = Some(Target::Node(node));
                self.stale = Stale::Scene;
                self.arrangement.take_up(node, self.stage.now_ms());
            }
            Intent::DragMove(_node, at) => {
                self.pointer = self.pointer.map(|_before| at);
                self.arrangement.carry(self.camera.world_from_screen(at));
                self.stale = self.stale.max(Stale::Places);
            }
            Intent::DragEnd(_node) => {
                self.arrangement.let_go();
                self.stale = Stale::Scene;
            }
        }
        None
    }

    /// The camera is in the reader's hand: whatever it was doing by itself ends.
    fn hold(&mut self, camera: Camera) {
        self.camera = camera;
        self.glide = None;
        self.composed = false;
        self.stale = self.stale.max(Stale::View);
    }

    fn tap(&mut self, at: ScreenPoint, device: Device) -> Option<Action> {
        self.tapped = hit(&self.scene, &self.camera, at, device);
        match self.tapped {
            Some(target) => Some(Action::Select(target)),
            None => self.selected.map(|_selected| Action::Deselect),
        }
    }

    fn hover(&mut self) {
        let is_moving = self.gestures.is_moving();
        if is_moving || self.glide.is_some() {
            self.stage
                .set_cursor(if is_moving { "grabbing" } else { "grab" });
            return;
        }
        let hovered = self
            .pointer
            .and_then(|at| hit(&self.scene, &self.camera, at, Device::Mouse));
        self.stage
            .set_cursor(if hovered.is_some() { "pointer" } else { "grab" });
        if hovered != self.hovered {
            self.hovered = hovered;
            self.stale = Stale::Scene;
        }
    }

    fn members(&self, target: Target) -> Vec<NodeId> {
        match target {
            Target::Node(node) => vec![node],
            Target::Tie(relation) => {
                let parties = &self.graph.catalog().relation(relation).parties;
                parties.iter().map(|party| party.node).collect()
            }
        }
    }

    /// The selected, and who shares a tie with it; nobody while nothing is selected.
    fn lifted(&self) -> Vec<NodeId> {
        let Some(selected) = self.selected else {
            return Vec::new();
        };
        let mut lifted = self.members(selected);
        if let Target::Node(node) = selected {
            lifted.extend(self.graph.neighbours(node));
        }
        lifted.retain(|&node| self.subset.has_node(node));
        lifted
    }

    // The picture.

    fn move_nodes(&mut self, now_ms: f64, told: &mut Vec<Action>) {
        let length_ms = self.length(LAYOUT_MS);
        let stage = &self.stage;
        let moved = self
            .arrangement
            .advance(|| stage.now_ms(), now_ms, length_ms);
        if moved.places {
            self.stale = self.stale.max(Stale::Places);
        }
        if moved.rests {
            self.stale = Stale::Scene;
        }
        if moved.arranged {
            self.stale = Stale::Scene; // what had no place yet has one now
            self.compose(CAMERA_MS);
        }
        let refusal = self.arrangement.refusal();
        told.extend(refusal.map(|why| {
            Action::Failed(format!(
                "The map could not be laid out anew ({why}); it stays as it was."
            ))
        }));
    }

    fn draw(&mut self, now_ms: f64) {
        let fading = self.fade.is_some();
        match self.stale {
            Stale::Nothing if !fading => return,
            Stale::Nothing | Stale::View => {}
            Stale::Places => {
                let shown = self.arrangement.shown();
                self.scene.move_to(shown);
                if let Some(fade) = &mut self.fade {
                    fade.from.move_to(shown);
                }
            }
            Stale::Scene => self.build(now_ms),
        }
        let reload = self.stale >= Stale::Places || fading || self.fade.is_some();
        self.stale = Stale::Nothing;
        let share = self.fade.as_ref().map_or(1.0, |fade| fade.share(now_ms));
        let blended = self
            .fade
            .as_ref()
            .map(|fade| self.scene.blended(&fade.from, share));
        let scene = blended.as_ref().unwrap_or(&self.scene);
        if reload {
            self.stage.load(scene);
        }
        self.stage.draw(scene, &self.camera, &self.palette);
        if share >= 1.0 {
            self.fade = None;
        }
    }

    /// Builds the scene, and fades to it from what is on the screen.
    fn build(&mut self, now_ms: f64) {
        let first = self.scene.marks.is_empty();
        let from = match &self.fade {
            Some(fade) => self.scene.blended(&fade.from, fade.share(now_ms)),
            None => std::mem::take(&mut self.scene),
        };
        let stage = &self.stage;
        let measure = |text: &str, face: &Face| stage.measure(text, face);
        self.scene = Scene::of(&SceneRequest {
            graph: &self.graph,
            subset: &self.subset,
            positions: self.arrangement.shown(),
            camera: self.camera,
            palette: &self.palette,
            highlight: Highlight {
                selected: self.selected,
                hovered: self.hovered.or(self.pointed),
            },
            covered: self.covered,
            blocked: &stage.blocked(),
            language: &self.language,
            measure: &measure,
            before: Some(&from),
        });
        let length_ms = if first { 0.0 } else { self.length(LIFT_MS) };
        self.fade = Some(Ease::new(from, Scene::default(), now_ms, length_ms));
    }

    fn length(&self, length_ms: f64) -> f64 {
        if self.stage.wants_stillness() {
            0.0
        } else {
            length_ms
        }
    }
}
