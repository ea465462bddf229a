//! YouTube: eleven letters, digits, `-` and `_`, which may begin with any of them.

use app::domain::PostKind;

use super::{Address, Ids};

pub(super) static IDS: Ids = Ids {
    platform: "youtube",
    is_host: |host| {
        matches!(host, "youtube.com" | "m.youtube.com" | "music.youtube.com" | "youtu.be")
    },
    is_id,
    of_address,
    moment: |_| None,
    kinds: &[("shorts", PostKind::Reel), ("live", PostKind::Live)],
    ..Ids::USUAL
};

fn is_id(id: &str) -> bool {
    id.len() == 11
        && id.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
}

/// `youtube.com/watch?v=ID`, `/shorts/ID`, `/live/ID`, `/embed/ID`, `youtu.be/ID`
fn of_address(address: &str) -> Option<Address> {
    let (host, rest) = address.split_once('/')?;
    let mut parts = rest.split(['/', '?', '#']);
    let first = parts.next()?;
    let in_query = || rest.split(['?', '&', '#']).find_map(|pair| pair.strip_prefix("v="));
    let id = match first {
        _ if host.eq_ignore_ascii_case("youtu.be") => Some(first),
        "shorts" | "live" | "embed" | "v" => parts.next(),
        "watch" => in_query(),
        _ => None,
    };
    id.filter(|id| is_id(id)).map(|id| Address { id: id.into(), handle: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_hold_an_id() {
        let told = |url| IDS.of_url(url).map(|told| told.id);
        let id = Some("-WQNrpakg_A".to_owned());
        assert_eq!(told("https://www.youtube.com/watch?v=-WQNrpakg_A&t=3"), id);
        assert_eq!(told("https://www.youtube.com/watch?list=a&v=-WQNrpakg_A"), id);
        assert_eq!(told("https://youtu.be/-WQNrpakg_A?si=1"), id);
        assert_eq!(told("https://www.youtube.com/shorts/-WQNrpakg_A"), id);
        assert_eq!(told("https://www.youtube.com/@the_desk"), None);
        assert_eq!(told("https://www.youtube.com/watch?v=short"), None);
    }
}
