//! What pointers do to the map: what they mean is worked out in `view::gesture`, what follows is here.

use super::{Picture, Stale};
use crate::state::Action;
use crate::view::gesture::{Device, Intent, Phase, Sample, Wheel};
use crate::view::walk::encloses;
use crate::view::{Camera, ScreenPoint, Target};
use crate::web::map_view::ease::LAYOUT_MS;
use atlas::NodeId;

/// A double click on the background zooms in by so much.
const DOUBLE_TAP_ZOOM: f64 = 1.8;
/// The camera rests when the wheel has been still for so long.
pub(super) const WHEEL_RESTS_MS: f64 = 160.0;
/// A click so near to the middle of a pinned mark is one on its pin.
const PIN_REACH_PX: f64 = 6.0;
/// The most that a line can be drawn around.
const MOST_CHOSEN: usize = 300;

impl Picture {
    /// Takes an event of a pointer.
    pub(in super::super) fn point(&mut self, sample: Sample) -> Vec<Action> {
        let grabbed = match sample.phase {
            Phase::Down => {
                self.fling = None; // a hand on the map stops it
                match self.hit(sample.at, sample.device) {
                    Some(Target::Node(node)) => Some(node),
                    Some(Target::Tie(_)) | None => None,
                }
            }
            Phase::Move | Phase::Up | Phase::Cancel | Phase::Leave => None,
        };
        let intents = self.gestures.step(sample, || grabbed);
        intents
            .into_iter()
            .filter_map(|intent| self.mean(intent))
            .collect()
    }

    /// Whether a pointer that comes down here is the second of a double tap, though a panel may have opened under it.
    pub(in super::super) fn awaits_second(&self, sample: &Sample) -> bool {
        self.gestures
            .awaits_second(sample.device, sample.at, sample.now_ms)
    }

    /// Takes an event of the wheel.
    pub(in super::super) fn wheel(&mut self, wheel: Wheel) -> Vec<Action> {
        self.rests_at_ms = Some(self.stage.now_ms() + WHEEL_RESTS_MS);
        self.mean(wheel.intent()).into_iter().collect()
    }

    /// A finger that lies still long enough points.
    pub(super) fn wait(&mut self) {
        if let Some(intent) = self.gestures.wait(self.stage.now_ms()) {
            self.mean(intent);
        }
    }

    fn mean(&mut self, intent: Intent) -> Option<Action> {
        match intent {
            Intent::HoverAt(at, device) => {
                self.pointer = Some((at, device));
                if self.marked.take().is_some() {
                    self.stale = Stale::Scene;
                }
                self.arrangement.warm(self.stage.now_ms()); // who points may soon drag
            }
            Intent::HoverEnd => self.pointer = None,
            Intent::PanBy { dx_px, dy_px } => self.hold(self.camera.panned_by(dx_px, dy_px)),
            Intent::ZoomAt { at, factor } => self.hold(self.camera.zoomed_at(at, factor)),
            Intent::Fling { vx, vy } if !self.stage.wants_stillness() => {
                self.fling = Some(((vx, vy), self.stage.now_ms()));
            }
            Intent::Fling { .. } | Intent::CameraRests => self.stale = Stale::Scene,
            Intent::TapAt(at, device) => return self.tap(at, device),
            Intent::DoubleTapAt(at, _device) => match self.tapped {
                Some(Target::Node(node)) => return Some(Action::Focus(node, 1)),
                Some(Target::Tie(_)) => {}
                None => self.go(self.camera.zoomed_at(at, DOUBLE_TAP_ZOOM)),
            },
            Intent::ChooseAt(at, device) => {
                if let Some(Target::Node(node)) = self.hit(at, device) {
                    self.choose(node);
                }
            }
            Intent::DragStart(node) => {
                self.hovered = Some(Target::Node(node));
                self.stale = Stale::Scene;
                self.arrangement
                    .take_up(self.together(node), self.stage.now_ms());
            }
            Intent::DragMove(_node, at) => {
                self.pointer = self.pointer.map(|(_before, device)| (at, device));
                self.arrangement.carry(self.camera.world_from_screen(at));
                self.moved_places();
            }
            Intent::DragEnd(_node) => {
                self.arrangement.let_go();
                self.stale = Stale::Scene;
            }
            Intent::LassoTo(at) => {
                self.lasso.push(at);
                self.stale = self.stale.max(Stale::View);
            }
            Intent::LassoEnd { meant } => self.close_lasso(meant),
        }
        None
    }

