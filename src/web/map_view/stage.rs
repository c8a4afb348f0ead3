//! The canvases in their wrapper: their size, their painter, and what happens when the GPU takes its context back.

use super::overview::Pane;
use crate::view::crowd::Crowd;
use crate::view::label::Rect;
use crate::view::overview::Overview;
use crate::view::scene::Scene;
use crate::view::style::{Face, Palette};
use crate::view::{Camera, Insets, ScreenPoint};
use crate::web::error::Error;
use crate::web::labels::{Families, LabelPainter};
use crate::web::listener::{Listener, Mode};
use crate::web::{canvas2d, gl};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, Element, Event, HtmlCanvasElement, HtmlElement, Window};

/// A screen denser than this gains nothing by more pixels.
const MOST_RATIO: f64 = 3.0;
/// A context that has not come back after so long is taken for lost for good.
const PATIENCE_MS: f64 = 2_000.0;

/// Two canvases: marks below, names above.
pub(super) struct Stage {
    window: Window,
    document: Document,
    wrapper: HtmlElement,
    marks: HtmlCanvasElement,
    names: HtmlCanvasElement,
    painter: Painter,
    labels: LabelPainter,
    context: Rc<Cell<Context>>,
    _listeners: Vec<Listener>,
    size: (f64, f64, f64),
    /// Speaks to those who do not see the map.
    voice: Element,
    cursor: Cell<&'static str>,
    told_moving: Cell<bool>,
    overview: Pane,
}

enum Painter {
    Gl(gl::Painter),
    Canvas2d(canvas2d::Painter),
    /// Between a loss and what follows.
    None,
}

/// What the browser said of the WebGL context.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Context {
    Fine,
    /// Since when; 0 until a frame has seen it.
    Lost(f64),
    Restored,
}

impl Stage {
    /// Puts the canvases into the wrapper. `notify` is called when the context was lost or came back.
    ///
    /// # Errors
    /// Where there is neither WebGL2 nor Canvas 2D.
    pub(super) fn new(wrapper: &HtmlElement, notify: Rc<dyn Fn()>) -> Result<Self, Error> {
        let window = web_sys::window().ok_or(Error::Missing("window"))?;
        let document = window.document().ok_or(Error::Missing("document"))?;
        let marks = canvas(&document, wrapper, "map-marks")?;
        let names = canvas(&document, wrapper, "map-names")?;
        let context = Rc::new(Cell::new(Context::Fine));
        let (painter, listeners) = match gl::Painter::new(&marks) {
            Ok(painter) => (Painter::Gl(painter), watch(&marks, &context, notify)?),
            // A canvas that gave no WebGL2 still gives Canvas 2D.
            Err(_missing) => (
                Painter::Canvas2d(canvas2d::Painter::new(&marks)?),
                Vec::new(),
            ),
        };
        let style = window
            .get_computed_style(wrapper)
            .map_err(Error::doing("reading the tokens"))?;
        let token = |name| {
            style
                .as_ref()
                .and_then(|style| style.get_property_value(name).ok())
                .filter(|value| !value.is_empty())
        };
        let families = Families {
            serif: token("--serif").unwrap_or_else(|| "serif".to_owned()),
            sans: token("--sans").unwrap_or_else(|| "sans-serif".to_owned()),
        };
        let labels = LabelPainter::new(&names, families)?;
        let wrapper = wrapper.clone();
        let voice = document
            .create_element("p")
            .map_err(Error::doing("making the map's voice"))?;
        voice.set_class_name("map-voice");
        drop(voice.set_attribute("role", "status"));
        drop(wrapper.append_child(&voice)); // without it the map is silent, and whole
        let overview = Pane::new(&document, &wrapper)?;
        let stage = Self {
            window,
            document,
            wrapper,
            marks,
            names,
            painter,
            labels,
            context,
            _listeners: listeners,
            size: (0.0, 0.0, 1.0),
            voice,
            cursor: Cell::new(""),
            told_moving: Cell::new(false),
            overview,
        };
        stage.tell_painter();
        Ok(stage)
    }

    /// The theme, as the tokens have it now.
    pub(super) fn palette(&self) -> Palette {
        let style = self.window.get_computed_style(&self.wrapper).ok().flatten();
        Palette::read(|name| style.as_ref()?.get_property_value(name).ok())
    }

    /// Whether the reader asked for less motion.
    pub(super) fn wants_stillness(&self) -> bool {
        let query = self
            .window
            .match_media("(prefers-reduced-motion: reduce)")
            .ok()
            .flatten();
        query.is_some_and(|query| query.matches())
    }

