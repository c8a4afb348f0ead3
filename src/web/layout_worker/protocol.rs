//! What the page and the worker say to each other: a small control value, and numbers beside it that are transferred.
//!
//! Commands are written by serde; reports, which the page reads, are three plain values, so that reading them adds nothing
//! to the app.

use crate::view::arrange::Sketch;
use crate::web::error::Error;
use js_sys::{Array, Float32Array, Uint32Array};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast as _, JsValue};

/// Changes when a message changes its meaning. The worker's files have no hash in their names, so an old one may answer.
pub const PROTOCOL: u32 = 5;

/// The number of a layout; an answer to an older one is of no use any more.
pub type Job = u32;

/// From the page to the worker.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Command {
    /// Lay out until settled, and answer once. The sketch's long lists travel beside it.
    Settle(Job, Sketch),
    /// Lay out for as long as it is warm, and answer after each step.
    Live(Job, Sketch),
    /// Hold a node of the live layout here, and keep it warm.
    Pin(Job, u32, f32, f32),
    /// The hand has let go: the layout cools, and what is pinned stays.
    Cool(Job),
    /// Stop, or (false) go on.
    Pause(Job, bool),
}

impl Command {
    const fn sketch(&self) -> Option<&Sketch> {
        match self {
            Self::Settle(_, sketch) | Self::Live(_, sketch) => Some(sketch),
            Self::Pin(..) | Self::Cool(_) | Self::Pause(..) => None,
        }
    }

    const fn sketch_mut(&mut self) -> Option<&mut Sketch> {
        match self {
            Self::Settle(_, sketch) | Self::Live(_, sketch) => Some(sketch),
            Self::Pin(..) | Self::Cool(_) | Self::Pause(..) => None,
        }
    }
}

/// From the worker to the page.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// The worker listens from now on; earlier messages were lost.
    Ready {
        /// What it speaks.
        protocol: u32,
    },
    /// Positions.
    Placed(Placed),
    /// The request made no sense.
    Refused {
        /// Which.
        job: Job,
        /// Why.
        why: String,
    },
}

/// Positions to be told.
#[derive(Debug, Clone, PartialEq)]
pub struct Placed {
    /// Of which layout.
    pub job: Job,
    /// Whether these are the last.
    pub settled: bool,
    /// x and y of each node of the request.
    pub positions: Vec<f32>,
}

/// A control value and its floats, in the form in which they are posted.
pub struct Message {
    /// The message itself.
    pub body: JsValue,
    /// The buffers that change hands instead of being copied.
    pub transfer: JsValue,
}

impl Message {
    /// Packs a command: `[control, lines, places]`. The command stays whole, for whoever has to be told it again.
    ///
    /// # Errors
    /// When the control value has no JavaScript form.
    pub fn of_command(command: &Command) -> Result<Self, Error> {
        let control = serde_wasm_bindgen::to_value(command)
            .map_err(|error| Error::doing("packing a message")(error.into()))?;
        Ok(match command.sketch() {
            Some(sketch) => {
                let lines = Uint32Array::from(sketch.lines.as_flattened());
                let places = Float32Array::from(sketch.start.as_slice());
                Self {
                    transfer: Array::of2(&lines.buffer(), &places.buffer()).into(),
                    body: Array::of3(&control, &lines, &places).into(),
                }
            }
            None => Self {
                transfer: Array::new().into(),
                body: Array::of1(&control).into(),
            },
        })
    }

    /// Packs a report: `[name, number, whatever else]`.
    pub fn of_report(report: &Report) -> Self {
        let message = |name: &str, number: u32, more: &JsValue, floats: Option<&Float32Array>| {
            let body = Array::of3(&name.into(), &number.into(), more);
            let transfer = Array::new();
            if let Some(floats) = floats {
                body.push(floats);
                transfer.push(&floats.buffer());
            }
            Self {
                body: body.into(),
                transfer: transfer.into(),
            }
        };
        match report {
            Report::Ready { protocol } => message("ready", *protocol, &JsValue::UNDEFINED, None),
            Report::Placed(Placed {
                job,
                settled,
                positions,
            }) => {
                let floats = Float32Array::from(positions.as_slice());
                message("placed", *job, &JsValue::from(*settled), Some(&floats))
            }
            Report::Refused { job, why } => message("refused", *job, &why.into(), None),
        }
    }
}

impl Command {
    /// Unpacks a command; none when it is not what this version posts.
    pub fn unpack(body: &JsValue) -> Option<Self> {
        let parts: &Array = body.dyn_ref()?;
        let mut command: Self = serde_wasm_bindgen::from_value(parts.get(0)).ok()?;
        if let Some(sketch) = command.sketch_mut() {
            let lines = parts.get(1).dyn_into::<Uint32Array>().ok()?;
            sketch.lines = lines.to_vec().as_chunks().0.to_vec();
            sketch.start = parts.get(2).dyn_into::<Float32Array>().ok()?.to_vec();
        }
        Some(command)
    }
}

impl Report {
    /// Unpacks a report; none when it is not what this version posts.
    pub fn unpack(body: &JsValue) -> Option<Self> {
        let parts: &Array = body.dyn_ref()?;
        let number = parts.get(1).as_f64()? as u32;
        match parts.get(0).as_string()?.as_str() {
            "ready" => Some(Report::Ready { protocol: number }),
            "placed" => Some(Report::Placed(Placed {
                job: number,
                settled: parts.get(2).as_bool()?,
                positions: parts.get(3).dyn_into::<Float32Array>().ok()?.to_vec(),
            })),
            "refused" => Some(Report::Refused {
                job: number,
                why: parts.get(2).as_string()?,
            }),
            _ => None,
        }
    }
}
