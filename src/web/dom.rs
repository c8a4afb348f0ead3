//! The browser's document as trees are mounted in it, and what readers do there as actions.
//!
//! Texts and attribute values only: no string is ever read as markup.

use super::error::Error;
use super::listener::{Listener, Mode};
use crate::page::{Dom, Element, Listens, Mounted, ROW_PX};
use crate::state::Action;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{Document, Event, HtmlInputElement, KeyboardEvent, MouseEvent, Node};

/// The property by which an element of a tree is known.
const NUMBER: &str = "zonelinkNumber";
const SVG: &str = "http://www.w3.org/2000/svg";
const EVENTS: [&str; 11] = [
    "click",
    "dblclick",
    "input",
    "change",
    "keydown",
    "focusin",
    "mousedown",
    "pointerdown",
    "pointerover",
    "pointerout",
    "scroll",
];

/// A tree on the page, which tells what the reader does in it.
pub struct Panel {
    host: Node,
    browser: Browser,
    mounted: Rc<RefCell<Option<Mounted<Node>>>>,
    _listeners: Vec<Listener>,
}

impl Panel {
    /// An empty panel in `host`.
    ///
    /// # Errors
    /// When the browser lets nobody listen.
    pub fn new(host: &web_sys::Element, dispatch: Rc<dyn Fn(Action)>) -> Result<Self, Error> {
        let mounted: Rc<RefCell<Option<Mounted<Node>>>> = Rc::default();
        let mut listeners = Vec::new();
        for name in EVENTS {
            let (mounted, dispatch) = (Rc::clone(&mounted), Rc::clone(&dispatch));
            let hear = move |event: Event| {
                // The tree is let go before anything is told: what is told may change it.
                let action = mounted
                    .borrow()
                    .as_ref()
                    .and_then(|tree| heard(tree, name, &event));
                if let Some(action) = action {
                    dispatch(action);
                }
            };
            // Scrolling does not rise from where it happened.
            let mode = if name == "scroll" {
                Mode::First
            } else {
                Mode::Active
            };
            listeners.push(Listener::on(host, name, mode, hear)?);
        }
        Ok(Self {
            host: host.clone().into(),
            browser: Browser(leptos::prelude::document()),
            mounted,
            _listeners: listeners,
        })
    }

    /// Shows a tree in place of the last one.
    pub fn show(&self, tree: Element) {
        let mut mounted = self.mounted.borrow_mut();
        match mounted.as_mut() {
            Some(mounted) => mounted.patch(&self.browser, &self.host, tree),
            None => *mounted = Some(Mounted::new(&self.browser, &self.host, tree)),
        }
    }
}

