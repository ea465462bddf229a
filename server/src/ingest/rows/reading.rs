//! Cells -> moments and numbers, as their columns are written, and the evidence of how that is.

use app::domain::import::{DateOrder, Meaning, Reason};
use app::domain::{Amounts, Gains, Metric, Moment, Zone};

use super::{Blame, Rows};
use crate::ingest::decisions::Decisions;
use crate::ingest::facts::Facts;
use crate::ingest::layout::{Layout, Places};
use crate::ingest::platform::Clock;
use crate::ingest::record::Record;
use crate::ingest::time::Dates;
use crate::ingest::{Options, number, time};

/// What the cells of each column tell of how it is written.
pub(crate) struct Evidence {
    pub(crate) numbers: Vec<number::Evidence>,
    pub(crate) dates: Vec<time::Evidence>,
}

/// What was understood by rule on the way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a rule by itself")]
pub(crate) struct Seen {
    /// A time by the workspace's zone.
    pub(crate) zone: bool,
    /// A date's year.
    pub(crate) year: bool,
    /// A time that a clock change skips or repeats.
    pub(crate) clock_change: bool,
    /// A publication that the table does not tell.
    pub(crate) relative: bool,
    /// A score below zero.
    pub(crate) below_zero: bool,
}

impl Evidence {
    pub(super) fn new(columns: usize) -> Self {
        Self {
            numbers: std::iter::repeat_with(number::Evidence::default).take(columns).collect(),
            dates: std::iter::repeat_with(time::Evidence::default).take(columns).collect(),
        }
    }
}

/// How the times of a part are read, and the last ones that were.
pub(super) struct Clocks {
    /// The zone of each column, and whether header or format tell it.
    zones: Vec<(Zone, bool)>,
    orders: Vec<Option<DateOrder>>,
    latest: Moment,
    last: Option<Last>,
}

/// Files in order of time say the same moment many times in a row.
struct Last {
    place: usize,
    cell: Vec<u8>,
    moment: Moment,
}

impl Clocks {
    pub(super) fn new(
        layout: &Layout,
        options: &Options,
        decisions: &Decisions,
        facts: &Facts,
    ) -> Self {
        let usual = match layout.table.clock {
            Clock::Workspace => options.zone,
            Clock::Utc => Zone::UTC,
            Clock::Pacific => Zone::parse("America/Los_Angeles").unwrap_or(options.zone),
        };
        let zone = |header: &str| match time::zone_of_header(header) {
            Some(zone) => (zone, true),
            None => (usual, layout.table.clock == Clock::Utc),
        };
        Self {
            zones: layout.columns.iter().map(|column| zone(&column.header)).collect(),
            orders: decisions.orders.clone(),
            latest: facts.latest(options),
            last: None,
        }
    }

    /// The seconds that a wall clock shows at a moment of a column, as if it were UTC's.
    pub(super) fn wall(&self, place: usize, moment: Moment) -> i64 {
        self.zones[place].0.wall(moment.at).and_utc().timestamp()
    }
}

impl Rows<'_> {
    /// The moment that a cell tells; an empty one is refused.
    pub(super) fn moment(&mut self, record: &Record<'_>, place: usize) -> Result<Moment, Blame> {
        let cell = record.cell(place);
        if let Some(last) = &self.clocks.last
            && last.place == place
            && *last.cell == *cell
        {
            return Ok(last.moment);
        }
        let moment = self.read_moment(&cell, place)?;
        self.clocks.last = Some(Last { place, cell: cell.into_owned(), moment });
        Ok(moment)
    }

    pub(super) fn read_moment(&mut self, cell: &[u8], place: usize) -> Result<Moment, Blame> {
        if cell.trim_ascii().is_empty() {
            return Err((Some(place), Reason::Missing));
        }
        let is_observed = self.layout.columns[place].meaning == Meaning::Observed;
        if self.layout.table.year_day_month && is_observed {
            let read = time::read_yy_dd_mm(cell).map_err(|reason| (Some(place), reason))?;
            return Ok(read.moment);
        }
        self.evidence.dates[place].note(cell);
        let (zone, is_certain) = self.clocks.zones[place];
        let dates = Dates { zone, order: self.clocks.orders[place], latest: self.clocks.latest };
        let read = time::read(cell, &dates).map_err(|reason| (Some(place), reason))?;
        self.seen.zone |= read.by_zone && !is_certain;
        self.seen.year |= read.by_year;
        self.seen.clock_change |= read.by_clock_change;
        Ok(read.moment)
    }

    /// The totals of a row.
    pub(super) fn amounts(
        &mut self,
        record: &Record<'_>,
        places: &Places,
    ) -> Result<Amounts, Blame> {
        let mut amounts = Amounts::EMPTY;
        for (place, metric) in &places.metrics {
            let cell = record.cell(*place);
            if !cell.iter().all(u8::is_ascii_digit) {
                self.evidence.numbers[*place].note(&cell);
            }
            match number::count(&cell, self.decisions.decimals[*place]) {
                Ok(Some(value))
                    if amounts.get(*metric).is_some_and(|known| known.amount >= value.amount) => {}
                Ok(Some(value)) => amounts.set(*metric, value),
                Ok(None) => {}
                Err(Reason::Negative(_))
                    if self.layout.table.is_net && *metric == Metric::Likes =>
                {
                    self.seen.below_zero = true;
                }
                Err(reason) => return Err((Some(*place), reason)),
            }
        }
        Ok(amounts)
    }

    /// The gains of a row that counts by day.
    pub(super) fn gains(&mut self, record: &Record<'_>, places: &Places) -> Result<Gains, Blame> {
        let mut gains = Gains::default();
        for (place, metric) in &places.metrics {
            let gain = self.gain(record, *place)?;
            gains.set(*metric, gains.get(*metric).max(gain));
        }
        if let Some(place) = places.followers {
            gains.followers = self.gain(record, place)?;
        }
        Ok(gains)
    }

    fn gain(&mut self, record: &Record<'_>, place: usize) -> Result<Option<i64>, Blame> {
        let cell = record.cell(place);
        self.evidence.numbers[place].note(&cell);
        number::gain(&cell, self.decisions.decimals[place]).map_err(|reason| (Some(place), reason))
    }

    /// One total of a metric that the row names.
    pub(super) fn total(
        &mut self,
        record: &Record<'_>,
        place: usize,
        metric: Metric,
    ) -> Result<Amounts, Blame> {
        let places = Places { metrics: vec![(place, metric)], ..Places::default() };
        self.amounts(record, &places)
    }
}
