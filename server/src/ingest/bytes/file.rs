//! The bytes that an archive or a workbook lies in: a file, or memory.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read, Seek, SeekFrom};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Bytes that can be read from any place.
pub(super) struct Bytes {
    place: Place,
    bound: Bound,
}

/// How many bytes may be read from now on: so a long list of members costs no memory.
#[derive(Clone)]
pub(super) struct Bound(Arc<AtomicU64>);

impl Bound {
    /// Allows so many.
    pub(super) fn set(&self, bytes: u64) {
        self.0.store(bytes, Ordering::Relaxed);
    }

    fn take(&self, bytes: u64) -> io::Result<()> {
        let left = self.0.load(Ordering::Relaxed).checked_sub(bytes);
        self.set(left.ok_or(io::ErrorKind::QuotaExceeded)?);
        Ok(())
    }
}

enum Place {
    File(BufReader<File>),
    Memory(Cursor<Vec<u8>>),
}

impl Bytes {
    /// Those of a file.
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        Ok(Self::new(Place::File(BufReader::new(File::open(path)?))))
    }

    /// Those in memory.
    pub(super) fn held(bytes: Vec<u8>) -> Self {
        Self::new(Place::Memory(Cursor::new(bytes)))
    }

    fn new(place: Place) -> Self {
        Self { place, bound: Bound(Arc::new(AtomicU64::new(u64::MAX))) }
    }

    /// What bounds the reading.
    pub(super) fn bound(&self) -> Bound {
        self.bound.clone()
    }

    /// The first ones, at most that many.
    pub(super) fn head(&mut self, most: usize) -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        self.by_ref().take(most as u64).read_to_end(&mut head)?;
        self.rewind()?;
        Ok(head)
    }

    /// How many there are.
    pub(super) fn size(&mut self) -> io::Result<u64> {
        let size = self.seek(SeekFrom::End(0))?;
        self.rewind()?;
        Ok(size)
    }
}

impl Read for Bytes {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = match &mut self.place {
            Place::File(file) => file.read(into),
            Place::Memory(bytes) => bytes.read(into),
        }?;
        self.bound.take(read as u64)?;
        Ok(read)
    }
}

impl Seek for Bytes {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        match &mut self.place {
            Place::File(file) => file.seek(to),
            Place::Memory(bytes) => bytes.seek(to),
        }
    }
}
