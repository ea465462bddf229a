//! Files as the platforms give them: where their posts lie, and the cells that tell what matters.

use super::{Row, table};

/// A column and its cells, one of each record.
type Cells<'a> = (&'a str, &'a [&'a str]);

#[track_caller]
fn check(text: &str, path: &str, expected: &[Cells<'_>]) {
    let (columns, rows) = table(text, path);
    for (name, cells) in expected {
        let place = columns.iter().position(|column| column == name);
        let place = place.unwrap_or_else(|| panic!("no {name} in {columns:?}"));
        let found: Vec<&str> = rows.iter().map(|(_, row): &Row| &*row[place]).collect();
        assert_eq!(found, *cells, "{name}");
    }
}

macro_rules! fixture {
    ($name:literal) => {
        include_str!(concat!("../../../../tests/fixtures/json/", $name))
    };
}

#[test]
fn the_archive_of_x_has_its_posts_in_an_array() {
    check(
        fixture!("x_archive_tweets.json"),
        "[]",
        &[
            (
                "tweet.id_str",
                &["1582825767039926273", "1582993778275254274", "1583529764189110275"],
            ),
            ("tweet.favorite_count", &["41", "3", "0"]),
            ("tweet.retweet_count", &["12", "0", "1830"]),
            ("tweet.in_reply_to_screen_name", &["", "harbourwatch", ""]),
            (
                "tweet.full_text",
                &[
                    "Le port rouvre demain : les premiers ferries partent à 6 h. https://t.co/pAbCdEf123",
                    "@harbourwatch Thanks, corrected &amp; updated.",
                    "RT @harbourwatch: Storm warning for the whole coast until Sunday.",
                ],
            ),
        ],
    );
}

#[test]
fn pages_of_x_have_their_posts_in_data_and_other_peoples_elsewhere() {
    let first = "2026-08-17T06:00:03+00:00";
    let posts: [Cells<'_>; 5] = [
        ("public_metrics.like_count", &["185", "40"]),
        ("public_metrics.impression_count", &["11873", "3020"]),
        ("non_public_metrics.url_link_clicks", &["240", ""]),
        ("/__twarc.retrieved_at", &[first, first]),
        ("created_at", &["2026-08-10T08:03:00.000Z", "2026-08-09T17:30:12.000Z"]),
    ];
    check(fixture!("x_api_v2_page.json"), "data[]", &posts);
    let pages = fixture!("x_api_v2_pages.jsonl");
    let posts: [Cells<'_>; 3] = [
        ("public_metrics.like_count", &["185", "40", "9"]),
        ("/__twarc.retrieved_at", &[first, first, "2026-08-17T06:00:05+00:00"]),
        ("/meta.next_token", &["7140dibdnow9c7btw4b", "7140dibdnow9c7btw4b", ""]),
    ];
    check(pages, "data[]", &posts);
    check(pages, "includes.tweets[]", &[("public_metrics.like_count", &["7000"])]);
}

#[test]
fn an_edited_post_has_the_id_of_its_first_edit() {
    let (columns, rows) = table(fixture!("x_api_v2_page.json"), "data[]");
    let cell = |row: usize, name| {
        let place = columns.iter().position(|column| column == name).unwrap();
        rows[row].1[place].as_str()
    };
    assert_ne!(cell(0, "edit_history_tweet_ids.0"), cell(0, "id"));
    assert_eq!(cell(1, "edit_history_tweet_ids.0"), cell(1, "id"));
}

#[test]
fn posts_of_x_may_stand_each_in_a_line_or_in_the_older_form() {
    let lines: [Cells<'_>; 3] = [
        ("public_metrics.like_count", &["185", "40", "9"]),
        ("author.username", &["thedesk", "thedesk", "thedesk"]),
        ("author.public_metrics.followers_count", &["51200", "51200", "51200"]),
    ];
    check(fixture!("x_api_v2_flattened.jsonl"), "", &lines);
    let older: [Cells<'_>; 4] = [
        ("favorite_count", &["57", "0"]),
        ("user.favourites_count", &["1201", "1201"]),
        ("retweeted_status.favorite_count", &["", "512"]),
        ("created_at", &["Wed Jun 03 12:00:58 +0000 2020", "Tue Jun 02 10:30:00 +0000 2020"]),
    ];
    check(fixture!("x_api_v11.json"), "[]", &older);
}

#[test]
fn a_feed_of_bluesky_tells_pins_and_reposts_from_posts() {
    let feed: [Cells<'_>; 4] = [
        ("post.likeCount", &["310", "4368", "12", "7003"]),
        ("post.bookmarkCount", &["3", "7", "0", "20"]),
        (
            "reason.$type",
            &["app.bsky.feed.defs#reasonPin", "", "", "app.bsky.feed.defs#reasonRepost"],
        ),
        (
            "post.author.handle",
            &["thedesk.example", "thedesk.example", "thedesk.example", "harbourwatch.example"],
        ),
    ];
    check(fixture!("bluesky_feed.json"), "feed[]", &feed);
    let snake_case: [Cells<'_>; 3] = [
        ("post.like_count", &["310", "4368", "12", "7003"]),
        ("reason", &["", "", "", ""]),
        (
            "reason.py_type",
            &["app.bsky.feed.defs#reasonPin", "", "", "app.bsky.feed.defs#reasonRepost"],
        ),
    ];
    check(fixture!("bluesky_feed_snake_case.json"), "feed[]", &snake_case);
}

#[test]
fn posts_and_threads_of_bluesky_have_other_places() {
    let texts = "Ferries resume at six.\nFirst pictures from the quay. ⛴️";
    let posts: [Cells<'_>; 3] = [
        (
            "uri",
            &[
                "at://did:plc:deskdeskdeskdeskdeskdesk/app.bsky.feed.post/3lx2aaaaaaa2k",
                "at://did:plc:deskdeskdeskdeskdeskdesk/app.bsky.feed.post/3lx2bbbbbbb2k",
            ],
        ),
        ("record.text", &[texts, "And the timetable is here."]),
        ("likeCount", &["4368", "12"]),
    ];
    check(fixture!("bluesky_posts.json"), "posts[]", &posts);
    let thread = fixture!("bluesky_thread.json");
    check(thread, "thread", &[("post.record.text", &[texts]), ("post.likeCount", &["4368"])]);
    check(thread, "thread.replies[]", &[("post.likeCount", &["33"])]);
}

#[test]
fn boosts_of_mastodon_hold_the_boosted() {
    let statuses: [Cells<'_>; 4] = [
        ("favourites_count", &["305", "0", "9"]),
        ("reblog", &["", "", ""]),
        (
            "reblog.uri",
            &["", "https://coast.example/users/harbourwatch/statuses/112508771122334455", ""],
        ),
        ("quotes_count", &["3", "0", "0"]),
    ];
    check(fixture!("mastodon_statuses.json"), "[]", &statuses);
    let outbox: [Cells<'_>; 4] = [
        ("type", &["Create", "Announce", "Create"]),
        (
            "object",
            &["", "https://coast.example/users/harbourwatch/statuses/112508771122334455", ""],
        ),
        ("object.likes.totalItems", &["", "", "305"]),
        (
            "object.content",
            &["<p>Good morning. Fog until ten.</p>", "", "<p>Ferries resume at six.</p>"],
        ),
    ];
    check(fixture!("mastodon_outbox.json"), "orderedItems[]", &outbox);
}

#[test]
fn insights_of_threads_are_a_record_a_metric() {
    let names = ["views", "likes", "replies", "reposts", "quotes", "shares"];
    let values = ["1204", "100", "10", "7", "2", "5"];
    let insights: [Cells<'_>; 2] = [("/name", &names), ("value", &values)];
    check(fixture!("threads_media_insights.json"), "data[].values[]", &insights);
    let (first, second) = ("18050206876707110", "18049911122233344");
    let posts: [Cells<'_>; 3] = [
        ("/name", &[&names[..], &names[..5]].concat()),
        ("value", &[&values[..], &["88", "4", "0", "0", "0"]].concat()),
        ("//id", &[[first; 6].as_slice(), &[second; 5]].concat()),
    ];
    check(fixture!("threads_posts_with_insights.json"), "data[].insights.data[].values[]", &posts);
}

#[test]
fn pinterest_gives_days_of_a_pin_or_totals_of_pins() {
    let days: [Cells<'_>; 4] = [
        ("date", &["2026-08-08", "2026-08-09", "2026-08-10"]),
        ("data_status", &["READY", "READY", "PROCESSING"]),
        ("metrics.IMPRESSION", &["1368", "990", ""]),
        ("/all.summary_metrics.IMPRESSION", &["2358", "2358", "2358"]),
    ];
    check(fixture!("pinterest_pin_analytics.json"), "all.daily_metrics[]", &days);
    let pins: [Cells<'_>; 3] = [
        ("id", &["813744226420795884", "813744226420795901"]),
        ("pin_metrics.lifetime_metrics.save", &["822", "7"]),
        ("pin_metrics.90d.impression", &["22060", "451"]),
    ];
    check(fixture!("pinterest_pins.json"), "items[]", &pins);
}

#[test]
fn reddit_and_hacker_news_give_scores() {
    let listing: [Cells<'_>; 4] = [
        ("kind", &["t3", "t3", "t3"]),
        ("data.score", &["56", "2310", "0"]),
        ("data.created_utc", &["1786349129.0", "1786298400.0", "1785736800.0"]),
        ("data.num_comments", &["18", "144", "41"]),
    ];
    check(fixture!("reddit_listing.json"), "data.children[]", &listing);
    let dump: [Cells<'_>; 3] = [
        ("id", &["h1xyz1", "h1xyz2", "h1xyz3"]),
        ("score", &["1", "14", "2310"]),
        ("retrieved_on", &["1591790421", "1591930800", "1786406400"]),
    ];
    check(fixture!("reddit_pushshift.jsonl"), "", &dump);
    check(
        fixture!("hacker_news.json"),
        "[]",
        &[("points", &["312", "7"]), ("numComments", &["98", "0"])],
    );
}

#[test]
fn posts_of_crowdtangle_have_their_history_inside() {
    let posts: [Cells<'_>; 4] = [
        ("platformId", &["100064_7001", "100064_7002"]),
        ("statistics.actual.likeCount", &["1204", "15"]),
        ("statistics.expected.likeCount", &["602", "7"]),
        ("/status", &["200", "200"]),
    ];
    check(fixture!("crowdtangle_posts.json"), "result.posts[]", &posts);
    let (first, second) = ("100064_7001", "100064_7002");
    let history: [Cells<'_>; 4] = [
        (
            "date",
            &[
                "2023-11-23 01:03:20",
                "2023-11-23 01:18:41",
                "2023-11-23 01:33:09",
                "2023-11-23 09:34:00",
                "2023-11-23 09:49:30",
            ],
        ),
        ("actual.likeCount", &["20", "133", "420", "2", "6"]),
        ("/platformId", &[first, first, first, second, second]),
        ("/account.handle", &["thedesk"; 5]),
    ];
    check(fixture!("crowdtangle_history.json"), "result.posts[].history[]", &history);
}

#[test]
fn the_data_of_a_person_at_tiktok_hold_their_videos() {
    let videos: [Cells<'_>; 2] = [
        ("Date", &["2026-08-10 08:10:00", "2026-08-07 17:45:12", "2026-07-30 12:00:00"]),
        ("Likes", &["412", "38", "0"]),
    ];
    check(fixture!("tiktok_user_data.json"), "Video.Videos.VideoList[]", &videos);
}

#[test]
fn a_generic_table_reads_the_same_as_an_array_and_as_lines() {
    let (array, lines) =
        (table(fixture!("generic.json"), "[]"), table(fixture!("generic.jsonl"), ""));
    assert_eq!(array, lines);
    let columns = [
        "platform",
        "account",
        "post_id",
        "url",
        "text",
        "published_at",
        "observed_at",
        "impressions",
        "likes",
        "reposts",
        "comments",
    ];
    assert_eq!(array.0, columns);
    assert_eq!(array.1[1].1[6..], ["2026-08-11T12:00:00Z", "15020", "240", "44", ""]);
}
