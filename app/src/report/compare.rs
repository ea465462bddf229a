//! Posts side by side: what is compared, and its chart, where each runs by its own age before the band of an account
//! or a platform.

mod words;

use super::fan::{banded, singles};
use crate::chart::{Fan, Line, Spec};
use crate::domain::analytics::{
    BandPoint, Beside, Curve, Curves, MILLION, TooFew, ages_until, band, shared_age, spoken_ages,
};
use crate::domain::compared::{Compared, accounts, most_known};
use crate::domain::{
    Account, Metric, MetricSet, Moment, Platform, Point, Post, Relation, Value, Zone, whole,
};
use crate::query::{Axis, CompareQuery, Scale};
use crate::text::Text;
use crate::ui::{beginning, post_name};

/// Whose posts lie behind those that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Whose {
    /// An account's.
    Account(Account),
    /// A platform's.
    Platform(Platform),
}

impl Whose {
    /// "@desk on X", "X".
    pub fn name(&self, text: Text) -> String {
        match self {
            Self::Account(account) => text.account_name(account),
            Self::Platform(platform) => platform.name().to_owned(),
        }
    }
}

/// What lies behind those that are compared.
#[derive(Clone, Debug)]
pub struct Others {
    /// Whose they are.
    pub whose: Whose,
    /// Their curves of the metric drawn, newest first.
    pub curves: Curves,
}

/// One post of a comparison.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The post and its totals.
    pub compared: Compared,
    /// What is measured of the metric drawn.
    pub beside: Beside,
}

/// All that is compared.
#[derive(Clone, Debug)]
pub struct Comparison {
    /// The metric drawn.
    pub metric: Metric,
    /// The metrics that can be drawn.
    pub known: MetricSet,
    /// The posts, in the order of their lines.
    pub posts: Vec<Entry>,
    /// What lies behind them; `None` also where it was asked for and nothing is known of it.
    pub others: Option<Others>,
}

/// What to draw.
#[derive(Clone, Debug)]
pub struct CompareChart {
    /// On a wide page: a post's number and the beginning of its words at the end of its line.
    pub wide: Spec,
    /// On a phone: the number alone, which the table has too.
    pub narrow: Spec,
    /// What lies behind the lines.
    pub fan: Fan,
    /// The band that it shows, or why there is none.
    pub band: Option<Result<Vec<BandPoint>, TooFew>>,
}

/// The metric that a comparison draws: the one asked for, where a post knows it, or the one that most of them know.
pub fn metric_of(posts: &[Compared], asked: Option<Metric>) -> Option<Metric> {
    let knows = |metric: &Metric| posts.iter().any(|post| post.known().contains(*metric));
    asked.filter(knows).or_else(|| most_known(posts, &Metric::TOLD))
}

/// The metric that a fan draws: the one asked for, or the one of which most curves tell.
pub fn metric_of_fan(curves: &[(Metric, Curves)], asked: Option<Metric>) -> Option<Metric> {
    let told = |metric: Metric| {
        let found = curves.iter().find(|(of, _)| *of == metric);
        found.map_or(0, |(_, curves)| curves.iter().filter(|curve| !curve.is_empty()).count())
    };
    let most = Metric::TOLD.into_iter().map(told).max().filter(|most| *most > 0)?;
    asked
        .filter(|metric| told(*metric) > 0)
        .or_else(|| Metric::TOLD.into_iter().find(|m| told(*m) == most))
}

impl Comparison {
    /// The age up to which all of them were observed, in seconds.
    pub fn shared_age(&self) -> Option<i64> {
        shared_age(self.posts.iter().map(|entry| &entry.beside))
    }

    /// The accounts of the posts, each once, in the order of the posts.
    pub fn accounts(&self) -> Vec<&Account> {
        accounts(self.posts.iter().map(|entry| &entry.compared.post))
    }

    /// The metric's name: as people of the platform say it, where all are of one.
    pub fn metric_name(&self, text: Text) -> String {
        self.name_of(self.metric, text)
    }

    /// The name of another metric, likewise.
    pub fn name_of(&self, metric: Metric, text: Text) -> String {
        match self.platform() {
            Some(platform) => text.metric_on(metric, platform),
            None => text.metric(metric),
        }
    }

    /// The platform of all that is drawn, where it is one.
    fn platform(&self) -> Option<&Platform> {
        let own = self.posts.iter().map(|entry| &entry.compared.post.account.platform);
        let behind = self.others.iter().map(|others| match &others.whose {
            Whose::Account(account) => &account.platform,
            Whose::Platform(platform) => platform,
        });
        let mut all = own.chain(behind);
        let first = all.next()?;
        all.all(|platform| platform == first).then_some(first)
    }

    /// The band of curves behind the posts: up to the age of the oldest of them, or whole where it stands alone.
    fn band(&self, curves: &Curves) -> Result<Vec<BandPoint>, TooFew> {
        let last = |curve: Curve| curve.last().map(|(age, _)| age);
        let own = self.posts.iter().filter_map(|entry| last(entry.beside.curve()?)).max();
        let until = own.or_else(|| curves.iter().filter_map(last).max()).unwrap_or_default();
        band(curves, &ages_until(until, 60))
    }

    /// The band at the ages that tell most of it, where it reaches them.
    pub fn told_of_band(&self) -> Vec<BandPoint> {
        const HOUR: i64 = 3_600;
        const AGES: [i64; 5] = [HOUR, 6 * HOUR, 24 * HOUR, 7 * 24 * HOUR, 30 * 24 * HOUR];
        let curves = self.others.as_ref().map(|others| &others.curves);
        curves.and_then(|curves| band(curves, &AGES).ok()).unwrap_or_default()
    }

