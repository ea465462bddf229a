//! What an account gained in a period, from the days of its posts to the sentence on the first page.

use crate::common::site::Site;
use app::domain::period::PeriodTotals;
use app::domain::{Metric, WorkspaceId, Zone};
use server::store::{Accounts, Store};

/// Read each noon in Paris for 60 days, 10 likes a day more; a second post came before all of it and is read twice,
/// half a year apart.
fn export() -> String {
    let mut rows = String::from("platform,account,post_id,published_at,observed_at,likes\n");
    let row = |post: &str, published: &str, day: u32, likes: u32| {
        let (month, day) = if day < 31 { (7, day + 1) } else { (8, day - 30) };
        format!("x,desk,{post},{published},2026-{month:02}-{day:02}T10:00:00Z,{likes}\n")
    };
    for day in 0..60 {
        rows += &row("1", "2026-07-01T10:00:00Z", day, 10 * day);
    }
    rows += "x,desk,2,2026-01-01T10:00:00Z,2026-01-02T10:00:00Z,100\n";
    rows += &row("2", "2026-01-01T10:00:00Z", 59, 900);
    rows
}

async fn told(site: &Site, days: i64) -> Option<PeriodTotals> {
    let store = &site.fresh.store;
    let accounts = store.accounts_named(WorkspaceId::FIRST, "desk").await.ok()?;
    let zone = Zone::parse("Europe/Paris")?;
    store.period(WorkspaceId::FIRST, accounts.first()?, zone, days).await.ok()?
}

#[tokio::test]
async fn gains_of_a_period_are_those_of_its_days_and_what_is_on_no_day_is_counted() {
    let site = Site::new().await;
    site.store("desk.csv", &export()).await;
    // The last day ends at noon: its half has been seen.
    let week = told(&site, 7).await.unwrap();
    assert_eq!(week.gains.get(Metric::Likes), Some(65));
    assert_eq!(week.before.and_then(|gains| gains.get(Metric::Likes)), Some(70));
    assert_eq!((week.posts, week.unspread), (0, 1));
    assert_eq!(week.gains.get(Metric::Comments), None);
    let months = told(&site, 60).await.unwrap();
    assert_eq!((months.posts, months.period.days()), (1, 60));
}

#[tokio::test]
async fn the_first_page_says_what_was_gained_as_a_bound_where_some_is_on_no_day() {
    let site = Site::new().await;
    site.store("desk.csv", &export()).await;
    let words = site.get("/?lang=en").await.words();
    let sentence = "In the last 28 days, the posts of @desk received more than 275 likes";
    assert!(words.contains(sentence), "{words}");
}
