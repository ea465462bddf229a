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

/// A week of two accounts, twice observed, so that something was gained.
const WEEK: &str = "\
    platform,account,post_id,text,type,published_at,observed_at,likes,impressions\n\
    x,harbour,1,Low water #tide,image,2026-08-03T07:00:00Z,2026-08-04T07:00:00Z,30,900\n\
    x,harbour,2,High water,video,2026-08-04T07:00:00Z,2026-08-05T07:00:00Z,10,500\n\
    x,harbour,1,Low water #tide,image,2026-08-03T07:00:00Z,2026-08-05T07:00:00Z,50,1000\n\
    tiktok,quay,3,The tide is out,video,2026-08-04T07:00:00Z,2026-08-05T07:00:00Z,20,\n";

#[tokio::test]
async fn tables_of_pages_are_files_of_the_same_numbers() {
    let site = Site::new().await;
    site.store("week.csv", WEEK).await;
    for (path, head, first) in [
        (
            "/overview/days.csv?period=2026-08-03_2026-08-05",
            "day,interactions,is_spread",
            "2026-08-03,",
        ),
        ("/patterns/kinds.csv", "group,posts,median_interactions,ratio_to_usual", "Video,"),
        ("/patterns/week.csv", "weekday,hour,posts,median_interactions,ratio_to_usual", "1,9,1,"),
        (
            "/patterns/spots.csv",
            "platform,account,post_id,url,text,type,published_at,impressions,engagement_rate",
            "x,harbour,",
        ),
        ("/accounts.csv", "platform,account,whose,interactions_gained,", "x,harbour,own,"),
        (
            "/accounts/1/records.csv",
            "record,value,platform,account,post_id,url,text,type,published_at",
            "interactions,50,x,harbour,1,",
        ),
        (
            "/accounts/1/years.csv",
            "year,half_life_seconds,half_life_low_seconds,half_life_high_seconds,posts,still_growing",
            "",
        ),
        ("/imports.csv", "file,kind,uploaded_at,undone_at,observed_from,", "week.csv,generic,"),
        ("/alerts.csv", "told_at,rule,alert,platform,account,post_id,url", ""),
        (
            "/posts/2/velocity.csv",
            "from,to,likes,likes_per_hour",
            "2026-08-04T07:00:00Z,2026-08-05T07:00:00Z,20,0.83",
        ),
        ("/posts/1/chart.csv", "platform,account,post_id,", "tiktok,quay,3,"),
        ("/compare/chart.csv?post=1&post=2", "platform,account,post_id,", "tiktok,quay,3,"),
    ] {
        let csv = file(&site, path).await;
        let mut lines = csv.trim_start_matches('\u{feff}').lines();
        let (found, row) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
        assert!(found.starts_with(head), "{path}: {found}");
        assert!(row.starts_with(first), "{path}: {row}");
        for end in ["excel.csv", "xlsx", "json"] {
            let path = path.replacen("csv", end, 1);
            let answer = site.get(&path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            assert!(answer.header("content-disposition").contains(end), "{path}");
        }
    }
}

#[tokio::test]
async fn charts_of_pages_are_pictures() {
    let site = Site::new().await;
    site.store("week.csv", WEEK).await;
    for path in ["/overview/days", "/patterns/week", "/patterns/spots", "/posts/1/chart"] {
        assert!(file(&site, &format!("{path}.svg")).await.starts_with("<svg xmlns="), "{path}");
    }
    let width = async |end: &str| {
        let png = site.get(&format!("/overview/days.{end}")).await;
        assert_eq!(png.header("content-type"), "image/png");
        u32::from_be_bytes(png.body[16..20].try_into().unwrap())
    };
    let (one, two, three) = (width("1x.png").await, width("png").await, width("3x.png").await);
    assert_eq!((two, three), (2 * one, 3 * one));
    for path in [
        "/overview/days.gif",
        "/overview/nothing.svg",
        "/patterns/kinds.svg",
        "/accounts/1/years.png",
        "/accounts.svg",
    ] {
        assert_eq!(site.get(path).await.status, StatusCode::NOT_FOUND, "{path}");
    }
}
