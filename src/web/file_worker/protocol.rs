//! What the page and the file worker say to each other: arrays whose first entry names what follows.

use crate::view::opened::{Column, Opened};
use atlas::{Catalog, pack};
use js_sys::{Array, Float32Array, Reflect, Uint8Array};
use wasm_bindgen::{JsCast as _, JsValue};

/// Changes when a message changes its meaning.
pub(super) const PROTOCOL: u32 = 1;

/// From the page: a file, or the address of one, and what its columns are to be taken for.
pub struct Asked {
    /// A `File`, or a text.
    pub source: JsValue,
    /// Places in [`ROLES`](crate::view::opened::ROLES), one for each column; none where they are to be guessed.
    pub roles: Option<Vec<u8>>,
}

impl Asked {
    /// As it is posted.
    pub fn pack(&self) -> JsValue {
        let roles = self.roles.as_deref().map(Uint8Array::from);
        Array::of2(&self.source, &roles.into()).into()
    }

    /// What was posted; none where it is something else.
    pub fn unpack(body: &JsValue) -> Option<Self> {
        let parts: &Array = body.dyn_ref()?;
        let roles = parts.get(1).dyn_into::<Uint8Array>().ok();
        Some(Self {
            source: parts.get(0),
            roles: roles.map(|roles| roles.to_vec()),
        })
    }
}

/// From the worker.
#[derive(Debug, Clone, PartialEq)]
pub enum Report {
    /// It listens from now on.
    Ready {
        /// What it speaks.
        protocol: u32,
    },
    /// So much is read, from 0 to 1.
    Reading(f32),
    /// So much is laid out.
    LayingOut(f32),
    /// The file is no graph.
    Refused {
        /// Where and why.
        why: String,
        /// The columns, where it is a table: they may have been taken for the wrong things.
        columns: Vec<Column>,
    },
    /// The graph is there.
    Opened {
        /// The catalog's bytes.
        catalog: Vec<u8>,
        /// x and y of every node.
        positions: Vec<f32>,
        /// What else is known, in bytes.
        opened: Vec<u8>,
    },
}

impl Report {
    /// That it listens.
    pub const fn ready() -> Self {
        Self::Ready { protocol: PROTOCOL }
    }

    /// That a graph is there.
    pub fn of_ready(catalog: &Catalog, positions: Vec<f32>, opened: &Opened) -> Self {
        Self::Opened {
            catalog: pack::packed_catalog(catalog),
            positions,
            opened: pack::packed(opened),
        }
    }

    /// As it is posted, and what changes hands with it.
    pub fn pack(&self) -> (JsValue, Array) {
        let share = |name: &str, share: f32| Array::of2(&name.into(), &share.into());
        let body = match self {
            Self::Ready { protocol } => Array::of2(&"ready".into(), &(*protocol).into()),
            Self::Reading(done) => share("reading", *done),
            Self::LayingOut(done) => share("laying out", *done),
            Self::Refused { why, columns } => {
                let columns = serde_wasm_bindgen::to_value(columns).unwrap_or_default();
                Array::of3(&"refused".into(), &why.into(), &columns)
            }
            Self::Opened {
                catalog,
                positions,
                opened,
            } => {
                let [catalog, opened] =
                    [catalog, opened].map(|bytes| Uint8Array::from(bytes.as_slice()));
                let positions = Float32Array::from(positions.as_slice());
                let body = Array::of4(&"opened".into(), &catalog, &positions, &opened);
                let transfer = Array::of3(&catalog.buffer(), &positions.buffer(), &opened.buffer());
                return (body.into(), transfer);
            }
        };
        (body.into(), Array::new())
    }

    /// What was posted; none where it is something else.
    pub fn unpack(body: &JsValue) -> Option<Self> {
        let parts: &Array = body.dyn_ref()?;
        let number = || parts.get(1).as_f64();
        let bytes = |at| Some(parts.get(at).dyn_into::<Uint8Array>().ok()?.to_vec());
        match parts.get(0).as_string()?.as_str() {
            "ready" => Some(Self::Ready {
                protocol: number()? as u32,
            }),
            "reading" => Some(Self::Reading(number()? as f32)),
            "laying out" => Some(Self::LayingOut(number()? as f32)),
            "refused" => {
                let get = |of: &JsValue, name: &str| Reflect::get(of, &name.into()).ok();
                let column = |of: JsValue| {
                    Some(Column {
                        name: get(&of, "name")?.as_string()?,
                        role: get(&of, "role")?.as_f64()? as u8,
                    })
                };
                let columns = parts.get(2).dyn_into::<Array>().unwrap_or_default();
                Some(Self::Refused {
                    why: parts.get(1).as_string()?,
                    columns: columns.iter().filter_map(column).collect(),
                })
            }
            "opened" => Some(Self::Opened {
                catalog: bytes(1)?,
                positions: parts.get(2).dyn_into::<Float32Array>().ok()?.to_vec(),
                opened: bytes(3)?,
            }),
            _ => None,
        }
    }
}
