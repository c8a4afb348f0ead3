//! `cargo fuzz run csv fuzz/corpus/csv fuzz/seeds/csv`: no bytes may make the reader of CSV, or what comes after it, panic.
#![no_main]

use libfuzzer_sys::fuzz_target;

mod through;

fuzz_target!(|bytes: &[u8]| through::all("a.csv", bytes));
