//! Who asks for a page: in which language, of which workspace.

use std::convert::Infallible;
use std::sync::LazyLock;

use app::domain::Zone;
use app::pages::{Frame, Preview, Section, wake_script};
use app::text::{Lang, Text};
use axum::extract::FromRequestParts;
use axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, COOKIE, SET_COOKIE, VARY,
};
use axum::http::request::Parts;
use axum::http::{HeaderMap, HeaderValue, Uri};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::cookie::Cookie;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use leptos::prelude::AnyView;
use sha2::{Digest, Sha256};

use crate::assets;
use crate::state::State;

/// A request for a page.
pub struct Visit {
    /// What pages are told.
    pub frame: Frame,
    /// The language that the address asks for: it is kept.
    asked: Option<Lang>,
}

impl Visit {
    /// Reads a request. The language is the address's, or the one kept, or the browser's.
    pub fn of(state: &State, headers: &HeaderMap, uri: &Uri) -> Self {
        let asked = query_value(uri, "lang").and_then(|tag| Lang::from_tag(&tag));
        let header = |name| headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("");
        let lang = asked
            .or_else(|| kept_language(header(COOKIE)))
            .unwrap_or_else(|| Lang::negotiate(header(ACCEPT_LANGUAGE)));
        let url = uri.path_and_query().map_or("/", |path| path.as_str()).to_owned();
        let (text, assets) = (Text::new(lang), assets::directory());
        let frame = Frame { text, zone: state.zone, url, assets, preview: None };
        Self { frame, asked }
    }

    /// The same, of a page that is made to be sent.
    #[must_use]
    pub fn previewed(self, preview: Preview) -> Self {
        Self { frame: Frame { preview: Some(preview), ..self.frame }, ..self }
    }

    /// The zone of the workspace.
    pub fn zone(&self) -> Zone {
        self.frame.zone
    }

    /// A page as an answer.
    pub fn page(
        &self,
        section: Section,
        title: &str,
        page: impl FnOnce(&Frame) -> AnyView,
    ) -> Response {
        let mut response = self.frame.render(section, title, page).into_response();
        let headers = response.headers_mut();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        headers.insert(VARY, HeaderValue::from_static("accept-language, cookie"));
        if let Ok(policy) = HeaderValue::from_str(&POLICY) {
            headers.insert(CONTENT_SECURITY_POLICY, policy);
        }
        // What everyone may see carries nobody's cookie.
        if let Some(lang) = self.asked.filter(|_| section != Section::Public)
            && let Ok(cookie) = HeaderValue::from_str(&language_cookie(lang))
        {
            headers.insert(SET_COOKIE, cookie);
        }
        response
    }
}

impl FromRequestParts<State> for Visit {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, state: &State) -> Result<Self, Infallible> {
        Ok(Self::of(state, &parts.headers, &parts.uri))
    }
}

/// What a page may load: the site's own files, and the one script that stands in it. That is named by its hash, not by
/// a nonce: so the same page is the same bytes, and may be kept. What people uploaded is never a script, though it
/// comes from here: no answer is taken for another type than it says.
static POLICY: LazyLock<String> = LazyLock::new(|| {
    let script = STANDARD.encode(Sha256::digest(wake_script(assets::directory())));
    format!(
        "default-src 'none'; script-src 'self' 'sha256-{script}' 'wasm-unsafe-eval'; \
         style-src 'self'; img-src 'self' data:; connect-src 'self'; font-src 'self'; \
         form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'"
    )
});

fn language_cookie(lang: Lang) -> String {
    format!("lang={}; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly", lang.tag())
}

fn kept_language(cookies: &str) -> Option<Lang> {
    Cookie::split_parse(cookies)
        .filter_map(Result::ok)
        .find(|cookie| cookie.name() == "lang")
        .and_then(|cookie| Lang::from_tag(cookie.value()))
}

/// The first value of a name in an address's query.
pub fn query_value(uri: &Uri, name: &str) -> Option<String> {
    form_urlencoded::parse(uri.query()?.as_bytes())
        .find(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
}
