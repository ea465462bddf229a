//! A header -> which column holds what.

use std::ops::Range;

use app::domain::import::{Column, Mapping, Meaning, Shape};
use app::domain::{Metric, PostKind};

use super::platform::{self, Several, Table};

/// A table whose header has been understood.
#[derive(Clone)]
pub(crate) struct Layout {
    pub(crate) table: &'static Table,
    pub(crate) shape: Shape,
    pub(crate) columns: Vec<Column>,
    /// Tables that stand side by side under one line of headers; nearly always one.
    pub(crate) blocks: Vec<Places>,
    /// The headers of columns that say again what an earlier one says.
    pub(crate) second: Vec<String>,
    /// What a person said of it.
    pub(crate) mapping: Option<Mapping>,
}

/// What helps to understand a header beside its own cells.
#[derive(Clone, Copy, Default)]
pub(crate) struct Around<'a> {
    /// What people have said of tables.
    pub(crate) mappings: &'a [Mapping],
    /// The part's name: its sheet's, else its file's.
    pub(crate) name: &'a str,
    /// The line before it, when that has one cell.
    pub(crate) title: Option<&'a str>,
}

/// Where the columns of one table are.
#[derive(Clone, Default)]
pub(crate) struct Places {
    pub(crate) range: Range<usize>,
    pub(crate) platform: Option<usize>,
    pub(crate) account: Option<usize>,
    pub(crate) id: Option<usize>,
    pub(crate) first_id: Option<usize>,
    pub(crate) url: Option<usize>,
    pub(crate) texts: Vec<usize>,
    /// Columns that tell the post's type: in words, or by being filled.
    pub(crate) kinds: Vec<(usize, Option<PostKind>)>,
    pub(crate) published: Option<usize>,
    pub(crate) clock: Option<usize>,
    pub(crate) observed: Option<usize>,
    pub(crate) day: Option<usize>,
    pub(crate) event: Option<usize>,
    pub(crate) hours_since: Option<usize>,
    pub(crate) foreign: Vec<usize>,
    pub(crate) metric_name: Option<usize>,
    pub(crate) metric_value: Option<usize>,
    pub(crate) followers: Option<usize>,
    pub(crate) slices: Vec<(usize, u16)>,
    pub(crate) metrics: Vec<(usize, Metric)>,
}

impl Layout {
    /// Understands a header: as a person mapped it, else by the lists.
    pub(crate) fn of(header: &[String], around: Around<'_>) -> Option<Self> {
        let may_be = |table: &Table| {
            table.places.is_empty() && !table.is_bare() && table.may_be_called(around.name)
        };
        Self::mapped(header, around.mappings)
            .or_else(|| Self::recognised(header, around.title, may_be))
    }

    /// Understands records of names and values that have no header.
    pub(crate) fn of_pairs(first: &[Vec<String>]) -> Option<Self> {
        let pairs = first
            .iter()
            .filter(|cells| cells.iter().filter(|cell| !cell.trim().is_empty()).count() == 2);
        let names: Vec<String> = pairs.map(|cells| platform::normalised(&cells[0])).collect();
        let table = platform::tables().find(|table| table.is_bare() && table.fits(&names))?;
        let column = |meaning| Column { header: String::new(), meaning };
        let columns = vec![column(Meaning::MetricName), column(Meaning::MetricValue)];
        let blocks = vec![Places::of(&columns, 0..columns.len())];
        Some(Self { table, shape: table.shape, columns, blocks, second: Vec::new(), mapping: None })
    }

    /// The same for the records at a place of a JSON document.
    pub(crate) fn of_json(place: &str, header: &[String], mappings: &[Mapping]) -> Option<Self> {
        let lies_there = |table: &Table| {
            let is_generic = table.places.is_empty() && table.platform.is_none();
            table.places.contains(&place) || is_generic
        };
        Self::mapped(header, mappings).or_else(|| Self::recognised(header, None, lies_there))
    }

