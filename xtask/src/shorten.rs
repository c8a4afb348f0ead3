//! Shorter names between the app's wasm and its JavaScript. wasm-bindgen tells imports apart by names with hashes, which
//! stand in both files and compress badly: several kilobytes of every first load, for names that nobody reads.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context as _, Result, bail};

const IMPORTS: u8 = 2;
const EXPORTS: u8 = 7;
/// What wasm-bindgen's own names begin with; whatever else is exported, such as `memory`, is for others to call.
const OURS: [&str; 3] = ["__wbg_", "__wbindgen_", "wasm_bindgen_"];

/// Drops what nothing calls, and gives the imports and exports of `app-*_bg.wasm` in `dist` short names, there and in `app-*.js`.
///
/// # Errors
/// When one of the two files is missing, or is not what wasm-bindgen writes.
pub fn shorten(dist: &Path, optimize: impl FnOnce(&Path) -> Result<()>) -> Result<()> {
    let App { wasm, script } = app_in(dist)?;
    let mut names = BTreeMap::new();
    let module = renamed(&fs::read(&wasm)?, &mut names).context("the app's wasm")?;
    let code = without_unused(&fs::read_to_string(&script)?);
    let code = bare(&replaced(&code, &names));
    fs::write(&wasm, module)?;
    fs::write(script, code)?;
    optimize(&wasm)
}

/// The two files of the app.
pub(crate) struct App {
    pub(crate) wasm: PathBuf,
    pub(crate) script: PathBuf,
}

/// Finds the app in `dist`.
///
/// # Errors
/// When one of its files is missing.
pub(crate) fn app_in(dist: &Path) -> Result<App> {
    let mut wasm = None;
    let mut script = None;
    for entry in fs::read_dir(dist).with_context(|| format!("{}", dist.display()))? {
        let path = entry?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        if name.starts_with("app-") && name.ends_with("_bg.wasm") {
            wasm = Some(path);
        } else if name.starts_with("app-") && name.ends_with(".js") {
            script = Some(path);
        }
    }
    Ok(App {
        wasm: wasm.context("dist has no app-*_bg.wasm")?,
        script: script.context("dist has no app-*.js")?,
    })
}

/// The module with short names, which are put into `names` by the long ones.
fn renamed(module: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let (header, mut rest) = module
        .split_at_checked(8)
        .context("shorter than its header")?;
    let mut out = header.to_vec();
    while let Some((&id, after)) = rest.split_first() {
        rest = after;
        let length = take_number(&mut rest)?;
        let section = take(&mut rest, length)?;
        let section = match id {
            IMPORTS => imports(section, names)?,
            EXPORTS => exports(section, names)?,
            _ => section.to_vec(),
        };
        out.push(id);
        put_number(&mut out, section.len());
        out.extend(section);
    }
    Ok(out)
}

fn imports(mut section: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let count = take_number(&mut section)?;
    let mut out = Vec::new();
    put_number(&mut out, count);
    for _import in 0..count {
        let length = take_number(&mut section)?;
        let module = take(&mut section, length)?;
        put_bytes(&mut out, module);
        put_bytes(&mut out, take_name(&mut section, names)?.as_bytes());
        let kind = take(&mut section, 1)?[0];
        if kind != 0 {
            bail!("an import that is no function");
        }
        out.push(kind);
        put_number(&mut out, take_number(&mut section)?);
    }
    Ok(out)
}

fn exports(mut section: &[u8], names: &mut BTreeMap<String, String>) -> Result<Vec<u8>> {
    let count = take_number(&mut section)?;
    let mut kept = 0;
    let mut entries = Vec::new();
    for _export in 0..count {
        let name = take_name(&mut section, names)?;
        let (kind, index) = (take(&mut section, 1)?[0], take_number(&mut section)?);
        if !is_unused(&name, names) {
            put_bytes(&mut entries, name.as_bytes());
            entries.push(kind);
            put_number(&mut entries, index);
            kept += 1;
        }
    }
    let mut out = Vec::new();
    put_number(&mut out, kept);
    out.extend(entries);
    Ok(out)
}

/// Whether an export is of the streams that nothing here calls, by its own or its short name.
fn is_unused(name: &str, names: &BTreeMap<String, String>) -> bool {
    let of_streams = |name: &str| name.contains("intounderlying") || name.contains("SPLIT_MARKER");
    let short = |(long, short): (&String, &String)| short == name && of_streams(long);
    of_streams(name) || names.iter().any(short)
}

/// The next name: a short one where it is wasm-bindgen's.
fn take_name(section: &mut &[u8], names: &mut BTreeMap<String, String>) -> Result<String> {
    let length = take_number(section)?;
    let name = std::str::from_utf8(take(section, length)?)?.to_owned();
    // What starts the module is called by name.
    if !OURS.iter().any(|ours| name.starts_with(ours)) || name == "__wbindgen_start" {
        return Ok(name);
    }
    let next = format!("z{:x}", names.len());
    Ok(names.entry(name).or_insert(next).clone())
}

