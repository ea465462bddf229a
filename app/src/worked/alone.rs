//! Formulas of the post's own curve: rate, velocity, half-life, milestones, shape, the pace around a note.

use super::{Lines, Numbers, Worked, sentence};
use crate::domain::analytics::shape::Kind;
use crate::domain::analytics::{Around, Crossing, HalfLife, Pace, Shape, Step};
use crate::domain::{History, Metric, Moment, Rate, Series, Value};
use crate::text::Text;

/// The engagement rate of a post's last totals.
///
/// # Errors
/// Why there is none.
pub fn engagement_rate(text: Text, history: &History) -> Lines {
    let amounts = history.latest().map(|(_, amounts)| amounts).unwrap_or_default();
    let none = || sentence(&text.say("figure-no-rate"));
    let rate = Rate::of(&amounts).ok_or_else(none)?;
    let members = rate.interactions.members.iter().filter_map(|metric| amounts.get(metric));
    let members: Vec<String> = members.map(|value| text.value(value)).collect();
    let (sum, audience) = (members.join(" + "), text.value(rate.audience));
    let mut lines = vec![format!("I / D = ({sum}) / {audience} = {}", text.percent(rate.value))];
    if let (Some((low, high)), Some((least, most))) = (rate.range, rate.audience.range()) {
        let counted = text.amount(rate.interactions.amount);
        let bound = |audience: f64, share| {
            format!("{counted} / {} = {}", text.decimal(audience, 0), text.percent(share))
        };
        lines.extend([bound(most, low), bound(least, high)]);
    }
    Ok(lines)
}

/// A velocity between two observations.
pub fn velocity(text: Text, series: &Series, step: Step) -> String {
    let pace = divided(Numbers(text), series, (step.from, step.to), step.gained, step.per_hour);
    format!("v[i] = (R[i] - R[i-1]) / (a[i] - a[i-1]) = {pace}")
}

/// `(5,200 - 2,600) / 2 h = 1,300 per hour`
fn divided(
    numbers: Numbers,
    series: &Series,
    (from, to): (i64, i64),
    gained: i64,
    per_hour: f64,
) -> String {
    let last = series.measurable().find(|point| point.moment.at == to);
    let last = last.map_or(gained, |point| point.value.amount);
    let [first, last] = [last - gained, last].map(|total| numbers.0.amount(total));
    let (hours, pace) = (numbers.hours(to - from), numbers.per_hour(per_hour));
    format!("({last} - {first}) / {hours} = {pace}")
}

