//! What all bytes of an upload say together.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use sha2::{Digest, Sha256};

const CHUNK: usize = 1 << 20;

/// By what an upload is known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Survey {
    pub(crate) sha256: [u8; 32],
    pub(crate) bytes: u64,
}

/// Reads a file from end to end.
pub(crate) fn survey(path: &Path) -> io::Result<Survey> {
    let mut file = File::open(path)?;
    let (mut hash, mut bytes) = (Sha256::new(), 0);
    let mut buffer = vec![0; CHUNK];
    loop {
        let read = file.read(&mut buffer)?;
        if read == 0 {
            return Ok(Survey { sha256: hash.finalize().into(), bytes });
        }
        hash.update(&buffer[..read]);
        bytes += read as u64;
    }
}
