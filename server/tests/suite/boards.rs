//! Boards, through the router.

use crate::common::site::Site;

const TABLE: &str = "platform,account,post_id,text,published_at,observed_at,likes,reposts\n\
    x,harbour,1,Low water,2026-07-06T10:00:00Z,2026-07-06T11:00:00Z,50,5\n\
    x,harbour,1,Low water,2026-07-06T10:00:00Z,2026-07-06T20:00:00Z,90,7\n\
    x,harbour,2,High water,2026-07-07T10:00:00Z,2026-07-07T11:00:00Z,20,1\n\
    x,harbour,2,High water,2026-07-07T10:00:00Z,2026-07-07T20:00:00Z,30,2\n";

/// A board with one tile of each kind.
async fn with_board() -> Site {
    let site = Site::new().await;
    site.store("harbour.csv", TABLE).await;
    for (kind, subject) in [
        ("figures", "period=7d"),
        ("days", "account=1&period=7d"),
        ("posts", "sort=likes"),
        ("post", "1%3Fmetric=likes"),
        ("compare", "post=1&post=2"),
    ] {
        let subject: String =
            form_urlencoded::byte_serialize(subject.replace("%3F", "?").as_bytes()).collect();
        let added = site
            .post("/boards/add", &format!("name=Every++morning&kind={kind}&subject={subject}"))
            .await;
        assert!(added.header("location").starts_with("/boards/1#tile-"), "{kind}");
    }
    let words = site.post("/boards/1/text", "words=%23+Tides%0D%0ARead+from+left.").await;
    assert_eq!(words.header("location"), "/boards/1?edit#tile-6");
    site
}

