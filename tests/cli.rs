//! The command line as its users meet it: what it prints, and with which status it ends.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

const SEEDS: &str = "tests/fixtures/seeds";
const ARTICLES: &str = "tests/fixtures/articles";
const DATE: &str = "2020-05-03";

fn zonelink(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_zonelink"));
    command.args(arguments);
    command
}

/// Status, standard output, standard error.
fn run(arguments: &[&str]) -> (i32, String, String) {
    let Output {
        status,
        stdout,
        stderr,
    } = zonelink(arguments).output().unwrap();
    let text = |bytes| String::from_utf8(bytes).unwrap();
    (status.code().unwrap(), text(stdout), text(stderr))
}

/// An empty folder of this test's own.
fn folder(test: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(test);
    let _not_there_yet = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// The fixture's seeds with each text in a file replaced by another.
fn edited_seeds(test: &str, edits: &[(&str, &str, &str)]) -> String {
    let folder = folder(test);
    fs::create_dir(folder.join("articles")).unwrap();
    for name in [
        "places.toml",
        "zones.toml",
        "organizations.toml",
        "initiatives.toml",
        "articles/first.toml",
    ] {
        let mut text = fs::read_to_string(Path::new(SEEDS).join(name)).unwrap();
        for (_, from, to) in edits.iter().filter(|(file, ..)| *file == name) {
            assert!(text.contains(from), "{name} has no {from:?}");
            text = text.replacen(from, to, 1);
        }
        fs::write(folder.join(name), text).unwrap();
    }
    folder.to_str().unwrap().to_owned()
}

fn silent_success() -> (i32, String, String) {
    (0, String::new(), String::new())
}

#[test]
fn check_is_silent_when_all_is_in_order() {
    assert_eq!(run(&["check", "--seeds", SEEDS]), silent_success());
}

#[test]
fn seeds_are_looked_for_beside_the_current_directory() {
    let output = zonelink(&["check"])
        .current_dir("tests/fixtures")
        .output()
        .unwrap();
    assert_eq!((output.status.code(), output.stdout), (Some(0), Vec::new()));
}

#[test]
fn check_names_every_problem_and_counts_them() {
    let edits = [
        ("zones.toml", "country = \"UZ\"", "country = \"UB\""),
        ("articles/first.toml", "unit = \"%\"\n", ""),
    ];
    let seeds = edited_seeds("check_names_every_problem", &edits);
    let (status, out, err) = run(&["check", "--seeds", &seeds]);
    let expected = format!(
        "{seeds}/articles/first.toml:59: figure \"alpha-trade-growth\": unit is missing\n\
         {seeds}/zones.toml:16: zone \"beta-zone\": country \"UB\" is not an ISO 3166-1 code; did you mean \"UZ\"?\n"
    );
    assert_eq!(
        (status, out.as_str(), err.as_str()),
        (1, expected.as_str(), "zonelink: 2 problems\n")
    );
}

#[test]
fn check_says_when_it_cannot_read() {
    let (status, out, err) = run(&["check", "--seeds", "tests/fixtures/nowhere"]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(
        err.starts_with("zonelink: cannot read tests/fixtures/nowhere: "),
        "{err}"
    );
}

#[test]
fn verify_is_silent_when_every_spelling_stands_where_it_should() {
    assert_eq!(
        run(&["verify", "--seeds", SEEDS, "--articles", ARTICLES]),
        silent_success()
    );
}

#[test]
fn verify_knows_an_article_by_its_checksum_whatever_its_name() {
    let folder = folder("verify_by_checksum");
    fs::copy(
        Path::new(ARTICLES).join("first.txt"),
        folder.join("renamed"),
    )
    .unwrap();
    fs::write(folder.join("first.txt"), "Another text of the same name").unwrap();
    assert_eq!(
        run(&[
            "verify",
            "--seeds",
            SEEDS,
            "--articles",
            folder.to_str().unwrap()
        ]),
        silent_success()
    );
}

#[test]
fn verify_says_where_a_spelling_stands_instead() {
    let edits = [
        (
            "articles/first.toml",
            "{ paragraph = 3, as_written = [\n",
            "{ paragraph = 4, as_written = [\n",
        ),
        ("articles/first.toml", "\"April 29\"", "\"April 29th\""),
        (
            "articles/first.toml",
            "paragraph = 5, as_written = [[\"Ann",
            "paragraph = 6, as_written = [[\"Ann",
        ),
    ];
    let seeds = edited_seeds("verify_says_where", &edits);
    let (status, out, err) = run(&["verify", "--seeds", &seeds, "--articles", ARTICLES]);
    let at = |line: usize| format!("{seeds}/articles/first.toml:{line}: ");
    let tie = "relation \"alpha-beta-memorandum\": paragraph 4 does not have";
    let expected = format!(
        "{}{tie} \"Betta Zone\"; it stands in 3, 5\n\
         {}{tie} \"memorandum of cooperation\"; it stands in 3\n\
         {}{tie} \"April 29th\"; nor has any other\n\
         {}person \"Ann Example\": there is no paragraph 6; the article has 5\n",
        at(24),
        at(25),
        at(26),
        at(88),
    );
    assert_eq!(
        (status, out, err.as_str()),
        (1, expected, "zonelink: 4 problems\n")
    );
}

#[test]
fn verify_names_an_article_that_is_not_there() {
    let folder = folder("verify_without_article");
    let (status, out, err) = run(&[
        "verify",
        "--seeds",
        SEEDS,
        "--articles",
        folder.to_str().unwrap(),
    ]);
    let expected = "tests/fixtures/seeds/articles/first.toml:8: article \"first\": no file with this SHA-256; \
                    it was read from \"first.txt\"\n";
    assert_eq!(
        (status, out.as_str(), err.as_str()),
        (1, expected, "zonelink: 1 problem\n")
    );
}

#[test]
fn verify_wants_seeds_in_order_and_a_folder_that_is_there() {
    let seeds = edited_seeds(
        "verify_in_order",
        &[("zones.toml", "lat = 40.1", "lat = 91")],
    );
    let (status, out, _) = run(&["verify", "--seeds", &seeds, "--articles", ARTICLES]);
    assert_eq!(status, 1);
    assert!(
        out.contains("zones.toml:18: zone \"beta-zone\": lat 91, lon 67.8 is out of range"),
        "{out}"
    );
    let (status, _, err) = run(&[
        "verify",
        "--seeds",
        SEEDS,
        "--articles",
        "tests/fixtures/nowhere",
    ]);
    assert_eq!(status, 2);
    assert!(
        err.starts_with("zonelink: cannot read tests/fixtures/nowhere: "),
        "{err}"
    );
}

/// The export is a public interface: whatever changes in this file changes for its readers.
#[test]
fn export_json_is_as_it_was() {
    let (status, out, err) = run(&["export", "json", "--date", DATE, "--seeds", SEEDS]);
    assert_eq!((status, err.as_str()), (0, ""));
    let exported: serde_json::Value = serde_json::from_str(&out).unwrap();
    let version = exported["graph"]["metadata"]["data_version"]
        .as_str()
        .unwrap();
    assert!(version.starts_with(concat!(env!("CARGO_PKG_VERSION"), "+")));
    let golden = fs::read_to_string("tests/fixtures/export.json").unwrap();
    assert_eq!(out.replace(version, "VERSION"), golden);
}

#[test]
fn export_json_writes_a_file() {
    let file = folder("export_json").join("zonelink.json");
    assert_eq!(
        run(&[
            "export",
            "json",
            "--date",
            DATE,
            "--seeds",
            SEEDS,
            "--out",
            file.to_str().unwrap()
        ]),
        silent_success()
    );
    let (_, printed, _) = run(&["export", "json", "--date", DATE, "--seeds", SEEDS]);
    assert_eq!(fs::read_to_string(file).unwrap(), printed);
}

#[test]
fn export_writes_nothing_when_there_are_problems_or_no_place() {
    let seeds = edited_seeds(
        "export_nothing",
        &[("zones.toml", "lat = 40.1", "lat = 91")],
    );
    let file = folder("export_nothing_out").join("zonelink.json");
    let (status, _, _) = run(&[
        "export",
        "json",
        "--seeds",
        &seeds,
        "--out",
        file.to_str().unwrap(),
    ]);
    assert_eq!((status, file.exists()), (1, false));
    let (status, _, err) = run(&[
        "export",
        "json",
        "--seeds",
        SEEDS,
        "--out",
        "tests/fixtures/nowhere/x",
    ]);
    assert_eq!(status, 2);
    assert!(
        err.starts_with("zonelink: cannot write tests/fixtures/nowhere/x: "),
        "{err}"
    );
}

#[test]
fn stats_counts_what_there_is() {
    let (status, out, err) = run(&["stats", "--seeds", SEEDS]);
    assert_eq!((status, err.as_str()), (0, ""));
    for line in [
        "Total\n  nodes                   9\n  relations               7\n",
        "\nNodes by kind\n  zone                    2\n  city                    1\n",
        "\nRelations by basis\n  stated                  3\n  implied                 1\n  background              3\n",
        "\nRelations by status\n  signed                  1\n  in_force                1\n  not told                5\n",
        "by article\n  first                   7\n",
    ] {
        assert!(out.contains(line), "{line}\n{out}");
    }
}

#[test]
fn a_reader_that_has_gone_is_no_trouble() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = zonelink(&["export", "json", "--seeds", SEEDS]);
    let output = command
        .stdout(writer)
        .stderr(Stdio::piped())
        .output()
        .unwrap();
    assert_eq!((output.status.code(), output.stderr), (Some(0), Vec::new()));
}

#[test]
fn a_wrong_command_is_no_problem_of_the_data() {
    let (status, out, err) = run(&["chekc"]);
    assert_eq!((status, out.as_str()), (2, ""));
    assert!(err.contains("Usage:"), "{err}");
}

/// Whatever the format: licence, version and date stand in the file itself.
#[test]
fn every_export_says_licence_version_and_date() {
    let formats: [&[&str]; 9] = [
        &["json"],
        &["csv", "nodes"],
        &["csv", "ties"],
        &["csv", "figures"],
        &["csv", "evidence"],
        &["gexf"],
        &["graphml"],
        &["geojson"],
        &["svg"],
    ];
    for format in formats {
        let command = [&["export"], format, &["--date", DATE, "--seeds", SEEDS]].concat();
        let (status, out, err) = run(&command);
        assert_eq!((status, err.as_str()), (0, ""), "{format:?}");
        for part in [
            "MIT OR Apache-2.0",
            concat!(env!("CARGO_PKG_VERSION"), "+"),
            DATE,
        ] {
            assert!(out.contains(part), "{format:?}: {part}");
        }
        assert_eq!(run(&command).1, out, "{format:?}: the same bytes each time");
    }
}

#[test]
fn export_says_what_is_no_date() {
    let (status, _, err) = run(&["export", "gexf", "--date", "soon", "--seeds", SEEDS]);
    assert_eq!(status, 2);
    assert!(err.contains("write 2022, 2022-04"), "{err}");
}
