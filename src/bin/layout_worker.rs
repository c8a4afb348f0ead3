//! The layout worker: takes requests, runs the engine in slices, posts positions. Wasm only. It knows no page, and runs on
//! one all the same where there are no workers: it then talks through the port that it finds there.

#[cfg(target_arch = "wasm32")]
mod worker {
    use js_sys::{Function, Reflect};
    use std::cell::{Cell, RefCell};
    use std::rc::Rc;
    use wasm_bindgen::closure::Closure;
    use wasm_bindgen::prelude::wasm_bindgen;
    use wasm_bindgen::{JsCast as _, JsValue};
    use web_sys::{MessageEvent, MessagePort};
    use zonelink::web::error::Error;
    use zonelink::web::layout_worker::{Command, Engine, Message, PROTOCOL, Report};

    /// How long one slice runs before messages are looked at again.
    const SLICE_MS: f64 = 12.0;
    /// The same on the page, which has frames to draw.
    const PAGE_SLICE_MS: f64 = 8.0;
    /// A live layout goes on at the pace of frames.
    const LIVE_PAUSE_MS: i32 = 16;
    /// Where the page puts its port.
    const PORT: &str = "zonelinkLayoutPort";

    // What workers and pages both have.
    #[wasm_bindgen]
    extern "C" {
        #[wasm_bindgen(js_name = setTimeout)]
        fn set_timeout(callback: &Function, pause_ms: i32) -> JsValue;
        #[wasm_bindgen(js_namespace = performance, js_name = now)]
        fn now_ms() -> f64;
    }

    struct Worker {
        port: MessagePort,
        slice_ms: f64,
        engine: RefCell<Engine>,
        scheduled: Cell<bool>,
        on_time: RefCell<Option<Closure<dyn FnMut()>>>,
    }

    /// Listens for as long as the worker lives, and says so.
    pub(super) fn start() -> Result<(), Error> {
        let on_page = Reflect::get(&js_sys::global(), &JsValue::from_str(PORT))
            .ok()
            .filter(JsValue::is_object);
        let slice_ms = if on_page.is_some() {
            PAGE_SLICE_MS
        } else {
            SLICE_MS
        };
        let worker = Rc::new(Worker {
            // A worker's scope posts and hears as a port does.
            port: on_page
                .unwrap_or_else(|| js_sys::global().into())
                .unchecked_into(),
            slice_ms,
            engine: RefCell::default(),
            scheduled: Cell::new(false),
            on_time: RefCell::new(None),
        });
        let timed = Rc::clone(&worker);
        worker
            .on_time
            .replace(Some(Closure::new(move || timed.slice())));
        let told = Rc::clone(&worker);
        let on_message =
            Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| told.hear(&event));
        worker
            .port
            .set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget(); // the worker ends as a whole
        worker.tell(&Report::Ready { protocol: PROTOCOL })
    }

    impl Worker {
        fn hear(&self, event: &MessageEvent) {
            // Only another version posts what this one cannot read; the handshake has told them apart.
            let Some(command) = Command::unpack(&event.data()) else {
                return;
            };
            let taken = self.engine.borrow_mut().take(command);
            if let Err((job, why)) = taken {
                self.report(&Report::Refused { job, why });
            }
            self.schedule(0);
        }

        fn slice(&self) {
            self.scheduled.set(false);
            let begin_ms = now_ms();
            let has_time = || now_ms() - begin_ms < self.slice_ms;
            let placed = self.engine.borrow_mut().slice(has_time);
            let pause_ms = if placed.is_some() { LIVE_PAUSE_MS } else { 0 };
            if let Some(placed) = placed {
                self.report(&Report::Placed(placed));
            }
            if !self.engine.borrow().is_idle() {
                self.schedule(pause_ms);
            }
        }

        fn schedule(&self, pause_ms: i32) {
            if self.scheduled.replace(true) {
                return;
            }
            if let Some(on_time) = self.on_time.borrow().as_ref() {
                set_timeout(on_time.as_ref().unchecked_ref(), pause_ms);
            }
        }

        fn report(&self, report: &Report) {
            if let Err(error) = self.tell(report) {
                wasm_bindgen::throw_str(&error.to_string()); // the page hears of it and goes on without
            }
        }

        fn tell(&self, report: &Report) -> Result<(), Error> {
            let Message { body, transfer } = Message::of_report(report);
            self.port
                .post_message_with_transferable(&body, &transfer)
                .map_err(Error::doing("talking to the page"))
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    if let Err(error) = worker::start() {
        wasm_bindgen::throw_str(&error.to_string());
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
