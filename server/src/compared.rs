//! What is compared: posts read at once, each scored among the earlier posts of its account, and the curves that lie
//! behind them.

use app::domain::among::Among;
use app::domain::analytics::score::LAST_POSTS;
use app::domain::analytics::{Beside, Curves};
use app::domain::compared::Compared;
use app::domain::{ComparisonSet, Metric, MetricSet, WorkspaceId, Zone};
use app::query::{Backdrop, CompareQuery};
use app::report::{Comparison, Entry, Others, Whose, metric_of, metric_of_fan};
use app::story::EARLIER;

use crate::store::{Result, Store};

/// The answer to a query, and how many of its posts are not known; no comparison where nothing of it is.
///
/// # Errors
/// When the store fails.
pub async fn compare(
    store: &dyn Store,
    workspace: WorkspaceId,
    query: &CompareQuery,
) -> Result<(Option<Comparison>, usize)> {
    let asked = query.compared();
    let posts = match asked {
        [] => Vec::new(),
        _ => store.compared(workspace, asked).await?,
    };
    let missing = asked.len() - posts.len();
    let comparison = match metric_of(&posts, query.metric) {
        Some(metric) => Some(beside(store, workspace, query, metric, posts).await?),
        None => alone(store, workspace, query).await?,
    };
    Ok((comparison, missing))
}

async fn beside(
    store: &dyn Store,
    workspace: WorkspaceId,
    query: &CompareQuery,
    metric: Metric,
    posts: Vec<Compared>,
) -> Result<Comparison> {
    let known = posts.iter().fold(MetricSet::EMPTY, |set, post| set.union(post.known()));
    let one: MetricSet = [metric].into_iter().collect();
    let others = behind(store, workspace, query, one)
        .await?
        .and_then(|(whose, curves)| Some(Others { whose, curves: curves.into_iter().next()? }));
    let mut entries = Vec::with_capacity(posts.len());
    for compared in posts {
        let own = Beside::of(&compared.series(metric), compared.post.published);
        let beside = scored(store, workspace, &compared, own, one).await?;
        entries.push(Entry { compared, beside });
    }
    Ok(Comparison { metric, known, posts: entries, others })
}

/// A post with its score. An expectation rests on the last hundred earlier posts that were observed around its age:
/// mostly those are among the first that are read, and only where they are not, all are.
async fn scored(
    store: &dyn Store,
    workspace: WorkspaceId,
    compared: &Compared,
    own: Beside,
    metric: MetricSet,
) -> Result<Beside> {
    const FIRST: i64 = 120;
    let Some(((age, _), _)) = own.last().zip(compared.start()) else { return Ok(own) };
    // As on the post's own page: with the earlier posts of its type. No date is in it that hangs on a zone.
    let set = Among::default().of(&compared.post, Zone::UTC);
    let account = compared.post.account.id;
    let mut totals = Vec::new();
    for limit in [FIRST, EARLIER] {
        let earlier = store.earlier(workspace, account, &set, metric, limit).await?;
        let earlier = earlier.into_iter().next().unwrap_or_default();
        totals = earlier.at(age);
        let is_all = i64::try_from(earlier.len()).is_ok_and(|read| read < limit);
        if is_all || totals.len() >= LAST_POSTS {
            break;
        }
    }
    Ok(own.scored(&totals))
}

/// The fan of an account or a platform by itself.
async fn alone(
    store: &dyn Store,
    workspace: WorkspaceId,
    query: &CompareQuery,
) -> Result<Option<Comparison>> {
    let all: MetricSet = Metric::ALL.into_iter().collect();
    let Some((whose, curves)) = behind(store, workspace, query, all).await? else {
        return Ok(None);
    };
    let mut told: Vec<(Metric, Curves)> = all.iter().zip(curves).collect();
    told.retain(|(_, curves)| curves.iter().any(|curve| !curve.is_empty()));
    let known = told.iter().map(|(metric, _)| *metric).collect();
    let Some(metric) = metric_of_fan(&told, query.metric) else { return Ok(None) };
    let drawn = told.into_iter().find(|(of, _)| *of == metric);
    let others = drawn.map(|(_, curves)| Others { whose, curves });
    Ok(Some(Comparison { metric, known, posts: Vec::new(), others }))
}

/// Whose posts lie behind, and their curves: one arena a metric.
async fn behind(
    store: &dyn Store,
    workspace: WorkspaceId,
    query: &CompareQuery,
    metrics: MetricSet,
) -> Result<Option<(Whose, Vec<Curves>)>> {
    let found = match &query.among {
        None => None,
        Some(Backdrop::Account(id)) => {
            let Some(account) = store.account(workspace, *id).await? else { return Ok(None) };
            let all = ComparisonSet::before(i64::MAX);
            let curves = store.earlier(workspace, *id, &all, metrics, EARLIER).await?;
            Some((Whose::Account(account), curves))
        }
        Some(Backdrop::Platform(platform)) => {
            let curves = store.platform_curves(workspace, platform, metrics, EARLIER).await?;
            Some((Whose::Platform(platform.clone()), curves))
        }
    };
    Ok(found.filter(|(_, curves)| curves.iter().any(|curves| !curves.is_empty())))
}
