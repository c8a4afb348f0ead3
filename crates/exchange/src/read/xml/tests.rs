//! What is read of XML, and what is said of what is none.

use super::super::limits::MAX_DEPTH;
use super::*;

/// The events of a document in short, or the message and its line.
fn events(text: &str) -> Result<Vec<String>, (u32, String)> {
    let mut xml = Xml::default();
    let mut events = Vec::new();
    loop {
        match xml.next(text) {
            Ok(Event::Over) => return Ok(events),
            Ok(Event::Start(element)) => {
                let attributes = element
                    .attributes
                    .iter()
                    .map(|(key, value)| format!(" {key}={value}"));
                events.push(format!(
                    "<{}{}",
                    element.name,
                    attributes.collect::<String>()
                ));
            }
            Ok(Event::End(name)) => events.push(format!(">{name}")),
            Ok(Event::Text(text)) => events.push(text.into_owned()),
            Err(refusal) => return Err((refusal.line.unwrap_or_default(), refusal.message)),
        }
    }
}

#[test]
fn what_graph_files_use_is_read() {
    let text = "\u{20}<?xml version='1.0'?>\n<!DOCTYPE g SYSTEM \"g.dtd\">\n<!-- <a> --><v:g a = 'x>&#x41;&#10;y\n\tz' b=\"&lt;'\">\r\nA&amp;B<c/><![CDATA[<&\r\n]]></v:g >\n<!-- end -->";
    let expected = ["<g a=x>A\ny  z b=<'", "\nA&B", "<c", ">c", "<&\n", ">g"];
    assert_eq!(events(text), Ok(expected.map(str::to_owned).to_vec()));
}

#[test]
fn what_is_no_xml_is_named_with_its_line() {
    for (text, line, part) in [
        ("<a>\n<b>\n</a>", 3, "</a> stands where </b> is wanted"),
        (
            "<a>\n</a>\n</a>",
            3,
            "</a> closes an element that is not open",
        ),
        ("<a/>\n<b/>", 2, "a second document"),
        ("<a>\n<b", 2, "the file ends inside <b>"),
        ("<a>\n<b>", 2, "the file ends inside <b>"),
        ("<a x=1>", 1, "name=\"value\""),
        ("<a x='1'y='2'>", 1, "name=\"value\""),
        ("<a x='1' x='2'>", 1, "“x” twice"),
        ("<a x='<'>", 1, "&lt;"),
        ("<a>\n1 < 2</a>", 2, "&lt;"),
        ("<a>\n\nR&D</a>", 3, "&amp;"),
        ("<a>\n&nbsp;</a>", 2, "“&nbsp;” is not read"),
        ("<a>&#0;</a>", 1, "no character"),
        ("<a>&#x110000;</a>", 1, "no character"),
        ("<a><!-- </a>", 1, "a comment begins"),
        (
            "\n<!DOCTYPE g [\n<!ENTITY a 'b'>]><g/>",
            2,
            "grow without bound",
        ),
        ("text", 1, "outside of every element"),
        ("<!-- nothing -->", 1, "no element"),
    ] {
        let (at, message) = events(text).expect_err(text);
        assert_eq!(at, line, "{text}: {message}");
        assert!(message.contains(part), "{text}: {message}");
    }
    let deep = "<a>".repeat(MAX_DEPTH + 1);
    assert!(events(&deep).expect_err("too deep").1.contains("nested"));
}
