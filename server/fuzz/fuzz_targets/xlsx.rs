#![no_main]
//! Workbooks whose XML is anything.

use libfuzzer_sys::fuzz_target;

fuzz_target!(init: fuzz::begin(), |data: &[u8]| {
    if let Some(workbook) = fuzz::zipped(data) {
        fuzz::file("export.xlsx", &workbook);
    }
});
