//! `cargo fuzz run json fuzz/corpus/json fuzz/seeds/json`: no bytes may make the reader of JSON, or what comes after it, panic.
#![no_main]

use libfuzzer_sys::fuzz_target;

mod through;

fuzz_target!(|bytes: &[u8]| through::all("a.json", bytes));
