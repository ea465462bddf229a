//! What uploads say of a post itself: whose it is, where to open it, its words, its type, its publication.

use app::domain::{Moment, PostKind};

/// What is known of a post; each part may be missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Details {
    /// The named account; `None` when nothing names one.
    pub(crate) account: Option<i64>,
    pub(crate) url: Option<String>,
    pub(crate) text: Option<String>,
    pub(crate) kind: Option<PostKind>,
    pub(crate) published: Option<Moment>,
}

/// A set of the parts of [`Details`], as a bit mask.
pub(crate) type Parts = u8;

/// Each part alone.
pub(crate) const PARTS: [Parts; 5] = [1, 2, 4, 8, 16];

impl Details {
    /// The parts that are known.
    pub(crate) fn known(&self) -> Parts {
        u8::from(self.account.is_some())
            | u8::from(self.url.is_some()) << 1
            | u8::from(self.text.is_some()) << 2
            | u8::from(self.published.is_some()) << 3
            | u8::from(self.kind.is_some()) << 4
    }

    /// Only these parts.
    pub(crate) fn only(&self, parts: Parts) -> Self {
        Self {
            account: self.account.filter(|_| parts & 1 != 0),
            url: self.url.clone().filter(|_| parts & 2 != 0),
            text: self.text.clone().filter(|_| parts & 4 != 0),
            published: self.published.filter(|_| parts & 8 != 0),
            kind: self.kind.filter(|_| parts & 16 != 0),
        }
    }

    /// Takes every part that `later` knows, and keeps its own elsewhere.
    pub(crate) fn overlay(&mut self, later: &Self) {
        self.account = later.account.or(self.account);
        self.published = later.published.or(self.published);
        self.kind = later.kind.or(self.kind);
        if later.url.is_some() {
            self.url.clone_from(&later.url);
        }
        if later.text.is_some() {
            self.text.clone_from(&later.text);
        }
    }

    /// Whether `self` already says all that `other` says.
    pub(crate) fn covers(&self, other: &Self) -> bool {
        fn is_same<T: PartialEq>(mine: Option<&T>, theirs: Option<&T>) -> bool {
            theirs.is_none() || mine == theirs
        }
        is_same(self.account.as_ref(), other.account.as_ref())
            && is_same(self.url.as_ref(), other.url.as_ref())
            && is_same(self.text.as_ref(), other.text.as_ref())
            && is_same(self.published.as_ref(), other.published.as_ref())
            && is_same(self.kind.as_ref(), other.kind.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_parts_lie_over_earlier_ones() {
        let text = |text: &str| Details { text: Some(text.into()), ..Details::default() };
        let mut known = Details { account: Some(3), ..text("first") };
        assert!(known.covers(&text("first")));
        assert!(!known.covers(&text("second")));
        known.overlay(&text("second"));
        assert_eq!(known, Details { account: Some(3), ..text("second") });
        assert_eq!(known.known(), 1 | 4);
        assert_eq!(known.only(4), text("second"));
    }
}
