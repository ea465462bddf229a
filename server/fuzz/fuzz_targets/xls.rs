#![no_main]
//! Old workbooks.

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: fuzz::begin(), |data: &[u8]| fuzz::file("export.xls", data));
