//! An opened upload -> its tables, one after the other, into one draft.

use app::csv;
use app::domain::import::{
    Format, ObservedFrom, Part, PartPreview, Reason, Rule, Shape, UnknownTable,
};
use app::domain::upload::Notice;

use super::bytes::{Content, Source};
use super::decisions::Decisions;
use super::draft::Draft;
use super::facts::Facts;
use super::json::{self, Place};
use super::layout::{Around, Layout, Places};
use super::platform::Clock;
use super::rows::{Rows, Seen};
use super::table::{End, Found, Table};
use super::{Options, ReadError};

/// What the parts of an upload hold.
pub(crate) struct Parts<'a> {
    source: Source,
    file_name: &'a str,
    options: &'a Options,
    /// Hears how many rows are read.
    tell: &'a dyn Fn(u64),
    pub(crate) draft: Draft,
    pub(crate) kept: Vec<Part>,
    pub(crate) previews: Vec<PartPreview>,
    pub(crate) unknown: Vec<UnknownTable>,
    /// The names of parts that hold something, but no table.
    without_table: Vec<String>,
    /// Whether a time was read by the workspace's zone.
    pub(crate) by_zone: bool,
    /// Rows of the parts that are read.
    first: u32,
}

/// Where reading stands in a part.
#[derive(Clone, Copy, Default)]
struct Reached {
    records: usize,
    row: u32,
}

impl<'a> Parts<'a> {
    /// Reads all parts.
    pub(crate) fn read(
        source: Source,
        file_name: &'a str,
        options: &'a Options,
        tell: &'a dyn Fn(u64),
    ) -> Result<Self, ReadError> {
        let mut parts = Self {
            source,
            file_name,
            options,
            tell,
            draft: Draft::default(),
            kept: Vec::new(),
            previews: Vec::new(),
            unknown: Vec::new(),
            without_table: Vec::new(),
            by_zone: false,
            first: 0,
        };
        for index in 0..parts.source.parts().len() {
            parts.read_part(index)?;
        }
        if parts.kept.is_empty() {
            return Err(match std::mem::take(&mut parts.unknown) {
                unknown if unknown.is_empty() && parts.first > 0 => Reason::NotTable.into(),
                unknown if unknown.is_empty() => Reason::Empty.into(),
                unknown => ReadError::Unknown(unknown),
            });
        }
        if parts.draft.is_empty() {
            return Err(Reason::NoRows.into());
        }
        Ok(parts)
    }

    /// What is to be known of the file's bytes.
    pub(crate) fn notices(&self) -> Vec<Notice> {
        let without_table = self.without_table.iter().cloned().map(Notice::NoTable);
        self.source.notices().into_iter().chain(without_table).collect()
    }

    fn read_part(&mut self, index: usize) -> Result<(), ReadError> {
        let place = self.json_place(index)?;
        let (mut reached, before) = (Reached::default(), self.tables());
        while let Some(end) = self.read_table(index, reached.records, place.as_ref())? {
            reached = Reached { records: end.records, row: end.row };
        }
        self.first += reached.row;
        if reached.records > 0 && self.tables() == before {
            self.without_table.push(self.part_name(index));
        }
        Ok(())
    }

    /// Tables so far, understood or not.
    fn tables(&self) -> usize {
        self.kept.len() + self.unknown.len()
    }

    /// Where the records of a JSON document lie: where a platform's own do, else where the most are.
    fn json_place(&mut self, index: usize) -> Result<Option<Place>, ReadError> {
        let Content::Json(text) = self.source.part(index)? else { return Ok(None) };
        let places = json::survey(text)?;
        let format = |place: &&Place| {
            let layout = Layout::of_json(&place.path, &place.columns, &self.options.mappings)?;
            Some(layout.table.format)
        };
        let is_own = |place: &&Place| format(place).is_some_and(|format| format != Format::Generic);
        let known = places
            .iter()
            .find(is_own)
            .or_else(|| places.iter().find(|place| format(place).is_some()));
        Ok(known.or(places.iter().max_by_key(|place| place.records)).cloned())
    }

