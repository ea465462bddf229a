//! What the earlier posts of compared ones had at their ages. Which posts those are is asked for each; since compared
//! posts often follow each other, each of their curves is read once.

use std::collections::{BTreeSet, HashMap};

use app::domain::among::Among;
use app::domain::analytics::score::LAST_POSTS;
use app::domain::analytics::{Beside, Curve, Curves};
use app::domain::compared::Compared;
use app::domain::{AccountId, ComparisonSet, MetricSet, PostId, WorkspaceId, Zone};
use app::story::EARLIER;
use futures_util::future::try_join_all;

use crate::store::{Result, Store};

/// So many earlier posts are read at first: an expectation rests on the last hundred with a total at an age. Those
/// that were observed after that age only have none; where too few are left, all are read.
const FIRST: i64 = 110;

/// So many curves are read by one connection: what takes longer is shared out.
const AT_ONCE: usize = 250;

/// A post whose earlier ones are asked for.
pub(super) struct Asked {
    post: PostId,
    account: AccountId,
    set: ComparisonSet,
    age: i64,
}

impl Asked {
    /// Of a post that has an age. As on its own page: among the earlier posts of its type.
    pub(super) fn of(compared: &Compared, own: &Beside) -> Option<Self> {
        let ((age, _), _) = own.last().zip(compared.start())?;
        let post = &compared.post;
        // No date is in the set that hangs on a zone.
        let set = Among::default().of(post, Zone::UTC);
        Some(Self { post: post.id, account: post.account.id, set, age })
    }
}

/// By post, the totals that earlier posts had at its age: the newest first, as many as an expectation rests on or all.
pub(super) async fn totals(
    store: &dyn Store,
    workspace: WorkspaceId,
    asked: &[Asked],
    metric: MetricSet,
) -> Result<HashMap<PostId, Vec<f64>>> {
    let mut totals = HashMap::new();
    let mut asked: Vec<&Asked> = asked.iter().collect();
    for limit in [FIRST, EARLIER] {
        let observed = asked
            .iter()
            .map(|one| store.observed(workspace, one.account, &one.set, one.age, (EARLIER, limit)));
        let observed = try_join_all(observed).await?;
        let read = Read::of(store, workspace, &observed, metric).await?;
        let mut left = Vec::new();
        for (one, earlier) in asked.into_iter().zip(&observed) {
            let known: Vec<f64> =
                earlier.iter().filter_map(|post| read.curve(*post)?.at(one.age)).collect();
            let is_all = i64::try_from(earlier.len()).is_ok_and(|posts| posts < limit);
            if !is_all && known.len() < LAST_POSTS {
                left.push(one);
            }
            totals.insert(one.post, known);
        }
        asked = left;
    }
    Ok(totals)
}

/// Curves that were read, each once.
struct Read {
    /// In order, each with its publication.
    posts: Vec<(PostId, i64)>,
    /// Of [`AT_ONCE`] posts each.
    curves: Vec<Curves>,
}

impl Read {
    async fn of(
        store: &dyn Store,
        workspace: WorkspaceId,
        posts: &[Vec<(PostId, i64)>],
        metric: MetricSet,
    ) -> Result<Self> {
        let posts: BTreeSet<(PostId, i64)> = posts.iter().flatten().copied().collect();
        let posts: Vec<(PostId, i64)> = posts.into_iter().collect();
        let parts = posts.chunks(AT_ONCE).map(|part| store.curves(workspace, part, metric));
        let curves = try_join_all(parts).await?.into_iter().flatten().collect();
        Ok(Self { posts, curves })
    }

    fn curve(&self, post: (PostId, i64)) -> Option<Curve<'_>> {
        let place = self.posts.binary_search(&post).ok()?;
        self.curves.get(place / AT_ONCE)?.get(place % AT_ONCE)
    }
}
