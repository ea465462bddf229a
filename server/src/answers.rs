//! Pages as they were answered last. A page is a function of its address and of what is stored: until something is
//! stored, it need not be made anew.

use std::sync::Arc;

use app::text::Lang;
use axum::body::{Body, Bytes};
use axum::extract::{Request, State as Shared};
use axum::http::header::{ACCEPT_ENCODING, HOST, SET_COOKIE};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use http_body_util::BodyExt;
use quick_cache::Weighter;
use quick_cache::sync::Cache;

use crate::download::Streamed;
use crate::error::AppError;
use crate::state::State;
use crate::visit::Visit;

/// Shared by all requests.
#[derive(Clone, Debug)]
pub struct Answers(Arc<Cache<Question, Answer, Size>>);

/// So many bytes of them are kept.
const KEPT: u64 = 16 << 20;
/// How many that may be; a page is some 6 kB, compressed.
const LIKELY: usize = 2_000;

impl Default for Answers {
    fn default() -> Self {
        Self(Arc::new(Cache::with_weighter(LIKELY, KEPT, Size)))
    }
}

/// All that an answer hangs on.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Question {
    /// What was stored when it was asked. Who asks later asks something else, and what is no longer asked goes.
    revision: i64,
    lang: Lang,
    /// A page may hold a link to itself.
    host: Option<HeaderValue>,
    url: String,
    encodings: Option<HeaderValue>,
}

#[derive(Clone, Debug)]
struct Answer {
    headers: HeaderMap,
    body: Bytes,
}

#[derive(Clone, Copy, Debug)]
struct Size;

impl Weighter<Question, Answer> for Size {
    fn weight(&self, question: &Question, answer: &Answer) -> u64 {
        let encodings = question.encodings.as_ref().map_or(0, HeaderValue::len);
        (question.url.len() + encodings + answer.body.len()) as u64
    }
}

/// Answers with what was answered before, or has it answered: once, however many ask at the same time.
pub async fn kept(Shared(state): Shared<State>, request: Request, next: Next) -> Response {
    if request.method() != Method::GET {
        return next.run(request).await;
    }
    // Before anything is read: what is stored meanwhile may be told, but never is what was there before it.
    let revision = match state.store.revision().await {
        Ok(revision) => revision,
        Err(error) => return AppError::from(error).into_response(),
    };
    let question = Question::of(revision, &state, &request);
    let answering = async { Answer::of(next.run(request).await).await };
    match state.answers.0.get_or_insert_async(&question, answering).await {
        Ok(answer) => (answer.headers, answer.body).into_response(),
        Err(response) => *response,
    }
}

impl Question {
    fn of(revision: i64, state: &State, request: &Request) -> Self {
        let frame = Visit::of(state, request.headers(), request.uri()).frame;
        let header = |name| request.headers().get(name).cloned();
        let (host, encodings) = (header(HOST), header(ACCEPT_ENCODING));
        Self { revision, lang: frame.text.lang, host, url: frame.url, encodings }
    }
}

impl Answer {
    /// An answer that anyone who asks the same may have; as it is where it is for one visitor, or tells of a problem,
    /// or may be larger than what fits here.
    async fn of(response: Response) -> Result<Self, Box<Response>> {
        let is_own = response.headers().contains_key(SET_COOKIE);
        let is_streamed = response.extensions().get::<Streamed>().is_some();
        if response.status() != StatusCode::OK || is_own || is_streamed {
            return Err(Box::new(response));
        }
        let (parts, body) = response.into_parts();
        let body = Body::collect(body)
            .await
            .map_err(|error| Box::new(AppError::internal(error).into_response()))?;
        Ok(Self { headers: parts.headers, body: body.to_bytes() })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::download::{file, streamed};

    #[tokio::test]
    async fn what_is_sent_as_it_is_read_is_not_gathered() {
        let large = streamed("posts.csv", "text/csv", std::io::Cursor::new("a"));
        assert!(Answer::of(large).await.is_err());
        let small = file("chart.svg", "image/svg+xml", Body::from("a"));
        assert!(Answer::of(small).await.is_ok_and(|answer| *answer.body == *b"a"));
    }
}
