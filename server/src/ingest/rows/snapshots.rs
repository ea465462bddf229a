//! Rows of totals: those of a post at a moment.

use app::domain::Moment;
use app::domain::import::Reason;

use super::{Blame, Rows, Taken};
use crate::ingest::layout::Places;
use crate::ingest::record::Record;

impl Rows<'_> {
    pub(super) fn take_snapshot(
        &mut self,
        record: &Record<'_>,
        row: u32,
        places: &Places,
    ) -> Result<Taken, Blame> {
        let observed = self.observed(record, places)?;
        let amounts = self.amounts(record, places)?;
        let post = self.post(record, row, places)?;
        if self.is_older_than_period(post) {
            return Err((None, Reason::LateWindow));
        }
        self.draft.rows.push(post, row, observed, &amounts);
        Ok(Taken::Kept)
    }

    /// Whether a post has gained before the first day that its table counts. In the platform's zone that may be the
    /// day before or after.
    fn is_older_than_period(&self, post: u32) -> bool {
        let both = self.identity.since.zip(self.draft.posts.published(post));
        both.is_some_and(|(since, published)| published.at < since.at - 86_400)
    }

    /// When the totals were read: the row's own moment, else the part's.
    pub(super) fn observed(
        &mut self,
        record: &Record<'_>,
        places: &Places,
    ) -> Result<Moment, Blame> {
        match places.observed {
            Some(place) => self.moment(record, place),
            None => Ok(self.facts.observed),
        }
    }
}
