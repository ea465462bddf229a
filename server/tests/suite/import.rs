//! Files of each format, read in full and stored.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::common::{Fresh, NOW, WORKSPACE};
use app::domain::import::{Column, Counts, Format, ImportReport, Meaning, ObservedFrom};
use app::domain::{Metric, Moment, Platform, Precision, Zone};
use server::ingest::{self, Looked, Options};
use server::store::batch::{Batch, NewRow, ready};
use server::store::{Plan, Store, Uploads};

/// A file that was read, all of it at hand.
struct File {
    looked: Looked,
    batches: Vec<Batch>,
}

fn options() -> Options {
    Options::new(Zone::parse("Europe/Paris").unwrap(), NOW)
}

fn read(path: &Path, name: &str) -> File {
    let (looked, batches) = ingest::read(path, name, &options()).unwrap().into_batches();
    File { looked, batches: batches.collect() }
}

fn fixture(name: &str) -> File {
    read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name), name)
}

/// Reads bytes as a file of that name.
fn file(name: &str, bytes: &[u8]) -> File {
    let folder = tempfile::tempdir().unwrap();
    let path: PathBuf = folder.path().join("upload");
    std::fs::write(&path, bytes).unwrap();
    read(&path, name)
}

async fn commit(fresh: &Fresh, file: &File, now: Moment) -> ImportReport {
    let (upload, batches) = (file.looked.upload.clone(), ready(file.batches.clone()));
    fresh.store.commit(WORKSPACE, upload, batches, now).await.unwrap()
}

async fn plan(fresh: &Fresh, file: &File) -> Plan {
    fresh.store.plan(WORKSPACE, &file.looked.upload, ready(file.batches.clone())).await.unwrap()
}

fn moment(moment: Moment) -> String {
    let day = if moment.precision == Precision::Day { "d" } else { "" };
    format!("{}{day}", moment.at)
}

/// Each row with all that was read of it, in the order of the file.
fn records(reading: &File) -> Vec<String> {
    let record = |batch: &Batch, row: &NewRow| {
        let post = &batch.posts[row.post as usize];
        let account = &batch.accounts[post.account as usize];
        format!(
            "{} {}/{}/{} {} {} {:?} {:?} {:?}",
            row.row,
            account.platform.key(),
            account.handle,
            post.platform_id,
            post.published.map(moment).unwrap_or_default(),
            moment(row.observed),
            post.url.as_deref().unwrap_or_default(),
            post.text.as_deref().unwrap_or_default(),
            row.amounts,
        )
    };
    let rows =
        reading.batches.iter().flat_map(|batch| batch.rows.iter().map(move |row| (batch, row)));
    let rows: BTreeMap<u32, String> =
        rows.map(|(batch, row)| (row.row, record(batch, row))).collect();
    rows.into_values().collect()
}

#[test]
fn the_by_tweet_export_of_x_is_read_in_full() {
    let reading = fixture("tweet_activity_metrics_the_desk_20220201_20220301_en.csv");
    assert_eq!(
        records(&reading),
        [
            "2 x/the_desk/1498353894876254210 1646070381 1646092800d \
             \"https://twitter.com/the_desk/status/1498353894876254210\" \
             \"Two lines & \\\"quotes\\\":\\nthe second\" \
             {\"impressions\": \"376\", \"likes\": \"3\", \"reposts\": \"1\", \"comments\": \"0\", \
             \"link_clicks\": \"2\", \"profile_visits\": \"1\", \"follows\": \"0\", \
             \"engagements\": \"7\"}",
            "3 x/the_desk/1490000000000000001 1644078657 1646092800d \
             \"https://twitter.com/the_desk/status/1490000000000000001\" \"Paid for, too\" \
             {\"impressions\": \"1200\", \"likes\": \"20\", \"reposts\": \"5\", \
             \"link_clicks\": \"3\", \"profile_visits\": \"2\", \"follows\": \"1\", \
             \"engagements\": \"40\"}",
        ]
    );
    assert_eq!(reading.looked.upload.format(), Format::XTweetActivity);
    assert_eq!(reading.looked.upload.observed_from, ObservedFrom::FileName);
    assert_eq!(reading.looked.upload.mapping, "x-tweet-activity by file name 19052d");
}

#[test]
fn favorites_were_the_likes_of_2015() {
    let [likes, favorites] = [
        "tweet_activity_metrics_the_desk_20220201_20220301_en.csv",
        "tweet_activity_metrics_the_desk_favorites.csv",
    ]
    .map(|name| fixture(name).batches[0].rows.iter().map(|row| row.amounts).collect::<Vec<_>>());
    assert_eq!(likes, favorites);
}

