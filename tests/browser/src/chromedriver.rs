//! chromedriver, on a port of its own; it and every browser it started end with the guard.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};

use anyhow::{Context as _, Result};
use tempfile::TempDir;

pub(crate) struct Chromedriver {
    process: Child,
    port: u16,
    profile: TempDir,
    /// Kept open: chromedriver may go on talking.
    _stdout: BufReader<ChildStdout>,
}

impl Chromedriver {
    /// Starts it; CHROMEDRIVER may name another program than the one on PATH.
    pub(crate) fn start() -> Result<Self> {
        let program = std::env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut command = Command::new(program);
        command
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut process = command.spawn().context(
            "could not start chromedriver; `cargo xtask test browser` says what to install",
        )?;
        let stdout = process.stdout.take().context("chromedriver is mute")?;
        let mut stdout = BufReader::new(stdout);
        let port = announced_port(&mut stdout).context("chromedriver named no port")?;
        let profile =
            TempDir::with_prefix("zonelink-profile-").context("no folder for a profile")?;
        Ok(Self {
            process,
            port,
            profile,
            _stdout: stdout,
        })
    }

    pub(crate) fn url(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// An empty folder for the browser's profile.
    pub(crate) fn profile(&self) -> &Path {
        self.profile.path()
    }
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // The browsers are in its process group, so none outlives a journey that broke off.
        #[cfg(unix)]
        let _ = rustix::process::kill_process_group(
            rustix::process::Pid::from_child(&self.process),
            rustix::process::Signal::KILL,
        );
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// "ChromeDriver was started successfully on port 40123."
fn announced_port(stdout: &mut BufReader<ChildStdout>) -> Option<u16> {
    stdout.lines().map_while(Result::ok).find_map(|line| {
        let (_, port) = line.split_once("successfully on port ")?;
        port.trim_end_matches('.').parse().ok()
    })
}
