//! A listener that is removed when its owner drops it.

use super::error::Error;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{AddEventListenerOptions, EventTarget};

/// A registered listener.
pub struct Listener {
    target: EventTarget,
    name: &'static str,
    closure: JsValue,
    is_first: bool,
    // Held for its drop: it frees the Rust side of the closure.
    _handler: Box<dyn std::any::Any>,
}

/// Whether a handler may call `prevent_default`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// It only looks on; the browser need not wait for it.
    Passive,
    /// It may keep the browser from its default.
    Active,
    /// It may, and hears of it before whatever lies within the target.
    First,
}

impl Listener {
    /// Registers `handler` for the events `name` of `target`.
    ///
    /// # Errors
    /// When the browser refuses.
    pub fn on<E: FromWasmAbi + 'static>(
        target: &EventTarget,
        name: &'static str,
        mode: Mode,
        handler: impl FnMut(E) + 'static,
    ) -> Result<Self, Error> {
        let handler = Closure::<dyn FnMut(E)>::new(handler);
        let closure = handler.as_ref().clone();
        let options = AddEventListenerOptions::new();
        options.set_passive(mode == Mode::Passive);
        options.set_capture(mode == Mode::First);
        target
            .add_event_listener_with_callback_and_add_event_listener_options(
                name,
                closure.unchecked_ref(),
                &options,
            )
            .map_err(Error::doing("listening to the page"))?;
        Ok(Self {
            target: target.clone(),
            name,
            closure,
            is_first: mode == Mode::First,
            _handler: Box::new(handler),
        })
    }
}

impl Drop for Listener {
    fn drop(&mut self) {
        // A target that is gone has no listeners either.
        drop(self.target.remove_event_listener_with_callback_and_bool(
            self.name,
            self.closure.unchecked_ref(),
            self.is_first,
        ));
    }
}
