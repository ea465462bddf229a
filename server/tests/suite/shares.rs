//! Links that show something to whoever holds them, through the router.

use std::fmt::Write;

use axum::http::StatusCode;

use crate::common::site::{Answer, Site};

const TABLE: &str = "platform,account,post_id,url,text,published_at,observed_at,likes,reposts,impressions\n\
    x,harbour,1,https://x.com/harbour/status/1,Low water,2026-07-06T10:00:00Z,2026-07-06T11:00:00Z,50,5,1000\n\
    x,harbour,1,https://x.com/harbour/status/1,Low water,2026-07-06T10:00:00Z,2026-07-06T20:00:00Z,90,7,2000\n\
    x,harbour,2,javascript:alert(1),High water,2026-07-07T10:00:00Z,2026-07-07T11:00:00Z,20,1,300\n\
    x,harbour,2,javascript:alert(1),High water,2026-07-07T10:00:00Z,2026-07-07T20:00:00Z,30,2,777\n";

async fn site() -> Site {
    let site = Site::new().await;
    assert_eq!(site.store("harbour.csv", TABLE).await, "/imports/1");
    site
}

/// Where the links of a page lead, but for those to its style, its scripts and its other language.
fn ways(page: &Answer, token: &str) -> Vec<String> {
    let hrefs = page.text().split("href=\"").skip(1);
    let hrefs = hrefs.map(|rest| rest.split('"').next().unwrap().to_owned());
    let own = format!("/s/{token}");
    let is_part = |href: &str| {
        ["/pkg/", "/fonts/", "/icon.svg", "#"].iter().any(|part| href.starts_with(part))
            || href.starts_with(&own)
    };
    hrefs.filter(|href| !is_part(href)).collect()
}

