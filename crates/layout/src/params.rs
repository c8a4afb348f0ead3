//! The strengths of the forces and how they cool.

use serde::{Deserialize, Serialize};

use crate::check::{FARTHEST, LENGTH, SHARE, UNIT, number};
use crate::error::Error;

/// The strengths of the forces and the schedule of the temperature. The defaults are d3's where d3 has them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Params {
    /// Many-body strength; negative repels.
    pub charge: f32,
    /// How near cells may be and still count as one: 0 is exact, 0.9 as accurate as d3's 0.9 and the coarsest.
    pub theta: f32,
    /// Room kept around each node beyond its radius, in world units.
    pub collide_padding: f32,
    /// Pull of every node to the origin, 0 to 1: keeps components from drifting apart.
    pub position_strength: f32,
    /// How much of the mean's distance from the origin a tick takes back, 0 to 1. Idle while a node is pinned or
    /// anchored, since these say where the origin is.
    pub centre_strength: f32,
    /// Pull of every node back to where it started, 0 to 1: the share of the way that alpha 1 covers in a tick. It
    /// keeps a graph that stands already in its place while it takes up a change. Nodes without a start are free.
    pub stay_strength: f32,
    /// Temperature to begin with; below 1 is a warm start.
    pub alpha: f32,
    /// Temperature at which the layout is settled.
    pub alpha_min: f32,
    /// Share of the temperature lost in a tick.
    pub alpha_decay: f32,
    /// Share of the velocity lost in a tick.
    pub velocity_decay: f32,
}

impl Default for Params {
    fn default() -> Self {
        Self {
            charge: -30.0,
            theta: 0.9,
            collide_padding: 1.0,
            position_strength: 0.02,
            centre_strength: 1.0,
            stay_strength: 0.0,
            alpha: 1.0,
            alpha_min: 0.001,
            alpha_decay: 0.022_762_8, // 1 - 0.001^(1/300): settled after 300 ticks
            velocity_decay: 0.4,
        }
    }
}

impl Params {
    /// For a graph that stands already and changed a little: cooler, each node drawn back to where it stood, and no
    /// centring, so that the map does not jump.
    pub fn warm() -> Self {
        Self {
            alpha: 0.1,
            centre_strength: 0.0,
            stay_strength: 0.4,
            ..Self::default()
        }
    }
}

/// What each number of [`Params`] may be, in the order of [`Params::check`].
const RULES: [(&str, [f32; 2], &str); 10] = [
    (
        "params.charge",
        [-1e6, 1e6],
        "a number between -1,000,000 and 1,000,000",
    ),
    ("params.theta", [0.0, 2.0], "a number between 0 and 2"),
    ("params.collide_padding", [0.0, FARTHEST], LENGTH),
    (
        "params.alpha_decay",
        [0.0001, 1.0],
        "a number between 0.0001 and 1, or the layout never settles",
    ),
    (
        "params.alpha_min",
        [1e-6, 1.0],
        "a number between 0.000001 and 1, or the layout never settles",
    ),
    ("params.position_strength", UNIT, SHARE),
    ("params.centre_strength", UNIT, SHARE),
    ("params.stay_strength", UNIT, SHARE),
    ("params.alpha", UNIT, SHARE),
    ("params.velocity_decay", UNIT, SHARE),
];

impl Params {
    pub(crate) fn check(&self) -> Result<(), Error> {
        let &Self {
            charge,
            theta,
            collide_padding,
            position_strength,
            centre_strength,
            stay_strength,
            alpha,
            alpha_min,
            alpha_decay,
            velocity_decay,
        } = self;
        let values = [
            charge,
            theta,
            collide_padding,
            alpha_decay,
            alpha_min,
            position_strength,
            centre_strength,
            stay_strength,
            alpha,
            velocity_decay,
        ];
        for (value, (name, range, allowed)) in values.into_iter().zip(&RULES) {
            number(name, 0, value, *range, allowed)?;
        }
        Ok(())
    }
}
