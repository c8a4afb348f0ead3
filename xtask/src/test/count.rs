//! How many tests ran, read from what cargo test and cargo nextest print.

use std::iter::Sum;

/// Tests, or steps, that passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) passed: usize,
    pub(super) failed: usize,
}

impl Count {
    /// Adds up the closing lines in the output of test runners.
    ///
    /// libtest: `test result: ok. 5 passed; 0 failed; 1 ignored; …`, one for each binary.
    /// nextest: `Summary [ 0.005s] 4 tests run: 2 passed, 1 failed, 1 timed out, 0 skipped`.
    pub(super) fn from_output(output: &str) -> Self {
        output.lines().map(Self::from_line).sum()
    }

    fn from_line(line: &str) -> Self {
        let line = line.trim_start();
        let is_closing_line = line.starts_with("test result: ")
            || (line.starts_with("Summary [") && line.contains(" run: "));
        if !is_closing_line {
            return Self::default();
        }
        let numbers_of = |word: &str| numbers_before(line, word).sum::<usize>();
        Self {
            passed: numbers_of("passed"),
            failed: numbers_of("failed") + numbers_of("timed out"),
        }
    }
}

impl Sum for Count {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), |sum, count| Self {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
        })
    }
}

/// The numbers that stand directly before `word` in the parts of a closing line.
fn numbers_before<'line>(line: &'line str, word: &str) -> impl Iterator<Item = usize> {
    let parts = line.split([',', ';', ':', '.']);
    let ends: Vec<&'line str> = parts
        .filter_map(|part| {
            // nextest may add "(1 flaky)" or "(2 slow)" behind the word.
            let part = part.split('(').next().unwrap_or_default();
            part.trim().strip_suffix(word)
        })
        .collect();
    ends.into_iter()
        .filter_map(|number| number.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn libtest_closes_each_binary_with_a_line() {
        let output = "running 2 tests\ntest a ... ok\n\
            test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 1 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s\n";
        let expected = Count {
            passed: 3,
            failed: 3,
        };
        assert_eq!(Count::from_output(output), expected);
    }

    #[test]
    fn nextest_closes_the_run_with_one() {
        let output = "        PASS [   0.003s] (1/4) atlas ids::tests::a\n\
            \x20    Summary [   0.005s] 4 tests run: 2 passed (1 slow), 1 failed, 1 timed out, 0 skipped\n";
        let expected = Count {
            passed: 2,
            failed: 2,
        };
        assert_eq!(Count::from_output(output), expected);
    }

    #[test]
    fn other_lines_count_nothing() {
        assert_eq!(Count::from_output("5 passed, 1 failed\n"), Count::default());
    }
}
