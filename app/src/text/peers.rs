//! The posts that a post is compared with, in words: of which type, whose, with which tag, published when.

use fluent::FluentArgs;

use super::Text;
use super::life::whole;
use crate::domain::among::Within;
use crate::domain::period::date_of;
use crate::domain::{ComparisonSet, Language, Platform, PostKind};
use crate::story::EARLIER;

impl Text {
    /// "reel"; on YouTube "short".
    pub fn kind(&self, kind: PostKind, platform: &Platform) -> String {
        self.message("kind-one", &[("kind", word(Some(kind), platform))])
    }

    /// "French".
    pub fn language(&self, language: Language) -> String {
        self.say(&format!("language-{}", language.key()))
    }

    /// "reels"; on YouTube "shorts".
    pub fn kinds(&self, kind: PostKind, platform: &Platform) -> String {
        self.message("kind-many", &[("kind", word(Some(kind), platform))])
    }

    /// "Compared with 54 earlier reels of @desk tagged #budget, from the 365 days before it".
    pub fn among_words(
        &self,
        set: &ComparisonSet,
        within: Within,
        account: &str,
        platform: &Platform,
        n: usize,
    ) -> String {
        let mut args = self.peers(set, platform);
        let types: Vec<String> = set.kinds.iter().map(|kind| self.kinds(kind, platform)).collect();
        let types = match types.len() {
            0 | 1 => String::new(),
            _ => self.message("peers-types", &[("types", &self.list(&types))]),
        };
        args.set("types", types);
        args.set("account", account.to_owned());
        args.set("when", self.within(within));
        args.set("count", n);
        args.set("n", self.amount(whole(n)));
        let is_cut = i64::try_from(n).is_ok_and(|n| n >= EARLIER);
        self.format(if is_cut { "among-last" } else { "among" }, &args)
    }

    /// A message about the posts of a set, with texts in it.
    pub(crate) fn among_message(
        &self,
        key: &str,
        set: &ComparisonSet,
        platform: &Platform,
        texts: &[(&'static str, &str)],
    ) -> String {
        let mut args = self.peers(set, platform);
        for (name, text) in texts {
            args.set(*name, (*text).to_owned());
        }
        self.format(key, &args)
    }

    fn within(&self, within: Within) -> String {
        let date = |day: i64| self.date(date_of(day));
        match within {
            Within::Always | Within::Dates(None, None) => String::new(),
            Within::Days(days) => self.message("among-days", &[("n", &self.amount(days.into()))]),
            Within::Dates(Some(since), None) => {
                self.message("among-since", &[("since", &date(since))])
            }
            Within::Dates(None, Some(until)) => {
                self.message("among-until", &[("until", &date(until))])
            }
            Within::Dates(Some(since), Some(until)) => {
                let (since, until) = (date(since), date(until));
                self.message("among-between", &[("since", &since), ("until", &until)])
            }
        }
    }

    /// How the posts of a set are called: the arguments of all messages about them.
    pub(super) fn peers(&self, set: &ComparisonSet, platform: &Platform) -> FluentArgs<'static> {
        let kind = word(set.kinds.one(), platform);
        let said = |key| self.message(key, &[("kind", kind)]);
        let tag = set.tag.as_ref().map(ToString::to_string);
        let tagged = tag.map(|tag| self.message("peers-tagged", &[("tag", &tag)]));
        let mut args = FluentArgs::new();
        args.set("post", said("kind-one"));
        args.set("posts", said("kind-many"));
        args.set("gender", said("kind-gender"));
        args.set("tagged", tagged.unwrap_or_default());
        args
    }
}

/// The word by which the messages know a type.
fn word(kind: Option<PostKind>, platform: &Platform) -> &'static str {
    match kind {
        Some(PostKind::Reel) if platform.key() == "youtube" => "short",
        Some(kind) => kind.key(),
        None => "post",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Hashtag, KindSet};
    use crate::text::Lang;

    fn told(set: &ComparisonSet, within: Within, n: usize) -> [String; 2] {
        Lang::ALL.map(|lang| {
            let told = Text::new(lang).among_words(set, within, "@desk", &Platform::x(), n);
            told.replace(['\u{a0}', '\u{202f}'], " ")
        })
    }

    fn of(kinds: &[PostKind], tag: Option<&str>) -> ComparisonSet {
        let kinds: KindSet = kinds.iter().copied().collect();
        ComparisonSet { kinds, tag: tag.and_then(Hashtag::parse), ..ComparisonSet::before(0) }
    }

    #[test]
    fn a_set_is_told_with_its_number() {
        assert_eq!(
            told(&of(&[PostKind::Reel], Some("budget")), Within::Days(365), 54),
            [
                "Compared with 54 earlier reels of @desk tagged #budget, from the 365 days before it",
                "Comparé à 54 reels précédents de @desk avec #budget, dans les 365 jours qui le précèdent"
            ]
        );
        assert_eq!(
            told(&of(&[], None), Within::Always, 1),
            ["Compared with 1 earlier post of @desk", "Comparé à 1 message précédent de @desk"]
        );
        assert_eq!(
            told(&of(&[PostKind::Image, PostKind::Video], None), Within::Always, 2),
            [
                "Compared with 2 earlier posts of @desk (videos and images)",
                "Comparé à 2 messages précédents de @desk (vidéos et images)"
            ]
        );
    }

    #[test]
    fn words_follow_the_gender_of_the_type() {
        assert_eq!(
            told(&of(&[PostKind::Image], None), Within::Always, 0),
            [
                "No earlier image of @desk to compare with",
                "Aucune image précédente de @desk pour comparer"
            ]
        );
        assert_eq!(
            told(&of(&[PostKind::Video], None), Within::Always, 1_000),
            [
                "Compared with the last 1,000 videos of @desk before it",
                "Comparé aux 1 000 dernières vidéos de @desk qui le précèdent"
            ]
        );
    }

    #[test]
    fn dates_are_told_as_days() {
        let days = (Some(20_454), Some(20_634));
        let both = told(&of(&[], None), Within::Dates(days.0, days.1), 3);
        assert!(both[0].ends_with("of @desk, from 1 Jan 2026 to 30 Jun 2026"), "{both:?}");
        assert!(both[1].ends_with("de @desk, du 1er janv. 2026 au 30 juin 2026"), "{both:?}");
        let since = told(&of(&[], None), Within::Dates(days.0, None), 3);
        assert!(since[0].ends_with(", since 1 Jan 2026"), "{since:?}");
        let until = told(&of(&[], None), Within::Dates(None, days.1), 3);
        assert!(until[1].ends_with(", jusqu’au 30 juin 2026"), "{until:?}");
    }

    #[test]
    fn every_type_has_its_own_words_in_both_languages() {
        for text in Lang::ALL.map(Text::new) {
            let post = text.message("kind-one", &[("kind", "post")]);
            for kind in PostKind::ALL {
                assert_ne!(text.kind(kind, &Platform::x()), post, "{kind:?}");
            }
            let youtube = Platform::parse("youtube").unwrap();
            assert_eq!(text.kinds(PostKind::Reel, &youtube), "shorts");
        }
    }
}
