//! The numbers that matter of a post, each with what it rests on or why it is missing.

use leptos::prelude::*;

use super::computed::{Computed, computed};
use crate::domain::{
    Amounts, ENGAGEMENT_RATE, History, Metric, Moment, Platform, Rate, Relation, Value, Zone,
};
use crate::pages::Frame;
use crate::text::{Text, capitalised, half_life};
use crate::ui::{Figure, Figures};
use crate::worked;

/// The row, with the rate's members under it.
pub(super) fn figures(frame: &Frame, history: &History) -> Option<impl IntoView + use<>> {
    let (text, zone) = (frame.text, frame.zone);
    let (moment, amounts) = history.latest()?;
    let context = Context { text, zone, history, amounts, moment };
    let rate = Rate::of(&amounts);
    let mut figures: Vec<Figure> = context.audience();
    figures.push(context.rate(rate));
    figures.extend([Metric::Likes, Metric::Reposts, Metric::Comments].map(|m| context.metric(m)));
    figures.push(context.half_life());
    let when = text.moment_in_zone(moment, zone);
    let as_of = text.message("figures-as-of", &[("when", &when)]);
    let members = rate.map(|rate| context.members(&rate)).unwrap_or_default();
    let rule = worked::engagement_rate(text, history).ok();
    let rule = rule.map(|worked| Computed::new(ENGAGEMENT_RATE, worked, Vec::new()));
    let rule = computed(text, Some(history.post.id), rule.into_iter().collect());
    Some(view! {
        <Figures figures/>
        <div class="figures-foot">
            <p class="note">{as_of} " " {members}</p>
            {rule}
        </div>
    })
}

struct Context<'a> {
    text: Text,
    zone: Zone,
    history: &'a History,
    amounts: Amounts,
    moment: Moment,
}

impl Context<'_> {
    /// Reach always has its place, since people look for it first; impressions or views where known.
    fn audience(&self) -> Vec<Figure> {
        let seen = [Metric::Impressions, Metric::Views]
            .into_iter()
            .filter(|metric| self.amounts.get(*metric).is_some());
        std::iter::once(Metric::Reach).chain(seen).map(|metric| self.metric(metric)).collect()
    }

    fn platform(&self) -> &Platform {
        &self.history.post.account.platform
    }

    fn metric(&self, metric: Metric) -> Figure {
        let value = self.amounts.get(metric);
        Figure {
            label: capitalised(&self.text.metric_on(metric, self.platform())),
            value: value.map(|value| self.number(value)),
            note: value.map_or_else(|| self.missing(metric), |value| self.known(metric, value)),
        }
    }

    /// Millions to three digits, so that they fit their place; the table has them whole.
    fn number(&self, value: Value) -> String {
        if value.amount >= 1_000_000 {
            self.text.compact_value(value)
        } else {
            self.text.value(value)
        }
    }

    /// How the number is known; an exact one says as of when, where it is older than the others.
    fn known(&self, metric: Metric, value: Value) -> String {
        let text = self.text;
        match value.relation {
            Relation::About => text.say("figure-about"),
            Relation::AtLeast | Relation::AtMost | Relation::Under => text.say("figure-bound"),
            Relation::Exact => match self.history.series(metric).last() {
                Some(point) if point.moment != self.moment => self.as_of(point.moment),
                _ => String::new(),
            },
        }
    }

    fn as_of(&self, moment: Moment) -> String {
        let when = self.text.moment(moment, self.zone);
        self.text.message("figure-as-of", &[("when", &when)])
    }

    fn missing(&self, metric: Metric) -> String {
        if metric == Metric::Reach && *self.platform() == Platform::x() {
            let platform = self.platform().name();
            return self.text.message("figure-not-reported", &[("platform", platform)]);
        }
        self.text.say("figure-not-in-files")
    }

    fn rate(&self, rate: Option<Rate>) -> Figure {
        let text = self.text;
        let label = text.say("figure-engagement-rate");
        let Some(rate) = rate else {
            return Figure { label, value: None, note: text.say("figure-no-rate") };
        };
        let of = self.of(rate.denominator);
        let note = match rate.range {
            None => of,
            Some((low, high)) => {
                let (low, high) = (text.percent(low), text.percent(high));
                let args = [("of", &*of), ("low", &low), ("high", &high)];
                text.message("figure-range", &args)
            }
        };
        Figure { label, value: Some(text.percent(rate.value)), note }
    }

    /// "Of reach": a denominator, with the article that French asks for.
    fn of(&self, denominator: Metric) -> String {
        self.text.say(&format!("of-{}", denominator.key()))
    }

    fn half_life(&self) -> Figure {
        let text = self.text;
        let label = text.say("figure-half-life");
        let metric = Metric::Likes;
        if let Some(bracket) = half_life(self.history, metric) {
            let value = text.bracket("figure-half-between", "figure-half-within", "", bracket);
            let name = text.metric_on(metric, self.platform());
            let note = text.message("figure-half-of", &[("metric", &name)]);
            return Figure { label, value: Some(value), note };
        }
        let timed = self.history.post.published.is_some_and(Moment::has_hour);
        let read = self.history.observations.iter().any(|o| o.observed.has_hour());
        let none_yet = self.amounts.get(metric).is_some_and(|value| value.amount == 0);
        let why = match (timed, read, none_yet) {
            (false, _, _) => "figure-half-no-hour",
            (_, false, _) => "figure-half-no-reading-hour",
            (_, _, true) => "figure-half-zero",
            _ => "figure-half-unknown",
        };
        Figure { label, value: None, note: text.say(why) }
    }

    /// What was added up, and what of it is not exact.
    fn members(&self, rate: &Rate) -> String {
        let text = self.text;
        let names = |set: crate::domain::MetricSet| {
            let names: Vec<String> =
                set.iter().map(|metric| text.metric_on(metric, self.platform())).collect();
            text.list(&names)
        };
        let members = names(rate.interactions.members);
        let members = text.message("rate-members", &[("members", &members)]);
        if rate.interactions.inexact.is_empty() {
            return members;
        }
        let of = self.of(rate.denominator);
        let inexact = names(rate.interactions.inexact);
        let args = [("members", &*inexact), ("of", &*of)];
        format!("{members} {}", text.message("rate-inexact", &args))
    }
}
