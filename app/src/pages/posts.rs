//! `/posts`: a table of posts of any number, narrowed and sorted by its address, a page at a time.

mod columns;
mod shared;
mod tagging;

use std::collections::HashMap;

use leptos::prelude::*;

use self::columns::{chosen_columns, column_form};
pub use self::shared::SharedPosts;
pub(super) use self::shared::shared_posts;
use self::tagging::{Tags, controls, notice};
use super::Frame;
use super::filters::{Choices, Form, filter_form};
use super::overview::interactions;
use crate::chart;
use crate::domain::board::Content;
use crate::domain::catalogue::{Mark, Order, Sort};
use crate::domain::overview::ListedPost;
use crate::domain::tag::{TagId, Tagging};
use crate::domain::{MetricSet, Moment, PostId};
use crate::query::{Column, PostsQuery};
use crate::text::Text;
use crate::ui::{
    ScrollTable, elsewhere_links, page_file_href, post_href, post_name, posts_href, table_files,
};

/// What the page shows.
pub struct PostsPage {
    /// What was asked for.
    pub query: PostsQuery,
    /// The posts of the page.
    pub posts: Vec<ListedPost>,
    /// The tags that each of them has.
    pub tagged: HashMap<PostId, Vec<TagId>>,
    /// What was just done to posts at once.
    pub done: Option<Tagging>,
    /// Where the next page begins, where there is one.
    pub next: Option<Mark>,
    /// How many posts there are on all pages.
    pub count: usize,
    /// What there is to narrow the list to.
    pub choices: Choices,
    /// What may be told of posts.
    pub metrics: MetricSet,
}

/// The page; where nothing was ever uploaded, what to do next.
pub fn posts_page(frame: &Frame, page: PostsPage) -> AnyView {
    let text = frame.text;
    let PostsPage { query, posts, tagged, done, next, count, choices, metrics } = page;
    if choices.accounts.is_empty() {
        return view! {
            <div class="page">
                <h1>{text.say("posts-empty-title")}</h1>
                <p class="lead">{text.say("posts-empty")}</p>
                <p><a class="button" href="/import">{text.say("overview-empty-action")}</a></p>
            </div>
        }
        .into_any();
    }
    let first = query.after.is_some().then(|| {
        let href = posts_href(&PostsQuery { after: None, ..query.clone() });
        view! { <p class="kicker"><a href=href>{text.say("posts-first")}</a></p> }
    });
    let shown = chosen_columns(&query, &posts);
    let columns = (!posts.is_empty()).then(|| column_form(text, &query, &shown, metrics));
    let list = if posts.is_empty() {
        view! { <p class="note">{nothing(text, &query)}</p> }.into_any()
    } else {
        let tags = Tags { all: &choices.tags, of: &tagged };
        list(frame, &query, (posts, &shown), &tags)
    };
    let next = next.map(|mark| {
        let href = posts_href(&PostsQuery { after: Some(mark), ..query.clone() });
        view! { <p class="more"><a href=href rel="next">{text.say("posts-next")}</a></p> }
    });
    let files = (count > 0).then(|| files(text, &query));
    let plain =
        PostsQuery { order: query.order, columns: query.columns.clone(), ..PostsQuery::default() };
    let form = Form {
        action: "/posts",
        kept: query.kept_by_filters(),
        plain: posts_href(&plain),
        is_filtered: query.is_filtered(),
    };
    let guessed = query.scope.language.map(|_| text.say("posts-language-guessed"));
    view! {
        <div class="page wide">
            {first}
            <h1>{text.say("posts-title")}</h1>
            {done.and_then(|done| notice(text, &query, &choices.tags, done))}
            {filter_form(text, &query.scope, &choices, form)}
            <p class="subtitle">{order_words(text, &query, count)} " " {guessed}</p>
            {columns}
            {list}
            {next}
            {files}
        </div>
    }
    .into_any()
}

/// Links to all pages of the list as one file.
fn files(text: Text, query: &PostsQuery) -> AnyView {
    let whole = PostsQuery { after: None, ..query.clone() };
    let page = posts_href(&whole);
    let elsewhere = elsewhere_links(text, Content::Posts(whole));
    table_files(text, |end| page_file_href(&page, end), Some(elsewhere))
}

/// Why a page has no posts.
fn nothing(text: Text, query: &PostsQuery) -> String {
    text.say(if query.after.is_some() { "posts-none-more" } else { "posts-none-filtered" })
}

/// How many there are, and in which order.
pub(super) fn order_words(text: Text, query: &PostsQuery, count: usize) -> String {
    let Order { sort, ascending } = query.order;
    let by = sort_name(text, sort);
    let order = match sort {
        Sort::Published if ascending => text.say("posts-order-oldest"),
        Sort::Published => text.say("posts-order-newest"),
        _ if ascending => text.message("posts-order-least", &[("by", &by)]),
        _ => text.message("posts-order-most", &[("by", &by)]),
    };
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    let key = if query.scope.chosen.is_empty() { "posts-listed" } else { "posts-chosen" };
    let listed = text.count(key, count, &[("order", &order)]);
    match query.published {
        Some(days) => format!("{} {listed}", text.published_in(days)),
        None => listed,
    }
}

