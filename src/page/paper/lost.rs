//! What is shown where no page lies: what was asked for, looked for by name, in three languages. One page, which hosts show at
//! any depth of addresses, so its links say the whole way from the root of the site.

use super::super::html::html;
use super::super::mark;
use super::{Site, dress, folder};
use crate::format::markup::text;
use crate::language::{Language, PaperPhrase};

/// Where hosts look for it.
pub const LOST_PATH: &str = "404.html";

/// The page. Where the site's address is not known, it is taken to lie at the root of its host.
pub fn lost_page(site: &Site<'_>) -> String {
    let root = text(site.address.unwrap_or("/"));
    let dress = dress(site, &root);
    let said: String = Language::ALL
        .into_iter()
        .map(|language| said(&root, language))
        .collect();
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1, viewport-fit=cover\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'\">\
         <meta name=\"robots\" content=\"noindex\"><meta name=\"color-scheme\" content=\"light dark\">\
         <title>404 – Zonelink</title>{dress}</head><body class=\"paper\"><div class=\"sheet\">\
         <header class=\"bar\"><a class=\"brand\" href=\"{root}\">{}Zonelink</a></header>\
         <main id=\"plain\"><h1>404</h1>{said}</main></div><script src=\"{root}lost.js\"></script></body></html>",
        html(&mark::brand())
    )
}

/// In one language: that there is nothing here, a search that opens the map, and the list.
fn said(root: &str, language: Language) -> String {
    let paper = |phrase| text(language.paper(phrase));
    let code = language.code();
    let (tag, folder) = (language.tag(), folder(language));
    format!(
        "<section class=\"lost\" lang=\"{tag}\"><h2>{}</h2><form action=\"{root}\" role=\"search\" aria-label=\"{search} ({code})\">\
         <label for=\"name-{code}\">{}</label><input id=\"name-{code}\" name=\"z\" required maxlength=\"80\" autocomplete=\"off\">\
         <input type=\"hidden\" name=\"lang\" value=\"{code}\"><button class=\"lead\">{search}</button></form>\
         <p><a href=\"{root}{folder}list/\">{}</a></p></section>",
        paper(PaperPhrase::NoPageHere),
        paper(PaperPhrase::SoughtName),
        paper(PaperPhrase::PlainListTitle),
        search = paper(PaperPhrase::SearchTheMap),
    )
}
