//! The difference of two uploads, with its posts by name.

use app::domain::difference::{Difference, FallenTotal, Listed};
use app::domain::overview::Leader;
use app::domain::{ImportId, Post, WorkspaceId};
use sqlx::SqliteConnection;

use super::error::corrupt;
use super::known::json;
use super::sql::statements;
use super::{comparing, imports, posts};
use crate::store::Result;
use crate::store::model::difference::{Fallen, Told};

statements! {
    POSTS =
        "SELECT p.id, p.platform_post_id, p.url, p.text, p.published_at, p.published_day, p.kind, \
         a.id, a.platform, a.handle FROM json_each($2) j \
         CROSS JOIN post p ON p.id = j.value AND p.workspace_id = $1 \
         CROSS JOIN account a ON a.id = p.account_id ORDER BY j.key";
}

/// The difference of two uploads; `None` where one of them does not stand.
pub(super) async fn read(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    from: ImportId,
    to: ImportId,
) -> Result<Option<Difference>> {
    let (Some(first), Some(second)) = (
        imports::report(connection, workspace, from).await?,
        imports::report(connection, workspace, to).await?,
    ) else {
        return Ok(None);
    };
    let (first, second) = (first.summary, second.summary);
    let compared = comparing::compare(connection, workspace, [&first, &second]).await?;
    let Some(compared) = compared else { return Ok(None) };
    Ok(Some(Difference {
        from: first,
        to: second,
        shared: compared.shared,
        vanished: told(connection, workspace, compared.vanished).await?,
        appeared: told(connection, workspace, compared.appeared).await?,
        fell: fallen(connection, workspace, compared.fell).await?,
        metrics_gone: compared.metrics_gone,
        metrics_new: compared.metrics_new,
        moved: compared.moved,
    }))
}

async fn told(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    listed: Listed<Told>,
) -> Result<Listed<Leader>> {
    let shown = listed.shown.iter().map(|(post, _)| *post).collect::<Vec<_>>();
    let posts = named(connection, workspace, &shown).await?;
    let shown = listed.shown.into_iter().zip(posts);
    let shown = shown.map(|((_, latest), post)| Leader { post, latest });
    Ok(Listed { count: listed.count, shown: shown.collect() })
}

async fn fallen(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    listed: Listed<Fallen>,
) -> Result<Listed<FallenTotal>> {
    let shown = listed.shown.iter().map(|fallen| fallen.post).collect::<Vec<_>>();
    let posts = named(connection, workspace, &shown).await?;
    let shown = listed.shown.into_iter().zip(posts).map(|(fallen, post)| FallenTotal {
        post,
        metric: fallen.metric,
        before: fallen.before,
        after: fallen.after,
    });
    Ok(Listed { count: listed.count, shown: shown.collect() })
}

/// Posts by their ids, in that order; one that is asked for twice comes twice.
pub(super) async fn named(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    posts: &[i64],
) -> Result<Vec<Post>> {
    let query = sqlx::query(POSTS).bind(workspace.0).bind(json(posts));
    let named: Vec<Post> =
        query.fetch_all(connection).await?.iter().map(posts::read).collect::<Result<_>>()?;
    let is_whole = named.iter().map(|post| post.id.0).eq(posts.iter().copied());
    if is_whole { Ok(named) } else { Err(corrupt("an observation of no post")) }
}