/// What a list is sorted by.
pub(super) fn sort_name(text: Text, sort: Sort) -> String {
    match sort {
        Sort::Published => text.say("column-published"),
        Sort::Interactions => text.say("column-interactions"),
        Sort::Gained => text.say("column-gained"),
        Sort::Score => text.say("compare-column-score"),
        Sort::Total(metric) => text.metric(metric),
    }
}

/// The table, in a form that compares what is ticked.
fn list(
    frame: &Frame,
    query: &PostsQuery,
    (posts, columns): (Vec<ListedPost>, &[Column]),
    tags: &Tags,
) -> AnyView {
    let text = frame.text;
    let only = query.scope.chosen.is_empty().then(|| {
        view! { <button type="submit" class="quiet" formaction="/posts">{text.say("posts-only")}</button> }
    });
    let share = text.say("share");
    let headers = columns.iter().map(|column| header(text, query, *column)).collect_view();
    let rows = posts.into_iter().map(|post| row(frame, columns, &post, tags)).collect_view();
    view! {
        <form method="get" action="/compare">
            <ScrollTable label=text.say("posts-title")>
                <thead>
                    <tr><th scope="col">{text.say("column-post")}</th>{headers}</tr>
                </thead>
                <tbody class="posts">{rows}</tbody>
            </ScrollTable>
            <div class="ticked">
                {controls(text, query, tags)}
                <p>
                    <button type="submit" class="button">{text.say("posts-compare")}</button>
                    " " <span class="note">{text.say("posts-compare-hint")}</span>
                    " " {only}
                    " " <button type="submit" class="quiet" formaction="/shares/add">{share}</button>
                </p>
            </div>
        </form>
    }
    .into_any()
}

/// The head of a column: a link where the list can be sorted by it, and whether it is.
fn header(text: Text, query: &PostsQuery, column: Column) -> AnyView {
    let name = columns::name(text, column);
    let Column::By(sort) = column else {
        let class = (column == Column::Age).then_some("number");
        return view! { <th scope="col" class=class>{name}</th> }.into_any();
    };
    let direction = if query.order.ascending { "ascending" } else { "descending" };
    let sorted = (query.order.sort == sort).then_some(direction);
    let class = (sort != Sort::Published).then_some("number");
    let href = posts_href(&query.sorted(sort));
    view! { <th scope="col" class=class aria-sort=sorted><a href=href>{name}</a></th> }.into_any()
}

fn row(
    frame: &Frame,
    columns: &[Column],
    listed: &ListedPost,
    tags: &Tags,
) -> impl IntoView + use<> {
    let text = frame.text;
    let post = &listed.leader.post;
    let name = post_name(text, post);
    let tick = text.message("posts-tick", &[("post", &name)]);
    let kind = post.kind.map(|kind| format!(" · {}", text.kind(kind, &post.account.platform)));
    let cells = columns.iter().map(|column| cell(frame, *column, listed)).collect_view();
    view! {
        <tr>
            <th scope="row">
                <div>
                    <input type="checkbox" name="post" value=post.id.to_string() aria-label=tick/>
                    <span>
                        <a href=post_href(post.id)>{name}</a>
                        <span class="note">{text.account_name(&post.account)} {kind}</span>
                        {tags.chips(post.id)}
                    </span>
                </div>
            </th>
            {cells}
        </tr>
    }
}

fn cell(frame: &Frame, column: Column, listed: &ListedPost) -> AnyView {
    let text = frame.text;
    let number = match column {
        Column::Life => {
            let spark = chart::spark(&listed.curve);
            return view! { <td class="spark-cell" inner_html=spark></td> }.into_any();
        }
        Column::By(Sort::Published) => {
            return view! { <td>{told_by(frame, Sort::Published, listed)}</td> }.into_any();
        }
        Column::By(sort) => told_by(frame, sort, listed),
        Column::Age => {
            let hours = |moment: &Moment| moment.has_hour();
            let published = listed.leader.post.published.filter(hours);
            let seen = published.zip(listed.observed.filter(hours));
            seen.map(|(published, observed)| text.age(observed.at - published.at))
        }
    };
    view! { <td class="number">{number.unwrap_or_else(|| "–".into())}</td> }.into_any()
}

/// What a post has of what a list is sorted by.
pub(super) fn told_by(frame: &Frame, sort: Sort, listed: &ListedPost) -> Option<String> {
    let text = frame.text;
    let ListedPost { leader, gained, score, .. } = listed;
    match sort {
        Sort::Published => leader.post.published.map(|moment| text.moment(moment, frame.zone)),
        Sort::Interactions => interactions(leader).map(|sum| text.value(sum)),
        Sort::Gained => gained.map(|gained| text.gain(gained.interactions)),
        Sort::Score => score.map(|score| text.score(score)),
        Sort::Total(metric) => leader.latest.get(metric).map(|value| text.value(value)),
    }
}
