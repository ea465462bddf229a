//! Cells that are words of their table rather than data, and records as lines.

use std::borrow::Cow;

use app::csv;

use crate::ingest::record::Record;

/// Whether a cell names a line that sums up the others, in the languages of the exports.
pub(super) fn is_total(cell: &[u8]) -> bool {
    const TOTALS: [&str; 10] = [
        "total", "totals", "totaux", "gesamt", "summe", "totale", "totaal", "totalt", "합계",
        "合計",
    ];
    // The longest of them, in bytes, with blanks round it.
    if cell.is_empty() || cell.len() > 16 || cell[0].is_ascii_digit() {
        return false;
    }
    let cell = String::from_utf8_lossy(cell).trim().to_lowercase();
    TOTALS.contains(&cell.as_str())
}

/// Whether a cell says yes by being filled. A post that is pinned to the top of its author's page is still theirs.
pub(super) fn is_mark(cell: &[u8]) -> bool {
    const NO: [&str; 6] = ["", "false", "0", "no", "none", "null"];
    let cell = String::from_utf8_lossy(cell).trim().to_lowercase();
    !NO.contains(&cell.as_str()) && !cell.ends_with("reasonpin")
}

/// A record as one line of CSV.
pub(super) fn line_of(record: &Record<'_>) -> String {
    csv::line((0..record.len()).map(|place| lossy(record.cell(place))))
}

/// A cell as text.
pub(super) fn lossy(cell: Cow<'_, [u8]>) -> Cow<'_, str> {
    match cell {
        Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes),
        Cow::Owned(bytes) => Cow::Owned(String::from_utf8_lossy(&bytes).into_owned()),
    }
}

/// Text without blanks round it.
pub(super) fn trimmed(cell: Cow<'_, str>) -> Cow<'_, str> {
    match cell {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().into()),
    }
}

/// Text without HTML's escapes. The ampersand comes last: `&amp;lt;` stands for `&lt;`.
pub(super) fn unescaped(text: &str) -> String {
    let text = text.trim().replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'")
        .replace("&apos;", "'")
        .replace("&nbsp;", "\u{a0}")
        .replace("&amp;", "&")
}

/// Text without HTML's tags and escapes: paragraphs and breaks become line ends.
pub(super) fn untagged(html: &str) -> String {
    let html = html
        .replace("<br>", "\n")
        .replace("<br/>", "\n")
        .replace("<br />", "\n")
        .replace("</p>", "\n\n");
    let mut text = String::with_capacity(html.len());
    let mut in_tag = false;
    for c in html.chars() {
        match c {
            '<' => in_tag = true,
            '>' if in_tag => in_tag = false,
            c if !in_tag => text.push(c),
            _ => {}
        }
    }
    unescaped(&text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_total_line_is_known_by_its_first_word() {
        for cell in ["Total", " total ", "合計", "Gesamt", "Totaux"] {
            assert!(is_total(cell.as_bytes()), "{cell}");
        }
        for cell in ["", "12", "Totally", "UWQNrpakgcA"] {
            assert!(!is_total(cell.as_bytes()), "{cell}");
        }
    }

    #[test]
    fn what_is_passed_on_is_marked() {
        for cell in ["True", "1", "app.bsky.feed.defs#reasonRepost", "did:plc:abc"] {
            assert!(is_mark(cell.as_bytes()), "{cell}");
        }
        for cell in ["", "False", "0", "null", "app.bsky.feed.defs#reasonPin"] {
            assert!(!is_mark(cell.as_bytes()), "{cell}");
        }
    }

    #[test]
    fn html_becomes_text() {
        assert_eq!(untagged("<p>A &amp; <a href=\"x\">b</a><br>c</p><p>d</p>"), "A & b\nc\n\nd");
        assert_eq!(unescaped("&amp;lt; &lt;3"), "&lt; <3");
    }
}
