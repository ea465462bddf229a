//! `/posts.csv`, `/posts.excel.csv`, `/posts.xlsx`, `/posts.json`: the whole of a list as a file.

use app::domain::catalogue::{Catalogue, Entry, Filter, Sort};
use app::domain::overview::Leader;
use app::domain::{Interactions, Language, Metric, PostId};
use app::query::{Column, PostsQuery};
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

/// The posts of an address, in its order, all of them, with all that is known of each.
pub async fn download(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let end = uri.path().strip_prefix("/posts.").and_then(TableFormat::parse);
    let format = end.ok_or(AppError::NotFound)?;
    let query = PostsQuery::parse(uri.query().unwrap_or_default());
    let all = |catalogue: &Catalogue, _: &Filter| {
        let totals = catalogue.metrics().iter().map(Told::Total);
        let sums = [Told::Interactions, Told::Gained, Told::Score, Told::Language, Told::Tags];
        [Told::Observed].into_iter().chain(totals).chain(sums).collect()
    };
    answer(&state, &visit, &query, format, all).await
}

/// The posts of a shared list, all of them, with what its columns tell of each and no more.
pub(super) async fn of_shared(
    state: &State,
    visit: &Visit,
    query: &PostsQuery,
    format: TableFormat,
) -> Result<Response, AppError> {
    // What the usual columns are hangs on what these posts tell, as on the page.
    let shown = |catalogue: &Catalogue, filter: &Filter| {
        let columns = query.told(catalogue.known(filter)).into_iter();
        columns
            .filter_map(|column| match column {
                Column::Age => Some(Told::Observed),
                Column::By(Sort::Total(metric)) => Some(Told::Total(metric)),
                Column::By(Sort::Interactions) => Some(Told::Interactions),
                Column::By(Sort::Gained) => Some(Told::Gained),
                Column::By(Sort::Score) => Some(Told::Score),
                // What names a post says when it was published; a small curve is no number.
                Column::By(Sort::Published) | Column::Life => None,
            })
            .collect()
    };
    answer(state, visit, query, format, shown).await
}

async fn answer(
    state: &State,
    visit: &Visit,
    query: &PostsQuery,
    format: TableFormat,
    told: impl FnOnce(&Catalogue, &Filter) -> Vec<Told>,
) -> Result<Response, AppError> {
    let scoped = Scoped::of(state, &query.scope).await?.within(query.published, visit.zone());
    let Scoped { catalogue, filter, tags } = &scoped;
    let posts = catalogue.page(filter, query.order, None, catalogue.len()).marks;
    let posts: Vec<PostId> = posts.into_iter().map(|mark| mark.post).collect();
    let told = told(catalogue, filter);
    let text = visit.frame.text;
    let mut heads = post_heads(text);
    heads.extend(told.iter().map(|told| told.head(text)));
    let mut file =
        TableFile::new(format, &heads, text, visit.zone()).map_err(AppError::internal)?;
    for part in posts.chunks(PART) {
        let leaders = state.store.leaders(WORKSPACE, part).await?;
        let given = tagged(state, catalogue).of_posts(tags, part).await?;
        for leader in &leaders {
            let ids = given.get(&leader.post.id).map(Vec::as_slice).unwrap_or_default();
            let names = tags.iter().filter(|tag| ids.contains(&tag.id));
            let names: Vec<&str> = names.map(|tag| tag.kind.name.as_str()).collect();
            let row = Row { leader, entry: catalogue.find(leader.post.id), tags: names.join(", ") };
            let mut cells = post_cells(&leader.post);
            cells.extend(told.iter().map(|told| told.cell(&row)));
            file.row(&cells).map_err(AppError::internal)?;
        }
    }
    let file = file.finish().map_err(AppError::internal)?;
    let name = format!("posts.{}", format.end());
    Ok(download::streamed(&name, format.content_type(), file).into_response())
}

/// What a file tells of a post, behind what names it.
#[derive(Clone, Copy, Debug)]
enum Told {
    Observed,
    Total(Metric),
    Interactions,
    Gained,
    Score,
    Language,
    Tags,
}

/// All that may be told of a post.
struct Row<'a> {
    leader: &'a Leader,
    entry: Option<Entry>,
    /// The names of its tags; empty where it has none.
    tags: String,
}

impl Told {
    fn head(self, text: Text) -> Head {
        match self {
            Self::Observed => Head::new("observed_at", text.say("column-observed")),
            Self::Total(metric) => metric_head(text, metric),
            Self::Interactions => {
                Head::new("sillage_interactions", text.say("column-interactions"))
            }
            Self::Gained => Head::new("sillage_gained", text.say("column-gained")),
            Self::Score => Head::new("sillage_score", text.say("compare-column-score")),
            Self::Language => Head::new("sillage_language", text.say("column-language")),
            Self::Tags => Head::new("sillage_tags", text.say("tags-title")),
        }
    }

    fn cell(self, row: &Row) -> Cell {
        let Row { leader, entry, tags } = row;
        let entry = entry.as_ref();
        match self {
            Self::Observed => entry.map(|entry| entry.observed).into(),
            Self::Total(metric) => leader.latest.get(metric).into(),
            Self::Interactions => Interactions::of(&leader.latest).map(|sum| sum.amount).into(),
            Self::Gained => entry.and_then(|entry| entry.gained).into(),
            Self::Score => entry.and_then(|entry| entry.score).into(),
            Self::Language => entry.and_then(|entry| entry.language).map(Language::key).into(),
            Self::Tags => Some(tags.as_str()).filter(|names| !names.is_empty()).into(),
        }
    }
}
