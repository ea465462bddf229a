//! Accounts side by side and each by itself, through the router.

use std::fmt::Write;

use crate::common::site::Site;

const HEADER: &str =
    "platform,account,post_id,text,type,published_at,observed_at,likes,impressions\n";
/// Noon in Paris on 6 July 2026.
const FIRST: i64 = 1_783_332_000;
const DAY: i64 = 86_400;

/// 56 posts of the harbour, one a day, each seen three times on its day, and ten of the quay, of which likes alone are
/// known: the files of somebody who watches it.
async fn with_two() -> Site {
    let site = Site::new().await;
    let mut table = HEADER.to_owned();
    for day in 0..56 {
        let at = FIRST + day * DAY;
        let likes = if day == 40 { 900 } else { 30 };
        for (hours, share) in [(1, 5), (2, 10), (11, 10)] {
            let seen = at + hours * 3_600;
            let (likes, impressions) = (likes * share / 10, likes * share);
            let _ = writeln!(
                table,
                "x,harbour,{day},Tide {day},image,{at},{seen},{likes},{impressions}"
            );
        }
    }
    for day in 46..56 {
        let at = FIRST + day * DAY;
        let _ = writeln!(table, "tiktok,quay,q{day},Quay {day},video,{at},{},80,", at + 3_600);
    }
    site.store("two.csv", &table).await;
    site
}

#[tokio::test]
async fn accounts_are_ranked_by_what_everybody_sees() {
    let site = with_two().await;
    let words = site.get("/accounts").await.words();
    // The last 28 days: 27 posts of the harbour with 30 likes and one with 900; 10 of the quay with 80.
    let lead = "@harbour on X gained most: 1,710 interactions in 28 days";
    assert!(words.contains(lead), "{words}");
    assert!(words.contains("1 @harbour on X our own 1,710"), "{words}");
    assert!(words.contains("2 @quay on TikTok watched 800 10 80 10 posts –"), "{words}");
    let typical = site.get("/accounts?sort=typical").await.words();
    assert!(typical.contains("1 @quay on TikTok"), "{typical}");
    let watched = site.get("/accounts?whose=watched").await.words();
    assert!(watched.contains("@quay") && !watched.contains("@harbour"), "{watched}");
    let french = site.get("/accounts?platform=tiktok&lang=fr").await.words();
    assert!(french.contains("@quay sur TikTok suivi") && !french.contains("@harbour"), "{french}");
}

#[tokio::test]
async fn numbers_of_all_are_not_set_against_what_some_tell() {
    let site = with_two().await;
    let words = site.get("/").await.words();
    // Of the 2,510 interactions, 1,710 are of those who tell impressions.
    assert!(words.contains("2,510 interactions in 28 days"), "{words}");
    assert!(words.contains("Engagement rate 10.00%"), "{words}");
}

#[tokio::test]
async fn whose_an_account_is_can_be_said_and_taken_back() {
    let site = with_two().await;
    let before = site.get("/accounts/2").await.words();
    assert!(before.contains("Not said: taken for a watched one"), "{before}");
    let said = site.post("/accounts/2/whose", "whose=own").await;
    assert_eq!(said.header("location"), "/accounts/2#whose");
    let own = site.get("/accounts?whose=own").await.words();
    assert!(own.contains("@quay"), "{own}");
    site.post("/accounts/2/whose", "whose=").await;
    let after = site.get("/accounts?whose=own").await.words();
    assert!(!after.contains("@quay"), "{after}");
    assert_eq!(site.post("/accounts/99/whose", "whose=own").await.status, 404);
}

#[tokio::test]
async fn an_account_tells_its_days_its_usual_and_its_records() {
    let site = with_two().await;
    let words = site.get("/accounts/1").await.words();
    assert!(words.contains("1,710 interactions in 28 days, 104% more"), "{words}");
    assert!(
        words.contains("Half of the posts of @harbour on X reach half of their likes"),
        "{words}"
    );
    // All of them had half of their likes within the first hour.
    assert!(words.contains("How long posts live") && words.contains("2026 1 h 1 h to"), "{words}");
    assert!(words.contains("Likes 900 Tide 40"), "{words}");
    assert!(words.contains("Best day +900 interactions 15 Aug 2026"), "{words}");
    assert_eq!(site.get("/accounts/99").await.status, 404);
    assert_eq!(site.get("/accounts/01").await.status, 404);
}

/// What a platform exports of an account's days, which nobody else is given.
#[tokio::test]
async fn exports_of_days_are_drawn_and_tell_whose_an_account_is() {
    let site = Site::new().await;
    let mut table = "Date,Followers,Difference in followers from previous day\n".to_owned();
    for (day, followers, change) in
        [(1, 120_400, 12), (2, 120_460, 60), (3, 120_440, -20), (4, 120_500, 60)]
    {
        let _ = writeln!(table, "2026-10-0{day},{followers},{change}");
    }
    let looked = site.upload("FollowerHistory.csv", &table).await;
    let settings = format!("{looked}&account=quay&platform=tiktok");
    assert_eq!(site.post("/import/commit", &settings).await.status, 303);
    let page = site.get("/accounts/1").await;
    let words = page.words();
    assert!(words.contains("120,500 followers on 4 Oct 2026, +100 since 1 Oct 2026"), "{words}");
    assert!(words.contains("taken for our own"), "{words}");
    assert!(page.text().contains(">120,400</text>"), "the axis begins near the lowest number");
    let gained = site.get("/accounts/1?told=follows&lang=fr").await.words();
    assert!(gained.contains("Nouveaux abonnés par jour, selon les exports"), "{gained}");
    let elsewhere = site.get("/accounts/1?period=2026-01-01_2026-01-31").await.words();
    assert!(
        elsewhere.contains("Exports tell the account’s days 1 Oct 2026 to 4 Oct 2026"),
        "{elsewhere}"
    );
    let ranks = site.get("/accounts?sort=followers").await.words();
    assert!(ranks.contains("1 @quay on TikTok our own") && ranks.contains("120,500"), "{ranks}");
    // Two months later nobody knows how many came or went.
    let later = "/accounts?period=2026-12-01_2026-12-31";
    let words = site.get(later).await.words();
    assert!(words.contains("120,500 4 Oct 2026"), "{words}");
    let file = site.get(&later.replace('?', ".csv?")).await;
    assert!(file.text().lines().nth(1).unwrap().ends_with(",,"), "{}", file.text());
}
