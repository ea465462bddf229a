//! Notes through the router: made, drawn, told, refused with a reason, and taken away.

use std::fmt::Write;

use crate::common::site::{Answer, Site, request};
use axum::body::Body;
use axum::http::{Method, StatusCode};

/// A post of 18 August 2026, 09:00 in Paris, read each hour: 40 likes an hour, from the thirtieth on 320.
async fn site() -> Site {
    let mut table = String::from("platform,account,post_id,published_at,observed_at,likes\n");
    for hour in 1..=60 {
        let likes = 40 * hour + 280 * (hour - 30).max(0);
        let (day, hour) = (18 + (7 + hour) / 24, (7 + hour) % 24);
        writeln!(table, "x,harbour,17,2026-08-18T07:00:00Z,2026-08-{day}T{hour:02}:00:00Z,{likes}")
            .unwrap();
    }
    let site = Site::new().await;
    assert_eq!(site.store("curve.csv", &table).await, "/imports/1");
    site
}

async fn note(site: &Site, day: &str, time: &str, text: &str) -> Answer {
    let mut form = form_urlencoded::Serializer::new(String::new());
    form.append_pair("note-day", day).append_pair("note-time", time).append_pair("note-text", text);
    site.post("/posts/1/notes", &form.append_pair("view", "metrics=likes").finish()).await
}

/// A page with ordinary spaces in the place of those that do not break.
async fn page(site: &Site, path: &str) -> String {
    let answer = site.get(path).await;
    assert_eq!(answer.status, StatusCode::OK, "{path}");
    answer.text().replace(['\u{a0}', '\u{202f}'], " ")
}

#[tokio::test]
async fn a_note_is_drawn_listed_and_told_with_what_followed() {
    let site = site().await;
    let made = note(&site, "2026-08-19", "15:00", "quoted on <television>").await;
    assert_eq!(made.status, StatusCode::SEE_OTHER);
    assert_eq!(made.header("location"), "/posts/1?metrics=likes#notes");
    let page = page(&site, "/posts/1?metrics=likes&lang=en").await;
    for words in [
        "<li dir=\"auto\">1 · 19 Aug 2026, 3:00 pm · quoted on &lt;television&gt;</li>",
        "In the 24 h before, 40 likes an hour (observed over 24 h)",
        "in the 24 h that followed, 320 likes an hour (observed over 24 h): 8 times as fast",
        "class=\"note-flag\"",
        "What followed a note need not be its effect.",
    ] {
        assert!(page.contains(words), "{words}");
    }
    assert!(!page.contains("<television>"));
    let french = site.get("/posts/1?lang=fr").await;
    assert!(
        french.text().contains("8\u{a0}fois plus vite")
            || french.text().contains("8 fois plus vite")
    );
}

#[tokio::test]
async fn notes_stand_in_files_and_on_shared_pages() {
    let site = site().await;
    note(&site, "2026-08-19", "15:00", "quoted on television").await;
    let line = "1 · 19 Aug 2026, 3:00\u{a0}pm · quoted on television";
    let svg = site.get("/posts/1/chart.svg?lang=en").await;
    assert!(
        svg.text().contains(&format!(">{line}</text>"))
            && svg.text().contains("class=\"note-line\"")
    );
    let token = site.share("post", "1?").await;
    let shared = site.get(&format!("/s/{token}?lang=en")).await;
    assert!(shared.text().contains(line) && shared.text().contains("class=\"note-line\""));
    assert!(!shared.text().contains("/notes"));
    let file = site.get(&format!("/s/{token}.svg?lang=en")).await;
    assert!(file.text().contains(line));
}

#[tokio::test]
async fn what_is_no_note_is_said_and_what_was_typed_is_kept() {
    let site = site().await;
    for (day, time, text, why) in [
        ("2026-08-19", "15:00", "  ", "Say what happened."),
        ("", "15:00", "quoted", "That is no day that a note can have."),
        ("2026-08-19", "25:00", "quoted", "That is no time of a day."),
        (
            "2026-03-29",
            "02:30",
            "quoted",
            "That time does not exist on that day: the clocks went forward.",
        ),
        ("2026-08-19", "", &*"long ".repeat(50), "That is longer than 200 characters."),
    ] {
        let made = note(&site, day, time, text).await;
        assert_eq!(made.status, StatusCode::SEE_OTHER, "{why}");
        let address = made.header("location").split('#').next().unwrap();
        let page = page(&site, &format!("{address}&lang=en")).await;
        assert!(page.contains(why), "{why}");
        for typed in [day, time, text].into_iter().filter(|typed| !typed.is_empty()) {
            assert!(page.contains(&format!("value=\"{typed}\"")), "{typed}");
        }
        assert!(page.contains("aria-invalid=\"true\"") && !page.contains("class=\"noted\""));
    }
    let made = note(&site, "2026-03-29", "02:30", "x").await;
    let address = made.header("location").split('#').next().unwrap();
    assert!(page(&site, &format!("{address}&lang=fr")).await.contains("Cette heure n’existe pas"));
}

#[tokio::test]
async fn a_note_without_a_place_on_the_axis_says_so() {
    let site = site().await;
    note(&site, "2026-08-17", "12:00", "announced").await;
    note(&site, "2026-08-19", "", "a strike").await;
    note(&site, "2026-12-01", "12:00", "much later").await;
    let age = page(&site, "/posts/1?lang=en").await;
    for words in [
        "announced (not drawn: it lies before the posting)",
        "a strike (not drawn: its hour is not known)",
        "much later (not drawn: it lies outside the part that is drawn)",
        "Before, it was not posted yet; in the 24 h that followed, 40 likes an hour",
        "Its hour is not known, so before and after cannot be told apart",
        "Too few observations around it",
    ] {
        assert!(age.contains(words), "{words}");
    }
    assert!(!age.contains("class=\"note-flag\""));
    let clock = page(&site, "/posts/1?axis=clock&lang=en").await;
    assert!(
        clock.contains(">2 · 19 Aug 2026 · a strike</li>") && clock.contains("class=\"note-day\"")
    );
}

#[tokio::test]
async fn a_note_is_taken_away_by_its_own_post_only() {
    let site = site().await;
    note(&site, "2026-08-19", "15:00", "quoted on television").await;
    assert_eq!(site.post("/posts/2/notes/1/remove", "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.post("/posts/1/notes/2/remove", "").await.status, StatusCode::NOT_FOUND);
    let foreign = request(Method::POST, "/posts/1/notes/1/remove")
        .header("content-type", "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "cross-site");
    let foreign = site.send(foreign.body(Body::empty()).unwrap()).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    assert!(page(&site, "/posts/1").await.contains("class=\"noted\""));
    let removed = site.post("/posts/1/notes/1/remove", "view=axis%3Dclock").await;
    assert_eq!(removed.header("location"), "/posts/1?axis=clock#notes");
    assert!(!page(&site, "/posts/1").await.contains("class=\"noted\""));
}

#[tokio::test]
async fn a_note_on_no_post_is_not_found_and_a_flood_is_refused() {
    let site = site().await;
    let none = site.post("/posts/9/notes", "note-day=2026-08-19&note-text=x").await;
    assert_eq!(none.status, StatusCode::NOT_FOUND);
    let flood = note(&site, "2026-08-19", "", &"x".repeat(20_000)).await;
    assert_eq!(flood.status, StatusCode::BAD_REQUEST);
}
