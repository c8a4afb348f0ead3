//! Reading and writing files.

pub mod first_screen;
pub mod json;
pub mod markup;
pub mod svg;
