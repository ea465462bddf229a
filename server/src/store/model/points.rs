//! Totals by moment in few bytes: each as its difference from the one before, and the known metrics alone.

use app::domain::{Amounts, Metric, MetricSet, Moment, Precision, Relation, Value};

use super::packed::{Reader, Writer};

/// Writes points of one post, best in order of time.
#[derive(Debug, Default)]
pub(crate) struct PointWriter(Last);

/// Reads what a [`PointWriter`] wrote.
#[derive(Debug, Default)]
pub(crate) struct PointReader(Last);

/// The point before.
#[derive(Debug, Default)]
struct Last {
    at: i64,
    tag: Tag,
    amounts: [i64; Metric::COUNT],
}

impl PointWriter {
    pub(crate) fn write(&mut self, writer: &mut Writer, moment: Moment, amounts: &Amounts) {
        let last = &mut self.0;
        writer.signed(moment.at.wrapping_sub(last.at));
        last.at = moment.at;
        let tag = Tag::of(moment, amounts);
        // Zero stands for "as the point before", which is what nearly all are.
        writer.unsigned(if tag == last.tag { 0 } else { tag.code() + 1 });
        last.tag = tag;
        if tag.has_relations {
            writer.unsigned(amounts.packed_relations());
        }
        for metric in tag.known.iter() {
            let amount = amounts.get(metric).map_or(0, |value| value.amount);
            writer.signed(amount - last.amounts[metric.index()]);
            last.amounts[metric.index()] = amount;
        }
    }
}

impl PointReader {
    /// `None` when the bytes make no sense.
    pub(crate) fn read(&mut self, reader: &mut Reader<'_>) -> Option<(Moment, Amounts)> {
        let mut amounts = Amounts::EMPTY;
        let moment = self.each(reader, MetricSet::ALL, |_, metric, value| {
            amounts.set(metric, value);
        })?;
        Some((moment, amounts))
    }

    /// Hands over the totals that the next point has of some metrics, always the same, in column order; returns its
    /// moment.
    #[inline]
    pub(crate) fn each(
        &mut self,
        reader: &mut Reader<'_>,
        metrics: MetricSet,
        mut take: impl FnMut(Moment, Metric, Value),
    ) -> Option<Moment> {
        let last = &mut self.0;
        last.at = last.at.checked_add(reader.signed()?)?;
        last.tag = match reader.unsigned()? {
            0 => last.tag,
            code => Tag::from_code(code - 1),
        };
        let relations = if last.tag.has_relations { reader.unsigned()? } else { 0 };
        let moment = Moment { at: last.at, precision: last.tag.precision };
        let mut passed = 0;
        for metric in last.tag.known.iter() {
            if !metrics.contains(metric) {
                passed += 1;
                continue;
            }
            reader.skip(std::mem::take(&mut passed))?;
            let place = &mut last.amounts[metric.index()];
            *place = place.checked_add(reader.signed()?).filter(|amount| *amount >= 0)?;
            let code = (relations >> (4 * metric.index())) & 0xf;
            let relation = Relation::from_code(u8::try_from(code).ok()?)?;
            take(moment, metric, Value { amount: *place, relation });
        }
        reader.skip(passed)?;
        Some(moment)
    }
}

/// What a point has, beside its numbers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Tag {
    known: MetricSet,
    has_relations: bool,
    precision: Precision,
}

impl Tag {
    fn of(moment: Moment, amounts: &Amounts) -> Self {
        let (known, has_relations) = (amounts.known(), !amounts.all_exact());
        Self { known, has_relations, precision: moment.precision }
    }

    fn code(self) -> u64 {
        let is_day = u64::from(self.precision == Precision::Day);
        u64::from(self.known.bits()) << 2 | u64::from(self.has_relations) << 1 | is_day
    }

    fn from_code(code: u64) -> Self {
        Self {
            known: MetricSet::from_bits(u16::try_from(code >> 2).unwrap_or_default()),
            has_relations: code & 2 != 0,
            precision: if code & 1 == 0 { Precision::Second } else { Precision::Day },
        }
    }
}
