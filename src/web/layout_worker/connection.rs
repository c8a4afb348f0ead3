//! Who lays out: a worker, or the same module on the page's own thread, reached through a port.

use super::talk::Talk;
use crate::web::error::Error;
use crate::web::listener::Listener;
use js_sys::Reflect;
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast as _, JsValue};
use web_sys::{MessageChannel, MessagePort, Worker};

/// Written by the build beside the page: what a worker runs, and what brings the same to the page.
const SCRIPT: &str = "layout_worker_loader.js";
const PAGE_SCRIPT: &str = "layout_page_loader.js";
/// Where the module looks for its end of the channel when it runs on the page.
const PORT: &str = "zonelinkLayoutPort";

/// Who lays out, and what listens to it. Dropped, a worker ends.
pub(super) struct Connection {
    // A worker posts as a port does.
    pub(super) port: MessagePort,
    worker: Option<Worker>,
    /// When it was asked to come.
    pub(super) asked_ms: f64,
    _listeners: Vec<Listener>,
}

impl Connection {
    /// Starts a worker.
    pub(super) fn in_worker(talk: &Talk, now_ms: f64) -> Result<Self, Error> {
        let worker = Worker::new(SCRIPT).map_err(Error::doing("starting the layout worker"))?;
        let port = worker.clone().unchecked_into();
        let mut listeners = talk.listeners(&worker, &port)?;
        listeners.push(talk.failing(&worker, "error")?);
        Ok(Self {
            port,
            worker: Some(worker),
            asked_ms: now_ms,
            _listeners: listeners,
        })
    }

    /// Brings what a worker runs to the page itself.
    pub(super) fn on_page(talk: &Talk, now_ms: f64) -> Result<Self, Error> {
        let doing = || Error::doing("bringing the layout to the page");
        let channel = MessageChannel::new().map_err(doing())?;
        Reflect::set(&window(), &JsValue::from_str(PORT), &channel.port2()).map_err(doing())?;
        let script = document().create_element("script").map_err(doing())?;
        script.set_attribute("src", PAGE_SCRIPT).map_err(doing())?;
        let port = channel.port1();
        let mut listeners = talk.listeners(&port, &port)?;
        listeners.push(talk.failing(&script, "error")?);
        port.start();
        let head = document().head().ok_or(Error::Missing("head"))?;
        head.append_child(&script).map_err(doing())?;
        Ok(Self {
            port,
            worker: None,
            asked_ms: now_ms,
            _listeners: listeners,
        })
    }

    /// Whether it is the page.
    pub(super) const fn is_page(&self) -> bool {
        self.worker.is_none()
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
