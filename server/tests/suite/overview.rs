//! The first page through the router: the days that it tells, what they are compared with, and its filters.
use std::fmt::Write;

use crate::common::site::Site;

const HEADER: &str =
    "platform,account,post_id,text,type,published_at,observed_at,likes,reposts,impressions,reach\n";

/// 56 days up to 30 August 2026 in Paris: on each a post of the harbour, seen an hour later and a day later. In the
/// first half it has 10 likes by then, in the second 30; one post has ten times as many.
async fn with_days() -> Site {
    let site = Site::new().await;
    let mut table = HEADER.to_owned();
    // Noon in Paris on 6 July 2026.
    let first = 1_783_332_000;
    for day in 0..56 {
        let published = first + day * 86_400;
        let likes = if day < 28 { 10 } else { 30 } * if day == 52 { 10 } else { 1 };
        let kind = if day % 2 == 0 { "image" } else { "video" };
        let (platform, account) = if day % 7 == 6 { ("tiktok", "quay") } else { ("x", "harbour") };
        for (hours, share) in [(1, 5), (10, 10)] {
            let _ = writeln!(
                table,
                "{platform},{account},{day},Tide {day},{kind},{published},{},{},0,{},{}",
                published + hours * 3_600,
                likes * share / 10,
                likes * share * 2,
                likes * 4
            );
        }
    }
    site.store("days.csv", &table).await;
    site
}

#[tokio::test]
async fn a_period_is_compared_with_as_many_days_before() {
    let site = with_days().await;
    let page = site.get("/").await;
    let words = page.words();
    // 27 times 30 and once 300 now, 28 times 10 before.
    assert!(words.contains("1,110 interactions in 28 days, 296% more"), "{words}");
    assert!(words.contains("3 Aug 2026 to 30 Aug 2026, compared with 6 Jul 2026 to 2 Aug 2026"));
    assert!(words.contains("impressions 22,200 296% more"), "{words}");
    assert!(words.contains("Engagement rate 5.00% interactions by impressions"), "{words}");
    assert!(words.contains("Median reach 120 of 28 posts published then"), "{words}");
    assert!(words.contains("Posts published 28 as many"), "{words}");
    assert_eq!(page.text().matches("class=\"bar\"").count(), 56, "two sizes of 28 days");
    let year = site.get("/?against=year&lang=fr").await.words();
    assert!(year.contains("on sait trop peu pour comparer"), "{year}");
}

#[tokio::test]
async fn days_end_at_midnight_of_the_workspace() {
    let site = Site::new().await;
    // The night of 29 March 2026, when the clocks of Paris go forward: 23:30, 00:30, and 24 hours later.
    let rows = [(1, 1_774_737_000), (2, 1_774_740_600), (3, 1_774_740_600 + 23 * 3_600)];
    let mut table = HEADER.to_owned();
    for (post, at) in rows {
        let _ = writeln!(table, "x,desk,{post},Night,,{at},{},{post},,,", at + 600);
    }
    site.store("night.csv", &table).await;
    for (days, posts) in [
        ("2026-03-28_2026-03-28", 1),
        ("2026-03-29_2026-03-29", 1),
        ("2026-03-30_2026-03-30", 1),
        ("2026-03-28_2026-03-30", 3),
    ] {
        let words = site.get(&format!("/?period={days}")).await.words();
        assert!(words.contains(&format!("Posts published {posts}")), "{days}: {words}");
        let listed = site.get(&format!("/posts?published={days}")).await.words();
        assert!(listed.contains(&format!(" {posts} post")), "{days}: {listed}");
        assert!(listed.contains("Without filters"), "{days}: {listed}");
    }
}

#[tokio::test]
async fn filters_leave_what_fits_all_of_them() {
    let site = with_days().await;
    let of = async |query: &str| site.get(&format!("/?{query}")).await.words();
    let harbour = of("account=1&period=7d").await;
    assert!(harbour.contains("450 interactions in 7 days"), "{harbour}");
    let quay = of("platform=tiktok").await;
    assert!(quay.contains("120 interactions in 28 days"), "{quay}");
    // Days are known by account: of a type, the last totals are told on the day of publication.
    let images = of("type=image").await;
    assert!(images.contains("690 interactions with what was published in 28 days"), "{images}");
    assert!(images.contains("Reactions by day of publication"), "{images}");
    let words = of("q=tide+55&type=video").await;
    assert!(words.contains("30 interactions with what was published"), "{words}");
    let none = of("q=storm").await;
    assert!(none.contains("No post fits all of these filters."), "{none}");
}

#[tokio::test]
async fn posts_that_stand_out_are_told_with_their_score() {
    let site = with_days().await;
    let words = site.get("/").await.words();
    let above = words.split("Far above their expectation").nth(1).unwrap();
    assert!(above.contains("Tide 52"), "{above}");
    let older = site.get("/?period=2026-07-06_2026-08-02").await.words();
    assert!(!older.contains("Far above their expectation"), "{older}");
}

#[tokio::test]
async fn what_is_told_follows_uploads_and_their_undoing() {
    let site = with_days().await;
    let before = site.get("/").await.words();
    // Four more likes of a post, two hours later.
    let later = "x,harbour,54,Tide 54,image,1787997600,1788040000,34,0,90,120\n";
    let upload = site.store("later.csv", &format!("{HEADER}{later}")).await;
    let now = site.get("/").await.words();
    assert!(now.contains("1,114 interactions in 28 days, 298% more"), "{now}");
    site.post(&format!("{upload}/undo"), "").await;
    let after = site.get("/").await.words();
    let told = |words: &str| words.split("Latest imports").next().unwrap().to_owned();
    assert_eq!(told(&after), told(&before));
}

#[tokio::test]
async fn the_last_upload_says_what_it_brought() {
    let site = Site::new().await;
    let row = |post: u32, hour: u32, likes: u32| {
        format!(
            "x,harbour,{post},Tide,image,2026-08-03T07:00:00Z,2026-08-04T{hour:02}:00:00Z,{likes},0,,\n"
        )
    };
    site.store("monday.csv", &format!("{HEADER}{}{}", row(1, 7, 10), row(2, 7, 10))).await;
    let words = site.get("/").await.words();
    assert!(words.contains("2 posts have no earlier total to compare with."), "{words}");
    let thursday = format!("{HEADER}{}{}{}", row(1, 9, 25), row(2, 9, 10), row(3, 9, 1));
    site.store("thursday.csv", &thursday).await;
    let words = site.get("/").await.words();
    assert!(words.contains("thursday.csv , uploaded"), "{words}");
    assert!(
        words.contains("1 post gained since it had last been seen: +15 interactions."),
        "{words}"
    );
    assert!(words.contains("1 post has no earlier total to compare with."), "{words}");
    site.post("/imports/2/undo", "").await;
    let words = site.get("/").await.words();
    assert!(words.contains("monday.csv , uploaded"), "{words}");
    let narrow = site.get("/?type=image").await.words();
    assert!(!narrow.contains("uploaded"), "{narrow}");
}
