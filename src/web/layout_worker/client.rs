//! The page's end: owns the worker, and does its work where it cannot start, dies or speaks another version.

use super::engine::{Engine, Placed};
use super::protocol::{Command, Job, Message, PROTOCOL, Report};
use crate::web::error::Error;
use crate::web::listener::{Listener, Mode};
use layout::LayoutRequest;
use std::cell::RefCell;
use std::rc::Rc;
use web_sys::{MessageEvent, Worker};

/// Written by the build beside the page.
const SCRIPT: &str = "layout_worker_loader.js";
/// A worker that has not said that it is there after so long is not coming.
const PATIENCE_MS: f64 = 5_000.0;
/// The most that a slice on the page may take of a frame.
const SLICE_MS: f64 = 8.0;

/// Lays out, wherever it can.
pub struct Layouts {
    shared: Rc<RefCell<Shared>>,
    notify: Rc<dyn Fn()>,
    worker: Option<Connection>,
}

/// The worker and what listens to it. Dropped, the worker ends.
struct Connection {
    worker: Worker,
    asked_ms: f64,
    _listeners: Vec<Listener>,
}

#[derive(Default)]
struct Shared {
    host: Host,
    last_job: Job,
    /// The layout that is wanted, and where its node is held: enough to begin again elsewhere.
    wanted: Option<Command>,
    held: Option<Command>,
    arrived: Vec<Placed>,
    refused: Option<String>,
}

/// Who lays out.
#[derive(Default)]
enum Host {
    /// Nobody was asked yet.
    #[default]
    None,
    /// The worker is starting; what is wanted waits.
    Starting,
    /// The worker.
    Worker,
    /// The page.
    Page(Box<Engine>),
}

impl Layouts {
    /// Nothing runs yet. `notify` is called when positions have arrived or a slice is wanted.
    pub fn new(notify: Rc<dyn Fn()>) -> Self {
        Self {
            shared: Rc::default(),
            notify,
            worker: None,
        }
    }

    /// Starts the worker ahead of need.
    pub fn warm(&mut self, now_ms: f64) {
        if !matches!(self.shared.borrow().host, Host::None) {
            return;
        }
        match self.connected(now_ms) {
            Ok(connection) => {
                self.worker = Some(connection);
                self.shared.borrow_mut().host = Host::Starting;
            }
            // No worker from this address, such as that of a file: the page does it.
            Err(_refused) => self.fall_back(),
        }
    }

    /// Asks for a layout; any other is forgotten. Its positions come by [`poll`](Self::poll).
    pub fn settle(&mut self, request: LayoutRequest, now_ms: f64) -> Job {
        self.begin(|job| Command::Settle(job, request), now_ms)
    }

    /// Asks for a layout that can be watched and pulled at.
    pub fn live(&mut self, request: LayoutRequest, now_ms: f64) -> Job {
        self.begin(|job| Command::Live(job, request), now_ms)
    }

    /// Holds a node of a live layout.
    pub fn pin(&mut self, job: Job, node: u32, x: f32, y: f32) {
        let command = Command::Pin(job, node, x, y);
        self.shared.borrow_mut().held = Some(command.clone());
        self.send(command);
    }

    /// Lets it go.
    pub fn unpin(&mut self, job: Job, node: u32) {
        let command = Command::Unpin(job, node);
        self.shared.borrow_mut().held = Some(command.clone());
        self.send(command);
    }

    /// What has arrived since the last call; does the page's slice where the page lays out. `clock_ms` is read between ticks.
    pub fn poll(&mut self, clock_ms: impl Fn() -> f64) -> Vec<Placed> {
        let now_ms = clock_ms();
        let late = |connection: &Connection| now_ms - connection.asked_ms > PATIENCE_MS;
        let starting = matches!(self.shared.borrow().host, Host::Starting);
        if starting && self.worker.as_ref().is_some_and(late) {
            self.fall_back();
        }
        let mut shared = self.shared.borrow_mut();
        if let Host::Page(engine) = &mut shared.host {
            self.worker = None; // one that failed; dropping it here ends it outside of its own event
            let placed = engine.slice(|| clock_ms() - now_ms < SLICE_MS);
            shared.arrived.extend(placed);
        }
        std::mem::take(&mut shared.arrived)
    }

    /// Whether the next frame has something to do here.
    pub fn wants_frame(&self) -> bool {
        match &self.shared.borrow().host {
            Host::Starting => true, // patience is counted in frames
            Host::Page(engine) => !engine.is_idle(),
            Host::None | Host::Worker => false,
        }
    }

