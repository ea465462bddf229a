//! The application through its router, in process: what each address answers, and with which headers.

use std::fmt::Write;

use crate::common::site::{Answer, Site, request};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

const CURVE: &str = "platform,account,post_id,url,text,published_at,observed_at,likes,reposts\n\
    x,harbour,17,https://x.com/harbour/status/17,<b>Low</b> water,2026-08-18T07:00:00Z,2026-08-18T09:00:00Z,200,30\n\
    x,harbour,17,https://x.com/harbour/status/17,<b>Low</b> water,2026-08-18T07:00:00Z,2026-08-21T09:00:00Z,900,60\n";

/// A site with one post of two observations, stored through the pages as a browser would.
async fn with_a_curve() -> Site {
    let site = Site::new().await;
    assert_eq!(site.store("curve.csv", CURVE).await, "/imports/1");
    site
}

#[tokio::test]
async fn an_empty_site_says_what_to_do_next() {
    let answer = Site::new().await.get("/").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert!(answer.text().contains("Two exports make a curve"));
}

#[tokio::test]
async fn every_page_has_its_headers() {
    let site = with_a_curve().await;
    for path in ["/", "/posts/1", "/import", "/imports/1", "/posts/9", "/posts/1/chart.svg"] {
        let answer = site.get(path).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
        assert_eq!(answer.header("set-cookie"), "", "{path}");
    }
}

#[tokio::test]
async fn the_policy_names_the_one_script_of_a_page() {
    let site = with_a_curve().await;
    let page = site.get("/posts/1").await;
    let script = page.text().split("<script type=\"module\">").nth(1).unwrap();
    let hash = STANDARD.encode(Sha256::digest(script.split("</script>").next().unwrap()));
    let named = format!("script-src 'self' 'sha256-{hash}' 'wasm-unsafe-eval';");
    assert!(page.header("content-security-policy").contains(&named));
    assert_eq!(page.text().matches("<script").count(), 1);
    assert!(!page.text().contains("style="));
}

#[tokio::test]
async fn what_a_file_says_stays_text() {
    let site = with_a_curve().await;
    let page = site.get("/posts/1").await;
    assert!(page.text().contains("&lt;b&gt;Low&lt;/b&gt; water"));
    assert!(!page.text().contains("<b>Low"));
    let svg = site.get("/posts/1/chart.svg").await;
    assert!(!svg.text().contains("<b>Low"));
    assert!(svg.header("content-security-policy").contains("sandbox"));
}

#[tokio::test]
async fn a_page_and_its_files_draw_the_same() {
    let site = with_a_curve().await;
    let page = site.get("/posts/1?metrics=likes").await;
    let svg = site.get("/posts/1/chart.svg?metrics=likes").await;
    let line = svg.text().split("class=\"line s1\"").nth(1).unwrap().split('>').next().unwrap();
    assert!(line.contains(" d=\"M"), "{line}");
    assert!(page.text().contains(line));
    let png = site.get("/posts/1/chart.png").await;
    assert!(png.body.starts_with(b"\x89PNG"));
    let width = async |file: &str| {
        let png = site.get(&format!("/posts/1/{file}")).await.body;
        u32::from_be_bytes(png[16..20].try_into().unwrap())
    };
    let one = width("chart.1x.png").await;
    assert_eq!(width("chart.png").await, 2 * one);
    assert_eq!(width("chart.3x.png").await, 3 * one);
    assert_eq!(site.get("/posts/1/chart.4x.png").await.status, 404);
    let csv = site.get("/posts/1/chart.csv?metrics=likes").await;
    let post =
        "x,harbour,17,https://x.com/harbour/status/17,<b>Low</b> water,,2026-08-18T07:00:00Z";
    let expected = [
        "\u{feff}platform,account,post_id,url,text,type,published_at,observed_at,age_seconds,likes",
        &format!("{post},2026-08-18T09:00:00Z,7200,200"),
        &format!("{post},2026-08-21T09:00:00Z,266400,900"),
        "",
    ];
    assert_eq!(csv.text(), expected.join("\r\n"));
}

#[tokio::test]
async fn the_numbers_of_a_chart_are_imported_again_and_say_nothing_new() {
    let site = with_a_curve().await;
    let csv = site.get("/posts/1/chart.csv?metrics=likes,reposts").await;
    let looked = site.upload("chart.csv", csv.text()).await;
    let stored = site.post("/import/commit", &looked).await;
    assert_eq!(stored.header("location"), "/imports/2");
    assert!(site.get("/imports/2").await.text().contains("Nothing changed"));
}

