//! English sentences, each with all that it tells: metric, value, exact words.

/// A sentence, and `metric value | words` for each total.
pub(super) const SENTENCES: &[(&str, &[&str])] = &[
    (
        "It reached about 11 million people, drew more than 6,000 comments, over 185,000 likes and nearly 20,000 \
         retweets.",
        &[
            "reach ~11000000 | reached about 11 million people",
            "comments >=6000 | more than 6,000 comments",
            "likes >=185000 | over 185,000 likes",
            "reposts <20000 | nearly 20,000 retweets",
        ],
    ),
    (
        "The post has been viewed 3 million times, liked 5,000 times and retweeted almost 900 times.",
        &[
            "views ~3000000 | has been viewed 3 million times",
            "likes 5000 | liked 5,000 times",
            "reposts <900 | retweeted almost 900 times",
        ],
    ),
    ("seen some 400,000 times", &["impressions ~400000 | seen some 400,000 times"]),
    (
        "Likes: 5,000 Comments: 300 Views: 2M",
        &[
            "likes 5000 | Likes: 5,000",
            "comments 300 | Comments: 300",
            "views ~2000000 | Views: 2M",
        ],
    ),
    (
        "Likes 5,000 Comments 300 Shares 12",
        &["likes 5000 | Likes 5,000", "comments 300 | Comments 300", "shares 12 | Shares 12"],
    ),
    (
        "185K\nLikes\n6K\nComments",
        &["likes ~185000 | 185K\nLikes", "comments ~6000 | 6K\nComments"],
    ),
    (
        "replies (41), reposts (1,204)",
        &["comments 41 | replies (41", "reposts 1204 | reposts (1,204"],
    ),
    ("at least 700 reposts", &["reposts >=700 | at least 700 reposts"]),
    ("up to 90 quotes", &["quotes <=90 | up to 90 quotes"]),
    (
        "fewer than 50 replies and less than 20 shares",
        &["comments <50 | fewer than 50 replies", "shares <20 | less than 20 shares"],
    ),
    ("close to 12,500 likes", &["likes <12500 | close to 12,500 likes"]),
    (
        "around 800 bookmarks, roughly 70 saves",
        &["saves ~800 | around 800 bookmarks", "saves ~70 | roughly 70 saves"],
    ),
    (
        "It topped 10,000 likes and surpassed 2 million views",
        &["likes >=10000 | topped 10,000 likes", "views >=2000000 | surpassed 2 million views"],
    ),
    (
        "just under 5,000 comments, just over 300 quote tweets",
        &[
            "comments <5000 | just under 5,000 comments",
            "quotes >=300 | just over 300 quote tweets",
        ],
    ),
    (
        "1.2M views, 20k likes and 1,234,567 impressions",
        &[
            "views ~1200000 | 1.2M views",
            "likes ~20000 | 20k likes",
            "impressions 1234567 | 1,234,567 impressions",
        ],
    ),
    ("two hundred retweets", &["reposts 200 | two hundred retweets"]),
    ("half a million views", &["views ~500000 | half a million views"]),
    ("a dozen comments", &["comments ~12 | a dozen comments"]),
    (
        "5,000+ likes and 300-plus replies",
        &["likes >=5000 | 5,000+ likes", "comments >=300 | 300-plus replies"],
    ),
    (
        "between 5,000 and 6,000 likes",
        &[
            "likes >=5000 | between 5,000 and 6,000 likes",
            "likes <=6000 | between 5,000 and 6,000 likes",
        ],
    ),
    (
        "3–4 million views",
        &["views >=3000000 | 3–4 million views", "views <=4000000 | 3–4 million views"],
    ),
    ("went from 5,000 to 6,000 likes", &["likes 6000 | 6,000 likes"]),
    ("4,000 people have shared it", &["shares 4000 | 4,000 people have shared"]),
    (
        "seen by more than 3 million users and liked by 12,000 accounts",
        &[
            "reach >=3000000 | seen by more than 3 million users",
            "likes 12000 | liked by 12,000 accounts",
        ],
    ),
    ("250,000 people reached", &["reach 250000 | 250,000 people reached"]),
    ("with a reach of 80,000 people", &["reach 80000 | reach of 80,000 people"]),
    (
        "Likes stood at 5,000 on Monday, and views had topped 3 million.",
        &["likes 5000 | Likes stood at 5,000", "views >=3000000 | views had topped 3 million"],
    ),
    ("300 likes in an hour, 500 likes in two", &["likes 300 | 300 likes", "likes 500 | 500 likes"]),
    (
        "1,500 comments or so, 40 replies at least",
        &["comments ~1500 | 1,500 comments or so", "comments >=40 | 40 replies at least"],
    ),
    (
        ">= 6,000 comments, ~300 likes, < 20,000 reposts, ≤ 5 quotes",
        &[
            "comments >=6000 | >= 6,000 comments",
            "likes ~300 | ~300 likes",
            "reposts <20000 | < 20,000 reposts",
            "quotes <=5 | ≤ 5 quotes",
        ],
    ),
    (
        "120 new followers, 90 profile visits, 35 link clicks, 50 clicks, 2,400 engagements",
        &[
            "follows 120 | 120 new followers",
            "profile_visits 90 | 90 profile visits",
            "link_clicks 35 | 35 link clicks",
            "clicks 50 | 50 clicks",
            "engagements 2400 | 2,400 engagements",
        ],
    ),
    ("He has no fewer than 600 “likes”", &["likes >=600 | no fewer than 600 “likes”"]),
    // What is no total of the post.
    ("Her 2 million followers gave 15% more likes than in 2022.", &[]),
    ("It did not reach 500 likes and could get 300 comments", &[]),
    ("In 2023 likes fell; 1,200 likes per day, 50 more comments, +300 retweets", &[]),
    ("12,000 likes, comments and shares", &[]),
    ("thousands of comments, hundreds of likes, a comment", &[]),
    ("the first 100 comments at 9:43 on 2023-04-19 for $300", &[]),
    ("@likes 5 #100likes https://x.com/a/status/300?likes=20", &[]),
    ("He likes 5 songs; after the comments 5 years ago, 300 people marched", &[]),
    ("five per cent of likes, an average of 300 comments", &[]),
    ("Der Beitrag erhielt 5.000 Kommentare und gefällt 300 Personen", &[]),
    ("", &[]),
];
