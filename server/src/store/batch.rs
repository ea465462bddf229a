//! Rows read from a file, on their way into a store, in pieces: so that an upload of any size needs little memory.

use app::domain::{Amounts, Gains, Moment, Platform, PostKind};

use super::model::said::Said;

/// Rows of a batch, about.
pub const ROWS: usize = 20_000;
/// Bytes of addresses and words of a batch, about.
pub const BYTES: usize = 4 << 20;

/// An account that rows name.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct NewAccount {
    /// Where it publishes.
    pub platform: Platform,
    /// Its handle without `@`; empty when the file does not name it.
    pub handle: String,
}

/// A post that rows are about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPost {
    /// Its place in [`Batch::accounts`].
    pub account: u32,
    /// The platform's own id.
    pub platform_id: String,
    /// Where to open it.
    pub url: Option<String>,
    /// Its words.
    pub text: Option<String>,
    /// What it is.
    pub kind: Option<PostKind>,
    /// When it was published.
    pub published: Option<Moment>,
}

/// The totals of a post at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewRow {
    /// Its place in [`Batch::posts`].
    pub post: u32,
    /// The row in the upload, counted from 1 with the header.
    pub row: u32,
    /// When the totals were read.
    pub observed: Moment,
    /// The totals.
    pub amounts: Amounts,
}

/// What an account gained on a day, in an export that counts by day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewDay {
    /// Its place in [`Batch::accounts`].
    pub account: u32,
    /// Days since 1970-01-01.
    pub day: i32,
    /// The row in the upload.
    pub row: u32,
    /// The gains.
    pub gains: Gains,
}

/// A piece of an upload that needs no other: places in it are its own. A post of an upload is in one batch
/// only, with all of its rows, and (account, day) of an upload is unique.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Batch {
    /// Each account once.
    pub accounts: Vec<NewAccount>,
    /// Each post once.
    pub posts: Vec<NewPost>,
    /// By post and then by moment; (post, moment) is unique.
    pub rows: Vec<NewRow>,
    /// In any order.
    pub days: Vec<NewDay>,
}

/// An upload's batches as they come. After an error there are no more.
pub type Batches = Box<dyn Iterator<Item = Result<Batch, Interrupted>> + Send>;

/// Why an upload ended before its end. Nothing of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Interrupted {
    /// Whoever uploaded it thought better of it.
    #[error("cancelled")]
    Cancelled,
    /// Whatever read it broke.
    #[error("the upload broke off: {0}")]
    Broken(String),
    /// Whatever read it neither went on nor ended.
    #[error("the upload stalled")]
    Stalled,
}

/// Batches that are all there.
pub fn ready(batches: Vec<Batch>) -> Batches {
    Box::new(batches.into_iter().map(Ok))
}

impl NewRow {
    /// What it says.
    pub(crate) fn said(&self) -> Said {
        Said { row: self.row, observed: self.observed, amounts: self.amounts }
    }
}

impl Batch {
    /// The earliest and the latest moment.
    pub fn observed(&self) -> Option<(Moment, Moment)> {
        let moments = || self.rows.iter().map(|row| row.observed);
        moments().min_by_key(|m| m.at).zip(moments().max_by_key(|m| m.at))
    }

    /// Each post's place with its rows, of rows that are in their order. Posts without rows are passed over.
    pub fn rows_by_post(&self) -> impl Iterator<Item = (u32, &[NewRow])> {
        self.rows.chunk_by(|a, b| a.post == b.post).map(|rows| (rows[0].post, rows))
    }
}
