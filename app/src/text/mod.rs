//! French and English: messages (Fluent), numbers and dates (ICU4X), sentences.
//!
//! No sentence of the interface stands outside the message files.

mod account;
mod alert;
mod annotation;
mod compare;
mod dates;
mod labels;
mod life;
mod method;
mod milestone;
mod notice;
mod numbers;
mod outlook;
mod patterns;
mod peers;
mod period;
mod quantity;
mod reason;
mod rule;
mod sentence;
mod standing;

use std::sync::LazyLock;

use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use crate::domain::Metric;

pub use compare::Lead;
pub use sentence::capitalised;
pub(crate) use sentence::half_life;

/// A language of the interface.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Lang {
    /// English, with British dates.
    #[default]
    En,
    /// French.
    Fr,
}

impl Lang {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::En, Self::Fr];

    /// The language subtag: `en`, `fr`.
    pub fn tag(self) -> &'static str {
        match self {
            Self::En => "en",
            Self::Fr => "fr",
        }
    }

    /// The language of a tag such as `fr`, `fr-CA` or `fr_FR.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let primary = tag.split(['-', '_', '.']).next()?.trim().to_ascii_lowercase();
        Self::ALL.into_iter().find(|lang| lang.tag() == primary)
    }

    /// The one that an `Accept-Language` header likes best; English when it names neither.
    pub fn negotiate(header: &str) -> Self {
        let mut best = (0.0, Self::En);
        for range in header.split(',') {
            let (tag, quality) = range.split_once(';').unwrap_or((range, "q=1"));
            let quality: f32 = quality.trim().trim_start_matches("q=").parse().unwrap_or(0.0);
            if let Some(lang) = Self::from_tag(tag)
                && quality > best.0
            {
                best = (quality, lang);
            }
        }
        best.1
    }

    /// Its own name.
    pub fn name(self) -> &'static str {
        match self {
            Self::En => "English",
            Self::Fr => "Français",
        }
    }
}

/// All words of one language. Copies are free.
#[derive(Clone, Copy)]
pub struct Text {
    /// The language.
    pub lang: Lang,
    words: &'static Words,
}

struct Words {
    messages: FluentBundle<FluentResource>,
    numbers: numbers::Numbers,
    dates: dates::Dates,
}

impl Text {
    /// The words of a language.
    pub fn new(lang: Lang) -> Self {
        static EN: LazyLock<Words> = LazyLock::new(|| Words::load(Lang::En));
        static FR: LazyLock<Words> = LazyLock::new(|| Words::load(Lang::Fr));
        let words = match lang {
            Lang::En => &*EN,
            Lang::Fr => &*FR,
        };
        Self { lang, words }
    }

    /// A message without arguments.
    pub fn say(&self, key: &str) -> String {
        self.format(key, &FluentArgs::new())
    }

    /// A message with texts in it.
    pub fn message(&self, key: &str, args: &[(&str, &str)]) -> String {
        self.format(key, &fluent_args(args))
    }

    /// A message about a number: `$count` chooses the plural, `$n` is the number as it is read.
    pub fn count(&self, key: &str, count: i64, args: &[(&str, &str)]) -> String {
        let mut fluent = fluent_args(args);
        fluent.set("count", count);
        fluent.set("n", self.amount(count));
        self.format(key, &fluent)
    }

    /// The name of a metric, in lower case where the language allows.
    pub fn metric(&self, metric: Metric) -> String {
        self.say(&format!("metric-{}", metric.key().replace('_', "-")))
    }

    /// Words in a row: "a, b and c".
    pub fn list(&self, items: &[String]) -> String {
        match items {
            [] => String::new(),
            [only] => only.clone(),
            [first @ .., last] => {
                let first = first.join(", ");
                self.message("list-and", &[("first", &first), ("last", last)])
            }
        }
    }

    /// A missing message shows its key, so that it cannot be overlooked; a test finds it first.
    fn format(&self, key: &str, args: &FluentArgs) -> String {
        let bundle = &self.words.messages;
        let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let message = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        debug_assert!(errors.is_empty(), "{key}: {errors:?}");
        message
    }
}

impl Words {
    fn load(lang: Lang) -> Self {
        Self {
            messages: messages(lang),
            numbers: numbers::Numbers::new(lang),
            dates: dates::Dates::new(lang),
        }
    }
}