#[tokio::test]
async fn the_language_is_the_addresss_then_the_kept_one_then_the_browsers() {
    let site = Site::new().await;
    let lang =
        |answer: &Answer| answer.text().split("<html lang=\"").nth(1).unwrap()[..2].to_owned();
    let get = |path: &'static str, name: &'static str, value: &'static str| {
        site.send(request(Method::GET, path).header(name, value).body(Body::empty()).unwrap())
    };
    let browser = get("/", "accept-language", "fr-CH, en;q=0.5").await;
    assert_eq!(lang(&browser), "fr");
    let kept = get("/", "cookie", "theme=x; lang=fr").await;
    assert_eq!(lang(&kept), "fr");
    let asked = get("/?lang=en", "cookie", "lang=fr").await;
    assert_eq!(lang(&asked), "en");
    assert!(asked.header("set-cookie").starts_with("lang=en; Path=/"));
}

#[tokio::test]
async fn requests_from_other_sites_change_nothing() {
    let site = with_a_curve().await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("origin", "https://evil.example"),
        ("cookie", "lang=fr"),
    ] {
        let undo = request(Method::POST, "/imports/1/undo").header(name, value);
        let answer = site.send(undo.body(Body::empty()).unwrap()).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{name}: {value}");
    }
    assert_eq!(site.get("/posts/1").await.status, StatusCode::OK);
}

#[tokio::test]
async fn only_names_of_this_machine_are_answered() {
    let site = Site::new().await;
    let get = Request::builder().uri("/").header("host", "rebound.example");
    let answer = site.send(get.body(Body::empty()).unwrap()).await;
    assert_eq!(answer.status, StatusCode::MISDIRECTED_REQUEST);
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let site = with_a_curve().await;
    for path in [
        "/posts/2",
        "/posts/01",
        "/posts/-1",
        "/posts/1/chart.gif",
        "/posts/1/other.svg",
        "/imports/7",
        "/imports/99999999999999999999",
        "/s/:token",
        "/s/",
        "/s/AAAA",
        "/s/%00",
        "/../Cargo.toml",
        "/pkg/sillage.js",
        "/nope",
    ] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert!(answer.text().contains("There is nothing here"), "{path}");
    }
}

#[tokio::test]
async fn the_same_file_again_changes_nothing_and_says_so() {
    let site = with_a_curve().await;
    let looked = site.upload("curve.csv", CURVE).await;
    let preview = site.get(&format!("/import?{looked}")).await;
    assert!(preview.text().contains("This very file is stored already."));
    let again = site.post("/import/commit", &looked).await;
    assert_eq!(again.header("location"), "/imports/1?repeated");
}

#[tokio::test]
async fn an_import_leads_to_its_posts() {
    let site = with_a_curve().await;
    let page = site.get("/imports/1").await;
    assert!(page.text().contains("href=\"/posts/1\""));
}

#[tokio::test]
async fn an_import_is_undone_as_if_it_had_never_been() {
    let site = with_a_curve().await;
    assert_eq!(site.post("/imports/1/undo", "").await.status, StatusCode::SEE_OTHER);
    assert_eq!(site.get("/posts/1").await.status, StatusCode::NOT_FOUND);
    assert!(site.get("/imports/1").await.text().contains("as if it had never been"));
}

#[tokio::test]
async fn a_bad_file_is_refused_with_its_reason_and_the_site_goes_on() {
    let site = Site::new().await;
    let look = async |name: &str, content: &str, reason: &str| {
        let page = site.get(&format!("/import?{}", site.upload(name, content).await)).await;
        assert!(page.text().contains(reason), "{name}: {reason}");
        page.status
    };
    let check = async |name: &str, content: &str, reason: &str| {
        assert_eq!(look(name, content, reason).await, StatusCode::UNPROCESSABLE_ENTITY, "{name}");
    };
    check("empty.csv", "", "The file is empty.").await;
    check("nul.csv", "platform,post_id,likes\nx,5,\u{0}1\n", "NUL").await;
    check("archive.csv", "PK\u{3}\u{4}\u{14}", "The archive is damaged or was cut off.").await;
    check("report.csv", "%PDF-1.7", "The file is a PDF.").await;
    // Its other rows could be stored; what its columns hold can still be said.
    let bad_row = "platform,post_id,observed_at,likes\nx,5,yesterday,1\n";
    let status = look("dates.csv", bad_row, "“yesterday” is not a date that can be read").await;
    assert_eq!(status, StatusCode::OK);
    let open = "platform,post_id,observed_at,likes\nx,5,10/08/2026,1\n";
    let status = look("order.csv", open, "can be read as two dates").await;
    assert_eq!(status, StatusCode::OK);
    let status = look("people.csv", "Name,Age\nAda,36\n", "No table of this kind is known").await;
    assert_eq!(status, StatusCode::OK);
    assert_eq!(site.get("/").await.status, StatusCode::OK);
}

