//! The first records of a table -> its header: under a preamble, over a second header, or nowhere.

use app::domain::import::Meaning;

use super::layout::{Around, Layout};
use super::lookahead::Kept;

/// A header that was understood.
pub(crate) struct Heading {
    pub(crate) layout: Layout,
    /// How many records stand before it.
    pub(crate) before: usize,
    /// How many stand before the rows: those before it, itself, and what says in words what its columns mean.
    pub(crate) above_rows: usize,
}

/// Finds the first record that is a header which is understood, or records of names and values without one.
pub(crate) fn find(first: &[Kept], around: Around<'_>) -> Option<Heading> {
    let cells: Vec<Vec<String>> = first.iter().map(Kept::cells).collect();
    let understood = |(before, header): (usize, &Vec<String>)| {
        let title = before.checked_sub(1).and_then(|above| only_cell(&cells[above]));
        let layout = Layout::of(header, Around { title, ..around })?;
        let explained =
            first[before + 1..].iter().take_while(|next| explains(&layout, next)).count();
        Some(Heading { layout, before, above_rows: before + 1 + explained })
    };
    let pairs = || Some(Heading { layout: Layout::of_pairs(&cells)?, before: 0, above_rows: 0 });
    cells.iter().enumerate().find_map(understood).or_else(pairs)
}

fn only_cell(cells: &[String]) -> Option<&str> {
    let mut filled = cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty());
    filled.next().filter(|_| filled.next().is_none())
}

/// The record that looks most like a header where none is understood: the first of the widest with more words
/// than numbers.
pub(crate) fn likely(first: &[Kept]) -> Option<usize> {
    let named = |record: &Kept| {
        let cells = record.cells();
        let filled = cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        let words = cells.iter().filter(|cell| is_words(cell)).count();
        (filled > 1 && words * 2 > filled).then_some(words)
    };
    let widest = first.iter().filter_map(named).max()?;
    // A title or a line of settings is much narrower than the table under it.
    first.iter().position(|record| named(record).is_some_and(|words| words * 2 > widest))
}

fn is_words(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty() && !cell.starts_with(|c: char| c.is_ascii_digit()) && cell.len() < 200
}

/// Whether a record under the header explains it: nothing names a post, and what stands under totals is words.
fn explains(layout: &Layout, record: &Kept) -> bool {
    let cells = record.cells();
    let cell = |place: usize| cells.get(place).map(|cell| cell.trim()).unwrap_or_default();
    let names_nothing = [Meaning::PostId, Meaning::Url, Meaning::Day]
        .into_iter()
        .filter_map(|meaning| layout.place(meaning))
        .all(|place| cell(place).is_empty());
    let metrics =
        layout.columns.iter().enumerate().filter(|(_, column)| column.meaning.metric().is_some());
    let mut under: Vec<&str> = metrics.map(|(place, _)| cell(place)).collect();
    under.retain(|cell| !cell.is_empty());
    names_nothing
        && !under.is_empty()
        && under.iter().all(|cell| cell.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn records(text: &str) -> Vec<Kept> {
        let row = |line: &str| Kept::of(&line.split(',').collect::<Vec<_>>());
        text.lines().map(row).collect()
    }

    #[test]
    fn a_preamble_stands_before_the_header() {
        let first = records("Report,August\nPost id,platform,likes\n1,x,2");
        let heading = find(&first, Around::default()).unwrap();
        assert_eq!((heading.before, heading.above_rows), (1, 2));
    }

    #[test]
    fn a_second_header_explains_the_first() {
        let first = records("post id,likes\n,Lifetime: people who liked it\n1,2");
        assert_eq!(find(&first, Around::default()).unwrap().above_rows, 2);
    }

    #[test]
    fn an_unknown_header_is_the_first_wide_row_of_words() {
        assert_eq!(likely(&records("My report\nColour,Size,Beauty\nred,3,7")), Some(1));
        assert_eq!(likely(&records("1,2,3\n4,5,6")), None);
    }
}
