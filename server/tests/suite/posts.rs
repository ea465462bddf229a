//! The list of posts through the router: each order and filter, page after page, and the words that find posts.
use std::fmt::Write;

use crate::common::site::Site;
use axum::http::StatusCode;

const HEADER: &str =
    "platform,account,post_id,text,type,published_at,observed_at,likes,reposts,saves\n";

const POSTS: &str = "\
    x,harbour,1,Marée basse à l'été,image,2026-08-01T07:00:00Z,2026-08-02T07:00:00Z,30,5,\n\
    x,harbour,2,High water tonight,video,2026-08-02T07:00:00Z,2026-08-03T07:00:00Z,10,50,\n\
    tiktok,quay,3,\"Low water, \"\"the tide\"\" is out\",video,2026-08-03T07:00:00Z,2026-08-04T07:00:00Z,20,1,7\n";

async fn with_posts() -> Site {
    let site = Site::new().await;
    site.store("posts.csv", &format!("{HEADER}{POSTS}")).await;
    site
}

/// The posts of a page, in their order.
async fn listed(site: &Site, address: &str) -> Vec<u32> {
    let page = site.get(address).await;
    assert_eq!(page.status, StatusCode::OK, "{address}");
    let ticks = page.text().split("type=\"checkbox\" name=\"post\" value=\"").skip(1);
    ticks.map(|tick| tick.split('"').next().unwrap().parse().unwrap()).collect()
}

#[tokio::test]
async fn posts_stand_in_the_order_that_the_address_asks_for() {
    let site = with_posts().await;
    for (query, expect) in [
        ("", vec![3, 2, 1]),
        ("?order=asc", vec![1, 2, 3]),
        ("?sort=likes", vec![1, 3, 2]),
        ("?sort=likes&order=asc", vec![2, 3, 1]),
        ("?sort=interactions", vec![2, 1, 3]),
        // A post that tells no saves comes last, whichever way round.
        ("?sort=saves", vec![3, 2, 1]),
        ("?sort=saves&order=asc", vec![3, 1, 2]),
        ("?sort=gained", vec![3, 2, 1]),
    ] {
        assert_eq!(listed(&site, &format!("/posts{query}")).await, expect, "{query}");
    }
}

#[tokio::test]
async fn filters_leave_what_fits_all_of_them() {
    let site = with_posts().await;
    for (query, expect) in [
        ("?account=1", vec![2, 1]),
        ("?platform=tiktok", vec![3]),
        ("?type=video", vec![3, 2]),
        ("?type=video&platform=x", vec![2]),
        ("?q=water&sort=likes", vec![3, 2]),
        ("?q=water&account=1", vec![2]),
        ("?account=9", vec![]),
        ("?language=fr", vec![1]),
        ("?language=en", vec![3, 2]),
        ("?language=en&platform=x", vec![2]),
        ("?language=sv", vec![]),
        ("?post=3&post=1", vec![3, 1]),
        ("?post=3&post=2&post=99&platform=x", vec![2]),
    ] {
        assert_eq!(listed(&site, &format!("/posts{query}")).await, expect, "{query}");
    }
    let words = site.get("/posts?q=storm").await.words();
    assert!(words.contains("No post fits all of these filters."), "{words}");
    let french = site.get("/posts?type=video&lang=fr").await.words();
    assert!(french.contains("Les plus récents d’abord"), "{french}");
}

#[tokio::test]
async fn a_list_has_the_columns_that_are_asked_for() {
    let site = with_posts().await;
    let heads = async |query: &str| -> Vec<String> {
        let page = site.get(&format!("/posts{query}")).await;
        let head = page.text().split("<thead>").nth(1).unwrap().split("</thead>").next().unwrap();
        let cells = head.split("<th").skip(1).map(|cell| cell.split_once('>').unwrap().1);
        let words =
            |cell: &str| cell.split('<').map(|part| part.rsplit('>').next().unwrap()).collect();
        cells.map(words).collect()
    };
    let usual = ["Post", "Published", "Age", "Interactions", "likes", "reposts"];
    assert_eq!(heads("").await, usual);
    assert_eq!(heads("?show=saves&show=age").await, ["Post", "Published", "Age", "saves"]);
    // What a list is sorted by is always told.
    assert_eq!(heads("?show=age&sort=saves").await, ["Post", "saves", "Age"]);
    let page = site.get("/posts?show=saves&q=water&sort=likes").await;
    let form = page.text().split("class=\"columns\"").nth(1).unwrap();
    let form = form.split("</form>").next().unwrap();
    for kept in ["name=\"q\" value=\"water\"", "name=\"sort\" value=\"likes\""] {
        assert!(form.contains(kept), "{form}");
    }
}

