//! The page of methods through the router: every measure, and the numbers that the command line tells too.

use std::fmt::Write;
use std::process::Command;

use crate::common::site::Site;
use app::domain::analytics::METHODS;
use app::text::{Lang, Text};
use axum::http::StatusCode;
use serde_json::Value;

/// Posts of one account, a day apart and each read six times; the last has 25 times as much as the first.
async fn site() -> Site {
    let mut rows =
        String::from("platform,account,post_id,published_at,observed_at,impressions,likes\n");
    for day in 1..=25 {
        let date = format!("2026-06-{day:02}");
        for (hour, part) in [(9, 10), (10, 30), (11, 50), (13, 70), (16, 90), (20, 100)] {
            let likes = day * part;
            writeln!(
                rows,
                "x,desk,{day},{date}T08:00:00Z,{date}T{hour:02}:00:00Z,{},{likes}",
                likes * 40
            )
            .unwrap();
        }
    }
    let site = Site::new().await;
    assert_eq!(site.store("posts.csv", &rows).await, "/imports/1");
    site
}

async fn page(site: &Site, path: &str) -> String {
    let answer = site.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.text().replace(['\u{a0}', '\u{202f}'], " ").replace("&lt;", "<").replace("&gt;", ">")
}

/// The part of a page that is about one measure.
fn section<'a>(page: &'a str, key: &str) -> &'a str {
    let rest = page.split(&format!("<section id=\"{key}\"")).nth(1).unwrap();
    rest.split("</section>").next().unwrap()
}

#[tokio::test]
async fn every_measure_is_there_in_both_languages() {
    let site = site().await;
    for text in Lang::ALL.map(Text::new) {
        let page = page(&site, &format!("/methods?post=25&lang={}", text.lang.tag())).await;
        for method in &METHODS {
            let told = section(&page, method.key);
            assert!(page.contains(&format!("href=\"#{}\"", method.key)), "{}", method.key);
            for words in [text.method_name(method), text.method_about(method), method.source.into()]
            {
                let words = words.replace(['\u{a0}', '\u{202f}'], " ");
                assert!(told.contains(&words), "{}: {words}", method.key);
            }
            assert!(told.contains("class=\"formula\"") && told.contains("<h3>"), "{}", method.key);
        }
    }
}

#[tokio::test]
async fn a_worked_value_is_the_one_that_stats_tells() {
    let site = site().await;
    let page = page(&site, "/methods?post=25&lang=en").await;
    let stats = Command::new(env!("CARGO_BIN_EXE_sillage"))
        .args(["stats", "post", "25", "--json", "--database", &site.fresh.url()])
        .output()
        .unwrap();
    let told: Value = serde_json::from_slice(&stats.stdout).unwrap();
    let life = &told["metrics"]["likes"]["life"];
    let standing = &life["standing"];
    let score = &standing["score"]["Ok"];
    assert_eq!(
        (score["actual"].as_f64(), score["expected"]["value"].as_f64()),
        (Some(2_500.0), Some(1_250.0))
    );
    assert_eq!(score["value"], 2.0);
    assert!(section(&page, "score").contains("A / max(E, m) = 2,500 / max(1,250, 10) = 2<"));
    assert_eq!(
        (&standing["rank"]["Ok"]["below"], &standing["rank"]["Ok"]["share"]),
        (&24.into(), &1.0.into())
    );
    assert!(section(&page, "rank").contains("(24 + 0 / 2) / 24 = 100.00%"));
    assert_eq!(life["half_life"]["t50"]["low_s"], 2 * 3_600);
    assert_eq!(life["half_life"]["t50"]["high_s"], 3 * 3_600);
    assert!(
        section(&page, "half-life")
            .contains("T50: M(2 h) = 750 < 0.5 × 2,500 = 1,250 <= M(3 h) = 1,250")
    );
    assert_eq!(life["peak"]["per_hour"], 500.0);
    assert!(section(&page, "velocity").contains("(750 - 250) / 1 h = 500 per hour"));
    let z = standing["outlier"]["Ok"]["z"].as_f64().unwrap();
    assert!(
        section(&page, "outlier")
            .contains(&format!(") = {}<", format!("{z:.2}").trim_end_matches('0'))),
        "{z}"
    );
    assert!(section(&page, "engagement-rate").contains("I / D = (2,500) / 100,000 = 2.50%"));
}

#[tokio::test]
async fn an_empty_site_has_its_formulas() {
    let page = page(&Site::new().await, "/methods?lang=en").await;
    assert!(page.contains("A worked example comes with the first import."));
    assert!(section(&page, "score").contains("A >= max(E, m): A / max(E, m);"));
    assert!(!page.contains("On this post"));
}

#[tokio::test]
async fn an_address_without_a_post_has_one_all_the_same() {
    let site = site().await;
    for path in ["/methods", "/methods?post=999", "/methods?post=x", "/methods?pots=1"] {
        let page = page(&site, path).await;
        assert!(page.contains("href=\"/posts/25\""), "{path}");
    }
    let first = page(&site, "/methods?post=1&lang=en").await;
    assert!(first.contains("href=\"/posts/1\""));
    let why = "No earlier post was observed around this age; it takes 20.";
    assert!(section(&first, "score").contains(why) && section(&first, "rank").contains(why));
    assert!(section(&first, "around").contains("An example comes with the first note"));
}

#[tokio::test]
async fn the_page_of_a_post_shows_the_same_lines_and_leads_to_their_methods() {
    let site = site().await;
    let post = page(&site, "/posts/25?lang=en").await;
    for words in [
        "A / max(E, m) = 2,500 / max(1,250, 10) = 2<",
        "href=\"/methods?post=25#score\"",
        "href=\"/methods?post=25#half-life\"",
        "I / D = (2,500) / 100,000 = 2.50%",
        "href=\"/methods?post=25#engagement-rate\"",
        "N = 2,000",
    ] {
        assert!(post.contains(words), "{words}");
    }
}
