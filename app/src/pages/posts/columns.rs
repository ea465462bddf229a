//! Which columns the list has, and the form that chooses them.

use leptos::prelude::*;

use super::sort_name;
use crate::domain::MetricSet;
use crate::domain::catalogue::Sort;
use crate::domain::overview::ListedPost;
use crate::query::{Column, PostsQuery};
use crate::text::{Text, capitalised};

/// The columns; the one that is sorted by comes first, where it is seen on a phone, and is never left out.
pub(super) fn chosen_columns(query: &PostsQuery, posts: &[ListedPost]) -> Vec<Column> {
    let known =
        posts.iter().fold(MetricSet::EMPTY, |set, post| set.union(post.leader.latest.known()));
    let is_told = |column: &Column| match column {
        Column::By(Sort::Gained) => posts.iter().any(|post| post.gained.is_some()),
        Column::Life => posts.iter().any(|post| post.curve.len() > 1),
        Column::By(Sort::Score) => posts.iter().any(|post| post.score.is_some()),
        _ => true,
    };
    let sorted = Column::By(query.order.sort);
    let mut columns = query.told(known);
    if query.columns.is_empty() {
        columns.retain(|column| *column == sorted || is_told(column));
    }
    columns.sort_by_key(|column| *column != sorted);
    columns
}

/// The form that chooses columns, of posts that tell some metrics.
pub(super) fn column_form(
    text: Text,
    query: &PostsQuery,
    shown: &[Column],
    metrics: MetricSet,
) -> impl IntoView + use<> {
    let kept = query.kept_by_columns().into_iter();
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    let is_offered = |column: &Column| match column {
        Column::By(Sort::Total(metric)) => metrics.contains(*metric),
        _ => true,
    };
    let boxes = Column::all().filter(is_offered).map(|column| {
        let is_shown = shown.contains(&column);
        view! {
            <label>
                <input type="checkbox" name="show" value=column.key() checked=is_shown/>
                <span>{capitalised(&name(text, column))}</span>
            </label>
        }
    });
    view! {
        <details class="columns">
            <summary>{text.say("posts-columns")}</summary>
            <form method="get" action="/posts">
                {kept.collect_view()}
                <div role="group" aria-label=text.say("posts-columns")>{boxes.collect_view()}</div>
                <button type="submit" class="button">{text.say("posts-show")}</button>
            </form>
        </details>
    }
}

/// What stands above a column.
pub(super) fn name(text: Text, column: Column) -> String {
    match column {
        Column::By(sort) => sort_name(text, sort),
        Column::Life => text.say("column-life"),
        Column::Age => text.say("column-age"),
    }
}