    fn mapped(header: &[String], mappings: &[Mapping]) -> Option<Self> {
        let fingerprint = Mapping::fingerprint(header.iter().map(String::as_str));
        let is_this = |mapping: &&Mapping| {
            mapping.header == fingerprint && mapping.meanings.len() == header.len()
        };
        // The last word of a person counts.
        let mapping = mappings.iter().rev().find(is_this)?;
        let columns = header.iter().zip(&mapping.meanings);
        let columns: Vec<Column> = columns
            .map(|(header, meaning)| Column { header: header.clone(), meaning: *meaning })
            .collect();
        let blocks = vec![Places::of(&columns, 0..columns.len())];
        let (shape, mapping) = (mapping.shape, Some(mapping.clone()));
        Some(Self {
            table: platform::mapped(),
            shape,
            columns,
            blocks,
            second: Vec::new(),
            mapping,
        })
    }

    fn recognised(
        header: &[String],
        title: Option<&str>,
        may_be: impl Fn(&Table) -> bool,
    ) -> Option<Self> {
        let names: Vec<String> = header.iter().map(|cell| platform::normalised(cell)).collect();
        let title = title.map(platform::normalised);
        let titled = |table: &Table| table.meaning(title.as_deref()?)?.1.metric();
        let fits =
            |table: &&Table| table.fits(&names) && (!table.is_titled() || titled(table).is_some());
        let table = platform::tables().filter(|table| may_be(table)).find(fits)?;
        let mut columns: Vec<Column> = header
            .iter()
            .map(|header| Column { header: header.clone(), meaning: Meaning::Ignored })
            .collect();
        let (mut blocks, mut second) = (Vec::new(), Vec::new());
        for range in side_by_side(table, &names) {
            second.extend(give_meanings(table, &names, &mut columns, range.clone()));
            if table.is_titled() {
                give_title(&mut columns[range.clone()], titled(table));
            }
            blocks.push(Places::of(&columns, range));
        }
        Some(Self { table, shape: table.shape, columns, blocks, second, mapping: None })
    }

    /// Whether it holds anything to count.
    pub(crate) fn counts(&self) -> bool {
        let counts = |places: &Places| {
            let is_by_row = places.event.or(places.metric_value).or(places.followers).is_some();
            is_by_row || !places.metrics.is_empty() || !places.slices.is_empty()
        };
        self.blocks.iter().any(counts)
    }

    /// Whether its rows are about posts, and no column tells which.
    pub(crate) fn names_no_post(&self) -> bool {
        let names = |places: &Places| places.id.or(places.url).or(places.first_id).is_some();
        let by_rows = self.mapping.as_ref().is_some_and(|mapping| mapping.rows_are_posts);
        let is_about_posts = self.shape != Shape::AccountDays && !self.table.is_bare() && !by_rows;
        is_about_posts && !self.blocks.iter().all(names)
    }

    /// Decides what the rows are where one column tells it: gains when it holds days, totals when it holds a word.
    pub(crate) fn judge(&mut self, first: &[Vec<String>]) {
        let Some(place) = self.place(Meaning::Period) else { return };
        let period =
            first.iter().filter_map(|cells| cells.get(place)).find(|cell| !cell.trim().is_empty());
        let is_by_day = period.is_some_and(|cell| cell.contains(|c: char| c.is_ascii_digit()));
        if is_by_day {
            self.shape = Shape::PostDays;
        } else {
            self.blocks.iter_mut().for_each(|places| places.day = None);
        }
    }

    /// The first column with that meaning.
    pub(crate) fn place(&self, meaning: Meaning) -> Option<usize> {
        self.columns.iter().position(|column| column.meaning == meaning)
    }
}

