//! The numbers behind a chart.

use crate::csv::Csv;
use crate::domain::{Amounts, Metric, MetricSet, Moment, Value};
use chrono::DateTime;

/// Observations as CSV: `observed_at` (UTC; a bare date where the hour is not known), `age_seconds`
/// where it is known, then each metric, and its relation to the truth where some of its totals are
/// bounds.
pub fn csv(rows: &[(Moment, Amounts)], published: Option<Moment>, metrics: MetricSet) -> String {
    let is_bound =
        |metric| rows.iter().any(|(_, amounts)| amounts.get(metric).is_some_and(|v| !v.is_exact()));
    let columns: Vec<(Metric, bool)> =
        metrics.iter().map(|metric| (metric, is_bound(metric))).collect();
    let mut csv = Csv::default();
    csv.text("observed_at");
    csv.text("age_seconds");
    for (metric, has_relation) in &columns {
        csv.text(metric.key());
        if *has_relation {
            csv.text(&format!("{}_relation", metric.key()));
        }
    }
    csv.end_row();
    for (moment, amounts) in rows {
        csv.text(&observed_at(*moment));
        csv.number(age(published, *moment));
        for (metric, has_relation) in &columns {
            cells(&mut csv, amounts.get(*metric), *has_relation);
        }
        csv.end_row();
    }
    csv.finish()
}

/// A total, and its relation where the column has one; nothing at all where nothing is known.
fn cells(csv: &mut Csv, value: Option<Value>, has_relation: bool) {
    csv.number(value.map(|value| value.amount));
    if has_relation {
        let sign = |value: Value| if value.is_exact() { "=" } else { value.relation.sign() };
        csv.text(value.map_or("", sign));
    }
}

fn observed_at(moment: Moment) -> String {
    let utc = DateTime::from_timestamp(moment.at, 0).unwrap_or_default();
    let format = if moment.has_hour() { "%Y-%m-%dT%H:%M:%SZ" } else { "%Y-%m-%d" };
    utc.format(format).to_string()
}

fn age(published: Option<Moment>, moment: Moment) -> Option<i64> {
    let published = published.filter(|published| published.has_hour() && moment.has_hour())?;
    Some(moment.at - published.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Relation;

    #[test]
    fn missing_is_empty_and_a_bound_has_its_sign() {
        let bound = Value { amount: 20_000, relation: Relation::Under };
        let first: Amounts =
            [(Metric::Likes, Value::exact(5)), (Metric::Reposts, bound)].into_iter().collect();
        let second: Amounts = [(Metric::Likes, Value::exact(6))].into_iter().collect();
        let third: Amounts = [(Metric::Reposts, Value::exact(7))].into_iter().collect();
        let rows = [
            (Moment::second(60), first),
            (Moment::second(3_600), second),
            (Moment::day(86_400), third),
        ];
        let metrics = [Metric::Likes, Metric::Reposts].into_iter().collect();
        let csv = csv(&rows, Some(Moment::second(0)), metrics);
        let expect = [
            "observed_at,age_seconds,likes,reposts,reposts_relation",
            "1970-01-01T00:01:00Z,60,5,20000,<",
            "1970-01-01T01:00:00Z,3600,6,,",
            "1970-01-02,,,7,=",
        ];
        assert_eq!(csv.lines().collect::<Vec<_>>(), expect);
    }
}
