//! From bytes to text: UTF-8 and nothing else, with one clear message for everything else.

use crate::Refusal;

/// A text without its byte order mark.
///
/// # Errors
/// When the bytes are UTF-16, binary or not UTF-8, with the line of the first that is not.
pub(super) fn from_bytes(bytes: Vec<u8>) -> Result<String, Refusal> {
    if bytes.starts_with(&[0xFF, 0xFE]) || bytes.starts_with(&[0xFE, 0xFF]) {
        return Err(Refusal::at(
            1,
            "the file is written in UTF-16; save it as UTF-8 (in Excel: “CSV UTF-8”)",
        ));
    }
    if let Some(what) = binary(&bytes) {
        return Err(Refusal::at(
            1,
            format!("this is {what}, not a text; choose a CSV, JSON, GEXF or GraphML file"),
        ));
    }
    if let Some(at) = bytes.iter().position(|&byte| byte == 0) {
        return Err(Refusal::at(
            line_at(&bytes, at),
            "the file holds bytes that no text has; choose a CSV, JSON, GEXF or GraphML file",
        ));
    }
    let mut text = String::from_utf8(bytes).map_err(|error| {
        let at = error.utf8_error().valid_up_to();
        let byte = error.as_bytes().get(at).copied().unwrap_or_default();
        Refusal::at(
            line_at(error.as_bytes(), at),
            format!("byte {byte:#04x} is not UTF-8; save the file as UTF-8"),
        )
    })?;
    if text.starts_with('\u{feff}') {
        text.drain(..'\u{feff}'.len_utf8());
    }
    if text.trim().is_empty() {
        return Err(Refusal::whole("the file is empty"));
    }
    Ok(text)
}

/// What the first bytes give away.
fn binary(bytes: &[u8]) -> Option<&'static str> {
    const BEGINNINGS: &[(&[u8], &str)] = &[
        (
            b"PK\x03\x04",
            "a compressed file, such as a workbook of Excel",
        ),
        (b"\x1f\x8b", "a compressed file"),
        (b"\xd0\xcf\x11\xe0", "an old file of Word or Excel"),
        (b"%PDF", "a PDF document"),
        (b"\x89PNG", "a picture"),
        (b"\xff\xd8\xff", "a picture"),
        (b"GIF8", "a picture"),
        (b"SQLite format 3\0", "a database"),
        (b"\0asm", "a program"),
        (b"\x7fELF", "a program"),
    ];
    let found = BEGINNINGS
        .iter()
        .find(|(begin, _)| bytes.starts_with(begin));
    found.map(|(_, what)| *what)
}

fn line_at(bytes: &[u8], at: usize) -> u32 {
    let before = bytes.get(..at).unwrap_or(bytes);
    before.iter().filter(|&&byte| byte == b'\n').count() as u32 + 1
}
