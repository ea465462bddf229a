//! The refused rows of a file as a table of their own, to be mended and imported again.

use app::csv::{self, Csv};
use app::domain::ImportId;
use app::domain::import::{Part, Refusal};
use app::pages::Waiting;
use app::text::Text;
use axum::body::Body;
use axum::extract::{Path, State as Shared};
use axum::http::Uri;
use axum::response::Response;

use super::import::read;
use super::{WORKSPACE, import_id};
use crate::download;
use crate::error::AppError;
use crate::state::State;
use crate::visit::Visit;

/// Refused rows asked for at a time.
const AT_A_TIME: u32 = 10_000;

/// `/imports/{id}/refused.csv`: those of an upload.
pub async fn of_import(
    Shared(state): Shared<State>,
    Path(id): Path<String>,
    visit: Visit,
) -> Result<Response, AppError> {
    let import = import_id(&id)?;
    let report = state.store.import(WORKSPACE, import).await?.ok_or(AppError::NotFound)?;
    let (refusals, summary) = (all(&state, import).await?, report.summary);
    Ok(answer(visit.frame.text, &summary.file_name, &summary.parts, &refusals))
}

/// The store gives them a part at a time, and keeps a bounded number of bytes of them.
async fn all(state: &State, import: ImportId) -> Result<Vec<Refusal>, AppError> {
    let mut refusals = Vec::new();
    loop {
        let after = refusals.last().map_or(i64::MIN, |refusal: &Refusal| refusal.row);
        let more = state.store.refusals(WORKSPACE, import, after, AT_A_TIME).await?;
        if more.is_empty() {
            return Ok(refusals);
        }
        refusals.extend(more);
    }
}

/// `/import/refused.csv`: those of a file that waits for its button.
pub async fn of_preview(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let waiting = Waiting::parse(uri.query().unwrap_or_default());
    let asked = waiting.0.first().ok_or(AppError::NotFound)?;
    let file = state.spool.open(&asked.id).ok_or(AppError::NotFound)?;
    let read = read(&state, &file, &asked.settings).await?;
    let (looked, _) = read.map_err(|_| AppError::NotFound)?;
    let upload = looked.upload;
    Ok(answer(visit.frame.text, &file.file_name, &upload.parts, &upload.refusals))
}

fn answer(text: Text, file_name: &str, parts: &[Part], refusals: &[Refusal]) -> Response {
    let name = file_name.rsplit_once('.').map_or(file_name, |(name, _)| name);
    let name = text.message("refused-file-name", &[("name", name)]);
    let table = table(text, parts, refusals);
    download::file(&name, "text/csv; charset=utf-8", Body::from(table))
}

/// Under the header of each part its refused records as they came, each with its row, the column to blame and
/// the reason.
fn table(text: Text, parts: &[Part], refusals: &[Refusal]) -> String {
    let mut csv = Csv::default();
    let (mut part, mut columns) = (None, 0);
    for (place, refusal) in refusals.iter().enumerate() {
        let (of, row) = Part::of_row(parts, refusal.row)
            .map_or((None, refusal.row), |(part, row)| (Some(part), row));
        if place == 0 || of != part {
            if place > 0 {
                csv.end_row();
            }
            columns = header(text, &mut csv, of);
            part = of;
        }
        let cells = refusal.cells.as_deref().map(csv::cells).unwrap_or_default();
        let (own, surplus) = cells.split_at(cells.len().min(columns));
        csv.texts(own);
        csv.texts(std::iter::repeat_n("", columns - own.len()));
        csv.number(Some(row));
        csv.text(refusal.column.as_deref().unwrap_or_default());
        csv.text(&text.reason(&refusal.reason));
        csv.texts(surplus);
        csv.end_row();
    }
    csv.file()
}

