//! The hashtags in the words of a post.

use std::fmt;

/// A hashtag: in lower case, without `#`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Hashtag(Box<str>);

/// Characters of the longest tag.
const LONGEST: usize = 100;

impl Hashtag {
    /// Reads a tag with or without `#`; `None` where the text is none, or more than one.
    pub fn parse(text: &str) -> Option<Self> {
        let text = text.trim();
        let name = text.strip_prefix(is_hash).unwrap_or(text).to_lowercase();
        let is_tag = name.chars().all(is_part)
            && name.chars().any(char::is_alphabetic)
            && name.chars().count() <= LONGEST;
        is_tag.then(|| Self(name.into()))
    }

    /// Without `#`.
    pub fn name(&self) -> &str {
        &self.0
    }

    /// Whether a text has it.
    pub fn is_in(&self, text: &str) -> bool {
        names(text).any(|name| name.to_lowercase() == *self.0)
    }
}

impl fmt::Display for Hashtag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}

/// The different tags of a text, in its order.
pub fn hashtags_of(text: &str) -> Vec<Hashtag> {
    let mut tags = Vec::new();
    for tag in names(text).filter_map(Hashtag::parse) {
        if !tags.contains(&tag) {
            tags.push(tag);
        }
    }
    tags
}

/// What follows each `#` that begins a word. An address's `…/page#part` is none: there it follows a word.
fn names(text: &str) -> impl Iterator<Item = &str> {
    text.match_indices(is_hash).filter_map(|(at, hash)| {
        let before = text[..at].chars().next_back();
        let rest = &text[at + hash.len()..];
        let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
        let begins = before.is_none_or(|c| !is_part(c) && !matches!(c, '&' | '/' | '='));
        (begins && end > 0).then(|| &rest[..end])
    })
}

fn is_hash(c: char) -> bool {
    matches!(c, '#' | '＃')
}

/// Whether a tag goes on with a character. Scripts that write vowels and joins as marks need theirs.
fn is_part(c: char) -> bool {
    c.is_alphanumeric()
        || matches!(c, '_' | '\u{200c}' | '\u{200d}' | '\u{300}'..='\u{36f}')
        || is_virama(c)
}

fn is_virama(c: char) -> bool {
    let code = u32::from(c);
    // In the blocks from Devanagari to Malayalam it stands at the same place.
    (0x900..0xd80).contains(&code) && code & 0x7f == 0x4d
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        hashtags_of(text).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn hashtags_are_found_where_words_begin() {
        assert_eq!(found("#Budget and (#vote2026), then #budget again"), ["#budget", "#vote2026"]);
        assert_eq!(found("Dès l’#Été, ＃選挙 #हिन्दी #a_b"), ["#été", "#選挙", "#हिन्दी", "#a_b"]);
    }

    #[test]
    fn numbers_addresses_and_codes_are_no_tags() {
        let text =
            "We are #1. https://example.org/page#part https://example.org/#part a#b &#39; ## # #-x";
        assert_eq!(found(text), Vec::<String>::new());
    }

    #[test]
    fn a_tag_is_read_as_people_write_it() {
        let tag = Hashtag::parse(" #Élection ").unwrap();
        assert_eq!((tag.name(), tag.to_string()), ("élection", "#élection".into()));
        assert_eq!(Hashtag::parse("élection"), Some(tag.clone()));
        assert!(
            tag.is_in("Soirée d’#ÉLECTION !") && !tag.is_in("#élections") && !tag.is_in("élection")
        );
        // Letters that are written otherwise at the end of a word, or become two.
        for text in ["#ΕΛΛΑΣ", "#İstanbul"] {
            assert!(Hashtag::parse(text).unwrap().is_in(text), "{text}");
        }
        let long = "a".repeat(LONGEST + 1);
        for text in ["", "#", "#12", "two words", "#a#b", "a-b", "%", &long] {
            assert_eq!(Hashtag::parse(text), None, "{text}");
        }
    }
}