/// The blocks of a header that a column without a name sets apart, when each is a table of this kind by itself.
fn side_by_side(table: &Table, names: &[String]) -> Vec<Range<usize>> {
    let blank =
        names.iter().enumerate().filter(|(_, name)| name.is_empty()).map(|(place, _)| place);
    let mut blocks = Vec::new();
    let mut start = 0;
    for end in blank.chain([names.len()]) {
        if end > start {
            blocks.push(start..end);
        }
        start = end + 1;
    }
    let stands_alone = |block: &Range<usize>| table.fits(&names[block.clone()]);
    let all = 0..names.len();
    if blocks.len() > 1 && blocks.iter().all(stands_alone) { blocks } else { Vec::from([all]) }
}

/// Gives each column of a block its meaning. Of several that mean the same the one listed first counts;
/// the others are told.
fn give_meanings(
    table: &Table,
    names: &[String],
    columns: &mut [Column],
    range: Range<usize>,
) -> Vec<String> {
    let mut ranked: Vec<(usize, usize, Meaning)> = range
        .filter_map(|place| {
            let (rank, meaning) = table.meaning(&names[place])?;
            Some((rank, place, meaning))
        })
        .collect();
    ranked.sort_by_key(|(rank, place, _)| (*rank, *place));
    let mut second = Vec::new();
    let mut given: Vec<Meaning> = Vec::new();
    for (_, place, meaning) in ranked {
        let is_metric = matches!(meaning, Meaning::Metric(_));
        let may_repeat = may_stand_twice(meaning) || is_metric && table.several == Several::Largest;
        if may_repeat || !given.contains(&meaning) {
            columns[place].meaning = meaning;
            given.push(meaning);
        } else {
            second.push(columns[place].header.clone());
        }
    }
    second
}

/// Whether several columns may have a meaning, and all of them are read.
fn may_stand_twice(meaning: Meaning) -> bool {
    use Meaning::{Foreign, Ignored, Is, Kind, Text};
    matches!(meaning, Text | Kind | Is(_) | Foreign | Ignored)
}

/// Gives the column of values the metric that the title names.
fn give_title(columns: &mut [Column], metric: Option<Metric>) {
    let values = columns.iter_mut().find(|column| column.meaning == Meaning::MetricValue);
    if let Some((column, metric)) = values.zip(metric) {
        column.meaning = Meaning::Metric(metric);
    }
}

impl Places {
    /// Whether rows tell the moment of their totals themselves.
    pub(crate) fn tells_moment(&self) -> bool {
        self.observed.or(self.day).or(self.event).is_some()
    }

    fn of(columns: &[Column], range: Range<usize>) -> Self {
        let mut places = Self { range: range.clone(), ..Self::default() };
        for place in range {
            places.note(columns[place].meaning, place);
        }
        places
    }

    fn note(&mut self, meaning: Meaning, place: usize) {
        let slot = match meaning {
            Meaning::Platform => &mut self.platform,
            Meaning::Account => &mut self.account,
            Meaning::PostId => &mut self.id,
            Meaning::FirstId => &mut self.first_id,
            Meaning::Url => &mut self.url,
            Meaning::Published => &mut self.published,
            Meaning::Clock => &mut self.clock,
            Meaning::Observed => &mut self.observed,
            Meaning::Day | Meaning::Period => &mut self.day,
            Meaning::Event => &mut self.event,
            Meaning::HoursSince => &mut self.hours_since,
            Meaning::MetricName => &mut self.metric_name,
            Meaning::MetricValue => &mut self.metric_value,
            Meaning::Followers => &mut self.followers,
            Meaning::Text => return self.texts.push(place),
            Meaning::Kind => return self.kinds.push((place, None)),
            Meaning::Is(kind) => return self.kinds.push((place, Some(kind))),
            Meaning::Foreign => return self.foreign.push(place),
            Meaning::Slice(number) => return self.slices.push((place, number)),
            Meaning::Metric(metric) => return self.metrics.push((place, metric)),
            Meaning::Ignored => return,
        };
        slot.get_or_insert(place);
    }
}
