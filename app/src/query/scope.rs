//! Which posts a page is about: from a URL and to a URL.

use super::among::day;
use crate::domain::period::{Period, date_of};
use crate::domain::tag::TagId;
use crate::domain::{AccountId, Language, Platform, PostId, PostKind};

/// The posts that fit all of it. Its default, any, is an empty query string.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// Words that stand in the post; empty for any.
    pub words: String,
    /// The account.
    pub account: Option<AccountId>,
    /// The platform.
    pub platform: Option<Platform>,
    /// The type.
    pub kind: Option<PostKind>,
    /// The tag, of those that people give.
    pub tag: Option<TagId>,
    /// The language of its words, as far as they tell it.
    pub language: Option<Language>,
    /// These posts alone, by their ids; empty for any.
    pub chosen: Vec<PostId>,
}

/// Longer searches are cut.
const MOST_CHARACTERS: usize = 200;

/// More chosen posts are left out: their ids fill an address as long as servers and mails take.
pub const MOST_CHOSEN: usize = 200;

impl Scope {
    /// Takes a part of a query string that is about it.
    pub(super) fn take(&mut self, name: &str, value: &str) {
        match name {
            "q" => self.words = value.trim().chars().take(MOST_CHARACTERS).collect(),
            "account" => self.account = value.parse().ok().map(AccountId),
            "platform" => self.platform = Platform::parse(value),
            "tag" => self.tag = value.parse().ok().map(TagId),
            "language" => self.language = Language::from_key(value),
            "post" => self.choose(value),
            "type" => self.kind = PostKind::from_key(value),
            _ => {}
        }
    }

    fn choose(&mut self, post: &str) {
        let Ok(post) = post.parse().map(PostId) else { return };
        if let Err(place) = self.chosen.binary_search(&post)
            && self.chosen.len() < MOST_CHOSEN
        {
            self.chosen.insert(place, post);
        }
    }

    /// Its names and values in a query string.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs = Vec::new();
        if !self.words.is_empty() {
            pairs.push(("q", self.words.clone()));
        }
        pairs.extend(self.account.map(|account| ("account", account.to_string())));
        pairs.extend(self.platform.as_ref().map(|it| ("platform", it.key().to_owned())));
        pairs.extend(self.kind.map(|kind| ("type", kind.key().to_owned())));
        pairs.extend(self.tag.map(|tag| ("tag", tag.to_string())));
        pairs.extend(self.language.map(|language| ("language", language.key().to_owned())));
        pairs.extend(self.chosen.iter().map(|post| ("post", post.to_string())));
        pairs
    }

    /// Whether posts are left out.
    pub fn is_narrow(&self) -> bool {
        *self != Self::default()
    }

    /// Whether it names what days are counted by: an account, a platform, or nothing.
    pub fn is_of_accounts(&self) -> bool {
        let Self { words, account: _, platform: _, kind, tag, language, chosen } = self;
        words.is_empty()
            && kind.is_none()
            && tag.is_none()
            && language.is_none()
            && chosen.is_empty()
    }
}

/// Reads a period: `2026-10-01_2026-10-31`.
pub(super) fn period(value: &str) -> Option<Period> {
    let (first, last) = value.split_once('_')?;
    between(day(first)?, day(last)?)
}

/// The days from one to another; `None` where they are none or too many.
pub(super) fn between(first: i64, last: i64) -> Option<Period> {
    (first <= last && last - first < MOST_DAYS).then_some(Period { first, last })
}

/// Writes a period as it is read.
pub fn period_key(period: Period) -> String {
    format!("{}_{}", date_of(period.first), date_of(period.last))
}

/// Days of the longest period: twenty years and some.
const MOST_DAYS: i64 = 7_500;
