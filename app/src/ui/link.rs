//! Where things are.

use leptos::prelude::*;

use crate::domain::alert::{self, Alert, RECENT};
use crate::domain::analytics::Method;
use crate::domain::board::Content;
use crate::domain::period::{Period, Span};
use crate::domain::share::Subject;
use crate::domain::{AccountId, Post, PostId};
use crate::query::{
    AccountQuery, AccountsQuery, Backdrop, CompareQuery, DaysQuery, OverviewQuery, PatternsQuery,
    PostsQuery, ReportQuery,
};
use crate::text::Text;

/// The address of a post's page.
pub fn post_href(post: PostId) -> String {
    format!("/posts/{post}")
}

/// The address of a list of posts.
pub fn posts_href(query: &PostsQuery) -> String {
    address("/posts", &query.to_query())
}

/// The address of the first page.
pub fn overview_href(query: &OverviewQuery) -> String {
    address("/", &query.to_query())
}

/// The address of what goes with more interactions.
pub fn patterns_href(query: &PatternsQuery) -> String {
    address("/patterns", &query.to_query())
}

/// The address of posts side by side.
pub fn compare_href(posts: &[PostId]) -> String {
    comparison_href(&CompareQuery { posts: posts.to_vec(), ..CompareQuery::default() })
}

/// The address of an account's page.
pub fn account_href(account: AccountId, query: &AccountQuery) -> String {
    address(&format!("/accounts/{account}"), &query.to_query())
}

/// Where what was told can be looked at: the post, the account in the days up to that one, or where to bring what is
/// missing.
pub fn alert_href(alert: &Alert) -> String {
    match alert.finding.subject {
        alert::Subject::Post(post) => post_href(post),
        alert::Subject::Day(account, day) => {
            let span = Span::Dates(Period::ending(day, RECENT));
            let days = DaysQuery { span, ..DaysQuery::default() };
            account_href(account, &AccountQuery { days, told: None })
        }
        alert::Subject::Silence(..) => "/import".to_owned(),
    }
}

/// The address of what a tile shows; words have none.
pub fn content_href(content: &Content) -> Option<String> {
    match content {
        Content::Figures(query) | Content::Days(query) => Some(overview_href(query)),
        Content::Posts(query) => Some(posts_href(query)),
        Content::Post(post, query) => Some(query_href(&post_href(*post), query)),
        Content::Compare(query) => Some(comparison_href(query)),
        Content::Text(_) => None,
    }
}

/// The address where something is put on a board.
pub fn board_adding_href(content: &Content) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("kind", content.kind()).append_pair("subject", &content.subject());
    address("/boards/add", &query.finish())
}

/// The address where a link is made that shows something to whoever holds it.
pub fn sharing_href(of: &Subject) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("kind", of.kind()).append_pair("about", &of.about());
    address("/shares/add", &query.finish())
}

/// The address of what a link shows, for those who see more than the link.
pub fn subject_href(of: &Subject) -> Option<String> {
    match of {
        Subject::Board(board) => Some(format!("/boards/{board}")),
        Subject::Part(content) => content_href(content),
    }
}

/// The address of accounts side by side.
pub fn accounts_href(query: &AccountsQuery) -> String {
    address("/accounts", &query.to_query())
}

/// The address of the fan of an account.
pub fn fan_href(account: AccountId) -> String {
    let among = Some(Backdrop::Account(account));
    comparison_href(&CompareQuery { among, ..CompareQuery::default() })
}

/// The address of a comparison.
pub fn comparison_href(query: &CompareQuery) -> String {
    address("/compare", &query.to_query())
}

/// The address of a measure's method, worked on a post where one is named.
pub fn methods_href(post: Option<PostId>, method: &Method) -> String {
    match post {
        Some(post) => format!("/methods?post={post}#{}", method.key),
        None => format!("/methods#{}", method.key),
    }
}

/// A path with a view of a chart.
pub fn query_href(path: &str, query: &ReportQuery) -> String {
    address(path, &query.to_query())
}

/// The address of a part of a page as a file, by the end of its name, from the page's own: `/patterns?type=reel` has
/// `/patterns/week.svg?type=reel`.
pub fn part_href(page: &str, part: &str, end: &str) -> String {
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    let path = if path == "/" { "/overview" } else { path };
    address(&format!("{path}/{part}.{end}"), query)
}

/// The address of a page that is a table above all as a file, by the end of its name: `/posts?type=reel` has
/// `/posts.csv?type=reel`.
pub fn page_file_href(page: &str, end: &str) -> String {
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    address(&format!("{path}.{end}"), query)
}

/// A path and a query string, which may be empty.
fn address(path: &str, query: &str) -> String {
    if query.is_empty() { path.to_owned() } else { format!("{path}?{query}") }
}

/// How a post is called in lists: the beginning of its words, or its author, or its id.
pub fn post_name(text: Text, post: &Post) -> String {
    const MOST: usize = 80;
    let words = without_direction(post.text.as_deref().unwrap_or_default());
    let words = words.trim();
    if !words.is_empty() {
        return beginning(words, MOST);
    }
    match post.account.handle.as_str() {
        "" => text.message("post-untitled", &[("id", &post.platform_id)]),
        handle => text.message("post-untitled-by", &[("account", handle)]),
    }
}

/// Where the post itself is. A link in a file may be anything; only what a browser opens as a page is one here.
pub fn web_url(post: &Post) -> Option<String> {
    let is_web = |url: &String| url.starts_with("https://") || url.starts_with("http://");
    post.url.clone().filter(is_web)
}

/// A post's name for somebody who can go nowhere else here: it leads to the post itself, where that is known.
pub fn guest_post(text: Text, post: &Post) -> AnyView {
    let name = post_name(text, post);
    match web_url(post) {
        Some(url) => view! { <a href=url rel="noopener noreferrer external">{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    }
}

/// At most so many characters of a text, cut between words.
pub fn beginning(words: &str, most: usize) -> String {
    let Some((end, _)) = words.char_indices().nth(most) else {
        return words.to_owned();
    };
    let head = &words[..end];
    // A text without a space near its cut, as in Japanese, is cut where it stands.
    let cut = head.rfind(char::is_whitespace).filter(|cut| cut * 2 > end).unwrap_or(end);
    let kept = head[..cut].trim_end_matches(|c: char| !c.is_alphanumeric());
    format!("{kept}…")
}

/// A text without the invisible marks that turn the direction of what stands beside it.
fn without_direction(words: &str) -> String {
    words
        .chars()
        .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{beginning, page_file_href, part_href, without_direction};

    #[test]
    fn a_part_is_found_below_its_page() {
        assert_eq!(page_file_href("/posts", "csv"), "/posts.csv");
        assert_eq!(page_file_href("/posts?type=reel", "xlsx"), "/posts.xlsx?type=reel");
        assert_eq!(part_href("/", "days", "csv"), "/overview/days.csv");
        assert_eq!(part_href("/patterns?type=reel", "week", "png"), "/patterns/week.png?type=reel");
    }

    #[test]
    fn no_text_turns_its_neighbours_around() {
        assert_eq!(without_direction("a\u{202e}bc\u{2066}d"), "abcd");
    }

    #[test]
    fn texts_are_cut_between_words() {
        assert_eq!(beginning("one two three", 9), "one two…");
        assert_eq!(beginning("one two", 9), "one two");
        assert_eq!(beginning("since 1994, free", 13), "since 1994…");
        assert_eq!(beginning("日本語日本語", 3), "日本語…");
    }
}
