//! The native command line. In the browser there is none, so there the program is empty.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    zonelink::cli::run()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
