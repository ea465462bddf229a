//! The numbers behind a chart, as a table.

use crate::domain::analytics::{BandPoint, Curves};
use crate::domain::compared::Compared;
use crate::domain::{Amounts, History, Metric, MetricSet, Moment, Post};
use crate::table::{Cell, Head, Table, metric_head, post_cells, post_heads};
use crate::text::Text;

/// The observations of some metrics as a generic table, which can be imported again. Ages follow from the other columns
/// and are there for people.
pub fn observations_table(history: &History, metrics: MetricSet, text: Text) -> Table {
    Table { heads: heads(metrics, text), rows: rows(&history.post, &history.merged(), metrics) }
}

/// The same of posts side by side, one after the other.
pub fn compared_table(
    posts: impl IntoIterator<Item = Compared>,
    metric: Metric,
    text: Text,
) -> Table {
    let metrics = [metric].into_iter().collect();
    let rows = posts.into_iter().flat_map(|it| rows(&it.post, &it.totals, metrics));
    Table { heads: heads(metrics, text), rows: rows.collect() }
}

/// A band as a table: at each age how many posts were observed around it, and their quantiles to the tenth.
pub fn band_table(band: &[BandPoint], text: Text) -> Table {
    let quantile = |share: u8| {
        let args = [("n", &*share.to_string())];
        Head::new(format!("p{share}"), text.message("export-quantile", &args))
    };
    let mut heads = vec![
        Head::new("age_seconds", text.say("export-age")),
        Head::new("posts", text.say("column-posts")),
    ];
    heads.extend([10, 25, 50, 75, 90].map(quantile));
    let row = |point: &BandPoint| {
        let BandPoint { age, n, p10, p25, p50, p75, p90 } = *point;
        let mut row: Vec<Cell> = vec![age.into(), n.into()];
        row.extend(
            [p10, p25, p50, p75, p90].map(|total| Cell::from((total * 10.0).round() / 10.0)),
        );
        row
    };
    Table { heads, rows: band.iter().map(row).collect() }
}

/// The curves of a fan one after the other, where they are too few for a band: the total of a metric at each age at which
/// a post was observed, the newest post first.
pub fn curves_table(curves: &Curves, metric: Metric, text: Text) -> Table {
    let heads = vec![
        Head::new("curve", text.say("export-curve")),
        Head::new("age_seconds", text.say("export-age")),
        metric_head(text, metric),
    ];
    let rows = (1_i64..).zip(curves.iter()).flat_map(|(number, curve)| {
        curve.points().map(move |(age, total)| vec![number.into(), age.into(), total.into()])
    });
    Table { heads, rows: rows.collect() }
}

fn heads(metrics: MetricSet, text: Text) -> Vec<Head> {
    let mut heads = post_heads(text);
    heads.push(Head::new("observed_at", text.say("column-observed")));
    heads.push(Head::new("age_seconds", text.say("export-age")));
    heads.extend(metrics.iter().map(|metric| metric_head(text, metric)));
    heads
}

fn rows(post: &Post, totals: &[(Moment, Amounts)], metrics: MetricSet) -> Vec<Vec<Cell>> {
    let row = |(observed, amounts): &(Moment, Amounts)| {
        let mut row = post_cells(post);
        row.push((*observed).into());
        row.push(age(post.published, *observed).into());
        row.extend(metrics.iter().map(|metric| Cell::from(amounts.get(metric))));
        row
    };
    totals.iter().map(row).collect()
}

fn age(published: Option<Moment>, observed: Moment) -> Option<i64> {
    let published = published.filter(|published| published.has_hour() && observed.has_hour())?;
    Some(observed.at - published.at)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{ImportId, Observation, PostKind, Relation, Source, Value};
    use crate::text::Lang;

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
    fn each_observation_is_a_row_and_what_is_missing_is_nothing() {
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
        let history = History { post, observations, notes: Vec::new() };
        let Table { heads, rows } = observations_table(&history, metrics, Text::new(Lang::En));
        let keys = heads.iter().map(|head| head.key.as_str());
        let about = ["platform", "account", "post_id", "url", "text", "type", "published_at"];
        let told = ["observed_at", "age_seconds", "likes", "reposts"];
        assert_eq!(keys.collect::<Vec<_>>(), [&about[..], &told[..]].concat());
        let told = rows.iter().map(|row| row[about.len()..].to_vec());
        let expect: [Vec<Cell>; 3] = [
            vec![Moment::second(60).into(), 60_i64.into(), 5_i64.into(), under.into()],
            vec![Moment::second(3_600).into(), 3_600_i64.into(), 6_i64.into(), Cell::Nothing],
            vec![Moment::day(86_400).into(), Cell::Nothing, Cell::Nothing, 7_i64.into()],
        ];
        assert_eq!(told.collect::<Vec<_>>(), expect);
        assert_eq!(rows[0][4], "=1+1, \"low\"".into());
    }
}
