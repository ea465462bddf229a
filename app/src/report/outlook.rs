//! What may come, as a chart: the post's own line, and the range that each way of looking ahead leads to.

use super::fan::own;
use crate::chart::{Fan, Quiet, Spec, Words};
use crate::domain::analytics::{Forecast, Growth, Life, ages_between};
use crate::domain::{History, Zone};
use crate::query::Scale;
use crate::text::Text;

/// A middle and a range around it at an age: `(age, low, middle, high)`.
type Ahead = (i64, f64, f64, f64);

/// A growth curve through the post's totals, on to the age that is looked at.
pub fn growth_chart(
    history: &History,
    life: &Life,
    growth: &Growth,
    to: i64,
    zone: Zone,
    text: Text,
) -> (Spec, Fan) {
    const AGES: u32 = 30;
    let (last, _) = life.curve.last().copied().unwrap_or_default();
    let ahead = ages_between(last, to, AGES).into_iter().map(|age| {
        let (low, high) = growth.range_at(age);
        (age, low, growth.at(age), high)
    });
    let title = text.growth_words(life.metric, &history.post.account.platform, &Ok(*growth));
    let name = text.say("fan-growth");
    (spec(history, life, title, zone, text), fan(name, ahead.collect()))
}

/// Where the account's earlier posts went on to from here.
pub fn history_chart(
    history: &History,
    life: &Life,
    course: &[Forecast],
    zone: Zone,
    text: Text,
) -> Option<(Spec, Fan)> {
    let last = *course.last()?;
    // It begins at what is known.
    let now = (last.from, last.now, last.now, last.now);
    let ahead = course.iter().map(|told| (told.to, told.low, told.value, told.high));
    let ahead = std::iter::once(now).chain(ahead).collect();
    let title = text.forecast_words(life.metric, &history.post.account.platform, &Ok(last));
    Some((spec(history, life, title, zone, text), fan(text.say("fan-history"), ahead)))
}

fn spec(history: &History, life: &Life, title: String, zone: Zone, text: Text) -> Spec {
    let words = Words { description: title.clone(), title, ..Words::default() };
    own(history, life, Scale::Linear, zone, words, text)
}

fn fan(name: String, ahead: Vec<Ahead>) -> Fan {
    let line = |name: String, height: fn(&Ahead) -> f64| Quiet {
        name,
        points: ahead.iter().map(|at| (at.0, height(at))).collect(),
    };
    // The ends of the range are lines too, so that the axis reaches them.
    let lines =
        vec![line(name, |at| at.2), line(String::new(), |at| at.1), line(String::new(), |at| at.3)];
    let area = ahead.iter().map(|(age, low, _, high)| (*age, *low, *high)).collect();
    Fan { areas: vec![area], lines }
}
