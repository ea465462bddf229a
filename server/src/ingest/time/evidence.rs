//! The cells of a column -> whether the day or the month comes first.

use super::figures::{self, Figures};
use super::{LONGEST, Order, Unread};
use crate::ingest::spelling;

/// What the dates of a column have told so far.
#[derive(Clone, Debug, Default)]
pub(crate) struct Evidence {
    day_first: bool,
    month_first: bool,
    ambiguous: bool,
}

impl Evidence {
    /// Takes the next cell into account.
    pub(crate) fn note(&mut self, cell: &[u8]) {
        // Years come first in most large files, and tell nothing.
        let begins_with_year =
            cell.get(..4).is_some_and(|year| year.iter().all(u8::is_ascii_digit));
        if begins_with_year {
            return;
        }
        let Ok(text) = str::from_utf8(cell) else { return };
        let text = spelling::bare(text);
        if text.len() > LONGEST {
            return;
        }
        let date = text.split([' ', ',', 'T', '\u{a0}', '\u{202f}']).find(|word| !word.is_empty());
        if let Some(date) = date {
            self.note_date(date);
        }
    }

    fn note_date(&mut self, date: &str) {
        let Some(figures) = Figures::read(date) else {
            self.ambiguous |= figures::read(date, None) == Some(Err(Unread::Ambiguous));
            return;
        };
        self.ambiguous |= figures.ordered(None) == Err(Unread::Ambiguous);
        match figures.shown() {
            Some(Order::DayFirst) => self.day_first = true,
            Some(Order::MonthFirst) => self.month_first = true,
            None => {}
        }
    }

    /// The order that at least one date shows and none contradicts.
    pub(crate) fn decide(&self) -> Option<Order> {
        match (self.day_first, self.month_first) {
            (true, false) => Some(Order::DayFirst),
            (false, true) => Some(Order::MonthFirst),
            _ => None,
        }
    }

    /// Whether a date cannot be read without knowing the order.
    pub(crate) fn has_ambiguous(&self) -> bool {
        self.ambiguous
    }
}
