//! Posts by type, length, hashtag and platform.

use leptos::prelude::*;

use crate::domain::patterns::{Group, Length, Patterns};
use crate::domain::period::Period;
use crate::domain::{Hashtag, Platform, PostKind};
use crate::query::{PatternsQuery, PostsQuery, Scope};
use crate::table::{Cell, Head, Table};
use crate::text::{Text, capitalised};
use crate::ui::{ScrollTable, part_href, patterns_href, posts_href, table_files};

/// A group as a row.
struct Row {
    name: String,
    /// The list of its posts, where an address tells them.
    href: Option<String>,
    group: Group,
}

/// What posts are put in groups by.
#[derive(Clone, Copy)]
enum By {
    Kind,
    Length,
    Hashtag,
    Platform,
}

impl By {
    const ALL: [Self; 4] = [Self::Kind, Self::Length, Self::Hashtag, Self::Platform];

    /// The name of its file; also the end of its messages' names.
    fn key(self) -> &'static str {
        match self {
            Self::Kind => "kinds",
            Self::Length => "lengths",
            Self::Hashtag => "hashtags",
            Self::Platform => "platforms",
        }
    }

    /// Whether groups are told against what is usual: platforms are what is usual.
    fn has_effects(self) -> bool {
        !matches!(self, Self::Platform)
    }

    /// What its table says above its rows.
    fn about(self, text: Text) -> Option<String> {
        let has_words = matches!(self, Self::Hashtag | Self::Platform);
        has_words.then(|| text.say(&format!("patterns-{}-about", self.key())))
    }

    /// Each leads to the list of its posts, which were published in the period where there is one.
    fn rows(
        self,
        text: Text,
        query: &PatternsQuery,
        published: Option<Period>,
        patterns: &Patterns,
    ) -> Vec<Row> {
        let scope = &query.scope;
        let posts =
            |scope: Scope| posts_href(&PostsQuery { scope, published, ..PostsQuery::default() });
        match self {
            Self::Kind => {
                let anywhere = patterns.platforms.first().map(|(platform, _)| platform.clone());
                let anywhere = scope.platform.clone().or(anywhere);
                let row = |(kind, group): &(PostKind, Group)| {
                    Some(Row {
                        name: capitalised(&text.kind(*kind, anywhere.as_ref()?)),
                        href: Some(posts(Scope { kind: Some(*kind), ..scope.clone() })),
                        group: *group,
                    })
                };
                patterns.kinds.iter().filter_map(row).collect()
            }
            Self::Length => {
                let row = |(length, group): &(Length, Group)| Row {
                    name: text.length(*length),
                    href: None,
                    group: *group,
                };
                patterns.lengths.iter().map(row).collect()
            }
            Self::Hashtag => {
                let mut hashtags: Vec<&(Hashtag, Group)> = patterns.hashtags.iter().collect();
                hashtags.sort_by(|a, b| b.1.effect.total_cmp(&a.1.effect));
                let row = |(tag, group): &(Hashtag, Group)| Row {
                    name: tag.to_string(),
                    href: Some(posts(Scope {
                        words: format!("{} \"{}\"", scope.words, tag.name()).trim().to_owned(),
                        ..scope.clone()
                    })),
                    group: *group,
                };
                hashtags.into_iter().map(row).collect()
            }
            Self::Platform => {
                let row = |(platform, group): &(Platform, Group)| Row {
                    name: platform.name().to_owned(),
                    href: Some(posts(Scope { platform: Some(platform.clone()), ..scope.clone() })),
                    group: *group,
                };
                patterns.platforms.iter().map(row).collect()
            }
        }
    }
}

/// The tables, each of which compares at least two groups.
pub(super) fn groups(
    text: Text,
    query: &PatternsQuery,
    published: Option<Period>,
    patterns: &Patterns,
) -> AnyView {
    let tables =
        By::ALL.map(|by| table(text, query, by, by.rows(text, query, published, patterns)));
    tables.collect_view().into_any()
}

/// One of the tables as a file, by its name.
pub(super) fn group_table(
    text: Text,
    query: &PatternsQuery,
    patterns: &Patterns,
    name: &str,
) -> Option<Table> {
    let by = By::ALL.into_iter().find(|by| by.key() == name)?;
    let rows = by.rows(text, query, None, patterns);
    let has_rates = rows.iter().any(|row| row.group.rate.is_some());
    let mut heads = vec![Head::new("group", text.say(&format!("patterns-{}", by.key())))];
    heads.extend(group_heads(text, by.has_effects(), has_rates));
    let row = |row: Row| {
        let mut cells: Vec<Cell> = vec![row.name.as_str().into()];
        cells.extend(group_cells(row.group, by.has_effects(), has_rates));
        cells
    };
    Some(Table { heads, rows: rows.into_iter().map(row).collect() })
}

/// The columns of a group in a file.
pub(super) fn group_heads(text: Text, has_effects: bool, has_rates: bool) -> Vec<Head> {
    let ratio = || Head::new("ratio_to_usual", text.say("export-ratio"));
    let rate = || Head::new("engagement_rate", text.say("patterns-column-rate"));
    let posts = Head::new("posts", text.say("column-posts"));
    let median = Head::new("median_interactions", text.say("patterns-column-median"));
    let heads = [Some(posts), Some(median), has_effects.then(ratio), has_rates.then(rate)];
    heads.into_iter().flatten().collect()
}

/// The cells of [`group_heads`]: a ratio of 1 is the usual; there is none of groups too small to tell.
pub(super) fn group_cells(group: Group, has_effects: bool, has_rates: bool) -> Vec<Cell> {
    let ratio = group.is_told().then(|| thousandths(group.effect.exp()));
    let mut cells: Vec<Cell> = vec![group.posts.into(), group.median.into()];
    cells.extend(has_effects.then(|| ratio.into()));
    cells.extend(has_rates.then(|| group.rate.into()));
    cells
}

/// More digits would claim more than so few posts tell.
fn thousandths(number: f64) -> f64 {
    (number * 1_000.0).round() / 1_000.0
}

fn table(text: Text, query: &PatternsQuery, by: By, rows: Vec<Row>) -> Option<AnyView> {
    if rows.len() < 2 {
        return None;
    }
    let (key, has_effects) = (format!("patterns-{}", by.key()), by.has_effects());
    let page = patterns_href(query);
    let files = table_files(text, |end| part_href(&page, by.key(), end), None);
    let rates = rows.iter().any(|row| row.group.rate.is_some());
    let rows = rows.into_iter().map(|row| self::row(text, row, rates, has_effects)).collect_view();
    let about = by.about(text).map(|about| view! { <p class="subtitle">{about}</p> });
    let number = move |key: &str| view! { <th scope="col" class="number">{text.say(key)}</th> };
    let view = view! {
        <section>
            <h2>{text.say(&key)}</h2>
            {about}
            <ScrollTable label=text.say(&key)>
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
            {files}
        </section>
    };
    Some(view.into_any())
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
