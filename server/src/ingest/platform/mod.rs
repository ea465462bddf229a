//! The tables that are understood: one file a format, each an exact list of headers.
//!
//! Headers are matched as subsets, in any case and any order; what no list names is ignored and shown as such.

mod generic;
mod x_content;
mod x_tweet_activity;

use app::domain::Metric;
use app::domain::import::{Column, FileRefusal, Format, Meaning, Reason};

/// A kind of table.
pub(crate) struct Table {
    pub(crate) format: Format,
    /// A table is of this kind when it has a header of each group.
    needs: &'static [&'static [&'static str]],
    /// What headers mean, normalised; several may mean the same.
    names: &'static [(&'static str, Meaning)],
    pub(crate) ids: Ids,
    /// When a post was published.
    pub(crate) published: Published,
    /// Whether texts are escaped as in HTML.
    pub(crate) escaped_text: bool,
}

/// What the platform's ids look like, and whose they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ids {
    /// Digits, of X.
    X,
    /// Any text, of the platform that the row names.
    Any,
}

/// Where the moment of publication is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Published {
    /// In its column.
    Column,
    /// In the post's id, to the second; the column only knows the day.
    Id,
}

const TABLES: [&Table; 3] = [&x_tweet_activity::TABLE, &x_content::TABLE, &generic::TABLE];

/// A table whose header has been understood.
pub(crate) struct Layout {
    pub(crate) table: &'static Table,
    pub(crate) columns: Vec<Column>,
}

impl Layout {
    /// Finds the kind of table that a header is of.
    pub(crate) fn recognise(header: Vec<String>) -> Result<Self, FileRefusal> {
        let names: Vec<String> = header.iter().map(|cell| normalised(cell)).collect();
        let table = TABLES
            .into_iter()
            .find(|table| table.fits(&names))
            .ok_or_else(|| FileRefusal::from(Reason::UnknownTable(beginning(&header))))?;
        let meanings = names.iter().map(|name| table.meaning(name));
        let columns: Vec<Column> = header
            .iter()
            .zip(meanings)
            .map(|(header, meaning)| Column { header: header.clone(), meaning })
            .collect();
        refuse_duplicates(&columns)?;
        Ok(Self { table, columns })
    }

    /// The place of the column with that meaning.
    pub(crate) fn place(&self, meaning: Meaning) -> Option<usize> {
        self.columns.iter().position(|column| column.meaning == meaning)
    }

    /// The places of all totals.
    pub(crate) fn metrics(&self) -> Vec<(usize, Metric)> {
        let metric = |column: &Column| match column.meaning {
            Meaning::Metric(metric) => Some(metric),
            _ => None,
        };
        (0..)
            .zip(&self.columns)
            .filter_map(|(place, column)| Some((place, metric(column)?)))
            .collect()
    }
}

impl Table {
    fn fits(&self, names: &[String]) -> bool {
        let has = |name: &&str| names.iter().any(|n| n == name);
        let has_metric = names.iter().any(|n| matches!(self.meaning(n), Meaning::Metric(_)));
        has_metric && self.needs.iter().all(|group| group.iter().any(has))
    }

    fn meaning(&self, name: &str) -> Meaning {
        let by_list =
            self.names.iter().find(|(known, _)| *known == name).map(|(_, meaning)| *meaning);
        by_list.unwrap_or(Meaning::Ignored)
    }
}

/// Two columns that mean the same would have to be weighed against each other; nobody could tell how.
fn refuse_duplicates(columns: &[Column]) -> Result<(), FileRefusal> {
    for (place, column) in columns.iter().enumerate() {
        let is_same = |other: &Column| other.meaning == column.meaning;
        if column.meaning != Meaning::Ignored && columns[..place].iter().any(is_same) {
            let reason = Reason::DuplicateColumn(column.header.clone());
            return Err(FileRefusal { row: Some(1), column: Some(column.header.clone()), reason });
        }
    }
    Ok(())
}

/// A header as the lists spell it: lower case, single spaces for any blanks and underscores.
fn normalised(header: &str) -> String {
    let visible: String = header
        .chars()
        .filter(|c| !matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}'))
        .map(|c| if c == '_' { ' ' } else { c })
        .collect();
    visible.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The header's first cells, short enough for a sentence.
fn beginning(header: &[String]) -> String {
    let cells: Vec<&str> = header.iter().take(6).map(String::as_str).collect();
    let text: String = cells.join(", ").chars().take(120).collect();
    let is_all = header.len() <= 6 && text.len() == cells.join(", ").len();
    if is_all { text } else { format!("{text} …") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_normalised_and_say_each_name_once() {
        for table in TABLES {
            for (place, (name, _)) in table.names.iter().enumerate() {
                assert_eq!(normalised(name), *name);
                assert!(
                    table.names[..place].iter().all(|(other, _)| other != name),
                    "{name} twice"
                );
            }
        }
    }

    #[test]
    fn headers_are_matched_in_any_case_and_spelling() {
        assert_eq!(normalised("\u{feff}Post  ID"), "post id");
        assert_eq!(normalised("profile_visits "), "profile visits");
    }
}
