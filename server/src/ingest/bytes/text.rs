//! Bytes -> UTF-8 text without a mark, whatever it was written in.
//!
//! UTF-16 and UTF-32 say what they are. Else the first bytes beyond ASCII tell UTF-8 from Windows-1252: what
//! stands before them reads alike in both, so that a file is read once.

use std::io::{self, Cursor, Read};

use encoding_rs::{DecoderResult, Encoding as Known, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// Blocks end at the same bytes however the source gives them: so the text is always the same.
const BLOCK: usize = 64 << 10;

/// How text is written in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Encoding {
    /// UTF-8, or what spreadsheets write where Unicode is not asked for: the text will tell.
    Unmarked,
    Utf8,
    Utf16Le,
    Utf16Be,
    Utf32Le,
    Utf32Be,
}

/// What was found out while reading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Heard {
    pub(super) windows_1252: bool,
    pub(super) unreadable: u64,
}

/// The encoding that the first bytes tell, and the length of its mark.
pub(super) fn encoding(head: &[u8]) -> (Encoding, usize) {
    match head {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding::Utf32Le, 4),
        [0, 0, 0xFE, 0xFF, ..] => (Encoding::Utf32Be, 4),
        [0xFF, 0xFE, ..] => (Encoding::Utf16Le, 2),
        [0xFE, 0xFF, ..] => (Encoding::Utf16Be, 2),
        _ if has_nul_in_each_pair(head, 1) => (Encoding::Utf16Le, 0),
        _ if has_nul_in_each_pair(head, 0) => (Encoding::Utf16Be, 0),
        _ => (Encoding::Unmarked, 0),
    }
}

/// Whether one place of the first pairs of bytes is NUL, and the other one never.
fn has_nul_in_each_pair(head: &[u8], place: usize) -> bool {
    let pairs = head.chunks_exact(2).take(8);
    pairs.len() > 1 && pairs.into_iter().all(|pair| pair[place] == 0 && pair[1 - place] != 0)
}

/// A reader of bytes as UTF-8.
pub(super) struct Decoded<'a, R> {
    source: R,
    decode: Decode,
    /// Bytes that are not decoded yet.
    bytes: Vec<u8>,
    text: Cursor<Vec<u8>>,
    ended: bool,
    heard: &'a mut Heard,
}

enum Decode {
    /// Nothing but ASCII so far.
    Unmarked,
    Utf8,
    Windows1252,
    Utf16(Box<encoding_rs::Decoder>),
    Utf32(fn([u8; 4]) -> u32),
}

impl<'a, R: Read> Decoded<'a, R> {
    /// Reads what follows after the mark.
    pub(super) fn new(source: R, encoding: Encoding, heard: &'a mut Heard) -> Self {
        let utf16 = |known: &'static Known| {
            Decode::Utf16(Box::new(known.new_decoder_without_bom_handling()))
        };
        let decode = match encoding {
            Encoding::Unmarked => Decode::Unmarked,
            Encoding::Utf8 => Decode::Utf8,
            Encoding::Utf16Le => utf16(UTF_16LE),
            Encoding::Utf16Be => utf16(UTF_16BE),
            Encoding::Utf32Le => Decode::Utf32(u32::from_le_bytes),
            Encoding::Utf32Be => Decode::Utf32(u32::from_be_bytes),
        };
        *heard = Heard::default();
        Self { source, decode, bytes: Vec::new(), text: Cursor::default(), ended: false, heard }
    }

    /// The text that is read next, as far as it is known; empty at the end.
    pub(super) fn peek(&mut self) -> io::Result<&[u8]> {
        while !self.ended && self.unread().is_empty() {
            self.fill()?;
        }
        Ok(self.unread())
    }

    /// Passes over so many bytes of what [`Self::peek`] showed.
    pub(super) fn skip(&mut self, bytes: usize) {
        self.text.set_position(self.text.position() + bytes as u64);
    }

    fn unread(&self) -> &[u8] {
        let read = usize::try_from(self.text.position()).unwrap_or(usize::MAX);
        self.text.get_ref().get(read..).unwrap_or_default()
    }

    /// Decodes the next block.
    fn fill(&mut self) -> io::Result<()> {
        let missing = BLOCK.saturating_sub(self.bytes.len());
        let read = self.source.by_ref().take(missing as u64).read_to_end(&mut self.bytes)?;
        self.ended = read < missing;
        let mut text = std::mem::take(self.text.get_mut());
        text.clear();
        match &mut self.decode {
            Decode::Unmarked | Decode::Utf8 => self.decode_bytes(&mut text),
            Decode::Windows1252 => {
                windows_1252(&self.bytes, &mut text);
                self.bytes.clear();
            }
            Decode::Utf16(decoder) => {
                self.heard.unreadable += utf16(decoder, &self.bytes, &mut text, self.ended);
                self.bytes.clear();
            }
            Decode::Utf32(unit) => {
                self.heard.unreadable += utf32(*unit, &mut self.bytes, &mut text, self.ended);
            }
        }
        self.text = Cursor::new(text);
        Ok(())
    }

    /// Decodes a block that may be UTF-8. It is moved, not copied, when it is.
    fn decode_bytes(&mut self, text: &mut Vec<u8>) {
        let valid = Known::utf8_valid_up_to(&self.bytes);
        if valid == self.bytes.len() || (!self.ended && is_cut(&self.bytes[valid..])) {
            text.extend_from_slice(&self.bytes[valid..]);
            self.bytes.truncate(valid);
            std::mem::swap(&mut self.bytes, text);
            if matches!(self.decode, Decode::Unmarked) && !text.is_ascii() {
                self.decode = Decode::Utf8;
            }
            return;
        }
        if matches!(self.decode, Decode::Unmarked) && !is_mostly_utf8(&self.bytes) {
            self.decode = Decode::Windows1252;
            self.heard.windows_1252 = true;
            windows_1252(&self.bytes, text);
            self.bytes.clear();
            return;
        }
        self.decode = Decode::Utf8;
        let (kept, unreadable) = broken_utf8(&self.bytes, text, self.ended);
        self.heard.unreadable += unreadable;
        self.bytes.drain(..kept);
    }
}

