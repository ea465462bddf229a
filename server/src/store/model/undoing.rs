//! Taking an upload back from one post.
//!
//! What the upload said first and a later one repeated is handed over to that later one, so that all which
//! remains is as if the upload had never been.

use app::domain::{Amounts, Moment};

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
        for metric in row.amounts.known().iter() {
            let Some(value) = row.amounts.get(metric) else { continue };
            let says = |said: &&SaidRow| {
                said.observed.at == row.observed.at
                    && said.import > import
                    && said.amounts.get(metric).is_some()
            };
            let stored = kept.iter().filter(says).map(|said| said.import).min();
            let Some(heir) = heir(later, row.observed.at, stored, metric) else { continue };
            let place = place_of(&mut kept, &heir);
            kept[place].amounts.set(metric, value);
            heirs.retain(|known| {
                (known.import, known.observed.at) != (heir.import, heir.observed.at)
            });
            heirs.push(kept[place].clone());
        }
    }
    *rows = kept;
    for (_, post) in later {
        post.rows.retain(|row| !row.said.is_empty());
    }
    heirs
}

/// The first later upload that repeated a total, when it comes before any that said it anew. It repeats no more.
fn heir(
    later: &mut [(i64, RepeatedPost)],
    at: i64,
    stored: Option<i64>,
    metric: app::domain::Metric,
) -> Option<SaidRow> {
    let before = |import: i64| stored.is_none_or(|stored| import < stored);
    later.iter_mut().filter(|(import, _)| before(*import)).find_map(|(import, post)| {
        let is_it = |row: &&mut super::repeats::RepeatedRow| {
            row.observed.at == at && row.said.contains(metric)
        };
        let row = post.rows.iter_mut().find(is_it)?;
        row.said.remove(metric);
        let (observed, row) = (row.observed, row.row);
        Some(SaidRow { observed, import: *import, row, amounts: Amounts::EMPTY })
    })
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
