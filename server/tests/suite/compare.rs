//! Posts side by side through the router: what stands on the page, what is left out and said, and the same as files.
use std::fmt::Write;

use crate::common::site::Site;
use axum::http::StatusCode;

const HEADER: &str =
    "platform,account,post_id,text,published_at,observed_at,likes,reposts,views,impressions\n";

/// By their ids: 1 the tide, 2 known to the day, 3 low water, 4 high water.
const POSTS: &str = "\
    x,harbour,17,Low water,2026-08-18T07:00:00Z,2026-08-18T09:00:00Z,200,30,,1000\n\
    x,harbour,17,Low water,2026-08-18T07:00:00Z,2026-08-21T09:00:00Z,900,60,,45000\n\
    x,harbour,18,<b>High</b> water,2026-08-19T07:00:00Z,2026-08-19T08:00:00Z,50,3,,400\n\
    x,harbour,18,<b>High</b> water,2026-08-19T07:00:00Z,2026-08-20T07:00:00Z,300,12,,6000\n\
    tiktok,quay,19,The tide,2026-08-20T07:00:00Z,2026-08-20T09:00:00Z,40,,700,\n\
    tiktok,quay,19,The tide,2026-08-20T07:00:00Z,2026-08-22T07:00:00Z,80,,1600,\n\
    tiktok,quay,20,By the day,2026-08-20,2026-08-22T07:00:00Z,70,,900,\n";

async fn with_posts() -> Site {
    let site = Site::new().await;
    assert_eq!(site.store("posts.csv", &format!("{HEADER}{POSTS}")).await, "/imports/1");
    site
}

/// Thirty posts of one account, each with `n` likes after an hour and twice that after a day.
async fn with_an_account() -> Site {
    let site = Site::new().await;
    let mut table = HEADER.to_owned();
    for n in 1..=30 {
        let published = format!("2026-07-{n:02}T07:00:00Z");
        let row = format!("x,desk,{n},Post {n},{published},2026-07-{n:02}");
        let _ = writeln!(table, "{row}T08:00:00Z,{},,,", 10 * n);
        let _ = writeln!(table, "{row}T23:00:00Z,{},,,", 20 * n);
    }
    site.store("desk.csv", &table).await;
    site
}

#[tokio::test]
async fn two_posts_stand_on_one_axis_and_the_finding_is_at_the_age_both_reached() {
    let page = with_posts().await.get("/compare?post=3&post=4").await;
    assert_eq!(page.status, StatusCode::OK);
    let words = page.words();
    // Between 2 h and 3 d 2 h the first had about 444 after a day; the second was read then.
    assert!(words.contains("“Low water” leads at 1 d with about"), "{words}");
    assert!(words.contains("times as much as the next"), "{words}");
    assert!(page.text().contains("class=\"line s1\"") && page.text().contains("class=\"line s2\""));
    assert!(page.text().contains(">1 Low water<") && page.text().contains(">2 &lt;b&gt;High"));
    assert!(!page.text().contains("<b>High"));
}

#[tokio::test]
async fn each_rate_names_its_own_denominator() {
    let page = with_posts().await.get("/compare?post=1&post=3").await;
    let words = page.words();
    assert!(words.contains("2.13% of impressions"), "{words}");
    assert!(words.contains("5.00% of views"), "{words}");
}

#[tokio::test]
async fn a_post_without_an_hour_stays_in_the_table_and_is_said_to_have_no_line() {
    let page = with_posts().await.get("/compare?post=2&post=3&post=4").await;
    let words = page.words();
    assert!(words.contains("Post 1 has no place on the axis"), "{words}");
    assert!(words.contains("the hour of posting is not known"), "{words}");
    assert!(
        !page.text().contains("class=\"line s1\"") && page.text().contains("class=\"line s3\"")
    );
}

#[tokio::test]
async fn what_is_not_known_or_too_much_is_left_out_and_said() {
    let site = with_an_account().await;
    let words = site.get("/compare?post=1&post=999&post=2").await.words();
    assert!(words.contains("One of the posts asked for is not known here"), "{words}");
    let many: Vec<String> = (1..=14).map(|id| format!("post={id}")).collect();
    let page = site.get(&format!("/compare?{}", many.join("&"))).await;
    assert!(page.words().contains("The first 12 posts are compared; 2 more are left out"));
    assert!(page.text().contains("class=\"line s12\""));
    assert_eq!(page.text().matches("Remove “").count(), 12);
    let words = site.get("/compare?account=77").await.words();
    assert!(words.contains("Nothing is known of the account or platform asked for"), "{words}");
}

