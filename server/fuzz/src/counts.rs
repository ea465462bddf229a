//! Totals add up: whatever stands in a file is counted once, and where it was read is known.

use app::domain::import::Shape;
use server::store::batch::Batch;

use super::Read;

/// Holds what was read to its own counts.
pub(super) fn add_up(read: &Read) {
    let (upload, batches) = (&read.looked.upload, &read.batches);
    let posts: usize = batches.iter().map(|batch| batch.posts.len()).sum();
    assert_eq!(upload.posts, count(posts), "posts");
    assert!(count(upload.refusals.len()) <= upload.refused, "refusals");
    assert!(upload.refusals.is_sorted_by_key(|refusal| refusal.row), "refusals in order");
    let rows: i64 =
        read.looked.parts.iter().map(|part| part.rows * of_one_row(read, part.shape)).sum();
    assert!(counted(read) <= rows, "{} counted of {rows}", counted(read));
    let moments = batches.iter().flat_map(|batch| &batch.rows).map(|row| row.observed.at);
    let days = batches.iter().flat_map(|batch| &batch.days).map(|day| i64::from(day.day) * 86_400);
    let all = moments.chain(days);
    let observed = upload.observed.map(|(first, last)| (first.at, last.at));
    assert_eq!(all.clone().min().zip(all.max()), observed, "the first and the last moment");
    let is_a_place = |row: i64| {
        upload.parts.iter().any(|part| part.first < row && row <= part.first + part.rows)
    };
    for batch in batches {
        is_sound(batch);
        assert!(batch.rows.iter().all(|row| is_a_place(row.row.into())), "a row of no part");
        assert!(batch.days.iter().all(|day| is_a_place(day.row.into())), "a row of no part");
    }
    assert!(upload.refusals.iter().all(|refusal| is_a_place(refusal.row)), "a refusal of no part");
}

/// The same of a text of which every line is told, when no line can be blank.
pub(super) fn add_up_to_all_lines(read: &Read, text: &str) {
    let is_blank = |line: &str| line.bytes().all(|byte| b" \t\r\",;|\x0c".contains(&byte));
    let has_blank = text.lines().any(is_blank) || text.contains("\n\n") || text.contains("sep=");
    let [part] = &read.looked.parts[..] else { return };
    let is_one = of_one_row(read, part.shape) == 1;
    if is_one && !has_blank && text.starts_with(|first| !matches!(first, '{' | '[')) {
        assert_eq!(counted(read), part.rows, "a row is not counted");
    }
}

fn counted(read: &Read) -> i64 {
    let upload = &read.looked.upload;
    let kept: usize = read.batches.iter().map(|batch| batch.rows.len() + batch.days.len()).sum();
    count(kept) + upload.same + upload.added + upload.refused + upload.left_out
}

/// How often a row may count: tables may stand side by side, and rows may hold a column for each slice of time.
fn of_one_row(read: &Read, shape: Shape) -> i64 {
    let columns = || read.looked.parts.iter().flat_map(|part| &part.columns);
    let is_side_by_side = columns().any(|column| column.header.trim().is_empty());
    let is_one = shape != Shape::Slices && !is_side_by_side;
    if is_one { 1 } else { count(columns().count()) }
}

fn is_sound(batch: &Batch) {
    assert!(batch.posts.iter().all(|post| (post.account as usize) < batch.accounts.len()));
    assert!(batch.days.iter().all(|day| (day.account as usize) < batch.accounts.len()));
    assert!(batch.rows.iter().all(|row| (row.post as usize) < batch.posts.len()));
    let keys = batch.rows.iter().map(|row| (row.post, row.observed.at));
    assert!(keys.is_sorted_by(|a, b| a < b), "rows by post and moment, each once");
}

fn count(length: usize) -> i64 {
    i64::try_from(length).expect("a length")
}
