//! What the rows of a file do to what is known: new points, changes, repetitions.

use app::domain::{Amounts, Moment};

use super::curve::{Curve, Effect};
use super::repeats::RepeatedRow;
use crate::store::batch::NewRow;

/// Rows of a file, counted by what they do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Weight {
    pub(crate) new: i64,
    pub(crate) changed: i64,
    pub(crate) unchanged: i64,
}

impl Weight {
    /// Counts a row.
    pub(crate) fn count(&mut self, effect: Effect) {
        match effect {
            Effect::New => self.new += 1,
            Effect::Changed => self.changed += 1,
            Effect::Unchanged => self.unchanged += 1,
        }
    }
}

impl std::ops::AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        self.new += other.new;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
    }
}

/// What one post's rows do.
#[derive(Debug, Default)]
pub(crate) struct Weighed<'a> {
    pub(crate) weight: Weight,
    /// Rows to be stored, in order of time.
    pub(crate) stored: Vec<&'a NewRow>,
    /// Rows that said nothing new, but something.
    pub(crate) repeated: Vec<RepeatedRow>,
    /// Where a known moment is changed: what was known of it, and what is said now.
    pub(crate) changed: Vec<(Moment, Amounts, Amounts)>,
}

/// Lays one post's rows, in order of time, over its curve.
pub(crate) fn weigh<'a>(curve: &mut Curve, rows: &'a [NewRow]) -> Weighed<'a> {
    let mut weighed = Weighed::default();
    for row in rows {
        let changed = &mut weighed.changed;
        let effect = curve.take_over(row.observed, &row.amounts, |known| {
            changed.push((row.observed, *known, row.amounts));
        });
        weighed.weight.count(effect);
        if effect == Effect::Unchanged {
            weighed.repeated.extend(repeated(row));
        } else {
            weighed.stored.push(row);
        }
    }
    weighed
}

fn repeated(row: &NewRow) -> Option<RepeatedRow> {
    let said = row.amounts.known();
    (!said.is_empty()).then_some(RepeatedRow { observed: row.observed, row: row.row, said })
}
