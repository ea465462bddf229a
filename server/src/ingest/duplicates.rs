//! Rows of one file about the same post and moment become one, or are refused.

use app::domain::import::Reason;

use super::rows::Rows;
use crate::store::by_post::ByPost;

/// What became of the rows that came second.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Merged {
    /// Rows that said nothing else.
    pub(crate) same: i64,
    /// Rows that filled in totals which the first one left open.
    pub(crate) added: i64,
}

/// Leaves one row for each post and moment.
pub(crate) fn merge(rows: &mut Rows<'_>) -> Merged {
    let mut merged = Merged::default();
    let grouped = ByPost::of(&rows.batch);
    let mut dropped = Vec::new();
    for post in 0..rows.batch.posts.len() {
        let mut places = grouped.rows(post).iter().map(|place| *place as usize);
        let Some(mut first) = places.next() else { continue };
        for second in places {
            let (kept, row) = (rows.batch.rows[first], rows.batch.rows[second]);
            if kept.observed.at != row.observed.at {
                first = second;
                continue;
            }
            dropped.push(second);
            if kept.amounts.covers(&row.amounts) {
                merged.same += 1;
            } else if kept.amounts.contradicts(&row.amounts) {
                rows.refuse(row.row, None, Reason::Contradiction(kept.row.into()));
            } else {
                rows.batch.rows[first].amounts.overlay(&row.amounts);
                merged.added += 1;
            }
        }
    }
    drop_rows(rows, dropped);
    merged
}

fn drop_rows(rows: &mut Rows<'_>, mut dropped: Vec<usize>) {
    if dropped.is_empty() {
        return;
    }
    dropped.sort_unstable();
    let mut next = dropped.into_iter().peekable();
    let mut place = 0;
    rows.batch.rows.retain(|_| {
        let is_dropped = next.next_if_eq(&place).is_some();
        place += 1;
        !is_dropped
    });
    rows.refusals.sort_by_key(|refusal| refusal.row);
}
