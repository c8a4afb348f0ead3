//! The layout worker: takes requests, runs the engine in slices, posts positions. Wasm only; it knows no page.

#[cfg(target_arch = "wasm32")]
mod worker {
    use js_sys::Function;
    use std::cell::RefCell;
    use std::rc::Rc;
    use wasm_bindgen::JsCast as _;
    use wasm_bindgen::closure::Closure;
    use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};
    use zonelink::web::error::Error;
    use zonelink::web::layout_worker::{Command, Engine, Message, PROTOCOL, Placed, Report};

    /// How long one slice runs before messages are looked at again.
    const SLICE_MS: f64 = 12.0;
    /// A live layout goes on at the pace of frames.
    const LIVE_PAUSE_MS: i32 = 16;

    struct Worker {
        scope: DedicatedWorkerGlobalScope,
        engine: RefCell<Engine>,
        scheduled: RefCell<bool>,
        on_time: RefCell<Option<Closure<dyn FnMut()>>>,
    }

    /// Listens for as long as the worker lives, and says so.
    pub(super) fn start() -> Result<(), Error> {
        let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
        let worker = Rc::new(Worker {
            scope,
            engine: RefCell::default(),
            scheduled: RefCell::new(false),
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
            .scope
            .set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        on_message.forget(); // the worker ends as a whole
        worker.tell(&Report::Ready { protocol: PROTOCOL }, &[])
    }

    impl Worker {
        fn hear(&self, event: &MessageEvent) {
            let taken = match Message::unpack::<Command>(&event.data()) {
                Ok((command, floats)) => command
                    .with_lists(&floats)
                    .map(|command| self.engine.borrow_mut().take(command)),
                Err(_unreadable) => None,
            };
            // Only another version posts what this one cannot read; the handshake has told them apart.
            let Some(taken) = taken else { return };
            if let Err((job, why)) = taken {
                self.report(&Report::Refused { job, why }, &[]);
            }
            self.schedule(0);
        }

        fn slice(&self) {
            self.scheduled.replace(false);
            let begin_ms = self.now_ms();
            let placed = self
                .engine
                .borrow_mut()
                .slice(|| self.now_ms() - begin_ms < SLICE_MS);
            let pause_ms = if placed.is_some() { LIVE_PAUSE_MS } else { 0 };
            if let Some(Placed {
                job,
                settled,
                positions,
            }) = placed
            {
                self.report(&Report::Placed { job, settled }, &positions);
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
                let callback: &Function = on_time.as_ref().unchecked_ref();
                let timer = self
                    .scope
                    .set_timeout_with_callback_and_timeout_and_arguments_0(callback, pause_ms);
                self.scheduled.replace(timer.is_ok());
            }
        }

        fn report(&self, report: &Report, floats: &[f32]) {
            if let Err(error) = self.tell(report, floats) {
                wasm_bindgen::throw_str(&error.to_string()); // the page hears of it and lays out itself
            }
        }

        fn tell(&self, report: &Report, floats: &[f32]) -> Result<(), Error> {
            let Message { body, transfer } = Message::pack(report, floats)?;
            self.scope
                .post_message_with_transfer(&body, &transfer)
                .map_err(Error::doing("talking to the page"))
        }

        fn now_ms(&self) -> f64 {
            self.scope
                .performance()
                .map_or(f64::INFINITY, |performance| performance.now())
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
