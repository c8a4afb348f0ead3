//! Reading seeds: what comes of good ones, and that nothing a file can hold makes the reader panic or
//! lets half a catalog through.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "tests")]

use atlas::seed::{LoadError, SeedFile, Seeds, load};
use atlas::{Basis, Catalog, DateSpan, Kind, Reading, RelationType};
use proptest::prelude::*;
use std::path::Path;

const FIXTURE: &str = "tests/fixtures/seeds";

fn fixture() -> Catalog {
    load(Path::new(FIXTURE)).unwrap()
}

/// The issues of one file alone.
fn issues(name: &str, bytes: &[u8]) -> Vec<String> {
    let seeds = Seeds::from_files("", &[SeedFile::new(name, bytes)]);
    seeds
        .catalog()
        .err()
        .unwrap_or_default()
        .iter()
        .map(ToString::to_string)
        .collect()
}

#[test]
fn the_catalog_holds_what_the_seeds_say() {
    let catalog = fixture();
    let slugs: Vec<_> = catalog
        .nodes()
        .iter()
        .map(|node| node.slug.as_str())
        .collect();
    assert!(slugs.is_sorted());
    let zone = catalog.node(catalog.node_by_slug("alpha-zone").unwrap());
    assert_eq!((zone.kind, zone.label()), (Kind::Zone, "Alpha Zone"));
    assert_eq!(zone.country.as_deref(), Some("CN"));
    let around = catalog.places_around(catalog.node_by_slug("alpha-zone").unwrap());
    let around: Vec<_> = around.map(|id| catalog.node(id).slug.as_str()).collect();
    assert_eq!(around, ["qingdao", "shandong", "china"]);

    let tie = catalog.relation(catalog.relation_by_slug("alpha-beta-memorandum").unwrap());
    assert_eq!(tie.relation_type, RelationType::MemorandumWith);
    assert_eq!(tie.date, DateSpan::parse("2020-04-29").ok());
    assert!(tie.year_inferred);
    let written: Vec<_> = tie.evidence[0]
        .as_written
        .iter()
        .map(|it| (it.text.as_str(), it.reads))
        .collect();
    assert_eq!(
        written[1],
        (
            "Betta Zone",
            Reading::Node(catalog.node_by_slug("beta-zone").unwrap())
        )
    );
    assert_eq!(written[3], ("April 29", Reading::Date));

    assert_eq!(catalog.figures()[0].value, 16.5);
    assert_eq!(catalog.groups()[0].count, 3);
    assert_eq!(catalog.people()[0].relations.len(), 1);
    assert_eq!(catalog.articles()[0].slug, "first");
}

#[test]
fn within_becomes_a_background_tie_unless_an_article_tells_of_it() {
    let catalog = fixture();
    let places = catalog
        .relations()
        .iter()
        .filter(|it| it.basis == Basis::Background);
    let places: Vec<_> = places
        .map(|it| (it.slug.as_str(), it.relation_type))
        .collect();
    assert_eq!(
        places,
        [
            ("alpha-committee-in-qingdao", RelationType::BasedIn),
            ("beta-zone-in-uzbekistan", RelationType::LocatedIn),
            ("shandong-in-china", RelationType::LocatedIn),
        ]
    );
}

#[test]
fn evidence_may_be_of_another_article() {
    let read = |name| std::fs::read_to_string(Path::new(FIXTURE).join(name)).unwrap();
    let names = [
        "places.toml",
        "zones.toml",
        "organizations.toml",
        "initiatives.toml",
    ];
    let mut files: Vec<_> = names.map(|name| SeedFile::new(name, read(name))).into();
    let first = read("articles/first.toml");
    let first = first.replacen(
        "{ paragraph = 3",
        "{ article = \"second\", paragraph = 3",
        1,
    );
    files.push(SeedFile::new("articles/first.toml", first));
    let sum = "0".repeat(64);
    let second = format!(
        "article = {{ id = 'second', title = 'T', outlet = 'O', language = 'en', file = 's.txt', \
         sha256 = '{sum}', summary = 'S' }}"
    );
    files.push(SeedFile::new("articles/second.toml", second));
    let catalog = Seeds::from_files("", &files).into_catalog().unwrap();
    let tie = catalog.relation(catalog.relation_by_slug("alpha-beta-memorandum").unwrap());
    assert_eq!(catalog.article(tie.evidence[0].article).slug, "second");
}

#[test]
fn a_catalog_survives_the_bytes_it_is_embedded_as() {
    let catalog = fixture();
    let bytes = atlas::pack::packed_catalog(&catalog);
    assert_eq!(atlas::pack::catalog(&bytes), Some(catalog));
    for end in (0..bytes.len()).step_by(997) {
        assert_eq!(
            atlas::pack::catalog(&bytes[..end]),
            None,
            "cut off at {end}"
        );
    }
}

