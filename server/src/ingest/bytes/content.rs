//! The bytes of a text -> what kind of text it is.

use std::io::{Cursor, Read};

use app::domain::import::Reason;
use memchr::memchr;

use super::super::ReadError;
use super::text::{Decoded, Heard, encoding};
use super::{Content, kind};

/// How X begins the files of its archives: JavaScript around JSON.
const X_ARCHIVE: &[u8] = b"window.YTD.";

/// Reads bytes as text, and tells JSON from tables.
pub(super) fn content<'a>(
    mut bytes: impl Read + Send + 'a,
    heard: &'a mut Heard,
) -> Result<Content<'a>, ReadError> {
    let mut start = Vec::new();
    bytes.by_ref().take(kind::HEAD as u64).read_to_end(&mut start)?;
    let (encoding, mark) = encoding(&start);
    let mut start = Cursor::new(start);
    start.set_position(mark as u64);
    let mut text = Decoded::new(start.chain(bytes), encoding, heard);

    let block = text.peek()?;
    let start = block.trim_ascii_start();
    match start {
        // A page that asks to sign in, saved under a table's name.
        [b'<', ..] => Err(Reason::NotTable.into()),
        [b'{' | b'[', ..] => Ok(Content::Json(Box::new(text))),
        _ if start.starts_with(X_ARCHIVE) => {
            let before = block.len() - start.len();
            let equals = memchr(b'=', start).ok_or(Reason::NotTable)?;
            text.skip(before + equals + 1);
            Ok(Content::Json(Box::new(text)))
        }
        _ => Ok(Content::Text(Box::new(text))),
    }
}
