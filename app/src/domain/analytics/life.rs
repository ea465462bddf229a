//! Everything that is measured of one metric of one post, in one answer: what a page and `stats` ask for.
//!
//! Growth curves and forecasts with their past are an [`Outlook`] of its own: asked for only when wanted.

use serde::Serialize;

use super::annotation::{Around, around};
use super::band::{BandPoint, ages_until, band};
use super::curve::{Curve, Curves};
use super::half_life::{HalfLife, half_life};
use super::method::{ENOUGH_POSTS, TooFew};
use super::milestone::{Milestone, milestones};
use super::outlier::{NoOutlier, Outlier, outlier};
use super::outlook::{Outlook, outlook};
use super::rank::{Rank, rank};
use super::score::{MINIMUM, Score, expectation, score};
use super::shape::{Shape, shape};
use super::velocity::{Step, peak, velocity, velocity_since};
use crate::domain::{Fall, History, Metric, Moment, Series};

/// What is wanted of a life, and how.
#[derive(Clone, Debug, PartialEq)]
pub struct Options {
    /// The expectation below which the score measures by this minimum.
    pub minimum: f64,
    /// At how many ages the band is told.
    pub band_ages: u32,
    /// Up to which age, in seconds; the post's own when `None`.
    pub band_until: Option<i64>,
    /// Noted moments, in UTC seconds.
    pub notes: Vec<i64>,
    /// How far before and after a noted moment the pace is taken, in seconds.
    pub window: i64,
    /// The age, in seconds, for which an outlook is wanted.
    pub horizon: Option<i64>,
}

impl Default for Options {
    fn default() -> Self {
        const DAY: i64 = 86_400;
        Self {
            minimum: MINIMUM,
            band_ages: 60,
            band_until: None,
            notes: Vec::new(),
            window: DAY,
            horizon: None,
        }
    }
}

/// The life of a post, by one metric.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Life {
    /// What is counted.
    pub metric: Metric,
    /// When it was published.
    pub published: Option<Moment>,
    /// How many observations tell of it, bounds and days without an hour among them.
    pub observations: usize,
    /// The observations that are measured with, as ages in seconds and totals: exact, known to the second,
    /// of a post whose hour of publication is known.
    pub curve: Vec<(i64, i64)>,
    /// When half of it had come.
    pub half_life: Option<HalfLife>,
    /// Velocity, from the publication on where it is known. Empty for reach: of people nobody knows how
    /// many came anew.
    pub steps: Vec<Step>,
    /// The fastest step.
    pub peak: Option<Step>,
    /// Where the total fell.
    pub falls: Vec<Fall>,
    /// The round totals that were passed.
    pub milestones: Vec<Milestone>,
    /// The word for its life; `None` where no half-life is known.
    pub shape: Option<Result<Shape, TooFew>>,
    /// The pace around each noted moment. Empty for reach, as the steps are.
    pub notes: Vec<Around>,
    /// The post among earlier ones, at the age of its last observation.
    pub standing: Option<Standing>,
    /// What may come, where that was asked for.
    pub outlook: Option<Outlook>,
}

/// A post among earlier ones of its account and kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Standing {
    /// The age at which they are compared, in seconds: that of the post's last observation.
    #[serde(rename = "age_s")]
    pub age: i64,
    /// What the post had then.
    pub actual: f64,
    /// How many earlier posts were observed around that age.
    pub n: usize,
    /// Against the expectation.
    pub score: Result<Score, TooFew>,
    /// Its place among them.
    pub rank: Result<Rank, TooFew>,
    /// Whether it stands apart.
    pub outlier: Result<Outlier, NoOutlier>,
    /// Where most of them ran; otherwise single curves are drawn.
    pub band: Result<Vec<BandPoint>, TooFew>,
}

/// The life of a post by one metric. `earlier`: the same metric of earlier posts of its account and kind, the
/// newest first, without the post itself.
pub fn life(history: &History, metric: Metric, earlier: &Curves, options: &Options) -> Life {
    of_series(&history.series(metric), history.post.published, earlier, options)
}

