//! Tags: given by hand to many posts at once, and by rules, to the posts that are there and to those to come.

use axum::http::StatusCode;

use crate::common::site::Site;

const HEADER: &str = "platform,account,post_id,text,published_at,observed_at,likes\n";
const POSTS: &str = "x,harbour,1,Low water #Tide,2026-06-01T12:00:00Z,2026-08-18T09:00:00Z,5\n\
    x,harbour,2,High water https://example.org/tables?y=1,2026-07-01T12:00:00Z,2026-08-18T09:00:00Z,6\n\
    x,harbour,3,The harbour at night #tide,2026-08-01T12:00:00Z,2026-08-18T09:00:00Z,7\n";

async fn with_posts() -> Site {
    let site = Site::new().await;
    site.store("posts.csv", &format!("{HEADER}{POSTS}")).await;
    site
}

/// Sends a form; where it leads.
async fn sent(site: &Site, path: &str, form: &str) -> String {
    let answer = site.post(path, form).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{path} {form}");
    answer.header("location").to_owned()
}

/// The posts of a list, in its order.
async fn listed(site: &Site, query: &str) -> Vec<u32> {
    let page = site.get(&format!("/posts?{query}")).await;
    let ticks = page.text().split("name=\"post\" value=\"").skip(1);
    ticks.map(|tick| tick.split('"').next().unwrap().parse().unwrap()).collect()
}

#[tokio::test]
async fn a_rule_takes_the_posts_that_are_there_and_those_to_come() {
    let site = with_posts().await;
    for (form, expect) in [
        ("name=Tides&colour=2&rule=hashtag&words=%23TIDE", vec![3, 1]),
        ("name=Water&colour=3&rule=phrase&words=high+water", vec![2]),
        ("name=Tables&colour=4&rule=link&words=https://example.org/tables", vec![2]),
        ("name=July&rule=hashtag&words=tide&first=2026-07-01&last=2026-08-01", vec![3]),
        ("name=Nothing&rule=", vec![]),
    ] {
        let tag = sent(&site, "/tags", form).await;
        assert_eq!(tag, "/tags", "{form}");
        let tags = site.get("/tags").await;
        let name = form.split(['=', '&']).nth(1).unwrap();
        let link = tags.text().split(&format!(">{name}</a>")).next().unwrap();
        let id = link.rsplit("tag=").next().unwrap().split('"').next().unwrap();
        assert_eq!(listed(&site, &format!("tag={id}")).await, expect, "{form}");
    }
    let later = "x,harbour,4,Ebb #tide,2026-08-02T12:00:00Z,2026-08-18T09:00:00Z,7\n";
    site.store("later.csv", &format!("{HEADER}{later}")).await;
    assert_eq!(listed(&site, "tag=1").await, [4, 3, 1]);
    assert_eq!(listed(&site, "tag=1&q=harbour").await, [3]);
    assert_eq!(listed(&site, "tag=99").await, [0; 0]);
    let words = site.get("/tags").await.words();
    assert!(words.contains("Tides 3 posts with #tide"), "{words}");
    assert!(words.contains("campaign from 1 Jul 2026 to 1 Aug 2026"), "{words}");
    let overview = site.get("/?tag=1").await.words();
    assert!(overview.contains("of publication"), "{overview}");
    assert_eq!(site.get("/patterns?tag=1").await.status, StatusCode::OK);
}

#[tokio::test]
async fn many_posts_are_tagged_at_once_and_undoing_takes_back_no_more_than_that() {
    let site = with_posts().await;
    let to = sent(&site, "/posts/tag", "post=1&tag=Night&act=give&back=sort=likes").await;
    assert_eq!(to, "/posts?sort=likes&tagging=1");
    let notice = site.get(&to).await.words();
    assert!(notice.contains("1 post got the tag “Night”."), "{notice}");
    // The name is that of a tag, whatever its case; the first post has it already.
    sent(&site, "/posts/tag", "post=1&post=2&post=99&tag=NIGHT&act=give&back=").await;
    assert_eq!(listed(&site, "tag=1").await, [2, 1]);
    let undone = sent(&site, "/posts/tag/2/undo", "back=sort=likes").await;
    assert_eq!((undone.as_str(), listed(&site, "tag=1").await), ("/posts?sort=likes", vec![1]));
    assert_eq!(site.post("/posts/tag/2/undo", "back=").await.status, StatusCode::NOT_FOUND);
    sent(&site, "/posts/tag", "post=1&post=3&tag=night&act=take&back=").await;
    assert_eq!(listed(&site, "tag=1").await, [0; 0]);
    sent(&site, "/posts/tag/3/undo", "back=").await;
    assert_eq!(listed(&site, "tag=1").await, [1]);
    // Nothing is ticked, or no tag is named, or there is none to take away.
    for form in ["tag=Night&act=give&back=", "post=1&tag=+&act=give", "post=1&tag=Day&act=take"] {
        assert_eq!(sent(&site, "/posts/tag", form).await, "/posts?", "{form}");
    }
}

#[tokio::test]
async fn a_tag_is_changed_removed_and_brought_back() {
    let site = with_posts().await;
    sent(&site, "/posts/tag", "post=1&tag=Night&act=give&back=").await;
    sent(&site, "/tags", "name=Day&colour=2&rule=").await;
    let taken = sent(&site, "/tags/2", "name=night&colour=2&rule=").await;
    assert!(taken.contains("problem=taken") && taken.contains("tag=2"), "{taken}");
    let page = site.get(&format!("{taken}&lang=fr")).await.words();
    assert!(page.contains("Une autre étiquette porte ce nom."), "{page}");
    assert_eq!(sent(&site, "/tags/1", "name=Late&colour=5&rule=").await, "/tags");
    assert_eq!(listed(&site, "tag=1").await, [1]);
    let removed = sent(&site, "/tags/1/remove", "").await;
    assert!(site.get(&removed).await.words().contains("The tag is removed."));
    assert_eq!(listed(&site, "tag=1").await, [0; 0]);
    // Its name is free; while another has it, it cannot come back.
    assert_eq!(sent(&site, "/tags/2", "name=Late&rule=").await, "/tags");
    assert_eq!(site.post("/tags/1/restore", "").await.status, StatusCode::NOT_FOUND);
    sent(&site, "/tags/2", "name=Day&rule=").await;
    sent(&site, "/tags/1/restore", "").await;
    assert_eq!(listed(&site, "tag=1").await, [1]);
    assert_eq!(site.post("/tags/9", "name=a&rule=").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn posts_that_go_take_their_tags_along() {
    let site = with_posts().await;
    sent(&site, "/posts/tag", "post=1&post=2&tag=Night&act=give&back=").await;
    sent(&site, "/imports/1/undo", "").await;
    let words = site.get("/tags").await.words();
    assert!(words.contains("Night 0"), "{words}");
    // Undoing what was done to posts that are gone gives nobody a tag.
    sent(&site, "/posts/tag/1/undo", "back=").await;
    site.store("again.csv", &format!("{HEADER}{POSTS}")).await;
    assert_eq!(listed(&site, "tag=1").await, [0; 0]);
}

#[tokio::test]
async fn a_comparison_out_of_a_list_has_its_own_address() {
    let site = with_posts().await;
    let answer = site.get("/compare?back=sort%3Dlikes&tag=&post=1&post=2").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/compare?post=1&post=2");
}
