//! The map's frame clock: what moves sixty times a second, owned here and by no signal.
//!
//! It is told what to show and answers with actions. Everything else – camera, hover, positions, animation – is its own.

mod arrangement;
mod ease;
mod input;
mod overview;
mod picture;
mod stage;

use self::picture::Picture;
use super::error::Error;
use super::frame_loop::FrameLoop;
use super::listener::Listener;
use crate::graph::{Graph, Subset};
use crate::state::{Action, CameraMove};
use crate::view::gesture::Device;
use crate::view::{Camera, Insets, ScreenPoint, Target};
use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use web_sys::HtmlElement;

/// What the map is of.
pub struct MapData {
    /// The whole graph.
    pub graph: Arc<Graph>,
    /// x and y of every node: the settled map.
    pub positions: Vec<f32>,
    /// What is visible when nothing is filtered: the positions are settled for it.
    pub home: Subset,
}

/// A map in a wrapper. Dropped, it takes its canvases, listeners, frames and worker with it.
pub struct MapView {
    shared: Rc<Shared>,
    _listeners: Vec<Listener>,
    _observers: input::Observers,
}

struct Shared {
    picture: RefCell<Picture>,
    frames: RefCell<Option<FrameLoop>>,
    dispatch: Box<dyn Fn(Action)>,
}

impl MapView {
    /// Draws the map into `wrapper`, which has a size of its own. What the reader does there goes to `dispatch`.
    ///
    /// # Errors
    /// Where the browser has neither WebGL2 nor Canvas 2D.
    pub fn mount(
        wrapper: &HtmlElement,
        data: MapData,
        dispatch: impl Fn(Action) + 'static,
    ) -> Result<Self, Error> {
        // The picture asks for frames, and the frames draw the picture: the one is told of the other afterwards.
        let frames: Rc<RefCell<Option<std::rc::Weak<Shared>>>> = Rc::default();
        let asked = Rc::clone(&frames);
        let notify: Rc<dyn Fn()> = Rc::new(move || {
            if let Some(shared) = asked.borrow().as_ref().and_then(std::rc::Weak::upgrade) {
                shared.request_frame();
            }
        });
        let picture = Picture::new(wrapper, data, notify)?;
        let shared = Rc::new(Shared {
            picture: RefCell::new(picture),
            frames: RefCell::new(None),
            dispatch: Box::new(dispatch),
        });
        frames.replace(Some(Rc::downgrade(&shared)));
        let drawn = Rc::downgrade(&shared);
        let frame_loop = FrameLoop::new(move |now_ms| {
            drawn.upgrade().is_some_and(|shared| shared.frame(now_ms))
        })?;
        shared.frames.replace(Some(frame_loop));
        let mut listeners = input::listeners(wrapper, &shared)?;
        listeners.extend(overview::listeners(&shared)?);
        let observers = input::Observers::new(wrapper, &shared)?;
        shared.request_frame();
        Ok(Self {
            shared,
            _listeners: listeners,
            _observers: observers,
        })
    }

    /// Shows another part of the graph.
    pub fn set_subset(&self, subset: &Subset) {
        self.shared.change(|picture| picture.set_subset(subset));
    }

    /// Lifts what is selected.
    pub fn set_selected(&self, selected: Option<Target>) {
        self.shared.change(|picture| picture.set_selected(selected));
    }

    /// Lifts what is pointed at outside of the map, such as a row of the card.
    pub fn set_pointed(&self, pointed: Option<Target>) {
        self.shared.change(|picture| picture.set_pointed(pointed));
    }

    /// Keeps names and the middle clear of what panels cover.
    pub fn set_covered(&self, covered: Insets) {
        self.shared.change(|picture| picture.set_covered(covered));
    }

    /// Moves the camera.
    pub fn move_camera(&self, movement: &CameraMove) {
        self.shared.change(|picture| picture.move_camera(movement));
    }
}

/// For whoever measures the map: the frame clock by hand.
impl MapView {
    /// From where it is seen now.
    pub fn camera(&self) -> Camera {
        self.shared.picture.borrow().camera()
    }

    /// Looks from here, as if a hand had moved the map there.
    pub fn look_from(&self, camera: Camera) {
        self.shared.change(|picture| picture.look_from(camera));
    }

    /// Draws a frame at once, if anything changed.
    pub fn draw_now(&self, now_ms: f64) {
        self.shared.frame(now_ms);
    }

    /// What lies under a point.
    pub fn hit(&self, at: ScreenPoint) -> Option<Target> {
        self.shared.picture.borrow_mut().hit(at, Device::Mouse)
    }

    /// How many marks, lines and names are drawn one by one.
    pub fn drawn(&self) -> [usize; 3] {
        self.shared.picture.borrow().drawn()
    }
}

impl Shared {
    /// Changes the picture, asks for a frame, and then tells what the reader meant: nobody is told while the picture is held.
    fn act(&self, change: impl FnOnce(&mut Picture) -> Vec<Action>) {
        let actions = change(&mut self.picture.borrow_mut());
        self.request_frame();
        actions
            .into_iter()
            .for_each(|action| (self.dispatch)(action));
    }

    fn change(&self, change: impl FnOnce(&mut Picture)) {
        self.act(|picture| {
            change(picture);
            Vec::new()
        });
    }

    fn frame(&self, now_ms: f64) -> bool {
        let (wants_more, actions) = self.picture.borrow_mut().frame(now_ms);
        actions
            .into_iter()
            .for_each(|action| (self.dispatch)(action));
        wants_more
    }

    fn request_frame(&self) {
        if let Some(frames) = self.frames.borrow().as_ref() {
            frames.request();
        }
    }
}
