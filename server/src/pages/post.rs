//! `/posts/{id}`

use app::domain::{ComparisonSet, History, MetricSet};
use app::pages::{Frame, Measured, PostPage, Section, post_page, post_part};
use app::query::ReportQuery;
use app::report::series_of;
use app::story::EARLIER;
use axum::extract::{Path, State as Shared};
use axum::http::Uri;
use axum::response::Response;
use tokio::try_join;

use super::chart_file::{FileName, answer, of_history};
use super::{WORKSPACE, history, notes, post_id};
use crate::error::AppError;
use crate::measured;
use crate::state::State;
use crate::visit::Visit;

/// A post's page, with its chart as the address sets it.
pub async fn show(
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let post = post_id(&id)?;
    let history = history(&state, post).await?;
    let query = ReportQuery::parse(uri.query().unwrap_or_default());
    let among = query.among.of(&history.post, visit.zone());
    let queries = state.store.queries(WORKSPACE, &history.post, &among, EARLIER);
    let measured = measured(&state, &history, &query, &among).await?;
    let title = visit.frame.text.post_title(&history);
    let draft = notes::draft(&uri);
    let page = PostPage { history, query, measured, draft, queries };
    Ok(visit.page(Section::Posts, &title, |frame| post_page(frame, page)))
}

/// `/posts/{id}/chart.svg`, `/posts/{id}/velocity.csv` and so on: a part of the page.
pub async fn file(
    Shared(state): Shared<State>,
    Path((id, file)): Path<(String, String)>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let file = FileName::parse(&file)?;
    let history = history(&state, post_id(&id)?).await?;
    let query = ReportQuery::parse(uri.query().unwrap_or_default());
    if file.part == "chart" {
        return of_history(history, query, &visit, &file).await;
    }
    let among = query.among.of(&history.post, visit.zone());
    let measured = measured(&state, &history, &query, &among).await?;
    let name = file.part.to_owned();
    let part = move |frame: &Frame, wanted| {
        post_part(frame, &history, &query, measured.as_ref(), &name, wanted)
    };
    answer(&visit, &file, part).await
}

/// The newest earlier posts whose types are offered.
const OFFERED: i64 = 10_000;

/// What is measured of the metric that the page is about. Of one observation there is no life to tell; a total that
/// has come to its end has no outlook.
async fn measured(
    state: &State,
    history: &History,
    query: &ReportQuery,
    among: &ComparisonSet,
) -> Result<Option<Measured>, AppError> {
    let metric = series_of(history, query).first().copied();
    let metric = metric.filter(|metric| history.series(*metric).points().len() > 1);
    let Some(metric) = metric else { return Ok(None) };
    let metrics: MetricSet = [metric].into_iter().collect();
    let store = &*state.store;
    let before = history.post.published.map_or(i64::MIN, |moment| moment.at);
    let (lives, kinds) = try_join!(
        measured::lives(store, WORKSPACE, history, metrics, among),
        store.kinds(WORKSPACE, history.post.account.id, before, OFFERED),
    )?;
    let Some(told) = lives.into_iter().next() else { return Ok(None) };
    let is_final = told.life.half_life.is_some_and(|half| half.ending.is_final);
    let told = if is_final { told } else { state.outlooks.with(told).await };
    let measured::Measured { life, earlier } = told;
    Ok(Some(Measured { life, earlier, kinds }))
}
