//! Records found ahead: one thread finds where cells begin and end, another reads what they say.

use std::ops::ControlFlow;
use std::ops::Range;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use super::record::{Broken, Record, Records, Span};

/// Bytes of records handed over at a time: less than a core's own memory.
const BLOCK: usize = 128 << 10;
/// Blocks that wait to be read.
const WAITING: usize = 2;

/// Records, copied out of their source.
#[derive(Default)]
struct Block {
    buffer: Vec<u8>,
    spans: Vec<Span>,
    records: Vec<Place>,
}

/// Where a record lies in its block.
struct Place {
    row: u32,
    bytes: Range<usize>,
    spans: Range<usize>,
}

/// Gives each record to `take` until that has enough, and finds the next ones meanwhile.
///
/// # Errors
/// When the records break, after those before were taken.
pub(super) fn each(
    records: &mut (dyn Records + Send),
    mut take: impl FnMut(&Record<'_>) -> ControlFlow<()>,
) -> Result<(), Broken> {
    thread::scope(|scope| {
        let (to, from) = sync_channel(WAITING);
        let finding = scope.spawn(move || find(records, &to));
        take_all(from, &mut take);
        finding.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    })
}

/// Finds records until there are no more, or nobody wants them.
fn find(records: &mut (dyn Records + Send), to: &SyncSender<Block>) -> Result<(), Broken> {
    let mut block = Block::default();
    let end = loop {
        match records.next() {
            Ok(Some(record)) => block.push(&record),
            Ok(None) => break Ok(()),
            Err(broken) => break Err(broken),
        }
        if block.buffer.len() >= BLOCK && to.send(std::mem::take(&mut block)).is_err() {
            return Ok(());
        }
    };
    match to.send(block) {
        Ok(()) => end,
        // What breaks behind the place where reading stopped is no matter.
        Err(_) => Ok(()),
    }
}

fn take_all(from: Receiver<Block>, take: &mut impl FnMut(&Record<'_>) -> ControlFlow<()>) {
    for block in from {
        if block.records().any(|record| take(&record).is_break()) {
            return;
        }
    }
}

impl Block {
    fn push(&mut self, record: &Record<'_>) {
        let (bytes, spans) = (self.buffer.len(), self.spans.len());
        self.buffer.extend_from_slice(record.buffer);
        self.spans.extend_from_slice(record.spans);
        self.records.push(Place {
            row: record.row,
            bytes: bytes..self.buffer.len(),
            spans: spans..self.spans.len(),
        });
    }

    fn records(&self) -> impl Iterator<Item = Record<'_>> {
        self.records.iter().map(|place| Record {
            buffer: &self.buffer[place.bytes.clone()],
            spans: &self.spans[place.spans.clone()],
            row: place.row,
        })
    }
}

#[cfg(test)]
mod tests {
    use app::domain::import::Reason;

    use super::*;
    use crate::ingest::cells::Cells;

    /// The rows and first cells of a text, up to so many records, and whether it broke.
    fn taken(text: &str, most: usize) -> (Vec<(u32, Vec<u8>)>, Option<Reason>) {
        let (mut taken, mut cells) = (Vec::new(), Cells::new(text.as_bytes(), b',', 0));
        let end = each(&mut cells, |record| {
            taken.push((record.row(), record.cell(0).into_owned()));
            if taken.len() == most { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        let reason = end.err().map(|broken| match broken {
            Broken::Table { reason, .. } => reason,
            Broken::Io(error) => panic!("{error}"),
        });
        (taken, reason)
    }

    #[test]
    fn all_records_come_in_their_order_over_many_blocks() {
        let expected = |row: usize| (u32::try_from(row + 1).unwrap(), format!("{row:06}"));
        let expected: Vec<_> = (0..3 * BLOCK / 10).map(expected).collect();
        let lines = expected.iter().map(|(_, cell)| [cell, ",\"b\"\n"].concat());
        let text: String = lines.collect();
        let expected = expected.into_iter().map(|(row, cell)| (row, cell.into())).collect();
        assert_eq!(taken(&text, usize::MAX), (expected, None));
    }

    #[test]
    fn what_stands_before_a_break_is_taken_and_what_breaks_behind_the_end_is_no_matter() {
        let first = || vec![(1, b"a".to_vec()), (2, b"c".to_vec())];
        assert_eq!(taken("a,b\nc,d\n\"e", usize::MAX), (first(), Some(Reason::BrokenRow)));
        let long: String = "a,b\nc,d\n".to_owned() + &"e,f\n".repeat(BLOCK) + "\"e";
        assert_eq!(taken(&long, 2), (first(), None));
    }
}
