//! Reddit: letters and digits, which the API's full names put `t3_` before.

use super::{Address, Ids};

pub(super) static IDS: Ids = Ids {
    platform: "reddit",
    is_host: |host| host == "redd.it" || host == "reddit.com" || host.ends_with(".reddit.com"),
    short: |id| id.strip_prefix("t3_").unwrap_or(id),
    is_id,
    of_address,
    ..Ids::USUAL
};

fn is_id(id: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (1..=13).contains(&id.len()) && id.bytes().all(is_letter)
}

/// `reddit.com/r/SUBREDDIT/comments/ID/TITLE/`, `reddit.com/comments/ID`, `redd.it/ID`
fn of_address(address: &str) -> Option<Address> {
    let mut parts = address.split(['/', '?', '#']);
    let id = match parts.next()? {
        "redd.it" => parts.next(),
        _ => parts.skip_while(|part| *part != "comments").nth(1),
    };
    id.filter(|id| is_id(id)).map(|id| Address { id: id.into(), handle: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_addresses_are_one_post() {
        let told = |url| IDS.of_url(url).map(|told| told.id);
        assert_eq!((IDS.short)("t3_18vie0i"), "18vie0i");
        for url in [
            "https://www.reddit.com/r/europe/comments/18vie0i/estonia_has/",
            "https://old.reddit.com/comments/18vie0i?sort=new",
            "https://redd.it/18vie0i",
        ] {
            assert_eq!(told(url).as_deref(), Some("18vie0i"), "{url}");
        }
        assert_eq!(told("https://www.reddit.com/r/europe/"), None);
        assert_eq!(told("https://i.redd.it/8d6wma0yep9c1.jpeg"), None);
        assert!(!(IDS.is_id)("t1_abc"));
    }
}
