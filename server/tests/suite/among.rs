//! What a post is compared with: its type by itself, else what the address chooses.
use std::fmt::Write;

use crate::common::site::Site;
use crate::common::{NOW, WORKSPACE};
use app::domain::{
    AccountId, ComparisonSet, Hashtag, ImportId, KindSet, Metric, MetricSet, Platform, PostKind,
};
use server::store::{Lives, Store, Uploads};

const HEADER: &str = "platform,account,post_id,type,text,published_at,observed_at,likes\n";
const DAY: i64 = 86_400;
/// 2026-01-01T08:00:00Z, when the first post was published.
const START: i64 = 1_767_254_400;

/// One post a day: reels and images in turn, each third one about the budget. The last of them is the newest reel.
fn year() -> String {
    let mut table = String::from(HEADER);
    for day in 0..=60_i64 {
        let kind = if day % 2 == 0 { "Reels" } else { "IG image" };
        let words = if day % 3 == 0 { "The #Budget!" } else { "Not the #budgets: budget" };
        for (hours, likes) in [(1, 100 + day), (24, 300 + day)] {
            let (published, observed) = (START + day * DAY, START + day * DAY + hours * 3_600);
            writeln!(
                table,
                "instagram,desk,CODE{day:02},{kind},{words},{published},{observed},{likes}"
            )
            .unwrap();
        }
    }
    table
}

async fn with_a_year() -> (Site, String) {
    let site = Site::new().await;
    assert_eq!(site.store("year.csv", &year()).await, "/imports/1");
    let instagram = Platform::parse("instagram").unwrap();
    let newest = site.fresh.store.find_post(WORKSPACE, &instagram, "CODE60").await.unwrap();
    (site, format!("/posts/{}", newest.unwrap()))
}

#[tokio::test]
async fn a_reel_is_compared_with_reels() {
    let (site, post) = with_a_year().await;
    let words = site.get(&post).await.words();
    assert!(words.contains("@desk on Instagram · Reel · posted"), "{words}");
    assert!(words.contains("Compared with 30 earlier reels of @desk "), "{words}");
    assert!(words.contains("for the account’s last 30 reels"), "{words}");
    assert!(words.contains("More likes than each of 30 earlier reels at the same age"), "{words}");
    let french = site.get(&format!("{post}?lang=fr")).await.words();
    assert!(french.contains("Comparé à 30 reels précédents de @desk "), "{french}");
}

#[tokio::test]
async fn the_address_chooses_types_period_and_tag() {
    let (site, post) = with_a_year().await;
    for (query, told) in [
        ("among=all", "60 earlier posts of @desk "),
        ("among=image", "30 earlier images of @desk "),
        ("among=image,reel", "60 earlier posts of @desk (reels and images) "),
        ("among=story", "No earlier story of @desk to compare with"),
        ("period=20d", "10 earlier reels of @desk, from the 20 days before it"),
        (
            "among=all&since=2026-01-11&until=2026-01-20",
            "10 earlier posts of @desk, from 11 Jan 2026 to 20 Jan 2026",
        ),
        ("tag=budget", "10 earlier reels of @desk tagged #budget"),
        ("among=all&tag=%23BUDGET", "20 earlier posts of @desk tagged #budget"),
        ("among=hologram&period=0d&tag=%23", "30 earlier reels of @desk "),
    ] {
        let words = site.get(&format!("{post}?{query}")).await.words();
        assert!(words.contains(told), "{query}: {words}");
    }
}

#[tokio::test]
async fn every_link_of_the_page_carries_the_choice_on() {
    let (site, post) = with_a_year().await;
    let page = site.get(&format!("{post}?among=all&period=90d&tag=budget")).await;
    let html = page.text();
    let carried = "among=all&amp;period=90d&amp;tag=budget";
    for link in [
        format!("href=\"{post}?metrics=likes&amp;{carried}#chart\""),
        format!("href=\"{post}?axis=clock&amp;{carried}#chart\""),
        format!("href=\"{post}/chart.svg?{carried}\""),
        format!("name=\"view\" value=\"{carried}\""),
        format!("href=\"{post}?period=90d&amp;tag=budget#standing\""),
        format!("href=\"{post}?among=all&amp;tag=budget#standing\""),
        format!("href=\"{post}?among=all&amp;period=90d#standing\""),
    ] {
        assert!(html.contains(&link), "{link}");
    }
    assert!(html.contains("<input type=\"hidden\" name=\"among\" value=\"all\""));
}