#[tokio::test]
async fn an_upload_that_is_gone_says_so() {
    let site = Site::new().await;
    let page = site.get("/import?file=0123456789abcdef0123456789abcdef").await;
    assert!(page.text().contains("This upload is gone"));
    let page = site.get("/import?file=..%2F..%2Fetc%2Fpasswd").await;
    assert!(page.text().contains("This upload is gone"));
}

/// Posts of one account, a day apart and each read four times, by the factor of their ends.
fn posts(factors: &[i64]) -> String {
    let mut rows = String::from("platform,account,post_id,published_at,observed_at,likes\n");
    for (day, factor) in (1..).zip(factors) {
        for (hour, part) in [(9, 10), (11, 30), (15, 70), (20, 100)] {
            let (day, likes) = (format!("2026-06-{day:02}"), factor * part);
            writeln!(rows, "x,desk,{factor}{day},{day}T08:00:00Z,{day}T{hour:02}:00:00Z,{likes}")
                .unwrap();
        }
    }
    rows
}

async fn site_of(table: &str) -> Site {
    let site = Site::new().await;
    assert_eq!(site.store("posts.csv", table).await, "/imports/1");
    site
}

/// A page with ordinary spaces in the place of those that do not break.
async fn page(site: &Site, path: &str) -> String {
    let answer = site.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.text().replace(['\u{a0}', '\u{202f}'], " ")
}

#[tokio::test]
async fn a_post_is_told_against_its_own_past() {
    let mut factors: Vec<i64> = (1..=24).collect();
    factors.push(25);
    let page = page(&site_of(&posts(&factors)).await, "/posts/25?lang=en").await;
    let told = [
        "Half of its likes so far came between 3 h and 7 h after it was posted",
        "Nine tenths between 7 h and 12 h",
        // The middle half of 1 to 24 hundreds is 1,250 on average.
        "2.0 times its expectation: 2,500 likes at 12 h, against 1,250 likes",
        "More likes than each of 24 earlier posts at the same age",
        "A = 2,500; E = 1,250; m = 10; n = 24 (12)",
        "It passed 2,000 likes between 5:00 pm and 10:00 pm on 25 Jun 2026 (Paris)",
        "CrowdTangle, How do you calculate overperforming scores",
        "No curve: 4 observations, and it takes 5",
        "class=\"inner-band\"",
    ];
    for words in told {
        assert!(page.contains(words), "{words}");
    }
}

#[tokio::test]
async fn with_few_earlier_posts_each_is_drawn_by_itself() {
    let site = site_of(&posts(&[1, 2, 3, 4])).await;
    let fourth = page(&site, "/posts/4?lang=fr").await;
    assert!(fourth.contains("Seuls 3 messages précédents ont été observés autour de cet âge"));
    assert_eq!(fourth.matches("class=\"usual\"").count(), 2 * 3);
    assert!(!fourth.contains("class=\"band\""));
    let first = page(&site, "/posts/1").await;
    assert!(!first.contains("id=\"standing\"") && first.contains("id=\"half-life\""));
}

#[tokio::test]
async fn of_one_observation_no_life_is_told() {
    let row = "x,desk,9,2026-06-01T08:00:00Z,2026-06-02T08:00:00Z,2500\n";
    let table = format!("platform,account,post_id,published_at,observed_at,likes\n{row}");
    let page = page(&site_of(&table).await, "/posts/1").await;
    for section in ["half-life", "standing", "milestones", "shape", "outlook"] {
        assert!(!page.contains(&format!("id=\"{section}\"")), "{section}");
    }
}

#[tokio::test]
async fn a_form_without_files_has_a_limit() {
    let site = Site::new().await;
    let long = format!("header={}", "a".repeat(3 << 20));
    for path in ["/import/commit", "/import/mapping"] {
        assert_eq!(site.post(path, &long).await.status, 413, "{path}");
    }
}
