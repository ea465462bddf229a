//! Batches as they come, each with what is known of it: asked for while the one before it is worked on.

use super::asking::{Answer, Asking};
use super::known::{KnownPosts, Wanted};
use crate::store::Result;
use crate::store::batch::{Batch, Batches};

/// What is asked about each batch.
#[derive(Clone, Copy)]
pub(super) struct About {
    /// Its posts: of no use in a workspace without any.
    pub(super) posts: bool,
    /// Its accounts, which are created when they are new.
    pub(super) accounts: bool,
}

/// A batch and what is known of it.
pub(super) struct Found {
    pub(super) batch: Batch,
    pub(super) known: KnownPosts,
    /// The ids of its accounts, where they were asked for.
    pub(super) accounts: Vec<i64>,
}

struct Asked {
    batch: Batch,
    known: Option<Answer<KnownPosts>>,
    accounts: Option<Answer<Vec<i64>>>,
}

/// Gives each batch to `take`.
pub(super) fn each(
    mut batches: Batches,
    about: About,
    asking: &Asking,
    mut take: impl FnMut(Found) -> Result<()>,
) -> Result<()> {
    let mut next = || batches.next().map(|batch| ask(batch?, about, asking)).transpose();
    let mut waiting = next()?;
    while let Some(asked) = waiting {
        // No post is in two batches: what is known of the next one does not hang on this one.
        waiting = next()?;
        take(asked.found()?)?;
    }
    Ok(())
}

fn ask(batch: Batch, about: About, asking: &Asking) -> Result<Asked> {
    let known = about.posts.then(|| asking.look_up(Wanted::of(&batch))).transpose()?;
    let accounts = about.accounts.then(|| asking.name(batch.accounts.clone())).transpose()?;
    Ok(Asked { batch, known, accounts })
}

impl Asked {
    fn found(self) -> Result<Found> {
        let known = self.known.map(Answer::wait).transpose()?.unwrap_or_default();
        let accounts = self.accounts.map(Answer::wait).transpose()?.unwrap_or_default();
        Ok(Found { batch: self.batch, known, accounts })
    }
}
