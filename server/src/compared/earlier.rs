//! What the earlier posts of compared ones had at their ages. Posts that are compared are mostly of one account and
//! follow each other: the posts between two of them are read once, for all that come after.

use std::collections::HashMap;

use app::domain::among::Among;
use app::domain::analytics::score::LAST_POSTS;
use app::domain::analytics::{Beside, Curves};
use app::domain::compared::Compared;
use app::domain::{AccountId, ComparisonSet, MetricSet, PostId, WorkspaceId, Zone};
use app::story::EARLIER;
use futures_util::future::try_join_all;

use crate::store::{Result, Store};

/// So many posts of a stretch are read at first: an expectation rests on the last hundred that were observed around
/// an age, and mostly those are among them.
const FIRST: i64 = 120;

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

    /// Of others, the next older one of its account and type.
    fn older(&self, asked: &[Self]) -> Option<usize> {
        let is_alike =
            |other: &Self| (other.account, other.set.kinds) == (self.account, self.set.kinds);
        let before = |other: &&Self| is_alike(other) && other.set.before < self.set.before;
        let older = asked.iter().filter(before).max_by_key(|other| other.set.before)?;
        asked.iter().position(|other| std::ptr::eq(other, older))
    }
}

/// The posts from one that is compared, or from the account's first, to the next one.
struct Stretch {
    curves: Curves,
    is_whole: bool,
    /// Where the stretch before it begins.
    older: Option<usize>,
}

/// By post, the totals that earlier posts had at its age: the newest first, as many as an expectation rests on or all.
pub(super) async fn totals(
    store: &dyn Store,
    workspace: WorkspaceId,
    asked: &[Asked],
    metric: MetricSet,
) -> Result<HashMap<PostId, Vec<f64>>> {
    let read = |account, set, limit| async move {
        let curves = store.earlier(workspace, account, &set, metric, limit).await?;
        Result::Ok(curves.into_iter().next().unwrap_or_default())
    };
    let stretch = |one: &Asked| {
        let older = one.older(asked);
        let from = older.map(|older| asked[older].set.before);
        let curves = read(one.account, ComparisonSet { from, ..one.set.clone() }, FIRST);
        async move {
            let curves = curves.await?;
            let is_whole = i64::try_from(curves.len()).is_ok_and(|read| read < FIRST);
            Result::Ok(Stretch { curves, is_whole, older })
        }
    };
    let stretches = try_join_all(asked.iter().map(stretch)).await?;
    let answer = |(place, one): (usize, &Asked)| {
        let known = known(&stretches, place, one.age);
        let all = read(one.account, one.set.clone(), EARLIER);
        let (post, age) = (one.post, one.age);
        async move {
            let totals = match known {
                Some(totals) => totals,
                None => all.await?.at(age),
            };
            Result::Ok((post, totals))
        }
    };
    let answers = try_join_all(asked.iter().enumerate().map(answer)).await?;
    Ok(answers.into_iter().collect())
}

/// The totals at an age from a stretch on, where the stretches tell enough of them.
fn known(stretches: &[Stretch], from: usize, age: i64) -> Option<Vec<f64>> {
    let (mut totals, mut next) = (Vec::new(), Some(from));
    while let Some(stretch) = next.map(|place| &stretches[place]) {
        totals.extend(stretch.curves.at(age));
        if totals.len() >= LAST_POSTS {
            break;
        }
        if !stretch.is_whole {
            return None;
        }
        next = stretch.older;
    }
    Some(totals)
}
