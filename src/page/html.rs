//! A tree as HTML, for pages that are made when the site is built. What only scripts can do is left out.

use super::element::{Child, Element};
use crate::format::markup;

/// Elements that have neither content nor an end.
const VOID: &[&str] = &["input", "img", "link", "meta", "br", "hr"];

/// The tree as markup. Texts and values are escaped.
pub fn html(element: &Element) -> String {
    html_with_links(element, &|link| link.to_owned())
}

/// The same on a page elsewhere: each link is where `placed` says.
pub fn html_with_links(element: &Element, placed: &dyn Fn(&str) -> String) -> String {
    let mut page = String::new();
    write(&mut page, element, placed);
    page
}

fn write(page: &mut String, element: &Element, placed: &dyn Fn(&str) -> String) {
    page.push('<');
    page.push_str(element.tag());
    for (name, value) in element.attributes() {
        page.push(' ');
        page.push_str(name);
        if !value.is_empty() {
            page.push_str("=\"");
            if *name == "href" {
                page.push_str(&markup::text(&placed(value)));
            } else {
                page.push_str(&markup::text(value));
            }
            page.push('"');
        }
    }
    page.push('>');
    if VOID.contains(&element.tag()) {
        return;
    }
    for child in element.inside() {
        match child {
            Child::Text(text) => page.push_str(&markup::text(text)),
            Child::Element(element) => write(page, element, placed),
        }
    }
    page.push_str("</");
    page.push_str(element.tag());
    page.push('>');
}

#[cfg(test)]
mod tests {
    use super::super::element::el;
    use super::html;

    #[test]
    fn texts_and_values_are_never_markup() {
        let tree = el("p")
            .attr("title", "\"<b>")
            .flag("hidden", true)
            .child("<script>")
            .child(el("br"));
        assert_eq!(
            html(&tree),
            "<p title=\"&quot;&lt;b&gt;\" hidden>&lt;script&gt;<br></p>"
        );
    }
}
