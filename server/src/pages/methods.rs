//! `/methods`: formulas, worked on the post that the address names, or else on the one that tells most.

use std::cmp::Reverse;

use app::domain::among::Among;
use app::domain::catalogue::{Filter, Sort};
use app::domain::{History, MetricSet, PostId};
use app::pages::{Example, Section, methods_page};
use app::query::ReportQuery;
use app::report::series_of;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;

use super::{WORKSPACE, post_id};
use crate::error::AppError;
use crate::measured::{self, Measured};
use crate::state::State;
use crate::visit::{Visit, query_value};

/// The page.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let asked = query_value(&uri, "post").and_then(|id| post_id(&id).ok());
    let asked = match asked {
        Some(post) => lived(&state, post).await?,
        None => None,
    };
    let lived = match asked {
        Some(asked) => Some(asked),
        None => telling(&state).await?,
    };
    let example = match lived {
        Some((history, told)) => {
            let Measured { life, earlier } = state.outlooks.with(told).await;
            Some(Example { history, life, earlier })
        }
        None => None,
    };
    let title = visit.frame.text.say("methods-title");
    Ok(visit.page(Section::Methods, &title, |frame| methods_page(frame, example.as_ref())))
}

/// The life of a post by the metric that its page is about.
async fn lived(state: &State, post: PostId) -> Result<Option<(History, Measured)>, AppError> {
    let Some(history) = state.store.history(WORKSPACE, post).await? else { return Ok(None) };
    let metric = series_of(&history, &ReportQuery::default()).first().copied();
    let metrics: MetricSet = metric.into_iter().collect();
    let set = Among::default().of(&history.post, state.zone);
    let lives = measured::lives(&*state.store, WORKSPACE, &history, metrics, &set).await?;
    Ok(lives.into_iter().next().map(|told| (history, told)))
}

/// Of the posts that gained most, and then of those with the most interactions, the one with the most observations
/// that has enough earlier ones to stand among; else the one with the most observations.
async fn telling(state: &State) -> Result<Option<(History, Measured)>, AppError> {
    const TRIED: usize = 8;
    let catalogue = state.store.catalogue(WORKSPACE).await?;
    let most = |sort| catalogue.first(&Filter::default(), sort, TRIED);
    let mut gaining = state.store.listed(WORKSPACE, &most(Sort::Gained)).await?;
    gaining.sort_by_key(|post| Reverse((post.curve.len(), post.gained.map(|it| it.interactions))));
    let growing = gaining.iter().map(|listed| listed.leader.post.id);
    let mut first = None;
    for post in growing.chain(most(Sort::Interactions)) {
        let Some((history, told)) = lived(state, post).await? else { continue };
        let standing = told.life.standing.as_ref();
        if standing.is_some_and(|standing| standing.score.is_ok()) {
            return Ok(Some((history, told)));
        }
        first = first.or(Some((history, told)));
    }
    Ok(first)
}
