//! `cargo fuzz run gexf fuzz/corpus/gexf fuzz/seeds/gexf`: no bytes may make the reader of GEXF, or what comes after it, panic.
#![no_main]

use libfuzzer_sys::fuzz_target;

mod through;

fuzz_target!(|bytes: &[u8]| through::all("a.gexf", bytes));
