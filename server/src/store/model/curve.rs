//! The merged totals of one post by moment, and their packed form: one BLOB a post.

use app::domain::{Amounts, Metric, MetricSet, Moment, Precision, Relation, Value};

use super::packed::{Reader, Writer};

/// One set of totals a moment, in order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Curve(Vec<(Moment, Amounts)>);

/// What a row does to a curve.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// It is a new point.
    New,
    /// It says something else, or more, about a known moment.
    Changed,
    /// It says what is known.
    Unchanged,
}

impl Curve {
    pub(crate) fn points(&self) -> &[(Moment, Amounts)] {
        &self.0
    }

    /// Takes a row that was uploaded after all others. A row without any total says nothing new.
    pub(crate) fn take(&mut self, moment: Moment, amounts: &Amounts) -> Effect {
        if amounts.known().is_empty() {
            return Effect::Unchanged;
        }
        // Rows mostly come in order of time.
        let place = match self.0.last() {
            Some((last, _)) if last.at >= moment.at => {
                self.0.partition_point(|(known, _)| known.at < moment.at)
            }
            _ => self.0.len(),
        };
        match self.0.get_mut(place) {
            Some((known, totals)) if known.at == moment.at => {
                if totals.covers(amounts) {
                    return Effect::Unchanged;
                }
                totals.overlay(amounts);
                Effect::Changed
            }
            _ => {
                self.0.insert(place, (moment, *amounts));
                Effect::New
            }
        }
    }

    /// How many totals of the point at a moment are lower than the last exact one before.
    pub(crate) fn falls_at(&self, moment: Moment) -> i64 {
        let place = self.0.partition_point(|(known, _)| known.at < moment.at);
        let Some((_, totals)) = self.0.get(place) else { return 0 };
        let exact =
            |amounts: &Amounts, metric| amounts.get(metric).filter(|v: &Value| v.is_exact());
        let falls = totals.known().iter().filter(|metric| {
            let now = exact(totals, *metric);
            let before = self.0[..place].iter().rev().find_map(|(_, known)| exact(known, *metric));
            now.zip(before).is_some_and(|(now, before)| now.amount < before.amount)
        });
        i64::try_from(falls.count()).unwrap_or(i64::MAX)
    }

    /// Packs it: moments and totals as differences, each from the one before.
    pub(crate) fn pack(&self) -> Vec<u8> {
        let mut writer = Writer::default();
        let (mut at, mut tag, mut last) = (0, Tag::default(), [0_i64; Metric::COUNT]);
        for (moment, amounts) in &self.0 {
            writer.signed(moment.at - at);
            at = moment.at;
            let next = Tag::of(*moment, amounts);
            // Zero stands for "as the point before", which is what nearly all are.
            writer.unsigned(if next == tag { 0 } else { next.code() + 1 });
            tag = next;
            if tag.has_relations {
                writer.unsigned(amounts.packed_relations());
            }
            for metric in tag.known.iter() {
                let amount = amounts.get(metric).map_or(0, |value| value.amount);
                writer.signed(amount - last[metric.index()]);
                last[metric.index()] = amount;
            }
        }
        writer.finish()
    }

    /// Unpacks it; `None` when the bytes make no sense.
    pub(crate) fn unpack(bytes: &[u8]) -> Option<Self> {
        let mut reader = Reader::new(bytes);
        let (mut at, mut tag, mut last) = (0_i64, Tag::default(), [0_i64; Metric::COUNT]);
        let mut points = Vec::new();
        while !reader.is_empty() {
            at = at.checked_add(reader.signed()?)?;
            tag = match reader.unsigned()? {
                0 => tag,
                code => Tag::from_code(code - 1),
            };
            let relations = if tag.has_relations { reader.unsigned()? } else { 0 };
            let mut amounts = Amounts::EMPTY;
            for metric in tag.known.iter() {
                let place = &mut last[metric.index()];
                *place = place.checked_add(reader.signed()?).filter(|amount| *amount >= 0)?;
                let code = (relations >> (4 * metric.index())) & 0xf;
                let relation = Relation::from_code(u8::try_from(code).ok()?)?;
                amounts.set(metric, Value { amount: *place, relation });
            }
            points.push((Moment { at, precision: tag.precision }, amounts));
        }
        Some(Self(points))
    }
}

impl FromIterator<(Moment, Amounts)> for Curve {
    fn from_iter<I: IntoIterator<Item = (Moment, Amounts)>>(rows: I) -> Self {
        let mut curve = Self::default();
        for (moment, amounts) in rows {
            curve.take(moment, &amounts);
        }
        curve
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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn moment() -> impl Strategy<Value = Moment> {
        let day = |at| Moment { at: at * 86_400, precision: Precision::Day };
        prop_oneof![(0..5_000_000_000_i64).prop_map(Moment::second), (0..50_000_i64).prop_map(day)]
    }

    fn amounts() -> impl Strategy<Value = Amounts> {
        let value = (0..1_000_000_000_000_000_i64, 0..5_u8).prop_map(|(amount, code)| Value {
            amount,
            relation: Relation::from_code(code).unwrap(),
        });
        prop::collection::vec(prop::option::of(value), Metric::COUNT).prop_map(|values| {
            let known = Metric::ALL.into_iter().zip(values);
            known.filter_map(|(metric, value)| Some((metric, value?))).collect()
        })
    }

    proptest! {
        #[test]
        fn what_is_packed_comes_back(rows in prop::collection::vec((moment(), amounts()), 0..40)) {
            let curve: Curve = rows.into_iter().collect();
            prop_assert!(curve.points().is_sorted_by(|a, b| a.0.at < b.0.at));
            prop_assert_eq!(Curve::unpack(&curve.pack()), Some(curve));
        }

        #[test]
        fn broken_bytes_are_no_panic(bytes: Vec<u8>) {
            let _ = Curve::unpack(&bytes);
        }
    }

    #[test]
    fn a_lower_total_is_a_fall() {
        let likes = |n| [(Metric::Likes, Value::exact(n))].into_iter().collect::<Amounts>();
        let rows = [(1, 5), (2, 9), (3, 8), (4, 12)];
        let curve: Curve = rows.into_iter().map(|(t, n)| (Moment::second(t), likes(n))).collect();
        let falls: Vec<i64> = (1..=4).map(|t| curve.falls_at(Moment::second(t))).collect();
        assert_eq!(falls, [0, 0, 1, 0]);
    }
}
