//! Animation frames on demand: one is asked for when something changed, and none otherwise.

use super::error::Error;
use std::cell::{Cell, OnceCell};
use std::rc::Rc;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;
use web_sys::Window;

/// Calls a function before the next paint, once a request. Dropped, it calls no more.
pub struct FrameLoop {
    inner: Rc<Inner>,
}

struct Inner {
    window: Window,
    pending: Cell<Option<i32>>,
    on_frame: OnceCell<Closure<dyn FnMut(f64)>>,
}

impl FrameLoop {
    /// A loop that calls `frame` with the time in milliseconds; it goes on while `frame` answers that it wants another.
    ///
    /// # Errors
    /// Outside of a window.
    pub fn new(mut frame: impl FnMut(f64) -> bool + 'static) -> Result<Self, Error> {
        let window = web_sys::window().ok_or(Error::Missing("window"))?;
        let inner = Rc::new(Inner {
            window,
            pending: Cell::new(None),
            on_frame: OnceCell::new(),
        });
        let weak = Rc::downgrade(&inner);
        let on_frame = Closure::<dyn FnMut(f64)>::new(move |now_ms| {
            let Some(inner) = weak.upgrade() else { return };
            inner.pending.set(None);
            if frame(now_ms) {
                inner.request();
            }
        });
        drop(inner.on_frame.set(on_frame)); // it was empty
        Ok(Self { inner })
    }

    /// Asks for a frame; asking again before it comes changes nothing.
    pub fn request(&self) {
        self.inner.request();
    }
}

impl Inner {
    fn request(&self) {
        if self.pending.get().is_some() {
            return;
        }
        if let Some(on_frame) = self.on_frame.get() {
            // A window that gives no frames is one that is being closed.
            self.pending.set(
                self.window
                    .request_animation_frame(on_frame.as_ref().unchecked_ref())
                    .ok(),
            );
        }
    }
}

impl Drop for FrameLoop {
    fn drop(&mut self) {
        if let Some(pending) = self.inner.pending.take() {
            drop(self.inner.window.cancel_animation_frame(pending));
        }
    }
}
