//! What a request names: a file of the site, or nothing.

use std::fs;
use std::path::{Path, PathBuf};

/// The type of a line for a person.
pub(super) const PLAIN: &str = "text/plain; charset=utf-8";

/// The type and the bytes of what a request target names; of a folder its index.html.
pub(super) fn read(root: &Path, target: &str) -> Option<(&'static str, Vec<u8>)> {
    let mut path = root.join(path_in_site(target)?);
    if path.is_dir() {
        path.push("index.html");
    }
    let kind = media_type(path.extension()?.to_str()?);
    Some((kind, fs::read(path).ok()?))
}

/// What is said where a target names nothing: the site's own page, as hosts show it.
pub(super) fn lost(root: &Path) -> (&'static str, Vec<u8>) {
    let own = fs::read(root.join("404.html"));
    own.map_or_else(
        |_none| (PLAIN, b"There is no such page here.\n".to_vec()),
        |page| (media_type("html"), page),
    )
}

/// The relative path that a request target names; `None` where it would lead out of the site.
fn path_in_site(target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.strip_prefix('/')?;
    let mut inside = PathBuf::new();
    for segment in path.split('/') {
        let segment = percent_decoded(segment)?;
        // A drive, a device or a parent could only mean something outside.
        if segment == ".." || segment.contains(['/', '\\', ':', '\0']) {
            return None;
        }
        inside.push(segment);
    }
    Some(inside)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let (code, rest) = part.split_at_checked(2)?;
        bytes.push(u8::from_str_radix(code, 16).ok()?);
        bytes.extend_from_slice(rest.as_bytes());
    }
    String::from_utf8(bytes).ok()
}

fn media_type(extension: &str) -> &'static str {
    match extension {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm", // anything else, and the browser does not compile while it loads
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "xml" => "application/xml",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "txt" | "md" => PLAIN,
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_site_is_named() {
        for target in [
            "/../Cargo.toml",
            "/a/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "/..%5cCargo.toml",
            "/C:/Windows/win.ini",
            "/a%00b",
            "/%zz",
            "/%2",
            "/%ff",
            "Cargo.toml",
            "http://127.0.0.1/",
            "*",
            "",
        ] {
            assert_eq!(path_in_site(target), None, "{target}");
        }
        assert_eq!(path_in_site("/"), Some(PathBuf::new()));
        assert_eq!(path_in_site("/a/b.js?c=/../#d"), Some("a/b.js".into()));
        assert_eq!(path_in_site("/%E5%9B%BE.svg"), Some("图.svg".into()));
        assert_eq!(path_in_site("//etc//passwd"), Some("etc/passwd".into()));
    }
}
