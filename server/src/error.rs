//! What a request can fail with, and the one place where that becomes a page.

use app::pages::{Problem, Section, message_page};
use axum::extract::{Request, State as Shared};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::state::State;
use crate::store::StoreError;
use crate::visit::Visit;

/// A failure, as far as HTTP cares.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    /// No such thing, or not for this visitor: the same answer.
    #[error("not found")]
    NotFound,
    /// A request that cannot be read.
    #[error("bad request")]
    BadRequest,
    /// A request from another site.
    #[error("forbidden")]
    Forbidden,
    /// More bytes than are taken; the limit in megabytes.
    #[error("larger than {0} MB")]
    TooLarge(u64),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Anything else; it is in the log.
    #[error("internal")]
    Internal,
}

impl AppError {
    /// Logs what nobody should have to guess, and hides it from the reader.
    pub fn internal(cause: impl std::fmt::Display) -> Self {
        tracing::error!("{cause}");
        Self::Internal
    }

    fn problem(&self) -> (StatusCode, Problem) {
        match self {
            Self::NotFound => (StatusCode::NOT_FOUND, Problem::NotFound),
            Self::BadRequest => (StatusCode::BAD_REQUEST, Problem::BadRequest),
            Self::Forbidden => (StatusCode::FORBIDDEN, Problem::Forbidden),
            Self::TooLarge(limit) => (StatusCode::PAYLOAD_TOO_LARGE, Problem::TooLarge(*limit)),
            Self::Store(StoreError::Full) => (StatusCode::INSUFFICIENT_STORAGE, Problem::Full),
            Self::Store(_) | Self::Internal => {
                (StatusCode::INTERNAL_SERVER_ERROR, Problem::Internal)
            }
        }
    }
}

impl IntoResponse for AppError {
    /// An empty answer that carries the problem; [`pages`] fills it in.
    fn into_response(self) -> Response {
        if let Self::Store(error) = &self {
            tracing::error!("{error}");
        }
        let (status, problem) = self.problem();
        let mut response = status.into_response();
        response.extensions_mut().insert(Carried(problem));
        response
    }
}

#[derive(Clone, Copy)]
struct Carried(Problem);

/// Gives every problem its page, in the language of the request.
pub async fn pages(Shared(state): Shared<State>, request: Request, next: Next) -> Response {
    let visit = Visit::of(&state, request.headers(), request.uri());
    let response = next.run(request).await;
    let Some(Carried(problem)) = response.extensions().get().copied() else {
        return response;
    };
    let title = problem.title(&visit.frame);
    let page = visit.page(Section::Elsewhere, &title, |frame| message_page(frame, problem));
    (response.status(), page).into_response()
}
