//! A file -> UTF-8 text, whatever it was written in, and what all of its bytes say together.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use app::domain::import::Reason;
use sha2::{Digest, Sha256};

const CHUNK: usize = 1 << 20;

/// How text is written in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    /// With or without a mark at its start.
    Utf8,
    Utf16Le,
    Utf16Be,
    /// What spreadsheets write where Unicode is not asked for.
    Windows1252,
}

/// The encoding that a file's first bytes tell; UTF-8 until [`survey`] says otherwise.
pub(crate) fn encoding(head: &[u8]) -> Result<Encoding, Reason> {
    const NO_TEXT: [&[u8]; 9] = [
        b"PK\x03\x04",
        b"PK\x05\x06",
        b"\xD0\xCF\x11\xE0",
        b"%PDF",
        b"\x89PNG",
        b"\xFF\xD8\xFF",
        b"GIF8",
        b"\x1F\x8B",
        b"\xFF\xFE\x00\x00",
    ];
    if NO_TEXT.iter().any(|magic| head.starts_with(magic)) {
        return Err(Reason::NotText);
    }
    // No table begins with a control character; many a program or picture does.
    let is_control = |byte: &u8| matches!(byte, 0x01..=0x08 | 0x0E..=0x1F | 0x7F);
    match head {
        [0xFF, 0xFE, ..] => Ok(Encoding::Utf16Le),
        [0xFE, 0xFF, ..] => Ok(Encoding::Utf16Be),
        _ if head.iter().any(is_control) => Err(Reason::NotText),
        _ => Ok(Encoding::Utf8),
    }
}

/// What all bytes of a file say together.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Survey {
    pub(crate) sha256: [u8; 32],
    pub(crate) bytes: u64,
    pub(crate) is_utf8: bool,
}

/// Reads a file from end to end.
pub(crate) fn survey(path: &Path) -> io::Result<Survey> {
    let mut file = File::open(path)?;
    let (mut hash, mut bytes, mut is_utf8) = (Sha256::new(), 0, true);
    let mut buffer = vec![0; CHUNK];
    // The bytes of a character that the last chunk cut in two.
    let mut kept = 0;
    loop {
        let read = file.read(&mut buffer[kept..])?;
        let filled = kept + read;
        if read == 0 {
            let sha256 = hash.finalize().into();
            return Ok(Survey { sha256, bytes, is_utf8: is_utf8 && kept == 0 });
        }
        hash.update(&buffer[kept..filled]);
        bytes += read as u64;
        kept = 0;
        if is_utf8 && let Err(error) = std::str::from_utf8(&buffer[..filled]) {
            is_utf8 = error.error_len().is_none();
            buffer.copy_within(error.valid_up_to()..filled, 0);
            kept = if is_utf8 { filled - error.valid_up_to() } else { 0 };
        }
    }
}

/// Reads bytes as UTF-8 text without a mark at its start.
pub(crate) fn text<'a, R: Read + 'a>(
    mut source: R,
    encoding: Encoding,
) -> io::Result<Box<dyn Read + 'a>> {
    let mark: &[u8] = match encoding {
        Encoding::Utf8 => b"\xEF\xBB\xBF",
        Encoding::Utf16Le => b"\xFF\xFE",
        Encoding::Utf16Be => b"\xFE\xFF",
        Encoding::Windows1252 => b"",
    };
    let mut start = Vec::new();
    source.by_ref().take(mark.len() as u64).read_to_end(&mut start)?;
    if start == mark {
        start.clear();
    }
    let source = io::Cursor::new(start).chain(source);
    Ok(match encoding {
        Encoding::Utf8 => Box::new(source),
        Encoding::Utf16Le => {
            Box::new(Transcoded::new(source, |b, out| utf16(b, out, u16::from_le_bytes)))
        }
        Encoding::Utf16Be => {
            Box::new(Transcoded::new(source, |b, out| utf16(b, out, u16::from_be_bytes)))
        }
        Encoding::Windows1252 => Box::new(Transcoded::new(source, windows_1252)),
    })
}

/// Turns bytes into text and answers how many it used; the rest waits for more.
type Decode = fn(&[u8], &mut String) -> usize;

/// A reader of another encoding's bytes as UTF-8.
struct Transcoded<R> {
    source: R,
    decode: Decode,
    bytes: Vec<u8>,
    text: io::Cursor<String>,
}

