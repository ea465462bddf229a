#![no_main]
//! Archives whose bytes are anything, workbooks among them.

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: fuzz::begin(), |data: &[u8]| fuzz::file("export.zip", data));
