//! `cargo xtask serve`: builds, then shows the site on this machine.

use std::io;
use std::process::Command;

use anyhow::{Context as _, Result, anyhow};

use crate::server::Server;
use crate::{bundle, process, sizes};

/// How to serve.
pub struct Options {
    /// The port; 0 takes a free one.
    pub port: u16,
    /// Whether to open the browser as well.
    pub open: bool,
}

/// Builds the site and serves it until the process is ended.
///
/// # Errors
/// When the port is taken, which is tried before the build, or when the build fails.
pub fn serve(options: &Options) -> Result<()> {
    let Options { port, open } = *options;
    let server = Server::bind(crate::dist(), port).map_err(|error| port_error(error, port))?;
    let bundle = bundle::build(None)?;
    print!("{}", sizes::table(&sizes::first_load(&bundle.dist)?));

    let url = server.url();
    println!("{url}\nCtrl-C ends it.");
    if open && let Err(error) = open_browser(&url) {
        eprintln!("No browser was opened: {error:#}.");
    }
    server.run();
    Ok(())
}

fn port_error(error: io::Error, port: u16) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::AddrInUse => anyhow!(
            "port {port} is in use; another one: `cargo xtask serve --port {}`",
            port.wrapping_add(1)
        ),
        _ => anyhow!(error).context(format!("port {port} is not to be had")),
    }
}

fn open_browser(url: &str) -> Result<()> {
    let mut opener = if cfg!(windows) {
        let mut command = Command::new("cmd");
        command.args(["/c", "start", ""]); // the first word after start would be a window's title
        command
    } else if cfg!(target_os = "macos") {
        Command::new("open")
    } else {
        Command::new("xdg-open")
    };
    process::run(opener.arg(url)).context("open the address yourself")
}
