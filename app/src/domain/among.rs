//! Which earlier posts of its account a post is compared with: what somebody chose, and what it comes to.

use serde::Serialize;

use super::hashtag::Hashtag;
use super::kind::{KindSet, PostKind};
use super::{Post, Zone};

/// What somebody chose. The default: all earlier posts of the same type.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Among {
    /// Of which types.
    pub kinds: Kinds,
    /// Published when.
    pub within: Within,
    /// With which tag.
    pub tag: Option<Hashtag>,
}

/// Types to compare with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Kinds {
    /// The post's own; any, where that is not known.
    #[default]
    Same,
    /// Any.
    All,
    /// These; never the empty set.
    These(KindSet),
}

/// A time of publication.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Within {
    /// Any.
    #[default]
    Always,
    /// So many days before the post; at least one.
    Days(u16),
    /// From a day to a day, both counted, of which one may be open; as days since 1970-01-01.
    Dates(Option<i64>, Option<i64>),
}

/// The posts of an account to compare with: those that fulfil all of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComparisonSet {
    /// Of these types; of any, where the set is empty.
    pub kinds: KindSet,
    /// Published in this second or later.
    pub from: Option<i64>,
    /// Published before this second.
    pub before: i64,
    /// With this tag.
    pub tag: Option<Hashtag>,
}

impl ComparisonSet {
    /// All posts that were published before a second.
    pub fn before(before: i64) -> Self {
        Self { kinds: KindSet::ANY, from: None, before, tag: None }
    }
}

impl Serialize for ComparisonSet {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Told<'a> {
            types: Option<Vec<&'static str>>,
            published_from: Option<i64>,
            published_before: i64,
            tag: Option<&'a str>,
        }
        let types = (!self.kinds.is_any()).then(|| self.kinds.iter().map(PostKind::key).collect());
        let tag = self.tag.as_ref().map(Hashtag::name);
        let told = Told { types, published_from: self.from, published_before: self.before, tag };
        told.serialize(serializer)
    }
}

impl Among {
    /// What it comes to for a post. Days begin as in the zone; nothing is earlier than a post of no known time.
    pub fn of(&self, post: &Post, zone: Zone) -> ComparisonSet {
        let published = post.published.map_or(i64::MIN, |moment| moment.at);
        let (from, before) = match self.within {
            Within::Always => (None, None),
            Within::Days(days) => (Some(published.saturating_sub(i64::from(days) * 86_400)), None),
            Within::Dates(since, until) => {
                (since.map(|day| zone.start_of(day)), until.map(|day| zone.start_of(day + 1)))
            }
        };
        let before = before.map_or(published, |before| published.min(before));
        ComparisonSet { kinds: self.kinds.of(post), from, before, tag: self.tag.clone() }
    }
}

impl Kinds {
    /// The types for a post.
    pub fn of(self, post: &Post) -> KindSet {
        match self {
            Self::Same => post.kind.map_or(KindSet::ANY, KindSet::only),
            Self::All => KindSet::ANY,
            Self::These(kinds) => kinds,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Moment;

    const DAY: i64 = 86_400;

    fn post(kind: Option<PostKind>) -> Post {
        Post { kind, ..Post::by("desk", Some(Moment::second(1_000 * DAY + 60))) }
    }

    #[test]
    fn a_post_is_compared_with_its_own_type_unless_somebody_chose() {
        let among = |kinds| Among { kinds, ..Among::default() };
        let of = |kinds, kind| among(kinds).of(&post(kind), Zone::UTC).kinds;
        assert_eq!(of(Kinds::Same, Some(PostKind::Reel)), KindSet::only(PostKind::Reel));
        assert_eq!(of(Kinds::Same, None), KindSet::ANY);
        assert_eq!(of(Kinds::All, Some(PostKind::Reel)), KindSet::ANY);
        let these = KindSet::only(PostKind::Image);
        assert_eq!(of(Kinds::These(these), Some(PostKind::Reel)), these);
    }

    #[test]
    fn a_period_ends_with_the_post_at_the_latest() {
        let of = |within| {
            let set = Among { within, ..Among::default() }
                .of(&post(None), Zone::parse("Europe/Paris").unwrap());
            (set.from, set.before)
        };
        let published = 1_000 * DAY + 60;
        assert_eq!(of(Within::Always), (None, published));
        assert_eq!(of(Within::Days(90)), (Some(published - 90 * DAY), published));
        // 1972-09 in Paris: one hour ahead of UTC.
        let midnight = |day: i64| day * DAY - 3_600;
        let dates = Within::Dates(Some(900), Some(950));
        assert_eq!(of(dates), (Some(midnight(900)), midnight(951)));
        assert_eq!(of(Within::Dates(None, Some(2_000))), (None, published));
    }
}