#[test]
fn the_content_export_of_x_is_read_in_full() {
    let reading = fixture("account_analytics_content_2026-08-10_2026-08-16.csv");
    assert_eq!(
        records(&reading),
        ["2 x/the_desk/2088707180694323466 1786821572 1786838400d \
          \"https://x.com/the_desk/status/2088707180694323466\" \"@someone Agreed ✅ <3\" \
          {\"impressions\": \"44\", \"likes\": \"1\", \"reposts\": \"6\", \"comments\": \"1\", \
          \"shares\": \"5\", \"saves\": \"2\", \"link_clicks\": \"9\", \"profile_visits\": \"7\", \
          \"follows\": \"0\", \"engagements\": \"3\"}"]
    );
    assert_eq!(reading.looked.upload.format(), Format::XContent);
    let meanings: Vec<Meaning> =
        reading.looked.parts[0].columns.iter().map(|column| column.meaning).collect();
    assert_eq!(meanings[1], Meaning::Published);
    assert_eq!(meanings[13], Meaning::Ignored);
}

#[test]
fn the_earlier_header_of_the_content_export_is_read_too() {
    let reading = fixture("account_analytics_content_earlier.csv");
    assert_eq!(
        records(&reading),
        ["2 x/example_br/1891564128784855141 1739819006 1790000000 \
          \"https://x.com/example_br/status/1891564128784855141\" \"Faltam 2 dias, \\\"sim\\\"\" \
          {\"impressions\": \"70\", \"likes\": \"3\", \"reposts\": \"0\", \"comments\": \"0\", \
          \"shares\": \"0\", \"saves\": \"1\", \"link_clicks\": \"0\", \"profile_visits\": \"0\", \
          \"follows\": \"0\", \"engagements\": \"3\"}"]
    );
    assert_eq!(reading.looked.upload.observed_from, ObservedFrom::Upload);
}

#[test]
fn the_generic_table_is_read_in_full() {
    let reading = fixture("generic.csv");
    assert_eq!(
        records(&reading),
        [
            "2 x/The_Desk/p-1 1782892800 1782900000 \"https://example.org/p-1\" \"First, post\" \
             {\"reach\": \"~11000000\", \"likes\": \">=6000\", \"reposts\": \"<20000\", \
             \"comments\": \"12\"}",
            "3 mastodon/desk/109348 1782950400d 1783080300 \"\" \"\" \
             {\"likes\": \"1234\", \"comments\": \"0\"}",
            "4 x/The_Desk/p-1 1782892800 1782972000 \"https://example.org/p-1\" \"First, post\" \
             {\"likes\": \"7000\"}",
        ]
    );
    assert_eq!(reading.looked.upload.mapping, "generic by column; zone Europe/Paris");
    let column = Column { header: "my own column".into(), meaning: Meaning::Ignored };
    assert_eq!(reading.looked.parts[0].columns[11], column);
}