    /// The camera is in the reader's hand: whatever it was doing by itself ends.
    pub(super) fn hold(&mut self, camera: Camera) {
        self.camera = camera;
        self.glide = None;
        self.fling = None;
        self.composed = false;
        self.stale = self.stale.max(Stale::View);
    }

    fn tap(&mut self, at: ScreenPoint, device: Device) -> Option<Action> {
        self.tapped = self.hit(at, device);
        self.marked = None;
        match self.tapped {
            Some(Target::Node(node)) if self.is_on_pin(node, at, device) => {
                let (now_ms, length_ms) = (self.stage.now_ms(), self.length(LAYOUT_MS));
                self.arrangement.release(node, now_ms, length_ms);
                self.stale = Stale::Scene;
                None
            }
            Some(target) => Some(Action::Select(target)),
            None => {
                self.let_chosen_go();
                self.selected.map(|_selected| Action::Deselect)
            }
        }
    }

    fn is_on_pin(&self, node: NodeId, at: ScreenPoint, device: Device) -> bool {
        let reach_px = match device {
            Device::Mouse | Device::Pen => PIN_REACH_PX,
            Device::Touch => 2.0 * PIN_REACH_PX,
        };
        let middle = self.arrangement.destination(node);
        self.arrangement.pinned().contains(&node)
            && middle.is_some_and(|middle| {
                let middle = self.camera.screen_from_world(middle);
                (middle.x - at.x).hypot(middle.y - at.y) <= reach_px
            })
    }

    /// One more, or one less. What is selected is one of them.
    fn choose(&mut self, node: NodeId) {
        if self.chosen.is_empty()
            && let Some(Target::Node(selected)) = self.selected
        {
            self.chosen.push(selected);
        }
        let before = self.chosen.len();
        self.chosen.retain(|&other| other != node);
        if self.chosen.len() == before {
            self.chosen.push(node);
        }
        self.tell_chosen();
    }

    fn close_lasso(&mut self, meant: bool) {
        let line = std::mem::take(&mut self.lasso);
        self.stale = Stale::Scene;
        if !meant {
            return;
        }
        let inside = |node: &NodeId| {
            let at = self.arrangement.destination(*node);
            at.is_some_and(|at| encloses(&line, self.camera.screen_from_world(at)))
        };
        self.chosen = self
            .subset
            .nodes()
            .filter(inside)
            .take(MOST_CHOSEN)
            .collect();
        self.tell_chosen();
    }

    /// Answers whether any was chosen.
    pub(super) fn let_chosen_go(&mut self) -> bool {
        let any = !self.chosen.is_empty();
        if any {
            self.chosen.clear();
            self.tell_chosen();
        }
        any
    }

    fn tell_chosen(&mut self) {
        self.stale = Stale::Scene;
        let words = match self.chosen.len() {
            0 => String::new(),
            some => format!("{some} chosen. Drag one and all go along."),
        };
        self.stage.say(&words);
    }

    /// What goes along when a node is dragged: everything that was chosen with it, or itself alone.
    fn together(&self, node: NodeId) -> Vec<NodeId> {
        let mut together = vec![node];
        if self.chosen.contains(&node) {
            together.extend(self.chosen.iter().filter(|&&other| other != node));
        }
        together
    }

    pub(super) fn hover(&mut self) {
        let is_moving = self.gestures.is_moving();
        if is_moving || self.glide.is_some() || self.fling.is_some() {
            self.stage
                .set_cursor(if is_moving { "grabbing" } else { "grab" });
            return;
        }
        let hovered = self.pointer.and_then(|(at, device)| self.hit(at, device));
        self.stage.set_cursor(match hovered {
            _ if !self.lasso.is_empty() => "crosshair",
            Some(_) => "pointer",
            None => "grab",
        });
        if hovered != self.hovered {
            self.hovered = hovered;
            self.stale = Stale::Scene;
        }
    }
}
