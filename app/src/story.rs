//! The life of a post in lines of words: what the command line says of each metric. What cannot be told is said to
//! be so, where somebody would look for it.

use crate::domain::analytics::{Life, Options, Outlook, Standing, Usual};
use crate::domain::period::PeriodTotals;
use crate::domain::{Platform, Zone};
use crate::text::Text;

/// How many earlier posts are compared with, at most.
pub const EARLIER: i64 = 1_000;
/// How many of them forecasts are tried on, at most.
pub const TRIED: i64 = 500;

/// The days that a period has where nobody says otherwise.
pub const DAYS: i64 = 28;

/// The age that an outlook looks to, from an age: the next that people speak of.
pub fn horizon(age: i64) -> i64 {
    const DAY: i64 = 86_400;
    let ages = [DAY, 7 * DAY, 30 * DAY, 90 * DAY, 365 * DAY];
    ages.into_iter().find(|next| *next > age).unwrap_or(age.saturating_mul(2))
}

/// What is asked of a post that was last observed at an age.
pub fn options(age: i64) -> Options {
    Options { band_until: Some(horizon(age)), ..Options::default() }
}

/// The lines of one metric's life, the most telling first.
pub fn life_lines(text: Text, life: &Life, platform: &Platform, zone: Zone) -> Vec<String> {
    let metric = life.metric;
    let mut lines = Vec::new();
    if let Some(half) = &life.half_life {
        lines.push(text.half_life_words(metric, platform, half));
        lines.extend(text.later_shares(half));
    }
    let start = life.published.filter(|moment| moment.has_hour());
    lines.extend(life.peak.map(|peak| text.peak_words(metric, platform, peak, start, zone)));
    if let Some(Ok(shape)) = &life.shape {
        let age = life.half_life.map_or(0, |half| half.ending.age);
        lines.push(text.shape_words(metric, platform, shape, age));
    }
    let passed = life.milestones.iter();
    lines.extend(passed.map(|milestone| text.milestone_words(metric, platform, milestone, zone)));
    if let Some(standing) = &life.standing {
        lines.extend(standing_lines(text, life, standing, platform));
    }
    if let Some(outlook) = &life.outlook {
        lines.extend(outlook_lines(text, life, outlook, platform));
    }
    lines
}

fn standing_lines(text: Text, life: &Life, standing: &Standing, on: &Platform) -> Vec<String> {
    let few = |few| vec![text.too_few_posts(few)];
    let Ok(score) = &standing.score else { return standing.score.err().map_or(vec![], few) };
    let mut lines = vec![text.score_words(life.metric, on, score, standing.age)];
    lines.extend(standing.rank.iter().map(|rank| text.rank_words(life.metric, on, rank)));
    lines.push(text.outlier_words(&standing.outlier));
    lines
}

fn outlook_lines(text: Text, life: &Life, outlook: &Outlook, platform: &Platform) -> Vec<String> {
    let mut lines = vec![text.forecast_words(life.metric, platform, &outlook.history)];
    if outlook.history.is_ok() {
        lines.push(text.past_words(&outlook.history_past));
    }
    if let Some(fit) = outlook.growth.first() {
        lines.push(text.growth_words(life.metric, platform, &fit.curve));
        lines.extend(fit.past.iter().map(|past| text.past_words(past)));
    }
    lines
}

/// The lines of a period: what was gained, how many posts were published, and how the first metrics told compare
/// with as many days before.
pub fn period_lines(
    text: Text,
    totals: &PeriodTotals,
    platform: &Platform,
    zone: Zone,
) -> Vec<String> {
    let Some(sentence) = text.period_sentence(totals, platform, zone) else { return Vec::new() };
    let changes = totals.gains.known().iter();
    let changes = changes.filter_map(|metric| text.period_change(totals, metric, platform));
    std::iter::once(sentence).chain([text.period_posts(totals)]).chain(changes).collect()
}

/// The lines of what is usual for an account, by one metric.
pub fn usual_lines(text: Text, usual: &Usual, platform: &Platform) -> Vec<String> {
    let mut lines = Vec::new();
    if let Some(life) = &usual.half_life {
        lines.push(text.median_half_life_words(usual.metric, platform, life));
    }
    match &usual.band {
        Ok(band) => lines.extend(told(band).map(|point| text.band_words(point))),
        Err(few) => lines.push(text.too_few_posts(*few)),
    }
    lines
}

/// The points of a band that stand for the rest in words: some five of them.
fn told<T>(band: &[T]) -> impl Iterator<Item = &T> {
    let step = (band.len() / 5).max(1);
    band.iter().skip(step - 1).step_by(step)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_outlook_looks_to_the_next_age_that_people_speak_of() {
        let day = 86_400;
        let ages = [0, day - 1, day, 20 * day, 400 * day];
        assert_eq!(ages.map(horizon), [day, day, 7 * day, 30 * day, 800 * day]);
    }
}