#[test]
fn encodings_and_delimiters_make_no_difference() {
    let table = "platform,account,post_id,text,observed_at,likes\nx,été,1,“déjà” vu,2026-07-01,7\n";
    let expected = records(&file("a.csv", table.as_bytes()));
    let utf16: Vec<u8> =
        [0xFEFF].into_iter().chain(table.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let windows: Vec<u8> = table
        .chars()
        .map(|c| match c {
            '“' => 0x93,
            '”' => 0x94,
            c => u8::try_from(u32::from(c)).unwrap(),
        })
        .collect();
    assert_eq!(records(&file("a.csv", &utf16)), expected);
    assert_eq!(records(&file("a.csv", &windows)), expected);
    assert_eq!(records(&file("a.csv", format!("\u{feff}{table}").as_bytes())), expected);
    assert_eq!(records(&file("a.csv", table.replace(',', ";").as_bytes())), expected);
    assert_eq!(records(&file("a.csv", table.replace(',', "\t").as_bytes())), expected);
    assert_eq!(records(&file("a.csv", table.replace('\n', "\r\n").as_bytes())), expected);
    let marked = format!("sep=;\r\n{}", table.replace(',', ";"));
    // The mark is a row of its own.
    let below = vec![expected[0].replacen('2', "3", 1)];
    assert_eq!(records(&file("a.csv", marked.as_bytes())), below);
}

#[tokio::test]
async fn the_same_file_twice_changes_nothing() {
    let fresh = Fresh::new().await;
    let first = commit(&fresh, &fixture("generic.csv"), NOW).await;
    let known = fresh.known().await;
    assert_eq!(first.summary.counts, Counts { new: 3, ..Counts::default() });
    let later = Moment::second(NOW.at + 5);
    let again = commit(&fresh, &fixture("generic.csv"), later).await;
    assert!(again.repeated);
    assert_eq!(again.summary, first.summary);
    assert_eq!(fresh.known().await, known);
    let plan = plan(&fresh, &fixture("generic.csv")).await;
    let expected = Plan { unchanged: 3, stored_as: Some(first.summary.id), ..Plan::default() };
    assert_eq!(plan, expected);
}

#[tokio::test]
async fn a_later_export_is_the_next_point_and_a_lower_total_a_fall() {
    let fresh = Fresh::new().await;
    let export = |likes: i64, name: &str| {
        let table = format!("platform,account,post_id,likes\nx,desk,1,{likes}\n");
        file(name, table.as_bytes())
    };
    for (likes, name) in [(5, "2026-08-10.csv"), (9, "2026-08-13.csv")] {
        commit(&fresh, &export(likes, name), NOW).await;
    }
    let lower = export(8, "2026-08-14.csv");
    let plan = plan(&fresh, &lower).await;
    assert_eq!((plan.new, plan.falls), (1, 1));
    assert_eq!(lower.looked.preview(plan).falls, 1);
    let post = fresh.store.find_post(WORKSPACE, &Platform::x(), "1").await.unwrap().unwrap();
    let history = fresh.store.history(WORKSPACE, post).await.unwrap().unwrap();
    let likes: Vec<i64> =
        history.series(Metric::Likes).points().iter().map(|point| point.value.amount).collect();
    assert_eq!(likes, [5, 9]);
    let overview = fresh.store.overview(WORKSPACE).await.unwrap();
    assert_eq!(overview.accounts[0].posts, 1);
    let listed = fresh.store.listed(WORKSPACE, &[post]).await.unwrap();
    assert_eq!(listed[0].gained.unwrap().interactions, 4);
    assert_eq!(listed[0].curve.len(), 2);
}

#[tokio::test]
async fn every_row_is_counted_and_refusals_are_kept() {
    let fresh = Fresh::new().await;
    let table = "platform,account,post_id,observed_at,likes\n\
                 x,desk,1,2026-07-01,5\nx,desk,1,2026-07-01,5\nx,desk,1,2026-07-02,-1\n\
                 x,desk,2,2026-07-01,\nx,desk,3,2026-07-01,7\n";
    let reading = file("a.csv", table.as_bytes());
    let plan = plan(&fresh, &reading).await;
    let preview = reading.looked.clone().preview(plan);
    let report = commit(&fresh, &reading, NOW).await;
    let counts = Counts { new: 2, changed: 0, unchanged: 2, refused: 1, left_out: 0 };
    assert_eq!(report.summary.counts, counts);
    assert_eq!(preview.counts, counts);
    // Cells stay in the store until they are asked for.
    let mut shown = preview.refusals;
    assert_eq!(shown[0].cells.take().as_deref(), Some("x,desk,1,2026-07-02,-1"));
    assert_eq!(report.refusals, shown);
    let kept = fresh.store.import(WORKSPACE, report.summary.id).await.unwrap().unwrap();
    assert_eq!(kept, report);
    // A post of which nothing is known is none.
    assert_eq!(fresh.store.find_post(WORKSPACE, &Platform::x(), "2").await.unwrap(), None);
}

#[tokio::test]
async fn a_row_of_many_totals_is_refused_once() {
    let fresh = Fresh::new().await;
    let table = "IDLink,TS1,TS2\n1,5,8\n1,6,9\n2,1,2\n";
    let file = file("Facebook_Economy.csv", table.as_bytes());
    let report = commit(&fresh, &file, NOW).await;
    assert_eq!((report.summary.counts.refused, report.refusals.len()), (1, 1));
    assert_eq!(report.refusals[0].row, 3);
}

#[tokio::test]
async fn portuguese_days_of_linkedin_begin_with_the_day() {
    let rows: Vec<_> = (1..=12).map(|day| format!("{day:02}/03/2026,{day}")).collect();
    let table = format!("Data,Impressões (orgânicas)\n{}\n", rows.join("\n"));
    let read = file("linkedin.csv", table.as_bytes());
    let days: Vec<i32> = read.batches.iter().flat_map(|batch| &batch.days).map(|d| d.day).collect();
    // From 1 March 2026 on.
    assert_eq!(days, (20_513..20_525).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_page_may_be_called_total() {
    let table = "Page Name,User Name,Facebook Id,Post Created,Type,Total Interactions,Likes,Comments,Shares,URL,Message,\
        Overperforming Score\n\
        Total,total,12,2021-07-06 16:45:20 EDT,Link,3,2,1,0,https://www.facebook.com/12/posts/34,Fuel,1.5\n";
    let read = file("2021-07-07.csv", table.as_bytes());
    assert_eq!((read.looked.upload.left_out, &read.looked.upload.refusals), (0, &Vec::new()));
    assert_eq!(read.batches[0].posts.len(), 1);
}