const SOURCES: [(Lang, &str); 30] = [
    (Lang::En, include_str!("en.ftl")),
    (Lang::En, include_str!("accounts.en.ftl")),
    (Lang::En, include_str!("alerts.en.ftl")),
    (Lang::En, include_str!("boards.en.ftl")),
    (Lang::En, include_str!("cli.en.ftl")),
    (Lang::En, include_str!("compare.en.ftl")),
    (Lang::En, include_str!("keys.en.ftl")),
    (Lang::En, include_str!("life.en.ftl")),
    (Lang::En, include_str!("annotation.en.ftl")),
    (Lang::En, include_str!("methods.en.ftl")),
    (Lang::En, include_str!("overview.en.ftl")),
    (Lang::En, include_str!("patterns.en.ftl")),
    (Lang::En, include_str!("posts.en.ftl")),
    (Lang::En, include_str!("shares.en.ftl")),
    (Lang::En, include_str!("tags.en.ftl")),
    (Lang::Fr, include_str!("fr.ftl")),
    (Lang::Fr, include_str!("accounts.fr.ftl")),
    (Lang::Fr, include_str!("alerts.fr.ftl")),
    (Lang::Fr, include_str!("boards.fr.ftl")),
    (Lang::Fr, include_str!("cli.fr.ftl")),
    (Lang::Fr, include_str!("compare.fr.ftl")),
    (Lang::Fr, include_str!("keys.fr.ftl")),
    (Lang::Fr, include_str!("life.fr.ftl")),
    (Lang::Fr, include_str!("annotation.fr.ftl")),
    (Lang::Fr, include_str!("methods.fr.ftl")),
    (Lang::Fr, include_str!("overview.fr.ftl")),
    (Lang::Fr, include_str!("patterns.fr.ftl")),
    (Lang::Fr, include_str!("posts.fr.ftl")),
    (Lang::Fr, include_str!("shares.fr.ftl")),
    (Lang::Fr, include_str!("tags.fr.ftl")),
];

fn messages(lang: Lang) -> FluentBundle<FluentResource> {
    let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![id]);
    // The marks would show up in copied sentences; all arguments are of the page's own direction.
    bundle.set_use_isolating(false);
    for (_, source) in SOURCES.iter().filter(|(of, _)| *of == lang) {
        let resource = FluentResource::try_new((*source).to_owned()).unwrap_or_else(|(r, _)| r);
        bundle.add_resource_overriding(resource);
    }
    bundle
}

fn fluent_args<'a>(args: &[(&'a str, &'a str)]) -> FluentArgs<'a> {
    args.iter().map(|(name, value)| (*name, *value)).collect()
}

/// What a word begins with, for languages that elide before vowels.
fn begins(word: &str) -> &'static str {
    let is_vowel = |first: char| "aeéèiou".contains(first.to_ascii_lowercase());
    if word.starts_with(is_vowel) { "vowel" } else { "consonant" }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::import::{Format, Reason};
    use std::collections::BTreeSet;

    fn keys(lang: Lang) -> BTreeSet<String> {
        SOURCES
            .iter()
            .filter(|(of, _)| *of == lang)
            .flat_map(|(_, source)| source.lines())
            .filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter_map(|line| Some(line.split_once(" =")?.0.to_owned()))
            .collect()
    }

    #[test]
    fn both_languages_have_the_same_messages() {
        assert_eq!(keys(Lang::En), keys(Lang::Fr));
        assert!(keys(Lang::En).len() > 100);
    }

    #[test]
    fn the_message_files_have_no_error_and_no_key_twice() {
        for (lang, source) in SOURCES {
            assert!(FluentResource::try_new(source.to_owned()).is_ok(), "{lang:?}");
        }
        for lang in Lang::ALL {
            let mut bundle = FluentBundle::new_concurrent(vec![]);
            for (_, source) in SOURCES.iter().filter(|(of, _)| *of == lang) {
                let resource = FluentResource::try_new((*source).to_owned()).unwrap();
                assert_eq!(bundle.add_resource(resource), Ok(()), "{lang:?}");
            }
        }
    }

    #[test]
    fn no_french_line_ends_between_a_word_and_its_mark() {
        for (_, source) in SOURCES.iter().filter(|(of, _)| *of == Lang::Fr) {
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                let breaks = [" :", " ;", " ?", " !", " »", "« "];
                assert!(!breaks.iter().any(|mark| line.contains(mark)), "{line}");
            }
        }
    }

    #[test]
    fn every_metric_has_a_name_in_both_languages() {
        for lang in Lang::ALL {
            for metric in Metric::ALL {
                assert!(!Text::new(lang).metric(metric).contains("metric-"), "{metric:?}");
            }
        }
    }

    #[test]
    fn every_format_has_a_name_and_all_that_is_listed_its_file() {
        for lang in Lang::ALL {
            let keys = keys(lang);
            for format in Format::ALL {
                let key = format.key();
                assert!(keys.contains(&format!("format-{key}")), "{key}");
                let is_listed = *format != Format::Generic && *format != Format::Mapped;
                let has_file = keys.contains(&format!("import-format-detail-{key}"));
                assert!(has_file || !is_listed, "{key}");
            }
        }
    }

    #[test]
    fn a_reason_names_the_field_that_answers_it() {
        let said = Text::new(Lang::En).reason(&Reason::NoPost);
        assert!(said.contains("in the field “Post” of the import page"), "{said}");
    }

    #[test]
    fn the_header_chooses_the_language() {
        assert_eq!(Lang::negotiate("fr-CH, fr;q=0.9, en;q=0.8"), Lang::Fr);
        assert_eq!(Lang::negotiate("de, en;q=0.7, fr;q=0.9"), Lang::Fr);
        assert_eq!(Lang::negotiate("de"), Lang::En);
        assert_eq!(Lang::negotiate(""), Lang::En);
    }
}