/// A part's header and the three columns beside it; how many the part has.
fn header(text: Text, csv: &mut Csv, part: Option<&Part>) -> usize {
    let header = part.map(|part| part.header.as_str()).filter(|header| !header.is_empty());
    let headers = header.map(csv::cells).unwrap_or_default();
    csv.texts(&headers);
    csv.texts(["column-row", "column-header", "column-reason"].map(|key| text.say(key)));
    csv.end_row();
    headers.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ingest::{self, Options, Reading};
    use crate::store::Upload;
    use app::domain::import::{Format, Reason};
    use app::domain::{Moment, Zone};
    use app::text::Lang;
    use proptest::prelude::*;

    fn part(first: i64, header: &str) -> Part {
        let name = String::new();
        Part { name, format: Format::Generic, first, rows: 9, header: header.into() }
    }

    fn refusal(row: i64, cells: Option<&str>) -> Refusal {
        let (column, cells) = (Some("Likes".into()), cells.map(Into::into));
        Refusal { row, column, reason: Reason::Missing, cells }
    }

    fn lines(parts: &[Part], refusals: &[Refusal]) -> Vec<String> {
        let table = table(Text::new(Lang::En), parts, refusals);
        table.trim_start_matches('\u{feff}').split("\r\n").map(str::to_owned).collect()
    }

    #[test]
    fn a_record_is_followed_by_its_row_and_reason() {
        let refusals = [
            refusal(2, Some("=1+1,-5")),
            refusal(4, Some("\"a,b\"")),
            refusal(5, Some("a,b,c")),
            refusal(7, None),
        ];
        let expected = [
            "id,Likes,Row,Column,Reason",
            "'=1+1,-5,2,Likes,The cell is empty.",
            "\"a,b\",,4,Likes,The cell is empty.",
            "a,b,5,Likes,The cell is empty.,c",
            ",,7,Likes,The cell is empty.",
            "",
        ];
        assert_eq!(lines(&[part(0, "id,Likes")], &refusals), expected);
    }

    #[test]
    fn each_part_has_its_own_header_and_rows() {
        let refusals = [refusal(3, Some("1")), refusal(12, Some("2,3"))];
        let expected = [
            "id,Row,Column,Reason",
            "1,3,Likes,The cell is empty.",
            "",
            "id,Likes,Row,Column,Reason",
            "2,3,2,Likes,The cell is empty.",
            "",
        ];
        assert_eq!(lines(&[part(0, "id"), part(10, "id,Likes")], &refusals), expected);
    }

    fn read(name: &str, table: &str) -> Reading {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("upload");
        std::fs::write(&path, table).unwrap();
        let options = Options::new(Zone::UTC, Moment::second(1_795_521_600));
        ingest::read(&path, name, &options).unwrap()
    }

    /// What is refused of a table: the first four cells of each row, and the reason.
    fn told(upload: &Upload) -> Vec<(Vec<String>, Reason)> {
        let row = |refusal: &Refusal| {
            let mut cells = csv::cells(refusal.cells.as_deref().unwrap());
            cells.truncate(4);
            (cells, refusal.reason.clone())
        };
        upload.refusals.iter().map(row).collect()
    }

    fn cell() -> impl Strategy<Value = String> {
        let piece = prop::sample::select(vec![
            "'", "=", "+", "-", "@", "\t", "\r", "\n", ",", ";", "|", "\"", " ", "a", "7",
        ]);
        prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 128, ..ProptestConfig::default() })]

        #[test]
        fn what_is_refused_and_imported_as_it_is_is_refused_again(
            rows in prop::collection::vec((cell(), cell()), 1..5)
        ) {
            let mut csv = Csv::default();
            csv.texts(["platform", "post_id", "text", "likes"]);
            csv.end_row();
            for (id, text) in &rows {
                csv.texts(["x", id, text, "-1"]);
                csv.end_row();
            }
            let first = read("first.csv", &csv.finish()).looked.upload;
            prop_assert_eq!(first.refusals.len(), rows.len());
            let table = table(Text::new(Lang::Fr), &first.parts, &first.refusals);
            let again = read("first-refused.csv", &table).looked.upload;
            prop_assert_eq!(told(&again), told(&first));
        }
    }

    #[test]
    fn a_mended_row_is_read_as_the_platforms_own() {
        let name = "account_analytics_content_2026-08-10_2026-08-16";
        let header = "Post id,Date,Post text,Post Link,Impressions,Likes,New follows";
        let row = "2088707180694323466,\"Sat, Aug 15, 2026\",=1+1,,-1,9,0";
        let first = read(&format!("{name}.csv"), &[header, row].join("\n")).looked.upload;
        assert_eq!(told(&first)[0].1, Reason::Negative("-1".into()));
        let text = Text::new(Lang::En);
        let mended = table(text, &first.parts, &first.refusals).replace(",-1,", ",1,");
        let name = text.message("refused-file-name", &[("name", name)]);
        let (looked, mut batches) = read(&name, &mended).into_batches();
        assert_eq!((looked.parts[0].format, looked.upload.refused), (Format::XContent, 0));
        let batch = batches.next().unwrap();
        assert_eq!(batch.posts[0].text.as_deref(), Some("=1+1"));
        assert_eq!(batch.rows[0].observed, Moment::day(1_786_838_400));
    }

    #[test]
    fn without_parts_there_are_row_column_and_reason() {
        let expected = ["Row,Column,Reason", "2,Likes,The cell is empty.", ""];
        assert_eq!(lines(&[], &[refusal(2, None)]), expected);
    }
}
