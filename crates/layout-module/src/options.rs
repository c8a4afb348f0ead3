//! The options object, read key by key: what is missing has its default, what is wrong is an error.

use js_sys::{Float32Array, Reflect};
use layout::Params;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &str = "
export interface LayoutOptions {
    /** Radius of each node; nodes keep clear of each other. 0 by default. */
    radii?: Float32Array;
    /** Length of the mean edge, 30 by default. */
    distance?: number;
    /** Room kept around each node beyond its radius, 0 by default. */
    padding?: number;
    /** Many-body strength, -30 by default; negative repels. */
    charge?: number;
    /** Opening of the many-body force, 0 to 1, 0.9 by default; 0 is exact. */
    theta?: number;
    /** What chance begins from: the same seed gives the same layout. 0 by default. */
    seed?: number;
}
";

/// More nodes than this need more memory than a wasm module has.
const MOST_NODES: f64 = 20_000_000.0;

/// The options with defaults filled in.
pub(crate) struct Options {
    pub(crate) radii: Vec<f32>,
    pub(crate) distance: f32,
    pub(crate) seed: u64,
    pub(crate) params: Params,
}

impl Options {
    pub(crate) fn read(options: &JsValue, nodes: usize) -> Result<Self, JsError> {
        let radii = match get(options, "radii")? {
            None => vec![0.0; nodes],
            Some(value) => match value.dyn_into::<Float32Array>() {
                Ok(radii) if radii.length() as usize == nodes => radii.to_vec(),
                Ok(radii) => {
                    let found = radii.length();
                    return Err(JsError::new(&format!(
                        "radii: {found} numbers; give one for each of {nodes} nodes"
                    )));
                }
                Err(_) => return Err(JsError::new("radii: give a Float32Array")),
            },
        };
        let default = Params::default();
        let params = Params {
            charge: number(options, "charge", default.charge)?,
            theta: number(options, "theta", default.theta)?,
            collide_padding: number(options, "padding", 0.0)?,
            position_strength: 0.0,
            ..default
        };
        let seed = number(options, "seed", 0.0)?.to_bits().into();
        Ok(Self {
            radii,
            distance: number(options, "distance", 30.0)?,
            seed,
            params,
        })
    }
}

/// A count that is a whole number and fits into memory.
pub(crate) fn node_count(count: f64) -> Result<usize, JsError> {
    if (0.0..=MOST_NODES).contains(&count) && count.fract() == 0.0 {
        Ok(count as usize)
    } else {
        Err(JsError::new(&format!(
            "nodeCount: {count} is not a whole number from 0 to {MOST_NODES}"
        )))
    }
}

fn get(options: &JsValue, key: &str) -> Result<Option<JsValue>, JsError> {
    if options.is_undefined() || options.is_null() {
        return Ok(None);
    }
    match Reflect::get(options, &key.into()) {
        Ok(value) if value.is_undefined() => Ok(None),
        Ok(value) => Ok(Some(value)),
        Err(_) => Err(JsError::new("options: give an object")),
    }
}

fn number(options: &JsValue, key: &str, default: f32) -> Result<f32, JsError> {
    match get(options, key)? {
        None => Ok(default),
        Some(value) => value
            .as_f64()
            .map(|value| value as f32)
            .ok_or_else(|| JsError::new(&format!("{key}: give a number"))),
    }
}
