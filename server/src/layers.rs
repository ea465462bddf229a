//! What happens around every request, in one place.
//!
//! From the outside in: a trace of the request; the headers that keep an answer in; problems become pages in
//! the reader's language; panics become problems; only loopback names are answered (a page elsewhere could
//! otherwise rebind its own name to this machine); requests from other sites change nothing; slow bodies are
//! cut; what is left is compressed.

use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use axum::http::header::{self, HeaderName};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, Uri};
use axum::middleware::{Next, from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower::ServiceBuilder;
use tower_http::CompressionLevel;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::timeout::RequestBodyTimeoutLayer;
use tower_http::trace::TraceLayer;

use crate::error::{self, AppError};
use crate::state::State;

/// A body that stands still for longer than this is cut.
const BODY_STANDSTILL: Duration = Duration::from_mins(1);

/// Puts the layers around the routes.
pub fn around(routes: Router, state: &State) -> Router {
    routes.layer(
        ServiceBuilder::new()
            .layer(TraceLayer::new_for_http())
            .layer(from_fn(headers))
            .layer(from_fn_with_state(state.clone(), error::pages))
            .layer(CatchPanicLayer::custom(|_| AppError::Internal.into_response()))
            .layer(from_fn(loopback_names_only))
            .layer(from_fn(same_site_only))
            .layer(RequestBodyTimeoutLayer::new(BODY_STANDSTILL))
            .layer(compressed()),
    )
}

/// Compresses what is not compressed yet, as the browser likes it.
pub fn compressed() -> CompressionLayer {
    CompressionLayer::new().quality(CompressionLevel::Precise(5))
}

async fn loopback_names_only(request: Request, next: Next) -> Response {
    match host(request.headers(), request.uri()) {
        Some(host) if is_loopback(host) => next.run(request).await,
        _ => (StatusCode::MISDIRECTED_REQUEST, "not a name of this server").into_response(),
    }
}

fn host<'a>(headers: &'a HeaderMap, uri: &'a Uri) -> Option<&'a str> {
    headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .or(uri.authority().map(axum::http::uri::Authority::as_str))
}

fn is_loopback(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.rsplit_once(':').map_or(host, |(name, _)| name),
    };
    name == "localhost" || name.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback())
}

async fn same_site_only(request: Request, next: Next) -> Response {
    let harmless = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if harmless || is_same_site(request.headers(), request.uri()) {
        return next.run(request).await;
    }
    AppError::Forbidden.into_response()
}

/// `Sec-Fetch-Site` decides; without it `Origin` must be this server; without both there must be no cookie.
fn is_same_site(headers: &HeaderMap, uri: &Uri) -> bool {
    if let Some(site) = headers.get("sec-fetch-site") {
        return site == "same-origin" || site == "none";
    }
    match headers.get(header::ORIGIN) {
        Some(origin) => host(headers, uri).is_some_and(|host| origin == &format!("http://{host}")),
        None => !headers.contains_key(header::COOKIE),
    }
}

async fn headers(request: Request, next: Next) -> Response {
    const ALWAYS: [(HeaderName, &str); 3] = [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    ];
    const UNLESS_SET: [(HeaderName, &str); 2] = [
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    for (name, value) in UNLESS_SET {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_names_are_answered() {
        for host in ["localhost:3000", "127.0.0.1", "127.0.0.1:3000", "[::1]:3000", "127.9.9.9:1"] {
            assert!(is_loopback(host), "{host}");
        }
        for host in
            ["evil.example", "127.0.0.1.evil.example", "10.0.0.1:3000", "", "localhost.", "[::2]"]
        {
            assert!(!is_loopback(host), "{host}");
        }
    }

    #[test]
    fn the_cross_site_table_holds() {
        let check = |pairs: &[(&'static str, &'static str)], expected: bool| {
            let mut headers = HeaderMap::new();
            headers.insert("host", HeaderValue::from_static("127.0.0.1:3000"));
            for (name, value) in pairs {
                headers.insert(*name, HeaderValue::from_static(value));
            }
            assert_eq!(is_same_site(&headers, &Uri::from_static("/import")), expected, "{pairs:?}");
        };
        check(&[("sec-fetch-site", "same-origin")], true);
        check(&[("sec-fetch-site", "none")], true);
        check(&[("sec-fetch-site", "same-site")], false);
        check(&[("sec-fetch-site", "cross-site"), ("origin", "http://127.0.0.1:3000")], false);
        check(&[("origin", "http://127.0.0.1:3000")], true);
        check(&[("origin", "http://evil.example")], false);
        check(&[("origin", "null")], false);
        check(&[("cookie", "lang=fr")], false);
        check(&[], true);
    }
}
