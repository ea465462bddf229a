//! Bluesky: a post is `at://AUTHOR/app.bsky.feed.post/KEY`.
//!
//! An author is a DID, which stays, or a handle, which may pass to somebody else. Nothing here can tell which DID a
//! handle stands for, so a post known by its author's handle alone is another one than that known by the DID.

use app::domain::Moment;

use super::{Address, Ids};

pub(super) static IDS: Ids = Ids {
    platform: "bluesky",
    is_host: |host| matches!(host, "bsky.app" | "staging.bsky.app"),
    is_id: |id| parts(id).is_some(),
    of_address,
    moment,
    ..Ids::USUAL
};

/// Author and key.
fn parts(id: &str) -> Option<(&str, &str)> {
    let (author, key) = id.strip_prefix("at://")?.split_once("/app.bsky.feed.post/")?;
    let is_plain = |part: &str| !part.is_empty() && !part.contains(['/', ' ']);
    (is_plain(author) && is_plain(key)).then_some((author, key))
}

/// `bsky.app/profile/AUTHOR/post/KEY`
fn of_address(address: &str) -> Option<Address> {
    let parts: Vec<&str> = address.split(['/', '?', '#']).collect();
    let [_, "profile", author, "post", key, ..] = parts[..] else { return None };
    let id = format!("at://{author}/app.bsky.feed.post/{key}");
    let handle = (!author.starts_with("did:")).then(|| author.into());
    self::parts(&id).is_some().then_some(Address { id, handle })
}

/// A key counts microseconds since 1970 by the clock of the author's program, in 53 bits over ten of chance.
fn moment(id: &str) -> Option<Moment> {
    const LETTERS: &str = "234567abcdefghijklmnopqrstuvwxyz";
    // Bluesky began in 2022; what is no count lies anywhere.
    const YEARS: std::ops::Range<i64> = 1_640_995_200..4_102_444_800;
    let (_, key) = parts(id)?;
    let letter = |count: u64, c: char| Some(count << 5 | u64::try_from(LETTERS.find(c)?).ok()?);
    let count = (key.len() == 13).then(|| key.chars().try_fold(0, letter))??;
    let second = i64::try_from((count >> 10) / 1_000_000).ok()?;
    YEARS.contains(&second).then(|| Moment::second(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    const URI: &str = "at://did:plc:e5bl34y4m4zap3g6zg2wxpze/app.bsky.feed.post/3liwo6keybk2d";

    #[test]
    fn a_post_is_known_by_its_uri() {
        assert!((IDS.is_id)(URI));
        for other in [
            "3liwo6keybk2d",
            "at://did:plc:abc/app.bsky.feed.like/3liw",
            "at:///app.bsky.feed.post/3liw",
        ] {
            assert!(!(IDS.is_id)(other), "{other}");
        }
    }

    #[test]
    fn an_address_is_the_same_post_when_it_names_the_did() {
        let url = "https://bsky.app/profile/did:plc:e5bl34y4m4zap3g6zg2wxpze/post/3liwo6keybk2d";
        assert_eq!(IDS.of_url(url), Some(Address { id: URI.into(), handle: None }));
        let id = "at://desk.example.org/app.bsky.feed.post/3liwo6keybk2d".to_owned();
        let told = IDS.of_url("https://bsky.app/profile/desk.example.org/post/3liwo6keybk2d?ref=x");
        assert_eq!(told, Some(Address { id, handle: Some("desk.example.org".into()) }));
        assert_eq!(IDS.of_url("https://bsky.app/profile/desk.example.org"), None);
    }

    #[test]
    fn a_key_tells_its_second() {
        // createdAt says 2025-02-24T15:31:34.002Z.
        assert_eq!(moment(URI), Some(Moment::second(1_740_411_094)));
        assert_eq!(moment("at://a/app.bsky.feed.post/self"), None);
    }
}
