//! The page's end: owns the worker. Where it cannot start, dies or speaks another version, the same module is run on the
//! page's own thread, reached through a port; so the engine is not part of the app.

use super::connection::Connection;
use super::protocol::{Command, Job, Placed};
use super::talk::{Host, Talk, post};
use crate::view::arrange::Sketch;
use std::rc::Rc;

/// Who has not said that it is there after so long is not coming.
const PATIENCE_MS: f64 = 8_000.0;

/// Lays out, wherever it can.
pub struct Layouts {
    talk: Talk,
    connection: Option<Connection>,
}

impl Layouts {
    /// Nothing runs yet. `notify` is called when positions have arrived or something is to be done here.
    pub fn new(notify: Rc<dyn Fn()>) -> Self {
        Self {
            talk: Talk::new(notify),
            connection: None,
        }
    }

    /// Starts the worker ahead of need.
    pub fn warm(&mut self, now_ms: f64) {
        if self.host() != Host::None {
            return;
        }
        match Connection::in_worker(&self.talk, now_ms) {
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
            let held = &mut self.talk.said_mut().held;
            held.retain(|other| !matches!(other, Command::Pin(_, before, ..) if *before == node));
            held.push(command.clone());
        }
        self.send(&command);
    }

    /// Lets a live layout cool; what is pinned stays.
    pub fn cool(&mut self, job: Job) {
        self.talk.said_mut().held.push(Command::Cool(job));
        self.send(&Command::Cool(job));
    }

    /// Stops a layout, or lets it go on.
    pub fn pause(&mut self, job: Job, paused: bool) {
        {
            let held = &mut self.talk.said_mut().held;
            held.retain(|other| !matches!(other, Command::Pause(..)));
            held.push(Command::Pause(job, paused));
        }
        self.send(&Command::Pause(job, paused));
    }

    /// What has arrived since the last call.
    pub fn poll(&mut self, now_ms: f64) -> Vec<Placed> {
        if let Some(to) = self
            .connection
            .as_ref()
            .filter(|_to| self.talk.said().is_unsent())
        {
            self.talk.said_mut().tell(&to.port);
        }
        let late = |connection: &Connection| now_ms - connection.asked_ms > PATIENCE_MS;
        let is_late = self.host() == Host::Starting && self.connection.as_ref().is_some_and(late);
        if is_late || self.host() == Host::Failed {
            self.go_on_elsewhere(now_ms);
        }
        std::mem::take(&mut self.talk.said_mut().arrived)
    }

    /// Whether the next frame has something to do here: patience is counted in frames.
    pub fn wants_frame(&self) -> bool {
        matches!(self.host(), Host::Starting | Host::Failed) || self.talk.said().is_unsent()
    }

    /// Whether a layout can still come.
    pub fn is_gone(&self) -> bool {
        self.host() == Host::Gone
    }

    /// Why a layout was refused, once.
    pub fn refusal(&mut self) -> Option<String> {
        self.talk.said_mut().refused.take()
    }

    fn host(&self) -> Host {
        self.talk.said().host
    }

    fn begin(&mut self, command: impl FnOnce(Job) -> Command, now_ms: f64) -> Job {
        self.warm(now_ms);
        let job = {
            let mut said = self.talk.said_mut();
            said.last_job += 1;
            said.arrived.clear();
            said.held.clear();
            said.wanted = Some(command(said.last_job));
            said.unsent = true;
            said.last_job
        };
        self.talk.notify();
        job
    }

    /// Tells a command to who listens; who was not told yet what is wanted is told both then.
    fn send(&mut self, command: &Command) {
        if self.host() == Host::Ready && !self.talk.said().is_unsent() {
            let posted = self.connection.as_ref().map(|to| post(&to.port, command));
            if !matches!(posted, Some(Ok(()))) {
                self.talk.said_mut().host = Host::Failed;
            }
        }
        self.talk.notify();
    }

    fn wait_for(&mut self, connection: Connection) {
        self.connection = Some(connection);
        self.talk.said_mut().host = Host::Starting;
    }

    /// After the worker the page; after the page nobody.
    fn go_on_elsewhere(&mut self, now_ms: f64) {
        let was_page = self
            .connection
            .take()
            .is_some_and(|connection| connection.is_page());
        let on_page = if was_page {
            None
        } else {
            Connection::on_page(&self.talk, now_ms).ok()
        };
        match on_page {
            Some(connection) => self.wait_for(connection),
            None => {
                let mut said = self.talk.said_mut();
                said.host = Host::Gone;
                said.refused = Some(
                    "this browser runs the layout neither in a worker nor on the page".to_owned(),
                );
            }
        }
        self.talk.notify();
    }
}
