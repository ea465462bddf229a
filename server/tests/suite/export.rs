//! Lists of posts as files, which can be imported again.

use axum::http::StatusCode;

use crate::common::site::Site;

const POSTS: &str = "platform,account,post_id,url,text,type,published_at,observed_at,likes,reposts,reach\n\
    x,harbour,17,https://x.com/harbour/status/17,\"=Low, water\",video,2026-08-18T07:00:00Z,2026-08-18T09:00:00Z,200,30,>=5000\n\
    x,harbour,18,,High,,2026-08-19,2026-08-20T09:00:00Z,90,,\n\
    tiktok,quay,19,,Slack,video,,2026-08-20,12,1,\n";

async fn with_posts() -> Site {
    let site = Site::new().await;
    site.store("posts.csv", POSTS).await;
    site
}

async fn file(site: &Site, path: &str) -> String {
    let answer = site.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.text().to_owned()
}

#[tokio::test]
async fn what_is_exported_is_imported_as_it_was() {
    let site = with_posts().await;
    let exported = file(&site, "/posts.csv").await;
    assert_eq!(
        exported.lines().nth(2).unwrap(),
        "x,harbour,17,https://x.com/harbour/status/17,\"'=Low, water\",video,2026-08-18T07:00:00Z,\
         2026-08-18T09:00:00Z,>=5000,200,30,230,,,en,"
    );
    let other = Site::new().await;
    other.store("exported.csv", &exported).await;
    assert_eq!(file(&other, "/posts.csv").await, exported);
}

#[tokio::test]
async fn a_file_holds_the_posts_of_its_address_in_their_order() {
    let site = with_posts().await;
    let ids = |csv: String| -> Vec<String> {
        csv.lines().skip(1).map(|row| row.split(',').nth(2).unwrap().to_owned()).collect()
    };
    for (query, expect) in [
        ("", vec!["18", "17", "19"]),
        ("?sort=likes&order=asc", vec!["19", "18", "17"]),
        ("?type=video&after=1_1", vec!["17", "19"]),
        ("?q=nothing", vec![]),
    ] {
        assert_eq!(ids(file(&site, &format!("/posts.csv{query}")).await), expect, "{query}");
    }
    site.post("/posts/tag", "post=1&tag=Night&act=give&back=").await;
    let json = async |query: &str| -> serde_json::Value {
        serde_json::from_str(&file(&site, &format!("/posts.json{query}")).await).unwrap()
    };
    let tagged = json("?tag=1").await;
    assert_eq!(
        (tagged.as_array().map(Vec::len), &tagged[0]["sillage_tags"]),
        (Some(1), &"Night".into())
    );
    assert_eq!(json("?sort=likes").await[0]["text"], "=Low, water");
}

#[tokio::test]
async fn spreadsheets_get_their_names_in_the_language_of_the_reader() {
    let site = with_posts().await;
    let french = file(&site, "/posts.excel.csv?lang=fr").await;
    assert!(french.starts_with("\u{feff}Plateforme;Compte;"), "{french}");
    assert!(french.contains("2026-08-18 09:00:00"), "Paris: {french}");
    let answer = site.get("/posts.xlsx").await;
    assert!(answer.header("content-disposition").contains("filename=\"posts.xlsx\""));
    assert_eq!(&answer.body[..2], b"PK");
    assert_eq!(site.get("/posts.pdf").await.status, StatusCode::NOT_FOUND);
}
