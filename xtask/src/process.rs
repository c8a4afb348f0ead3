//! Running other programs: told what they are called and with what, told clearly when they fail.

use std::ffi::{OsStr, OsString};
use std::io::{BufRead as _, BufReader, Read, Write};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::thread;

use anyhow::{Context as _, Result, bail};

/// A cargo command in the workspace, with the toolchain that runs us.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(arguments).current_dir(crate::workspace_root());
    command
}

/// Runs `command` to its end, its output on ours.
///
/// # Errors
/// When it cannot be started or does not end well; the message is its command line.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command
        .status()
        .with_context(|| format!("could not start `{}`", line_of(command)))?;
    if !status.success() {
        bail!("`{}` failed ({status})", line_of(command));
    }
    Ok(())
}

/// What a program prints that answers at once; `None` when it is not there or does not end well.
pub fn ask(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    output.status.success().then_some(text)
}

/// Runs `command` to its end, its output on ours, and returns that output as well.
///
/// # Errors
/// When it cannot be started; how it ended is for the caller to judge.
pub fn listen(command: &mut Command) -> Result<(ExitStatus, String)> {
    let mut child = command
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .with_context(|| format!("could not start `{}`", line_of(command)))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let heard = thread::scope(|scope| {
        let errors = scope.spawn(|| stderr.map(|from| copy_lines(from, std::io::stderr())));
        let mut heard = stdout
            .map(|from| copy_lines(from, std::io::stdout()))
            .unwrap_or_default();
        heard += &errors.join().ok().flatten().unwrap_or_default();
        heard
    });
    let status = child
        .wait()
        .with_context(|| format!("lost `{}`", line_of(command)))?;
    Ok((status, heard))
}

/// The command as one would type it.
pub fn line_of(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    let words: Vec<_> = words.map(OsStr::to_string_lossy).collect();
    words.join(" ")
}

/// Where on PATH a program lies, if it does.
pub fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let file = format!("{program}{}", std::env::consts::EXE_SUFFIX);
    std::env::split_paths(&path)
        .map(|folder| folder.join(&file))
        .find(|candidate| candidate.is_file())
}

/// PATH with these folders before everything else.
///
/// # Errors
/// When a folder's name cannot stand in PATH.
pub fn path_with(folders: &[PathBuf]) -> Result<OsString> {
    let rest = std::env::var_os("PATH").unwrap_or_default();
    let all = folders.iter().cloned().chain(std::env::split_paths(&rest));
    std::env::join_paths(all).context("a folder's name cannot stand in PATH")
}

/// Copies line by line, so that what two programs print at once stays readable, and keeps what it copied.
fn copy_lines(from: impl Read, mut to: impl Write) -> String {
    let mut heard = String::new();
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while from.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
        // Nobody may be reading us any more; the child's result still counts.
        let _ = to.write_all(&line).and_then(|()| to.flush());
        heard += &String::from_utf8_lossy(&line);
        line.clear();
    }
    heard
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_answers_nothing() {
        assert_eq!(ask(&mut Command::new("no-such-program-of-zonelink")), None);
        assert_eq!(on_path("no-such-program-of-zonelink"), None);
    }

    #[test]
    fn a_failure_names_the_command_line() {
        let error = run(&mut cargo(&["no-such-subcommand", "--quiet"])).map_err(|e| e.to_string());
        let message = error.expect_err("there is no such subcommand");
        assert!(
            message.starts_with("`cargo no-such-subcommand --quiet` failed"),
            "{message}"
        );
    }

    #[test]
    fn what_was_copied_is_kept() {
        let mut screen = Vec::new();
        assert_eq!(copy_lines(&b"one\ntwo"[..], &mut screen), "one\ntwo");
        assert_eq!(screen, b"one\ntwo");
    }
}
