//! Taking an upload back from one post.
//!
//! What the upload said first and a later one repeated is handed over to that later one, so that all which
//! remains is as if the upload had never been.

use app::domain::{Amounts, MetricSet, Moment};

use super::details::{Details, PARTS};
use super::repeats::RepeatedPost;

/// What an upload said of a post at a moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SaidRow {
    pub(crate) observed: Moment,
    pub(crate) import: i64,
    pub(crate) row: u32,
    pub(crate) amounts: Amounts,
}

/// What an upload said of a post itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct SaidDetails {
    pub(crate) import: i64,
    pub(crate) details: Details,
}

/// Takes an upload's rows out of a post's, which stay in the order of moments and uploads. Answers with the
/// rows that were handed over. `later` are the repetitions of this post by later uploads, in their order.
pub(crate) fn take_back_rows(
    import: i64,
    rows: &mut Vec<SaidRow>,
    later: &mut [(i64, RepeatedPost)],
) -> Vec<SaidRow> {
    let (undone, mut kept): (Vec<_>, Vec<_>) = rows.drain(..).partition(|row| row.import == import);
    let mut heirs: Vec<SaidRow> = Vec::new();
    for row in undone {
        hand_over(&row, &mut kept, later, &mut heirs);
    }
    *rows = kept;
    for (_, post) in later {
        post.rows.retain(|row| !row.said.is_empty());
    }
    heirs
}

/// Hands each total of a row over to the first later upload that repeated it, unless another had said it anew
/// before. It repeats no more.
fn hand_over(
    row: &SaidRow,
    kept: &mut Vec<SaidRow>,
    later: &mut [(i64, RepeatedPost)],
    heirs: &mut Vec<SaidRow>,
) {
    let at = row.observed.at;
    let mut left = row.amounts.known();
    for (heir, post) in later {
        let Ok(place) = post.rows.binary_search_by_key(&at, |row| row.observed.at) else {
            continue;
        };
        let repeated = &mut post.rows[place];
        left = left.without(said_between(kept, at, row.import, *heir));
        let taken = repeated.said.intersection(left);
        if taken.is_empty() {
            continue;
        }
        repeated.said = repeated.said.without(taken);
        left = left.without(taken);
        let (observed, row_of_heir) = (repeated.observed, repeated.row);
        let heir = SaidRow { observed, import: *heir, row: row_of_heir, amounts: Amounts::EMPTY };
        let place = place_of(kept, &heir);
        for metric in taken.iter() {
            if let Some(value) = row.amounts.get(metric) {
                kept[place].amounts.set(metric, value);
            }
        }
        heirs.push(kept[place].clone());
    }
}

/// The metrics that uploads between two said anew of a moment.
fn said_between(kept: &[SaidRow], at: i64, after: i64, before: i64) -> MetricSet {
    let from = kept.partition_point(|said| (said.observed.at, said.import) <= (at, after));
    let said = kept[from..].iter().take_while(|s| s.observed.at == at && s.import < before);
    said.fold(MetricSet::EMPTY, |all, said| all.union(said.amounts.known()))
}

/// The place of an heir's row among the others, where it is put when it is not there.
fn place_of(rows: &mut Vec<SaidRow>, heir: &SaidRow) -> usize {
    let key = |row: &SaidRow| (row.observed.at, row.import);
    let place = rows.partition_point(|row| key(row) < key(heir));
    if rows.get(place).is_none_or(|row| key(row) != key(heir)) {
        rows.insert(place, heir.clone());
    }
    place
}

/// Takes what an upload said of a post itself out of what all said, which stays in the order of uploads.
/// Answers with what was handed over.
pub(crate) fn take_back_details(
    import: i64,
    said: &mut Vec<SaidDetails>,
    later: &mut [(i64, RepeatedPost)],
) -> Vec<SaidDetails> {
    let Some(place) = said.iter().position(|said| said.import == import) else { return Vec::new() };
    let undone = said.remove(place).details;
    let mut heirs = Vec::new();
    for part in PARTS.into_iter().filter(|part| undone.known() & part != 0) {
        let anew = said.iter().find(|s| s.import > import && s.details.known() & part != 0);
        let anew = anew.map(|said| said.import);
        let heir = later.iter_mut().find(|(import, post)| {
            post.details & part != 0 && anew.is_none_or(|anew| *import < anew)
        });
        let Some((heir, post)) = heir else { continue };
        post.details &= !part;
        let place = said.partition_point(|said| said.import < *heir);
        if said.get(place).is_none_or(|said| said.import != *heir) {
            said.insert(place, SaidDetails { import: *heir, details: Details::default() });
        }
        said[place].details.overlay(&undone.only(part));
        heirs.push(*heir);
    }
    said.iter().filter(|said| heirs.contains(&said.import)).cloned().collect()
}
