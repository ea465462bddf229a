//! The scores that lists show are those that comparisons work out, whatever was uploaded and taken back.
use std::fmt::Write;

use crate::common::site::Site;
use app::domain::WorkspaceId;
use app::query::CompareQuery;
use server::compared::compare;
use server::store::Store;

const HEADER: &str = "platform,account,post_id,text,type,published_at,observed_at,likes,views\n";

/// Rows of posts from a day to another, an hour and about so many hours after their publication. Every third is a video, every fifth
/// says no type, every seventh has views alone.
fn rows(days: std::ops::Range<i64>, hours: i64) -> String {
    let mut rows = HEADER.to_owned();
    for day in days {
        let kind = [(5, ""), (3, "video")].iter().find(|(n, _)| day % n == 0);
        let kind = kind.map_or("image", |(_, kind)| kind);
        let published = 1_780_000_000 + day * 86_400;
        for hours in [1, hours + day % 3] {
            let observed = published + hours * 3_600;
            let total = Some((day * 37 % 101 + 5) * (hours + 10));
            let (likes, views) = if day % 7 == 0 { (None, total) } else { (total, None) };
            let number =
                |total: Option<i64>| total.map_or(String::new(), |total| total.to_string());
            let (likes, views) = (number(likes), number(views));
            let row = format!("x,desk,{day},Post {day},{kind},{published},{observed}");
            let _ = writeln!(rows, "{row},{likes},{views}");
        }
    }
    rows
}

/// Each post's score as the list has it; all of them are held against what a comparison says.
async fn scores(site: &Site) -> Vec<Option<f64>> {
    let store = &site.fresh.store;
    let catalogue = store.catalogue(WorkspaceId::FIRST).await.unwrap();
    let mut scores = Vec::new();
    for place in 0..catalogue.len() {
        let entry = catalogue.entry(place);
        let query = CompareQuery { posts: vec![entry.post], ..CompareQuery::default() };
        let (comparison, _) = compare(store, WorkspaceId::FIRST, &query).await.unwrap();
        let beside = comparison.unwrap().posts.remove(0).beside;
        let worked_out = beside.score.and_then(Result::ok).map(|score| score.value);
        let listed = store.listed(WorkspaceId::FIRST, &[entry.post]).await.unwrap();
        assert_eq!(listed[0].score, worked_out, "{:?}", entry.post);
        let off = entry.score.zip(worked_out).map_or(0.0, |(kept, exact)| (kept - exact).abs());
        assert!(entry.score.is_some() == worked_out.is_some() && off <= 0.0005, "{:?}", entry.post);
        scores.push(entry.score);
    }
    scores
}

#[tokio::test]
async fn a_score_in_a_list_is_the_one_of_a_comparison() {
    let site = Site::new().await;
    site.store("new.csv", &rows(60..160, 2)).await;
    let first = scores(&site).await;
    assert!(first.iter().flatten().count() > 20, "{first:?}");
    // Earlier posts change what is expected of later ones, and later moments where a post stands.
    let earlier = site.store("earlier.csv", &rows(0..90, 2)).await;
    let before = scores(&site).await;
    let later = site.store("later.csv", &rows(40..130, 30)).await;
    assert_ne!(scores(&site).await, before);
    // Types change the company of posts.
    let types = rows(50..55, 3).replace(",image,", ",video,");
    let types = site.store("types.csv", &types).await;
    scores(&site).await;
    for (upload, expect) in [(types, None), (later, Some(before)), (earlier, Some(first))] {
        site.post(&format!("{upload}/undo"), "").await;
        let now = scores(&site).await;
        assert!(expect.is_none_or(|expect| expect == now), "{upload}");
    }
}

#[tokio::test]
async fn posts_are_listed_by_their_score() {
    let site = Site::new().await;
    site.store("desk.csv", &rows(0..80, 2)).await;
    let page = site.get("/posts?sort=score&type=image").await;
    assert!(page.text().contains("aria-sort=\"descending\""), "{}", page.words());
    let catalogue = site.fresh.store.catalogue(WorkspaceId::FIRST).await.unwrap();
    let best = (0..catalogue.len()).map(|place| catalogue.entry(place));
    let best = best.filter(|entry| entry.kind.is_some_and(|kind| kind.key() == "image"));
    let best = best.max_by(|a, b| a.score.partial_cmp(&b.score).unwrap()).unwrap();
    let first = page.text().split("name=\"post\" value=\"").nth(1).unwrap();
    assert!(first.starts_with(&format!("{}\"", best.post)), "{:?}", best.post);
}