impl<R: Read> Transcoded<R> {
    fn new(source: R, decode: Decode) -> Self {
        Self { source, decode, bytes: Vec::new(), text: io::Cursor::default() }
    }

    /// Decodes the next chunk. `false` at the end.
    fn fill(&mut self) -> io::Result<bool> {
        let waiting = self.bytes.len();
        self.source.by_ref().take(CHUNK as u64).read_to_end(&mut self.bytes)?;
        let mut text = String::new();
        let used = (self.decode)(&self.bytes, &mut text);
        let has_ended = self.bytes.len() == waiting;
        self.bytes.drain(..used);
        if has_ended && !self.bytes.is_empty() {
            self.bytes.clear();
            text.push(char::REPLACEMENT_CHARACTER);
        }
        self.text = io::Cursor::new(text);
        Ok(!has_ended || !self.text.get_ref().is_empty())
    }
}

impl<R: Read> Read for Transcoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.text.read(into)?;
            if read > 0 || into.is_empty() || !self.fill()? {
                return Ok(read);
            }
        }
    }
}

fn utf16(bytes: &[u8], text: &mut String, unit: fn([u8; 2]) -> u16) -> usize {
    let units = bytes.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    // The first half of a pair waits for the second.
    let is_cut = units.clone().next_back().is_some_and(|unit| (0xD800..0xDC00).contains(&unit));
    let whole = bytes.len() / 2 - usize::from(is_cut);
    let decoded = char::decode_utf16(units.take(whole));
    text.extend(decoded.map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER)));
    whole * 2
}

fn windows_1252(bytes: &[u8], text: &mut String) -> usize {
    const HIGH: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž',
        '\u{8f}', '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}',
        'ž', 'Ÿ',
    ];
    let character = |byte: &u8| match byte {
        0x80..=0x9F => HIGH[usize::from(byte - 0x80)],
        _ => char::from(*byte),
    };
    text.extend(bytes.iter().map(character));
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(bytes: &[u8], encoding: Encoding) -> String {
        let mut read = String::new();
        text(bytes, encoding).unwrap().read_to_string(&mut read).unwrap();
        read
    }

    #[test]
    fn each_encoding_gives_the_same_text() {
        let words = "été 🚀, “€”";
        let le: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
        let be: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
        assert_eq!(read(&[b"\xFF\xFE", &le[..]].concat(), Encoding::Utf16Le), words);
        assert_eq!(read(&[b"\xFE\xFF", &be[..]].concat(), Encoding::Utf16Be), words);
        assert_eq!(read(&[b"\xEF\xBB\xBF", words.as_bytes()].concat(), Encoding::Utf8), words);
        assert_eq!(read(words.as_bytes(), Encoding::Utf8), words);
        assert_eq!(read(b"\xe9t\xe9 \x93\x80\x94", Encoding::Windows1252), "été “€”");
    }

    #[test]
    fn what_begins_like_a_program_is_no_text() {
        for head in [&b"PK\x03\x04"[..], b"\x7FELF\x02\x01", b"\x01\x02\x03", b"%PDF-1.7"] {
            assert_eq!(encoding(head), Err(Reason::NotText), "{head:?}");
        }
        // Cyrillic in UTF-16 has bytes that would be control characters by themselves.
        assert_eq!(encoding(b"\xFF\xFE\x1f\x04"), Ok(Encoding::Utf16Le));
        assert_eq!(encoding(b"a,b\r\n\t1"), Ok(Encoding::Utf8));
        assert_eq!(encoding(b""), Ok(Encoding::Utf8));
    }

    #[test]
    fn half_a_character_at_the_end_is_marked() {
        assert_eq!(read(b"\xFF\xFEa\0\x3d\xd8", Encoding::Utf16Le), "a\u{fffd}");
        assert_eq!(read(b"\xFF\xFEa\0b", Encoding::Utf16Le), "a\u{fffd}");
    }

    #[test]
    fn what_is_no_text_is_known_by_its_first_bytes() {
        assert_eq!(encoding(b"PK\x03\x04..."), Err(Reason::NotText));
        assert_eq!(encoding(b"\xFF\xFE\0\0a"), Err(Reason::NotText));
        assert_eq!(encoding(b"\xFF\xFEa\0"), Ok(Encoding::Utf16Le));
        assert_eq!(encoding(b"a,b"), Ok(Encoding::Utf8));
    }
}
