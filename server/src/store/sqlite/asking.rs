//! The two halves of storing an upload: one thread reads batches and computes, and asks for what only the
//! database can do; the other holds the connection and answers, in the order of the questions.

use app::domain::WorkspaceId;
use sqlx::SqliteConnection;
use tokio::sync::{mpsc, oneshot};

use super::bulk::{self, Filled};
use super::exported::{self, ToldDay};
use super::flushing::Flushing;
use super::known::{self, KnownPosts, Wanted};
use super::{accounts, error::corrupt};
use crate::store::batch::NewAccount;
use crate::store::model::weighing::Weight;
use crate::store::{Result, StoreError};

/// Questions that may wait: enough that neither side stands idle, few enough to stay small.
const WAITING: usize = 2;

/// The ids of accounts, in the order in which they were asked for.
pub(super) type AccountIds = Vec<Option<i64>>;

/// What is asked of the database.
enum Ask {
    Find(Vec<NewAccount>, oneshot::Sender<AccountIds>),
    Name(Vec<NewAccount>, oneshot::Sender<AccountIds>),
    LookUp(Wanted, oneshot::Sender<KnownPosts>),
    Weigh(Vec<ToldDay>, oneshot::Sender<Weight>),
    Store(Vec<ToldDay>, oneshot::Sender<Weight>),
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
    /// The ids of the accounts that are known.
    pub(super) fn find(&self, accounts: Vec<NewAccount>) -> Result<Answer<AccountIds>> {
        self.ask(|answer| Ask::Find(accounts, answer))
    }

    /// The ids of accounts, which are created when they are new.
    pub(super) fn name(&self, accounts: Vec<NewAccount>) -> Result<Answer<AccountIds>> {
        self.ask(|answer| Ask::Name(accounts, answer))
    }

    /// What is known of posts.
    pub(super) fn look_up(&self, wanted: Wanted) -> Result<Answer<KnownPosts>> {
        self.ask(|answer| Ask::LookUp(wanted, answer))
    }

    /// What days of accounts do to what is known.
    pub(super) fn weigh(&self, days: Vec<ToldDay>) -> Result<Answer<Weight>> {
        self.ask(|answer| Ask::Weigh(days, answer))
    }

    /// Stores days of accounts.
    pub(super) fn store(&self, days: Vec<ToldDay>) -> Result<Answer<Weight>> {
        self.ask(|answer| Ask::Store(days, answer))
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
    flushing: &mut Flushing,
    work: impl FnOnce(&Asking) -> Result<T> + Send + 'static,
) -> Result<T> {
    let (asking, mut asked) = mpsc::channel(WAITING);
    let working = tokio::task::spawn_blocking(move || work(&Asking(asking)));
    while let Some(ask) = asked.recv().await {
        ask.answer(connection, workspace).await?;
        flushing.go_on();
    }
    working.await.map_err(|error| StoreError::Database(Box::new(error)))?
}

impl Ask {
    async fn answer(self, connection: &mut SqliteConnection, workspace: WorkspaceId) -> Result<()> {
        // Who asked may have failed meanwhile, and will say so.
        match self {
            Self::Find(accounts, to) => {
                let _ = to.send(accounts::find_all(connection, workspace, &accounts).await?);
            }
            Self::Name(accounts, to) => {
                let _ = to.send(accounts::name_all(connection, workspace, &accounts).await?);
            }
            Self::LookUp(wanted, to) => {
                let _ = to.send(known::look_up(connection, workspace, &wanted).await?);
            }
            Self::Weigh(days, to) => {
                let _ = to.send(exported::weigh(connection, workspace, days).await?);
            }
            Self::Store(days, to) => {
                let _ = to.send(exported::store(connection, workspace, days).await?);
            }
            Self::Run(filled) => bulk::run(connection, filled).await?,
        }
        Ok(())
    }
}
