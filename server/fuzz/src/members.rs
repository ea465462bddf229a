//! An archive from text, so that what lies in it can be changed where its sums would forbid it: a line `== NAME`
//! begins a member.

use std::io::{Cursor, Write};

use zip::write::{SimpleFileOptions, ZipWriter};
use zip::{CompressionMethod, result::ZipError};

/// The archive, its members as they are; `None` where names are missing or twice.
pub fn zipped(text: &[u8]) -> Option<Vec<u8>> {
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for line in text.split_inclusive(|byte| *byte == b'\n') {
        match line.strip_prefix(b"== ") {
            Some(name) => zip.start_file(str::from_utf8(name).ok()?.trim_end(), options).ok()?,
            None => zip.write_all(line).map_err(ZipError::from).ok()?,
        }
    }
    Some(zip.finish().ok()?.into_inner())
}
