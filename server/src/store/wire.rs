//! The pipe from the process that reads a file to the one that stores it: frames of words and of batches.
//!
//! A word is any value, as JSON; what words there are and in which order is for the two ends to agree on.
//! The last frame says that it is the last, so that a reader that died is not taken for one that was done.

use std::io::{self, BufReader, BufWriter, Read, Write};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::batch::{Batch, Batches, Interrupted};
use super::packing;

/// Bytes of a frame. A batch is about 5 MB; the refused rows of a file, told in one word, are the largest.
const FRAME: usize = 64 << 20;

/// What a frame holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Word,
    Batch,
    End,
}

impl Kind {
    const ALL: [Self; 3] = [Self::Word, Self::Batch, Self::End];
}

/// The end that sends.
#[derive(Debug)]
pub struct Outgoing<W: Write>(BufWriter<W>);

impl<W: Write> Outgoing<W> {
    /// Sends through a pipe.
    pub fn new(pipe: W) -> Self {
        Self(BufWriter::with_capacity(1 << 16, pipe))
    }

    /// Sends a word at once.
    ///
    /// # Errors
    /// When the pipe is broken, or the word too long.
    pub fn say<T: Serialize>(&mut self, word: &T) -> io::Result<()> {
        let bytes = serde_json::to_vec(word)?;
        self.frame(Kind::Word, &bytes)?;
        self.0.flush()
    }

    /// Sends a batch.
    ///
    /// # Errors
    /// When the pipe is broken, or the batch too large.
    pub fn send(&mut self, batch: &Batch) -> io::Result<()> {
        self.frame(Kind::Batch, &packing::pack(batch))
    }

    /// Says that this was all.
    ///
    /// # Errors
    /// When the pipe is broken.
    pub fn end(mut self) -> io::Result<()> {
        self.frame(Kind::End, &[])?;
        self.0.flush()
    }

    fn frame(&mut self, kind: Kind, bytes: &[u8]) -> io::Result<()> {
        if bytes.len() > FRAME {
            return Err(io::Error::new(io::ErrorKind::InvalidInput, "a frame too large"));
        }
        let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        self.0.write_all(&[kind as u8])?;
        self.0.write_all(&length.to_le_bytes())?;
        self.0.write_all(bytes)
    }
}

/// The end that receives.
#[derive(Debug)]
pub struct Incoming<R>(BufReader<R>);

impl<R: Read> Incoming<R> {
    /// Receives from a pipe.
    pub fn new(pipe: R) -> Self {
        Self(BufReader::with_capacity(1 << 16, pipe))
    }

    /// Receives the next word.
    ///
    /// # Errors
    /// When there is none, or one of another kind.
    pub fn hear<T: DeserializeOwned>(&mut self) -> Result<T, Interrupted> {
        match self.frame()? {
            (Kind::Word, bytes) => serde_json::from_slice(&bytes).map_err(broken),
            (kind, _) => Err(broken(format_args!("a word was expected, not {kind:?}"))),
        }
    }

    /// Receives the next batch; `None` after the last.
    fn batch(&mut self) -> Result<Option<Batch>, Interrupted> {
        match self.frame()? {
            (Kind::Batch, bytes) => {
                packing::unpack(&bytes).map(Some).ok_or_else(|| broken("a batch without sense"))
            }
            (Kind::End, _) => Ok(None),
            (Kind::Word, _) => Err(broken("a batch was expected, not a word")),
        }
    }

    fn frame(&mut self) -> Result<(Kind, Vec<u8>), Interrupted> {
        let mut head = [0; 5];
        self.0.read_exact(&mut head).map_err(interrupted)?;
        let [kind, length @ ..] = head;
        let kind = *Kind::ALL.get(usize::from(kind)).ok_or_else(|| broken("an unknown frame"))?;
        let length = u32::from_le_bytes(length) as usize;
        if length > FRAME {
            return Err(broken("a frame too large"));
        }
        // What is not sent is not made room for.
        let mut bytes = Vec::with_capacity(length.min(1 << 20));
        self.0.by_ref().take(length as u64).read_to_end(&mut bytes).map_err(interrupted)?;
        if bytes.len() < length {
            return Err(broken("it ended early"));
        }
        Ok((kind, bytes))
    }
}

impl<R: Read + Send + 'static> Incoming<R> {
    /// The batches that follow, up to the end; after an error there are no more.
    pub fn batches(mut self) -> Batches {
        let mut is_over = false;
        Box::new(std::iter::from_fn(move || {
            if is_over {
                return None;
            }
            let next = self.batch().transpose();
            is_over = !matches!(next, Some(Ok(_)));
            next
        }))
    }
}

fn interrupted(error: io::Error) -> Interrupted {
    match error.kind() {
        io::ErrorKind::TimedOut => Interrupted::Stalled,
        _ => broken(error),
    }
}

fn broken(why: impl std::fmt::Display) -> Interrupted {
    Interrupted::Broken(why.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::packing::tests::batch;
    use proptest::prelude::*;

    fn sent(words: &[&str], batches: &[Batch]) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut outgoing = Outgoing::new(&mut bytes);
        for word in words {
            outgoing.say(word).unwrap();
        }
        for batch in batches {
            outgoing.send(batch).unwrap();
        }
        outgoing.end().unwrap();
        bytes
    }

    proptest! {
        #[test]
        fn what_is_sent_is_received(batches in prop::collection::vec(batch(), 0..4)) {
            let mut incoming = Incoming::new(io::Cursor::new(sent(&["one", "two"], &batches)));
            prop_assert_eq!(incoming.hear::<String>(), Ok("one".into()));
            prop_assert_eq!(incoming.hear::<String>(), Ok("two".into()));
            let received: Result<Vec<Batch>, _> = incoming.batches().collect();
            prop_assert_eq!(received, Ok(batches));
        }

        #[test]
        fn a_pipe_that_breaks_anywhere_is_no_end(batches in prop::collection::vec(batch(), 0..3)) {
            let bytes = sent(&[], &batches);
            for length in [0, 3, bytes.len() / 2, bytes.len() - 1] {
                let incoming = Incoming::new(io::Cursor::new(bytes[..length].to_vec()));
                let mut received = incoming.batches();
                let broken = received.by_ref().find_map(Result::err);
                prop_assert!(matches!(broken, Some(Interrupted::Broken(_))), "{}", length);
                prop_assert!(received.next().is_none());
            }
        }
    }

    #[test]
    fn a_frame_that_lies_about_its_length_takes_no_memory() {
        let mut incoming = Incoming::new(&[0, 255, 255, 255, 255][..]);
        let broken = incoming.hear::<String>();
        assert_eq!(broken, Err(Interrupted::Broken("a frame too large".into())));
    }
}
