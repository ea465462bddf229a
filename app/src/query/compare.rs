//! Which posts stand side by side, and how: from a URL and to a URL.

use super::Scale;
use crate::domain::{AccountId, Metric, Platform, PostId};

/// Whose posts lie behind those that are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Backdrop {
    /// An account's.
    Account(AccountId),
    /// A platform's.
    Platform(Platform),
}

/// The posts of a comparison, what of them is drawn, and among whose others. Its default is an empty query string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CompareQuery {
    /// The posts in the order of their lines, each once; there may be more than are compared.
    pub posts: Vec<PostId>,
    /// The metric drawn; `None` stands for the one that most of the posts know.
    pub metric: Option<Metric>,
    /// The vertical axis.
    pub scale: Scale,
    /// The part of the axis of age that is shown, `from < to`, in seconds.
    pub range: Option<(i64, i64)>,
    /// What lies behind the lines.
    pub among: Option<Backdrop>,
}

impl CompareQuery {
    /// As many posts are compared: as many lines can be told apart.
    pub const MOST: usize = 12;

    /// The scales that one metric of several posts can have.
    pub const SCALES: [Scale; 3] = [Scale::Linear, Scale::Log, Scale::Share];

    /// Reads a query string. What it does not know it leaves out: a link with a typing error still opens.
    pub fn parse(query: &str) -> Self {
        let mut parsed = Self::default();
        let (mut from, mut to, mut platform) = (None, None, None);
        for (key, value) in form_urlencoded::parse(query.as_bytes()) {
            match (&*key, &*value) {
                ("post", number) => parsed.add(number.parse().ok().map(PostId)),
                ("metric", key) => parsed.metric = Metric::from_key(key),
                ("scale", key) => parsed.scale = scale(key),
                ("from", number) => from = number.parse().ok(),
                ("to", number) => to = number.parse().ok(),
                ("account", number) => {
                    parsed.among = number.parse().ok().map(|id| Backdrop::Account(AccountId(id)));
                }
                ("platform", name) => platform = Platform::parse(name).map(Backdrop::Platform),
                _ => {}
            }
        }
        parsed.range = from.zip(to).filter(|(from, to)| from < to);
        // An account is the narrower of both.
        parsed.among = parsed.among.or(platform);
        parsed
    }

    fn add(&mut self, post: Option<PostId>) {
        self.posts.extend(post.filter(|post| !self.posts.contains(post)));
    }

    /// Writes it as a query string, without `?`; empty for the default.
    pub fn to_query(&self) -> String {
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in self.pairs() {
            query.append_pair(name, &value);
        }
        query.finish()
    }

    /// Its names and values, in the order in which it is written: what a form repeats.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<_> = self.posts.iter().map(|post| ("post", post.to_string())).collect();
        pairs.extend(self.metric.map(|metric| ("metric", metric.key().to_owned())));
        if self.scale != Scale::default() {
            pairs.push(("scale", self.scale.key().to_owned()));
        }
        if let Some((from, to)) = self.range {
            pairs.extend([("from", from.to_string()), ("to", to.to_string())]);
        }
        pairs.extend(self.among.as_ref().map(|among| match among {
            Backdrop::Account(account) => ("account", account.to_string()),
            Backdrop::Platform(platform) => ("platform", platform.key().to_owned()),
        }));
        pairs
    }

    /// The posts that are compared: the first of those that were asked for.
    pub fn compared(&self) -> &[PostId] {
        &self.posts[..self.posts.len().min(Self::MOST)]
    }

    /// The same without one post.
    #[must_use]
    pub fn without(&self, post: PostId) -> Self {
        let posts = self.posts.iter().copied().filter(|other| *other != post).collect();
        Self { posts, ..self.clone() }
    }
}

fn scale(key: &str) -> Scale {
    let known = Scale::from_key(key).filter(|scale| CompareQuery::SCALES.contains(scale));
    known.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_typing_error_is_left_out() {
        let query = "post=3&post=x&post=17&post=3&metric=lieks&scale=two&from=9&to=3&account=a&platform=a+b";
        assert_eq!(CompareQuery::parse(query).to_query(), "post=3&post=17");
    }

    #[test]
    fn an_account_is_narrower_than_a_platform() {
        let query = CompareQuery::parse("account=4&platform=x");
        assert_eq!(query.among, Some(Backdrop::Account(AccountId(4))));
        assert_eq!(CompareQuery::parse("platform=Twitter").to_query(), "platform=x");
    }

    #[test]
    fn twelve_posts_are_compared_and_the_others_are_remembered() {
        let query = CompareQuery { posts: (1..=14).map(PostId).collect(), ..Default::default() };
        assert_eq!(query.compared().last(), Some(&PostId(12)));
        assert_eq!(query.without(PostId(2)).compared().last(), Some(&PostId(13)));
    }

    fn among() -> impl Strategy<Value = Backdrop> {
        prop_oneof![
            any::<i64>().prop_map(|id| Backdrop::Account(AccountId(id))),
            "[a-z0-9._-]{1,40}".prop_filter_map("a platform", |name| {
                Some(Backdrop::Platform(Platform::parse(&name)?))
            }),
        ]
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(
            posts in prop::collection::btree_set(any::<i64>(), 0..20),
            metric in prop::option::of(0..Metric::COUNT),
            scale in prop::sample::select(&CompareQuery::SCALES),
            range in prop::option::of((0_i64..1 << 40, 1_i64..1 << 40)),
            among in prop::option::of(among()),
        ) {
            let query = CompareQuery {
                posts: posts.into_iter().map(PostId).collect(),
                metric: metric.map(|place| Metric::ALL[place]),
                scale,
                range: range.map(|(from, length)| (from, from + length)),
                among,
            };
            prop_assert_eq!(CompareQuery::parse(&query.to_query()), query);
        }
    }
}
