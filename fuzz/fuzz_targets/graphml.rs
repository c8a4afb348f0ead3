//! `cargo fuzz run graphml fuzz/corpus/graphml fuzz/seeds/graphml`: no bytes may make the reader of GraphML, or what comes after it, panic.
#![no_main]

use libfuzzer_sys::fuzz_target;

mod through;

fuzz_target!(|bytes: &[u8]| through::all("a.graphml", bytes));
