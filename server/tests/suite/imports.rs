//! The list of imports, their refused rows, their original files and the difference of two, through the router.

use crate::common::site::Site;
use axum::http::StatusCode;
use server::originals::Originals;

const HEADER: &str = "platform,account,post_id,text,observed_at,likes,reposts,saves\n";
const MONDAY: &str = "x,harbour,17,Low water,2026-08-17T09:00:00Z,200,30,4\n\
    x,harbour,18,High water,2026-08-17T09:00:00Z,90,7,1\n\
    x,harbour,19,Slack water,2026-08-17T09:00:00Z,12,,\n";
const THURSDAY: &str = "x,harbour,17,Low water,2026-08-20T09:00:00Z,188,41,\n\
    x,harbour,19,Slack water,2026-08-20T09:00:00Z,15,,\n\
    x,harbour,20,Spring tide,2026-08-20T09:00:00Z,3,,\n";

/// A site with two exports of the same account.
async fn with_two() -> Site {
    let site = Site::new().await;
    site.store("monday.csv", &format!("{HEADER}{MONDAY}")).await;
    site.store("thursday.csv", &format!("{HEADER}{THURSDAY}")).await;
    site
}

#[tokio::test]
async fn an_empty_list_says_what_to_do_next() {
    let page = Site::new().await.get("/imports").await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.words()
            .starts_with("Nothing has been imported yet Drop an export on the import page:")
    );
    assert!(page.text().contains("href=\"/import\" class=\"button\""));
}

#[tokio::test]
async fn the_list_tells_what_each_upload_was_and_did() {
    let site = with_two().await;
    let page = site.get("/imports").await;
    let words = page.words();
    let newest = "before after thursday.csv generic table · totals read 20 Aug 2026, \
        11:00\u{a0}am (Paris) · 3 posts 3 stored uploaded 23 Aug 2026, 5:46\u{a0}pm Undo";
    assert!(words.contains(&newest.replace('\u{a0}', " ")), "{words}");
    assert!(words.find("thursday.csv").unwrap() < words.find("monday.csv").unwrap());
    assert!(page.text().contains("href=\"/imports/2\""));
    // The two are chosen already.
    let chosen = |name: &str, value: &str| {
        format!("<input type=\"radio\" name=\"{name}\" form=\"compare\" value=\"{value}\" checked")
    };
    assert!(page.text().contains(&chosen("from", "1")));
    assert!(page.text().contains(&chosen("to", "2")));
    for path in ["/import", "/imports/1", "/"] {
        assert!(site.get(path).await.text().contains("href=\"/imports\""), "{path}");
    }
}

#[tokio::test]
async fn an_import_is_undone_from_its_row() {
    let site = with_two().await;
    let page = site.get("/imports").await;
    assert!(page.text().contains("method=\"post\" action=\"/imports/1/undo?list\""));
    let undone = site.post("/imports/1/undo?list", "").await;
    assert_eq!(undone.header("location"), "/imports#import-1");
    let page = site.get("/imports").await;
    assert!(page.words().contains("3 stored undone 23 Aug 2026"));
    assert!(!page.text().contains("/imports/1/undo"));
    // One that stands alone has nothing to be compared with.
    assert!(!page.text().contains("type=\"radio\""));
    let undone = site.post("/imports/2/undo?list=3", "").await;
    assert_eq!(undone.header("location"), "/imports?before=3#import-2");
    let elsewhere = site.post("/imports/2/undo?list=//evil.example", "").await;
    assert_eq!(elsewhere.header("location"), "/imports#import-2");
}

