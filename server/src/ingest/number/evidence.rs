//! The cells of a column -> which mark is the decimal one.

use super::written::Written;
use super::{Decimal, LONGEST, figure};
use crate::ingest::spelling;

/// What the marks of one cell tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Marks {
    /// Nothing: it has none, or is no number.
    None,
    /// That this mark is the decimal one: with the other the cell could not be read.
    Decided(Decimal),
    /// A lone mark before three digits: a group when `decimal` is the decimal mark, else a fraction.
    Group {
        decimal: Decimal,
        /// Whether a fraction could not be told from a group by its digits: all are zeros, or the number
        /// is a rounded one, which may have a fraction.
        is_open: bool,
    },
}

impl Marks {
    pub(super) fn of(text: &str) -> Self {
        let Some(written) = Written::split(text) else { return Self::None };
        if !written.figure.contains(['.', ',']) {
            return Self::None;
        }
        let [dot, comma] = [Decimal::Dot, Decimal::Comma]
            .map(|decimal| figure::parse(written.figure, decimal).map(|figure| figure.fraction));
        let group = |decimal, fraction| Self::Group {
            decimal,
            is_open: fraction == "000" || written.places > 0,
        };
        match (dot, comma) {
            (None, None) => Self::None,
            (Some(_), None) => Self::Decided(Decimal::Dot),
            (None, Some(_)) => Self::Decided(Decimal::Comma),
            (Some(""), Some(fraction)) => group(Decimal::Dot, fraction),
            (Some(fraction), Some(_)) => group(Decimal::Comma, fraction),
        }
    }
}

/// What the cells of a column have told so far, each fact at the place of its decimal mark.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence {
    decided: [bool; 2],
    groups: [bool; 2],
    open: [bool; 2],
}

impl Evidence {
    /// Takes the next cell into account.
    #[inline]
    pub(crate) fn note(&mut self, cell: &[u8]) {
        // The last one begins the full-width marks.
        if cell.iter().any(|byte| matches!(byte, b'.' | b',' | 0xef)) {
            self.note_marked(cell);
        }
    }

    fn note_marked(&mut self, cell: &[u8]) {
        let Ok(text) = str::from_utf8(cell) else { return };
        let text = spelling::bare(text);
        if text.len() > LONGEST {
            return;
        }
        match Marks::of(&text) {
            Marks::None => {}
            Marks::Decided(decimal) => self.decided[decimal as usize] = true,
            Marks::Group { decimal, is_open: true } => self.open[decimal as usize] = true,
            Marks::Group { decimal, is_open: false } => self.groups[decimal as usize] = true,
        }
    }

    /// The decimal mark of the column; nothing when a person must be asked, because the cells contradict
    /// each other or all that they tell is a mark before three zeros.
    ///
    /// A count has no thousandths, so a lone mark before three digits is a group unless all are zeros.
    pub(crate) fn decide(&self) -> Option<Decimal> {
        let tells =
            |decimal: Decimal| self.decided[decimal as usize] || self.groups[decimal as usize];
        let decimal = match (tells(Decimal::Dot), tells(Decimal::Comma)) {
            (false, false) if self.open == [false, false] => return Some(Decimal::default()),
            (true, true) | (false, false) => return None,
            (true, false) => Decimal::Dot,
            (false, true) => Decimal::Comma,
        };
        // `12.400` and `12,000`: both marks seem to set off groups.
        let is_contradicted =
            !self.decided[decimal as usize] && self.open[decimal.other() as usize];
        (!is_contradicted).then_some(decimal)
    }
}