    /// The time, in milliseconds, of the same clock as frames.
    pub(super) fn now_ms(&self) -> f64 {
        self.window
            .performance()
            .map_or(0.0, |performance| performance.now())
    }

    /// Fits the canvases to the wrapper and the screen. Answers the size in CSS pixels when it changed.
    pub(super) fn measured(&mut self) -> Option<(f64, f64)> {
        let rect = self.wrapper.get_bounding_client_rect();
        let ratio = self.window.device_pixel_ratio().clamp(1.0, MOST_RATIO);
        let size = (rect.width(), rect.height(), ratio);
        if size == self.size {
            return None;
        }
        self.size = size;
        for canvas in [&self.marks, &self.names] {
            canvas.set_width((size.0 * ratio).round() as u32);
            canvas.set_height((size.1 * ratio).round() as u32);
        }
        Some((size.0, size.1))
    }

    /// What lies over the map beside it in the page: its buttons and its status line.
    pub(super) fn blocked(&self) -> Vec<Rect> {
        let around = self.wrapper.parent_element();
        let found =
            around.and_then(|around| around.query_selector_all(":scope > [data-over-map]").ok());
        let Some(found) = found else {
            return Vec::new();
        };
        let map = self.wrapper.get_bounding_client_rect();
        let elements =
            (0..found.length()).filter_map(|index| found.get(index)?.dyn_into::<Element>().ok());
        let rects = elements.map(|element| element.get_bounding_client_rect());
        let seen = rects.filter(|rect| rect.width() > 0.0);
        let relative = seen.map(|rect| Rect {
            x: rect.left() - map.left(),
            y: rect.top() - map.top(),
            width: rect.width(),
            height: rect.height(),
        });
        relative.collect()
    }

    /// The width of a text, for the placement of names.
    pub(super) fn measure(&self, text: &str, face: &Face) -> f64 {
        self.labels.measure(text, face)
    }

    /// What the pointer looks like.
    pub(super) fn set_cursor(&self, cursor: &'static str) {
        if self.cursor.replace(cursor) == cursor {
            return;
        }
        // A browser without this property shows an arrow.
        drop(self.wrapper.style().set_property("cursor", cursor));
    }

    /// Says something to those who do not see the map.
    pub(super) fn say(&self, words: &str) {
        self.voice.set_text_content(Some(words));
    }

    /// Looks after a lost context. Answers whether the scene must be loaded anew, and whether to look again next frame.
    pub(super) fn recover(&mut self, now_ms: f64) -> Result<(bool, bool), Error> {
        match self.context.get() {
            Context::Fine => Ok((false, false)),
            Context::Lost(since_ms) if since_ms > 0.0 && now_ms - since_ms > PATIENCE_MS => {
                self.paint_without_gl()?;
                Ok((true, false))
            }
            Context::Lost(since_ms) => {
                self.painter = Painter::None;
                self.context.set(Context::Lost(if since_ms > 0.0 {
                    since_ms
                } else {
                    now_ms
                }));
                Ok((false, true))
            }
            Context::Restored => {
                self.context.set(Context::Fine);
                match gl::Painter::new(&self.marks) {
                    Ok(painter) => self.painter = Painter::Gl(painter),
                    Err(_again) => self.paint_without_gl()?,
                }
                Ok((true, false))
            }
        }
    }

    /// Takes a scene; needed when it changed.
    pub(super) fn load(&mut self, scene: &Scene) {
        match &mut self.painter {
            Painter::Gl(painter) => painter.load(scene),
            Painter::Canvas2d(_) | Painter::None => {}
        }
    }

    /// Takes a crowd, or none; needed when what is visible changed. Where the GPU refuses, its dots are not drawn.
    pub(super) fn load_crowd(&mut self, crowd: Option<&Crowd>, palette: &Palette) {
        if let Painter::Gl(painter) = &mut self.painter {
            drop(painter.load_crowd(crowd, palette));
        }
    }

    /// Takes x and y of every node; needed when they moved.
    pub(super) fn place_crowd(&self, places: &[f32]) {
        if let Painter::Gl(painter) = &self.painter {
            painter.place(places);
        }
    }