/// The script with each whole word that is a long name made short.
fn replaced(script: &str, names: &BTreeMap<String, String>) -> String {
    let is_of_a_word =
        |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '$';
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while !rest.is_empty() {
        let word = rest
            .find(|letter| !is_of_a_word(letter))
            .unwrap_or(rest.len());
        let (word, after) = rest.split_at(word);
        out.push_str(names.get(word).map_or(word, String::as_str));
        let gap = after.find(is_of_a_word).unwrap_or(after.len());
        out.push_str(&after[..gap]);
        rest = &after[gap..];
    }
    out
}

/// What begins a piece of the script that nothing here calls: streams, which leptos can be asked for and the app does not, and
/// a start that does not wait.
const UNUSED: [&str; 4] = [
    "export class IntoUnderlying",
    "if (Symbol.dispose) IntoUnderlying",
    "const IntoUnderlying",
    "function initSync(",
];

/// The script without what nothing calls. A piece ends with the line that closes it, or with its statement.
fn without_unused(script: &str) -> String {
    let mut code = String::with_capacity(script.len());
    let mut ends_with = None;
    for line in script.lines() {
        match ends_with {
            Some(end) if line == end || (end == ";" && line.ends_with(end)) => ends_with = None,
            Some(_) => {}
            None if UNUSED.iter().any(|begin| line.starts_with(begin)) => {
                let is_block = line.ends_with('{');
                ends_with =
                    (is_block || !line.ends_with(';')).then_some(if is_block { "}" } else { ";" });
            }
            None => {
                code.push_str(&line.replace("{ initSync, ", "{ "));
                code.push('\n');
            }
        }
    }
    code
}

/// The script without its doc comments and without what stands before each line. No text in it has several lines.
fn bare(script: &str) -> String {
    let mut code = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim_start) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            code.push_str(line);
            code.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    code
}

fn take<'a>(from: &mut &'a [u8], length: usize) -> Result<&'a [u8]> {
    let (taken, rest) = from.split_at_checked(length).context("it ends too soon")?;
    *from = rest;
    Ok(taken)
}

/// An unsigned LEB128 number.
fn take_number(from: &mut &[u8]) -> Result<usize> {
    let mut number = 0;
    for shift in (0..35).step_by(7) {
        let byte = take(from, 1)?[0];
        number |= usize::from(byte & 0x7F) << shift;
        if byte < 0x80 {
            return Ok(number);
        }
    }
    bail!("a number that does not end")
}

fn put_number(out: &mut Vec<u8>, mut number: usize) {
    while number >= 0x80 {
        out.push(number as u8 | 0x80);
        number >>= 7;
    }
    out.push(number as u8);
}

fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    put_number(out, bytes.len());
    out.extend(bytes);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn module(name: &str) -> Vec<u8> {
        let mut imports = vec![1];
        put_bytes(&mut imports, b"./app_bg.js");
        put_bytes(&mut imports, name.as_bytes());
        imports.extend([0, 3]);
        let mut exports = vec![1];
        put_bytes(&mut exports, b"memory");
        exports.extend([2, 0]);
        let mut module = b"\0asm\x01\0\0\0".to_vec();
        for (id, section) in [(IMPORTS, imports), (EXPORTS, exports), (11, vec![7; 300])] {
            module.push(id);
            put_number(&mut module, section.len());
            module.extend(section);
        }
        module
    }

    #[test]
    fn what_nothing_calls_is_left_out() {
        let script = "export class IntoUnderlyingSink {\n    free() {\n    }\n}\nif (Symbol.dispose) IntoUnderlyingSink.x = 1;\nconst IntoUnderlyingSinkFinalization = (a)\n    ? b\n    : c;\nfunction used() {\n}\nfunction initSync(module) {\n    x;\n}\nexport { initSync, start as default };\n";
        let left = "function used() {\n}\nexport { start as default };\n";
        assert_eq!(without_unused(script), left);
    }

    #[test]
    fn a_name_with_a_hash_becomes_short_in_both_files() -> Result<()> {
        let mut names = BTreeMap::new();
        let short = renamed(&module("__wbg_then_0f3a"), &mut names)?;
        assert_eq!(short, module("z0"));
        let script = "{ __wbg_then_0f3a: function() {}, __wbg_then_0f3a1: 0 }; wasm.memory";
        let expected = "{ z0: function() {}, __wbg_then_0f3a1: 0 }; wasm.memory";
        assert_eq!(replaced(script, &names), expected);
        Ok(())
    }

    #[test]
    fn a_script_loses_its_comments() {
        let script = "/**\n * What it does.\n */\n    export { a };\n\n    // so\n  b(\"//\");\n/* one */\nc();";
        assert_eq!(bare(script), "export { a };\nb(\"//\");\nc();\n");
    }

    #[test]
    fn what_is_cut_short_is_refused() {
        let whole = module("__wbg_then_0f3a");
        assert!(renamed(&whole[..20], &mut BTreeMap::new()).is_err());
    }
}
