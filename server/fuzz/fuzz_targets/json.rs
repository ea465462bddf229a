#![no_main]
//! JSON, JSON Lines and the JavaScript of X.

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: fuzz::begin(), |data: &[u8]| fuzz::text("export.json", data));
