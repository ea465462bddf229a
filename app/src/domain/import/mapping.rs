//! What a person says of the columns of a table: kept by the table's header, and used again for the next one.

use serde::{Deserialize, Serialize};

use super::{Meaning, Shape};
use crate::domain::Platform;

/// Which comes first in a date of figures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum DateOrder {
    /// `31/12/2026`.
    DayFirst,
    /// `12/31/2026`.
    MonthFirst,
}

impl DateOrder {
    /// The name in forms and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::DayFirst => "day-first",
            Self::MonthFirst => "month-first",
        }
    }

    /// The order of that [`DateOrder::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::DayFirst, Self::MonthFirst].into_iter().find(|order| order.key() == key)
    }
}

/// Which mark is the decimal one; the other sets off groups.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Decimal {
    /// `1,234.5`
    #[default]
    Dot,
    /// `1.234,5`
    Comma,
}

impl Decimal {
    /// The name in forms and on the command line.
    pub fn key(self) -> &'static str {
        match self {
            Self::Dot => "dot",
            Self::Comma => "comma",
        }
    }

    /// The mark before the fraction.
    pub fn mark(self) -> char {
        match self {
            Self::Dot => '.',
            Self::Comma => ',',
        }
    }

    /// The other one, whose mark sets off groups.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Dot => Self::Comma,
            Self::Comma => Self::Dot,
        }
    }

    /// The mark of that [`Decimal::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        [Self::Dot, Self::Comma].into_iter().find(|mark| mark.key() == key)
    }
}

/// What a person says of a table. It overrides every guess.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// The header that it is about, see [`fingerprint`](Self::fingerprint).
    pub header: String,
    /// What a row is.
    pub shape: Shape,
    /// What each column holds.
    pub meanings: Vec<Meaning>,
    /// Where the posts were published, where no column tells it.
    pub platform: Option<Platform>,
    /// Posts have no id: each row is a post of its own, known by its place in the file.
    pub rows_are_posts: bool,
    /// The order of dates in figures, where their values leave it open.
    pub dates: Option<DateOrder>,
    /// The decimal mark, where the numbers leave it open.
    pub decimal: Option<Decimal>,
}

impl Mapping {
    /// A header as one line, so that the next table with the same columns is known again: its cells in lower case,
    /// with single blanks.
    pub fn fingerprint<'a>(header: impl IntoIterator<Item = &'a str>) -> String {
        let cell = |cell: &str| {
            cell.to_lowercase()
                .replace('\u{1f}', " ")
                .split_whitespace()
                .collect::<Vec<_>>()
                .join(" ")
        };
        header.into_iter().map(cell).collect::<Vec<_>>().join("\u{1f}")
    }
}
