//! Which posts a list shows, and in which order: from a URL and to a URL.

use crate::domain::catalogue::{Mark, Order, Sort};
use crate::domain::period::Period;
use crate::domain::{MetricSet, PostId};

use super::Column;
use super::scope::{Scope, period, period_key};

/// The filters and the order of a list of posts. Its default, the newest first, is an empty query string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PostsQuery {
    /// Which posts.
    pub scope: Scope,
    /// Of which days of publication; any where it is missing.
    pub published: Option<Period>,
    /// The order.
    pub order: Order,
    /// What is told of each post, in the order of columns; the usual where it is empty.
    pub columns: Vec<Column>,
    /// Where the page begins, if not at the first post.
    pub after: Option<Mark>,
}

impl PostsQuery {
    /// Reads a query string. What it does not know it leaves out: a link with a typing error still opens.
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        let mut columns = Vec::new();
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match (&*key, &*value) {
                ("published", days) => parsed.published = period(days),
                ("sort", key) => parsed.order.sort = Sort::from_key(key).unwrap_or_default(),
                ("order", order) => parsed.order.ascending = order == "asc",
                ("after", mark) => parsed.after = self::mark(mark),
                ("show", key) => columns.extend(Column::from_key(key)),
                (name, value) => parsed.scope.take(name, value),
            }
        }
        parsed.columns = Column::all().filter(|column| columns.contains(column)).collect();
        parsed
    }

    /// Writes it as a query string, without `?`; empty for the default.
    pub fn to_query(&self) -> String {
        form_urlencoded::Serializer::new(String::new()).extend_pairs(self.pairs()).finish()
    }

    fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = self.scope.pairs();
        pairs.extend(self.published.map(|days| ("published", period_key(days))));
        pairs.extend(self.order_pairs());
        pairs.extend(self.columns.iter().map(|column| ("show", column.key().to_owned())));
        pairs.extend(self.after.map(|mark| ("after", mark_key(mark))));
        pairs
    }

    /// The columns that are told of posts of which some metrics are known, in their order: those that are asked for, or
    /// the usual ones; and always what the list is sorted by.
    pub fn told(&self, known: MetricSet) -> Vec<Column> {
        let is_told = |column: &Column| {
            *column == Column::By(self.order.sort)
                || if self.columns.is_empty() {
                    column.is_usual(known)
                } else {
                    self.columns.contains(column)
                }
        };
        Column::all().filter(is_told).collect()
    }

    /// The same order and columns of the posts that are chosen, and no others.
    #[must_use]
    pub fn of_chosen(&self, chosen: Vec<PostId>) -> Self {
        let scope = Scope { chosen, ..Scope::default() };
        Self { scope, published: None, after: None, ..self.clone() }
    }

    /// The names and values of what a form of filters repeats: all but what it has fields
    /// for, and where a page begins.
    pub fn kept_by_filters(&self) -> Vec<(&'static str, String)> {
        let chosen = self.scope.chosen.clone();
        let scope = Scope { chosen, ..Scope::default() };
        Self { scope, after: None, ..self.clone() }.pairs()
    }

    /// The names and values of what a form of columns repeats: all but the columns.
    pub fn kept_by_columns(&self) -> Vec<(&'static str, String)> {
        Self { columns: Vec::new(), ..self.clone() }.pairs()
    }

    /// The names and values of its order.
    fn order_pairs(&self) -> Vec<(&'static str, String)> {
        let Order { sort, ascending } = self.order;
        let mut pairs = Vec::new();
        if sort != Sort::default() {
            pairs.push(("sort", sort.key().to_owned()));
        }
        if ascending {
            pairs.push(("order", "asc".to_owned()));
        }
        pairs
    }

    /// Whether posts are left out.
    pub fn is_filtered(&self) -> bool {
        self.scope.is_narrow() || self.published.is_some()
    }

    /// The same from its first post on, sorted by something: most first, or least first where it was so already.
    #[must_use]
    pub fn sorted(&self, sort: Sort) -> Self {
        let ascending = self.order.sort == sort && !self.order.ascending;
        Self { order: Order { sort, ascending }, after: None, ..self.clone() }
    }
}

fn mark(mark: &str) -> Option<Mark> {
    let (value, post) = mark.split_once('_')?;
    let value = if value.is_empty() { None } else { Some(value.parse().ok()?) };
    Some(Mark { value, post: PostId(post.parse().ok()?) })
}

/// Writes a mark as it is read.
fn mark_key(mark: Mark) -> String {
    let value = mark.value.map(|value| value.to_string()).unwrap_or_default();
    format!("{value}_{}", mark.post)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::tag::TagId;
    use crate::domain::{AccountId, Language, Metric, Platform, PostKind};
    use proptest::prelude::*;

    #[test]
    fn a_typing_error_is_left_out() {
        let query = "q=++&account=x&platform=a+b&type=hologram&sort=lieks&order=up&after=5&more=1";
        assert_eq!(PostsQuery::parse(query), PostsQuery::default());
        assert_eq!(PostsQuery::default().to_query(), "");
    }

    #[test]
    fn sorting_again_turns_the_order_round() {
        let query = PostsQuery::parse("q=tide&after=5_7");
        let likes = Sort::Total(Metric::Likes);
        assert_eq!(query.sorted(likes).to_query(), "q=tide&sort=likes");
        assert_eq!(query.sorted(likes).sorted(likes).to_query(), "q=tide&sort=likes&order=asc");
    }

    #[test]
    fn chosen_posts_keep_the_order_and_the_columns() {
        let query = PostsQuery::parse("q=tide&sort=likes&show=saves&after=5_7");
        let chosen = query.of_chosen(vec![PostId(3), PostId(9)]);
        assert_eq!(chosen.to_query(), "post=3&post=9&sort=likes&show=saves");
        let kept = |name| (name, "3".to_owned());
        let alone = PostsQuery::parse("q=tide&post=3&after=5_7");
        assert_eq!(alone.kept_by_filters(), [kept("post")]);
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again(
            words in "[a-zé&=\"+ ]{0,20}",
            account: Option<i64>,
            sort in prop::sample::select(Sort::all().collect::<Vec<_>>()),
            ascending: bool,
            after: Option<(Option<i64>, i64)>,
        ) {
            let query = PostsQuery {
                scope: Scope {
                    words: words.trim().to_owned(),
                    account: account.map(AccountId),
                    kind: account.map(|_| PostKind::Reel),
                    platform: account.and_then(|_| Platform::parse("x")),
                    tag: account.map(TagId),
                    language: account.map(|_| Language::Hindi),
                    chosen: account.into_iter().map(PostId).collect(),
                },
                published: account.map(|_| Period { first: 14_000, last: 20_000 }).filter(|_| ascending),
                order: Order { sort, ascending },
                columns: account.map(|_| Column::By(sort)).into_iter().collect(),
                after: after.map(|(value, post)| Mark { value, post: PostId(post) }),
            };
            prop_assert_eq!(PostsQuery::parse(&query.to_query()), query);
        }
    }
}
