//! The page's end: owns the worker. Where it cannot start, dies or speaks another version, the same module is run on the
//! page's own thread, reached through a port; so the engine is not part of the app.

use super::protocol::{Command, Job, Message, PROTOCOL, Placed, Report};
use crate::view::arrange::Sketch;
use crate::web::error::Error;
use crate::web::listener::{Listener, Mode};
use js_sys::Reflect;
use leptos::prelude::{document, window};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{EventTarget, MessageChannel, MessageEvent, MessagePort, Worker};

/// Written by the build beside the page: what a worker runs, and what brings the same to the page.
const SCRIPT: &str = "layout_worker_loader.js";
const PAGE_SCRIPT: &str = "layout_page_loader.js";
/// Where the module looks for its end of the channel when it runs on the page.
const PORT: &str = "zonelinkLayoutPort";
/// Who has not said that it is there after so long is not coming.
const PATIENCE_MS: f64 = 8_000.0;

/// Lays out, wherever it can.
pub struct Layouts {
    shared: Rc<RefCell<Shared>>,
    notify: Rc<dyn Fn()>,
    connection: Option<Connection>,
}

/// Who lays out, and what listens to it. Dropped, a worker ends.
struct Connection {
    // A worker posts as a port does.
    port: MessagePort,
    worker: Option<Worker>,
    asked_ms: f64,
    _listeners: Vec<Listener>,
}

#[derive(Default)]
struct Shared {
    host: Host,
    last_job: Job,
    /// The layout that is wanted, and where its nodes are held: enough to begin again elsewhere.
    wanted: Option<Rc<Command>>,
    held: Vec<Command>,
    arrived: Vec<Placed>,
    refused: Option<String>,
}

/// How far the one who lays out has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Host {
    /// Nobody was asked yet.
    #[default]
    None,
    /// It is starting; what is wanted waits.
    Starting,
    /// It listens.
    Ready,
    /// It failed, and the next is to be asked.
    Failed,
    /// Nobody is left to be asked.
    Gone,
}

impl Layouts {
    /// Nothing runs yet. `notify` is called when positions have arrived or something is to be done here.
    pub fn new(notify: Rc<dyn Fn()>) -> Self {
        Self {
            shared: Rc::default(),
            notify,
            connection: None,
        }
    }

    /// Starts the worker ahead of need.
    pub fn warm(&mut self, now_ms: f64) {
        if self.host() != Host::None {
            return;
        }
        match self.in_worker(now_ms) {
            Ok(connection) => self.wait_for(connection),
            // No worker from this address, such as that of a file: the page does it.
            Err(_refused) => self.go_on_elsewhere(now_ms),
        }
    }

    /// Asks for a layout; any other is forgotten. Its positions come by [`poll`](Self::poll).
    pub fn settle(&mut self, sketch: Sketch, now_ms: f64) -> Job {
        self.begin(|job| Command::Settle(job, sketch), now_ms)
    }

    /// Asks for a layout that can be watched and pulled at.
    pub fn live(&mut self, sketch: Sketch, now_ms: f64) -> Job {
        self.begin(|job| Command::Live(job, sketch), now_ms)
    }

    /// Holds a node of a live layout.
    pub fn pin(&mut self, job: Job, node: u32, x: f32, y: f32) {
        let command = Command::Pin(job, node, x, y);
        {
            let held = &mut self.shared.borrow_mut().held;
            held.retain(|other| !matches!(other, Command::Pin(_, before, ..) if *before == node));
            held.push(command.clone());
        }
        self.send(&command);
    }

    /// Lets a live layout cool; what is pinned stays.
    pub fn cool(&mut self, job: Job) {
        self.shared.borrow_mut().held.push(Command::Cool(job));
        self.send(&Command::Cool(job));
    }

    /// Stops a layout, or lets it go on.
    pub fn pause(&mut self, job: Job, paused: bool) {
        self.send(&Command::Pause(job, paused));
    }

    /// What has arrived since the last call.
    pub fn poll(&mut self, now_ms: f64) -> Vec<Placed> {
        let late = |connection: &Connection| now_ms - connection.asked_ms > PATIENCE_MS;
        let is_late = self.host() == Host::Starting && self.connection.as_ref().is_some_and(late);
        if is_late || self.host() == Host::Failed {
            self.go_on_elsewhere(now_ms);
        }
        std::mem::take(&mut self.shared.borrow_mut().arrived)
    }

    /// Whether the next frame has something to do here: patience is counted in frames.
    pub fn wants_frame(&self) -> bool {
        matches!(self.host(), Host::Starting | Host::Failed)
    }

    /// Whether a layout can still come.
    pub fn is_gone(&self) -> bool {
        self.host() == Host::Gone
    }

    /// Why a layout was refused, once.
    pub fn refusal(&mut self) -> Option<String> {
        self.shared.borrow_mut().refused.take()
    }

    fn host(&self) -> Host {
        self.shared.borrow().host
    }

