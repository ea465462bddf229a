//! A post against the account's earlier posts, as a chart: the band where there are enough of them, otherwise each
//! by itself.

use crate::chart::{Fan, Line, Quiet, Spec, Words};
use crate::domain::analytics::{BandPoint, Curves, Life, Standing, TooFew};
use crate::domain::{ComparisonSet, History, Platform, Zone};
use crate::query::{Axis, ReportQuery, Scale};
use crate::text::{Text, capitalised};

/// The chart; nothing where no earlier post was observed by age.
pub fn fan_chart(
    history: &History,
    life: &Life,
    earlier: &Curves,
    query: &ReportQuery,
    zone: Zone,
    text: Text,
) -> Option<(Spec, Fan)> {
    let standing = life.standing.as_ref()?;
    let fan = match &standing.band {
        Ok(band) => banded(band, text),
        Err(_) => singles(earlier),
    };
    let name = capitalised(&text.metric_on(life.metric, &history.post.account.platform));
    let among = query.among.of(&history.post, zone);
    let words = words(standing, life, &history.post.account.platform, &among, &name, text);
    let scale = if query.scale == Scale::Log { Scale::Log } else { Scale::Linear };
    let spec = own(history, life, scale, zone, words, text);
    (!fan.lines.is_empty()).then_some((spec, fan))
}

/// The post's own line by age.
pub(super) fn own(
    history: &History,
    life: &Life,
    scale: Scale,
    zone: Zone,
    words: Words,
    text: Text,
) -> Spec {
    let name = text.say("fan-own");
    let points = history.series(life.metric).measurable().collect();
    Spec {
        series: vec![Line { metric: life.metric, end_label: name.clone(), name, points }],
        axis: Axis::Age,
        published: history.post.published,
        zone,
        scale,
        range: None,
        bracket: None,
        notes: Vec::new(),
        ages: Vec::new(),
        words,
    }
}

/// The ends and the middle of the band, and what lies between them.
pub(super) fn banded(band: &[BandPoint], text: Text) -> Fan {
    let band = unbroken(band);
    let area = |low: fn(&BandPoint) -> f64, high: fn(&BandPoint) -> f64| {
        band.iter().map(|point| (point.age, low(point), high(point))).collect()
    };
    let line = |name: &str, height: fn(&BandPoint) -> f64| Quiet {
        name: name.to_owned(),
        points: band.iter().map(|point| (point.age, height(point))).collect(),
    };
    Fan {
        areas: vec![area(|p| p.p10, |p| p.p90), area(|p| p.p25, |p| p.p75)],
        lines: vec![
            line("p90", |point| point.p90),
            line(&text.say("fan-median"), |point| point.p50),
            line("p10", |point| point.p10),
        ],
    }
}

/// The longest part of a band that has no gap: over a gap nothing is known, and nothing is drawn.
fn unbroken(band: &[BandPoint]) -> &[BandPoint] {
    // Ages are even on their axis: a step that is much wider than the others is a gap.
    let step = |a: &BandPoint, b: &BandPoint| (b.age as f64).ln_1p() - (a.age as f64).ln_1p();
    let usual = band.windows(2).map(|pair| step(&pair[0], &pair[1])).fold(f64::INFINITY, f64::min);
    let parts = band.chunk_by(|a, b| step(a, b) < 1.5 * usual);
    parts.max_by_key(|part| part.len()).unwrap_or_default()
}

pub(super) fn singles(earlier: &Curves) -> Fan {
    let line = |curve: crate::domain::analytics::Curve| Quiet {
        name: String::new(),
        points: curve.points().map(|(age, total)| (age, total as f64)).collect(),
    };
    let drawn = earlier.iter().filter(|curve| curve.len() > 1);
    Fan { areas: Vec::new(), lines: drawn.take(MOST).map(line).collect() }
}

/// As many single lines can be told apart.
const MOST: usize = 19;

fn words(
    standing: &Standing,
    life: &Life,
    platform: &Platform,
    among: &ComparisonSet,
    name: &str,
    text: Text,
) -> Words {
    let title = match (&standing.score, &standing.rank) {
        (Ok(score), _) => text.score_words(life.metric, platform, score, standing.age, among),
        (_, Ok(rank)) => text.rank_words(life.metric, platform, rank, among),
        _ => text.among_message("fan-title-single", among, platform, &[]),
    };
    let subtitle = match &standing.band {
        Ok(band) => {
            let most = band.iter().map(|point| point.n).max().unwrap_or_default();
            let n = text.amount(i64::try_from(most).unwrap_or(i64::MAX));
            text.among_message("fan-subtitle-band", among, platform, &[("metric", name), ("n", &n)])
        }
        Err(TooFew { needed, .. }) => {
            let needed = text.amount(i64::try_from(*needed).unwrap_or(i64::MAX));
            text.message("fan-subtitle-single", &[("metric", name), ("needed", &needed)])
        }
    };
    Words { description: format!("{title}. {subtitle}"), title, subtitle, foot: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analytics::ages_until;

    fn point(age: i64) -> BandPoint {
        BandPoint { age, n: 20, p10: 1.0, p25: 2.0, p50: 3.0, p75: 4.0, p90: 5.0 }
    }

    #[test]
    fn nothing_is_drawn_over_a_gap() {
        let ages = ages_until(86_400, 10);
        let whole: Vec<BandPoint> = ages.iter().map(|age| point(*age)).collect();
        assert_eq!(unbroken(&whole), whole);
        let mut broken = whole.clone();
        broken.remove(3);
        assert_eq!(unbroken(&broken), &whole[4..]);
        assert_eq!(unbroken(&[]), []);
    }
}
