//! Records of one part -> what they say, in the upload's draft; each refused row with its column and reason.
//!
//! What a row is depends on the table's shape: one file a shape. Where numbers or dates of a column can be read in
//! two ways, the column's evidence is gathered on the way, and the part may be read again.

mod account_days;
mod events;
mod identity;
mod kinds;
mod named;
mod network;
mod post_days;
mod reading;
mod slices;
mod snapshots;
mod words;

use app::domain::import::{Format, Reason, Refusal, Shape};

pub(crate) use reading::{Evidence, Seen};

use super::decisions::Decisions;
use super::draft::Draft;
use super::facts::Facts;
use super::layout::{Layout, Places};
use super::record::Record;
use super::{Options, limits};
use events::Event;
use identity::Identity;
use post_days::Gain;
use reading::Clocks;

/// Takes records of a part.
pub(crate) struct Rows<'a> {
    layout: &'a Layout,
    options: &'a Options,
    facts: &'a Facts,
    decisions: &'a Decisions,
    draft: &'a mut Draft,
    clocks: Clocks,
    identity: Identity,
    evidence: Evidence,
    seen: Seen,
    /// Gains of posts by day, and single reactions: they become totals at the end of the part.
    gains: Vec<Gain>,
    events: Vec<Event>,
}

/// Why a row is refused, and the place of the cell to blame.
type Blame = (Option<usize>, Reason);

/// What became of a row.
enum Taken {
    Kept,
    /// It is no observation of an own post.
    LeftOut,
    /// It says nothing.
    Blank,
}

impl<'a> Rows<'a> {
    pub(crate) fn new(
        layout: &'a Layout,
        options: &'a Options,
        facts: &'a Facts,
        decisions: &'a Decisions,
        draft: &'a mut Draft,
    ) -> Self {
        Self {
            clocks: Clocks::new(layout, options, decisions, facts),
            identity: Identity::new(layout, options, facts),
            evidence: Evidence::new(layout.columns.len()),
            seen: Seen::default(),
            gains: Vec::new(),
            events: Vec::new(),
            layout,
            options,
            facts,
            decisions,
            draft,
        }
    }

    /// Takes the next record.
    pub(crate) fn take(&mut self, record: &Record<'_>) {
        let row = self.facts.first + record.row();
        let layout = self.layout;
        let fits = self.fits(record);
        for places in &layout.blocks {
            let taken = fits.clone().and_then(|()| self.take_block(record, row, places));
            match taken {
                Ok(Taken::Kept | Taken::Blank) => {}
                Ok(Taken::LeftOut) => self.draft.left_out += 1,
                Err((place, reason)) => self.refuse(record, row, place, reason),
            }
        }
    }

    /// Ends the part: what needs all of its rows is counted now.
    pub(crate) fn finish(mut self) -> (Evidence, Seen) {
        self.add_up_gains();
        self.count_events();
        (self.evidence, self.seen)
    }

    fn take_block(
        &mut self,
        record: &Record<'_>,
        row: u32,
        places: &Places,
    ) -> Result<Taken, Blame> {
        if is_blank(record, places) {
            return Ok(Taken::Blank);
        }
        if self.is_total(record, places) || self.is_foreign(record, places) {
            return Ok(Taken::LeftOut);
        }
        match self.layout.shape {
            Shape::Lifetime | Shape::Snapshots => self.take_snapshot(record, row, places),
            Shape::AccountDays => self.take_account_day(record, row, places),
            Shape::PostDays => self.take_post_day(record, row, places),
            Shape::Events => self.take_event(record, row, places),
            Shape::Slices => self.take_slices(record, row, places),
            Shape::Named => self.take_named(record, row, places),
        }
    }

    fn fits(&self, record: &Record<'_>) -> Result<(), Blame> {
        let (expected, found) = (self.layout.columns.len(), record.len());
        // Sheets and JSON leave out what is empty at a row's end.
        let is_short = found < expected && self.facts.is_text;
        let is_long =
            found > expected && (expected..found).any(|place| !record.cell(place).is_empty());
        if is_short || is_long {
            return Err((None, Reason::CellCount { expected, found }));
        }
        if record.largest() > limits::CELL {
            let place = (0..found).find(|place| record.cell(*place).len() > limits::CELL);
            return Err((place, Reason::LongCell(limits::CELL)));
        }
        Ok(())
    }

    fn refuse(&mut self, record: &Record<'_>, row: u32, place: Option<usize>, reason: Reason) {
        let column = place.and_then(|place| self.layout.columns.get(place));
        let column = column.map(|column| column.header.clone());
        let cells = Some(words::line_of(record));
        self.draft.refusals.push(Refusal { row: row.into(), column, reason, cells });
    }

    /// Whether the row sums up the others.
    fn is_total(&self, record: &Record<'_>, places: &Places) -> bool {
        if self.layout.table.format == Format::Generic {
            return false;
        }
        let named = places.id.or(places.day);
        // A page or a title may be called so: then the row has an address or a moment.
        let is_one = || {
            let told = [places.url, places.published, places.observed];
            told.into_iter().flatten().any(|place| !record.cell(place).trim_ascii().is_empty())
        };
        words::is_total(&record.cell(named.unwrap_or(places.range.start)))
            && (named.is_some() || !is_one())
    }

    /// Whether the row is about somebody else's post.
    fn is_foreign(&self, record: &Record<'_>, places: &Places) -> bool {
        let marked = places.foreign.iter().any(|place| words::is_mark(&record.cell(*place)));
        let is_retweet =
            || places.texts.iter().any(|place| record.cell(*place).starts_with(b"RT @"));
        let table = self.layout.table;
        marked
            || table.retweets_by_text && is_retweet()
            || table.networks_only && !network::is_named(record, places)
    }
}

fn is_blank(record: &Record<'_>, places: &Places) -> bool {
    places.range.clone().all(|place| record.cell(place).trim_ascii().is_empty())
}