/// The ids of the tiles, in the order of the page.
async fn order(site: &Site) -> Vec<String> {
    let page = site.get("/boards/1").await;
    let tiles = page.text().split("id=\"tile-").skip(1);
    tiles.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[tokio::test]
async fn a_board_shows_what_was_put_on_it_as_it_is_now() {
    let site = with_board().await;
    let page = site.get("/boards/1").await;
    let words = page.words();
    assert!(words.starts_with("Every morning"), "{words}");
    assert!(words.contains("129 interactions in 7 days"), "{words}");
    assert!(words.contains("Reactions by day"), "{words}");
    assert!(
        words.contains("2 posts. Most first: likes, as last known. Low water @harbour on X 90"),
        "{words}"
    );
    assert!(words.contains("Likes: from 50 after 1 h to 90 after 10 h"), "{words}");
    assert!(words.contains("“Low water” leads at 10 h with 90 likes"), "{words}");
    assert!(words.contains("Tides Read from left."), "{words}");
    assert!(page.text().contains("href=\"/posts/1?metrics=likes\""), "titles lead to the pages");
    let later = TABLE.lines().next().unwrap().to_owned()
        + "\nx,harbour,2,High water,2026-07-07T10:00:00Z,2026-07-08T20:00:00Z,400,2\n";
    site.store("later.csv", &later).await;
    let words = site.get("/boards/1?lang=fr").await.words();
    assert!(words.contains("High water @harbour sur X 400"), "{words}");
}

#[tokio::test]
async fn a_screen_has_the_board_alone_and_comes_anew() {
    let site = with_board().await;
    let screen = site.get("/boards/1?screen").await;
    assert!(screen.text().contains("http-equiv=\"refresh\" content=\"60\""));
    assert!(!screen.text().contains("<nav") && !screen.text().contains("?edit"));
    assert!(!site.get("/boards/1").await.text().contains("http-equiv=\"refresh\""));
}

#[tokio::test]
async fn tiles_are_moved_and_resized_and_removing_is_undone() {
    let site = with_board().await;
    assert_eq!(order(&site).await, ["1", "2", "3", "4", "5", "6"]);
    let act = async |tile: u8, act: &str| {
        let answer = site.post(&format!("/boards/1/tiles/{tile}"), &format!("do={act}")).await;
        answer.header("location").to_owned()
    };
    assert_eq!(act(3, "earlier").await, "/boards/1?edit#tile-3");
    act(1, "earlier").await;
    act(1, "later").await;
    act(6, "later").await;
    assert_eq!(order(&site).await, ["3", "1", "2", "4", "5", "6"]);
    for _ in 0..5 {
        act(2, "wider").await;
    }
    act(4, "narrower").await;
    let page = site.get("/boards/1?edit").await;
    assert!(page.text().contains("id=\"tile-2\" class=\"tile w6\""), "as wide as the page");
    assert!(page.text().contains("id=\"tile-4\" class=\"tile w2\""), "a third of it");
    assert_eq!(act(5, "remove").await, "/boards/1?edit&removed=5");
    assert_eq!(order(&site).await, ["3", "1", "2", "4", "6"]);
    act(6, "earlier").await;
    assert!(site.get("/boards/1?edit&removed=5").await.words().contains("The tile is removed"));
    act(5, "restore").await;
    assert_eq!(order(&site).await.len(), 6);
    let before = order(&site).await;
    assert_eq!(act(4, "to&of=3").await, "/boards/1?edit#tile-4");
    act(3, "to&of=2").await;
    let [three, rest @ ..] = &before[..] else { panic!("{before:?}") };
    let mut expect: Vec<String> = rest.to_vec();
    expect.retain(|tile| tile != "4");
    expect.insert(0, "4".into());
    let two = expect.iter().position(|tile| tile == "2").unwrap();
    expect.insert(two + 1, three.clone());
    assert_eq!(order(&site).await, expect);
    for (path, form, status) in [
        ("/boards/1/tiles/1", "do=to&of=99", 404),
        ("/boards/1/tiles/1", "do=to&of=", 404),
        ("/boards/1/tiles/9", "do=remove", 404),
        ("/boards/2/tiles/1", "do=remove", 404),
        ("/boards/1/tiles/1", "do=fly", 400),
        ("/boards/1/tiles/9", "do=wider", 404),
        ("/boards/add", "name=+&kind=days&subject=", 400),
        ("/boards/add", "name=a&kind=film&subject=", 400),
    ] {
        assert_eq!(site.post(path, form).await.status, status, "{path} {form}");
    }
}

#[tokio::test]
async fn boards_are_named_once_filled_to_an_end_and_brought_back() {
    let site = Site::new().await;
    site.store("harbour.csv", TABLE).await;
    assert_eq!(site.post("/boards", "name=Tides").await.header("location"), "/boards/1?edit");
    assert_eq!(site.post("/boards", "name=tides").await.header("location"), "/boards/1?edit");
    site.post("/boards", "name=Storms").await;
    assert_eq!(site.post("/boards/2/name", "name=TIDES").await.status, 404);
    for _ in 0..24 {
        site.post("/boards/1/text", "words=a").await;
    }
    assert_eq!(
        site.post("/boards/1/text", "words=a").await.header("location"),
        "/boards/1?edit&full="
    );
    assert!(site.get("/boards/1?edit&full=").await.words().contains("A board holds 24 tiles"));
    // Nor does a tile come back to a board that was filled meanwhile.
    site.post("/boards/1/tiles/1", "do=remove").await;
    site.post("/boards/1/text", "words=One+more.").await;
    assert_eq!(site.post("/boards/1/tiles/1", "do=restore").await.status, 404);
    assert_eq!(site.post("/boards/1/remove", "").await.header("location"), "/boards?removed=1");
    let list = site.get("/boards?removed=1").await.words();
    assert!(list.contains("The board is removed") && !list.contains("Tides"), "{list}");
    assert_eq!(site.get("/boards/1").await.status, 404);
    assert_eq!(site.post("/boards/1/text", "words=a").await.status, 404);
    site.post("/boards/1/restore", "").await;
    assert!(site.get("/boards?lang=fr").await.words().contains("Tides 24 éléments"));
}

#[tokio::test]
async fn what_is_gone_leaves_its_place() {
    let site = Site::new().await;
    let stored = site.store("harbour.csv", TABLE).await;
    site.post("/boards/add", "name=Tides&kind=post&subject=1").await;
    site.post("/boards/add", "name=Tides&kind=days&subject=q%3Dnever").await;
    site.post(&format!("{stored}/undo"), "").await;
    let words = site.get("/boards/1").await.words();
    assert_eq!(words.matches("There is nothing to show of it").count(), 2, "{words}");
}