#[tokio::test]
async fn words_find_posts_whatever_their_accents_and_endings() {
    let site = with_posts().await;
    for (words, expect) in [
        ("maree", vec![1]),
        ("ETE", vec![1]),
        ("wat", vec![3, 2]),
        ("tonight+high", vec![2]),
        ("%22high+water%22", vec![2]),
        ("%22water+high%22", vec![]),
        ("%22the+tide", vec![3]),
        // What means something to the index means nothing here.
        ("water+OR+basse", vec![]),
        ("text%3Awater", vec![]),
        ("-", vec![3, 2, 1]),
    ] {
        assert_eq!(listed(&site, &format!("/posts?q={words}")).await, expect, "{words}");
    }
}

#[tokio::test]
async fn beginnings_of_few_and_of_many_words_are_found() {
    let site = Site::new().await;
    let words = [
        "tidal", "tide", "tidied", "tidings", "tidy", "tie", "tied", "tiers", "ties", "tiger",
        "Tíe",
    ];
    let mut table = HEADER.to_owned();
    for (place, word) in words.iter().enumerate() {
        writeln!(
            table,
            "x,harbour,{place},A {word},image,2026-08-01T07:00:00Z,2026-08-02T07:00:00Z,1,1,"
        )
        .unwrap();
    }
    site.store("posts.csv", &table).await;
    for (typed, expect) in [
        ("tid", 5),
        ("tide", 1),
        ("TIE", 5),
        ("tíe", 5),
        ("ti", 11),
        ("tier", 1),
        ("tid+a", 5),
        ("tx", 0),
    ] {
        assert_eq!(listed(&site, &format!("/posts?q={typed}")).await.len(), expect, "{typed}");
    }
}

#[tokio::test]
async fn words_follow_what_later_files_say_and_what_is_taken_back() {
    let site = with_posts().await;
    let later =
        "x,harbour,2,High water at noon,video,2026-08-02T07:00:00Z,2026-08-05T07:00:00Z,11,50,\n";
    let import = site.store("later.csv", &format!("{HEADER}{later}")).await;
    assert_eq!(listed(&site, "/posts?q=tonight").await, [0; 0]);
    assert_eq!(listed(&site, "/posts?q=noon").await, [2]);
    assert_eq!(listed(&site, "/posts?sort=gained").await, [2, 3, 1]);
    site.post(&format!("{import}/undo"), "").await;
    assert_eq!(listed(&site, "/posts?q=tonight").await, [2]);
    assert_eq!(listed(&site, "/posts?q=noon").await, [0; 0]);
    site.post("/imports/1/undo", "").await;
    let empty = site.get("/posts?q=tonight").await.words();
    assert!(empty.contains("No post yet"), "{empty}");
}

#[tokio::test]
async fn pages_follow_each_other_without_a_gap() {
    let site = Site::new().await;
    let mut table = HEADER.to_owned();
    for n in 1..=130 {
        // Many have as many likes as others.
        let _ = writeln!(
            table,
            "x,desk,{n},Post {n},,2026-07-{:02}T07:00:00Z,2026-08-01T07:00:00Z,{},,",
            1 + n % 28,
            n % 7
        );
    }
    site.store("desk.csv", &table).await;
    for order in ["sort=likes", "sort=likes&order=asc", "q=post", "account=1&sort=interactions"] {
        let (mut address, mut seen, mut pages) = (format!("/posts?{order}"), Vec::new(), 0);
        loop {
            seen.extend(listed(&site, &address).await);
            pages += 1;
            let page = site.get(&address).await;
            let Some(link) = page
                .text()
                .split(" rel=\"next\"")
                .next()
                .filter(|before| before.len() < page.text().len())
            else {
                break;
            };
            let href = link.rsplit("href=\"").next().unwrap().trim_end_matches('"');
            address = href.replace("&amp;", "&");
        }
        assert_eq!((pages, seen.len()), (3, 130), "{order}");
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(seen.len(), 130, "{order}");
    }
}

#[tokio::test]
async fn a_list_without_posts_says_what_to_do() {
    let page = Site::new().await.get("/posts").await;
    assert!(page.words().contains("No post yet"), "{}", page.words());
    assert!(page.text().contains("href=\"/import\""));
}

#[tokio::test]
async fn what_cannot_be_seen_is_no_part_of_a_word() {
    let site = with_posts().await;
    assert_eq!(listed(&site, "/posts?q=tonight%00high").await, [2]);
    site.post("/tags", "name=Odd&colour=1&rule=phrase&words=a%00b").await;
    site.post("/tags", "name=Link&colour=1&rule=link&words=https%3A%2F%2F").await;
    for path in ["/", "/tags", "/posts", "/posts.csv", "/patterns"] {
        assert_eq!(site.get(path).await.status, 200, "{path}");
    }
}
