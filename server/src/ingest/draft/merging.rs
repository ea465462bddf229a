//! Rows about the same post and moment, or about the same account and day, become one, or are refused.

use std::collections::HashSet;

use app::domain::import::Reason;

use super::Draft;
use super::sorted::Order;
use crate::store::batch::NewDay;

/// What became of the rows that came second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Merged {
    /// Rows that said nothing else.
    pub(crate) same: i64,
    /// Rows that filled in totals which the first one left open.
    pub(crate) added: i64,
}

impl Draft {
    /// Leaves one row for each post and moment in `order`.
    pub(super) fn merge(&mut self, order: &mut Order) -> Merged {
        let mut merged = Merged::default();
        let mut refused = HashSet::new();
        let mut first: Option<usize> = None;
        order.retain(|place| {
            let is_same = first.is_some_and(|first| {
                self.rows.post(first) == self.rows.post(place)
                    && self.rows.observed(first).at == self.rows.observed(place).at
            });
            match first {
                Some(first) if is_same => {
                    if let Some(reason) = self.take_second(first, place, &mut merged) {
                        // A row of many totals may contradict another in many, and is refused once.
                        let row = self.rows.row(place);
                        if refused.insert(row) {
                            self.refuse(row, reason);
                        }
                    }
                }
                _ => first = Some(place),
            }
            !is_same
        });
        merged
    }

    /// Leaves one row for each account and day: tables of an upload may each tell a part of them.
    pub(super) fn merge_days(&mut self, merged: &mut Merged) {
        let mut days = std::mem::take(&mut self.days);
        days.sort_by_key(|day| (day.account, day.day, day.row));
        let mut kept: Vec<NewDay> = Vec::with_capacity(days.len());
        for said in days {
            match kept.last_mut() {
                Some(first) if (first.account, first.day) == (said.account, said.day) => {
                    self.take_second_day(first, &said, merged);
                }
                _ => kept.push(said),
            }
        }
        self.days = kept;
    }

    fn take_second_day(&mut self, first: &mut NewDay, said: &NewDay, merged: &mut Merged) {
        let (mut both, mut reverse) = (first.gains, said.gains);
        both.overlay(&said.gains);
        reverse.overlay(&first.gains);
        if first.gains == both {
            merged.same += 1;
        } else if both != reverse {
            self.refuse(said.row, Reason::Contradiction(first.row.into()));
        } else {
            first.gains = both;
            merged.added += 1;
        }
    }

    /// Takes the second of two rows, or tells why it is refused.
    fn take_second(&mut self, first: usize, second: usize, merged: &mut Merged) -> Option<Reason> {
        let (mut kept, said) = (self.rows.amounts(first), self.rows.amounts(second));
        if kept.covers(&said) {
            merged.same += 1;
        } else if kept.contradicts(&said) {
            return Some(Reason::Contradiction(self.rows.row(first).into()));
        } else {
            kept.overlay(&said);
            self.rows.replace(first, &kept);
            merged.added += 1;
        }
        None
    }
}
