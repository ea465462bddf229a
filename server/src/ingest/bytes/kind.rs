//! What a file is, by its first bytes.

use app::domain::import::Reason;
use app::domain::upload::FileKind;

/// As many bytes as are looked at.
pub(super) const HEAD: usize = 512;

/// How files begin that are no text.
const BEGINNINGS: [(&[u8], FileKind); 33] = [
    (b"PK\x03\x04", FileKind::Zip),
    (b"PK\x05\x06", FileKind::Zip),
    (b"PK\x07\x08", FileKind::Zip),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", FileKind::OldWorkbook),
    (b"%PDF", FileKind::Pdf),
    (b"\x89PNG", FileKind::Picture),
    (b"\xFF\xD8\xFF", FileKind::Picture),
    (b"GIF87a", FileKind::Picture),
    (b"GIF89a", FileKind::Picture),
    (b"II*\0", FileKind::Picture),
    (b"MM\0*", FileKind::Picture),
    (b"\0\0\x01\0", FileKind::Picture),
    (b"OggS", FileKind::Picture),
    (b"ID3\x03", FileKind::Picture),
    (b"ID3\x04", FileKind::Picture),
    (b"\x1A\x45\xDF\xA3", FileKind::Picture),
    (b"\x7FELF", FileKind::Program),
    (b"\xCF\xFA\xED\xFE", FileKind::Program),
    (b"\xCE\xFA\xED\xFE", FileKind::Program),
    (b"\xCA\xFE\xBA\xBE", FileKind::Program),
    (b"\0asm", FileKind::Program),
    (b"\x1F\x8B", FileKind::Compressed),
    (b"BZh", FileKind::Compressed),
    (b"\xFD7zXZ\0", FileKind::Compressed),
    (b"\x28\xB5\x2F\xFD", FileKind::Compressed),
    (b"7z\xBC\xAF\x27\x1C", FileKind::Compressed),
    (b"Rar!\x1A\x07", FileKind::Compressed),
    (b"MSCF\0", FileKind::Compressed),
    (b"SQLite format 3\0", FileKind::Database),
    (b"PAR1", FileKind::Database),
    (b"\x89HDF", FileKind::Database),
    (b"{\\rtf", FileKind::Document),
    (b"bplist00", FileKind::Document),
];

/// The kind of a file. Text that begins like a program or picture nobody knows is refused.
pub(super) fn kind(head: &[u8]) -> Result<FileKind, Reason> {
    let known = BEGINNINGS.iter().find(|(beginning, _)| head.starts_with(beginning));
    if let Some((_, kind)) = known {
        return Ok(*kind);
    }
    if let Some(kind) = further_in(head) {
        return Ok(kind);
    }
    // Letters of other scripts in UTF-16 and UTF-32 have bytes that would be control characters.
    let has_mark = head.starts_with(b"\xFF\xFE")
        || head.starts_with(b"\xFE\xFF")
        || head.starts_with(b"\0\0\xFE\xFF");
    // No table begins with a control character; many a program or picture does.
    let is_control = |byte: &u8| matches!(byte, 0x01..=0x08 | 0x0E..=0x1F | 0x7F);
    if !has_mark && head.iter().take(8).any(is_control) {
        return Err(Reason::NotText);
    }
    Ok(FileKind::Text)
}

/// Kinds that are told by more than a fixed beginning.
fn further_in(head: &[u8]) -> Option<FileKind> {
    let has = |at: usize, bytes: &[u8]| head.get(at..).is_some_and(|rest| rest.starts_with(bytes));
    let film = has(4, b"ftyp")
        || (has(0, b"RIFF") && (has(8, b"WEBP") || has(8, b"WAVE") || has(8, b"AVI ")));
    let bitmap = has(0, b"BM") && has(6, b"\0\0\0\0");
    // A table's first header may well be "MZ".
    let program =
        has(0, b"MZ") && head.iter().skip(2).take(62).filter(|byte| **byte == 0).count() > 8;
    if film || bitmap {
        Some(FileKind::Picture)
    } else if program {
        Some(FileKind::Program)
    } else if has(257, b"ustar") {
        Some(FileKind::Compressed)
    } else {
        None
    }
}

/// Whether a name promises another kind than the bytes hold. A name that promises nothing is content.
pub(super) fn is_misnamed(name: &str, kind: FileKind) -> bool {
    let promised = match extension(name).as_str() {
        "csv" | "tsv" | "txt" | "json" | "jsonl" | "ndjson" | "js" => FileKind::Text,
        "zip" => FileKind::Zip,
        "xlsx" | "xlsm" | "xltx" | "xltm" => FileKind::Workbook,
        "xls" | "xlt" => FileKind::OldWorkbook,
        _ => return false,
    };
    promised != kind
}

/// The end of a name in lower case, without its dot.
pub(super) fn extension(name: &str) -> String {
    name.rsplit_once('.').map(|(_, end)| end.to_ascii_lowercase()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_text_is_known_by_its_first_bytes() {
        let check = |head: &[u8], expect| assert_eq!(kind(head), Ok(expect), "{head:?}");
        check(b"PK\x03\x04...", FileKind::Zip);
        check(b"%PDF-1.7", FileKind::Pdf);
        check(b"\x7FELF\x02\x01", FileKind::Program);
        check(b"\x1F\x8B\x08\0", FileKind::Compressed);
        check(b"7z\xBC\xAF\x27\x1C\0\x04", FileKind::Compressed);
        check(b"Rar!\x1A\x07\x01\0", FileKind::Compressed);
        check(b"RIFF\x10\0\0\0WEBPVP8 ", FileKind::Picture);
        check(b"\0\0\0\x20ftypisom", FileKind::Picture);
        check(&[b"MZ\x90\0\x03", &[0; 60][..]].concat(), FileKind::Program);
    }

    #[test]
    fn what_begins_like_nothing_known_but_no_text_is_refused() {
        assert_eq!(kind(b"\x01\x02\x03"), Err(Reason::NotText));
        assert_eq!(kind(b"abc\x7F"), Err(Reason::NotText));
    }

    #[test]
    fn text_is_text_in_every_script() {
        for head in [
            &b""[..],
            b"a,b\r\n\t1",
            b"MZ,BM\n",
            b"\xFF\xFE\x1f\x04",
            b"\xEF\xBB\xBFa",
            b"\0\0\xFE\xFF\0\0\x04\x1f",
        ] {
            assert_eq!(kind(head), Ok(FileKind::Text), "{head:?}");
        }
    }

    #[test]
    fn a_name_can_promise_something_else() {
        assert!(is_misnamed("posts.csv", FileKind::Workbook));
        assert!(is_misnamed("Posts.XLS", FileKind::Workbook));
        assert!(!is_misnamed("posts.xlsm", FileKind::Workbook));
        assert!(!is_misnamed("posts", FileKind::Zip));
    }
}
