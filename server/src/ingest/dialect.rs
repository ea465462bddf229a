//! Text -> how its table is delimited.

use std::io::{self, Cursor, Read};

use app::domain::import::Reason;

/// As much of a file as is looked at to tell its dialect.
const HEAD: usize = 64 << 10;

/// Tells the delimiter, and gives back the text from the header on.
pub(crate) fn delimited<R: Read>(mut text: R) -> io::Result<Result<(u8, impl Read), Reason>> {
    let mut head = Vec::new();
    text.by_ref().take(HEAD as u64).read_to_end(&mut head)?;
    let (delimiter, skipped) = match delimiter(&head) {
        Ok(found) => found,
        Err(reason) => return Ok(Err(reason)),
    };
    let mut head = Cursor::new(head);
    head.set_position(skipped as u64);
    Ok(Ok((delimiter, head.chain(text))))
}

/// The delimiter, and how many bytes stand before the header.
fn delimiter(head: &[u8]) -> Result<(u8, usize), Reason> {
    let start = head.iter().take_while(|byte| byte.is_ascii_whitespace()).count();
    let table = &head[start..];
    if table.is_empty() && head.len() < HEAD {
        return Err(Reason::Empty);
    }
    // A page that asks to sign in, or data of another kind, saved under a table's name.
    if matches!(table, [b'<' | b'{' | b'[', ..]) {
        return Err(Reason::NotTable);
    }
    if let [b's' | b'S', b'e' | b'E', b'p' | b'P', b'=', said, ..] = table {
        let line = table.iter().take_while(|byte| **byte != b'\n').count();
        return Ok((*said, start + line));
    }
    most_frequent(table).map(|delimiter| (delimiter, start)).ok_or(Reason::NotTable)
}

/// The candidate that stands most often in the first line, outside quotes.
fn most_frequent(table: &[u8]) -> Option<u8> {
    const CANDIDATES: [u8; 3] = [b',', b';', b'\t'];
    let mut counts = [0_u32; CANDIDATES.len()];
    let mut in_quotes = false;
    for byte in table {
        match byte {
            b'"' => in_quotes = !in_quotes,
            b'\n' if !in_quotes => break,
            byte if !in_quotes => {
                if let Some(place) = CANDIDATES.iter().position(|candidate| candidate == byte) {
                    counts[place] += 1;
                }
            }
            _ => {}
        }
    }
    let best = CANDIDATES.into_iter().zip(counts).rev().max_by_key(|(_, count)| *count);
    best.filter(|(_, count)| *count > 0).map(|(candidate, _)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_line_tells_the_delimiter() {
        assert_eq!(delimiter(b"a;b;c\n1,2;3;4"), Ok((b';', 0)));
        assert_eq!(delimiter(b"a\tb\n"), Ok((b'\t', 0)));
        assert_eq!(delimiter(b"\"a;b;c\",d\n"), Ok((b',', 0)));
        assert_eq!(delimiter(b"\r\n\na,b\n"), Ok((b',', 3)));
        assert_eq!(delimiter(b"sep=;\r\na;b\n"), Ok((b';', 6)));
    }

    #[test]
    fn what_is_no_table_is_refused() {
        assert_eq!(delimiter(b" \n\n"), Err(Reason::Empty));
        assert_eq!(delimiter(b"<!DOCTYPE html><a, b>"), Err(Reason::NotTable));
        assert_eq!(delimiter(b"{\"a\":1,\"b\":2}"), Err(Reason::NotTable));
        assert_eq!(delimiter(b"just words\nand more"), Err(Reason::NotTable));
    }
}
