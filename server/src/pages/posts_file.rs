//! `/posts.csv`, `/posts.excel.csv`, `/posts.xlsx`, `/posts.json`: the whole of a list as a file.

use app::domain::catalogue::{Catalogue, Entry};
use app::domain::overview::Leader;
use app::domain::{Interactions, Language, Metric, MetricSet, PostId};
use app::query::PostsQuery;
use app::table::{Cell, Head, metric_head, post_cells, post_heads};
use app::text::Text;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::{IntoResponse, Response};

use super::{Scoped, WORKSPACE, tagged};
use crate::download;
use crate::error::AppError;
use crate::state::State;
use crate::table_file::{TableFile, TableFormat};
use crate::visit::Visit;

/// Posts that are asked for at once.
const PART: usize = 2_000;

/// The posts of an address, in its order, all of them.
pub async fn download(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let end = uri.path().strip_prefix("/posts.").and_then(TableFormat::parse);
    let format = end.ok_or(AppError::NotFound)?;
    let query = PostsQuery::parse(uri.query().unwrap_or_default());
    let scoped = Scoped::of(&state, &query.scope).await?.within(query.published, visit.zone());
    let Scoped { catalogue, filter, tags } = &scoped;
    let posts = catalogue.page(filter, query.order, None, catalogue.len()).marks;
    let posts: Vec<PostId> = posts.into_iter().map(|mark| mark.post).collect();
    let metrics = catalogue.metrics();
    let text = visit.frame.text;
    let mut file = TableFile::new(format, &heads(text, metrics), text, visit.zone())
        .map_err(AppError::internal)?;
    for part in posts.chunks(PART) {
        let leaders = state.store.leaders(WORKSPACE, part).await?;
        let given = tagged(&state, catalogue).of_posts(tags, part).await?;
        for leader in &leaders {
            let ids = given.get(&leader.post.id).map(Vec::as_slice).unwrap_or_default();
            let names = tags.iter().filter(|tag| ids.contains(&tag.id));
            let names: Vec<&str> = names.map(|tag| tag.kind.name.as_str()).collect();
            file.row(&row(catalogue, leader, metrics, &names)).map_err(AppError::internal)?;
        }
    }
    let file = file.finish().map_err(AppError::internal)?;
    let name = uri.path().trim_start_matches('/');
    Ok(download::file(name, format.content_type(), download::stream(file)).into_response())
}

fn heads(text: Text, metrics: MetricSet) -> Vec<Head> {
    let mut heads = post_heads(text);
    heads.push(Head::new("observed_at", text.say("column-observed")));
    heads.extend(metrics.iter().map(|metric| metric_head(text, metric)));
    heads.push(Head::new("sillage_interactions", text.say("column-interactions")));
    heads.push(Head::new("sillage_gained", text.say("column-gained")));
    heads.push(Head::new("sillage_score", text.say("compare-column-score")));
    heads.push(Head::new("sillage_language", text.say("column-language")));
    heads.push(Head::new("sillage_tags", text.say("tags-title")));
    heads
}

fn row(catalogue: &Catalogue, leader: &Leader, metrics: MetricSet, tags: &[&str]) -> Vec<Cell> {
    let Leader { post, latest } = leader;
    let entry: Option<Entry> = catalogue.find(post.id);
    let mut cells = post_cells(post);
    cells.push(entry.as_ref().map(|entry| entry.observed).into());
    cells.extend(metrics.iter().map(|metric: Metric| Cell::from(latest.get(metric))));
    cells.push(Interactions::of(latest).map(|sum| sum.amount).into());
    cells.push(entry.as_ref().and_then(|entry| entry.gained).into());
    cells.push(entry.as_ref().and_then(|entry| entry.score).into());
    cells.push(entry.and_then(|entry| entry.language).map(Language::key).into());
    cells.push(Some(tags.join(", ")).filter(|names| !names.is_empty()).as_deref().into());
    cells
}
