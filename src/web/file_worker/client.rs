//! The page's end: a worker for each file that is opened, ended with it.

use super::protocol::{Asked, PROTOCOL, Report};
use crate::web::error::Error;
use crate::web::listener::{Listener, Mode};
use std::rc::Rc;
use web_sys::{MessageEvent, Worker};

/// Written by the build beside the page.
const SCRIPT: &str = "file_worker_loader.js";

/// A file being opened. Dropped, it is given up.
pub struct Opener {
    worker: Worker,
    _listeners: [Listener; 2],
}

impl Opener {
    /// Opens a file of the reader's, or one beside the page by its address. What comes of it is told to `hear`.
    ///
    /// # Errors
    /// When the browser starts no worker.
    pub fn open(asked: Asked, hear: Rc<dyn Fn(Report)>) -> Result<Self, Error> {
        let worker = Worker::new(SCRIPT).map_err(Error::doing("starting the file worker"))?;
        let (told, body) = (Rc::clone(&hear), asked.pack());
        let to = worker.clone();
        let on_message = move |event: MessageEvent| match Report::unpack(&event.data()) {
            Some(Report::Ready { protocol: PROTOCOL }) if to.post_message(&body).is_ok() => {}
            Some(Report::Ready { .. }) | None => told(failed()),
            Some(report) => told(report),
        };
        let on_error = move |_event: web_sys::Event| hear(failed());
        Ok(Self {
            _listeners: [
                Listener::on(&worker, "message", Mode::Passive, on_message)?,
                Listener::on(&worker, "error", Mode::Passive, on_error)?,
            ],
            worker,
        })
    }
}

impl Drop for Opener {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn failed() -> Report {
    Report::Refused {
        why: "The part of this page that opens files could not be loaded, or broke down. Load the page again.".to_owned(),
        columns: Vec::new(),
    }
}
