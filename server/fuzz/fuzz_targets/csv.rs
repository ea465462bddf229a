#![no_main]
//! Delimited text.

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: fuzz::begin(), |data: &[u8]| fuzz::text("export.csv", data));
