//! The first pass: all places where records lie, with their columns.

use std::io::Read;
use std::sync::Arc;

use app::domain::import::Reason;

use super::lexer::{Event, Lexer};
use super::notes::Notes;
use super::place::{self, Place};
use crate::ingest::ReadError;
use crate::ingest::record::Broken;

/// Reads a text to its end, and finds all places; the one with most records comes first.
///
/// # Errors
/// When the text is no JSON, breaks a limit, or holds no record.
pub(crate) fn survey(text: impl Read) -> Result<Vec<Place>, ReadError> {
    let (mut notes, mut lines) = (Notes::default(), Lines::default());
    match read(&mut Lexer::new(text), &mut notes, &mut lines) {
        Ok(()) if lines.values == 0 => Err(Reason::Empty.into()),
        Ok(()) => {
            let (tree, large) = notes.into_parts();
            Ok(place::places(&Arc::new(tree), &Arc::new(large), !lines.mixed)?)
        }
        // It tells its own line.
        Err(Broken::Table { reason: reason @ Reason::BrokenJson { .. }, .. }) => Err(reason.into()),
        Err(broken) => Err(broken.into()),
    }
}

fn read<R: Read>(lexer: &mut Lexer<R>, notes: &mut Notes, lines: &mut Lines) -> Result<(), Broken> {
    loop {
        let event = lexer.next()?;
        let begins = !notes.is_within();
        let understood = match event {
            Event::End => return Ok(()),
            Event::Key => notes.key(lexer.text()?),
            Event::Scalar => notes.scalar(lexer.text()?),
            Event::Object => notes.object(lexer.offset()),
            Event::Array => notes.array(),
            Event::ObjectEnd | Event::ArrayEnd => notes.end(lexer.offset()),
        };
        understood.map_err(|reason| lexer.refused(reason))?;
        if begins {
            lines.begin(lexer.line());
        }
        if !notes.is_within() {
            lines.end(lexer.line());
        }
    }
}

/// Whether each value of the text has a line of its own.
#[derive(Default)]
struct Lines {
    values: u64,
    last: u32,
    mixed: bool,
}

impl Lines {
    fn begin(&mut self, line: u32) {
        self.mixed |= line <= self.last;
        self.values += 1;
        self.last = line;
    }

    fn end(&mut self, line: u32) {
        self.mixed |= line != self.last;
        self.last = line;
    }
}
