//! What must hold of any column of numbers or dates, any header and any sentence: what tests draw at random, and
//! fuzzing searches for the exception of.

use app::domain::import::{DateOrder, Mapping, Meaning, Reason, Shape};
use app::domain::{Moment, Precision, Zone};
use chrono::DateTime;

use super::heading;
use super::layout::{Around, Layout};
use super::lookahead::{Kept, Lookahead};
use super::platform::Several;
use super::{dialect, guesses, limits, number, time};

/// Holds the lines of a text, as the cells of one column, to what must hold of numbers.
///
/// # Panics
/// When it does not hold.
pub fn numbers(text: &[u8]) {
    let cells = || text.split(|byte| *byte == b'\n');
    let decided = number_evidence(cells()).decide();
    assert_eq!(number_evidence(cells().rev()).decide(), decided, "the order of rows decides");
    for cell in cells() {
        for decimal in [decided.unwrap_or_default(), decided.unwrap_or_default().other()] {
            let padded = [b" ", cell, b"\t"].concat();
            let (total, gain) = (number::count(cell, decimal), number::gain(cell, decimal));
            assert_eq!(number::count(&padded, decimal), total, "blanks around a cell count");
            if let Ok(Some(value)) = total {
                assert!((0..=limits::AMOUNT).contains(&value.amount), "{value:?}");
                let written = format!("{}{}", value.relation.sign(), value.amount);
                assert_eq!(number::count(written.as_bytes(), decimal), Ok(Some(value)));
                assert_eq!(super::read_value(&written), Ok(value));
            }
            if let Ok(Some(gain)) = gain {
                assert!(gain.abs() <= limits::AMOUNT, "{gain}");
                assert_eq!(number::gain(gain.to_string().as_bytes(), decimal), Ok(Some(gain)));
            }
        }
        if let Ok(Some(value)) = number::count_undecided(cell) {
            let by_itself = number_evidence([cell].into_iter()).decide();
            let read = by_itself.map(|decimal| number::count(cell, decimal));
            assert!(read.is_none_or(|read| read == Ok(Some(value))), "a lone cell reads otherwise");
        }
    }
}

fn number_evidence<'a>(cells: impl Iterator<Item = &'a [u8]>) -> number::Evidence {
    let mut evidence = number::Evidence::default();
    cells.for_each(|cell| evidence.note(cell));
    evidence
}

/// Holds the lines of a text, as the cells of one column, to what must hold of dates.
///
/// # Panics
/// When it does not hold.
pub fn dates(text: &[u8]) {
    let zone = Zone::parse("Europe/Paris").unwrap_or(Zone::UTC);
    let latest = Moment::second(1_795_521_600);
    let cells = || text.split(|byte| *byte == b'\n');
    let decided = date_evidence(cells()).decide();
    assert_eq!(date_evidence(cells().rev()).decide(), decided, "the order of rows decides");
    for cell in cells() {
        for order in [None, Some(DateOrder::DayFirst), Some(DateOrder::MonthFirst)] {
            let read = time::read(cell, &time::Dates { zone, order, latest });
            if order.is_some() {
                let is_open = matches!(read, Err(Reason::AmbiguousDate(_)));
                assert!(!is_open, "open though the order is known");
            }
            if let Ok(read) = read {
                is_written_and_read(read.moment);
            }
        }
        let name = String::from_utf8_lossy(cell);
        let others =
            [time::in_file_name(&name), time::read_yy_dd_mm(cell).ok().map(|read| read.moment)];
        others.into_iter().flatten().for_each(is_written_and_read);
        time::zone_of_header(&name);
    }
}

fn date_evidence<'a>(cells: impl Iterator<Item = &'a [u8]>) -> time::Evidence {
    let mut evidence = time::Evidence::default();
    cells.for_each(|cell| evidence.note(cell));
    evidence
}

/// A moment that was read can be written, and then reads the same by whatever rule.
fn is_written_and_read(moment: Moment) {
    assert!((0..=time::LATEST).contains(&moment.at), "{moment:?}");
    let utc = DateTime::from_timestamp(moment.at, 0).unwrap_or_default();
    let written = match moment.precision {
        Precision::Second => utc.format("%Y-%m-%dT%H:%M:%SZ"),
        Precision::Day => utc.format("%Y-%m-%d"),
    };
    assert_eq!(super::read_moment(&written.to_string(), Zone::UTC), Ok(moment));
}

