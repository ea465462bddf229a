//! What is compared: posts read at once, each scored among the earlier posts of its account, and the curves that lie
//! behind them.

mod earlier;

use app::domain::analytics::{Beside, Curves};
use app::domain::compared::Compared;
use app::domain::{ComparisonSet, Metric, MetricSet, WorkspaceId};
use app::query::{Backdrop, CompareQuery};
use app::report::{Comparison, Entry, Others, Whose, metric_of, metric_of_fan};
use app::story::EARLIER;

use self::earlier::Asked;
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
    let own: Vec<(Compared, Beside)> = posts.into_iter().map(|post| own(post, metric)).collect();
    let asked: Vec<Asked> = own.iter().filter_map(|(post, own)| Asked::of(post, own)).collect();
    let earlier = earlier::totals(store, workspace, &asked, one).await?;
    let entry = |(compared, own): (Compared, Beside)| {
        let beside = match earlier.get(&compared.post.id) {
            Some(earlier) => own.scored(earlier),
            None => own,
        };
        Entry { compared, beside }
    };
    let posts = own.into_iter().map(entry).collect();
    Ok(Comparison { metric, known, posts, others })
}

/// A post, and what its own curve tells.
fn own(compared: Compared, metric: Metric) -> (Compared, Beside) {
    let own = Beside::of(&compared.series(metric), compared.post.published);
    (compared, own)
}

/// The fan of an account or a platform by itself.
async fn alone(
    store: &dyn Store,
    workspace: WorkspaceId,
    query: &CompareQuery,
) -> Result<Option<Comparison>> {
    let all = MetricSet::ALL;
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
