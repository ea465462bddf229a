//! Several files at once, and files that disagree, through the router.
use crate::common::site::{Answer, Site};

const HEADER: &str = "platform,account,post_id,text,observed_at,likes,reposts\n";

fn table(rows: &str) -> String {
    format!("{HEADER}{rows}")
}

/// A good file, one that does not say when it was read, one with an open question.
async fn three(site: &Site) -> String {
    let good = table("x,harbour,17,Low water,2026-08-17T09:00:00Z,200,30\n");
    let undated = "platform,account,post_id,likes\nx,harbour,18,5\n";
    let open = table("x,harbour,19,Slack,10/08/2026,4,\n");
    let files = [("good.csv", &*good), ("undated.csv", undated), ("open.csv", &*open)];
    site.upload_all(&files).await
}

/// Each file's part of an address that says nothing of them.
fn files_of(looked: &str) -> [String; 3] {
    let files: Vec<String> = looked.split('&').map(Into::into).collect();
    files.try_into().unwrap()
}

/// What a page's form would send: its hidden fields.
fn form_of(page: &Answer, action: &str) -> String {
    let form = page.text().split(&format!("action=\"{action}\"")).nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    let field = |field: &str| {
        let of = |name: &str| field.split(&format!("{name}=\"")).nth(1)?.split('"').next();
        Some((of("name")?.to_owned(), of("value")?.to_owned()))
    };
    let fields = form.split("<input type=\"hidden\"").skip(1).filter_map(field);
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

#[tokio::test]
async fn several_files_are_one_plan_with_one_button() {
    let site = Site::new().await;
    let looked = three(&site).await;
    let page = site.get(&format!("/import?{looked}")).await;
    let words = page.words();
    let facts = [
        "3 files good.csv 1 row to store Leave out undated.csv 1 row to store Leave out",
        "open.csv needs you: a question is open",
        "Store 2 of 3 files",
    ];
    for fact in facts {
        assert!(words.contains(fact), "{fact}: {words}");
    }
    assert_eq!(page.text().matches("action=\"/import/commit\"").count(), 1);
    assert_eq!(page.text().matches("class=\"preview\"").count(), 3);
}

#[tokio::test]
async fn what_is_said_of_one_file_is_kept_and_not_said_of_the_others() {
    let site = Site::new().await;
    let looked = three(&site).await;
    let page = site.get(&format!("/import?{looked}")).await;
    // The undated file's form, which stands at its place among the others.
    let form = page.text().split("action=\"/import#file-2\"").nth(1).unwrap();
    let (before, after) = form.split_once("name=\"observed_at\"").unwrap();
    let after = after.split("</form>").next().unwrap();
    let files = |text: &str| text.matches("name=\"file\"").count();
    assert_eq!((files(before), files(after)), (2, 1));

    let [good, undated, open] = files_of(&looked);
    let said = format!("{good}&{undated}&observed_at=2026-08-20T10%3A00&{open}&dates=day-first");
    let page = site.get(&format!("/import?{said}")).await;
    let words = page.words();
    assert!(words.contains("Totals read 20 Aug 2026, 10:00 am (Paris), as you said"), "{words}");
    assert_eq!(words.matches("as you said").count(), 1, "{words}");
    assert!(words.contains("Store all 3 files"), "{words}");
    assert_eq!(form_of(&page, "/import/commit"), said);
}

#[tokio::test]
async fn a_file_that_is_left_out_is_not_counted_and_can_come_back() {
    let site = Site::new().await;
    let [good, undated, open] = files_of(&three(&site).await);
    let page = site.get(&format!("/import?{good}&out=1&{undated}&{open}")).await;
    let words = page.words();
    assert!(words.contains("good.csv left out: it will wait Include"), "{words}");
    assert!(words.contains("Store 1 of 3 files"), "{words}");
    let back = format!("/import?{good}&{undated}&{open}#plan").replace('&', "&amp;");
    assert!(page.text().contains(&format!("href=\"{back}\"")));
    let stored = format!("{good}&out=1&{undated}&{open}&out=1");
    assert_eq!(form_of(&page, "/import/commit"), stored);
}

#[tokio::test]
async fn the_files_that_can_be_stored_are_and_the_others_wait() {
    let site = Site::new().await;
    let looked = three(&site).await;
    let page = site.get(&format!("/import?{looked}")).await;
    let stored = site.post("/import/commit", &form_of(&page, "/import/commit")).await;
    let results = stored.header("location").to_owned();
    assert!(results.starts_with("/imports/running/"), "{results}");
    let page = site.get(&results).await;
    let words = page.words();
    let told = "Both files are stored What is not stored still waits: look at it again \
        good.csv 1 stored Undo undated.csv 1 stored Undo";
    assert!(words.contains(told), "{words}");
    let [_, _, open] = files_of(&looked);
    assert!(page.text().contains(&format!("href=\"/import?{open}\"")));
    assert!(site.get(&format!("/import?{open}")).await.words().contains("open.csv"));
    // The button pressed again leads to what it did.
    let [good, undated, _] = files_of(&looked);
    let again = site.post("/import/commit", &format!("{good}&{undated}&{open}&out=1")).await;
    assert_eq!(again.header("location"), results);
    assert_eq!(site.get("/imports").await.text().matches("<li id=\"import-").count(), 2);
    // What is undone meanwhile is told as undone.
    site.post("/imports/1/undo", "").await;
    assert!(site.get(&results).await.words().contains("good.csv undone"));
}

#[tokio::test]
async fn files_that_disagree_are_shown_before_and_after_and_at_the_post() {
    let site = Site::new().await;
    let monday = "2026-08-17T09:00:00Z";
    let first = format!("x,harbour,17,Low water,{monday},200,30\nx,harbour,18,,{monday},7,1\n");
    let second = format!("x,harbour,17,Low water,{monday},188,30\nx,harbour,18,,{monday},7,\n");
    site.store("first.csv", &table(&first)).await;
    let looked = site.upload("second.csv", &table(&second)).await;
    let words = site.get(&format!("/import?{looked}")).await.words();
    let facts = [
        "1 observation disagrees with what an earlier file said of the same moment.",
        "undoing it brings them back",
        "Low water likes 200 188 17 Aug 2026, 11:00 am first.csv, row 2",
    ];
    for fact in facts {
        assert!(words.contains(fact), "{fact}: {words}");
    }

    site.post("/import/commit", &looked).await;
    let words = site.get("/imports/2").await.words();
    assert!(words.contains("1 observation disagreed"), "{words}");
    assert!(words.contains("likes 200 188 17 Aug 2026, 11:00 am first.csv, row 2"), "{words}");
    let words = site.get("/posts/1").await.words();
    assert!(words.contains("Of 1 moment, files say different things"), "{words}");
    let told = "likes: 200 in first.csv (import 1), 188 in second.csv (import 2). The last counts.";
    assert!(words.contains(told), "{words}");

    // The earlier value is back, and there is nothing to disagree about.
    site.post("/imports/2/undo", "").await;
    assert!(!site.get("/imports/2").await.words().contains("disagreed"));
    let words = site.get("/posts/1").await.words();
    assert!(words.contains("200") && !words.contains("files say different things"), "{words}");
    site.post("/import/commit", &site.upload("second.csv", &table(&second)).await).await;
    site.post("/imports/1/undo", "").await;
    // It disagreed when it was stored; what it disagreed with is gone.
    let words = site.get("/imports/3").await.words();
    assert!(words.contains("1 observation disagreed") && !words.contains("first.csv"), "{words}");
}

#[tokio::test]
async fn a_total_that_fell_is_flagged_before_and_after_and_at_the_post() {
    let site = Site::new().await;
    let row = |day: i64, likes: i64| format!("x,harbour,17,,2026-08-{day}T09:00:00Z,{likes},\n");
    site.store("monday.csv", &table(&row(17, 200))).await;
    let looked = site.upload("thursday.csv", &table(&row(20, 188))).await;
    let words = site.get(&format!("/import?{looked}")).await.words();
    assert!(words.contains("1 total is lower than an earlier one of the same post."), "{words}");
    site.post("/import/commit", &looked).await;
    let words = site.get("/imports/2").await.words();
    assert!(words.contains("1 total was lower than an earlier one of the same post."), "{words}");
    assert!(!site.get("/imports/1").await.words().contains("lower"));
    let page = site.get("/posts/1").await;
    assert!(page.words().contains("1 total is lower than the one before"));
    let mark = "title=\"lower than the one before\" class=\"fell\">↓</span>";
    assert!(page.text().contains(mark), "{}", page.words());
}