    /// Why a layout was refused, once.
    pub fn refusal(&mut self) -> Option<String> {
        self.shared.borrow_mut().refused.take()
    }

    fn begin(&mut self, command: impl FnOnce(Job) -> Command, now_ms: f64) -> Job {
        self.warm(now_ms);
        let (job, command) = {
            let mut shared = self.shared.borrow_mut();
            shared.last_job += 1;
            shared.arrived.clear();
            shared.held = None;
            let command = command(shared.last_job);
            shared.wanted = Some(command.clone());
            (shared.last_job, command)
        };
        self.send(command);
        job
    }

    fn send(&mut self, command: Command) {
        let lost = {
            let shared = &mut *self.shared.borrow_mut();
            match &mut shared.host {
                Host::None | Host::Starting => false, // told when the worker is there
                Host::Page(engine) => {
                    shared.refused = engine.take(command).err().map(|(_job, why)| why);
                    false
                }
                Host::Worker => match &self.worker {
                    Some(connection) => post(&connection.worker, command).is_err(),
                    None => true,
                },
            }
        };
        if lost {
            self.fall_back();
        }
        (self.notify)();
    }

    fn fall_back(&mut self) {
        self.shared.borrow_mut().fall_back();
        (self.notify)();
    }

    fn connected(&self, now_ms: f64) -> Result<Connection, Error> {
        let worker = Worker::new(SCRIPT).map_err(Error::doing("starting the layout worker"))?;
        let (shared, notify, port) = (
            Rc::clone(&self.shared),
            Rc::clone(&self.notify),
            worker.clone(),
        );
        let told = Listener::on(
            &worker,
            "message",
            Mode::Passive,
            move |event: MessageEvent| {
                shared.borrow_mut().hear(&event, &port);
                notify();
            },
        )?;
        let fails = |name| {
            let (shared, notify) = (Rc::clone(&self.shared), Rc::clone(&self.notify));
            Listener::on(
                &worker,
                name,
                Mode::Passive,
                move |_event: web_sys::Event| {
                    shared.borrow_mut().fall_back();
                    notify();
                },
            )
        };
        let listeners = vec![told, fails("error")?, fails("messageerror")?];
        Ok(Connection {
            worker,
            asked_ms: now_ms,
            _listeners: listeners,
        })
    }
}

impl Shared {
    fn hear(&mut self, event: &MessageEvent, worker: &Worker) {
        if matches!(self.host, Host::Page(_)) {
            return; // it was given up
        }
        match Message::unpack::<Report>(&event.data()) {
            Ok((Report::Ready { protocol: PROTOCOL }, _none)) => {
                self.host = Host::Worker;
                let waiting = [self.wanted.clone(), self.held.clone()]
                    .into_iter()
                    .flatten();
                if waiting
                    .map(|command| post(worker, command))
                    .any(|posted| posted.is_err())
                {
                    self.fall_back();
                }
            }
            Ok((Report::Placed { job, settled }, positions)) => {
                if job == self.last_job {
                    self.arrived.push(Placed {
                        job,
                        settled,
                        positions,
                    });
                }
                if job == self.last_job && settled {
                    self.wanted = None;
                    self.held = None;
                }
            }
            Ok((Report::Refused { job, why }, _none)) => {
                if job == self.last_job {
                    self.wanted = None;
                    self.refused = Some(why);
                }
            }
            Ok((Report::Ready { .. }, _)) | Err(_) => self.fall_back(),
        }
    }

    /// The page lays out from now on, beginning with what is still wanted.
    fn fall_back(&mut self) {
        if matches!(self.host, Host::Page(_)) {
            return;
        }
        let mut engine = Engine::default();
        for command in [self.wanted.take(), self.held.take()].into_iter().flatten() {
            if let Err((_job, why)) = engine.take(command) {
                self.refused = Some(why);
            }
        }
        self.host = Host::Page(Box::new(engine));
    }
}

impl Drop for Connection {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

/// Numbers travel as floats, and change hands instead of being copied.
fn post(worker: &Worker, mut command: Command) -> Result<(), Error> {
    let floats = command.take_lists();
    let Message { body, transfer } = Message::pack(&command, &floats)?;
    worker
        .post_message_with_transfer(&body, &transfer)
        .map_err(Error::doing("talking to the layout worker"))
}
