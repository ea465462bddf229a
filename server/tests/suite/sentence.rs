//! A sentence through its page: read, corrected, approved, stored, and found again at its post.

use crate::common::site::{Answer, Site};
use axum::http::StatusCode;

const FOUNDING: &str = "… a touché 11 millions de personnes et a reçu plus de 6 000 commentaires, plus de \
    185 000 « J'aime » et frôle les 20 000 retweets";

/// Sends the form of the page.
async fn send(site: &Site, fields: &[(&str, &str)]) -> Answer {
    site.post("/import/sentence", &query(fields)).await
}

fn query(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

/// The form of the founding sentence as the page proposes it, with other fields in the place of its own.
fn approved<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let form = [
        ("store", "1"),
        ("text", FOUNDING),
        ("url", "https://x.com/elonmusk/status/1648700000000000000"),
        ("day", "2023-04-19"),
        ("source", "Le Journal"),
        ("metric-0", "reach"),
        ("value-0", "≈\u{a0}11,000,000"),
        ("metric-1", "comments"),
        ("value-1", "≥\u{a0}6\u{202f}000"),
        ("metric-2", "likes"),
        ("value-2", ">=185000"),
        ("metric-3", "reposts"),
        ("value-3", "<20000"),
    ];
    let ticks = ["0", "1", "2", "3"].map(|place| ("approved", place));
    let ticks = ticks.into_iter().filter(|_| changes.iter().all(|(name, _)| *name != "approved"));
    let kept = form.into_iter().filter(|(name, _)| changes.iter().all(|(other, _)| other != name));
    kept.chain(ticks).chain(changes.iter().copied()).collect()
}

#[tokio::test]
async fn the_import_page_leads_to_the_form() {
    let site = Site::new().await;
    assert!(site.get("/import").await.text().contains("href=\"/import/sentence\""));
    let form = site.get("/import/sentence").await;
    assert_eq!(form.status, StatusCode::OK);
    for field in ["text", "url", "platform", "post_id", "account", "day", "time", "source"] {
        assert!(form.text().contains(&format!("name=\"{field}\"")), "{field}");
    }
}

#[tokio::test]
async fn each_total_is_proposed_beside_its_words() {
    let site = Site::new().await;
    let url = "https://x.com/elonmusk/status/12";
    let fields = [("text", FOUNDING), ("url", url), ("source", "Le <b>Journal</b>")];
    let page = site.get(&format!("/import/sentence?{}", query(&fields))).await;
    for words in [
        "a touché 11 millions de personnes",
        "plus de 6 000 commentaires",
        "plus de 185 000 « J'aime »",
        "frôle les 20 000 retweets",
    ] {
        let escaped = words.replace('\'', "&#x27;");
        let has = |text: &str| {
            page.text().contains(text) || page.text().contains(&text.replace(words, &escaped))
        };
        assert!(has(&format!("<mark>{words}</mark>")), "{words}");
    }
    for value in ["≈\u{a0}11,000,000", "≥\u{a0}6,000", "≥\u{a0}185,000", "&lt;\u{a0}20,000"] {
        let plain = value.replace("&lt;", "<");
        let has = page.text().contains(&format!("value=\"{value}\""))
            || page.text().contains(&format!("value=\"{plain}\""));
        assert!(has, "{value}");
    }
    assert_eq!(page.text().matches("type=\"checkbox\"").count(), 4);
    assert!(!page.text().contains("<b>Journal"));
    // Sent instead of asked for, it is the same page; nothing is stored by reading.
    let sent = send(&site, &fields).await;
    assert_eq!(sent.status, StatusCode::OK);
    assert_eq!(sent.text().matches("<mark>").count(), 4);
    assert_eq!(site.get("/imports/1").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_approved_is_stored_and_traced_to_the_sentence() {
    let site = Site::new().await;
    let stored = send(&site, &approved(&[])).await;
    assert_eq!(stored.status, StatusCode::SEE_OTHER, "{}", stored.text());
    assert_eq!(stored.header("location"), "/imports/1");
    let known = site.fresh.known().await;
    let post = known.iter().find(|row| row.contains("1648700000000000000")).unwrap();
    assert!(
        post.contains("\"elonmusk\"") && post.contains("1681862400,11000000,185000,20000"),
        "{post}"
    );
    let import = site.get("/imports/1").await.text().to_owned();
    assert!(import.contains("Le Journal: “… a touché 11 millions"), "{import}");
    assert!(import.contains("as you said"));
    let post = site.get("/posts/1").await.text().to_owned();
    assert!(post.contains("nearly 20,000 reposts") && post.contains("19 April 2023"));
    // The same again changes nothing.
    assert_eq!(send(&site, &approved(&[])).await.header("location"), "/imports/1?repeated");
}

#[tokio::test]
async fn corrections_are_stored_and_what_is_not_ticked_is_not() {
    let site = Site::new().await;
    let form = approved(&[
        ("approved", "1"),
        ("metric-1", "quotes"),
        ("value-1", "~5 900"),
        ("time", "21:30"),
        ("platform", "facebook"),
        ("url", ""),
        ("post_id", "77"),
        ("account", "@elonmusk"),
    ]);
    assert_eq!(send(&site, &form).await.header("location"), "/imports/1");
    let post = site.get("/posts/1").await.text().to_owned();
    assert!(post.contains("about 5,900 quotes"));
    assert!(post.contains("9:30"));
    for untold in ["comments", "likes", "people"] {
        assert!(!post.contains(&format!("000 {untold}")), "{untold}");
    }
}

#[tokio::test]
async fn what_cannot_be_stored_says_why_and_loses_nothing() {
    let site = Site::new().await;
    let check = async |changes: &[(&str, &str)], why: &str| {
        let page = send(&site, &approved(changes)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.text().contains("role=\"alert\""), "{why}");
        assert!(page.text().contains(why), "{why}: {}", page.text());
        assert!(
            page.text().contains("value=\"&lt;20000\"") || page.text().contains("value=\"<20000\"")
        );
    };
    check(&[("approved", "9")], "Nothing is ticked").await;
    check(&[("metric-1", "likes")], "Two totals are ticked for one metric (likes)").await;
    check(&[("value-1", "many")], "“many” is not a whole number.").await;
    check(&[("value-1", "")], "The cell is empty.").await;
    check(&[("url", "https://example.org/7")], "its platform and its id").await;
    check(&[("day", "")], "give the day").await;
    check(&[("day", "04/05/2023")], "give the day").await;
    check(&[("platform", "a b"), ("post_id", "7")], "“a b” is not a platform.").await;
    check(&[("post_id", "1.47689E+18"), ("url", "")], "its platform and its id").await;
    check(&[("post_id", "1.47689E+18"), ("platform", "x"), ("url", "")], "has rounded this id")
        .await;
    assert_eq!(site.get("/imports/1").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_text_without_totals_says_so() {
    let site = Site::new().await;
    let page = site.get("/import/sentence?text=Bonjour+%3Cb%3E&lang=fr").await;
    assert!(page.text().contains("Aucun total de message n’a été trouvé"));
    assert!(!page.text().contains("<b>"));
    // Back to the form, with the text in it.
    let form = site.get("/import/sentence?edit&text=Bonjour").await;
    assert!(form.text().contains("<textarea") && form.text().contains(">Bonjour</textarea>"));
}

#[tokio::test]
async fn a_form_larger_than_any_sentence_is_refused() {
    let site = Site::new().await;
    let page = send(&site, &[("text", &"likes ".repeat(20_000))]).await;
    assert_eq!(page.status, StatusCode::BAD_REQUEST);
}