/// The life that a series tells.
pub fn of_series(
    series: &Series,
    published: Option<Moment>,
    earlier: &Curves,
    options: &Options,
) -> Life {
    let mut own = Curves::default();
    own.push_series(series, published);
    let curve = own.get(0).filter(|curve| !curve.is_empty());
    let half_life = curve.and_then(half_life);
    let start = published.filter(|moment| moment.has_hour()).map(|moment| moment.at);
    let steps = steps(series, start);
    let noted = options.notes.iter().filter(|_| series.metric != Metric::Reach);
    let note = |at: &i64| around(series, start, *at, options.window);
    Life {
        metric: series.metric,
        published,
        observations: series.points().len(),
        curve: curve.into_iter().flat_map(Curve::points).collect(),
        shape: curve.zip(half_life).map(|(curve, life)| shape(curve, &life)),
        half_life,
        peak: peak(&steps),
        steps,
        falls: series.falls(),
        milestones: milestones(series, published),
        notes: noted.map(note).collect(),
        standing: curve.and_then(|curve| standing(curve, earlier, options)),
        outlook: curve.zip(options.horizon).map(|(curve, to)| outlook(curve, to, earlier)),
    }
}

pub(super) fn steps(series: &Series, start: Option<i64>) -> Vec<Step> {
    match start {
        _ if series.metric == Metric::Reach => Vec::new(),
        Some(start) => velocity_since(series, start),
        None => velocity(series),
    }
}

fn standing(curve: Curve, earlier: &Curves, options: &Options) -> Option<Standing> {
    let (age, total) = curve.last()?;
    let (actual, others) = (total as f64, earlier.at(age));
    let ages = ages_until(options.band_until.unwrap_or(age), options.band_ages);
    let few = TooFew { n: others.len(), needed: ENOUGH_POSTS };
    let rank = rank(&others, actual).filter(|rank| rank.n >= ENOUGH_POSTS).ok_or(few);
    Some(Standing {
        age,
        actual,
        n: others.len(),
        score: expectation(&others).map(|expected| score(actual, expected, options.minimum)),
        rank,
        outlier: outlier(actual, &others),
        band: band(earlier, &ages),
    })
}

#[cfg(test)]
mod tests {
    use super::super::half_life::tests::SEISMIC;
    use super::*;
    use crate::domain::Value;
    use proptest::prelude::*;

    fn series(metric: Metric, points: &[(i64, i64)]) -> Series {
        let points = points.iter().map(|(t, n)| (Moment::second(1_000_000 + t), Value::exact(*n)));
        Series::new(metric, points)
    }

    const PUBLISHED: Option<Moment> =
        Some(Moment { at: 1_000_000, precision: crate::domain::Precision::Second });

    /// Posts with a k-th part of the cascade each.
    fn earlier(posts: i64) -> Curves {
        (1..=posts).map(|k| SEISMIC.map(|(age, total)| (age, total * k / posts))).collect()
    }

    #[test]
    fn one_question_answers_all() {
        let cascade = series(Metric::Reposts, &SEISMIC);
        let options = Options {
            notes: vec![1_000_000 + 20_000],
            horizon: Some(1_000_000),
            ..Options::default()
        };
        let life = of_series(&cascade, PUBLISHED, &earlier(40), &options);
        assert_eq!(life.curve, SEISMIC);
        assert_eq!(life.half_life.map(|l| l.t50.bracket.low), Some(10_800));
        assert_eq!((life.steps.len(), life.peak.map(|p| p.gained)), (8, Some(3_442)));
        assert_eq!(life.milestones.last().map(|m| m.total), Some(10_000));
        assert!(life.shape.unwrap().is_ok() && life.falls.is_empty());
        assert_eq!(life.notes[0].across.map(|pace| pace.gained), Some(3_981));
        let standing = life.standing.unwrap();
        assert_eq!((standing.age, standing.n), (604_260, 40));
        // The middle half of 1/40 to 40/40 is 20.5/40 on average.
        let score = standing.score.unwrap();
        assert!((score.value - 40.0 / 20.5).abs() < 1e-3, "{score:?}");
        assert_eq!(standing.rank.map(|rank| (rank.below, rank.ties, rank.n)), Ok((39, 1, 40)));
        assert_eq!(standing.band.unwrap().len(), 60);
        assert!(life.outlook.unwrap().growth[0].curve.is_ok());
    }

