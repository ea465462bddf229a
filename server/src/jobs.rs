//! Imports under way, of one file or several: each goes on when the page is closed, tells how far it is, and can be
//! stopped.

mod file;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use app::domain::Moment;
use app::domain::import::{FileRefusal, ImportReport};
use app::domain::running::{Running, RunningFile, Turn};
use sha2::{Digest, Sha256};
use tokio::sync::watch;

pub use file::File;

use crate::clock;
use crate::ingest::Options;
use crate::state::State;

/// How long what became of a job can be asked for.
const REMEMBERED: i64 = 3600;

/// All imports under way, and those that ended lately. Copies are of the same ones.
#[derive(Clone, Debug)]
pub struct Jobs {
    all: Arc<Mutex<BTreeMap<String, Job>>>,
    patience: Duration,
}

/// An import under way: its files are stored one after the other, each as an upload of its own.
#[derive(Clone, Debug)]
pub struct Job {
    files: Arc<[File]>,
    waiting: Arc<str>,
    started: Moment,
    has_ended: watch::Receiver<bool>,
}

/// What became of a file.
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

/// A file that is to be stored.
#[derive(Clone, Debug)]
pub struct Order {
    /// Where the file lies.
    pub path: PathBuf,
    /// What it is called.
    pub file_name: String,
    /// What was said of it.
    pub options: Options,
    /// Under which it lies in the spool.
    pub id: String,
    /// The query under which it can be looked at again.
    pub query: String,
}

/// The id of the job of some files: the same files make the same job, however often they are sent.
pub fn id<'a>(files: impl Iterator<Item = &'a str>) -> String {
    let hash = files.fold(Sha256::new(), |hash, file| hash.chain_update(file).chain_update("/"));
    hex::encode(&hash.finalize()[..16])
}

impl Default for Jobs {
    fn default() -> Self {
        Self::with_patience(Duration::from_millis(Self::PATIENCE_MS))
    }
}

impl Jobs {
    /// How long a page waits for what it started, unless it is told otherwise, in milliseconds.
    pub const PATIENCE_MS: u64 = 1500;

    /// Nothing is under way; a page waits so long for what it started before it shows how far it is.
    pub fn with_patience(patience: Duration) -> Self {
        Self { all: Arc::default(), patience }
    }

    /// Starts an import, unless the same one is under way, and waits for its end as long as patience goes.
    /// `waiting` is the query of the files that are not to be stored.
    pub async fn start(&self, state: &State, id: &str, orders: Vec<Order>, waiting: String) {
        let mut job = self.started(state, id, orders, waiting);
        job.ended_within(self.patience).await;
    }

    fn started(&self, state: &State, id: &str, orders: Vec<Order>, waiting: String) -> Job {
        let mut all = self.all();
        if let Some(running) = all.get(id).filter(|job| !job.has_ended()) {
            return running.clone();
        }
        let (tell, has_ended) = watch::channel(false);
        let files: Arc<[File]> = orders.into_iter().map(File::new).collect();
        let job =
            Job { files: files.clone(), waiting: waiting.into(), started: clock::now(), has_ended };
        all.insert(id.to_owned(), job.clone());
        let state = state.clone();
        tokio::spawn(async move {
            for file in files.iter() {
                file.store(&state).await;
            }
            let _ = tell.send(true);
        });
        job
    }

    /// The import of an id.
    pub fn find(&self, id: &str) -> Option<Job> {
        self.all().get(id).cloned()
    }

    /// Those under way.
    pub fn running(&self) -> Vec<Running> {
        let all = self.all();
        all.iter().filter(|(_, job)| !job.has_ended()).map(|(id, job)| job.running(id)).collect()
    }

    fn all(&self) -> MutexGuard<'_, BTreeMap<String, Job>> {
        let mut all = self.all.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let oldest = clock::now().at - REMEMBERED;
        all.retain(|_, job| !job.has_ended() || job.started.at >= oldest);
        all
    }
}

impl Job {
    /// Whether all of its files are stored or refused.
    pub fn has_ended(&self) -> bool {
        *self.has_ended.borrow()
    }

    /// Waits for its end, but no longer than that.
    pub async fn ended_within(&mut self, most: Duration) {
        let ended = self.has_ended.wait_for(|has_ended| *has_ended);
        let _ = tokio::time::timeout(most, ended).await;
    }

    /// Its files, in their order.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The query of the files that were not to be stored; may be empty.
    pub fn waiting(&self) -> &str {
        &self.waiting
    }

    /// Stops it: nothing is stored of the files that are not stored yet.
    pub fn cancel(&self) {
        self.files.iter().for_each(File::cancel);
    }

    /// How far it is.
    pub fn running(&self, id: &str) -> Running {
        let seconds = (clock::now().at - self.started.at).max(1);
        let rows = self.files.iter().map(File::rows).sum();
        let bytes_in_all: u64 = self.files.iter().map(File::bytes).sum();
        let bytes: u64 = self.files.iter().map(File::bytes_done).sum();
        #[expect(clippy::cast_possible_truncation, reason = "seconds of an import")]
        let left = (bytes > 0).then(|| {
            let left = bytes_in_all.saturating_sub(bytes) as f64 / bytes as f64;
            (seconds as f64 * left).ceil() as i64
        });
        let mut files: Vec<RunningFile> = self.files.iter().map(running_file).collect();
        if let Some(next) = files.iter_mut().find(|file| file.turn == Turn::Waiting) {
            next.turn = Turn::UnderWay;
        }
        Running {
            id: id.to_owned(),
            files,
            rows,
            bytes,
            bytes_in_all,
            rows_per_second: (rows > 0).then(|| rows / seconds),
            seconds_left: left,
        }
    }
}

fn running_file(file: &File) -> RunningFile {
    let turn = match file.outcome() {
        None => Turn::Waiting,
        Some(Outcome::Stored(report)) => Turn::Stored(report.summary.id),
        Some(_) => Turn::Refused,
    };
    RunningFile { file_name: file.order.file_name.clone(), turn }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_are_the_same_job() {
        let id = |files: &[&str]| id(files.iter().copied());
        assert_eq!(id(&["a", "b"]), id(&["a", "b"]));
        assert_eq!(id(&["a", "b"]).len(), 32);
        assert_ne!(id(&["a", "b"]), id(&["b", "a"]));
        assert_ne!(id(&["ab"]), id(&["a", "b"]));
    }
}
