//! What the page and the worker say to each other: a few numbers that say what is meant, and long lists beside them that
//! change hands.
//!
//! Plain numbers on both ways, so that neither side carries a general reader of objects.

use crate::view::arrange::Sketch;
use js_sys::{Array, Float32Array, Float64Array, Uint32Array};
use layout::Pin;
use wasm_bindgen::{JsCast as _, JsValue};

/// Changes when a message changes its meaning. The worker's files have no hash in their names, so an old one may answer.
pub const PROTOCOL: u32 = 6;

/// The number of a layout; an answer to an older one is of no use any more.
pub type Job = u32;

/// From the page to the worker.
#[derive(Debug, Clone, PartialEq)]
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

/// What the first number of a command says it is.
mod is {
    pub(super) const SETTLE: u32 = 0;
    pub(super) const LIVE: u32 = 1;
    pub(super) const PIN: u32 = 2;
    pub(super) const COOL: u32 = 3;
    pub(super) const PAUSE: u32 = 4;
}

impl Command {
    /// The numbers, which `f64` holds exactly, and the sketch whose lists go beside them.
    fn numbers(&self) -> (Vec<f64>, Option<&Sketch>) {
        let of_sketch = |what: u32, job: Job, sketch: &Sketch| {
            let Sketch {
                nodes,
                pins,
                staying,
                seed,
                ..
            } = sketch;
            let mut numbers = vec![
                f64::from(what),
                f64::from(job),
                f64::from(*nodes),
                f64::from(*staying),
                f64::from(*seed),
            ];
            for &Pin { node, x, y } in pins {
                numbers.extend([f64::from(node), f64::from(x), f64::from(y)]);
            }
            numbers
        };
        let plain = |what: u32, job: Job, more: &[f32]| {
            let mut numbers = vec![f64::from(what), f64::from(job)];
            numbers.extend(more.iter().copied().map(f64::from));
            numbers
        };
        match self {
            Self::Settle(job, sketch) => (of_sketch(is::SETTLE, *job, sketch), Some(sketch)),
            Self::Live(job, sketch) => (of_sketch(is::LIVE, *job, sketch), Some(sketch)),
            Self::Pin(job, node, x, y) => {
                let mut numbers = plain(is::PIN, *job, &[*x, *y]);
                numbers.push(f64::from(*node));
                (numbers, None)
            }
            Self::Cool(job) => (plain(is::COOL, *job, &[]), None),
            Self::Pause(job, paused) => (
                plain(is::PAUSE, *job, &[f32::from(u8::from(*paused))]),
                None,
            ),
        }
    }

    /// What the numbers say, a sketch without its long lists.
    fn of_numbers(numbers: &[f64]) -> Option<Self> {
        let (&[what, job], more) = numbers.split_first_chunk()?;
        let job = job as Job;
        match (what as u32, more) {
            (what @ (is::SETTLE | is::LIVE), [nodes, staying, seed, pins @ ..]) => {
                let pins = pins.as_chunks().0.iter();
                let sketch = Sketch {
                    nodes: *nodes as u32,
                    lines: Vec::new(),
                    start: Vec::new(),
                    pins: pins
                        .map(|&[node, x, y]: &[f64; 3]| Pin {
                            node: node as u32,
                            x: x as f32,
                            y: y as f32,
                        })
                        .collect(),
                    staying: *staying as f32,
                    seed: *seed as u32,
                };
                Some(match what {
                    is::SETTLE => Self::Settle(job, sketch),
                    _ => Self::Live(job, sketch),
                })
            }
            (is::PIN, &[x, y, node]) => Some(Self::Pin(job, node as u32, x as f32, y as f32)),
            (is::COOL, []) => Some(Self::Cool(job)),
            (is::PAUSE, &[paused]) => Some(Self::Pause(job, paused != 0.0)),
            _ => None,
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
    /// Packs a command: `[numbers, lines, places]`. The command stays whole, for whoever has to be told it again.
    pub fn of_command(command: &Command) -> Self {
        let (numbers, sketch) = command.numbers();
        let numbers = Float64Array::from(numbers.as_slice());
        match sketch {
            Some(sketch) => {
                let lines = Uint32Array::from(sketch.lines.as_flattened());
                let places = Float32Array::from(sketch.start.as_slice());
                Self {
                    transfer: Array::of2(&lines.buffer(), &places.buffer()).into(),
                    body: Array::of3(&numbers, &lines, &places).into(),
                }
            }
            None => Self {
                transfer: Array::new().into(),
                body: Array::of1(&numbers).into(),
            },
        }
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
        let numbers = parts.get(0).dyn_into::<Float64Array>().ok()?;
        let mut command = Self::of_numbers(&numbers.to_vec())?;
        if let Self::Settle(_, sketch) | Self::Live(_, sketch) = &mut command {
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
