//! The merged totals of one post by moment, and their packed form: one BLOB a post.

use app::domain::{Amounts, Metric, MetricSet, Moment};

use super::packed::{Reader, Writer};
use super::points::{PointReader, PointWriter};

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

    /// The points, for whoever keeps them.
    pub(crate) fn into_points(self) -> Vec<(Moment, Amounts)> {
        self.0
    }

    /// Takes a row that was uploaded after all others. A row without any total says nothing new.
    pub(crate) fn take(&mut self, moment: Moment, amounts: &Amounts) -> Effect {
        self.take_over(moment, amounts, |_| ())
    }

    /// The same; `changed` is given what was known of the moment, where the row changes it.
    pub(crate) fn take_over(
        &mut self,
        moment: Moment,
        amounts: &Amounts,
        changed: impl FnOnce(&Amounts),
    ) -> Effect {
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
                changed(totals);
                totals.overlay(amounts);
                Effect::Changed
            }
            _ => {
                self.0.insert(place, (moment, *amounts));
                Effect::New
            }
        }
    }

    /// The same curve, at some moments (in order) with what `there` has of them, or nothing.
    pub(crate) fn replaced(&self, moments: &[i64], there: Self) -> Self {
        let is_kept = |(moment, _): &&(Moment, Amounts)| moments.binary_search(&moment.at).is_err();
        let mut points: Vec<_> = self.0.iter().filter(is_kept).copied().collect();
        if !there.0.is_empty() {
            points.extend(there.0);
            points.sort_unstable_by_key(|(moment, _)| moment.at);
        }
        Self(points)
    }

    /// How many totals of the points at some moments, which come in order, are lower than the last exact one before.
    pub(crate) fn falls(&self, moments: impl Iterator<Item = i64>) -> i64 {
        let mut moments = moments.peekable();
        let mut last = [None; Metric::COUNT];
        let mut falls = 0;
        for (moment, totals) in &self.0 {
            let is_asked = moments.next_if_eq(&moment.at).is_some();
            for metric in totals.known().iter() {
                let Some(now) = totals.get(metric).filter(|value| value.is_exact()) else {
                    continue;
                };
                let before = last[metric.index()].replace(now.amount);
                falls += i64::from(is_asked && before.is_some_and(|before| now.amount < before));
            }
        }
        falls
    }

    /// Packs it: moments and totals as differences, each from the one before.
    pub(crate) fn pack(&self) -> Vec<u8> {
        let (mut writer, mut points) = (Writer::default(), PointWriter::default());
        for (moment, amounts) in &self.0 {
            points.write(&mut writer, *moment, amounts);
        }
        writer.finish()
    }

    /// Hands over, of a packed curve, the exact totals of some metrics that are known to the second, in order of time:
    /// the metric's place among them, the second, the total. `None` when the bytes make no sense. A page reads a
    /// thousand curves for one metric: nothing else of them is looked at.
    pub(crate) fn measurable_in(
        bytes: &[u8],
        metrics: MetricSet,
        mut take: impl FnMut(usize, i64, i64),
    ) -> Option<()> {
        let (mut reader, mut points) = (Reader::new(bytes), PointReader::default());
        while !reader.is_empty() {
            points.each(&mut reader, metrics, |moment, metric, value| {
                let place = metrics.place(metric).filter(|_| value.is_exact() && moment.has_hour());
                if let Some(place) = place {
                    take(place, moment.at, value.amount);
                }
            })?;
        }
        Some(())
    }

    /// Unpacks it; `None` when the bytes make no sense.
    pub(crate) fn unpack(bytes: &[u8]) -> Option<Self> {
        let (mut reader, mut points) = (Reader::new(bytes), PointReader::default());
        let mut curve = Vec::new();
        while !reader.is_empty() {
            curve.push(points.read(&mut reader)?);
        }
        Some(Self(curve))
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

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::{Precision, Relation, Value};
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

    #[test]
    fn only_exact_totals_of_a_known_hour_are_measured_with() {
        let likes = |value| [(Metric::Likes, value)].into_iter().collect::<Amounts>();
        let bound = Value { amount: 8, relation: Relation::AtLeast };
        let day = Moment { at: 86_400, precision: Precision::Day };
        let rows = [
            (Moment::second(60), likes(Value::exact(5))),
            (Moment::second(120), likes(bound)),
            (day, likes(Value::exact(9))),
            (Moment::second(90_000), likes(Value::exact(7))),
        ];
        let packed = rows.into_iter().collect::<Curve>().pack();
        let metrics = [Metric::Likes, Metric::Views].into_iter().collect();
        let mut found = Vec::new();
        let whole = Curve::measurable_in(&packed, metrics, |place, at, total| {
            found.push((place, at, total));
        });
        assert_eq!(whole, Some(()));
        // In the order of the set: views come first.
        assert_eq!(found, [(1, 60, 5), (1, 90_000, 7)]);
        let broken = &packed[..packed.len() - 1];
        assert_eq!(Curve::measurable_in(broken, metrics, |_, _, _| ()), None);
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
    fn a_moment_is_replaced_by_what_others_say_of_it() {
        let likes = |n| [(Metric::Likes, Value::exact(n))].into_iter().collect::<Amounts>();
        let curve = |rows: &[(i64, i64)]| -> Curve {
            rows.iter().map(|(t, n)| (Moment::second(*t), likes(*n))).collect()
        };
        let all = curve(&[(1, 5), (2, 9), (3, 8), (4, 12)]);
        assert_eq!(all.replaced(&[2, 4], curve(&[(2, 7)])), curve(&[(1, 5), (2, 7), (3, 8)]));
        assert_eq!(all.replaced(&[1, 2, 3, 4], Curve::default()), Curve::default());
    }

    #[test]
    fn a_lower_total_is_a_fall() {
        let likes = |n| [(Metric::Likes, Value::exact(n))].into_iter().collect::<Amounts>();
        let rows = [(1, 5), (2, 9), (3, 8), (4, 12)];
        let curve: Curve = rows.into_iter().map(|(t, n)| (Moment::second(t), likes(n))).collect();
        let falls: Vec<i64> = (1..=4).map(|t| curve.falls([t].into_iter())).collect();
        assert_eq!(falls, [0, 0, 1, 0]);
        assert_eq!(curve.falls(1..=4), 1);
    }
}