impl<R: Read> Read for Decoded<'_, R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.text.read(into)?;
            if read > 0 || into.is_empty() || self.ended {
                return Ok(read);
            }
            self.fill()?;
        }
    }
}

/// Whether bytes are the beginning of one character.
fn is_cut(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes)
        .is_err_and(|error| error.valid_up_to() == 0 && error.error_len().is_none())
}

/// Whether more of what is no ASCII is UTF-8 than not. Text of another encoding hardly ever looks like
/// UTF-8; UTF-8 that was cut by bytes has a few broken characters among many good ones.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut broken) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    good > broken
}

/// Decodes UTF-8 with errors in it. Answers how many bytes were used and how many errors there are.
fn broken_utf8(bytes: &[u8], text: &mut Vec<u8>, ended: bool) -> (usize, u64) {
    let (mut used, mut unreadable) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        text.extend_from_slice(chunk.valid().as_bytes());
        used += chunk.valid().len();
        let invalid = chunk.invalid();
        let waits = !ended && used + invalid.len() == bytes.len() && is_cut(invalid);
        if invalid.is_empty() || waits {
            continue;
        }
        text.extend_from_slice("\u{FFFD}".as_bytes());
        used += invalid.len();
        unreadable += 1;
    }
    (used, unreadable)
}

fn windows_1252(bytes: &[u8], text: &mut Vec<u8>) {
    let (decoded, _) = WINDOWS_1252.decode_without_bom_handling(bytes);
    text.extend_from_slice(decoded.as_bytes());
}

fn utf16(
    decoder: &mut encoding_rs::Decoder,
    mut bytes: &[u8],
    text: &mut Vec<u8>,
    last: bool,
) -> u64 {
    let mut unreadable = 0;
    let mut read = String::new();
    loop {
        let most = decoder.max_utf8_buffer_length_without_replacement(bytes.len());
        read.reserve(most.unwrap_or(bytes.len()) + 3);
        let (result, used) = decoder.decode_to_string_without_replacement(bytes, &mut read, last);
        bytes = &bytes[used..];
        match result {
            DecoderResult::InputEmpty => break,
            DecoderResult::OutputFull => {}
            DecoderResult::Malformed(..) => {
                read.push(char::REPLACEMENT_CHARACTER);
                unreadable += 1;
            }
        }
    }
    text.extend_from_slice(read.as_bytes());
    unreadable
}

fn utf32(unit: fn([u8; 4]) -> u32, bytes: &mut Vec<u8>, text: &mut Vec<u8>, last: bool) -> u64 {
    let mut unreadable = 0;
    let mut push = |character: Option<char>| {
        unreadable += u64::from(character.is_none());
        let mut utf8 = [0; 4];
        let character = character.unwrap_or(char::REPLACEMENT_CHARACTER);
        text.extend_from_slice(character.encode_utf8(&mut utf8).as_bytes());
    };
    let (units, rest) = bytes.as_chunks::<4>();
    for bytes in units {
        push(char::from_u32(unit(*bytes)));
    }
    if last && !rest.is_empty() {
        push(None);
    }
    let used = if last { bytes.len() } else { units.len() * 4 };
    bytes.drain(..used);
    unreadable
}
