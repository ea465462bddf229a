//! What people tell posts apart by: tags, given by hand or by a rule, and campaigns, which are tags with days.

use super::Hashtag;
use super::id::id;
use super::period::Period;

id! {
    /// The id of a tag.
    TagId
}

/// A tag.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tag {
    /// Its id.
    pub id: TagId,
    /// What it is.
    pub kind: TagKind,
}

/// All of a tag that people choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TagKind {
    /// Its name: not empty, at most [`TagKind::LONGEST`] characters, in one line. The case
    /// of ASCII letters tells no two apart.
    pub name: String,
    /// Its colour, from 1 to [`TagKind::COLOURS`].
    pub colour: u8,
    /// Which posts have it by themselves.
    pub rule: Option<Rule>,
    /// The first and the last day of a campaign, counted from 1970-01-01, of which one may be open.
    pub days: (Option<i64>, Option<i64>),
}

/// Which posts have a tag by themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Rule {
    /// Those with a hashtag.
    Hashtag(Hashtag),
    /// Those in which words stand one after the other.
    Phrase(String),
    /// Those in whose words a link, or a part of one, stands.
    Link(String),
}

impl Rule {
    /// The names of all rules, for forms and addresses.
    pub const KEYS: [&str; 3] = ["hashtag", "phrase", "link"];

    /// Its name.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Hashtag(_) => Self::KEYS[0],
            Self::Phrase(_) => Self::KEYS[1],
            Self::Link(_) => Self::KEYS[2],
        }
    }

    /// What it looks for.
    pub fn words(&self) -> &str {
        match self {
            Self::Hashtag(hashtag) => hashtag.name(),
            Self::Phrase(words) | Self::Link(words) => words,
        }
    }

    /// The rule of a name that looks for some words; `None` where they are no such thing.
    ///
    /// What a rule looks for is read as the same rule again.
    pub fn parse(key: &str, words: &str) -> Option<Self> {
        let words = words.replace(|c: char| c == '"' || c.is_control(), " ");
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        match key {
            "hashtag" => Hashtag::parse(&words).map(Self::Hashtag),
            "phrase" => findable(&words).map(Self::Phrase),
            "link" if !words.contains(' ') => findable(without_scheme(&words)).map(Self::Link),
            _ => None,
        }
    }
}

/// Words that can be looked for: `None` where they are none, or too many.
fn findable(words: &str) -> Option<String> {
    let has_words = words.chars().any(char::is_alphanumeric);
    let fits = has_words && words.chars().count() <= TagKind::LONGEST;
    fits.then(|| words.to_owned())
}

/// Posts may write a link with or without it.
fn without_scheme(mut link: &str) -> &str {
    while let Some(rest) = link.strip_prefix("https://").or_else(|| link.strip_prefix("http://")) {
        link = rest;
    }
    link
}

impl TagKind {
    /// Characters of the longest name, and of the longest words of a rule.
    pub const LONGEST: usize = 60;

    /// How many colours there are.
    pub const COLOURS: u8 = 6;

    /// A tag of a name as it was typed, without rule and days; `None` where it is none.
    pub fn named(name: &str, colour: u8) -> Option<Self> {
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let fits = !name.is_empty() && name.chars().count() <= Self::LONGEST;
        let colour = colour.clamp(1, Self::COLOURS);
        fits.then_some(Self { name, colour, rule: None, days: (None, None) })
    }

    /// The days of a campaign, as far as any calendar goes where one is open; `None` where it is none.
    pub fn campaign(&self) -> Option<Period> {
        /// 1 January 1900 and 31 December 2199.
        const EVER: Period = Period { first: -25_567, last: 84_005 };
        let (first, last) = self.days;
        let is_campaign = first.is_some() || last.is_some();
        let (first, last) = (first.unwrap_or(EVER.first), last.unwrap_or(EVER.last));
        is_campaign.then_some(Period { first, last })
    }
}

/// What was done to many posts at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tagging {
    /// Its id.
    pub id: i64,
    /// The tag.
    pub tag: TagId,
    /// Whether it was given; otherwise it was taken away.
    pub is_given: bool,
    /// How many posts that changed.
    pub posts: usize,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_is_read_as_people_write_it() {
        let of = |key, words| Rule::parse(key, words).map(|rule| rule.words().to_owned());
        assert_eq!(of("hashtag", " #Tide ").as_deref(), Some("tide"));
        assert_eq!(of("phrase", "low \"water\"\n mark").as_deref(), Some("low water mark"));
        assert_eq!(of("link", "https://example.org/a?b=1").as_deref(), Some("example.org/a?b=1"));
        let long = "a".repeat(TagKind::LONGEST + 1);
        for (key, words) in [
            ("hashtag", "two words"),
            ("phrase", " - "),
            ("phrase", &long),
            ("link", "example.org or so"),
            ("link", "https://"),
            ("link", "http://https://!"),
            ("hashtag", &"İ".repeat(60)),
            ("else", "tide"),
        ] {
            assert_eq!(of(key, words), None, "{key} {words}");
        }
    }

    #[test]
    fn what_a_rule_looks_for_is_read_as_the_same_rule() {
        for (key, words) in [
            ("hashtag", "#ΕΛΛΑΣ"),
            ("hashtag", "İstanbul"),
            ("phrase", "a \" b"),
            ("phrase", "low\0water"),
            ("link", "https://http://example.org"),
        ] {
            let rule = Rule::parse(key, words).unwrap();
            assert!(!rule.words().contains(char::is_control), "{key} {words}");
            assert_eq!(Rule::parse(key, rule.words()), Some(rule), "{key} {words}");
        }
    }

    #[test]
    fn a_name_is_one_line_of_some_characters() {
        let name = |typed| TagKind::named(typed, 9).map(|tag| (tag.name, tag.colour));
        assert_eq!(name("  Summer \n 2026 "), Some(("Summer 2026".into(), TagKind::COLOURS)));
        assert_eq!(name(" \t"), None);
        assert_eq!(name(&"é".repeat(TagKind::LONGEST + 1)), None);
    }
}