#[tokio::test]
async fn fewer_than_two_posts_lead_to_a_choice() {
    let site = with_posts().await;
    let none = site.get("/compare").await;
    assert!(none.words().contains("Choose 2 to 12 posts"));
    assert_eq!(none.text().matches("type=\"checkbox\"").count(), 4);
    let one = site.get("/compare?post=2&metric=reposts&scale=log").await;
    assert!(one.words().contains("One post alone is no comparison"));
    assert!(one.text().contains("<input type=\"hidden\" name=\"post\" value=\"2\""));
    assert!(one.text().contains("<input type=\"hidden\" name=\"scale\" value=\"log\""));
    assert_eq!(one.text().matches("type=\"checkbox\"").count(), 3);
    let empty = Site::new().await.get("/compare").await;
    assert!(empty.words().contains("There is no post to compare yet"));
}

#[tokio::test]
async fn a_post_leads_to_a_comparison() {
    let site = with_posts().await;
    assert!(site.get("/posts/1").await.text().contains("href=\"/compare?post=1\""));
}

#[tokio::test]
async fn the_score_is_the_one_of_the_posts_own_page() {
    let site = with_an_account().await;
    let words = site.get("/compare?post=30&post=3").await.words();
    // The middle half of 20 to 580 likes at 16 h is 300 on average, and the post has 600.
    assert!(words.contains("2.0× against 29 earlier posts at 16 h"), "{words}");
    assert!(words.contains("2 earlier posts; it takes 20"), "{words}");
    let own = site.get("/posts/30").await.words();
    assert!(own.contains("2.0 times its expectation"), "{own}");
}

/// Two hundred and sixty posts of one account, an hour apart, every third of them a reel; the first is of another.
async fn with_many_posts() -> Site {
    let site = Site::new().await;
    let mut table = HEADER.replace("text,", "text,type,");
    let _ = writeln!(table, "x,quay,0,Other,,2026-01-01T00:00:00Z,2026-01-02T00:00:00Z,7,,,");
    for n in 1..=260 {
        let kind = if n % 3 == 0 { "reel" } else { "image" };
        let published = format!("2026-02-{:02}T{:02}:00:00Z", 1 + n / 24, n % 24);
        let row = format!("x,desk,{n},Post {n},{kind},{published}");
        // Of many later ones nothing is known at the ages of others.
        if n <= 110 || n > 190 {
            let _ = writeln!(table, "{row},{published},{},,,", 1 + n % 7);
        }
        let _ = writeln!(table, "{row},2026-03-01T00:00:00Z,{},,,", 100 + n * n % 97);
    }
    site.store("desk.csv", &table).await;
    site
}

/// Each score of a page, with how many posts it rests on.
fn scores(words: &str) -> Vec<String> {
    let parts: Vec<&str> = words.split("× against ").collect();
    let score = |two: &[&str]| {
        let (score, posts) = (two[0].rsplit(' ').next()?, two[1].split(' ').next()?);
        Some(format!("{score} of {posts}"))
    };
    parts.windows(2).filter_map(score).collect()
}

#[tokio::test]
async fn a_score_does_not_hang_on_what_stands_beside() {
    let site = with_many_posts().await;
    let mut posts = [261, 260, 258, 240, 119, 118, 60];
    let mut alone = Vec::new();
    for post in posts {
        let words = site.get(&format!("/compare?post={post}&post=1")).await.words();
        alone.extend(scores(&words));
    }
    assert_eq!(alone.len(), posts.len(), "{alone:?}");
    let beside = async |posts: &[i32]| {
        let posts: Vec<String> = posts.iter().map(|post| format!("post={post}")).collect();
        scores(&site.get(&format!("/compare?{}&post=1", posts.join("&"))).await.words())
    };
    assert_eq!(beside(&posts).await, alone);
    posts.reverse();
    alone.reverse();
    assert_eq!(beside(&posts).await, alone);
}