    fn begin(&mut self, command: impl FnOnce(Job) -> Command, now_ms: f64) -> Job {
        self.warm(now_ms);
        let (job, command) = {
            let mut shared = self.shared.borrow_mut();
            shared.last_job += 1;
            shared.arrived.clear();
            shared.held.clear();
            let command = Rc::new(command(shared.last_job));
            shared.wanted = Some(Rc::clone(&command));
            (shared.last_job, command)
        };
        self.send(&command);
        job
    }

    /// Tells a command to who listens; who is still starting is told what is wanted then.
    fn send(&mut self, command: &Command) {
        if self.host() == Host::Ready {
            let posted = self.connection.as_ref().map(|to| post(&to.port, command));
            if !matches!(posted, Some(Ok(()))) {
                self.shared.borrow_mut().host = Host::Failed;
            }
        }
        (self.notify)();
    }

    fn wait_for(&mut self, connection: Connection) {
        self.connection = Some(connection);
        self.shared.borrow_mut().host = Host::Starting;
    }

    /// After the worker the page; after the page nobody.
    fn go_on_elsewhere(&mut self, now_ms: f64) {
        let was_page = self
            .connection
            .take()
            .is_some_and(|connection| connection.worker.is_none());
        let on_page = if was_page {
            None
        } else {
            self.on_page(now_ms).ok()
        };
        match on_page {
            Some(connection) => self.wait_for(connection),
            None => {
                let mut shared = self.shared.borrow_mut();
                shared.host = Host::Gone;
                shared.refused = Some(
                    "this browser runs the layout neither in a worker nor on the page".to_owned(),
                );
            }
        }
        (self.notify)();
    }

    fn in_worker(&self, now_ms: f64) -> Result<Connection, Error> {
        let worker = Worker::new(SCRIPT).map_err(Error::doing("starting the layout worker"))?;
        let port = worker.clone().unchecked_into();
        let mut listeners = self.listeners(&worker, &port)?;
        listeners.push(self.failing(&worker, "error")?);
        Ok(Connection {
            port,
            worker: Some(worker),
            asked_ms: now_ms,
            _listeners: listeners,
        })
    }

    fn on_page(&self, now_ms: f64) -> Result<Connection, Error> {
        let doing = || Error::doing("bringing the layout to the page");
        let channel = MessageChannel::new().map_err(doing())?;
        Reflect::set(&window(), &JsValue::from_str(PORT), &channel.port2()).map_err(doing())?;
        let script = document().create_element("script").map_err(doing())?;
        script.set_attribute("src", PAGE_SCRIPT).map_err(doing())?;
        let port = channel.port1();
        let mut listeners = self.listeners(&port, &port)?;
        listeners.push(self.failing(&script, "error")?);
        port.start();
        let head = document().head().ok_or(Error::Missing("head"))?;
        head.append_child(&script).map_err(doing())?;
        Ok(Connection {
            port,
            worker: None,
            asked_ms: now_ms,
            _listeners: listeners,
        })
    }

    fn listeners(&self, target: &EventTarget, port: &MessagePort) -> Result<Vec<Listener>, Error> {
        let (shared, notify, port) = (
            Rc::clone(&self.shared),
            Rc::clone(&self.notify),
            port.clone(),
        );
        let hear = move |event: MessageEvent| {
            shared.borrow_mut().hear(&event, &port);
            notify();
        };
        Ok(vec![
            Listener::on(target, "message", Mode::Passive, hear)?,
            self.failing(target, "messageerror")?,
        ])
    }

    fn failing(&self, target: &EventTarget, name: &'static str) -> Result<Listener, Error> {
        let (shared, notify) = (Rc::clone(&self.shared), Rc::clone(&self.notify));
        let fail = move |_event: web_sys::Event| {
            shared.borrow_mut().host = Host::Failed;
            notify();
        };
        Listener::on(target, name, Mode::Passive, fail)
    }
}

impl Shared {
    fn hear(&mut self, event: &MessageEvent, port: &MessagePort) {
        match Report::unpack(&event.data()) {
            Some(Report::Ready { protocol: PROTOCOL }) => {
                let waiting = self.wanted.as_deref().into_iter().chain(&self.held);
                let told = waiting.map(|command| post(port, command));
                self.host = if told.into_iter().all(|posted| posted.is_ok()) {
                    Host::Ready
                } else {
                    Host::Failed
                };
            }
            Some(Report::Placed(placed)) if placed.job == self.last_job => {
                if placed.settled {
                    self.wanted = None;
                    self.held.clear();
                }
                self.arrived.push(placed);
            }
            Some(Report::Refused { job, why }) if job == self.last_job => {
                self.wanted = None;
                self.refused = Some(why);
            }
            Some(Report::Placed(_) | Report::Refused { .. }) => {} // of a layout that nobody waits for
            Some(Report::Ready { .. }) | None => self.host = Host::Failed,
        }
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        match &self.worker {
            Some(worker) => worker.terminate(),
            None => self.port.close(),
        }
    }
}

/// Numbers travel as floats, and change hands instead of being copied.
fn post(port: &MessagePort, command: &Command) -> Result<(), Error> {
    let Message { body, transfer } = Message::of_command(command)?;
    port.post_message_with_transferable(&body, &transfer)
        .map_err(Error::doing("talking to the layout worker"))
}