#[tokio::test]
async fn fifty_imports_fill_a_page_and_the_rest_follow() {
    let site = Site::new().await;
    for n in 0..52 {
        site.store(&format!("n{n}.csv"), &format!("{HEADER}x,a,{n},,2026-08-17,1,,\n")).await;
    }
    let first = site.get("/imports").await;
    assert_eq!(first.text().matches("<li id=\"import-").count(), 50);
    assert!(first.text().contains("href=\"/imports?before=3\""));
    let second = site.get("/imports?before=3").await;
    assert_eq!(second.text().matches("<li id=\"import-").count(), 2);
    assert!(!second.text().contains("?before=1"));
    assert!(second.text().contains("action=\"/imports/2/undo?list=3\""));
    assert_eq!(site.get("/imports?before=x").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn refused_rows_come_as_a_file_that_a_spreadsheet_only_shows() {
    let site = Site::new().await;
    let rows = "x,harbour,16,,yesterday,5,,\nx,harbour,17,,2026-08-17,\"lots, really\",,\n\
        x,harbour,17,,2026-08-17,1,,\n";
    let looked = site.upload("août, 1.csv", &format!("{HEADER}{rows}")).await;
    let preview = site.get(&format!("/import?{looked}")).await;
    assert!(preview.text().contains(&format!("href=\"/import/refused.csv?{looked}\"")));
    let waiting = site.get(&format!("/import/refused.csv?{looked}")).await;
    let expected = [
        "\u{feff}platform,account,post_id,text,observed_at,likes,reposts,saves,Row,Column,Reason",
        "x,harbour,16,,yesterday,5,,,2,observed_at,“yesterday” is not a date that can be read without guessing.",
        "x,harbour,17,,2026-08-17,\"lots, really\",,,3,likes,\"“lots, really” is not a whole number.\"",
        "",
    ];
    let expected = expected.join("\r\n");
    assert_eq!(waiting.text(), expected);

    site.post("/import/commit", &looked).await;
    assert!(site.get("/imports/1").await.text().contains("href=\"/imports/1/refused.csv\""));
    let stored = site.get("/imports/1/refused.csv").await;
    assert_eq!(stored.text(), expected);
    assert_eq!(stored.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(stored.header("x-content-type-options"), "nosniff");
    assert_eq!(
        stored.header("content-disposition"),
        "attachment; filename=\"ao_t, 1-refused.csv\"; filename*=UTF-8''ao%C3%BBt%2C%201-refused.csv"
    );
    let french = site.get("/imports/1/refused.csv?lang=fr").await;
    assert!(french.text().contains(",Ligne,Colonne,Raison\r\n"));
    assert_eq!(site.get("/import/refused.csv?file=gone").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/imports/9/refused.csv").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_file_is_kept_as_it_came_and_goes_with_the_last_import_of_it() {
    let site = Site::new().await;
    let content = format!("{HEADER}{MONDAY}");
    site.store("lundi; août.csv", &content).await;
    // The same bytes under another setting are another import of the same file.
    let again = site.upload("copy.csv", &content).await;
    site.post("/import/commit", &format!("{again}&source=desk")).await;
    site.post("/import/commit", &format!("{again}&account=desk")).await;
    assert_eq!(site.kept(), 1);

    assert!(site.get("/imports/1").await.text().contains("href=\"/imports/1/original\""));
    let original = site.get("/imports/1/original").await;
    assert_eq!(original.text(), content);
    assert_eq!(original.header("content-type"), "application/octet-stream");
    assert_eq!(original.header("content-length"), content.len().to_string());
    assert_eq!(original.header("x-content-type-options"), "nosniff");
    assert_eq!(
        original.header("content-disposition"),
        "attachment; filename=\"lundi; ao_t.csv\"; filename*=UTF-8''lundi%3B%20ao%C3%BBt.csv"
    );

    let imports = site.get("/imports").await.text().matches("<li id=\"import-").count();
    for import in 1..imports {
        site.post(&format!("/imports/{import}/undo"), "").await;
        assert_eq!(site.kept(), 1);
    }
    site.post(&format!("/imports/{imports}/undo"), "").await;
    assert_eq!(site.kept(), 0);
    assert_eq!(site.get("/imports/1/original").await.status, StatusCode::NOT_FOUND);
    assert!(!site.get("/imports/1").await.text().contains("/original"));
}

#[tokio::test]
async fn where_keeping_is_off_there_is_no_file_and_no_link() {
    let site = Site::keeping(|_| Originals::off()).await;
    site.store("monday.csv", &format!("{HEADER}{MONDAY}")).await;
    assert_eq!(site.kept(), 0);
    assert!(!site.get("/imports/1").await.text().contains("/original"));
    assert_eq!(site.get("/imports/1/original").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn two_exports_are_compared() {
    let site = with_two().await;
    let page = site.get("/imports/difference?from=1&to=2").await;
    assert_eq!(page.status, StatusCode::OK);
    let words = page.words();
    let facts = [
        "1 post vanished, 1 post appeared and 1 total fell",
        "Low water @harbour on X likes 200 188 −12",
        "Posts that vanished 1",
        "High water @harbour on X 97 interactions",
        "Posts that appeared 1",
        "Spring tide @harbour on X 3 interactions",
        "Known only before saves",
        "likes 2 212 203 −9",
        "reposts 1 30 41 +11",
    ];
    for fact in facts {
        assert!(words.contains(fact), "{fact}: {words}");
    }
    assert!(page.text().contains("href=\"/posts/2\""));
    assert!(page.text().contains("/imports/difference?from=2&amp;to=1"));

    let back = site.get("/imports/difference?from=2&to=1").await;
    assert!(back.words().contains("1 post vanished, 1 post appeared and 2 totals fell"));
    let same = site.get("/imports/difference?from=1&to=1").await;
    assert!(same.words().contains("Both say the same"));
}

#[tokio::test]
async fn what_was_repeated_counts_as_said() {
    let site = Site::new().await;
    site.store("monday.csv", &format!("{HEADER}{MONDAY}")).await;
    // All of Monday again, and one row more.
    let more = "x,harbour,20,Spring tide,2026-08-17T09:00:00Z,3,,\n";
    site.store("more.csv", &format!("{HEADER}{MONDAY}{more}")).await;
    let page = site.get("/imports/difference?from=1&to=2").await;
    let words = page.words();
    assert!(words.contains("1 post appeared"), "{words}");
    assert!(words.contains("posts in both 3 vanished 0 appeared 1 totals fell 0"), "{words}");
    assert!(!words.contains("only before"), "{words}");
}

#[tokio::test]
async fn only_imports_that_stand_are_compared() {
    let site = with_two().await;
    for query in ["from=1&to=9", "from=1", "from=1&to=x", ""] {
        let page = site.get(&format!("/imports/difference?{query}")).await;
        assert_eq!(page.status, StatusCode::NOT_FOUND, "{query}");
    }
    site.post("/imports/2/undo", "").await;
    let page = site.get("/imports/difference?from=1&to=2").await;
    assert_eq!(page.status, StatusCode::NOT_FOUND);
}
