//! A cell as words, for the readers of numbers and dates: full-width forms folded, and shown in reasons
//! no longer than a person reads.

use std::borrow::Cow;

/// What a cell says, whatever the blanks around it and the width of its letters: all that a column is judged
/// by, and all that is read.
pub(crate) fn bare(cell: &str) -> Cow<'_, str> {
    match ascii_width(cell.trim()) {
        Cow::Borrowed(text) => Cow::Borrowed(text),
        Cow::Owned(text) => Cow::Owned(text.trim().into()),
    }
}

/// The ASCII forms of full-width letters, digits and marks, which East Asian keyboards write.
///
/// No other form is folded: superscripts, fractions and other scripts' digits would come to say
/// something that nobody wrote.
fn ascii_width(text: &str) -> Cow<'_, str> {
    let is_wide = |c: char| matches!(c, '\u{ff01}'..='\u{ff5e}' | '\u{3000}');
    if text.is_ascii() || !text.contains(is_wide) {
        return Cow::Borrowed(text);
    }
    text.chars().map(narrow).collect()
}

fn narrow(c: char) -> char {
    const SHIFT: u32 = 0xff01 - 0x21;
    match c {
        '\u{3000}' => ' ',
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(c) - SHIFT).unwrap_or(c),
        other => other,
    }
}

/// A cell for a reason: a cell can be a megabyte, and a thousand reasons are kept.
pub(crate) fn shown(cell: &str) -> String {
    const MOST: usize = 100;
    match cell.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &cell[..end]),
        None => cell.into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_full_width_forms_are_folded() {
        assert_eq!(ascii_width("１２，４００\u{3000}Ｋ～"), "12,400 K~");
        assert_eq!(ascii_width("12²½٣é"), "12²½٣é");
        assert!(matches!(ascii_width("12,400"), Cow::Borrowed(_)));
    }

    #[test]
    fn blanks_of_any_width_are_no_part_of_a_cell() {
        assert_eq!(bare("\u{a0}12 400\t\r"), "12 400");
        assert_eq!(bare("\u{3000}１２\u{3000}"), "12");
    }

    #[test]
    fn a_reason_shows_the_beginning_of_a_long_cell() {
        assert_eq!(shown("12 likes"), "12 likes");
        assert_eq!(shown(&"é".repeat(1_000)), format!("{}…", "é".repeat(100)));
    }
}
