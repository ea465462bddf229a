//! Rows of single reactions to a post: counted in order of time, they are its totals.

use app::domain::import::Reason;
use app::domain::{Amounts, Moment, Value};

use super::{Blame, Rows, Taken};
use crate::ingest::layout::Places;
use crate::ingest::record::Record;

/// One reaction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Event {
    post: u32,
    at: Moment,
    row: u32,
}

impl Rows<'_> {
    pub(super) fn take_event(
        &mut self,
        record: &Record<'_>,
        row: u32,
        places: &Places,
    ) -> Result<Taken, Blame> {
        let place = places.event.ok_or((None, Reason::Missing))?;
        let at = self.moment(record, place)?;
        let post = self.post(record, row, places)?;
        if let Some(place) = places.hours_since {
            self.learn_age(record, place, post, at)?;
        }
        self.events.push(Event { post, at, row });
        Ok(Taken::Kept)
    }

    /// The publication, where rows tell their distance from it: better than what the post's id tells.
    fn learn_age(
        &mut self,
        record: &Record<'_>,
        place: usize,
        post: u32,
        at: Moment,
    ) -> Result<(), Blame> {
        let known = self.draft.posts.get_mut(post);
        if !known.published_cell.is_empty() {
            return Ok(());
        }
        let cell = String::from_utf8_lossy(&record.cell(place)).trim().to_owned();
        let hours: Option<f64> = cell.parse().ok().filter(|hours| (0.0..1e6).contains(hours));
        let hours = hours.ok_or_else(|| (Some(place), Reason::BadNumber(cell.clone())))?;
        #[expect(clippy::cast_possible_truncation, reason = "hours are bounded above")]
        let seconds = (hours * 3600.0).round() as i64;
        known.post.published = Some(Moment::second(at.at - seconds));
        known.published_cell = cell.into_bytes().into();
        Ok(())
    }

    /// Counts the reactions of each post. Of those within one second the last stands for all.
    pub(super) fn count_events(&mut self) {
        let mut events = std::mem::take(&mut self.events);
        events.sort_by_key(|event| (event.post, event.at.at, event.row));
        for of_post in events.chunk_by(|a, b| a.post == b.post) {
            let mut count = 0;
            for same in of_post.chunk_by(|a, b| a.at.at == b.at.at) {
                count += i64::try_from(same.len()).unwrap_or_default();
                let last = same[same.len() - 1];
                let metric = self.layout.table.counts;
                let amounts: Amounts = [(metric, Value::exact(count))].into_iter().collect();
                for event in same {
                    self.draft.rows.push(last.post, event.row, last.at, &amounts);
                }
            }
        }
    }
}
