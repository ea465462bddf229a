#![no_main]
//! Columns of dates.

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: fuzz::begin(), |data: &[u8]| server::ingest::laws::dates(data));