    /// The totals of all posts at the ages that people speak of: exact where observed then, about right between two
    /// observations, nothing outside them.
    pub fn rows(&self) -> Vec<(i64, Vec<Option<Value>>)> {
        let curves: Vec<Option<Curve>> = self.posts.iter().map(|e| e.beside.curve()).collect();
        let ages = || curves.iter().flatten().flat_map(|curve| curve.ages().iter().copied());
        let (Some(from), Some(to)) = (ages().min(), ages().max()) else { return Vec::new() };
        let mut rows = spoken_ages(from, to);
        rows.extend(self.shared_age());
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter()
            .map(|age| (age, curves.iter().map(|curve| total_at((*curve)?, age)).collect()))
            .collect()
    }
}

/// The total at an age; where it is read between two observations, three digits of it.
pub fn total_at(curve: Curve, age: i64) -> Option<Value> {
    let total = curve.at(age)?;
    if curve.ages().binary_search(&age).is_ok() {
        // Totals lie far below 2^53.
        #[expect(clippy::cast_possible_truncation)]
        return Some(Value::exact(total as i64));
    }
    let digits = total.max(1.0).log10().floor();
    let unit = 10_f64.powf((digits - 2.0).max(0.0));
    #[expect(clippy::cast_possible_truncation)]
    let amount = ((total / unit).round() * unit) as i64;
    Some(Value { amount, relation: Relation::About })
}

/// What to draw; `None` where nothing of it has a place on the axis of age.
pub fn compare_chart(
    compared: &Comparison,
    query: &CompareQuery,
    zone: Zone,
    text: Text,
) -> Option<CompareChart> {
    let band = compared.others.as_ref().map(|others| compared.band(&others.curves));
    let fan = compared.fan(band.as_ref(), query.scale, text);
    let points: Vec<Vec<Point>> =
        compared.posts.iter().map(|entry| by_age(&entry.compared, compared.metric)).collect();
    if points.iter().all(Vec::is_empty) && fan.lines.is_empty() {
        return None;
    }
    let name = |number: usize, entry: &Entry| numbered_name(text, number, &entry.compared.post);
    let wide = Spec {
        series: compared.lines(&points, name),
        axis: Axis::Age,
        published: Some(Moment::second(0)),
        zone,
        scale: query.scale,
        range: query.range,
        notes: Vec::new(),
        bracket: None,
        ages: compared.rows().into_iter().map(|(age, _)| age).collect(),
        words: words::words(compared, band.as_ref(), query, zone, text),
    };
    let narrow = compared.lines(&points, |number, _| number.to_string());
    Some(CompareChart { narrow: Spec { series: narrow, ..wide.clone() }, wide, fan, band })
}

impl Comparison {
    /// What lies behind the lines, in the units of the vertical axis.
    fn fan(&self, band: Option<&Result<Vec<BandPoint>, TooFew>>, scale: Scale, text: Text) -> Fan {
        let Some((band, others)) = band.zip(self.others.as_ref()) else { return Fan::default() };
        if scale == Scale::Share {
            let shares = others.curves.shares();
            let fan =
                self.band(&shares).map_or_else(|_| singles(&shares), |band| banded(&band, text));
            return fan.times(1.0 / MILLION);
        }
        band.as_ref().map_or_else(|_| singles(&others.curves), |band| banded(band, text))
    }

    /// A line a post; where there is none, one without points, as what the others are lines of.
    fn lines(&self, points: &[Vec<Point>], name: impl Fn(usize, &Entry) -> String) -> Vec<Line> {
        let line = |name: String, points: Vec<Point>| Line {
            metric: self.metric,
            end_label: name.clone(),
            name,
            points,
        };
        if self.posts.is_empty() {
            return vec![line(String::new(), Vec::new())];
        }
        let entries = (1..).zip(&self.posts).zip(points);
        entries.map(|((number, entry), points)| line(name(number, entry), points.clone())).collect()
    }
}

impl Comparison {
    /// What shares of a post's totals are taken of.
    pub fn whole(&self, entry: &Entry) -> Option<i64> {
        whole(&by_age(&entry.compared, self.metric))
    }
}

impl Entry {
    /// Whether some of it has a place on the axis of age.
    pub fn has_place(&self, metric: Metric) -> bool {
        !by_age(&self.compared, metric).is_empty()
    }

    /// Whether its curve has a zero, which no ratio leads to.
    pub fn has_zero(&self) -> bool {
        self.beside.curve().is_some_and(|curve| curve.totals().contains(&0))
    }
}

/// A post's number in the comparison, and the beginning of its words.
pub fn numbered_name(text: Text, number: usize, post: &Post) -> String {
    const MOST: usize = 22;
    format!("{number} {}", beginning(&post_name(text, post), MOST))
}

/// The points of a post that have an age, with that age in the place of their moment.
fn by_age(compared: &Compared, metric: Metric) -> Vec<Point> {
    let Some(start) = compared.start() else { return Vec::new() };
    let series = compared.series(metric);
    let placed = series.points().iter().filter(|p| p.moment.has_hour() && p.moment.at >= start);
    placed.map(|p| Point { moment: Moment::second(p.moment.at - start), value: p.value }).collect()
}