/// What an event asks for: the innermost element that listens to it says.
fn heard(tree: &Mounted<Node>, name: &str, event: &Event) -> Option<Action> {
    let mut node = event.target()?.dyn_into::<Node>().ok();
    while let Some(at) = node {
        if let Some(element) = number_of(&at).and_then(|number| tree.element(number)) {
            for listens in element.listens() {
                match (listens, name) {
                    (Listens::Click(action), "click") if !is_for_browser(element, event) => {
                        event.prevent_default();
                        return Some(action.clone());
                    }
                    (Listens::DoubleClick(action), "dblclick")
                    | (Listens::Focus(action), "focusin") => return Some(action.clone()),
                    (Listens::Input(field), "input") => {
                        let input = at.dyn_ref::<HtmlInputElement>()?;
                        return Some(field.typed(input.value()));
                    }
                    (Listens::Chosen(choice), "change") => {
                        let value = js_sys::Reflect::get(&at, &JsValue::from_str("value")).ok()?;
                        return choice.chosen(&value.as_string()?);
                    }
                    (Listens::Keys(field), "keydown") => {
                        let press = event.dyn_ref::<KeyboardEvent>()?;
                        if press.is_composing() {
                            return None; // Enter there takes a character, not a hit
                        }
                        let key = press.key();
                        event.stop_propagation(); // a letter typed here is no command to the map
                        let action = field.pressed(&key)?;
                        event.prevent_default();
                        return Some(action);
                    }
                    // A finger is held by what it touched first, and would brush nothing else.
                    (Listens::Brush(_), "pointerdown") => {
                        let finger = event.dyn_ref::<web_sys::PointerEvent>()?.pointer_id();
                        let touched = event.target()?.dyn_into::<web_sys::Element>().ok()?;
                        drop(touched.release_pointer_capture(finger)); // none to release with a mouse
                    }
                    (Listens::Brush(action), "pointerover" | "pointerout") => {
                        let pointer = event.dyn_ref::<MouseEvent>()?;
                        // A finger comes from nowhere and goes there: that is its click.
                        let is_from_bar = pointer.related_target().is_some();
                        let is_held = pointer.buttons() & 1 == 1;
                        return (is_held && is_from_bar).then(|| action.clone());
                    }
                    (Listens::Scroll, "scroll") => {
                        let (from, height) = at
                            .dyn_ref::<web_sys::Element>()
                            .map(|at| (at.scroll_top(), at.client_height()))?;
                        let rows = |px: i32| px.max(0) as u32 / ROW_PX;
                        // By tens, so that not every pixel draws the table anew.
                        let first = rows(from) / 10 * 10;
                        return Some(Action::Scrolled(first, rows(height) + 10));
                    }
                    (Listens::KeepsCursor, "mousedown") => event.prevent_default(),
                    _ => {}
                }
            }
        }
        node = at.parent_node();
    }
    None
}

/// Whether a click on a link asks the browser for a new tab or window.
fn is_for_browser(element: &Element, event: &Event) -> bool {
    let Some(click) = event.dyn_ref::<MouseEvent>() else {
        return false;
    };
    element.tag() == "a" && (click.ctrl_key() || click.meta_key() || click.shift_key())
}

fn number_of(node: &Node) -> Option<u32> {
    let number = js_sys::Reflect::get(node, &JsValue::from_str(NUMBER)).ok()?;
    Some(number.as_f64()? as u32)
}

/// The document. A call that it refuses leaves the page as it was.
struct Browser(Document);

impl Dom for Browser {
    type Node = Node;

    fn element(&self, tag: &'static str, in_svg: bool, number: u32) -> Node {
        let made = if in_svg {
            self.0.create_element_ns(Some(SVG), tag)
        } else {
            self.0.create_element(tag)
        };
        match made {
            Ok(element) => {
                let (name, number) = (JsValue::from_str(NUMBER), JsValue::from(number));
                drop(js_sys::Reflect::set(&element, &name, &number));
                element.into()
            }
            Err(_) => self.text(""), // no tag of ours is refused
        }
    }

    fn text(&self, text: &str) -> Node {
        self.0.create_text_node(text).into()
    }

    fn set_text(&self, node: &Node, text: &str) {
        node.set_text_content(Some(text));
    }

    fn set_attribute(&self, node: &Node, name: &'static str, value: Option<&str>) {
        let Some(element) = node.dyn_ref::<web_sys::Element>() else {
            return;
        };
        if let ("value", Some(input)) = (name, node.dyn_ref::<HtmlInputElement>()) {
            let value = value.unwrap_or_default();
            if input.value() != value {
                input.set_value(value); // setting it anew would move the cursor
            }
            return;
        }
        if let ("style", Some(element)) = (name, node.dyn_ref::<web_sys::HtmlElement>()) {
            // By the object model: the page's policy lets no style stand in an attribute.
            element.style().set_css_text(value.unwrap_or_default());
            return;
        }
        drop(match value {
            Some(value) => element.set_attribute(name, value),
            None => element.remove_attribute(name),
        });
    }

    fn insert(&self, parent: &Node, node: &Node, before: Option<&Node>) {
        drop(parent.insert_before(node, before));
    }

    fn remove(&self, parent: &Node, node: &Node) {
        drop(parent.remove_child(node));
    }
}
