//! How much a browser loads before the map stands, against the budget.
//!
//! The first load is what index.html refers to in its head and pictures, and whatever file of the site those files
//! name in turn, but for what is fetched only once the reader has done something: the layout worker, when the pointer comes
//! to the map, and the words of another language than English, in which it is another first load. A browser test holds both lists against what a browser really loads, and when.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result};

/// The whole first load, compressed: design, "Bars".
pub const BUDGET_BYTES: usize = 200_000;

/// What the names of files begin with that the app names, but fetches only for something the reader does.
const LATER: [&str; 6] = [
    "layout_worker",
    "layout_page_loader",
    "file_worker",
    "record-",
    "words-",
    "later-",
];

const START: &str = "index.html";

/// One file of the first load.
pub struct Loaded {
    /// Its path in the site, with slashes.
    pub name: String,
    /// Bytes as it lies there.
    pub raw: usize,
    /// Bytes as brotli at level 11 makes it.
    pub brotli: usize,
}

impl Loaded {
    /// Whether it is fetched only for something the reader does.
    pub fn is_later(&self) -> bool {
        is_later(&self.name)
    }
}

/// Whether a file of the site is fetched only for something the reader does.
pub fn is_later(name: &str) -> bool {
    LATER.iter().any(|later| name.starts_with(later))
}

/// The files of the first load, and those that may follow it, with their sizes: index.html, then the largest first.
///
/// # Errors
/// When `dist` or a file in it cannot be read.
pub fn first_load(dist: &Path) -> Result<Vec<Loaded>> {
    let measured = first_load_names(dist)?.into_iter().map(|name| {
        let content = fs::read(dist.join(&name)).with_context(|| format!("dist/{name}"))?;
        let brotli = brotli_len(&content).context("brotli")?;
        let raw = content.len();
        Ok(Loaded { name, raw, brotli })
    });
    let mut loaded: Vec<Loaded> = measured.collect::<Result<_>>()?;
    loaded[1..].sort_by_key(|file| std::cmp::Reverse(file.brotli));
    Ok(loaded)
}

/// The names of the files of the first load and of those that may follow it, index.html first.
///
/// # Errors
/// When `dist` or a file in it cannot be read.
pub fn first_load_names(dist: &Path) -> Result<Vec<String>> {
    let mut unnamed = files_below(dist)?;
    unnamed.retain(|name| name != START);
    let mut names = vec![START.to_owned()];
    let mut read = 0;
    while let Some(name) = names.get(read) {
        let content = fs::read(dist.join(name)).with_context(|| format!("dist/{name}"))?;
        let references = match std::str::from_utf8(&content) {
            Ok(page) if name.ends_with(".html") => loading_tags(page).into_bytes(),
            _ => content,
        };
        let is_named = |other: &mut String| contains(&references, other.as_bytes());
        names.extend(unnamed.extract_if(.., is_named));
        read += 1;
    }
    Ok(names)
}

/// The sum of the first load, compressed, in bytes.
pub fn total_brotli(files: &[Loaded]) -> usize {
    let first = files.iter().filter(|file| !file.is_later());
    first.map(|file| file.brotli).sum()
}

/// The table that the build ends with.
pub fn table(files: &[Loaded]) -> String {
    let row = |name: &str, raw: usize, brotli: usize| {
        format!("  {:>9} {:>9}  {name}\n", kilobytes(raw), kilobytes(brotli))
    };
    let mut table = format!("  {:>9} {:>9}  first load\n", "raw kB", "brotli kB");
    for file in files.iter().filter(|file| !file.is_later()) {
        table += &row(&file.name, file.raw, file.brotli);
    }
    let first = files.iter().filter(|file| !file.is_later());
    let raw = first.map(|file| file.raw).sum();
    let budget = format!("together; the budget is {} kB brotli", BUDGET_BYTES / 1000);
    table += &row(&budget, raw, total_brotli(files));
    table += "                      when the reader does something\n";
    for file in files.iter().filter(|file| file.is_later()) {
        table += &row(&file.name, file.raw, file.brotli);
    }
    table
}

/// Thousands of bytes, one decimal.
pub fn kilobytes(bytes: usize) -> String {
    let tenths = (bytes + 50) / 100;
    format!("{}.{}", tenths / 10, tenths % 10)
}

/// The tags of a page that make a browser load something at once.
fn loading_tags(page: &str) -> String {
    let mut tags = String::new();
    for tag in ["<link", "<script", "<img"] {
        for after in page.split(tag).skip(1) {
            tags += after.split('>').next().unwrap_or_default();
        }
    }
    tags
}

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack
        .windows(needle.len())
        .any(|window| window == needle)
}

fn brotli_len(content: &[u8]) -> std::io::Result<usize> {
    let (buffer, level, window) = (4096, 11, 22);
    let mut compressor = brotli::CompressorWriter::new(Vec::new(), buffer, level, window);
    compressor.write_all(content)?;
    Ok(compressor.into_inner().len())
}

/// All files below `folder`, by their paths in it, with slashes, sorted.
fn files_below(folder: &Path) -> Result<Vec<String>> {
    let mut names = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(relative) = folders.pop() {
        let here = folder.join(&relative);
        for entry in fs::read_dir(&here).with_context(|| format!("{}", here.display()))? {
            let entry = entry?;
            let path = relative.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(path);
            } else {
                names.push(path.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    names.sort();
    Ok(names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_load_follows_names_from_the_page() -> Result<()> {
        let dist = std::env::temp_dir().join(format!("zonelink-sizes-{}", std::process::id()));
        fs::create_dir_all(dist.join("pages"))?;
        let page = r#"<link href="./app-1f.wasm"><script src="boot.js"></script><a href="pages/about.html">"#;
        fs::write(dist.join("index.html"), page)?;
        fs::write(dist.join("boot.js"), "start()")?;
        fs::write(dist.join("app-1f.wasm"), b"\0asm worker.js")?;
        fs::write(dist.join("worker.js"), "importScripts('index.html')")?;
        fs::write(dist.join("pages/about.html"), "about")?;

        let files = first_load(&dist)?;
        let mut names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
        assert_eq!(names.remove(0), "index.html");
        names.sort_unstable();
        assert_eq!(names, ["app-1f.wasm", "boot.js", "worker.js"]);
        assert!(total_brotli(&files) > 0);
        Ok(fs::remove_dir_all(&dist)?)
    }

    #[test]
    fn sizes_are_rounded_to_a_tenth() {
        assert_eq!(kilobytes(199_949), "199.9");
        assert_eq!(kilobytes(199_950), "200.0");
        assert_eq!(kilobytes(7), "0.0");
    }
}
