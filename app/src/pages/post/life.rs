//! The life of the post, by the first metric of its chart: half-life, milestones, shape, what may come. What cannot
//! be told takes no room.

use leptos::prelude::*;

use super::computed::{Computed, Values, computed};
use super::standing::still;
use crate::domain::analytics::{
    BACKTEST, Backtest, FORECAST, Family, Fit, GROWTH, HALF_LIFE, MILESTONES, Outlook, SHAPE,
    TooFew,
};
use crate::domain::{Metric, Platform};
use crate::report::growth_chart;
use crate::text::Text;
use crate::worked::Worked;

/// "Half of its likes came between …", then the later shares.
pub(super) fn half_life_section(worked: &Worked) -> Option<AnyView> {
    let Worked { text, history, life, .. } = *worked;
    let on = &history.post.account.platform;
    let half = life.half_life?;
    let shares = text.later_shares(&half).into_iter();
    let shares = shares.map(|line| view! { <li>{line}</li> }).collect_view();
    let rule = Computed::of(HALF_LIFE, worked, Values(text).half_life(&half));
    let view = view! {
        <section class="life" id="half-life">
            <h2>{text.half_life_words(life.metric, on, &half)}</h2>
            <ul class="told-list">{shares}</ul>
            {computed(text, history.post.id, vec![rule])}
        </section>
    };
    Some(view.into_any())
}

/// The round totals, the highest as the finding.
pub(super) fn milestone_section(worked: &Worked) -> Option<AnyView> {
    let Worked { text, zone, history, life, .. } = *worked;
    let on = &history.post.account.platform;
    let words = |milestone| text.milestone_words(life.metric, on, milestone, zone);
    let last = text.message("milestones-last", &[("milestone", &words(life.milestones.last()?))]);
    let before = life.milestones.iter().rev().skip(1);
    let before = before.map(|milestone| view! { <li>{words(milestone)}</li> }).collect_view();
    let rule = Computed::of(MILESTONES, worked, vec![("n", Values(text).count(life.observations))]);
    let view = view! {
        <section class="life" id="milestones">
            <h2>{last}</h2>
            <ul class="told-list" aria-label=text.say("milestones-title")>{before}</ul>
            {computed(text, history.post.id, vec![rule])}
        </section>
    };
    Some(view.into_any())
}

/// The word for the life, with its rule.
pub(super) fn shape_section(worked: &Worked) -> Option<AnyView> {
    let Worked { text, history, life, .. } = *worked;
    let on = &history.post.account.platform;
    let shape = life.shape?.ok()?;
    let age = life.half_life?.ending.age;
    let rule = Computed::of(SHAPE, worked, Values(text).shape(&shape));
    let view = view! {
        <section class="life" id="shape">
            <h2>{text.shape_words(life.metric, on, &shape, age)}</h2>
            {computed(text, history.post.id, vec![rule])}
        </section>
    };
    Some(view.into_any())
}

/// What may come, each way with its interval and its past, or with the reason why it is not told.
pub(super) fn outlook_section(worked: &Worked) -> Option<AnyView> {
    let Worked { text, zone, history, life, .. } = *worked;
    let on = &history.post.account.platform;
    let outlook = life.outlook.as_ref()?;
    let fit = outlook.growth.iter().find(|fit| fit.family == Family::Weibull)?;
    let mut past = history_lines(text, life.metric, on, outlook);
    let mut growth = growth_lines(text, life.metric, on, fit);
    let title = match (&outlook.history, &fit.curve) {
        (Ok(_), _) => past.remove(0),
        (_, Ok(_)) => growth.remove(0),
        _ => text.say("outlook-title"),
    };
    let drawn = fit.curve.as_ref().ok().map(|growth| {
        let (spec, fan) = growth_chart(history, life, growth, outlook.to, zone, text);
        still(text, &spec, &fan)
    });
    let past = way(text.say("outlook-history"), past);
    let growth = way(text.say("outlook-growth"), growth);
    let view = view! {
        <section class="life" id="outlook">
            <h2>{title}</h2>
            {past}
            {growth}
            {drawn}
            {computed(text, history.post.id, rules(worked, outlook, fit))}
        </section>
    };
    Some(view.into_any())
}

fn history_lines(text: Text, metric: Metric, on: &Platform, outlook: &Outlook) -> Vec<String> {
    let told = text.forecast_words(metric, on, &outlook.history);
    let past = outlook.history.is_ok().then(|| text.past_words(&outlook.history_past));
    std::iter::once(told).chain(past).collect()
}

fn growth_lines(text: Text, metric: Metric, on: &Platform, fit: &Fit) -> Vec<String> {
    let told = text.growth_words(metric, on, &fit.curve);
    let past = fit.past.iter().map(|past| text.past_words(past));
    std::iter::once(told).chain(past).collect()
}

fn rules(worked: &Worked, outlook: &Outlook, fit: &Fit) -> Vec<Computed> {
    let values = Values(worked.text);
    let past = |past: &Result<Backtest, TooFew>| {
        past.as_ref().map(|past| values.backtest(past)).unwrap_or_default()
    };
    let mut rules = Vec::new();
    if let Ok(forecast) = &outlook.history {
        rules.push(Computed::of(FORECAST, worked, values.forecast(forecast)));
        rules.push(Computed::of(BACKTEST, worked, past(&outlook.history_past)));
    }
    let growth = fit.curve.as_ref().map(|growth| values.growth(growth)).unwrap_or_default();
    rules.push(Computed::of(GROWTH, worked, growth));
    rules
}

/// One way to look ahead; nothing where its only line has become the title.
fn way(name: String, lines: Vec<String>) -> Option<impl IntoView + use<>> {
    let lines: Vec<_> = lines.into_iter().map(|line| view! { <p>{line}</p> }).collect();
    (!lines.is_empty()).then(|| view! { <h3>{name}</h3> {lines} })
}
