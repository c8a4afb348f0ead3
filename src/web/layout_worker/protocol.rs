//! What the page and the worker say to each other: a small control value, and floats beside it that are transferred.
//!
//! Commands are written by serde; reports, which the page reads, are three plain values, so that reading them adds nothing
//! to the app.

use crate::web::error::Error;
use js_sys::{Array, Float32Array};
use layout::{Anchor, LayoutRequest, Link, Pin};
use serde::{Deserialize, Serialize};
use wasm_bindgen::{JsCast as _, JsValue};

/// Changes when a message changes its meaning. The worker's files have no hash in their names, so an old one may answer.
pub const PROTOCOL: u32 = 4;

/// How many lists of a request travel as floats.
const LISTS: usize = 5;

/// The number of a layout; an answer to an older one is of no use any more.
pub type Job = u32;

/// From the page to the worker.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub enum Command {
    /// Lay out until settled, and answer once. The request's long lists travel as floats.
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

impl Command {
    /// Takes the long lists out, one after the other behind their lengths, numbers of nodes as bits. As values they would
    /// be an object for each link, and the page would stand still while they are made.
    fn take_lists(&mut self) -> Vec<f32> {
        let Some(request) = self.request_mut() else {
            return Vec::new();
        };
        let radii = std::mem::take(&mut request.radii);
        let start = std::mem::take(&mut request.start);
        let edges = std::mem::take(&mut request.edges);
        let pins = std::mem::take(&mut request.pins);
        let anchors = std::mem::take(&mut request.anchors);
        let lengths = [
            radii.len(),
            start.len(),
            edges.len(),
            pins.len(),
            anchors.len(),
        ];
        let numbers =
            lengths[0] + lengths[1] + 4 * lengths[2] + 3 * lengths[3] + 4 * lengths[4] + LISTS;
        let mut floats = Vec::with_capacity(numbers);
        floats.extend(lengths.map(|length| f32::from_bits(length as u32)));
        floats.extend(radii);
        floats.extend(start);
        floats.extend(edges.iter().flat_map(|edge| {
            let ends = [edge.source, edge.target].map(f32::from_bits);
            [ends[0], ends[1], edge.distance, edge.strength]
        }));
        let node = f32::from_bits;
        floats.extend(pins.iter().flat_map(|pin| [node(pin.node), pin.x, pin.y]));
        floats.extend(
            anchors
                .iter()
                .flat_map(|anchor| [node(anchor.node), anchor.x, anchor.y, anchor.weight]),
        );
        floats
    }

    /// Puts the lists back. Returns nothing where they do not have the lengths they should.
    fn with_lists(mut self, floats: &[f32]) -> Option<Self> {
        let Some(request) = self.request_mut() else {
            return Some(self);
        };
        let (lengths, mut rest) = floats.split_first_chunk::<LISTS>()?;
        let mut next = |list: usize, width: usize| {
            let (taken, left) = rest.split_at_checked(lengths[list].to_bits() as usize * width)?;
            rest = left;
            Some(taken)
        };
        request.radii = next(0, 1)?.to_vec();
        request.start = next(1, 1)?.to_vec();
        let edges = next(2, 4)?.as_chunks().0.iter();
        let edge = |&[source, target, distance, strength]: &[f32; 4]| Link {
            source: source.to_bits(),
            target: target.to_bits(),
            distance,
            strength,
        };
        request.edges = edges.map(edge).collect();
        let pins = next(3, 3)?.as_chunks().0.iter();
        let pin = |&[node, x, y]: &[f32; 3]| Pin {
            node: node.to_bits(),
            x,
            y,
        };
        request.pins = pins.map(pin).collect();
        let anchors = next(4, 4)?.as_chunks().0.iter();
        let anchor = |&[node, x, y, weight]: &[f32; 4]| Anchor {
            node: node.to_bits(),
            x,
            y,
            weight,
        };
        request.anchors = anchors.map(anchor).collect();
        Some(self)
    }

    const fn request_mut(&mut self) -> Option<&mut LayoutRequest> {
        match self {
            Self::Settle(_, request) | Self::Live(_, request) => Some(request),
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
    /// Packs a command: `[control, floats]`.
    ///
    /// # Errors
    /// When the control value has no JavaScript form.
    pub fn of_command(mut command: Command) -> Result<Self, Error> {
        let floats = command.take_lists();
        let control = serde_wasm_bindgen::to_value(&command)
            .map_err(|error| Error::doing("packing a message")(error.into()))?;
        let floats = Float32Array::from(floats.as_slice());
        Ok(Self {
            transfer: Array::of1(&floats.buffer()).into(),
            body: Array::of2(&control, &floats).into(),
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
        let command: Self = serde_wasm_bindgen::from_value(parts.get(0)).ok()?;
        let floats = parts.get(1).dyn_into::<Float32Array>().ok()?;
        command.with_lists(&floats.to_vec())
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
