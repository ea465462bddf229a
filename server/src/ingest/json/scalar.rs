//! The letters of a JSON scalar: where it ends, whether it is one, what it says.
//!
//! Numbers stay as they are written, so that an id of any length keeps its digits. Beyond the standard,
//! `NaN` and `Infinity` pass, which Python writes: a cell that is no number is its row's matter. Half of a
//! surrogate pair, left where a text was cut, reads as U+FFFD.

use memchr::memchr;

/// Where a string ends, from the byte after its quotation mark.
pub(super) enum Quoted {
    Closed {
        length: usize,
        has_escapes: bool,
    },
    /// It does not end here.
    Open,
    /// A control character stands at this place.
    Control(usize),
}

/// Finds the end of a string.
pub(super) fn quoted(input: &[u8]) -> Quoted {
    let (mut at, mut has_escapes) = (0, false);
    loop {
        at = special(input, at);
        match input.get(at) {
            Some(b'"') => return Quoted::Closed { length: at, has_escapes },
            Some(b'\\') => (at, has_escapes) = (at + 2, true),
            Some(_) => return Quoted::Control(at),
            None => return Quoted::Open,
        }
    }
}

/// The place of the next quotation mark, backslash or control character, eight bytes at a time.
fn special(input: &[u8], from: usize) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let zeros = |word: u64| word.wrapping_sub(ONES) & !word;
    let rest = input.get(from..).unwrap_or_default();
    let (words, tail) = rest.as_chunks::<8>();
    for (place, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let marks = zeros(word ^ (ONES * 0x22)) | zeros(word ^ (ONES * 0x5C)) | control;
        let found = marks & (ONES * 0x80);
        if found != 0 {
            return from + place * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let is_special = |byte: &u8| matches!(byte, b'"' | b'\\' | 0..0x20);
    let in_tail = tail.iter().position(is_special).unwrap_or(tail.len());
    from + words.len() * 8 + in_tail
}

/// Writes a string without its escapes; else the place of one that is none.
pub(super) fn unescape(input: &[u8], text: &mut Vec<u8>) -> Result<(), usize> {
    text.clear();
    let mut at = 0;
    while let Some(plain) = memchr(b'\\', &input[at..]) {
        text.extend_from_slice(&input[at..at + plain]);
        at += plain;
        let letter = match input.get(at + 1) {
            Some(b'u') => {
                at = unicode(input, at, text).ok_or(at)?;
                continue;
            }
            Some(letter @ (b'"' | b'\\' | b'/')) => *letter,
            Some(b'b') => 0x08,
            Some(b'f') => 0x0C,
            Some(b'n') => b'\n',
            Some(b'r') => b'\r',
            Some(b't') => b'\t',
            _ => return Err(at),
        };
        text.push(letter);
        at += 2;
    }
    text.extend_from_slice(&input[at..]);
    Ok(())
}

/// Writes the character of a `\u` escape, and answers the place after it.
fn unicode(input: &[u8], at: usize, text: &mut Vec<u8>) -> Option<usize> {
    let unit = unit(input, at)?;
    let (code, end) = match unit {
        0xD800..0xDC00 => match self::unit(input, at + 6) {
            Some(low @ 0xDC00..0xE000) => {
                (0x1_0000 + ((unit - 0xD800) << 10) + (low - 0xDC00), at + 12)
            }
            _ => (unit, at + 6),
        },
        _ => (unit, at + 6),
    };
    let letter = char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER);
    text.extend_from_slice(letter.encode_utf8(&mut [0; 4]).as_bytes());
    Some(end)
}

/// The four hexadecimal digits of a `\u` escape.
fn unit(input: &[u8], at: usize) -> Option<u32> {
    let digits = input.get(at..at + 6)?.strip_prefix(b"\\u")?;
    digits.iter().try_fold(0, |unit, digit| Some(unit << 4 | char::from(*digit).to_digit(16)?))
}

/// How many bytes a scalar without quotation marks has; `None` when it may go on.
pub(super) fn bare(input: &[u8]) -> Option<usize> {
    let ends = |byte: &u8| {
        matches!(
            byte,
            b',' | b'}' | b']' | b'\n' | b' ' | b'\r' | b'\t' | b':' | b'"' | b'{' | b'['
        )
    };
    input.iter().position(ends)
}

/// Whether letters without quotation marks are a scalar.
pub(super) fn is_scalar(word: &[u8]) -> bool {
    matches!(word, b"true" | b"false" | b"null" | b"NaN" | b"Infinity" | b"-Infinity")
        || is_number(word)
}

fn is_number(word: &[u8]) -> bool {
    let digits = |text: &[u8]| text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let word = word.strip_prefix(b"-").unwrap_or(word);
    let whole = digits(word);
    if whole == 0 || (whole > 1 && word[0] == b'0') {
        return false;
    }
    let mut rest = &word[whole..];
    if let Some(part) = rest.strip_prefix(b".") {
        let length = digits(part);
        rest = &part[length..];
        if length == 0 {
            return false;
        }
    }
    match rest {
        [] => true,
        [b'e' | b'E', b'+' | b'-', power @ ..] | [b'e' | b'E', power @ ..] => {
            !power.is_empty() && digits(power) == power.len()
        }
        _ => false,
    }
}
