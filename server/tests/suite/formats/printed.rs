//! All that was read from a file, as lines to compare and to read.

use std::fmt::Write;

use app::domain::import::{FileRefusal, Meaning, PartPreview, UnknownTable};
use app::domain::{Amounts, Gains, Metric, Moment, Precision};
use chrono::DateTime;
use server::ingest::{Looked, ReadError, Reading};
use server::store::batch::{Batch, NewAccount, NewDay, NewPost, NewRow};

/// What reading a file came to.
pub fn reading(read: Result<Reading, ReadError>) -> String {
    match read {
        Ok(reading) => {
            let (looked, batches) = reading.into_batches();
            understood(&looked, batches)
        }
        Err(ReadError::Refused(refused)) => format!("refused: {}\n", refusal(&refused)),
        Err(ReadError::Unknown(tables)) => tables.iter().map(unknown).collect(),
        Err(ReadError::Io(error)) => panic!("{error}"),
    }
}

fn understood(looked: &Looked, batches: impl Iterator<Item = Batch>) -> String {
    let mut text = String::new();
    for notice in &looked.notices {
        writeln!(text, "file notice: {notice:?}").unwrap();
    }
    text.extend(looked.parts.iter().map(part));
    text.extend(looked.unknown.iter().map(unknown));
    for batch in batches {
        text.extend(
            batch.days.iter().map(|told| day(&batch.accounts[told.account as usize], told)),
        );
        for (place, about) in (0..).zip(&batch.posts) {
            let rows = batch.rows.iter().filter(|row| row.post == place);
            text += &post(&batch.accounts[about.account as usize], about, rows);
        }
    }
    let upload = &looked.upload;
    for refused in &upload.refusals {
        let column = refused.column.as_deref().unwrap_or("-");
        writeln!(text, "row {} refused: {column}: {:?}", refused.row, refused.reason).unwrap();
    }
    for (name, count) in [
        ("refused", upload.refused),
        ("left out", upload.left_out),
        ("same", upload.same),
        ("added", upload.added),
    ] {
        if count > 0 {
            writeln!(text, "{name}: {count}").unwrap();
        }
    }
    text
}

fn part(part: &PartPreview) -> String {
    let mut text = String::from("table");
    if !part.name.is_empty() {
        write!(text, " {:?}", part.name).unwrap();
    }
    let (format, shape, from) = (part.format.key(), part.shape.key(), part.observed_from.key());
    writeln!(text, ": {format}, {shape}, {} rows", part.rows).unwrap();
    writeln!(text, "  observed: {from}, {}", moment(part.observed)).unwrap();
    let used = part.columns.iter().filter(|column| column.meaning != Meaning::Ignored);
    for column in used {
        writeln!(text, "  {:?} = {}", column.header, column.meaning.key()).unwrap();
    }
    for rule in &part.rules {
        writeln!(text, "  rule: {rule:?}").unwrap();
    }
    text
}

fn unknown(table: &UnknownTable) -> String {
    let mut text = format!("unknown table {:?}: {}\n", table.name, table.header.join(" | "));
    for (header, guess) in table.header.iter().zip(&table.guesses) {
        if *guess != Meaning::Ignored {
            writeln!(text, "  {header:?} = {}?", guess.key()).unwrap();
        }
    }
    text
}

fn day(account: &NewAccount, day: &NewDay) -> String {
    let at = moment(Moment::day(i64::from(day.day) * 86_400));
    format!(
        "day {}/{} {at} [row {}]{}\n",
        account.platform.key(),
        account.handle,
        day.row,
        gains(&day.gains)
    )
}

fn post<'a>(
    account: &NewAccount,
    post: &NewPost,
    rows: impl Iterator<Item = &'a NewRow>,
) -> String {
    let mut text =
        format!("post {}/{}/{}", account.platform.key(), account.handle, post.platform_id);
    if let Some(published) = post.published {
        write!(text, ", published {}", moment(published)).unwrap();
    }
    if let Some(kind) = post.kind {
        write!(text, ", {}", kind.key()).unwrap();
    }
    text.push('\n');
    for told in [&post.url, &post.text].into_iter().flatten() {
        writeln!(text, "  {told:?}").unwrap();
    }
    for row in rows {
        writeln!(text, "  {} [row {}]{}", moment(row.observed), row.row, amounts(&row.amounts))
            .unwrap();
    }
    text
}

fn amounts(amounts: &Amounts) -> String {
    let known = Metric::ALL.into_iter().filter_map(|metric| Some((metric, amounts.get(metric)?)));
    known.fold(String::new(), |text, (metric, value)| {
        text + &format!(" {}={}{}", metric.key(), value.relation.sign(), value.amount)
    })
}

fn gains(gains: &Gains) -> String {
    let known = Metric::ALL.into_iter().filter_map(|metric| Some((metric, gains.get(metric)?)));
    let text = known
        .fold(String::new(), |text, (metric, gain)| text + &format!(" {}={gain:+}", metric.key()));
    match gains.followers {
        Some(followers) => text + &format!(" followers={followers}"),
        None => text,
    }
}

fn moment(moment: Moment) -> String {
    let utc = DateTime::from_timestamp(moment.at, 0).unwrap();
    let written = match moment.precision {
        Precision::Second => utc.format("%Y-%m-%dT%H:%M:%SZ"),
        Precision::Day => utc.format("%Y-%m-%d"),
    };
    written.to_string()
}

fn refusal(refusal: &FileRefusal) -> String {
    let row = refusal.row.map(|row| format!("row {row}: ")).unwrap_or_default();
    let column = refusal.column.as_ref().map(|column| format!("{column}: ")).unwrap_or_default();
    format!("{row}{column}{:?}", refusal.reason)
}
