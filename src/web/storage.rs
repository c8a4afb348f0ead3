//! What is remembered in this browser: the theme. Where storage is denied, nothing is.

use leptos::prelude::{document, window};

const THEME: &str = "zonelink-theme"; // assets/theme.js reads it before the first paint

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
