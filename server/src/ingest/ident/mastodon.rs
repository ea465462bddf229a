//! Mastodon, on any server: a post is the URI by which its own server knows it.
//!
//! An address on the author's server tells it. One on another server names the author with that server's name, and
//! the number in it is the other server's own: the address itself has to stand for the post then.

use app::domain::Moment;

use super::{Address, Ids, is_digits};

pub(super) static IDS: Ids =
    Ids { platform: "mastodon", is_anywhere: true, of_address, moment, ..Ids::USUAL };

/// `mastodon.example/@desk/112507845123456789`, `mastodon.example/users/desk/statuses/112507845123456789`
fn of_address(address: &str) -> Option<Address> {
    let parts: Vec<&str> =
        address.split(['?', '#']).next()?.trim_end_matches('/').split('/').collect();
    let (host, name, number) = match parts[..] {
        [host, name, number] => (host, name.strip_prefix('@')?, number),
        [host, "users", name, "statuses", number] => (host, name, number),
        _ => return None,
    };
    if name.is_empty() || !is_digits(number) {
        return None;
    }
    let id = if name.contains('@') {
        format!("https://{host}/@{name}/{number}")
    } else {
        format!("https://{host}/users/{name}/statuses/{number}")
    };
    Some(Address { id, handle: Some(name.into()) })
}

/// A number counts milliseconds since 1970 in all but its last 16 bits, since 2017.
fn moment(id: &str) -> Option<Moment> {
    const YEARS: std::ops::Range<i64> = 1_475_280_000..4_102_444_800;
    let number: u64 = id.rsplit('/').next().filter(|number| is_digits(number))?.parse().ok()?;
    let second = i64::try_from((number >> 16) / 1000).ok()?;
    YEARS.contains(&second).then(|| Moment::second(second))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_on_any_server_tells_the_uri() {
        let told = |url| IDS.of_url(url).map(|told| told.id);
        let uri = "https://mastodon.example/users/desk/statuses/112507845123456789";
        assert_eq!(told("https://mastodon.example/@desk/112507845123456789").as_deref(), Some(uri));
        assert_eq!(told(uri).as_deref(), Some(uri));
        let elsewhere = "https://other.example/@desk@mastodon.example/112507845999999999";
        assert_eq!(told(elsewhere).as_deref(), Some(elsewhere));
        for url in [
            "https://mastodon.example/@desk",
            "https://medium.example/@desk/a-story",
            "https://a.example/1/2",
        ] {
            assert_eq!(told(url), None, "{url}");
        }
    }

    #[test]
    fn a_number_tells_its_second() {
        // created_at of this one says 2024-05-26T16:10:48.717Z.
        let id = "https://mastodon.example/users/desk/statuses/112508262725518546";
        assert_eq!(moment(id).map(|moment| moment.at / 60), Some(1_716_739_848 / 60));
        assert_eq!(moment("https://mastodon.example/users/desk/statuses/1337"), None);
        assert_eq!(moment("https://pleroma.example/objects/1c7d"), None);
    }
}