#[tokio::test]
async fn a_share_shows_its_part_and_stops_at_once() {
    let site = site().await;
    let made = site.post("/shares", "kind=post&about=1%3Fmetrics%3Dlikes").await;
    let location = made.header("location").to_owned();
    let token = location.strip_prefix("/shares?made=").unwrap();
    assert_eq!(token.len(), 43);
    let owner = site.get(&location).await;
    assert!(owner.text().contains(&format!("http://127.0.0.1:3000/s/{token}")));
    assert!(owner.words().contains("Low water Curve of a post · made"), "{}", owner.words());
    assert!(!site.get("/shares").await.text().contains(token), "it is shown once");

    // Widening the address widens nothing.
    let wide = site.get(&format!("/s/{token}?metrics=reposts")).await;
    assert!(!wide.text().contains("data-metric=\"reposts\""));
    let page = site.get(&format!("/s/{token}")).await;
    assert_eq!(page.status, StatusCode::OK);
    let picture =
        format!("<meta property=\"og:image\" content=\"http://127.0.0.1:3000/s/{token}.png\"");
    assert!(page.text().contains(&picture));
    let described = page.text().split("<meta name=\"description\" content=\"").nth(1).unwrap();
    assert!(described.starts_with("10 hours after it was posted, this message"), "{described:.90}");
    for secret in ["repost", "harbour.csv", "2,000"] {
        assert!(!page.text().contains(secret), "{secret}");
    }
    let csv = site.get(&format!("/s/{token}.csv?metrics=reposts")).await;
    assert!(csv.text().contains(",observed_at,age_seconds,likes\r\n"));
    let (shared, own) = (format!("/s/{token}.svg"), "/posts/1/chart.svg?metrics=likes");
    assert_eq!(site.get(&shared).await.body, site.get(own).await.body);

    assert_eq!(site.post("/shares/2/revoke", "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&shared).await.status, StatusCode::OK);
    assert_eq!(site.post("/shares/1/revoke", "").await.header("location"), "/shares");
    for end in ["", ".svg", ".png", ".csv"] {
        let answer = site.get(&format!("/s/{token}{end}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{end}");
    }
    assert!(site.get("/shares").await.words().contains("No link stands"));
}

#[tokio::test]
async fn no_shared_page_leads_elsewhere_on_this_site() {
    let site = site().await;
    for (kind, subject) in [("posts", "sort=likes"), ("days", "period=7d"), ("text", "# Tides")] {
        let form = format!("name=Every+morning&kind={kind}&subject={subject}");
        site.post("/boards/add", &form.replace("# ", "%23+")).await;
    }
    for (kind, about, shown) in [
        ("post", "1?", "90 likes"),
        ("compare", "post=1&post=2", "“Low water” leads"),
        ("compare", "account=1", "@harbour"),
        ("posts", "sort=likes", "2 posts. Most first: likes"),
        ("figures", "period=7d", "129 interactions"),
        ("days", "period=7d", "Reactions by day"),
        ("board", "1", "Every morning"),
    ] {
        let token = site.share(kind, about).await;
        let page = site.get(&format!("/s/{token}")).await;
        assert_eq!(page.status, StatusCode::OK, "{kind}");
        let words = page.words();
        assert!(words.contains(shown), "{kind}: {words}");
        assert_eq!(page.text().matches("<h1").count(), 1, "{kind}");
        let ways = ways(&page, &token);
        let is_post = |way: &String| way == "https://x.com/harbour/status/1";
        assert!(ways.iter().all(is_post), "{kind}: {ways:?}");
    }
}

#[tokio::test]
async fn a_shared_list_tells_what_its_columns_do() {
    let site = site().await;
    site.post("/posts/tag", "post=1&tag=Secret&act=give&back=").await;
    let token = site.share("posts", "show=likes&sort=likes").await;
    let page = site.get(&format!("/s/{token}?show=impressions&sort=impressions")).await;
    for secret in ["777", "2,000", "Secret"] {
        assert!(!page.text().contains(secret), "{secret}");
    }
    let csv = site.get(&format!("/s/{token}.csv?show=impressions")).await;
    let head = csv.text().lines().next().unwrap();
    assert!(head.ends_with(",published_at,likes"), "{head}");
    assert_eq!(csv.text().lines().count(), 3);
    assert_eq!(site.get(&format!("/s/{token}.svg")).await.status, StatusCode::NOT_FOUND);
    // A comparison by one metric tells no rate, which rests on two.
    let token = site.share("compare", "post=1&post=2&metric=likes").await;
    let page = site.get(&format!("/s/{token}?metric=impressions")).await;
    assert!(!page.words().contains("Engagement rate"));
    let csv = site.get(&format!("/s/{token}.csv")).await;
    assert!(!csv.text().contains("777") && csv.text().contains(",90"));
}

#[tokio::test]
async fn a_guest_keeps_the_language_of_the_address() {
    let mut table = String::from("platform,account,post_id,observed_at,likes\n");
    for post in 1..=60 {
        writeln!(table, "x,desk,{post},2026-07-06T11:00:00Z,{post}").unwrap();
    }
    let site = Site::new().await;
    site.store("many.csv", &table).await;
    let token = site.share("posts", "sort=likes").await;
    let page = site.get(&format!("/s/{token}?lang=fr")).await;
    let next = page.text().split("rel=\"next\"").next().unwrap();
    let next = next.rsplit("href=\"").next().unwrap().split('"').next().unwrap();
    let next = site.get(&next.replace("&amp;", "&")).await.words();
    assert!(next.contains("Messages") && !next.contains("Posts"), "{next}");
    assert!(page.text().contains(&format!("/s/{token}.csv?lang=fr\"")));
    let token = site.share("post", "1?metrics=likes").await;
    let page = site.get(&format!("/s/{token}?lang=fr-CA")).await;
    assert!(page.text().contains(&format!("/s/{token}.png?lang=fr\"")));
    let plain = site.get(&format!("/s/{token}")).await;
    assert!(plain.text().contains(&format!("/s/{token}.png\"")));
}

/// The posts of one platform tell views, of another impressions.
#[tokio::test]
async fn the_file_of_a_shared_list_has_the_columns_of_its_page() {
    let site = Site::new().await;
    let table = "platform,account,post_id,observed_at,views,impressions\n\
        tiktok,quay,1,2026-07-06T11:00:00Z,777,\nx,desk,2,2026-07-06T11:00:00Z,,5000\n";
    site.store("both.csv", table).await;
    let token = site.share("posts", "platform=tiktok").await;
    assert!(site.get(&format!("/s/{token}")).await.words().contains("777"));
    let csv = site.get(&format!("/s/{token}.csv")).await;
    assert!(csv.text().contains("777") && !csv.text().contains("impressions"), "{}", csv.text());
}

#[tokio::test]
async fn a_shared_list_is_turned_page_by_page() {
    let mut table = String::from("platform,account,post_id,observed_at,likes\n");
    for post in 1..=120 {
        writeln!(table, "x,desk,{post},2026-07-06T11:00:00Z,{post}").unwrap();
    }
    let site = Site::new().await;
    site.store("many.csv", &table).await;
    let token = site.share("posts", "sort=likes").await;
    let (mut seen, mut next) = (0, Some(format!("/s/{token}")));
    while let Some(path) = next {
        let page = site.get(&path).await;
        seen += page.text().matches("<th scope=\"row\"").count();
        let link = page
            .text()
            .split("rel=\"next\"")
            .next()
            .filter(|_| page.text().contains("rel=\"next\""));
        let href = link.and_then(|before| before.rsplit("href=\"").next());
        next = href.map(|href| href.split('"').next().unwrap().replace("&amp;", "&"));
    }
    assert_eq!(seen, 120);
}

#[tokio::test]
async fn posts_that_are_ticked_are_shared_as_a_list_of_their_own() {
    let site = site().await;
    let asked = site.get("/shares/add?back=show%3Dlikes&post=2").await;
    let to = asked.header("location").to_owned();
    let words = site.get(&to).await.words();
    assert!(words.contains("It shows the posts that are in this list"), "{words}");
    let about = to.split_once("about=").unwrap().1;
    let made = site.post("/shares", &format!("kind=posts&about={about}")).await;
    let token = made.header("location").strip_prefix("/shares?made=").unwrap().to_owned();
    let words = site.get(&format!("/s/{token}")).await.words();
    assert!(words.contains("High water") && !words.contains("Low water"), "{words}");
}

#[tokio::test]
async fn what_is_gone_or_never_was_is_not_shared() {
    let site = site().await;
    for form in ["kind=text&about=words", "kind=film&about=", "kind=board&about=x", ""] {
        assert_eq!(site.post("/shares", form).await.status, StatusCode::BAD_REQUEST, "{form}");
    }
    for (kind, about) in [("board", "1"), ("post", "999%3F")] {
        let form = format!("kind={kind}&about={about}");
        assert_eq!(site.post("/shares", &form).await.status, StatusCode::NOT_FOUND, "{form}");
        let form = format!("/shares/add?{form}");
        assert_eq!(site.get(&form).await.status, StatusCode::NOT_FOUND, "{form}");
    }
    site.post("/boards", "name=Mornings").await;
    let token = site.share("board", "1").await;
    site.post("/boards/1/remove", "").await;
    assert_eq!(site.get(&format!("/s/{token}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get("/shares").await.status, StatusCode::OK);
    let token = site.share("post", "1?").await;
    site.post("/imports/1/undo", "").await;
    assert_eq!(site.get(&format!("/s/{token}")).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.get(&format!("/s/{token}.svg")).await.status, StatusCode::NOT_FOUND);
}
