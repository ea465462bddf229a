#![no_main]
//! Columns of numbers.

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: fuzz::begin(), |data: &[u8]| server::ingest::laws::numbers(data));
