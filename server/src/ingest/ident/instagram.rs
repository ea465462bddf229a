//! Instagram: the short code in an address, which every export has. Meta's own number of a post is another name
//! of the same, and stands in for it where there is no address with a code, as with stories.

use app::domain::PostKind;

use super::{Address, Ids, is_digits};

pub(super) static IDS: Ids = Ids {
    platform: "instagram",
    is_host: |host| matches!(host, "instagram.com" | "m.instagram.com" | "instagr.am"),
    is_id: |id| (5..=40).contains(&id.len()) && id.bytes().all(is_code),
    // An API's id of a post and its author, `180_990`.
    short: |id| {
        id.split_once('_')
            .filter(|(post, user)| is_digits(post) && is_digits(user))
            .map_or(id, |(post, _)| post)
    },
    of_address,
    moment: |_| None,
    kinds: &[
        ("reel", PostKind::Reel),
        ("reels", PostKind::Reel),
        ("tv", PostKind::Video),
        ("stories", PostKind::Story),
    ],
    ..Ids::USUAL
};

fn is_code(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_')
}

/// `instagram.com/p/CODE/`, `/reel/CODE/`, `/tv/CODE/`, each with a handle before it or not.
fn of_address(address: &str) -> Option<Address> {
    let parts: Vec<&str> = address.split(['/', '?', '#']).skip(1).collect();
    let (handle, kind, id) = match parts[..] {
        [kind, id, ..] if is_kind(kind) => (None, kind, id),
        [handle, kind, id, ..] if is_kind(kind) => (Some(handle.to_owned()), kind, id),
        ["stories", handle, id, ..] => return story(handle, id),
        _ => return None,
    };
    let is_id = (IDS.is_id)(id) && is_kind(kind);
    is_id.then(|| Address { id: id.into(), handle })
}

fn is_kind(part: &str) -> bool {
    matches!(part, "p" | "reel" | "reels" | "tv")
}

fn story(handle: &str, id: &str) -> Option<Address> {
    is_digits(id).then(|| Address { id: id.into(), handle: Some(handle.into()) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_hold_a_code() {
        let told = |url| IDS.of_url(url).map(|told| (told.handle.unwrap_or_default(), told.id));
        let both = |handle: &str, id: &str| Some((handle.to_owned(), id.to_owned()));
        assert_eq!(told("https://www.instagram.com/p/DN1aB_c-9xY/"), both("", "DN1aB_c-9xY"));
        assert_eq!(
            told("https://www.instagram.com/reel/DN1aB_c-9xY/?igsh=1"),
            both("", "DN1aB_c-9xY")
        );
        assert_eq!(
            told("https://instagram.com/the_desk/p/DN1aB_c-9xY"),
            both("the_desk", "DN1aB_c-9xY")
        );
        assert_eq!(
            told("https://www.instagram.com/stories/the_desk/3301/"),
            both("the_desk", "3301")
        );
        assert_eq!(told("https://www.instagram.com/the_desk/"), None);
    }
}
