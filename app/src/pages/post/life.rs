//! The life of the post, by the first metric of its chart: half-life, milestones, shape. What cannot be told takes
//! no room.

use leptos::prelude::*;

use super::computed::{Computed, Values, computed};
use crate::domain::analytics::{HALF_LIFE, MILESTONES, SHAPE};
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
            {computed(text, Some(history.post.id), vec![rule])}
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
            {computed(text, Some(history.post.id), vec![rule])}
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
            {computed(text, Some(history.post.id), vec![rule])}
        </section>
    };
    Some(view.into_any())
}
