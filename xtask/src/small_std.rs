//! A standard library compiled with the program, for size and without the text of panics: a tenth of a module is words for
//! faults that no reader can reach. A fault ends the program either way, and the page says so.
//!
//! The compiler is the stable one; it is told by its environment to take these settings, which are not stable yet.

use std::process::Command;

use anyhow::Result;

use crate::process::{self, cargo};
use crate::toolchain::{self, WASM};

/// What the compiler is told.
#[derive(Clone, Copy)]
pub(crate) struct SmallStd(&'static [(&'static str, &'static str)]);

const SETTINGS: [(&str, &str); 4] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    (
        "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
        "-Zunstable-options -Cpanic=immediate-abort",
    ),
];

impl SmallStd {
    /// Sees to the library's source and the crates that it is made of. Where the source cannot be had, the ordinary library
    /// serves, and `what` is larger for it.
    ///
    /// # Errors
    /// When the crates cannot be fetched.
    pub(crate) fn ensure(what: &str) -> Result<Self> {
        if let Err(reason) = toolchain::ensure_std_source() {
            println!("The {what} gets larger than it need be: {reason:#}.");
            return Ok(Self(&[]));
        }
        let small = Self(&SETTINGS);
        process::run(small.set(&mut cargo(&["fetch", "--locked", "--target", WASM])))?;
        Ok(small)
    }

    /// Tells a command that compiles for the browser.
    pub(crate) fn set(self, command: &mut Command) -> &mut Command {
        command.envs(self.0.iter().copied())
    }
}
