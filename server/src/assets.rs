//! The site's files, inside the binary: script, WebAssembly, style, font, icon.

use std::sync::LazyLock;

use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, Method, Uri};
use axum::response::{IntoResponse, Response};
use rust_embed::{EmbeddedFile, RustEmbed};
use sha2::{Digest, Sha256};

use crate::error::AppError;

/// What the front's build left. It may be missing where only the server is tested.
#[derive(RustEmbed)]
#[folder = "../target/site"]
#[allow_missing = true]
struct Site;

/// The path of script and style. It holds a fingerprint of them, so that browsers may keep them for ever.
pub fn directory() -> &'static str {
    static DIRECTORY: LazyLock<String> = LazyLock::new(|| {
        let mut hash = Sha256::new();
        for name in ["pkg/sillage.js", "pkg/sillage.wasm", "pkg/sillage.css"] {
            hash.update(
                Site::get(name).map(|file| file.metadata.sha256_hash()).unwrap_or_default(),
            );
        }
        let fingerprint = hash.finalize();
        format!("pkg/{}", hex::encode(&fingerprint[..8]))
    });
    &DIRECTORY
}

/// Answers with a file, compressed as the browser likes it best.
pub async fn serve(method: Method, uri: Uri, headers: HeaderMap) -> Response {
    let path = uri.path().trim_start_matches('/');
    let (path, forever) = match path.strip_prefix(directory()) {
        Some(name) => (format!("pkg{name}"), true),
        None => (path.to_owned(), false),
    };
    let reading = method == Method::GET || method == Method::HEAD;
    let public = forever || path.starts_with("fonts/") || path == "icon.svg";
    let Some((file, encoding)) = (reading && public).then(|| find(&path, &headers)).flatten()
    else {
        return AppError::NotFound.into_response();
    };
    let keep =
        if forever { "public, max-age=31536000, immutable" } else { "public, max-age=86400" };
    let mut response = file.data.into_response();
    let answer = response.headers_mut();
    answer.insert(CONTENT_TYPE, HeaderValue::from_static(content_type(&path)));
    answer.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
    answer.insert(VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(encoding) = encoding {
        answer.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}

fn find(path: &str, headers: &HeaderMap) -> Option<(EmbeddedFile, Option<&'static str>)> {
    let accepted = headers.get(ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or("");
    let compressed = [("br", "br"), ("gzip", "gz")]
        .into_iter()
        .filter(|(encoding, _)| accepted.contains(encoding))
        .find_map(|(encoding, end)| Some((Site::get(&format!("{path}.{end}"))?, Some(encoding))));
    compressed.or_else(|| Some((Site::get(path)?, None)))
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit('.').next() {
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