#[tokio::test]
async fn an_account_and_a_platform_have_a_fan() {
    let site = with_an_account().await;
    for address in ["/compare?account=1", "/compare?platform=x"] {
        let page = site.get(address).await;
        let words = page.words();
        let whose = if address.ends_with('x') { "posts on X" } else { "posts of @desk on X" };
        assert!(words.contains(&format!("eight in ten of 30 {whose} ran")), "{words}");
        assert!(words.contains("the middle half of 30 posts had"), "{words}");
        assert!(page.text().contains("class=\"inner-band\""), "{address}");
        assert!(!page.text().contains("class=\"line s1\""), "{address}");
    }
    let csv = site.get("/compare/chart.csv?account=1").await;
    let head = "\u{feff}age_seconds,posts,p10,p25,p50,p75,p90";
    assert_eq!(csv.text().lines().next().unwrap(), head);
    assert!(csv.text().lines().all(|row| row == head || row.split(',').nth(1) == Some("30")));
    let behind = site.get("/compare?post=30&post=3&account=1").await;
    assert!(
        behind.text().contains("class=\"band\"") && behind.text().contains("class=\"line s2\"")
    );
    assert!(behind.words().contains("behind them, where eight in ten of 30 posts of @desk"));
}

#[tokio::test]
async fn shares_of_the_last_total_tell_how_fast_and_not_how_much() {
    let site = with_posts().await;
    let page = site.get("/compare?post=3&post=4&scale=share").await;
    let words = page.words();
    assert!(
        words.contains("each as a share of its last total") && words.contains("100%"),
        "{words}"
    );
    // Half of the one came between 2 h and 3 d 2 h, of the other between 1 h and 1 d: nobody knows which was first.
    assert!(words.contains("Likes of 2 posts by age") && !words.contains("leads at"), "{words}");
    let fan = with_an_account().await.get("/compare?account=1&scale=share").await;
    assert!(fan.text().contains("class=\"inner-band\"") && fan.words().contains("100%"));
}

#[tokio::test]
async fn few_posts_are_drawn_each_by_itself() {
    let site = with_posts().await;
    let page = site.get("/compare?account=1").await;
    assert!(page.words().contains("each by itself; a band takes 20 posts"));
    let csv = site.get("/compare/chart.csv?account=1&metric=likes").await;
    let mut rows = csv.text().lines();
    assert_eq!(rows.next(), Some("\u{feff}curve,age_seconds,likes"));
    let curves: Vec<_> = rows.map(|row| row.split(',').next().unwrap()).collect();
    assert_eq!(curves, ["1", "1", "2", "2"]);
    assert!(page.text().contains("class=\"usual\"") && !page.text().contains("class=\"band\""));
}

#[tokio::test]
async fn a_comparison_and_its_files_draw_the_same() {
    let site = with_posts().await;
    let page = site.get("/compare?post=4&post=3&metric=likes").await;
    let svg = site.get("/compare/chart.svg?post=4&post=3&metric=likes").await;
    let line = svg.text().split("class=\"line s2\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(page.text().contains(line), "{line}");
    assert!(svg.text().contains("leads at 1\u{a0}d"));
    let png = site.get("/compare/chart.png?post=4&post=3").await;
    assert!(png.body.starts_with(b"\x89PNG"));
    let csv = site.get("/compare/chart.csv?post=4&post=3").await;
    let ids: Vec<&str> = csv.text().lines().filter_map(|row| row.split(',').nth(2)).collect();
    assert_eq!(ids, ["post_id", "18", "18", "17", "17"]);
    let looked = site.upload("chart.csv", csv.text()).await;
    assert_eq!(site.post("/import/commit", &looked).await.header("location"), "/imports/2");
    assert!(site.get("/imports/2").await.text().contains("Nothing changed"));
    for missing in ["/compare/chart.svg", "/compare/chart.svg?post=99", "/compare/chart.gif?post=1"]
    {
        assert_eq!(site.get(missing).await.status, StatusCode::NOT_FOUND, "{missing}");
    }
}

#[tokio::test]
async fn the_comparison_is_told_in_french() {
    let words = with_posts().await.get("/compare?post=3&post=4&lang=fr").await.words();
    let plain = words.replace(['\u{a0}', '\u{202f}'], " ");
    assert!(plain.contains("« Low water » est en tête à 1 j avec environ"), "{plain}");
    assert!(plain.contains("selon le temps écoulé depuis la publication de chacun"), "{plain}");
}
