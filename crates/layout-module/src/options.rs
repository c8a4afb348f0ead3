//! The options object, read key by key: what is missing has its default, what is wrong is an error.

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

#[wasm_bindgen]
extern "C" {
    /// What JavaScript gave; `undefined` and `null` have no keys, so they are taken out before.
    #[wasm_bindgen(typescript_type = "LayoutOptions")]
    pub type Given;

    #[wasm_bindgen(method, getter, structural)]
    fn radii(this: &Given) -> Option<Vec<f32>>;
    #[wasm_bindgen(method, getter, structural)]
    fn distance(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn padding(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn charge(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn theta(this: &Given) -> JsValue;
    #[wasm_bindgen(method, getter, structural)]
    fn seed(this: &Given) -> JsValue;
}

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
    pub(crate) fn read(given: Option<&Given>, nodes: usize) -> Result<Self, JsError> {
        let defaults = Params {
            collide_padding: 0.0,
            position_strength: 0.0,
            ..Params::default()
        };
        let Some(given) = given else {
            return Ok(Self {
                radii: vec![0.0; nodes],
                distance: 30.0,
                seed: 0,
                params: defaults,
            });
        };
        let radii = given.radii().unwrap_or_else(|| vec![0.0; nodes]);
        if radii.len() != nodes {
            let found = radii.len();
            return Err(JsError::new(&format!(
                "radii: {found} numbers; give a Float32Array of one for each of {nodes} nodes"
            )));
        }
        let params = Params {
            charge: number("charge", &given.charge(), defaults.charge)?,
            theta: number("theta", &given.theta(), defaults.theta)?,
            collide_padding: number("padding", &given.padding(), defaults.collide_padding)?,
            ..defaults
        };
        let seed = number("seed", &given.seed(), 0.0)?.to_bits().into();
        Ok(Self {
            radii,
            distance: number("distance", &given.distance(), 30.0)?,
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
        Err(JsError::new(
            "nodeCount: give a whole number from 0 to 20,000,000",
        ))
    }
}

fn number(key: &str, given: &JsValue, default: f32) -> Result<f32, JsError> {
    match given.as_f64() {
        Some(value) => Ok(value as f32),
        None if given.is_undefined() => Ok(default),
        None => Err(JsError::new(&format!("{key}: give a number"))),
    }
}
