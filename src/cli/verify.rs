//! `zonelink verify`: silent when every spelling stands in its paragraph.

use super::Failure;
use crate::view::article_text::checksum;
use atlas::seed::{ArticleText, Seeds};
use std::path::Path;
use std::{fs, io};

pub(super) fn verify(seeds: &Seeds, articles: &Path) -> Result<(), Failure> {
    seeds
        .catalog()
        .map_err(|issues| Failure::Issues(issues.to_vec()))?;
    let cannot =
        |error: io::Error| Failure::Trouble(format!("cannot read {}: {error}", articles.display()));
    let issues = seeds.verify(&texts(articles).map_err(cannot)?);
    if issues.is_empty() {
        Ok(())
    } else {
        Err(Failure::Issues(issues))
    }
}

/// Every file of the folder, whatever it is: only those whose checksum an article names are looked at.
fn texts(dir: &Path) -> io::Result<Vec<ArticleText>> {
    let mut texts = Vec::new();
    for entry in fs::read_dir(dir)? {
        let path = entry?.path();
        if path.is_file() {
            let bytes = fs::read(&path)?;
            texts.push(ArticleText::new(
                checksum(&bytes),
                &String::from_utf8_lossy(&bytes),
            ));
        }
    }
    Ok(texts)
}
