//! What was read goes through the pipe between two processes, and is the same at its other end.

use std::io::Cursor;

use server::ingest::Looked;
use server::store::batch::Batch;
use server::store::wire::{Incoming, Outgoing};

use super::Read;

/// Sends all that was read, and receives it.
pub(super) fn is_received(read: &Read) {
    let mut pipe = Vec::new();
    let mut outgoing = Outgoing::new(&mut pipe);
    outgoing.say(&read.looked).expect("words are sent");
    read.batches.iter().for_each(|batch| outgoing.send(batch).expect("batches are sent"));
    outgoing.end().expect("the end is sent");
    let mut incoming = Incoming::new(Cursor::new(pipe));
    let looked: Looked = incoming.hear().expect("words are received");
    assert_eq!(format!("{looked:?}"), format!("{:?}", read.looked));
    let batches: Result<Vec<Batch>, _> = incoming.batches().collect();
    assert_eq!(batches.as_ref(), Ok(&read.batches));
}
