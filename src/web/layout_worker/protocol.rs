//! What the page and the worker say to each other: a small control value, and floats beside it that are transferred.

use crate::web::error::Error;
use js_sys::{Array, Float32Array};
use layout::LayoutRequest;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast as _, JsValue};

/// Changes when a message changes its meaning. The worker's files have no hash in their names, so an old one may answer.
pub const PROTOCOL: u32 = 2;

/// The number of a layout; an answer to an older one is of no use any more.
pub type Job = u32;

/// From the page to the worker.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Command {
    /// Lay out until settled, and answer once. The request's `start` travels as floats.
    Settle(Job, LayoutRequest),
    /// Lay out for as long as it is warm, and answer after each step.
    Live(Job, LayoutRequest),
    /// Hold a node of the live layout here, and keep it warm.
    Pin(Job, u32, f32, f32),
    /// The hand has let go: the layout cools, and what is pinned stays.
    Cool(Job),
    /// Stop, or (false) go on.
    Pause(Job, bool),
}

/// From the worker to the page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Report {
    /// The worker listens from now on; earlier messages were lost.
    Ready {
        /// What it speaks.
        protocol: u32,
    },
    /// The positions that travel with it.
    Placed {
        /// Of which layout.
        job: Job,
        /// Whether these are the last.
        settled: bool,
    },
    /// The request made no sense.
    Refused {
        /// Which.
        job: Job,
        /// Why.
        why: String,
    },
}

/// A control value and its floats, in the form in which they are posted.
pub struct Message {
    /// `[control, floats]`.
    pub body: JsValue,
    /// The buffers that change hands instead of being copied.
    pub transfer: JsValue,
}

impl Message {
    /// Packs a message.
    ///
    /// # Errors
    /// When the control value has no JavaScript form.
    pub fn pack(control: &impl Serialize, floats: &[f32]) -> Result<Self, Error> {
        let control = serde_wasm_bindgen::to_value(control)
            .map_err(|error| Error::doing("packing a message")(error.into()))?;
        let floats = Float32Array::from(floats);
        let transfer = Array::of1(&floats.buffer());
        Ok(Self {
            body: Array::of2(&control, &floats).into(),
            transfer: transfer.into(),
        })
    }

    /// Unpacks what was posted.
    ///
    /// # Errors
    /// When it is not what this version posts.
    pub fn unpack<T: DeserializeOwned>(body: &JsValue) -> Result<(T, Vec<f32>), Error> {
        let parts: &Array = body
            .dyn_ref()
            .ok_or(Error::Missing("message of this form"))?;
        let control = serde_wasm_bindgen::from_value(parts.get(0))
            .map_err(|error| Error::doing("reading a message")(error.into()))?;
        let floats = parts
            .get(1)
            .dyn_into::<Float32Array>()
            .map_err(Error::doing("reading positions"))?;
        Ok((control, floats.to_vec()))
    }
}