#[test]
fn no_files_and_empty_files_are_an_empty_catalog() {
    assert_eq!(
        Seeds::from_files("", &[]).into_catalog(),
        Ok(Catalog::default())
    );
    assert_eq!(issues("zones.toml", b""), Vec::<String>::new());
    assert_eq!(
        issues("zones.toml", b"\xef\xbb\xbf# only a comment\r\n"),
        Vec::<String>::new()
    );
}

#[test]
fn an_empty_article_says_what_it_lacks() {
    assert_eq!(
        issues("articles/x.toml", b""),
        ["articles/x.toml:1: article is missing"]
    );
}

#[test]
fn a_file_that_is_none_of_the_seeds_is_named() {
    let expected = "zone.toml:1: no such seed file; there are places.toml, zones.toml, organizations.toml, \
                    initiatives.toml, stories.toml, articles/*.toml, texts/*.toml";
    assert_eq!(issues("zone.toml", b"[[zone]]"), [expected]);
}

#[test]
fn what_is_not_utf_8_is_named_with_its_line() {
    let expected = "zones.toml:3: this is not UTF-8; save the file as UTF-8";
    assert_eq!(issues("zones.toml", b"# one\n# two\n# \xff\n"), [expected]);
}

#[test]
fn lines_are_counted_with_windows_line_ends_too() {
    let text = b"[[alliance]]\r\nid = \"a\"\r\nname = \"A\"\r\nsummary = \"\"\r\n";
    assert_eq!(
        issues("initiatives.toml", text),
        ["initiatives.toml:4: alliance \"a\": summary is empty"]
    );
}

#[test]
fn hostile_files_get_issues() {
    let many = 100_000;
    let hostile = [
        format!("a = {}", "[".repeat(many)),
        format!("a = {}", "{a=".repeat(many)),
        format!("{}a = 1", "a.".repeat(many)),
        format!("[[{}a]]", "a.".repeat(many)),
        format!("[[zone]]\nid = \"{}\"", "x".repeat(many)),
        format!("[[zone]]\nlat = {}\nlon = 1e999", "9".repeat(many)),
        "\u{0}[[zone]]".to_owned(),
        "zone = [1, [2], {}, \"x\", 2020-01-01, nan]".to_owned(),
        "zone = { id = \"x\" }".to_owned(),
        "[[zone]]\n\"\u{202e}\\n\" = 1".to_owned(),
    ];
    for text in &hostile {
        for name in ["zones.toml", "articles/x.toml"] {
            let found = issues(name, text.as_bytes());
            assert!(!found.is_empty());
            for issue in found {
                assert!(issue.chars().all(|it| !it.is_control()), "{issue:?}");
                assert!(issue.len() < 1000, "{} bytes", issue.len());
            }
        }
    }
}

#[test]
fn a_folder_that_is_not_there_is_no_empty_catalog() {
    let error = load(Path::new("tests/fixtures/nowhere")).unwrap_err();
    assert!(matches!(error, LoadError::Unreadable(..)));
    assert!(
        error
            .to_string()
            .starts_with("cannot read tests/fixtures/nowhere: ")
    );
}

proptest! {
    /// Whatever happens to a file, there is a whole catalog or there are issues, and never a panic.
    #[test]
    fn a_damaged_file_never_panics(
        file in 0_usize..5,
        start in 0.0_f64..1.0,
        length in 0_usize..40,
        put in "[\\[\\]{}=\"'\\\\\n.,a-z0-9#\u{0}é]{0,12}",
    ) {
        let names = ["places.toml", "zones.toml", "organizations.toml", "initiatives.toml", "articles/first.toml"];
        let read = |name: &&str| SeedFile::new(*name, std::fs::read(Path::new(FIXTURE).join(name)).unwrap());
        let mut files: Vec<_> = names.iter().map(read).collect();
        let bytes = &mut files[file].bytes;
        let start = (start * bytes.len() as f64) as usize;
        let end = (start + length).min(bytes.len());
        bytes.splice(start..end, put.bytes());
        let seeds = Seeds::from_files("seeds", &files);
        if let Err(issues) = seeds.catalog() {
            prop_assert!(!issues.is_empty());
            prop_assert!(issues.is_sorted());
            for issue in issues {
                prop_assert!(issue.file.starts_with("seeds/") && issue.line > 0);
                prop_assert!(!issue.message.contains('\n'));
            }
        }
    }
}
