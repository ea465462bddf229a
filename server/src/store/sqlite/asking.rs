//! The two halves of storing an upload: one thread reads batches and computes, and asks for what only the
//! database can do; the other holds the connection and answers, in the order of the questions.

use app::domain::WorkspaceId;
use sqlx::SqliteConnection;
use tokio::sync::{mpsc, oneshot};

use super::bulk::{self, Filled};
use super::known::{self, KnownPosts, Wanted};
use super::{accounts, error::corrupt};
use crate::store::batch::NewAccount;
use crate::store::{Result, StoreError};

/// Questions that may wait: enough that neither side stands idle, few enough to stay small.
const WAITING: usize = 2;

/// What is asked of the database.
enum Ask {
    Name(Vec<NewAccount>, oneshot::Sender<Vec<i64>>),
    LookUp(Wanted, oneshot::Sender<KnownPosts>),
    Run(Vec<Filled>),
}

/// An answer to come.
pub(super) struct Answer<T>(oneshot::Receiver<T>);

impl<T> Answer<T> {
    /// Waits for it.
    pub(super) fn wait(self) -> Result<T> {
        self.0.blocking_recv().map_err(|_| gone())
    }
}

/// The side that asks.
pub(super) struct Asking(mpsc::Sender<Ask>);

impl Asking {
    /// The ids of accounts, which are created when they are new.
    pub(super) fn name(&self, accounts: Vec<NewAccount>) -> Result<Answer<Vec<i64>>> {
        self.ask(|answer| Ask::Name(accounts, answer))
    }

    /// What is known of posts.
    pub(super) fn look_up(&self, wanted: Wanted) -> Result<Answer<KnownPosts>> {
        self.ask(|answer| Ask::LookUp(wanted, answer))
    }

    /// Runs statements some time.
    pub(super) fn run(&self, filled: Vec<Filled>) -> Result<()> {
        self.0.blocking_send(Ask::Run(filled)).map_err(|_| gone())
    }

    fn ask<T>(&self, ask: impl FnOnce(oneshot::Sender<T>) -> Ask) -> Result<Answer<T>> {
        let (answer, answered) = oneshot::channel();
        self.0.blocking_send(ask(answer)).map_err(|_| gone())?;
        Ok(Answer(answered))
    }
}

/// Nobody answers any more: an earlier question failed, and that failure is the one to report.
fn gone() -> StoreError {
    corrupt("no answer")
}

/// Runs `work` on a thread of its own and answers what it asks.
pub(super) async fn answer<T: Send + 'static>(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    work: impl FnOnce(&Asking) -> Result<T> + Send + 'static,
) -> Result<T> {
    let (asking, mut asked) = mpsc::channel(WAITING);
    let working = tokio::task::spawn_blocking(move || work(&Asking(asking)));
    while let Some(ask) = asked.recv().await {
        match ask {
            Ask::Name(accounts, answer) => {
                let _ = answer.send(accounts::name_all(connection, workspace, &accounts).await?);
            }
            Ask::LookUp(wanted, answer) => {
                let _ = answer.send(known::look_up(connection, workspace, &wanted).await?);
            }
            Ask::Run(filled) => bulk::run(connection, filled).await?,
        }
    }
    working.await.map_err(|error| StoreError::Database(Box::new(error)))?
}
