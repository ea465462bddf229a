//! Rows of gains: those of an account on a day.

use super::{Blame, Rows, Taken};
use crate::ingest::layout::Places;
use crate::ingest::record::Record;
use crate::store::batch::NewDay;
use app::domain::Moment;
use app::domain::import::Reason;

impl Rows<'_> {
    pub(super) fn take_account_day(
        &mut self,
        record: &Record<'_>,
        row: u32,
        places: &Places,
    ) -> Result<Taken, Blame> {
        let day = self.day(record, places)?;
        let gains = self.gains(record, places)?;
        let account = self.account(record, places)?;
        self.draft.days.push(NewDay { account, day: day_number(day), row, gains });
        Ok(Taken::Kept)
    }

    /// The day that a row is about.
    pub(super) fn day(&mut self, record: &Record<'_>, places: &Places) -> Result<Moment, Blame> {
        let place = places.day.ok_or((None, Reason::Missing))?;
        let by_zone = self.seen.zone;
        let moment = self.moment(record, place)?;
        // `2025-08-01T00:00:00` is a day, whatever the zone.
        self.seen.zone = by_zone;
        let wall = if moment.has_hour() { self.clocks.wall(place, moment) } else { moment.at };
        Ok(Moment::day(wall))
    }
}

/// Days since 1970-01-01.
pub(super) fn day_number(day: Moment) -> i32 {
    i32::try_from(day.at.div_euclid(86_400)).unwrap_or_default()
}