impl Worked<'_> {
    fn series(&self) -> Series {
        self.history.series(self.life.metric)
    }

    pub(super) fn velocity(&self) -> Lines {
        if self.life.metric == Metric::Reach {
            return Err(sentence(&self.say("around-reach")));
        }
        let none = if self.life.steps.is_empty() { "worked-no-steps" } else { "worked-no-growth" };
        let peak = self.life.peak.ok_or_else(|| self.say(none))?;
        Ok(vec![velocity(self.text, &self.series(), peak)])
    }

    pub(super) fn half_life(&self) -> Lines {
        let half = self.life.half_life.ok_or_else(|| self.no_curve())?;
        let HalfLife { t50, t75, t90, ending, .. } = half;
        let crossings = [("T50", t50), ("T75", t75), ("T90", t90)];
        let mut lines: Vec<String> =
            crossings.iter().map(|(name, crossing)| self.crossing(name, crossing, &half)).collect();
        let added = self.text.percent(ending.added);
        let (sign, word) =
            if ending.is_final { ("<", "worked-final") } else { (">=", "worked-so-far") };
        let two = self.text.percent(0.02);
        lines.push(format!("1 - M(0.8 a[n]) / M[n] = {added} {sign} {two}: {}", self.say(word)));
        Ok(lines)
    }

    /// `T50: M(4 h) = 40 < 50 = 0.5 × 100 <= M(6 h 30) = 60; PCHIP: 5 h 12`
    fn crossing(&self, name: &str, crossing: &Crossing, half: &HalfLife) -> String {
        let numbers = Numbers(self.text);
        let highest = |age: i64| {
            let until = self.life.curve.iter().filter(|(observed, _)| *observed <= age);
            self.text.amount(until.map(|(_, total)| *total).max().unwrap_or_default())
        };
        let [low, high] = [crossing.bracket.low, crossing.bracket.high];
        let below = if low == 0 { numbers.age(0) } else { highest(low) };
        let (share, total) =
            (self.text.decimal(crossing.share, 2), self.text.amount(half.ending.total));
        format!(
            "{name}: M({}) = {below} < {share} × {total} = {} <= M({}) = {}; PCHIP: {}",
            numbers.age(low),
            self.text.decimal(crossing.goal, 1),
            numbers.age(high),
            highest(high),
            numbers.seconds(crossing.point),
        )
    }

    pub(super) fn milestones(&self) -> Lines {
        let last = self.life.milestones.last().ok_or_else(|| self.say("worked-no-milestone"))?;
        let total = self.text.amount(last.total);
        let mut lines = vec![format!("N = {total}")];
        if let Some(after) = last.after {
            lines.push(format!("{} < {total}", self.total_at(after)));
        }
        lines.push(format!("{} >= {total}", self.total_at(last.by)));
        Ok(lines)
    }

    /// `R(25 Jun 2026, 5:00 pm) = 1,750`, nothing at the publication; a bound keeps its sign.
    fn total_at(&self, moment: Moment) -> String {
        let series = self.series();
        let point = series.points().iter().find(|point| point.moment == moment);
        let value = point.map_or(Value::exact(0), |point| point.value);
        let (when, said) = (self.text.moment(moment, self.zone), self.text.value(value));
        let equals = if value.is_exact() { "= " } else { "" };
        format!("R({when}) {equals}{said}")
    }

    pub(super) fn shape(&self) -> Lines {
        let found = self.life.shape.ok_or_else(|| self.no_curve())?;
        let found = found.map_err(|few| {
            let needed = Numbers(self.text).count(few.needed);
            let n = i64::try_from(few.n).unwrap_or(i64::MAX);
            self.text.count("worked-few-intervals", n, &[("needed", &needed)])
        })?;
        let numbers = Numbers(self.text);
        let word = self.say(&format!("worked-shape-{}", found.kind.key()));
        if let Some(wave) = found.wave {
            let (share, tenth) = (self.text.percent(wave.share), self.text.percent(0.1));
            let (crest, trough) = (numbers.per_hour(wave.crest), numbers.per_hour(wave.trough));
            return Ok(vec![
                format!("{share} >= {tenth}"),
                format!("{crest} >= 2 × {trough}: {word}"),
            ]);
        }
        let (point, age) = self.life.half_life.map_or((0.0, 0), |h| (h.t50.point, h.ending.age));
        let (point, age) = (numbers.seconds(point), numbers.age(age));
        Ok(vec![
            format!("h = T50 / a[n] = {point} / {age} = {}", numbers.number(found.half_life)),
            format!("{}: {word}", rule(self.text, &found)),
        ])
    }

    pub(super) fn around(&self) -> Lines {
        if self.life.metric == Metric::Reach {
            return Err(sentence(&self.say("around-reach")));
        }
        let notes = &self.life.notes;
        let told = notes.iter().find(|around| around.ratio().is_some());
        let told = told.or_else(|| notes.iter().find(|a| a.before.or(a.after).is_some()));
        told.map(|around| self.around_of(around)).ok_or_else(|| self.say("worked-no-note"))
    }

    /// The paces around one noted moment.
    pub fn around_of(&self, around: &Around) -> Vec<String> {
        let numbers = Numbers(self.text);
        let side = |key: &str, pace: Option<Pace>| {
            let Pace { from, to, gained, per_hour, .. } = pace?;
            let told = divided(numbers, &self.series(), (from, to), gained, per_hour);
            Some(format!("{}: {told}", self.say(key)))
        };
        let mut lines: Vec<String> =
            [side("notes-side-before", around.before), side("notes-side-after", around.after)]
                .into_iter()
                .flatten()
                .collect();
        if let (Some(ratio), Some(before), Some(after)) =
            (around.ratio(), around.before, around.after)
        {
            let [before, after, ratio] =
                [before.per_hour, after.per_hour, ratio].map(|number| numbers.number(number));
            lines.push(format!("{after} / {before} = {ratio}"));
        }
        lines
    }
}

/// The rule that chose the word.
fn rule(text: Text, shape: &Shape) -> String {
    let h = Numbers(text).number(shape.half_life);
    let [low, middle, high] = [0.1, 0.35, 0.65].map(|limit| text.decimal(limit, 2));
    match shape.kind {
        Kind::Flash => format!("{h} < {low}"),
        Kind::Fading => format!("{low} <= {h} < {middle}"),
        Kind::Steady => format!("{middle} <= {h} <= {high}"),
        Kind::Late | Kind::SecondWave => format!("{h} > {high}"),
    }
}
