//! What is remembered in this browser: theme, language, and texts of articles that the reader has. Where storage is denied, nothing is.

use crate::language::Language;
use leptos::prelude::{document, window};

const THEME: &str = "zonelink-theme"; // assets/reader.js reads both before the first paint
/// Before the SHA-256 of an article whose text is kept.
const TEXT: &str = "zonelink-text-";
const LANGUAGE: &str = "zonelink-language";

/// The theme chosen last time.
pub fn theme() -> Option<String> {
    window().local_storage().ok()??.get_item(THEME).ok()?
}

/// Writes the theme on the document and remembers it; none follows the system.
pub fn apply_theme(theme: Option<&'static str>) {
    let storage = window().local_storage().ok().flatten();
    let root = document().document_element();
    // Denied or full storage costs the memory of the choice, not the choice.
    match theme {
        Some(theme) => {
            root.map(|root| root.set_attribute("data-theme", theme));
            storage.map(|storage| storage.set_item(THEME, theme));
        }
        None => {
            root.map(|root| root.remove_attribute("data-theme"));
            storage.map(|storage| storage.remove_item(THEME));
        }
    }
}

/// The reader's own language: the one chosen last time, or else the first of the browser's that the page speaks.
pub fn language() -> Language {
    of_document("data-own")
}

/// The language that the document is in: that of the link, or the reader's own.
pub fn language_of_document() -> Language {
    of_document("lang")
}

/// Writes the language on the document and remembers it.
pub fn apply_language(language: Language) {
    if let Some(root) = document().document_element() {
        // Only what is no name can be refused.
        drop(root.set_attribute("lang", language.tag()));
        drop(root.set_attribute("data-own", language.tag()));
    }
    let storage = window().local_storage().ok().flatten();
    storage.map(|storage| storage.set_item(LANGUAGE, language.code()));
}

/// The text that was kept under a checksum.
pub fn text(sha256: &str) -> Option<String> {
    let storage = window().local_storage().ok()??;
    storage.get_item(&format!("{TEXT}{sha256}")).ok()?
}

/// Keeps a text under its checksum, or forgets it; answers whether the browser did.
pub fn keep_text(sha256: &str, text: Option<&str>) -> bool {
    let Ok(Some(storage)) = window().local_storage() else {
        return false;
    };
    let key = format!("{TEXT}{sha256}");
    match text {
        Some(text) => storage.set_item(&key, text).is_ok(),
        None => storage.remove_item(&key).is_ok(),
    }
}

fn of_document(attribute: &str) -> Language {
    let root = document().document_element();
    let tag = root.and_then(|root| root.get_attribute(attribute));
    tag.and_then(|tag| Language::from_tag(&tag))
        .unwrap_or_default()
}
