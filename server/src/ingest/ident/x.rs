//! X: digits that carry the moment of their making.

use app::domain::Moment;

use super::{Address, Ids, is_digits};

pub(super) static IDS: Ids = Ids {
    platform: "x",
    is_host: |host| matches!(host, "x.com" | "twitter.com" | "mobile.twitter.com" | "mobile.x.com"),
    is_id: |id| id.len() <= 20 && is_digits(id),
    of_address,
    moment,
    ..Ids::USUAL
};

/// To the millisecond since this one.
const EPOCH_MS: u64 = 1_288_834_974_657;
/// Ids below were counted up and carry no moment.
const FIRST: u64 = 30_000_000_000;

fn moment(id: &str) -> Option<Moment> {
    let id: u64 = id.parse().ok().filter(|id| *id >= FIRST)?;
    let ms = (id >> 22) + EPOCH_MS;
    i64::try_from(ms / 1000).ok().map(Moment::second)
}

/// `x.com/handle/status/1355919146609901570`
fn of_address(address: &str) -> Option<Address> {
    let mut parts = address.split(['/', '?', '#']).skip(1);
    let handle = parts.next()?;
    let is_status = matches!(parts.next()?, "status" | "statuses");
    let id = parts.next().filter(|id| is_digits(id))?;
    // `i/web/status` and `i/status` name nobody.
    let handle = Some(handle).filter(|handle| *handle != "i").map(Into::into);
    is_status.then(|| Address { id: id.into(), handle })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_tells_its_second() {
        let moment = moment("1355919146609901570").unwrap();
        assert_eq!(moment.at / 60 * 60, 1_612_111_260); // 2021-01-31 16:41 UTC
        assert_eq!(super::moment("20"), None);
        assert_eq!(super::moment("founding-post"), None);
    }

    #[test]
    fn addresses_hold_handle_and_id() {
        let told = |url| IDS.of_url(url).map(|told| (told.handle, told.id));
        let both = |handle: &str| Some((Some(handle.to_owned()), "12".to_owned()));
        assert_eq!(told("https://x.com/a_b/status/12?s=20"), both("a_b"));
        assert_eq!(told("https://twitter.com/a/status/12"), both("a"));
        assert_eq!(told("https://x.com/i/status/12"), Some((None, "12".into())));
        assert_eq!(told("https://example.org/a/status/12"), None);
        assert_eq!(told("https://x.com/a/lists/12"), None);
    }
}
