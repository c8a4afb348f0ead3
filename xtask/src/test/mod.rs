//! `cargo xtask test`: every step in turn, whatever became of the one before, then one summary.

mod count;
mod needs;
mod readers;
mod steps;

use std::process::ExitCode;
use std::time::{Duration, Instant};

use anyhow::Result;

use count::Count;
use steps::{Report, STEPS, Step};

/// Whether there is a step of this name.
pub fn is_step(name: &str) -> bool {
    STEPS.iter().any(|step| step.name == name)
}

/// The names of all steps, in their order.
pub fn step_names() -> Vec<&'static str> {
    STEPS.iter().map(|step| step.name).collect()
}

/// Runs the named steps, or all where none is named, prints the summary and says whether all went well.
pub fn test(names: &[String]) -> ExitCode {
    let is_wanted = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    let outcomes: Vec<Outcome> = STEPS.iter().filter(is_wanted).map(Outcome::of).collect();

    println!();
    for outcome in &outcomes {
        println!("{}", outcome.line());
    }
    let Count { passed, failed } = outcomes.iter().map(Outcome::count).sum();
    println!("{passed} passed, {failed} failed");
    if failed == 0 {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// What became of a step.
struct Outcome {
    name: &'static str,
    result: Result<Report>,
    took: Duration,
}

impl Outcome {
    fn of(step: &Step) -> Self {
        println!("\n── {} ──", step.name);
        let start = Instant::now();
        let result = (step.run)();
        if let Err(error) = &result {
            eprintln!("error: {error:#}");
        }
        Self {
            name: step.name,
            result,
            took: start.elapsed(),
        }
    }

    /// A step that ran tests counts as those tests, any other as one; one that failed otherwise is one failure.
    fn count(&self) -> Count {
        match &self.result {
            Ok(Report {
                tests: Some(count), ..
            }) => *count,
            Ok(Report { tests: None, .. }) => Count {
                passed: 1,
                failed: 0,
            },
            Err(_) => Count {
                passed: 0,
                failed: 1,
            },
        }
    }

    fn line(&self) -> String {
        let Self { name, took, .. } = self;
        let word = if self.count().failed == 0 {
            "ok"
        } else {
            "FAILED"
        };
        let remark = match &self.result {
            Ok(report) => report.remark.clone(),
            Err(error) => first_line(&format!("{error:#}")),
        };
        let line = format!(
            "{name:<12} {word:<6} {:>7.1} s  {remark}",
            took.as_secs_f64()
        );
        line.trim_end().to_owned()
    }
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(result: Result<Report>) -> Outcome {
        Outcome {
            name: "native",
            result,
            took: Duration::from_millis(1240),
        }
    }

    #[test]
    fn a_step_counts_as_its_tests() {
        let (passed, failed) = (3, 1);
        let tests = outcome(Ok(Report::of_tests(Count { passed, failed })));
        assert_eq!(tests.count(), Count { passed, failed });
        assert_eq!(
            tests.line(),
            "native       FAILED     1.2 s  3 passed, 1 failed"
        );
    }

    #[test]
    fn a_step_without_tests_counts_as_one() {
        let fine = outcome(Ok(Report::default()));
        assert_eq!(fine.line(), "native       ok         1.2 s");
        assert_eq!(fine.count().passed, 1);
        let broken = outcome(Err(anyhow::anyhow!("no compiler\nsecond line")));
        assert_eq!(broken.line(), "native       FAILED     1.2 s  no compiler");
        assert_eq!(broken.count().failed, 1);
    }
}
