//! Rules, what they tell, and feeds, through the router.

use std::fmt::Write;
use std::sync::Arc;

use app::domain::{Moment, WorkspaceId, Zone};
use server::alerts::look;
use server::store::Store;

use crate::common::site::Site;

const WORKSPACE: WorkspaceId = WorkspaceId::FIRST;
/// Noon in Paris on 6 July 2026.
const FIRST: i64 = 1_783_332_000;
const DAY: i64 = 86_400;

/// `days` posts of the harbour, one a day, each with 30 likes or so, and on one day many more.
fn table(days: i64, hit: i64) -> String {
    let mut table = "platform,account,post_id,text,published_at,observed_at,likes\n".to_owned();
    for day in 0..days {
        let at = FIRST + day * DAY;
        let likes = if day == hit { 900 } else { 28 + day % 5 };
        for (hours, part) in [(1, 2), (2, 1)] {
            let _ = writeln!(
                table,
                "x,harbour,{day},Tide {day},{at},{},{}",
                at + hours * 3_600,
                likes / part
            );
        }
    }
    table
}

/// How many rules tell something new, so many days after the first post.
async fn new_alerts(site: &Site, day: i64) -> usize {
    let store: Arc<dyn Store> = Arc::new(site.fresh.store.clone());
    let now = Moment::second(FIRST + day * DAY);
    look(&*store, WORKSPACE, Zone::parse("Europe/Paris").unwrap(), now).await.unwrap().len()
}

#[tokio::test]
async fn each_is_told_once_and_goes_with_its_upload() {
    let site = Site::new().await;
    let empty = site.get("/alerts").await.words();
    assert!(empty.contains("Nothing was told yet"), "{empty}");
    let stored = site.store("harbour.csv", &table(60, 55)).await;
    // The post itself, and the day on which it gained so much.
    assert_eq!(new_alerts(&site, 61).await, 2);
    assert_eq!(new_alerts(&site, 61).await, 0);
    let words = site.get("/alerts").await.words();
    assert!(
        words.contains("“Tide 55” has 30.") && words.contains("with 900 interactions"),
        "{words}"
    );
    let day =
        "@harbour on X gained 900 interactions on 30 Aug 2026, far more than on the days before";
    assert!(words.contains(day), "{words}");
    let overview = site.get("/?lang=fr").await.words();
    assert!(overview.contains("avec 900 interactions"), "{overview}");
    site.post(&format!("{stored}/undo"), "").await;
    assert_eq!(new_alerts(&site, 61).await, 0);
    let after = site.get("/alerts").await.words();
    assert!(after.contains("Nothing was told yet"), "{after}");
}

#[tokio::test]
async fn what_is_not_known_is_not_told_as_nothing() {
    let site = Site::new().await;
    site.store("harbour.csv", &table(60, 55).replace("likes", "saves")).await;
    new_alerts(&site, 61).await;
    let words = site.get("/alerts").await.words();
    assert!(words.contains("“Tide 55” has 30."), "{words}");
    assert!(!words.contains("0 interactions"), "{words}");
}

#[tokio::test]
async fn a_post_below_its_expectation_is_told_by_what_was_expected() {
    let site = Site::new().await;
    site.post("/alerts/rules", "kind=below&number=2").await;
    site.store("harbour.csv", &table(60, 55).replace("900", "4").replace("450", "2")).await;
    new_alerts(&site, 61).await;
    let words = site.get("/alerts").await.words();
    assert!(words.contains("“Tide 55” has 4 interactions: "), "{words}");
    assert!(words.contains("× as much was expected of it") && !words.contains('−'), "{words}");
}

/// An account that posts are found not to be of goes, and what was asked about it.
#[tokio::test]
async fn a_rule_goes_with_its_account_and_what_it_told_too() {
    let site = Site::new().await;
    let named = table(60, 55);
    site.store("nobody.csv", &named.replace(",harbour,", ",,")).await;
    for rule in [1, 2, 3] {
        site.post(&format!("/alerts/rules/{rule}/remove"), "").await;
    }
    site.post("/alerts/rules", "kind=above&number=2&account=1").await;
    assert_eq!(new_alerts(&site, 61).await, 1);
    let stored = site.store("harbour.csv", &named).await;
    assert_eq!(stored, "/imports/2");
    let words = site.get("/accounts").await.words();
    assert!(words.contains("@harbour"), "{words}");
    let words = site.get("/alerts").await.words();
    assert!(words.contains("Nothing was told yet"), "{words}");
    assert_eq!(site.post(&format!("{stored}/undo"), "").await.status, 303);
}

