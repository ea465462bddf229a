//! Uploads under way: each goes on when the page is closed, tells how far it is, and can be stopped.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use app::domain::import::{FileRefusal, ImportReport, Reason};
use app::domain::running::Running;
use app::domain::{Moment, WorkspaceId};
use tokio::sync::watch;

use crate::clock;
use crate::ingest::{Options, ReadError};
use crate::parser::{self, Progress};
use crate::state::State;
use crate::store::StoreError;

/// How long what became of a job can be asked for.
const REMEMBERED: i64 = 3600;

/// All uploads under way, and those that ended lately. Copies are of the same ones.
#[derive(Clone, Debug, Default)]
pub struct Jobs(Arc<Mutex<BTreeMap<String, Job>>>);

/// An upload under way.
#[derive(Clone, Debug)]
pub struct Job {
    file_name: String,
    bytes: u64,
    started: Moment,
    progress: Progress,
    outcome: watch::Receiver<Option<Outcome>>,
}

/// What became of an upload.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It is stored.
    Stored(Box<ImportReport>),
    /// Nothing of it is stored, and why.
    Refused(FileRefusal),
    /// The disk is full.
    Full,
    /// Something broke that is nobody's fault but ours.
    Failed,
}

/// What is to be stored.
#[derive(Clone, Debug)]
pub struct Order {
    /// Where the file lies.
    pub path: PathBuf,
    /// What it is called.
    pub file_name: String,
    /// What was said of it.
    pub options: Options,
    /// Under which it lies in the spool, and its job runs.
    pub id: String,
}

impl Jobs {
    /// Starts an upload, unless it runs already.
    pub fn start(&self, state: &State, order: Order) -> Job {
        if let Some(running) = self.find(&order.id) {
            return running;
        }
        let (tell, outcome) = watch::channel(None);
        let job = Job {
            file_name: order.file_name.clone(),
            bytes: order.path.metadata().map_or(0, |metadata| metadata.len()),
            started: clock::now(),
            progress: Progress::default(),
            outcome,
        };
        self.all().insert(order.id.clone(), job.clone());
        let (state, progress) = (state.clone(), job.progress.clone());
        tokio::spawn(async move {
            let id = order.id.clone();
            let outcome = store(&state, order, progress).await;
            if matches!(outcome, Outcome::Stored(_)) {
                state.spool.remove(&id);
            }
            let _ = tell.send(Some(outcome));
        });
        job
    }

    /// The upload of an id.
    pub fn find(&self, id: &str) -> Option<Job> {
        self.all().get(id).cloned()
    }

    /// Those under way.
    pub fn running(&self) -> Vec<Running> {
        let all = self.all();
        all.iter()
            .filter(|(_, job)| job.outcome().is_none())
            .map(|(id, job)| job.running(id))
            .collect()
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<String, Job>> {
        let mut all = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let oldest = clock::now().at - REMEMBERED;
        all.retain(|_, job| job.outcome().is_none() || job.started.at >= oldest);
        all
    }
}

impl Job {
    /// What became of it; `None` while it runs.
    pub fn outcome(&self) -> Option<Outcome> {
        self.outcome.borrow().clone()
    }

    /// Waits for its end, but no longer than that.
    pub async fn ended_within(&mut self, most: Duration) -> Option<Outcome> {
        let ended = self.outcome.wait_for(Option::is_some);
        let _ = tokio::time::timeout(most, ended).await;
        self.outcome()
    }

    /// Stops it: nothing of it is stored.
    pub fn cancel(&self) {
        self.progress.cancel();
    }

    /// How far it is.
    pub fn running(&self, id: &str) -> Running {
        let (read, stored, rows) = self.progress.rows();
        let seconds = (clock::now().at - self.started.at).max(1);
        let count = |rows: u64| i64::try_from(rows).unwrap_or(i64::MAX);
        // How many rows there are is known once they are read, which takes about as long as storing them.
        let is_read = rows > 0;
        let done = if is_read { 0.5 + 0.5 * stored as f64 / rows as f64 } else { 0.0 };
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a size"
        )]
        let bytes = (self.bytes as f64 * done) as u64;
        #[expect(clippy::cast_possible_truncation, reason = "seconds of an upload")]
        let left = is_read.then(|| (seconds as f64 * (1.0 - done) / done).ceil() as i64);
        Running {
            id: id.to_owned(),
            file_name: self.file_name.clone(),
            rows: count(read.max(stored)),
            bytes,
            bytes_in_all: self.bytes,
            rows_per_second: (read > 0).then(|| count(read.max(stored)) / seconds),
            seconds_left: left,
        }
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
