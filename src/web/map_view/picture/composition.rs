//! From where the map is seen: what is fitted, revealed and composed, and how the camera moves there.

use super::hand::WHEEL_RESTS_MS;
use super::{Picture, Stale};
use crate::state::CameraMove;
use crate::view::gesture::gliding;
use crate::view::overview::Overview;
use crate::view::scene::Scene;
use crate::view::{Bounds, Camera, Insets, ScreenPoint, Target, WorldPoint};
use crate::web::map_view::arrangement::quarter_turned;
use crate::web::map_view::ease::{CAMERA_MS, Ease};
use atlas::NodeId;
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
    right: 26.0,
    bottom: 44.0,
    left: 26.0,
};
const PHONE_PX: f64 = 640.0;
/// A small map is not blown up further.
const FIT_MOST_ZOOM: f64 = 2.2;
/// On a phone a small neighbourhood is not blown up further.
const PHONE_LIFTED_MOST_ZOOM: f64 = 1.3;
/// Around what is brought into view, beside and above it: names are wider than high.
const REVEAL_MARGIN_PX: (f64, f64) = (120.0, 56.0);
const REVEAL_MARGIN_PHONE_PX: (f64, f64) = (40.0, 40.0);
/// A window that is higher than wide by more than this shows the map turned by a quarter.
const TURNED_FROM: f64 = 1.2;

impl Picture {
    /// Moves the camera.
    pub(in super::super) fn move_camera(&mut self, movement: &CameraMove) {
        let goal = self.glide.as_ref().map_or(self.camera, |glide| glide.to);
        match movement {
            CameraMove::Fit => self.fit(),
            CameraMove::ZoomBy(factor) => {
                let middle = self.free_middle();
                self.go(goal.zoomed_at(middle, *factor));
            }
            CameraMove::Reveal(nodes) => self.reveal(nodes),
        }
    }

    /// From where the map is seen.
    pub(in super::super) const fn camera(&self) -> Camera {
        self.camera
    }

    /// Looks from here, as if a hand had moved the map there.
    pub(in super::super) fn look_from(&mut self, camera: Camera) {
        self.rests_at_ms = Some(self.stage.now_ms() + WHEEL_RESTS_MS);
        self.hold(camera);
    }

    /// Shows in small what of the map is seen, while that is little of it.
    pub(super) fn oversee(&mut self) {
        // What is composed shows all, or on the way to it will: then none is made either.
        if !self.composed && std::mem::take(&mut self.overview_is_stale) {
            let nodes = self.subset.nodes();
            let places: Vec<_> = nodes
                .filter_map(|node| self.arrangement.destination(node))
                .collect();
            self.overview = Overview::of(&places);
            if let Some(overview) = &self.overview {
                self.stage.draw_overview(overview, &self.palette);
            }
        }
        let overview = self.overview.as_ref().filter(|_| !self.composed);
        let frame = overview.and_then(|overview| overview.frame(&self.camera, self.covered));
        if self.stage.show_overview(frame, self.covered) {
            self.stale = Stale::Scene; // names make room for it
            self.hurried = true;
        }
    }

    /// The overview's element.
    pub(in super::super) const fn overview_pane(&self) -> &HtmlElement {
        self.stage.overview_pane()
    }

    /// Looks at what lies under a point of the overview.
    pub(in super::super) fn look_at(&mut self, at: ScreenPoint) {
        if let Some(overview) = &self.overview {
            let there = self.camera.screen_from_world(overview.place_at(at));
            let middle = self.free_middle();
            self.look_from(
                self.camera
                    .panned_by(middle.x - there.x, middle.y - there.y),
            );
        }
    }

    pub(super) fn go(&mut self, camera: Camera) {
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
    pub(super) fn compose(&mut self, length_ms: f64) {
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
    pub(super) fn keep_composed(&mut self) {
        if self.composed {
            self.compose(CAMERA_MS);
        } else if let Some(selected) = self.selected {
            self.reveal(&self.members(selected));
        }
    }

    /// Brings nodes into view if they are not.
    pub(super) fn reveal(&mut self, nodes: &[NodeId]) {
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

    pub(super) fn free_middle(&self) -> ScreenPoint {
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

    pub(super) fn resize(&mut self, width_px: f64, height_px: f64) {
        self.camera = self.camera.resized(width_px, height_px);
        self.stale = Stale::Scene;
        self.turn(height_px > TURNED_FROM * width_px);
        if self.composed {
            // A frame that changes is no motion to be explained.
            self.compose(0.0);
        } else if let Some(glide) = &mut self.glide {
            glide.from = glide.from.resized(width_px, height_px);
            glide.to = glide.to.resized(width_px, height_px);
        }
    }

    /// A drawing that is wide is turned where the window is high.
    fn turn(&mut self, turned: bool) {
        if !self.arrangement.turn(turned, self.stage.now_ms()) {
            return;
        }
        let center = self.camera.center;
        self.camera.center = quarter_turned(center, turned);
        self.glide = None;
        self.scene = Scene::default();
        self.fade = None;
        self.moved_places();
        self.stage.tell_turned(turned);
    }

    pub(super) fn glide(&mut self, now_ms: f64) {
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

    /// Thrown, the map glides on until friction has stopped it.
    pub(super) fn fly(&mut self, now_ms: f64) {
        let Some((speed, before_ms)) = self.fling else {
            return;
        };
        match gliding(speed, (now_ms - before_ms).max(0.0)) {
            Some((left, (dx_px, dy_px))) => {
                self.camera = self.camera.panned_by(dx_px, dy_px);
                self.fling = Some((left, now_ms));
                self.stale = self.stale.max(Stale::View);
            }
            None => {
                self.fling = None;
                self.stale = Stale::Scene; // names are placed anew when the camera rests
            }
        }
    }

    pub(super) fn rest(&mut self, now_ms: f64) {
        if self
            .rests_at_ms
            .is_some_and(|rests_at_ms| now_ms >= rests_at_ms)
        {
            self.rests_at_ms = None;
            self.stale = Stale::Scene;
        }
    }

    pub(super) fn members(&self, target: Target) -> Vec<NodeId> {
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
}
