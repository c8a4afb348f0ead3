//! The overview in the document: a small canvas with a frame over it, beside the map's own canvases.

use super::Shared;
use crate::view::label::Rect;
use crate::view::overview::{Overview, SIZE_PX};
use crate::view::style::Palette;
use crate::view::{Insets, ScreenPoint};
use crate::web::canvas2d::context_2d;
use crate::web::error::Error;
use crate::web::listener::{Listener, Mode};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use web_sys::{Document, HtmlCanvasElement, HtmlElement, PointerEvent};

/// A dot's side, in CSS pixels.
const DOT_PX: f64 = 1.6;
/// From so many dots on they are finer.
const MANY: usize = 600;
/// From the right of what is free, with the buttons between, and from its bottom.
const BESIDE_BUTTONS_PX: f64 = 62.0;
const ABOVE_EDGE_PX: f64 = 16.0;

/// The overview, hidden while it would not help.
pub(super) struct Pane {
    pane: HtmlElement,
    canvas: HtmlCanvasElement,
    frame: HtmlElement,
    shown: Option<Rect>,
    covered: Insets,
}

impl Pane {
    /// Puts it beside the map, hidden.
    pub(super) fn new(document: &Document, wrapper: &HtmlElement) -> Result<Self, Error> {
        let make = |name: &str, class: &str| {
            let made = document.create_element(name);
            let element = made.map_err(Error::doing("making the overview"))?;
            element.set_class_name(class);
            Ok(element)
        };
        let pane: HtmlElement = make("div", "overview")?.unchecked_into();
        let canvas: HtmlCanvasElement = make("canvas", "")?.unchecked_into();
        let frame: HtmlElement = make("div", "overview-frame")?.unchecked_into();
        pane.set_hidden(true);
        // It repeats what the map says; keys move the map itself.
        drop(pane.set_attribute("aria-hidden", "true"));
        drop(pane.set_attribute("data-over-map", ""));
        pane.append_child(&canvas)
            .and_then(|_| pane.append_child(&frame))
            .map_err(Error::doing("making the overview"))?;
        wrapper
            .after_with_node_1(&pane)
            .map_err(Error::doing("making the overview"))?;
        Ok(Self {
            pane,
            canvas,
            frame,
            shown: None,
            covered: Insets {
                right: f64::NAN, // not yet placed
                ..Insets::default()
            },
        })
    }

    /// Its element.
    pub(super) const fn element(&self) -> &HtmlElement {
        &self.pane
    }

    /// Draws the nodes.
    pub(super) fn draw(&self, overview: &Overview, palette: &Palette, ratio: f64) {
        // Setting its size empties it.
        self.canvas.set_width((SIZE_PX.0 * ratio).round() as u32);
        self.canvas.set_height((SIZE_PX.1 * ratio).round() as u32);
        let Ok(context) = context_2d(&self.canvas) else {
            return; // the frame alone says where one is
        };
        context.set_fill_style_str(&palette.ink.to_string());
        let fine = if overview.dots().len() > MANY {
            0.6
        } else {
            1.0
        };
        let side = DOT_PX * fine * ratio;
        for dot in overview.dots() {
            context.fill_rect(
                dot.x * ratio - side / 2.0,
                dot.y * ratio - side / 2.0,
                side,
                side,
            );
        }
    }

    /// Frames what is seen, or hides the overview; it stands clear of what is covered. Answers whether names have to make
    /// room for it anew.
    pub(super) fn show(&mut self, frame: Option<Rect>, covered: Insets) -> bool {
        let moves = frame.is_some() && covered != self.covered;
        if self.shown == frame && !moves {
            return false;
        }
        let appears = self.shown.is_some() != frame.is_some();
        self.shown = frame;
        if appears {
            self.pane.set_hidden(frame.is_none());
        }
        if moves {
            self.covered = covered;
            place(
                &self.pane,
                &[
                    ("right", covered.right + BESIDE_BUTTONS_PX),
                    ("bottom", covered.bottom + ABOVE_EDGE_PX),
                ],
            );
        }
        if let Some(Rect {
            x,
            y,
            width,
            height,
        }) = frame
        {
            place(
                &self.frame,
                &[
                    ("left", x),
                    ("top", y),
                    ("width", width),
                    ("height", height),
                ],
            );
        }
        appears || moves
    }
}

/// A style that a browser does not know is left out.
fn place(element: &HtmlElement, lengths: &[(&str, f64)]) {
    for (name, length) in lengths {
        let length = format!("{}px", length.round() as i32);
        drop(element.style().set_property(name, &length));
    }
}

impl Drop for Pane {
    fn drop(&mut self) {
        self.pane.remove();
    }
}

/// Looks where the pointer is pressed or drawn in the overview.
pub(super) fn listeners(shared: &Rc<Shared>) -> Result<Vec<Listener>, Error> {
    let pane = shared.picture.borrow().overview_pane().clone();
    let mut listeners = Vec::new();
    for name in ["pointerdown", "pointermove"] {
        let (shared, element) = (Rc::downgrade(shared), pane.clone());
        listeners.push(Listener::on(
            &pane,
            name,
            Mode::Passive,
            move |event: PointerEvent| {
                if event.buttons() & 1 == 0 {
                    return;
                }
                // Without capture a drag ends at its edge.
                drop(element.set_pointer_capture(event.pointer_id()));
                if let Some(shared) = shared.upgrade() {
                    let at = ScreenPoint {
                        x: f64::from(event.offset_x()),
                        y: f64::from(event.offset_y()),
                    };
                    shared.change(|picture| picture.look_at(at));
                }
            },
        )?);
    }
    Ok(listeners)
}