    #[test]
    fn without_earlier_posts_it_is_said_that_there_are_none() {
        let likes = series(Metric::Likes, &SEISMIC);
        let life = of_series(&likes, PUBLISHED, &Curves::default(), &Options::default());
        let few = TooFew { n: 0, needed: 20 };
        let standing = life.standing.unwrap();
        assert_eq!(standing.score, Err(few));
        assert_eq!(standing.rank, Err(few));
        assert_eq!(standing.band, Err(few));
        assert_eq!(standing.outlier, Err(NoOutlier::TooFewPosts(few)));
        assert_eq!(life.outlook, None);
    }

    #[test]
    fn a_post_without_an_hour_keeps_what_needs_no_age() {
        let likes = series(Metric::Likes, &SEISMIC);
        let day = Some(Moment::day(1_000_000));
        let life = of_series(&likes, day, &earlier(30), &Options::default());
        assert_eq!((life.curve.len(), life.half_life, life.standing), (0, None, None));
        assert_eq!((life.observations, life.steps.len()), (8, 7));
        assert!(!life.milestones.is_empty());
    }

    #[test]
    fn reach_has_no_velocity() {
        let reach = series(Metric::Reach, &SEISMIC);
        let life = of_series(&reach, PUBLISHED, &Curves::default(), &Options::default());
        assert!(life.steps.is_empty() && life.peak.is_none() && life.half_life.is_some());
    }

    #[test]
    fn all_of_it_can_be_written_as_json() {
        let likes = series(Metric::Likes, &SEISMIC);
        let options = Options { horizon: Some(1_000_000), ..Options::default() };
        let life = of_series(&likes, PUBLISHED, &earlier(40), &options);
        let json = serde_json::to_value(&life).unwrap();
        assert_eq!(json["half_life"]["t50"]["low_s"], 10_800);
        assert_eq!(json["standing"]["score"]["Ok"]["expected"]["n"], 40);
        assert_eq!(json["outlook"]["growth"][2]["family"], "log-normal");
    }

    fn post() -> impl Strategy<Value = Vec<(i64, i64)>> {
        let total = prop_oneof![Just(0), 0..50_i64, 0..1_000_000_000_000_i64];
        prop::collection::vec((1..100_000_i64, total), 0..12).prop_map(|steps| {
            let mut age = 0;
            let grown = steps.into_iter().map(|(step, total)| {
                age += step;
                (age, total)
            });
            grown.collect()
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]

        #[test]
        fn no_history_breaks_a_life(own in post(), others in prop::collection::vec(post(), 0..40)) {
            let likes = series(Metric::Likes, &own);
            let notes = vec![1_000_000 + 50_000];
            let options = Options { horizon: Some(500_000), notes, ..Options::default() };
            let life = of_series(&likes, PUBLISHED, &others.into_iter().collect(), &options);
            prop_assert_eq!(life.curve.len(), own.len());
            if let Some(Ok(score)) = life.standing.as_ref().map(|standing| standing.score) {
                prop_assert!(score.value.is_finite());
            }
            for fit in life.outlook.iter().flat_map(|outlook| &outlook.growth) {
                if let Ok(curve) = fit.curve {
                    prop_assert!(curve.total_low <= curve.total * 1.000_001, "{curve:?}");
                    prop_assert!(curve.total <= curve.total_high * 1.000_001, "{curve:?}");
                    prop_assert!(curve.total_high <= 4.01 * curve.total_low, "{curve:?}");
                    prop_assert!(curve.at(500_000).is_finite());
                }
            }
            let json = serde_json::to_string(&life).unwrap();
            prop_assert!(json.contains("\"metric\":\"Likes\""));
        }
    }
}