/// Holds the first records of a text to what must hold of headers.
///
/// # Panics
/// When it does not hold.
pub fn header(text: &[u8]) {
    let Ok(records) = dialect::records(text) else { return };
    let mut records = Lookahead::new(Box::new(records));
    let first = records.first();
    if first.iter().any(|record| record.record().len() > limits::COLUMNS) {
        return;
    }
    if let Some(heading) = heading::find(first, Around::default()) {
        assert!(heading.before <= heading.above_rows && heading.above_rows <= first.len());
    }
    if let Some(likely) = heading::likely(first) {
        assert!(likely < first.len());
    }
    let cells: Vec<Vec<String>> = first.iter().map(Kept::cells).collect();
    let _ = Layout::of_pairs(&cells);
    for header in &cells {
        is_understood_once(header);
        let guesses = guesses::of(header, &cells);
        assert_eq!(guesses.len(), header.len());
        is_mapped(header, &guesses);
    }
}

/// However a header is understood, and in whatever case it is written: each column means one thing, and a thing that is
/// one is meant by one column.
fn is_understood_once(header: &[String]) {
    let as_sheet = |header: &[String]| Layout::of(header, Around::default());
    let as_json = |header: &[String]| Layout::of_json("", header, &[]);
    let shouted: Vec<String> = header.iter().map(|cell| cell.to_ascii_uppercase()).collect();
    for (plain, shouted) in
        [(as_sheet(header), as_sheet(&shouted)), (as_json(header), as_json(&shouted))]
    {
        assert_eq!(plain.as_ref().map(meanings), shouted.as_ref().map(meanings), "case matters");
        let Some(layout) = plain else { continue };
        assert!(layout.columns.iter().map(|column| &column.header).eq(header));
        let mut end = 0;
        for places in &layout.blocks {
            assert!(end <= places.range.start && places.range.end <= header.len());
            end = places.range.end;
            means_each_once(&layout, &meanings(&layout)[places.range.clone()]);
        }
    }
}

fn meanings(layout: &Layout) -> Vec<Meaning> {
    layout.columns.iter().map(|column| column.meaning).collect()
}

fn means_each_once(layout: &Layout, meanings: &[Meaning]) {
    for (place, meaning) in meanings.iter().enumerate() {
        let may_repeat = matches!(
            meaning,
            Meaning::Ignored | Meaning::Text | Meaning::Foreign | Meaning::Kind | Meaning::Is(_)
        ) || layout.table.several == Several::Largest
            && meaning.metric().is_some();
        assert!(may_repeat || !meanings[..place].contains(meaning), "{meaning:?} twice");
    }
}

/// What a person says of a header is found again, and counts.
fn is_mapped(header: &[String], said: &[Meaning]) {
    let mapping = Mapping {
        header: Mapping::fingerprint(header.iter().map(String::as_str)),
        shape: Shape::Lifetime,
        meanings: said.to_vec(),
        platform: None,
        rows_are_posts: true,
        dates: None,
        decimal: None,
    };
    let layout = Layout::of(header, Around { mappings: &[mapping], ..Around::default() });
    let found = layout.as_ref().map(meanings);
    assert_eq!(found.as_deref(), Some(said), "what was said is not heard");
}

/// Holds a text to what must hold of sentences.
///
/// # Panics
/// When it does not hold.
pub fn sentence(text: &[u8]) {
    let text = String::from_utf8_lossy(text);
    let mut end = 0;
    for proposal in super::sentence::read(&text) {
        let words = proposal.words;
        assert!(!text[words.clone()].trim().is_empty(), "a number of no words");
        assert!(words.start >= end || words.end == end, "words of two numbers");
        assert!((0..=limits::AMOUNT).contains(&proposal.value.amount));
        end = words.end;
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn they_hold_of_any_column(cells in prop::collection::vec(any::<u8>(), 0..200)) {
            numbers(&cells);
            dates(&cells);
            header(&cells);
        }

        #[test]
        fn they_hold_of_columns_that_look_like_some(
            text in "(([<~≥+(-]?[0-9]{1,4}([.,' ][0-9]{1,3}){0,3}[KM%)]?|[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4})\n){0,9}",
        ) {
            numbers(text.as_bytes());
            dates(text.as_bytes());
        }

        #[test]
        fn they_hold_of_headers_of_known_words(
            text in "((Post ID|post_id|Likes|likes|URL|platform|Date|date|Impressions|text|observed_at|é|),){0,9}\n",
        ) {
            header(text.as_bytes());
        }
    }
}
