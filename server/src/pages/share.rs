//! `/s/{token}`: what a link shows, to whoever holds it.

use app::domain::PostId;
use app::domain::board::{Content, Tile, TileId, Width};
use app::domain::share::Subject;
use app::pages::{
    Frame, Section, SharePage, SharedPosts, Shown, days_part, preview, share_page, shared_part,
};
use app::query::{CompareQuery, PostsQuery, ReportQuery};
use axum::extract::{Path, State as Shared};
use axum::http::{HeaderMap, Uri};
use axum::response::Response;

use super::chart_file::{FileName, answer, of_history};
use super::{Listed, Scoped, WORKSPACE, boards, history, posts_file, site};
use crate::chart_file::{FileFormat, of_comparison};
use crate::compared::compare;
use crate::error::AppError;
use crate::state::State;
use crate::token::{fingerprint, is_token};
use crate::visit::Visit;

/// What a link shows: the page, or with `.svg`, `.png`, `.csv` its file. One decision for all of them.
pub async fn open(
    Shared(state): Shared<State>,
    Path(name): Path<String>,
    headers: HeaderMap,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let file = name.contains('.').then(|| FileName::parse(&name)).transpose()?;
    let token = file.as_ref().map_or(&*name, |file| file.part);
    let of = shared(&state, token).await?;
    let guest = Guest { state: &state, visit: &visit };
    if let Some(file) = file {
        return guest.file(of, &file).await;
    }
    let (title, page) = guest.page(of, &uri).await?;
    let preview = preview(&visit.frame, &site(&headers), &page);
    let visit = visit.previewed(preview);
    Ok(visit.page(Section::Public, &title, |frame| share_page(frame, page)))
}

/// What a token opens.
pub(super) async fn shared(state: &State, token: &str) -> Result<Subject, AppError> {
    if !is_token(token) {
        return Err(AppError::NotFound);
    }
    let opened = state.store.open_share(fingerprint(token)).await?;
    let opened = opened.filter(|(workspace, _)| workspace.id == WORKSPACE);
    opened.map(|(_, share)| share.of).ok_or(AppError::NotFound)
}

/// Somebody who may see what a link shows, and nothing else.
struct Guest<'a> {
    state: &'a State,
    visit: &'a Visit,
}

impl Guest<'_> {
    /// The page and its title.
    async fn page(&self, of: Subject, uri: &Uri) -> Result<(String, SharePage), AppError> {
        let text = self.visit.frame.text;
        let kind = text.say(&format!("board-kind-{}", of.kind()));
        Ok(match of {
            Subject::Part(Content::Post(post, query)) => {
                let history = shared_part(&history(self.state, post).await?, &query);
                let title = text.post_title(&history);
                (title, SharePage::Post(Box::new(history), query))
            }
            Subject::Part(Content::Compare(query)) => {
                let (compared, _) = compare(&*self.state.store, WORKSPACE, &query).await?;
                let compared = compared.ok_or(AppError::NotFound)?;
                (kind, SharePage::compare(&self.visit.frame, compared, query))
            }
            Subject::Part(Content::Posts(query)) => {
                let after = PostsQuery::parse(uri.query().unwrap_or_default()).after;
                (kind, SharePage::Posts(self.posts(PostsQuery { after, ..query }).await?))
            }
            Subject::Part(content) => {
                let tile = alone(content);
                let shown = self.shown(&tile).await?;
                (kind, SharePage::Tile(tile, shown))
            }
            Subject::Board(board) => {
                let board = boards::find(self.state, board).await?;
                let tiles = boards::tiles(self.state, board.id, self.visit).await?;
                (board.name.clone(), SharePage::Board(board.name, tiles))
            }
        })
    }

    async fn shown(&self, tile: &Tile) -> Result<Shown, AppError> {
        boards::shown(self.state, tile, self.visit).await
    }

    async fn posts(&self, query: PostsQuery) -> Result<SharedPosts, AppError> {
        let scoped = Scoped::of(self.state, &query.scope).await?;
        let scoped = scoped.within(query.published, self.visit.zone());
        let Listed { posts, next, count } = scoped.listed(&query);
        let posts = self.state.store.listed(WORKSPACE, &posts).await?;
        Ok(SharedPosts { query, posts, next, count })
    }

    /// A file of it; a board has none.
    async fn file(&self, of: Subject, file: &FileName<'_>) -> Result<Response, AppError> {
        match of {
            Subject::Part(Content::Post(post, query)) => self.post_file(post, query, file).await,
            Subject::Part(Content::Compare(query)) => self.comparison_file(query, file).await,
            Subject::Part(Content::Posts(query)) => match file.format {
                FileFormat::Table(format) => {
                    posts_file::of_shared(self.state, self.visit, &query, format).await
                }
                FileFormat::Svg | FileFormat::Png(_) => Err(AppError::NotFound),
            },
            Subject::Part(content @ Content::Days(_)) => {
                let Shown::Numbers(numbers) = self.shown(&alone(content)).await? else {
                    return Err(AppError::NotFound);
                };
                let file = FileName { part: "days", ..*file };
                let part = move |frame: &Frame, wanted| days_part(frame, &numbers, wanted);
                answer(self.visit, &file, part).await
            }
            Subject::Part(Content::Figures(_) | Content::Text(_)) | Subject::Board(_) => {
                Err(AppError::NotFound)
            }
        }
    }

    async fn post_file(
        &self,
        post: PostId,
        query: ReportQuery,
        file: &FileName<'_>,
    ) -> Result<Response, AppError> {
        let history = shared_part(&history(self.state, post).await?, &query);
        of_history(history, query, self.visit, &FileName { part: "chart", ..*file }).await
    }

    async fn comparison_file(
        &self,
        query: CompareQuery,
        file: &FileName<'_>,
    ) -> Result<Response, AppError> {
        let (compared, _) = compare(&*self.state.store, WORKSPACE, &query).await?;
        let compared = compared.ok_or(AppError::NotFound)?;
        let part = move |frame: &Frame, wanted| {
            of_comparison(compared, &query, frame.zone, frame.text, wanted)
        };
        answer(self.visit, &FileName { part: "chart", ..*file }, part).await
    }
}

/// A tile that is all there is.
fn alone(content: Content) -> Tile {
    Tile { id: TileId(1), width: Width::Whole, content }
}