#[tokio::test]
async fn what_is_long_past_is_not_told() {
    let site = Site::new().await;
    site.store("harbour.csv", &table(90, 55)).await;
    assert_eq!(new_alerts(&site, 91).await, 0);
}

#[tokio::test]
async fn silence_is_told_until_there_is_an_upload() {
    let site = Site::new().await;
    site.store("harbour.csv", &table(3, 99)).await;
    assert_eq!(new_alerts(&site, 9).await, 0);
    assert_eq!(new_alerts(&site, 10).await, 1);
    assert_eq!(new_alerts(&site, 11).await, 0);
    let words = site.get("/alerts").await.words();
    let silence =
        "Nothing was uploaded of @harbour on X since 8 Jul 2026: 8 days without an observation";
    assert!(words.contains(silence), "{words}");
}

#[tokio::test]
async fn rules_are_made_for_an_account_and_removed_and_brought_back() {
    let site = Site::new().await;
    site.store("harbour.csv", &table(60, 55)).await;
    for rule in [1, 2, 3] {
        let removed = site.post(&format!("/alerts/rules/{rule}/remove"), "").await;
        assert_eq!(removed.header("location"), format!("/alerts?removed={rule}"));
    }
    assert_eq!(new_alerts(&site, 61).await, 0);
    let wrong = site.post("/alerts/rules", "kind=above&number=two&account=1").await;
    let page = site.get(wrong.header("location").split('#').next().unwrap()).await;
    assert!(page.words().contains("This takes a number"), "{}", page.words());
    assert!(page.text().contains("value=\"two\""), "what was typed stays");
    let made = site.post("/alerts/rules", "kind=above&number=40&account=1").await;
    assert_eq!(made.header("location"), "/alerts#rules");
    assert_eq!(new_alerts(&site, 61).await, 0, "900 of 30 are 30 times as many");
    site.post("/alerts/rules", "kind=above&number=2,5&account=1").await;
    assert_eq!(new_alerts(&site, 61).await, 1);
    site.post("/alerts/rules/2/restore", "").await;
    assert_eq!(new_alerts(&site, 61).await, 1);
    let words = site.get("/alerts").await.words();
    assert!(
        words.contains("A post has 2.5× what was expected of it, or more @harbour on X"),
        "{words}"
    );
    assert_eq!(site.post("/alerts/rules", "kind=day&account=99").await.status, 404);
    assert_eq!(site.post("/alerts/rules/99/remove", "").await.status, 404);
}

#[tokio::test]
async fn feeds_open_by_their_token_alone_until_it_ends() {
    let site = Site::new().await;
    site.store("harbour.csv", &table(60, 55)).await;
    new_alerts(&site, 61).await;
    let made = site.post("/alerts/feeds", "").await;
    let token = made.header("location").strip_prefix("/alerts?feed=").unwrap();
    let token = token.strip_suffix("#feeds").unwrap().to_owned();
    let shown = site.get(&format!("/alerts?feed={token}")).await;
    assert!(shown.words().contains(&format!("http://127.0.0.1:3000/feeds/{token}.atom?lang=en")));
    let atom = site.get(&format!("/feeds/{token}.atom?lang=fr")).await;
    assert_eq!(atom.header("content-type"), "application/atom+xml; charset=utf-8");
    assert_eq!(atom.text().matches("<entry>").count(), 2);
    assert!(atom.text().contains("avec 900 interactions"), "{}", atom.text());
    assert!(atom.text().contains("href=\"http://127.0.0.1:3000/posts/56\""), "{}", atom.text());
    let json = site.get(&format!("/feeds/{token}.json?lang=en")).await;
    let json: serde_json::Value = serde_json::from_slice(&json.body).unwrap();
    assert_eq!(json["items"].as_array().map(Vec::len), Some(2));
    for other in ["", "x", ":token", "..%2f", &token[..42], &format!("{token}A")] {
        assert_eq!(site.get(&format!("/feeds/{other}.atom")).await.status, 404, "{other}");
    }
    assert_eq!(site.get(&format!("/feeds/{token}")).await.status, 404);
    assert_eq!(site.get(&format!("/feeds/{token}.csv")).await.status, 404);
    assert_eq!(site.post("/alerts/feeds/1/revoke", "").await.header("location"), "/alerts#feeds");
    assert_eq!(site.get(&format!("/feeds/{token}.atom")).await.status, 404);
    assert_eq!(site.post("/alerts/feeds/1/revoke", "").await.status, 404);
}
