//! The forces. Each reads positions and changes velocities; only the simulation moves a node.

pub(crate) mod collide;
pub(crate) mod group;
pub(crate) mod link;
pub(crate) mod many_body;
mod near;
pub(crate) mod position;
