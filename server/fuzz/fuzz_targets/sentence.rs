#![no_main]
//! Sentences of articles.

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: fuzz::begin(), |data: &[u8]| server::ingest::laws::sentence(data));