    /// Draws the scene that was loaded last, and a line that is being drawn by hand.
    pub(super) fn draw(
        &self,
        scene: &Scene,
        crowd: Option<(&Crowd, &[f32])>,
        camera: &Camera,
        palette: &Palette,
        lasso: &[ScreenPoint],
    ) {
        let (.., ratio) = self.size;
        match &self.painter {
            Painter::Gl(painter) => painter.draw(scene, camera, palette, ratio),
            Painter::Canvas2d(painter) => painter.draw(scene, crowd, camera, palette, ratio),
            Painter::None => {}
        }
        self.labels.draw(scene, camera, palette, ratio);
        if !lasso.is_empty() {
            self.labels.lasso(lasso, palette);
        }
    }

    /// Draws the nodes of an overview.
    pub(super) fn draw_overview(&self, overview: &Overview, palette: &Palette) {
        let (.., ratio) = self.size;
        self.overview.draw(overview, palette, ratio);
    }

    /// Frames in the overview what is seen, or hides it. Answers whether that changed what is covered of the map.
    pub(super) fn show_overview(&mut self, frame: Option<Rect>, covered: Insets) -> bool {
        self.overview.show(frame, covered)
    }

    /// The overview's element.
    pub(super) const fn overview_pane(&self) -> &HtmlElement {
        self.overview.element()
    }

    /// A canvas that once had a WebGL context gives no other, so another canvas takes its place.
    fn paint_without_gl(&mut self) -> Result<(), Error> {
        let marks = canvas(&self.document, &self.wrapper, "map-marks")?;
        marks.set_width(self.marks.width());
        marks.set_height(self.marks.height());
        self.painter = Painter::Canvas2d(canvas2d::Painter::new(&marks)?);
        self.marks
            .replace_with_with_node_1(&marks)
            .map_err(Error::doing("exchanging the canvas"))?;
        self.marks = marks;
        self._listeners.clear();
        self.context.set(Context::Fine);
        self.tell_painter();
        Ok(())
    }

    /// Writes on the wrapper whether the map moves and, once it is still, from where it is seen: for whoever looks from
    /// outside, such as a test.
    pub(super) fn tell(&self, camera: &Camera, is_moving: bool) {
        if is_moving && self.told_moving.replace(is_moving) {
            return;
        }
        self.told_moving.set(is_moving);
        let state = if is_moving { "moving" } else { "still" };
        if !is_moving {
            let Camera { center, zoom, .. } = camera;
            let said = |number: f64| String::from(js_sys::Number::from(number).to_js_string());
            let words = [said(center.x), said(center.y), said(*zoom)].join(" ");
            drop(self.wrapper.set_attribute("data-camera", &words));
        }
        drop(self.wrapper.set_attribute("data-state", state));
    }

    /// Says on the wrapper whether the map is turned by a quarter.
    pub(super) fn tell_turned(&self, turned: bool) {
        drop(if turned {
            self.wrapper.set_attribute("data-turned", "")
        } else {
            self.wrapper.remove_attribute("data-turned")
        });
    }

    /// Says on the wrapper who paints: for tests, and for whoever reports a fault.
    fn tell_painter(&self) {
        let name = match self.painter {
            Painter::Gl(_) => "webgl2",
            Painter::Canvas2d(_) => "canvas2d",
            Painter::None => "none",
        };
        drop(self.wrapper.set_attribute("data-painter", name));
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        self.marks.remove();
        self.names.remove();
        self.voice.remove();
    }
}

fn canvas(
    document: &Document,
    wrapper: &HtmlElement,
    class: &str,
) -> Result<HtmlCanvasElement, Error> {
    let element = document
        .create_element("canvas")
        .map_err(Error::doing("making a canvas"))?;
    let canvas: HtmlCanvasElement = element.unchecked_into();
    canvas.set_class_name(class);
    drop(canvas.set_attribute("aria-hidden", "true")); // the wrapper speaks for both
    wrapper
        .append_child(&canvas)
        .map_err(Error::doing("making a canvas"))?;
    Ok(canvas)
}

fn watch(
    canvas: &HtmlCanvasElement,
    context: &Rc<Cell<Context>>,
    notify: Rc<dyn Fn()>,
) -> Result<Vec<Listener>, Error> {
    let (state, told) = (Rc::clone(context), Rc::clone(&notify));
    let lost = Listener::on(
        canvas,
        "webglcontextlost",
        Mode::Active,
        move |event: Event| {
            event.prevent_default(); // or it is never given back
            state.set(Context::Lost(0.0));
            told();
        },
    )?;
    let state = Rc::clone(context);
    let restored = Listener::on(
        canvas,
        "webglcontextrestored",
        Mode::Passive,
        move |_event: Event| {
            state.set(Context::Restored);
            notify();
        },
    )?;
    Ok(vec![lost, restored])
}
