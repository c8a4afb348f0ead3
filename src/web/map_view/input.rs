//! What reaches the map from outside the reactive side: pointers, the wheel, its size, the theme.

use super::Shared;
use crate::view::ScreenPoint;
use crate::view::gesture::{Device, MapKey, Phase, Sample, Wheel, WheelUnit};
use crate::web::error::Error;
use crate::web::listener::{Listener, Mode};
use std::cell::Cell;
use std::rc::{Rc, Weak};
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::{
    Event, HtmlElement, KeyboardEvent, MouseEvent, MutationObserver, MutationObserverInit, Node,
    PointerEvent, ResizeObserver, WheelEvent, Window,
};

const POINTER_EVENTS: [(&str, Phase); 5] = [
    ("pointerdown", Phase::Down),
    ("pointermove", Phase::Move),
    ("pointerup", Phase::Up),
    ("pointercancel", Phase::Cancel),
    ("pointerleave", Phase::Leave),
];
/// What the system can change under a page that its palette follows from.
const THEME_QUERIES: [&str; 2] = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)"];

/// A click follows the pointer that makes it within this time.
const CLICK_FOLLOWS_MS: f64 = 700.0;

/// Everything that is listened to.
pub(super) fn listeners(
    wrapper: &HtmlElement,
    shared: &Rc<Shared>,
) -> Result<Vec<Listener>, Error> {
    let mut listeners = Vec::new();
    for (name, phase) in POINTER_EVENTS {
        let (shared, element) = (Rc::downgrade(shared), wrapper.clone());
        listeners.push(Listener::on(
            wrapper,
            name,
            Mode::Passive,
            move |event: PointerEvent| {
                if phase == Phase::Down {
                    // Without capture a drag ends at the edge of the map; that is all that is lost.
                    drop(element.set_pointer_capture(event.pointer_id()));
                }
                if let Some(shared) = shared.upgrade() {
                    let sample = sample(&element, phase, &event);
                    shared.act(|picture| picture.point(sample));
                }
            },
        )?);
    }
    let (wheeled, element) = (Rc::downgrade(shared), wrapper.clone());
    listeners.push(Listener::on(
        wrapper,
        "wheel",
        Mode::Active,
        move |event: WheelEvent| {
            event.prevent_default(); // the map zooms, the page does not scroll
            if let Some(shared) = wheeled.upgrade() {
                let wheel = wheel(&element, &event);
                shared.act(|picture| picture.wheel(wheel));
            }
        },
    )?);
    let pressed = Rc::downgrade(shared);
    listeners.push(Listener::on(
        wrapper,
        "keydown",
        Mode::Active,
        move |event: KeyboardEvent| {
            let with_other = event.ctrl_key() || event.meta_key() || event.alt_key();
            let key = MapKey::of(&event.key(), event.shift_key()).filter(|_key| !with_other);
            if let (Some(key), Some(shared)) = (key, pressed.upgrade()) {
                let mut taken = false;
                shared.act(|picture| {
                    let actions = picture.key(key);
                    taken = actions.is_some();
                    actions.unwrap_or_default()
                });
                if taken {
                    event.prevent_default(); // and so nobody else takes it
                }
            }
        },
    )?);
    // After a tap a browser makes up a click, which would hit whatever the tap has just opened under the finger.
    listeners.push(Listener::on(
        wrapper,
        "touchend",
        Mode::Active,
        move |event: Event| {
            // A touch that has become the browser's own scrolling ends in no click.
            if event.cancelable() {
                event.prevent_default();
            }
        },
    )?);
    let window = web_sys::window().ok_or(Error::Missing("window"))?;
    for query in THEME_QUERIES {
        if let Ok(Some(query)) = window.match_media(query) {
            let shared = Rc::downgrade(shared);
            listeners.push(Listener::on(
                &query,
                "change",
                Mode::Passive,
                move |_event: Event| retheme(&shared),
            )?);
        }
    }
    listeners.extend(second_taps(&window, wrapper, shared)?);
    // The ratio of pixels changes with the browser's zoom, and then the window's size does too.
    let resized = Rc::downgrade(shared);
    listeners.push(Listener::on(
        &window,
        "resize",
        Mode::Passive,
        move |_event: Event| reframe(&resized),
    )?);
    Ok(listeners)
}