    /// Reads the table after so many records of a part; `None` when there is none.
    fn read_table(
        &mut self,
        index: usize,
        after: usize,
        place: Option<&Place>,
    ) -> Result<Option<End>, ReadError> {
        let mut facts = self.facts(index);
        let name = self.part_name(index);
        let own_name =
            self.source.parts()[index].sheet.clone().unwrap_or_else(|| facts.file_name.clone());
        let around = Around { mappings: &self.options.mappings, name: &own_name, title: None };
        let mut decisions = None;
        loop {
            let mark = self.draft.mark();
            let mut table = Table::open(&mut self.source, index, after, place)?;
            facts.is_text = table.is_text;
            if table.is_at_end()? {
                return Ok(None);
            }
            let Some(found) = table.find(around) else {
                let unknown = table.unknown(name);
                let end = table.pass_over(around)?;
                self.unknown.extend(unknown);
                return Ok(Some(end));
            };
            weigh(&found.layout, self.options)?;
            let decided = decisions.take().unwrap_or_else(|| Decisions::usual(&found.layout));
            let mut rows =
                Rows::new(&found.layout, self.options, &facts, &decided, &mut self.draft);
            rows.check_platform()?;
            let end = table.read(&mut rows, around, self.tell)?;
            let (evidence, seen) = rows.finish();
            let asked = |refusal| self.draft.refusals.with_example(refusal);
            let next = Decisions::from(&evidence, &found.layout, self.options).map_err(asked)?;
            if next == decided {
                self.note(name, &facts, found, end, &decided, seen);
                let fields = place.map(|place| place.left_out.join(", ")).unwrap_or_default();
                if let Some(part) = self.previews.last_mut().filter(|_| !fields.is_empty()) {
                    part.rules.push(Rule::LeftOutFields(fields));
                }
                return Ok(Some(end));
            }
            self.draft.rewind(mark);
            decisions = Some(next);
        }
    }

    fn note(
        &mut self,
        name: String,
        facts: &Facts,
        found: Found,
        end: End,
        decisions: &Decisions,
        seen: Seen,
    ) {
        self.by_zone |= seen.zone;
        let Found { layout, cells, .. } = found;
        let rules = rules(&layout, found.preamble, decisions, seen, self.options);
        let has_column = layout.blocks.iter().any(Places::tells_moment);
        let observed_from = if has_column { ObservedFrom::Column } else { facts.observed_from };
        let header = layout.columns.iter().map(|column| column.header.as_str());
        self.kept.push(Part {
            name: name.clone(),
            format: layout.table.format,
            first: facts.first.into(),
            rows: end.row.into(),
            header: csv::line(header),
        });
        self.previews.push(PartPreview {
            name,
            format: layout.table.format,
            shape: layout.shape,
            observed_from,
            observed: facts.observed,
            rows: end.rows.into(),
            columns: layout.columns,
            cells,
            rules,
            mapping: layout.mapping,
        });
    }

    fn facts(&self, index: usize) -> Facts {
        let member = self.source.parts()[index].member.as_deref();
        let base = member.map(|member| member.rsplit('/').next().unwrap_or(member));
        let archive = base.map(|_| self.file_name);
        let modified = self.source.modified(index);
        let facts = Facts::new(base.unwrap_or(self.file_name), archive, modified, self.options);
        Facts { first: self.first, ..facts }
    }

    /// The name of a part, for people: member and sheet; nothing for a plain file.
    fn part_name(&self, index: usize) -> String {
        let part = &self.source.parts()[index];
        let names: Vec<&str> =
            [part.member.as_deref(), part.sheet.as_deref()].into_iter().flatten().collect();
        names.join(" / ")
    }
}

/// Refuses what no row of a table can make good.
fn weigh(layout: &Layout, options: &Options) -> Result<(), ReadError> {
    if !layout.counts() {
        return Err(Reason::NoCounts.into());
    }
    if layout.names_no_post() && options.post.is_none() {
        return Err(Reason::NoPost.into());
    }
    Ok(())
}

/// What a person should know of how a table was read.
fn rules(
    layout: &Layout,
    preamble: usize,
    decisions: &Decisions,
    seen: Seen,
    options: &Options,
) -> Vec<Rule> {
    let preamble = u64::try_from(preamble).unwrap_or_default();
    let zone = match layout.table.clock {
        Clock::Pacific => "America/Los_Angeles",
        _ => options.zone.name(),
    };
    let told = [
        (layout.mapping.is_some(), Rule::Mapped),
        (preamble > 0, Rule::Preamble(preamble)),
        (seen.zone, Rule::Zone(zone.into())),
        (seen.year, Rule::Years),
        (seen.clock_change, Rule::ClockChange),
        (seen.relative, Rule::Relative),
        (seen.below_zero, Rule::BelowZero),
        (layout.shape == Shape::PostDays, Rule::Cumulated),
        (layout.table.format == Format::XContent, Rule::ZeroForMissing),
    ];
    let told = told.into_iter().filter(|(is_so, _)| *is_so).map(|(_, notice)| notice);
    let second = layout.second.iter().cloned().map(Rule::SecondColumn);
    told.chain(decisions.rules(layout)).chain(second).collect()
}