#[tokio::test]
async fn a_choice_that_nothing_fulfils_can_be_taken_back() {
    let (site, post) = with_a_year().await;
    let page = site.get(&format!("{post}?tag=nobody")).await;
    let words = page.words();
    assert!(words.contains("No earlier reel of @desk tagged #nobody to compare with"), "{words}");
    assert!(page.text().contains(&format!("href=\"{post}#standing\"")));
}

#[tokio::test]
async fn a_post_of_unknown_type_is_compared_with_all() {
    let (site, _) = with_a_year().await;
    let at = START + 100 * DAY;
    let rows = format!(
        "{HEADER}instagram,desk,CODE99,hologram,,{at},{},5\ninstagram,desk,CODE99,hologram,,{at},{},9\n",
        at + 3_600,
        at + DAY,
    );
    site.store("later.csv", &rows).await;
    let words = site.get("/posts/62").await.words();
    assert!(words.contains("Compared with 61 earlier posts of @desk "), "{words}");
    assert!(words.contains("@desk on Instagram · posted"), "{words}");
}

/// A row about one post that says its type.
fn said(kind: &str, hour: i64) -> String {
    let at = START + hour * 3_600;
    format!("{HEADER}instagram,desk,CODE01,{kind},,{START},{at},{hour}\n")
}

async fn kind(site: &Site) -> Option<PostKind> {
    let instagram = Platform::parse("instagram").unwrap();
    let store = &site.fresh.store;
    let post = store.find_post(WORKSPACE, &instagram, "CODE01").await.unwrap().unwrap();
    store.history(WORKSPACE, post).await.unwrap().unwrap().post.kind
}

#[tokio::test]
async fn a_later_upload_tells_the_type_until_it_is_undone() {
    let site = Site::new().await;
    site.store("1.csv", &said("Video", 1)).await;
    site.store("2.csv", &said("Reel", 2)).await;
    site.store("3.csv", &said("", 3)).await;
    site.store("4.csv", &said("Reel", 4)).await;
    assert_eq!(kind(&site).await, Some(PostKind::Reel));
    let store = &site.fresh.store;
    store.undo(WORKSPACE, ImportId(2), NOW).await.unwrap();
    assert_eq!(kind(&site).await, Some(PostKind::Reel), "the fourth upload repeated it");
    store.undo(WORKSPACE, ImportId(4), NOW).await.unwrap();
    assert_eq!(kind(&site).await, Some(PostKind::Video));
    store.undo(WORKSPACE, ImportId(1), NOW).await.unwrap();
    assert_eq!(kind(&site).await, None);
}

#[tokio::test]
async fn a_store_finds_the_newest_posts_of_a_set() {
    let (site, _) = with_a_year().await;
    let store = &site.fresh.store;
    let likes: MetricSet = [Metric::Likes].into_iter().collect();
    let last = |set: ComparisonSet, limit| async move {
        let found = store.earlier(WORKSPACE, AccountId(1), &set, likes, limit).await.unwrap();
        // Likes after an hour count the days.
        found[0].iter().filter_map(|curve| Some(curve.points().next()?.1 - 100)).collect::<Vec<_>>()
    };
    let before = ComparisonSet::before(START + 10 * DAY);
    assert_eq!(last(before.clone(), 3).await, [9, 8, 7]);
    let from = Some(START + 7 * DAY);
    assert_eq!(last(ComparisonSet { from, ..before.clone() }, 9).await, [9, 8, 7]);
    let kinds = KindSet::only(PostKind::Image);
    assert_eq!(last(ComparisonSet { kinds, ..before.clone() }, 3).await, [9, 7, 5]);
    let tag = Hashtag::parse("budget");
    assert_eq!(last(ComparisonSet { tag: tag.clone(), ..before.clone() }, 9).await, [9, 6, 3, 0]);
    assert_eq!(last(ComparisonSet { tag, kinds, ..before }, 1).await, [9]);
    let mut kinds = store.kinds(WORKSPACE, AccountId(1), START + 3 * DAY, 2).await.unwrap();
    kinds.sort_unstable();
    assert_eq!(kinds, [Some(PostKind::Reel), Some(PostKind::Image)]);
}
