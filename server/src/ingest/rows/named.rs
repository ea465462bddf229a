//! Rows of one total each: its name in one cell, its value in another. All of them are about one post.

use app::domain::Amounts;
use app::domain::import::{Meaning, Reason};

use super::words::lossy;
use super::{Blame, Rows, Taken};
use crate::ingest::layout::Places;
use crate::ingest::platform;
use crate::ingest::record::Record;

impl Rows<'_> {
    pub(super) fn take_named(
        &mut self,
        record: &Record<'_>,
        row: u32,
        places: &Places,
    ) -> Result<Taken, Blame> {
        let (Some(name), Some(value)) = (places.metric_name, places.metric_value) else {
            return Err((None, Reason::Missing));
        };
        let meaning = self.layout.table.meaning(&platform::normalised(&lossy(record.cell(name))));
        if let Some((_, Meaning::Url)) = meaning {
            self.identity.learn_url(&lossy(record.cell(value)));
            return Ok(Taken::LeftOut);
        }
        let Some(metric) = meaning.and_then(|(_, meaning)| meaning.metric()) else {
            return Ok(Taken::LeftOut);
        };
        let amounts = self.total(record, value, metric)?;
        if amounts == Amounts::EMPTY {
            return Ok(Taken::LeftOut);
        }
        let observed = self.observed(record, places)?;
        let post = self.post(record, row, places)?;
        self.draft.rows.push(post, row, observed, &amounts);
        Ok(Taken::Kept)
    }
}
