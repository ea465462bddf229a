//! A list as the holder of a link sees it: its columns in its order, without tags, filters or ways elsewhere.

use leptos::prelude::*;

use super::columns::{self, chosen_columns};
use super::{cell, order_words};
use crate::domain::catalogue::{Mark, Sort};
use crate::domain::overview::ListedPost;
use crate::pages::Frame;
use crate::query::{Column, PostsQuery};
use crate::ui::{ScrollTable, guest_post};

/// A page of a shared list.
pub struct SharedPosts {
    /// What was shared; the page begins where it says.
    pub query: PostsQuery,
    /// The posts of the page.
    pub posts: Vec<ListedPost>,
    /// Where the next page begins, where there is one.
    pub next: Option<Mark>,
    /// How many posts there are on all pages.
    pub count: usize,
}

/// The page.
pub(in crate::pages) fn shared_posts(frame: &Frame, page: SharedPosts) -> AnyView {
    let SharedPosts { query, posts, next, count } = page;
    let text = frame.text;
    let shown = chosen_columns(&query, &posts);
    let heads = shown.iter().map(|column| {
        let is_number = !matches!(column, Column::By(Sort::Published) | Column::Life);
        let class = is_number.then_some("number");
        view! { <th scope="col" class=class>{columns::name(text, *column)}</th> }
    });
    let heads = heads.collect_view();
    let rows = posts.iter().map(|listed| {
        let post = &listed.leader.post;
        let cells = shown.iter().map(|column| cell(frame, *column, listed)).collect_view();
        view! {
            <tr>
                <th scope="row">
                    {guest_post(text, post)}
                    <span class="note">{text.account_name(&post.account)}</span>
                </th>
                {cells}
            </tr>
        }
    });
    let rows = rows.collect_view();
    let next = next.map(|mark| {
        let after = PostsQuery { after: Some(mark), ..PostsQuery::default() };
        let language = frame.said_language().map(|language| format!("&{language}"));
        let href = format!("{}?{}{}", frame.path(), after.to_query(), language.unwrap_or_default());
        view! { <p><a href=href rel="next">{text.say("posts-next")}</a></p> }
    });
    let none = posts.is_empty().then(|| {
        let none = if query.after.is_some() { "posts-none-more" } else { "tile-nothing" };
        view! { <p class="note">{text.say(none)}</p> }
    });
    view! {
        <h1>{text.say("posts-title")}</h1>
        <p class="subtitle">{order_words(text, &query, count)}</p>
        <ScrollTable label=text.say("posts-title")>
            <thead><tr><th scope="col">{text.say("column-post")}</th>{heads}</tr></thead>
            <tbody class="posts">{rows}</tbody>
        </ScrollTable>
        {none}
        {next}
    }
    .into_any()
}
