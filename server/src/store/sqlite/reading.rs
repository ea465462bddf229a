//! Batches as they come, each with what is known of it: asked for while the one before it is worked on.

use super::asking::{AccountIds, Answer, Asking};
use super::error::corrupt;
use super::exported::{ToldDay, Whose};
use super::known::{KnownPosts, Wanted};
use crate::store::Result;
use crate::store::batch::{Batch, Batches};
use crate::store::model::exported::SaidDay;

/// What is asked about each batch.
#[derive(Clone, Copy)]
pub(super) struct About {
    /// Whether there are posts that it may be about.
    pub(super) has_posts: bool,
    /// Whether accounts that are new are created.
    pub(super) names_accounts: bool,
}

/// A batch and what is known of it.
pub(super) struct Found {
    pub(super) batch: Batch,
    pub(super) known: KnownPosts,
    accounts: AccountIds,
}

struct Asked {
    batch: Batch,
    known: Option<Answer<KnownPosts>>,
    accounts: Answer<AccountIds>,
}

/// Gives each batch to `take`.
pub(super) fn each(
    mut batches: Batches,
    about: About,
    asking: &Asking,
    mut take: impl FnMut(&Found) -> Result<()>,
) -> Result<()> {
    let mut next = || batches.next().map(|batch| ask(batch?, about, asking)).transpose();
    let mut waiting = next()?;
    while let Some(asked) = waiting {
        // No post is in two batches: what is known of the next one does not hang on this one.
        waiting = next()?;
        take(&asked.found()?)?;
    }
    Ok(())
}

fn ask(batch: Batch, about: About, asking: &Asking) -> Result<Asked> {
    let known = about.has_posts.then(|| asking.look_up(Wanted::of(&batch))).transpose()?;
    let accounts = batch.accounts.clone();
    let accounts =
        if about.names_accounts { asking.name(accounts)? } else { asking.find(accounts)? };
    Ok(Asked { batch, known, accounts })
}

impl Asked {
    fn found(self) -> Result<Found> {
        let known = self.known.map(Answer::wait).transpose()?.unwrap_or_default();
        Ok(Found { batch: self.batch, known, accounts: self.accounts.wait()? })
    }
}

impl Found {
    /// The id of an account that was created where it was new.
    pub(super) fn account(&self, place: u32) -> Result<i64> {
        self.accounts[place as usize].ok_or_else(|| corrupt("an account without an id"))
    }

    /// The ids of the accounts that are in the store.
    pub(super) fn accounts(&self) -> impl Iterator<Item = i64> {
        self.accounts.iter().copied().flatten()
    }

    /// What the batch says of days, as rows of an upload.
    pub(super) fn days(&self, import: i64) -> Vec<ToldDay> {
        let told = self.batch.days.iter().map(|day| ToldDay {
            account: self.accounts[day.account as usize]
                .map_or(Whose::New(day.account), Whose::Known),
            said: SaidDay {
                day: day.day.into(),
                import,
                row: day.row,
                gains: day.gains,
                is_repeated: false,
            },
        });
        told.collect()
    }
}
