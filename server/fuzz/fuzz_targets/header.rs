#![no_main]
//! Headers, and what stands around them.

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: fuzz::begin(), |data: &[u8]| server::ingest::laws::header(data));
