//! Rows of totals side by side: those of a post at the ends of equal slices of time from its publication on.

use app::domain::{Amounts, Moment, Value};

use super::{Blame, Rows, Taken};
use crate::ingest::layout::Places;
use crate::ingest::number;
use crate::ingest::record::Record;

/// The length of a slice, in seconds.
const SLICE: i64 = 20 * 60;

impl Rows<'_> {
    /// The table does not tell when its posts were published: the last slice is set at the part's moment, so that
    /// ages are right and dates are nobody's claim.
    pub(super) fn take_slices(
        &mut self,
        record: &Record<'_>,
        row: u32,
        places: &Places,
    ) -> Result<Taken, Blame> {
        let mut totals = Vec::with_capacity(places.slices.len());
        for (place, slice) in &places.slices {
            let cell = record.cell(*place);
            // `-1` says that nothing was measured.
            if cell.trim_ascii() != b"-1"
                && let Some(value) = number::count(&cell, self.decisions.decimals[*place])
                    .map_err(|reason| (Some(*place), reason))?
            {
                totals.push((i64::from(*slice), value));
            }
        }
        if totals.is_empty() {
            return Ok(Taken::LeftOut);
        }
        let post = self.post(record, row, places)?;
        let slices =
            places.slices.iter().map(|(_, slice)| i64::from(*slice)).max().unwrap_or_default();
        let told = self.draft.posts.published(post);
        let published = told.map_or(self.facts.observed.at - slices * SLICE, |moment| moment.at);
        self.draft.posts.get_mut(post).post.published.get_or_insert(Moment::second(published));
        self.seen.relative |= told.is_none();
        for (slice, value) in totals {
            self.push_slice(post, row, Moment::second(published + slice * SLICE), value);
        }
        Ok(Taken::Kept)
    }

    fn push_slice(&mut self, post: u32, row: u32, at: Moment, value: Value) {
        let amounts: Amounts = [(self.layout.table.counts, value)].into_iter().collect();
        self.draft.rows.push(post, row, at, &amounts);
    }
}
