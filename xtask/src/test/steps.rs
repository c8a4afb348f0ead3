//! The steps of a test run, each with the set-up that it alone needs.

use std::ffi::OsString;
use std::path::PathBuf;

use anyhow::{Result, ensure};

use super::count::Count;
use super::{needs, readers};
use crate::npm;
use crate::process::{self, ask, cargo, listen};
use crate::toolchain::{self, WASM};
use crate::{bundle, sizes};

/// The accessibility checker that a journey holds the pages against.
const AXE_PACKAGE: &str = "axe-core@4.14.1";

/// One step.
pub(super) struct Step {
    pub(super) name: &'static str,
    pub(super) run: fn() -> Result<Report>,
}

/// What a step that came to its end has to say.
#[derive(Default)]
pub(super) struct Report {
    /// The tests it ran, if it ran any.
    pub(super) tests: Option<Count>,
    /// For the summary.
    pub(super) remark: String,
}

impl Report {
    pub(super) fn of_tests(count: Count) -> Self {
        let Count { passed, failed } = count;
        Self {
            tests: Some(count),
            remark: format!("{passed} passed, {failed} failed"),
        }
    }
}

/// All of them, the quick ones first.
pub(super) const STEPS: [Step; 7] = [
    step("format", format),
    step("clippy", clippy),
    step("clippy-wasm", clippy_wasm),
    step("native", native),
    step("check", check),
    step("build", build),
    step("browser", browser),
];

const fn step(name: &'static str, run: fn() -> Result<Report>) -> Step {
    Step { name, run }
}

fn format() -> Result<Report> {
    toolchain::ensure_component("rustfmt", "fmt")?;
    quiet(&["fmt", "--all", "--check"])
}

fn clippy() -> Result<Report> {
    toolchain::ensure_component("clippy", "clippy")?;
    quiet(&[
        "clippy",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ])
}

/// What runs in the browser is not even compiled on the native target.
fn clippy_wasm() -> Result<Report> {
    toolchain::ensure_component("clippy", "clippy")?;
    toolchain::ensure_wasm_target()?;
    let what = ["clippy", "--package", "zonelink", "--lib", "--bins"];
    let how = ["--target", WASM, "--", "-D", "warnings"];
    quiet(&[what.as_slice(), how.as_slice()].concat())
}

fn native() -> Result<Report> {
    let readers = readers::ensure_readers();
    const ALL_BUT_BROWSER: [&str; 3] = ["--workspace", "--exclude", "browser-tests"];
    if ask(&mut cargo(&["nextest", "--version"])).is_none() {
        let all = [&["test"], ALL_BUT_BROWSER.as_slice(), &["--no-fail-fast"]];
        return tests_with(&all, &readers);
    }
    let unit = [
        &["nextest", "run"],
        ALL_BUT_BROWSER.as_slice(),
        &["--no-fail-fast"],
    ];
    let unit = tests_with(&unit, &readers)?;
    // nextest leaves the examples in the documentation out.
    let examples = tests(&[&["test", "--doc"], ALL_BUT_BROWSER.as_slice()])?;
    Ok(Report::of_tests(
        unit.tests.into_iter().chain(examples.tests).sum(),
    ))
}

fn check() -> Result<Report> {
    quiet(&["run", "--quiet", "--bin", "zonelink", "--", "check"])
}

fn build() -> Result<Report> {
    let bundle = bundle::build(None)?;
    let files = sizes::first_load(&bundle.dist)?;
    print!("{}", sizes::table(&files));
    let total = sizes::total_brotli(&files);
    let (size, budget) = (sizes::kilobytes(total), sizes::BUDGET_BYTES / 1000);
    let remark = format!("first load {size} of {budget} kB brotli");
    if !bundle.is_optimized {
        return Ok(Report {
            remark: format!("{remark}, not judged: built without wasm-opt"),
            ..Report::default()
        });
    }
    ensure!(total <= sizes::BUDGET_BYTES, "over the budget: {remark}");
    Ok(Report {
        remark,
        ..Report::default()
    })
}

/// In a real browser, on what is really delivered.
fn browser() -> Result<Report> {
    needs::ensure()?;
    bundle::build(None)?; // after the step before this is quick, and a stale site would be tested otherwise
    let axe = npm::modules(&[AXE_PACKAGE]);
    if let Err(reason) = &axe {
        println!("The pages are not held against axe-core: {reason:#}.");
    }
    let script = |folder: PathBuf| folder.join("axe-core/axe.min.js").into_os_string();
    let axe = axe.ok().map(|folder| ("ZONELINK_TEST_AXE", script(folder)));
    let journeys = ["test", "--package", "browser-tests", "--no-fail-fast"];
    tests_with(&[&journeys], axe.as_slice())
}

/// A step without tests: it is fine when the command is.
fn quiet(arguments: &[&str]) -> Result<Report> {
    process::run(&mut cargo(arguments))?;
    Ok(Report::default())
}

/// A step with tests. When none failed and the command did, the tests did not even run.
fn tests(arguments: &[&[&str]]) -> Result<Report> {
    tests_with(arguments, &[])
}

/// A step with tests that are told something by variables.
fn tests_with(arguments: &[&[&str]], variables: &[(&str, OsString)]) -> Result<Report> {
    let mut command = cargo(&arguments.concat());
    command.envs(variables.iter().map(|(name, value)| (name, value)));
    command.env("NEXTEST_NO_TESTS", "pass");
    let (status, output) = listen(&mut command)?;
    let count = Count::from_output(&output);
    ensure!(
        status.success() || count.failed > 0,
        "`{}` failed ({status})",
        process::line_of(&command)
    );
    Ok(Report::of_tests(count))
}
