//! Files are read in a process of their own, under limits: this program again, as `sillage parse`.
//!
//! A table is the one thing here that strangers write. Whatever it does to its reader, the server goes on.

mod child;
mod limits;
mod patience;

use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::time::Duration;

use app::domain::import::{FileRefusal, Reason, UnknownTable};
use serde::{Deserialize, Serialize};

pub use child::run;

use patience::{PATIENCE, Patient};

use crate::ingest::{Looked, Options, ReadError};
use crate::store::batch::{Batch, Batches, Interrupted};
use crate::store::wire::Incoming;

/// Bytes that may wait between a parser and whoever stores them: as many as Linux grants to everybody.
#[cfg(target_os = "linux")]
const PIPE: usize = 1 << 20;

/// Starts parsers.
#[derive(Clone, Debug)]
pub struct Parser {
    program: PathBuf,
    patience: Duration,
}

/// What a parser is asked to read.
#[derive(Debug, Serialize, Deserialize)]
struct Asked {
    path: PathBuf,
    file_name: String,
    options: Options,
}

/// What a parser says before its batches.
#[derive(Debug, Serialize, Deserialize)]
enum Said {
    /// So many rows are read.
    Rows(u64),
    /// The file is understood; its batches follow.
    Looked(Box<Looked>),
    Refused(FileRefusal),
    Unknown(Vec<UnknownTable>),
    /// The file could not be read from the disk.
    Io(String),
}

/// How far a file is, and a way to stop it. Copies are of the same file.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Counters>);

#[derive(Debug, Default)]
struct Counters {
    read: AtomicU64,
    handed_over: AtomicU64,
    all: AtomicU64,
    is_cancelled: AtomicBool,
}

impl Progress {
    /// Rows that are read; those handed over to be stored; and all of them, zero until that is known.
    pub fn rows(&self) -> (u64, u64, u64) {
        let count = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        (count(&self.0.read), count(&self.0.handed_over), count(&self.0.all))
    }

    /// Stops the file at the next occasion: nothing of it is stored.
    pub fn cancel(&self) {
        self.0.is_cancelled.store(true, Ordering::Relaxed);
    }

    /// Whether it was stopped.
    pub fn is_cancelled(&self) -> bool {
        self.0.is_cancelled.load(Ordering::Relaxed)
    }
}

impl Parser {
    /// Parsers that are this very program.
    ///
    /// # Errors
    /// When the system does not tell where it lies.
    pub fn this_program() -> io::Result<Self> {
        std::env::current_exe().map(Self::program)
    }

    /// Parsers that are that program.
    pub fn program(program: PathBuf) -> Self {
        Self { program, patience: PATIENCE }
    }

    /// The same parsers, given up when they neither say anything nor work for that long.
    #[must_use]
    pub fn with_patience(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// Reads a file as [`ingest::read`](crate::ingest::read) does, elsewhere. It blocks until the file is understood;
    /// its batches come as they are asked for.
    ///
    /// # Errors
    /// When the file is refused, also because its reader died of it or stalled.
    pub fn read(
        &self,
        path: &Path,
        file_name: &str,
        options: &Options,
        progress: &Progress,
    ) -> Result<(Looked, Batches), ReadError> {
        let (path, file_name, options) =
            (path.canonicalize()?, file_name.to_owned(), options.clone());
        let mut running = Running::start(&self.program)?;
        running.ask(Asked { path, file_name, options });
        running.understood(self.patience, progress)
    }
}

/// A parser at work. Dropped, it ends.
struct Running(Child);

impl Running {
    fn start(program: &Path) -> io::Result<Self> {
        let child = Command::new(program)
            .arg("parse")
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        #[cfg(target_os = "linux")]
        if let Some(pipe) = &child.stdout {
            // Room for a batch: the parser packs the next one while this one is stored. Where the system does not
            // grant it, the two take turns.
            let _ = rustix::pipe::fcntl_setpipe_size(pipe, PIPE);
        }
        Ok(Self(child))
    }

    /// A question may be longer than a pipe holds, and a parser may never take it: that is found out where its
    /// answer is waited for.
    fn ask(&mut self, asked: Asked) {
        if let Some(pipe) = self.0.stdin.take() {
            // The pipe is closed behind it: that is the end of the question.
            std::thread::spawn(move || serde_json::to_writer(pipe, &asked));
        }
    }

    fn understood(
        mut self,
        patience: Duration,
        progress: &Progress,
    ) -> Result<(Looked, Batches), ReadError> {
        let pipe =
            self.0.stdout.take().ok_or_else(|| io::Error::other("a parser without a pipe"))?;
        let mut from = Incoming::new(Patient::new(pipe, self.0.id(), patience));
        loop {
            if progress.is_cancelled() {
                return Err(Reason::Cancelled.into());
            }
            match from.hear().map_err(reason)? {
                Said::Rows(rows) => progress.0.read.store(rows, Ordering::Relaxed),
                Said::Looked(looked) => {
                    let rows = looked.parts.iter().map(|part| part.rows.unsigned_abs()).sum();
                    progress.0.all.store(rows, Ordering::Relaxed);
                    let (batches, progress) = (from.batches(), progress.clone());
                    return Ok((
                        *looked,
                        Box::new(HandedOver { batches, progress, _running: self }),
                    ));
                }
                Said::Refused(refusal) => return Err(refusal.into()),
                Said::Unknown(tables) => return Err(ReadError::Unknown(tables)),
                Said::Io(error) => return Err(io::Error::other(error).into()),
            }
        }
    }
}

/// Why a file is refused whose parser broke off.
pub fn reason(interrupted: Interrupted) -> Reason {
    match interrupted {
        Interrupted::Cancelled => Reason::Cancelled,
        Interrupted::Broken(_) => Reason::ParserDied,
        Interrupted::Stalled => Reason::ParserStalled,
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A parser's batches, counted on their way.
struct HandedOver {
    batches: Batches,
    progress: Progress,
    _running: Running,
}

impl Iterator for HandedOver {
    type Item = Result<Batch, Interrupted>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.progress.is_cancelled() {
            return Some(Err(Interrupted::Cancelled));
        }
        let next = self.batches.next()?;
        if let Ok(batch) = &next {
            let rows = (batch.rows.len() + batch.days.len()) as u64;
            self.progress.0.handed_over.fetch_add(rows, Ordering::Relaxed);
        }
        Some(next)
    }
}
