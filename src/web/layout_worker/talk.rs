//! What has been said between the page and who lays out: what is wanted, what came, how far the other is.

use super::protocol::{Command, Job, Message, PROTOCOL, Placed, Report};
use crate::web::error::Error;
use crate::web::listener::{Listener, Mode};
use std::cell::{Ref, RefCell, RefMut};
use std::rc::Rc;
use web_sys::{EventTarget, MessageEvent, MessagePort};

/// The talk, as the page and its listeners share it.
#[derive(Clone)]
pub(super) struct Talk {
    said: Rc<RefCell<Said>>,
    notify: Rc<dyn Fn()>,
}

impl Talk {
    /// Nothing was said yet. `notify` is called when there is something to do.
    pub(super) fn new(notify: Rc<dyn Fn()>) -> Self {
        Self {
            said: Rc::default(),
            notify,
        }
    }

    /// What was said.
    pub(super) fn said(&self) -> Ref<'_, Said> {
        self.said.borrow()
    }

    /// The same, to be changed.
    pub(super) fn said_mut(&self) -> RefMut<'_, Said> {
        self.said.borrow_mut()
    }

    /// There is something to do.
    pub(super) fn notify(&self) {
        (self.notify)();
    }

    /// Hears what comes from the other end.
    pub(super) fn listeners(
        &self,
        target: &EventTarget,
        port: &MessagePort,
    ) -> Result<Vec<Listener>, Error> {
        let (talk, port) = (self.clone(), port.clone());
        let hear = move |event: MessageEvent| {
            talk.said_mut().hear(&event, &port);
            talk.notify();
        };
        Ok(vec![
            Listener::on(target, "message", Mode::Passive, hear)?,
            self.failing(target, "messageerror")?,
        ])
    }

    /// Takes an event for a failure.
    pub(super) fn failing(
        &self,
        target: &EventTarget,
        name: &'static str,
    ) -> Result<Listener, Error> {
        let talk = self.clone();
        let fail = move |_event: web_sys::Event| {
            talk.said_mut().host = Host::Failed;
            talk.notify();
        };
        Listener::on(target, name, Mode::Passive, fail)
    }
}

/// What was said.
#[derive(Default)]
pub(super) struct Said {
    /// How far the other is.
    pub(super) host: Host,
    /// The number of the layout asked for last.
    pub(super) last_job: Job,
    /// The layout that is wanted: with what was told of it, enough to begin again elsewhere.
    pub(super) wanted: Option<Command>,
    /// What was told of it since.
    pub(super) held: Vec<Command>,
    /// Whether what is wanted waits for the next frame: it was made in this one, and packing it takes as long again.
    pub(super) unsent: bool,
    /// Positions that nobody has taken yet.
    pub(super) arrived: Vec<Placed>,
    /// Why a layout was refused.
    pub(super) refused: Option<String>,
}

/// How far the one who lays out has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Host {
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

impl Said {
    /// Tells what is wanted, and what has been held of it since.
    pub(super) fn tell(&mut self, port: &MessagePort) {
        self.unsent = false;
        let mut waiting = self.wanted.iter().chain(&self.held);
        if !waiting.all(|command| post(port, command).is_ok()) {
            self.host = Host::Failed;
        }
    }

    /// Whether who listens was not told yet what is wanted.
    pub(super) fn is_unsent(&self) -> bool {
        self.unsent && self.host == Host::Ready
    }

    fn hear(&mut self, event: &MessageEvent, port: &MessagePort) {
        match Report::unpack(&event.data()) {
            Some(Report::Ready { protocol: PROTOCOL }) => {
                self.host = Host::Ready;
                self.tell(port);
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

/// Tells a command: its numbers change hands instead of being copied.
pub(super) fn post(port: &MessagePort, command: &Command) -> Result<(), Error> {
    let Message { body, transfer } = Message::of_command(command);
    port.post_message_with_transferable(&body, &transfer)
        .map_err(Error::doing("talking to the layout worker"))
}
