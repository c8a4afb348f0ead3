//! From what is known to what is seen: nodes that move, the scene that is built, the fade to it, the painters.

use super::{Picture, Stale};
use crate::language::Phrase;
use crate::state::Action;
use crate::view::crowd::Crowd;
use crate::view::gesture::Device;
use crate::view::hit::hit;
use crate::view::scene::{Highlight, Scene, SceneRequest};
use crate::view::style::Face;
use crate::view::{ScreenPoint, Target};
use crate::web::map_view::ease::{CAMERA_MS, Ease, LAYOUT_MS, LIFT_MS};

/// More than so many marks and lines are exchanged at once: fading them would take longer than a frame.
const MOST_FADING: usize = 1_500;

impl Picture {
    pub(super) fn move_nodes(&mut self, now_ms: f64, told: &mut Vec<Action>) {
        let length_ms = self.length(LAYOUT_MS);
        let moved = self.arrangement.advance(now_ms, length_ms);
        if moved.places {
            self.moved_places();
        }
        self.overview_is_stale |= moved.rests || moved.arranged;
        if moved.rests {
            self.stale = Stale::Scene;
        }
        if moved.arranged {
            self.stale = Stale::Scene; // what had no place yet has one now
            self.compose(CAMERA_MS);
        }
        let refusal = self.arrangement.refusal();
        told.extend(refusal.map(|why| {
            let why = why.to_string();
            Action::Failed(self.graph.words().with(Phrase::NotLaidOut, &[&why]))
        }));
    }

    /// The nodes of the scene, and of a crowd, are elsewhere than they were drawn.
    pub(super) fn moved_places(&mut self) {
        self.stale = self.stale.max(Stale::Places);
        self.grid_is_stale = true;
        self.stage.place_crowd(self.arrangement.shown());
    }

    /// The crowd of what is visible, if it is one, goes to the GPU.
    pub(super) fn gather(&mut self) {
        self.crowd = Crowd::of(&self.graph, &self.subset, self.arrangement.shown());
        self.grid_is_stale = false;
        self.load_crowd();
    }

    pub(super) fn load_crowd(&mut self) {
        self.stage.load_crowd(self.crowd.as_ref(), &self.palette);
        self.stage.place_crowd(self.arrangement.shown());
    }

    fn sort_crowd(&mut self) {
        if std::mem::take(&mut self.grid_is_stale)
            && let Some(crowd) = &mut self.crowd
        {
            crowd.place(self.arrangement.shown());
        }
    }

    /// What lies under a point.
    pub(in super::super) fn hit(&mut self, at: ScreenPoint, device: Device) -> Option<Target> {
        self.sort_crowd();
        let crowd = self.crowd.as_ref();
        let dots = crowd.map(|crowd| (crowd, self.arrangement.shown()));
        hit(&self.scene, dots, &self.camera, at, device)
    }

    /// How many marks, lines and names are drawn one by one.
    pub(in super::super) fn drawn(&self) -> [usize; 3] {
        let Scene {
            marks,
            lines,
            labels,
            ..
        } = &self.scene;
        [marks.len(), lines.len(), labels.len()]
    }

    pub(super) fn draw(&mut self, now_ms: f64) {
        if self.stale == Stale::View && !self.scene.serves(&self.camera, self.crowd.as_ref()) {
            self.stale = Stale::Scene;
            self.hurried = true; // the camera is moving: nothing fades
        }
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
        let crowd = self.crowd.as_ref();
        let crowd = crowd.map(|crowd| (crowd, self.arrangement.shown()));
        self.stage
            .draw(scene, crowd, &self.camera, &self.palette, &self.lasso);
        if share >= 1.0 {
            self.fade = None;
        }
    }

    /// Builds the scene, and fades to it from what is on the screen.
    fn build(&mut self, now_ms: f64) {
        self.sort_crowd();
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
                hovered: self.hovered.or(self.marked).or(self.pointed),
                by_key: self.hovered.is_none() && self.marked.is_some(),
            },
            chosen: &self.chosen,
            pinned: &self.arrangement.pinned(),
            crowd: self.crowd.as_ref(),
            covered: self.covered,
            blocked: &stage.blocked(),
            measure: &measure,
            before: Some(&from),
        });
        let much = self.scene.marks.len() + self.scene.lines.len() > MOST_FADING;
        let at_once = first || much || std::mem::take(&mut self.hurried);
        let length_ms = if at_once { 0.0 } else { self.length(LIFT_MS) };
        self.fade = Some(Ease::new(from, Scene::default(), now_ms, length_ms));
    }

    pub(super) fn length(&self, length_ms: f64) -> f64 {
        if self.stage.wants_stillness() {
            0.0
        } else {
            length_ms
        }
    }
}
