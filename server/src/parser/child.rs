//! The parser's own side: one question on standard input, the answer and the batches on standard output.

use std::cell::RefCell;
use std::io;

use super::{Asked, Said, limits};
use crate::ingest::{self, ReadError};
use crate::store::wire::Outgoing;

/// Answers one question and ends.
///
/// # Errors
/// When nobody asks, or nobody listens any more.
pub fn run() -> io::Result<()> {
    let asked: Asked = serde_json::from_reader(io::stdin().lock())?;
    limits::apply(asked.path.metadata().map_or(0, |metadata| metadata.len()));
    let to = RefCell::new(Outgoing::new(io::stdout().lock()));
    let tell = |rows| {
        // Whoever hears no more of it will hear no batch either.
        let _ = to.borrow_mut().say(&Said::Rows(rows));
    };
    let reading = match ingest::read_watched(&asked.path, &asked.file_name, &asked.options, &tell) {
        Ok(reading) => reading,
        Err(error) => {
            return to.borrow_mut().say(&match error {
                ReadError::Refused(refusal) => Said::Refused(refusal),
                ReadError::Unknown(tables) => Said::Unknown(tables),
                ReadError::Io(error) => Said::Io(error.to_string()),
            });
        }
    };
    let mut to = to.into_inner();
    to.say(&Said::Looked(Box::new(reading.looked)))?;
    for batch in reading.batches {
        to.send(&batch)?;
    }
    to.end()
}
