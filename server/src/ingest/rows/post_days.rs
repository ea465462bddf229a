//! Rows of gains: those of a post on a day. Added up from the day of publication on, they are its totals.

use app::domain::import::{Reason, Refusal};
use app::domain::{Amounts, Gains, Metric, Moment, Value};

use super::{Blame, Rows, Taken};
use crate::ingest::layout::Places;
use crate::ingest::record::Record;

/// What a post gained on a day.
#[derive(Clone, Copy, Debug)]
pub(super) struct Gain {
    post: u32,
    day: Moment,
    row: u32,
    gains: Gains,
}

const DAY: i64 = 86_400;

impl Rows<'_> {
    pub(super) fn take_post_day(
        &mut self,
        record: &Record<'_>,
        row: u32,
        places: &Places,
    ) -> Result<Taken, Blame> {
        let day = self.day(record, places)?;
        let gains = self.gains(record, places)?;
        let post = self.post(record, row, places)?;
        self.gains.push(Gain { post, day, row, gains });
        Ok(Taken::Kept)
    }

    /// Adds the gains of each post up. Days before the first gain or the publication are left out: the post was not
    /// there. A post that is older than its first day has gained before, nobody knows how much: it is refused.
    pub(super) fn add_up_gains(&mut self) {
        let mut gains = std::mem::take(&mut self.gains);
        gains.sort_by_key(|gain| (gain.post, gain.day.at, gain.row));
        for of_post in gains.chunk_by(|a, b| a.post == b.post) {
            self.add_up_post(of_post);
        }
    }

    fn add_up_post(&mut self, gains: &[Gain]) {
        let published = self.draft.posts.published(gains[0].post);
        // The day of publication in the platform's zone may be the one before or after that in ours.
        if published.is_some_and(|published| published.at < gains[0].day.at - DAY) {
            for gain in gains {
                let row = i64::from(gain.row);
                let reason = Reason::LateWindow;
                self.draft.refusals.push(Refusal { row, column: None, reason, cells: None });
            }
            return;
        }
        let from = published.map_or(i64::MIN, |published| Moment::day(published.at).at - DAY);
        let starts = |gain: &&Gain| gain.day.at >= from && gain.gains != zeros(&gain.gains);
        let before = gains.iter().position(|gain| starts(&gain)).unwrap_or(gains.len());
        self.draft.left_out += i64::try_from(before).unwrap_or_default();
        let mut sums = Amounts::EMPTY;
        for gain in &gains[before..] {
            add(&mut sums, &gain.gains);
            self.draft.rows.push(gain.post, gain.row, gain.day, &sums);
        }
    }
}

/// The same gains, all zero.
fn zeros(gains: &Gains) -> Gains {
    gains.known().iter().map(|metric| (metric, 0)).collect()
}

/// Adds a day's gains. People who were reached on two days are counted on both: reach has no sum.
fn add(sums: &mut Amounts, gains: &Gains) {
    for metric in Metric::ALL.into_iter().filter(|metric| *metric != Metric::Reach) {
        if let Some(gain) = gains.get(metric) {
            let before = sums.get(metric).map_or(0, |value| value.amount);
            sums.set(metric, Value::exact(before.saturating_add(gain).max(0)));
        }
    }
}
