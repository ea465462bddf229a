//! Rows of totals, packed: some forty bytes each instead of a hundred and fifty.

use app::domain::{Amounts, MetricSet, Moment, Precision, Relation, Value};

use crate::store::packed::{Reader, Writer};

/// Rows in the order in which they were read.
#[derive(Debug, Default)]
pub(crate) struct Heap {
    heads: Vec<Head>,
    amounts: Writer,
}

/// All of a row but its totals.
#[derive(Clone, Copy, Debug)]
struct Head {
    post: u32,
    row: u32,
    /// The moment, doubled, and one more when only the day is known.
    at: i64,
    /// Where its totals lie.
    amounts: u32,
}

/// A place to go back to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mark(usize, usize);

impl Heap {
    pub(crate) fn len(&self) -> usize {
        self.heads.len()
    }

    pub(crate) fn push(&mut self, post: u32, row: u32, observed: Moment, amounts: &Amounts) {
        let at = observed.at * 2 + i64::from(!observed.has_hour());
        let amounts = self.pack(amounts);
        self.heads.push(Head { post, row, at, amounts });
    }

    pub(crate) fn post(&self, place: usize) -> u32 {
        self.heads[place].post
    }

    pub(crate) fn row(&self, place: usize) -> u32 {
        self.heads[place].row
    }

    pub(crate) fn observed(&self, place: usize) -> Moment {
        let at = self.heads[place].at;
        let precision = if at & 1 == 0 { Precision::Second } else { Precision::Day };
        Moment { at: at >> 1, precision }
    }

    pub(crate) fn amounts(&self, place: usize) -> Amounts {
        let start = usize::try_from(self.heads[place].amounts).unwrap_or_default();
        let mut reader = Reader::new(&self.amounts.bytes()[start..]);
        unpack(&mut reader).unwrap_or_default()
    }

    /// Puts other totals in the place of a row's.
    pub(super) fn replace(&mut self, place: usize, amounts: &Amounts) {
        self.heads[place].amounts = self.pack(amounts);
    }

    pub(super) fn mark(&self) -> Mark {
        Mark(self.heads.len(), self.amounts.bytes().len())
    }

    pub(super) fn rewind(&mut self, Mark(heads, bytes): Mark) {
        self.heads.truncate(heads);
        self.amounts.truncate(bytes);
    }

    fn pack(&mut self, amounts: &Amounts) -> u32 {
        // Five million rows of fourteen totals stay below four gigabytes.
        let start = u32::try_from(self.amounts.bytes().len()).unwrap_or(u32::MAX);
        let known = amounts.known();
        let relations = amounts.packed_relations();
        self.amounts.unsigned(u64::from(known.bits()) << 1 | u64::from(relations != 0));
        if relations != 0 {
            self.amounts.unsigned(relations);
        }
        for metric in known.iter() {
            let amount = amounts.get(metric).map_or(0, |value| value.amount);
            self.amounts.unsigned(amount.unsigned_abs());
        }
        start
    }
}

fn unpack(reader: &mut Reader<'_>) -> Option<Amounts> {
    let tag = reader.unsigned()?;
    let relations = if tag & 1 == 0 { 0 } else { reader.unsigned()? };
    let mut amounts = Amounts::EMPTY;
    for metric in MetricSet::from_bits(u16::try_from(tag >> 1).ok()?).iter() {
        let amount = i64::try_from(reader.unsigned()?).ok()?;
        let code = u8::try_from((relations >> (4 * metric.index())) & 0xf).ok()?;
        amounts.set(metric, Value { amount, relation: Relation::from_code(code)? });
    }
    Some(amounts)
}

#[cfg(test)]
mod tests {
    use app::domain::Metric;

    use super::*;

    #[test]
    fn rows_come_back_as_they_went_in() {
        let bounded = Value { amount: 20_000, relation: Relation::Under };
        let first: Amounts =
            [(Metric::Likes, Value::exact(0)), (Metric::Reposts, bounded)].into_iter().collect();
        let second: Amounts = [(Metric::Reach, Value::exact(i64::MAX))].into_iter().collect();
        let mut heap = Heap::default();
        heap.push(7, 2, Moment::second(1_700_000_001), &first);
        let mark = heap.mark();
        heap.push(8, 3, Moment::day(1_700_000_001), &second);
        assert_eq!((heap.post(0), heap.row(0), heap.amounts(0)), (7, 2, first));
        assert_eq!(heap.observed(0), Moment::second(1_700_000_001));
        assert_eq!((heap.observed(1), heap.amounts(1)), (Moment::day(1_700_000_001), second));
        heap.replace(0, &second);
        assert_eq!(heap.amounts(0), second);
        heap.rewind(mark);
        assert_eq!(heap.len(), 1);
    }
}
