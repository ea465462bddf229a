//! One file of an import under way: it is read elsewhere and stored here.

use std::sync::OnceLock;

use app::domain::WorkspaceId;
use app::domain::import::Reason;

use super::{Order, Outcome};
use crate::ingest::ReadError;
use crate::parser::{self, Progress};
use crate::state::State;
use crate::store::StoreError;

/// A file of an import.
#[derive(Debug)]
pub struct File {
    pub(super) order: Order,
    bytes: u64,
    progress: Progress,
    outcome: OnceLock<Outcome>,
}

impl File {
    pub(super) fn new(order: Order) -> Self {
        let bytes = order.path.metadata().map_or(0, |metadata| metadata.len());
        Self { order, bytes, progress: Progress::default(), outcome: OnceLock::new() }
    }

    /// What was to be stored.
    pub fn order(&self) -> &Order {
        &self.order
    }

    /// What became of it; `None` while it waits or is under way.
    pub fn outcome(&self) -> Option<&Outcome> {
        self.outcome.get()
    }

    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// How many of its bytes are done. How many rows it has is known once they are read, which takes about as long
    /// as storing them.
    pub(super) fn bytes_done(&self) -> u64 {
        let (_, stored, rows) = self.progress.rows();
        match (&self.outcome.get(), rows) {
            (Some(_), _) => self.bytes,
            (None, 0) => 0,
            (None, rows) => {
                let half = u128::from(self.bytes / 2);
                let stored = half * u128::from(stored.min(rows)) / u128::from(rows);
                u64::try_from(half + stored).unwrap_or(self.bytes)
            }
        }
    }

    /// Rows that were read so far.
    pub(super) fn rows(&self) -> i64 {
        let (read, stored, _) = self.progress.rows();
        i64::try_from(read.max(stored)).unwrap_or(i64::MAX)
    }

    pub(super) fn cancel(&self) {
        self.progress.cancel();
    }

    /// Reads and stores it. What is stored need not wait in the spool.
    pub(super) async fn store(&self, state: &State) {
        let outcome = if self.progress.is_cancelled() {
            Outcome::Refused(Reason::Cancelled.into())
        } else {
            store(state, self.order.clone(), self.progress.clone()).await
        };
        if matches!(outcome, Outcome::Stored(_)) {
            state.spool.remove(&self.order.id);
        }
        let _ = self.outcome.set(outcome);
    }
}

async fn store(state: &State, order: Order, progress: Progress) -> Outcome {
    let (parser, now) = (state.parser.clone(), order.options.uploaded);
    let (path, options) = (order.path.clone(), order.options);
    let file_name = order.file_name;
    let read = move || parser.read(&path, &file_name, &options, &progress);
    let (looked, batches) = match tokio::task::spawn_blocking(read).await {
        Ok(Ok(read)) => read,
        Ok(Err(ReadError::Refused(refusal))) => return Outcome::Refused(refusal),
        Ok(Err(ReadError::Unknown(_))) => return Outcome::Refused(Reason::NotTable.into()),
        Ok(Err(ReadError::Io(error))) => return failed(&error),
        Err(error) => return failed(&error),
    };
    let sha256 = looked.upload.sha256_hex();
    let commit = state.store.commit(WorkspaceId::FIRST, looked.upload, batches, now);
    let (stored, kept) =
        state.originals.keep_beside(order.path, sha256, &*state.store, commit).await;
    if let Err(error) = kept {
        tracing::error!("an uploaded file is not kept: {error}");
    }
    match stored {
        Ok(report) => Outcome::Stored(Box::new(report)),
        Err(StoreError::Full) => Outcome::Full,
        Err(StoreError::Interrupted(why)) => Outcome::Refused(parser::reason(why).into()),
        Err(error) => failed(&error),
    }
}

fn failed(error: &dyn std::error::Error) -> Outcome {
    tracing::error!("an import failed: {error}");
    Outcome::Failed
}
