//! The numbers behind a chart, as a file.

use crate::csv::Csv;
use crate::domain::analytics::BandPoint;
use crate::domain::compared::Compared;
use crate::domain::{Amounts, History, Metric, MetricSet, Moment, Post, PostKind};

/// What stands before the totals. `age_seconds` follows from the others and is there for people.
const ABOUT: [&str; 9] = [
    "platform",
    "account",
    "post_id",
    "url",
    "text",
    "type",
    "published_at",
    "observed_at",
    "age_seconds",
];

/// The observations of some metrics as a generic table, which can be imported again: nothing where nothing is
/// known, times in UTC (a bare date where the hour is not known), and a bound's sign before its number, so that no
/// spreadsheet adds it up with what is exact.
pub fn csv(history: &History, metrics: MetricSet) -> String {
    let mut csv = headed(metrics);
    rows(&mut csv, &history.post, &history.merged(), metrics);
    csv.file()
}

/// The same of posts side by side, one after the other.
pub fn compared_csv(posts: impl IntoIterator<Item = Compared>, metric: Metric) -> String {
    let metrics = [metric].into_iter().collect();
    let mut csv = headed(metrics);
    posts.into_iter().for_each(|it| rows(&mut csv, &it.post, &it.totals, metrics));
    csv.file()
}

/// A band as a table: at each age, in seconds, how many posts were observed around it, and their quantiles.
pub fn band_csv(band: &[BandPoint]) -> String {
    let mut csv = Csv::default();
    csv.texts(["age_seconds", "posts", "p10", "p25", "p50", "p75", "p90"]);
    csv.end_row();
    for BandPoint { age, n, p10, p25, p50, p75, p90 } in band {
        csv.number(Some(age));
        csv.number(Some(n));
        for total in [p10, p25, p50, p75, p90] {
            csv.number(Some(format!("{total:.1}")));
        }
        csv.end_row();
    }
    csv.file()
}

fn headed(metrics: MetricSet) -> Csv {
    let mut csv = Csv::default();
    csv.texts(ABOUT);
    csv.texts(metrics.iter().map(Metric::key));
    csv.end_row();
    csv
}

fn rows(csv: &mut Csv, post: &Post, totals: &[(Moment, Amounts)], metrics: MetricSet) {
    for (observed, amounts) in totals {
        about(csv, post, *observed);
        for metric in metrics.iter() {
            csv.text(&amounts.get(metric).map(|value| value.to_string()).unwrap_or_default());
        }
        csv.end_row();
    }
}

fn about(csv: &mut Csv, post: &Post, observed: Moment) {
    csv.text(post.account.platform.key());
    csv.text(&post.account.handle);
    csv.text(&post.platform_id);
    csv.text(post.url.as_deref().unwrap_or_default());
    csv.text(post.text.as_deref().unwrap_or_default());
    csv.text(post.kind.map(PostKind::key).unwrap_or_default());
    csv.text(&post.published.map(Moment::iso).unwrap_or_default());
    csv.text(&observed.iso());
    csv.number(age(post.published, observed));
}

fn age(published: Option<Moment>, observed: Moment) -> Option<i64> {
    let published = published.filter(|published| published.has_hour() && observed.has_hour())?;
    Some(observed.at - published.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ImportId, Observation, Relation, Source, Value};

    fn observation(observed: Moment, known: &[(Metric, Value)]) -> Observation {
        let source = Source {
            import: ImportId(1),
            file_name: String::new(),
            words: None,
            part: String::new(),
            row: 2,
        };
        Observation { observed, amounts: known.iter().copied().collect(), source }
    }

    #[test]
    fn missing_is_empty_and_a_bound_has_its_sign() {
        let under = Value { amount: 20_000, relation: Relation::Under };
        let post = Post {
            platform_id: "17".into(),
            text: Some("=1+1, \"low\"".into()),
            kind: Some(PostKind::Text),
            ..Post::by("harbour", Some(Moment::second(0)))
        };
        let observations = vec![
            observation(
                Moment::second(60),
                &[(Metric::Likes, Value::exact(5)), (Metric::Reposts, under)],
            ),
            observation(Moment::second(3_600), &[(Metric::Likes, Value::exact(6))]),
            observation(Moment::day(86_400), &[(Metric::Reposts, Value::exact(7))]),
        ];
        let metrics = [Metric::Likes, Metric::Reposts].into_iter().collect();
        let csv = csv(&History { post, observations, notes: Vec::new() }, metrics);
        let about = "x,harbour,17,,\"'=1+1, \"\"low\"\"\",text,1970-01-01T00:00:00Z";
        let expect = [
            "\u{feff}platform,account,post_id,url,text,type,published_at,observed_at,age_seconds,likes,reposts",
            &format!("{about},1970-01-01T00:01:00Z,60,5,<20000"),
            &format!("{about},1970-01-01T01:00:00Z,3600,6,"),
            &format!("{about},1970-01-02,,,7"),
        ];
        assert_eq!(csv.lines().collect::<Vec<_>>(), expect);
    }
}
