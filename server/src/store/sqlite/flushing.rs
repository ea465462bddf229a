//! Lets the disk write what an import has put into the log so far, while the import goes on: else all of it waits
//! for the commit, which waits for the disk.
//!
//! It changes nothing of what a commit promises: SQLite flushes the log itself before it says that all is stored.

use std::fs::File;
use std::path::PathBuf;

use tokio::task::JoinHandle;

/// Flushes a log now and then.
pub(super) struct Flushing {
    log: Option<PathBuf>,
    steps: u32,
    running: Option<JoinHandle<()>>,
}

impl Flushing {
    /// Steps between flushes: of 4,000 rows each, these are about 5 MB.
    const STEPS: u32 = 20;

    /// Flushes that log.
    pub(super) fn of(log: PathBuf) -> Self {
        Self { log: Some(log), steps: 0, running: None }
    }

    /// Flushes nothing: for readers.
    pub(super) fn none() -> Self {
        Self { log: None, steps: 0, running: None }
    }

    /// To be called after each step. Never waits.
    pub(super) fn go_on(&mut self) {
        self.steps += 1;
        let Some(log) = &self.log else { return };
        let is_idle = self.running.as_ref().is_none_or(JoinHandle::is_finished);
        if self.steps >= Self::STEPS && is_idle {
            self.steps = 0;
            let log = log.clone();
            self.running = Some(tokio::task::spawn_blocking(move || {
                // Of the files of a database only the log may be opened and closed by others: closing the main
                // one would give up SQLite's locks on it. A failure is seen again by SQLite at the commit.
                let _ = File::open(log).and_then(|log| log.sync_data());
            }));
        }
    }
}
