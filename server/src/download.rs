//! Answers that a browser saves as files.

use std::fmt::Write;
use std::io::{self, Read};

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderValue, Response};
use http_body_util::channel::{Channel, Sender};
use tokio::runtime::Handle;

/// Read at a time.
const CHUNK: usize = 64 * 1024;
/// Chunks that may wait for a slow reader.
const WAITING: usize = 4;

/// An answer to be saved under a name, whatever is in the name.
pub fn file(name: &str, content_type: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(content_type));
    // Only visible ASCII is in it.
    if let Ok(disposition) = HeaderValue::from_str(&disposition(name)) {
        headers.insert(CONTENT_DISPOSITION, disposition);
    }
    response
}

/// Marks an answer that is sent as it is read, since it may be larger than what fits into memory.
#[derive(Clone, Copy, Debug)]
pub struct Streamed;

/// What a reader gives, to be saved under a name: sent as fast as it is taken.
pub fn streamed(
    name: &str,
    content_type: &'static str,
    reader: impl Read + Send + 'static,
) -> Response<Body> {
    let mut response = file(name, content_type, stream(reader));
    response.extensions_mut().insert(Streamed);
    response
}

/// Reading is work: it has a thread of its own.
fn stream(reader: impl Read + Send + 'static) -> Body {
    let (sender, body) = Channel::<Bytes, io::Error>::new(WAITING);
    let handle = Handle::current();
    tokio::task::spawn_blocking(move || send(reader, sender, &handle));
    Body::new(body)
}

fn send(mut reader: impl Read, mut sender: Sender<Bytes, io::Error>, handle: &Handle) {
    loop {
        let mut chunk = vec![0; CHUNK];
        match reader.read(&mut chunk) {
            Ok(0) => return,
            Ok(read) => {
                chunk.truncate(read);
                // Nobody takes it any more.
                if handle.block_on(sender.send_data(chunk.into())).is_err() {
                    return;
                }
            }
            Err(error) => {
                tracing::error!("a file breaks off: {error}");
                return sender.abort(error);
            }
        }
    }
}

/// RFC 6266: a plain name for those who know no better, and the name itself in RFC 8187's spelling.
fn disposition(name: &str) -> String {
    let name: String = name.chars().map(|c| if is_unfit(c) { '_' } else { c }).collect();
    let is_plain = |c: char| c.is_ascii_graphic() && !matches!(c, '"' | '%') || c == ' ';
    let plain: String = name.chars().map(|c| if is_plain(c) { c } else { '_' }).collect();
    let mut encoded = String::new();
    for byte in name.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_') {
            encoded.push(byte.into());
        } else {
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}")
}

/// What makes a name a path, ends a header, or turns the direction of what is beside it.
fn is_unfit(c: char) -> bool {
    c.is_control() || matches!(c, '/' | '\\' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_name_is_a_safe_one() {
        let check = |name: &str, plain: &str, encoded: &str| {
            let expected = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{encoded}");
            assert_eq!(disposition(name), expected);
            assert!(HeaderValue::from_str(&disposition(name)).is_ok());
        };
        check("a b.csv", "a b.csv", "a%20b.csv");
        check("août.csv", "ao_t.csv", "ao%C3%BBt.csv");
        check("a\"; x=\"y.csv", "a_; x=_y.csv", "a%22%3B%20x%3D%22y.csv");
        check("../..\\etc", ".._.._etc", ".._.._etc");
        check("a\r\nset-cookie: x", "a__set-cookie: x", "a__set-cookie%3A%20x");
        check("fdp\u{202e}vsc.exe", "fdp_vsc.exe", "fdp_vsc.exe");
        check("50%.csv", "50_.csv", "50%25.csv");
        check("", "", "");
    }
}