/// The first tap of two may open a panel over the map, just where the second one falls: that one is the map's all the same,
/// and the click that the browser makes of it is nobody's.
fn second_taps(
    window: &Window,
    wrapper: &HtmlElement,
    shared: &Rc<Shared>,
) -> Result<[Listener; 2], Error> {
    let taken_ms = Rc::new(Cell::new(f64::NEG_INFINITY));
    let (weak, element, taken) = (Rc::downgrade(shared), wrapper.clone(), Rc::clone(&taken_ms));
    let down = Listener::on(
        window,
        "pointerdown",
        Mode::First,
        move |event: PointerEvent| {
            let target = event
                .target()
                .and_then(|target| target.dyn_into::<Node>().ok());
            let Some(shared) = weak.upgrade() else { return };
            let sample = sample(&element, Phase::Down, &event);
            if element.contains(target.as_ref()) || !shared.picture.borrow().awaits_second(&sample)
            {
                return;
            }
            event.stop_propagation();
            event.prevent_default();
            taken.set(event.time_stamp());
            drop(element.set_pointer_capture(event.pointer_id()));
            shared.act(|picture| picture.point(sample));
        },
    )?;
    let click = Listener::on(window, "click", Mode::First, move |event: MouseEvent| {
        if event.time_stamp() - taken_ms.get() < CLICK_FOLLOWS_MS {
            taken_ms.set(f64::NEG_INFINITY);
            event.stop_propagation();
            event.prevent_default();
        }
    })?;
    Ok([down, click])
}

/// Watches the wrapper's size and the document's theme.
pub(super) struct Observers {
    size: ResizeObserver,
    theme: MutationObserver,
    _closures: [Closure<dyn FnMut()>; 2],
}

impl Observers {
    pub(super) fn new(wrapper: &HtmlElement, shared: &Rc<Shared>) -> Result<Self, Error> {
        let (resized, rethemed) = (Rc::downgrade(shared), Rc::downgrade(shared));
        let on_size = Closure::<dyn FnMut()>::new(move || reframe(&resized));
        let on_theme = Closure::<dyn FnMut()>::new(move || retheme(&rethemed));
        let size = ResizeObserver::new(on_size.as_ref().unchecked_ref())
            .map_err(Error::doing("watching the map's size"))?;
        size.observe(wrapper);
        let theme = MutationObserver::new(on_theme.as_ref().unchecked_ref())
            .map_err(Error::doing("watching the theme"))?;
        let root = wrapper
            .owner_document()
            .and_then(|document| document.document_element());
        let options = MutationObserverInit::new();
        options.set_attributes(true);
        if let Some(root) = root {
            theme
                .observe_with_options(&root, &options)
                .map_err(Error::doing("watching the theme"))?;
        }
        Ok(Self {
            size,
            theme,
            _closures: [on_size, on_theme],
        })
    }
}

impl Drop for Observers {
    fn drop(&mut self) {
        self.size.disconnect();
        self.theme.disconnect();
    }
}

fn reframe(shared: &Weak<Shared>) {
    if let Some(shared) = shared.upgrade() {
        shared.request_frame();
    }
}

fn retheme(shared: &Weak<Shared>) {
    if let Some(shared) = shared.upgrade() {
        shared.change(super::Picture::retheme);
    }
}

fn sample(wrapper: &HtmlElement, phase: Phase, event: &PointerEvent) -> Sample {
    let device = match event.pointer_type().as_str() {
        "touch" => Device::Touch,
        "pen" => Device::Pen,
        _ => Device::Mouse, // also what a future device will be nearest to
    };
    Sample {
        id: event.pointer_id(),
        device,
        phase,
        at: place(wrapper, event),
        now_ms: event.time_stamp(),
        pressed: event.buttons() & 1 == 1,
        shift: event.shift_key(),
    }
}

fn wheel(wrapper: &HtmlElement, event: &WheelEvent) -> Wheel {
    let unit = match event.delta_mode() {
        WheelEvent::DOM_DELTA_LINE => WheelUnit::Lines,
        WheelEvent::DOM_DELTA_PAGE => WheelUnit::Pages,
        _ => WheelUnit::Pixels,
    };
    Wheel {
        at: place(wrapper, event),
        delta_y: event.delta_y(),
        unit,
        ctrl: event.ctrl_key(),
    }
}

fn place(wrapper: &HtmlElement, event: &MouseEvent) -> ScreenPoint {
    let rect = wrapper.get_bounding_client_rect();
    ScreenPoint {
        x: f64::from(event.client_x()) - rect.left(),
        y: f64::from(event.client_y()) - rect.top(),
    }
}
