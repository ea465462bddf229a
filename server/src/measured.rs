//! What is measured of a post or an account: the store's curves, put to `app::domain::analytics`.

use app::domain::analytics::{Curve, Curves, Life, Usual, life, usual};
use app::domain::{
    Account, AccountId, ComparisonSet, History, Metric, MetricSet, Moment, WorkspaceId,
};
use app::story::{EARLIER, TRIED, horizon, options};

use crate::store::{Result, Store};

/// A life, and the earlier posts that it was compared with.
#[derive(Clone, Debug)]
pub struct Measured {
    /// The life; without its outlook.
    pub life: Life,
    /// The earlier posts, newest first.
    pub earlier: Curves,
}

/// The life of a post by each of some metrics, among the earlier posts of its account that are in a set.
///
/// # Errors
/// When the store fails.
pub async fn lives(
    store: &dyn Store,
    workspace: WorkspaceId,
    history: &History,
    metrics: MetricSet,
    among: &ComparisonSet,
) -> Result<Vec<Measured>> {
    let post = &history.post;
    let has_age = post.published.is_some_and(Moment::has_hour);
    let earlier = if has_age {
        store.earlier(workspace, post.account.id, among, metrics, EARLIER).await?
    } else {
        metrics.iter().map(|_| Curves::default()).collect()
    };
    Ok(metrics
        .iter()
        .zip(earlier)
        .map(|(metric, earlier)| measure(history, metric, earlier))
        .collect())
}

fn measure(history: &History, metric: Metric, earlier: Curves) -> Measured {
    let last = history.series(metric).measurable().last().map(|point| point.moment.at);
    let age = last.zip(history.post.published).map_or(0, |(last, published)| last - published.at);
    Measured { life: life(history, metric, &earlier, &options(age, &history.notes)), earlier }
}

impl Measured {
    /// The same with its outlook: work for a thread of its own.
    #[must_use]
    pub fn with_outlook(mut self) -> Self {
        let own: Curves = [self.life.curve.iter().copied()].into_iter().collect();
        let tried: Curves = self.tried().map(Curve::points).collect();
        let curve = own.get(0).filter(|curve| !curve.is_empty());
        let outlook = curve.and_then(|curve| {
            let (age, _) = curve.last()?;
            Some(app::domain::analytics::outlook(curve, horizon(age), &tried))
        });
        self.life.outlook = outlook;
        self
    }

    /// Of the earlier posts, those that an outlook rests on.
    pub fn tried(&self) -> impl Iterator<Item = Curve<'_>> {
        self.earlier.iter().take(usize::try_from(TRIED).unwrap_or(usize::MAX))
    }
}

/// What is usual for an account, by each metric that some post of it tells.
///
/// # Errors
/// When the store fails.
pub async fn usuals(
    store: &dyn Store,
    workspace: WorkspaceId,
    account: AccountId,
) -> Result<Vec<Usual>> {
    let all = MetricSet::ALL;
    let curves =
        store.earlier(workspace, account, &ComparisonSet::before(i64::MAX), all, EARLIER).await?;
    let usuals = all.iter().zip(&curves).map(|(metric, curves)| usual(metric, curves));
    Ok(usuals.filter(|usual| usual.posts > 0).collect())
}

/// An account as others name it: `x:desk`.
pub(crate) fn account_key(account: &Account) -> String {
    format!("{}:{}", account.platform.key(), account.handle)
}
