//! What goes with more interactions, through the router.

use std::fmt::Write;

use crate::common::site::Site;

const LONG: &str = "High water tonight at a quarter to ten and a storm behind it";

/// Forty posts of the harbour, each seen nine days after: on Tuesdays at six in the evening in Paris three times as many
/// like it.
async fn with_habits() -> Site {
    let mut table =
        "platform,account,post_id,text,type,published_at,observed_at,likes,impressions\n"
            .to_owned();
    // Thursday 1 January 2026 at 17:00 UTC, six in the evening in Paris.
    let first = 1_767_286_800;
    for day in 0..40 {
        let at = first + day * 86_400;
        let likes = if day % 7 == 5 { 299 } else { 99 };
        let (text, kind) =
            if day % 2 == 0 { ("Low water #tide", "image") } else { (LONG, "video") };
        let _ = writeln!(
            table,
            "x,harbour,{day},{text},{kind},{at},{},{likes},{}",
            at + 9 * 86_400,
            1_000 * (day + 1)
        );
    }
    let site = Site::new().await;
    site.store("habits.csv", &table).await;
    site
}

#[tokio::test]
async fn any_days_are_asked_for_by_a_form() {
    let site = with_habits().await;
    let page = site.get("/patterns?type=image&first=2026-01-05&last=2026-01-20").await;
    let words = page.words();
    assert!(words.contains("Published 5 Jan 2026 to 20 Jan 2026"), "{words}");
    assert!(words.contains("8 posts"), "{words}");
    let field = "<input type=\"date\" name=\"first\" value=\"2026-01-05\" required";
    assert!(page.text().contains(field));
    assert!(page.text().contains("<input type=\"hidden\" name=\"type\" value=\"image\""));
    // Groups lead to their posts of these days.
    let page = site.get("/patterns?first=2026-01-05&last=2026-01-20").await;
    let list = "href=\"/posts?type=image&amp;published=2026-01-05_2026-01-20\"";
    assert!(page.text().contains(list), "{}", page.text());
}

#[tokio::test]
async fn the_best_hour_is_told_with_its_posts() {
    let site = with_habits().await;
    let words = site.get("/patterns").await.words();
    // Of 5 posts: (300/100)^(5/10), which is 73% more.
    let best = "Tuesdays around 6 pm: 73% more interactions than usual, over 5 posts";
    assert!(words.contains(best), "{words}");
    assert!(words.contains("40 posts count"), "{words}");
    assert!(words.contains("By type") && words.contains("By length"), "{words}");
    let french = site.get("/patterns?lang=fr").await.words();
    let french = french.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(
        french.contains(
            "Le mardi vers 18 h : 73 % d’interactions de plus que d’ordinaire, sur 5 messages"
        ),
        "{french}"
    );
}

#[tokio::test]
async fn filters_and_days_leave_fewer_posts() {
    let site = with_habits().await;
    for (query, expect) in [
        ("type=video", "20 posts count"),
        ("q=tide", "20 posts count"),
        // The last observation is of 18 February.
        ("period=28d", "19 posts count"),
        ("period=2026-01-01_2026-01-02", "2 posts count"),
        ("platform=tiktok", "there is nothing to compare yet"),
    ] {
        let words = site.get(&format!("/patterns?{query}")).await.words();
        assert!(words.contains(expect), "{query}: {words}");
    }
    let empty = Site::new().await.get("/patterns").await.words();
    assert!(empty.contains("No post yet"), "{empty}");
}
