//! A member of an archive while it is inflated: its bytes are counted, whatever the archive says of them.

use std::io::{self, Read};

use app::domain::import::Reason;

use super::super::limits;

/// A reader that stops where a member is larger, or smaller, than the archive says.
pub(super) struct Inflated<R> {
    source: R,
    name: String,
    declared: u64,
    count: u64,
}

impl<R: Read> Inflated<R> {
    /// Reads a member that takes so many bytes in the archive and is said to hold so many. One that is said to
    /// grow beyond all measure is not even begun.
    pub(super) fn new(
        source: R,
        name: &str,
        compressed: u64,
        declared: u64,
    ) -> Result<Self, Reason> {
        let grown = compressed.saturating_mul(limits::INFLATION);
        if declared > grown.clamp(limits::FREE_INFLATION_BYTES, limits::INFLATED_BYTES) {
            return Err(Reason::Bomb(name.into()));
        }
        Ok(Self { source, name: name.into(), declared, count: 0 })
    }

    fn check(&self, has_ended: bool) -> Result<(), Reason> {
        let is_false = self.count > self.declared || (has_ended && self.count < self.declared);
        if is_false { Err(Reason::FalseSize(self.name.clone())) } else { Ok(()) }
    }

    /// What the library says of bytes that it cannot inflate is a reason; what the disk says is none. A member
    /// that is larger than the archive says is told apart by words alone: a test holds the library to them.
    fn damaged(&self, error: io::Error) -> io::Error {
        if error.raw_os_error().is_some() || error.kind() == io::ErrorKind::Interrupted {
            return error;
        }
        let is_larger = error.to_string().contains("larger than its declared");
        let false_size = || Reason::FalseSize(self.name.clone());
        io::Error::other(if is_larger { false_size() } else { Reason::BrokenArchive })
    }
}

impl<R: Read> Read for Inflated<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let read = self.source.read(into).map_err(|error| self.damaged(error))?;
        self.count += read as u64;
        let has_ended = read == 0 && !into.is_empty();
        self.check(has_ended).map_err(io::Error::other)?;
        Ok(read)
    }
}
