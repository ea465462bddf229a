//! A text -> words, figures and marks, each with its place. Nothing is understood here yet.

use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Letters.
    Word,
    /// A number in figures; a unit glued to it (`20k`) multiplies it by `scale`.
    Figures {
        /// 1 where there is none.
        scale: i64,
    },
    /// One character that is neither letter, digit nor blank.
    Mark,
    /// What must not be read as words or a count: a handle, an address, a date, a clock, an ordinal.
    Opaque,
}

/// A piece of a text.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    /// As it is compared: small letters without accents; one kind of quote, dash and apostrophe.
    pub(super) text: String,
    /// Its bytes in the text.
    pub(super) place: Range<usize>,
    /// Whether a blank stands before it.
    pub(super) is_apart: bool,
}

/// What multiplies a number, glued to it or right after it.
pub(super) const UNITS: [(&str, i64); 9] = [
    ("k", 1_000),
    ("m", 1_000_000),
    ("mn", 1_000_000),
    ("mio", 1_000_000),
    ("b", 1_000_000_000),
    ("bn", 1_000_000_000),
    ("md", 1_000_000_000),
    ("mds", 1_000_000_000),
    ("mrd", 1_000_000_000),
];

/// Splits a text.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let (mut at, mut is_apart) = (0, true);
    while let Some(first) = text[at..].chars().next() {
        if is_blank(first) {
            (at, is_apart) = (at + first.len_utf8(), true);
            continue;
        }
        let (length, kind) = piece(&text[at..], first, is_apart);
        let place = at..at + length;
        let text = compared(&text[place.clone()], kind);
        tokens.push(Token { kind, text, place, is_apart });
        (at, is_apart) = (at + length, false);
    }
    tokens
}

/// The length and the kind of the piece that a text begins with.
fn piece(text: &str, first: char, is_apart: bool) -> (usize, Kind) {
    let until = |end: fn(char) -> bool| text.find(end).unwrap_or(text.len());
    let is_signed = matches!(first, '-' | '\u{2212}')
        && is_apart
        && text[first.len_utf8()..].starts_with(|c: char| c.is_ascii_digit());
    let is_name = matches!(first, '@' | '#')
        && text[1..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
    let letters = until(|c| !is_letter(c));
    let is_address = text[letters..].starts_with("://") || text.starts_with("www.");
    if is_signed || is_name || (letters > 0 && is_address) {
        return (until(is_blank), Kind::Opaque);
    }
    if first.is_ascii_digit() {
        return figures(text);
    }
    if first.is_alphanumeric() || is_letter(first) {
        let length = until(|c| !(is_letter(c) || c.is_alphanumeric() || c == '_'));
        let kind = if length == letters { Kind::Word } else { Kind::Opaque };
        return (length, kind);
    }
    (first.len_utf8(), Kind::Mark)
}

/// A number, with its groups and its fraction, and the unit that is glued to it.
fn figures(text: &str) -> (usize, Kind) {
    let end = number_end(text);
    let joined = text[end..].find(|c: char| !(c.is_ascii_digit() || ":/-.,".contains(c)));
    let joined = text[end..][..joined.unwrap_or(text.len() - end)].trim_end_matches([',', '.']);
    let is_clock = joined.starts_with([':', '/']) && joined.len() > 1;
    if is_clock || joined.matches('-').count() > 1 {
        return (end + joined.trim_end_matches(['-', ':', '/']).len(), Kind::Opaque);
    }
    let rest = &text[end..];
    let glued = rest.find(|c: char| !(c.is_alphanumeric() || c == '_')).unwrap_or(rest.len());
    if glued == 0 {
        return (end, Kind::Figures { scale: 1 });
    }
    let unit = compared(&rest[..glued], Kind::Word);
    let scale = UNITS.iter().find(|(name, _)| *name == unit);
    let kind = scale.map_or(Kind::Opaque, |(_, scale)| Kind::Figures { scale: *scale });
    (end + glued, kind)
}

/// Where the digits, groups and fraction end that a text begins with.
fn number_end(text: &str) -> usize {
    let digits = |from: usize| text[from..].bytes().take_while(u8::is_ascii_digit).count();
    let first = digits(0);
    let mut end = first;
    while let Some(mark) = text[end..].chars().next() {
        let after = end + mark.len_utf8();
        let next = digits(after);
        let is_part = match mark {
            ',' | '.' => next > 0,
            _ => is_group_mark(mark) && next == 3 && first <= 3,
        };
        if !is_part {
            break;
        }
        end = after + next;
    }
    end
}

/// Whether a mark other than comma and dot sets off groups of three digits.
fn is_group_mark(mark: char) -> bool {
    matches!(mark, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}' | '\'' | '’')
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}')
}

fn compared(text: &str, kind: Kind) -> String {
    match kind {
        Kind::Word => text.chars().flat_map(char::to_lowercase).filter_map(plain).collect(),
        Kind::Mark => text.chars().map(mark).collect(),
        Kind::Figures { .. } => text[..number_end(text)].into(),
        Kind::Opaque => String::new(),
    }
}

/// A letter without its accent; nothing for an accent that stands by itself.
fn plain(c: char) -> Option<char> {
    Some(match c {
        '\u{300}'..='\u{36f}' => return None,
        'à' | 'â' | 'ä' | 'á' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ç' => 'c',
        other => other,
    })
}

fn mark(c: char) -> char {
    match c {
        '’' | '‘' => '\'',
        '«' | '»' | '“' | '”' | '„' | '‹' | '›' => '"',
        '–' | '—' | '‑' | '\u{2212}' => '-',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, Kind)]) {
        let tokens = tokens(text);
        let found: Vec<_> = tokens.iter().map(|token| (&*token.text, token.kind)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn words_lose_case_and_accents() {
        use Kind::{Mark, Word};
        check("Été d’E\u{301}TÉ", &[("ete", Word), ("d", Word), ("'", Mark), ("ete", Word)]);
    }

    #[test]
    fn figures_keep_their_groups_and_take_their_unit() {
        let one = Kind::Figures { scale: 1 };
        for number in
            ["6", "6 000", "6\u{a0}000", "6\u{202f}000", "6,000", "6.000", "1,25", "6’000"]
        {
            check(number, &[(number, one)]);
        }
        check("20k", &[("20", Kind::Figures { scale: 1_000 })]);
        check("1,2M.", &[("1,2", Kind::Figures { scale: 1_000_000 }), (".", Kind::Mark)]);
        check("2023 200", &[("2023", one), ("200", one)]);
        check("3-4", &[("3", one), ("-", Kind::Mark), ("4", one)]);
        check("6 000, 5.", &[("6 000", one), (",", Kind::Mark), ("5", one), (".", Kind::Mark)]);
    }

    #[test]
    fn what_only_looks_like_words_or_counts_is_opaque() {
        let texts = [
            "@likes",
            "#100likes",
            "https://x.com/a/status/12?likes=3",
            "www.likes.fr",
            "2023-04-19",
            "9:43",
            "19/04/2023",
            "1er",
            "16h30",
            "20th",
            "-5",
            "Covid19",
            "web_3",
        ];
        for text in texts {
            check(text, &[("", Kind::Opaque)]);
        }
    }
}
