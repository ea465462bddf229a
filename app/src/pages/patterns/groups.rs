//! Posts by type, length, hashtag and platform.

use leptos::prelude::*;

use crate::domain::patterns::{Group, Patterns};
use crate::query::{PatternsQuery, PostsQuery, Scope};
use crate::text::{Text, capitalised};
use crate::ui::{ScrollTable, posts_href};

/// A group as a row.
struct Row {
    name: String,
    /// The list of its posts, where an address tells them.
    href: Option<String>,
    group: Group,
}

/// The tables, each of which compares at least two groups.
pub(super) fn groups(text: Text, query: &PatternsQuery, patterns: &Patterns) -> AnyView {
    let posts = |scope: Scope| posts_href(&PostsQuery { scope, ..PostsQuery::default() });
    let anywhere = patterns.platforms.first().map(|(platform, _)| platform.clone());
    let anywhere = query.scope.platform.clone().or(anywhere);
    let kinds = patterns.kinds.iter().filter_map(|(kind, group)| {
        Some(Row {
            name: capitalised(&text.kind(*kind, anywhere.as_ref()?)),
            href: Some(posts(Scope { kind: Some(*kind), ..query.scope.clone() })),
            group: *group,
        })
    });
    let lengths = patterns.lengths.iter();
    let lengths = lengths.map(|(length, group)| Row {
        name: text.length(*length),
        href: None,
        group: *group,
    });
    let mut hashtags: Vec<&(_, Group)> = patterns.hashtags.iter().collect();
    hashtags.sort_by(|a, b| b.1.effect.total_cmp(&a.1.effect));
    let hashtags = hashtags.into_iter().map(|(tag, group)| Row {
        name: tag.to_string(),
        href: Some(posts(Scope { words: format!("\"{}\"", tag.name()), ..query.scope.clone() })),
        group: *group,
    });
    let platforms = patterns.platforms.iter().map(|(platform, group)| Row {
        name: platform.name().to_owned(),
        href: Some(posts(Scope { platform: Some(platform.clone()), ..query.scope.clone() })),
        group: *group,
    });
    view! {
        {table(text, "patterns-kinds", None, true, kinds.collect())}
        {table(text, "patterns-lengths", None, true, lengths.collect())}
        {table(text, "patterns-hashtags", Some("patterns-hashtags-about"), true, hashtags.collect())}
        {table(text, "patterns-platforms", Some("patterns-platforms-about"), false, platforms.collect())}
    }
    .into_any()
}

fn table(
    text: Text,
    key: &str,
    about: Option<&str>,
    has_effects: bool,
    rows: Vec<Row>,
) -> Option<impl IntoView + use<>> {
    if rows.len() < 2 {
        return None;
    }
    let rates = rows.iter().any(|row| row.group.rate.is_some());
    let rows = rows.into_iter().map(|row| self::row(text, row, rates, has_effects)).collect_view();
    let about = about.map(|about| view! { <p class="subtitle">{text.say(about)}</p> });
    let number = move |key: &str| view! { <th scope="col" class="number">{text.say(key)}</th> };
    Some(view! {
        <section>
            <h2>{text.say(key)}</h2>
            {about}
            <ScrollTable label=text.say(key)>
                <thead>
                    <tr>
                        <td></td>
                        {has_effects.then(|| view! { <th scope="col">{text.say("patterns-column-effect")}</th> })}
                        {number("column-posts")}
                        {number("patterns-column-median")}
                        {rates.then(|| number("patterns-column-rate"))}
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </ScrollTable>
        </section>
    })
}

fn row(text: Text, row: Row, rates: bool, has_effects: bool) -> impl IntoView {
    let Row { name, href, group } = row;
    let posts = i64::try_from(group.posts).unwrap_or(i64::MAX);
    let name = match href {
        Some(href) => view! { <a href=href>{name}</a> }.into_any(),
        None => name.into_any(),
    };
    let rate = rates.then(|| {
        view! { <td class="number">{group.rate.map_or("–".into(), |rate| text.percent(rate))}</td> }
    });
    let effect = has_effects.then(|| {
        let told = if group.is_told() { text.short_effect(group) } else { text.say("effect-few") };
        let bar = group.is_told().then(|| bar(group));
        view! { <td class="effect">{bar} <span>{told}</span></td> }
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            {effect}
            <td class="number">{text.amount(posts)}</td>
            <td class="number">{text.amount(group.median)}</td>
            {rate}
        </tr>
    }
}

/// A bar from the usual, in even ratios: to its ends three times as many, and a third.
fn bar(group: Group) -> impl IntoView {
    const HALF: f64 = 48.0;
    let length = (group.effect / 3_f64.ln()).clamp(-1.0, 1.0) * HALF;
    let class = if length < 0.0 { "below s4" } else { "above s4" };
    let (x, width) = (format!("{:.1}", HALF + length.min(0.0)), format!("{:.1}", length.abs()));
    view! {
        <svg class="effect-bar chart" viewBox="0 0 96 14" aria-hidden="true">
            <rect class=class x=x y="2" width=width height="10"></rect>
            <path class="plot-axis" d="M48,0V14"></path>
        </svg>
    }
}
