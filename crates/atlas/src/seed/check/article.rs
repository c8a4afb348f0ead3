//! Articles: that the bibliography leads to one file.

use super::super::issues::{At, Issues};
use super::super::raw::Raw;
use super::super::wording::quoted;
use super::form;
use super::names::is_language;
use std::collections::BTreeMap;

pub(super) fn check(raw: &Raw, issues: &Issues) {
    let mut files = BTreeMap::new();
    let mut sums = BTreeMap::new();
    for article in &raw.articles {
        let (id, label) = (&article.entry.id, &article.entry.label);
        if !id.is_blank() && id.value != article.stem {
            let message = format!(
                "the id is not the name of the file, {}",
                quoted(&article.stem)
            );
            issues.report(id.place, format!("{label}: {message}"));
        }
        let of = |field: &str| format!("{label}: {field}");
        let advice = "is not 64 lower-case hexadecimal digits";
        form(&article.sha256, is_sha256, &of("sha256"), advice, issues);
        form(
            &article.language,
            is_language,
            &of("language"),
            "is not a code such as en",
            issues,
        );
        form(
            &article.file,
            is_file_name,
            &of("file"),
            "is not a name without folders",
            issues,
        );
        let unique = |taken: &mut BTreeMap<_, _>, text: &At<String>, what: &str| {
            if text.is_blank() {
                return;
            }
            if let Some(first) = taken.insert(text.value.clone(), text.place) {
                let message = format!("this {what} is taken at {}", issues.locate(first));
                issues.report(text.place, format!("{label}: {message}"));
            }
        };
        unique(&mut files, &article.file, "file");
        unique(&mut sums, &article.sha256, "sha256");
    }
}

fn is_sha256(text: &str) -> bool {
    text.len() == 64
        && text
            .bytes()
            .all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
}

fn is_file_name(text: &str) -> bool {
    !text.contains(['/', '\\']) && text != ".."
}
