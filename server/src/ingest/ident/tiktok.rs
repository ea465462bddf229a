//! TikTok: digits that carry the second of their making.

use app::domain::Moment;

use super::{Address, Ids, is_digits};

pub(super) static IDS: Ids = Ids {
    platform: "tiktok",
    is_host: |host| matches!(host, "tiktok.com" | "m.tiktok.com" | "tiktokv.com"),
    is_id: |id| (15..=20).contains(&id.len()) && is_digits(id),
    of_address,
    moment,
    ..Ids::USUAL
};

fn moment(id: &str) -> Option<Moment> {
    let seconds = id.parse::<u64>().ok()? >> 32;
    // Ids of another making give years in which there was no TikTok.
    let is_likely = (1_400_000_000..7_289_654_400).contains(&seconds);
    i64::try_from(seconds).ok().filter(|_| is_likely).map(Moment::second)
}

/// `tiktok.com/@the_desk/video/7546…`, `/@the_desk/photo/7546…`, `tiktokv.com/share/video/7546…/`
fn of_address(address: &str) -> Option<Address> {
    let parts: Vec<&str> = address.split(['/', '?', '#']).skip(1).collect();
    let kind = parts.iter().position(|part| matches!(*part, "video" | "photo" | "v"))?;
    let id = parts.get(kind + 1)?.trim_end_matches(".html");
    let handle = parts.first().and_then(|first| first.strip_prefix('@')).map(Into::into);
    (IDS.is_id)(id).then(|| Address { id: id.into(), handle })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_tells_its_second() {
        // 2025-09-04 01:08 UTC
        assert_eq!(
            moment("7546034661705796877").map(|moment| moment.at / 60 * 60),
            Some(1_756_948_080)
        );
        assert_eq!(moment("12"), None);
    }

    #[test]
    fn addresses_hold_handle_and_id() {
        let told = |url| IDS.of_url(url).map(|told| (told.handle.unwrap_or_default(), told.id));
        let both = |handle: &str| Some((handle.to_owned(), "7546034661705796877".to_owned()));
        assert_eq!(
            told("https://www.tiktok.com/@the.desk/video/7546034661705796877"),
            both("the.desk")
        );
        assert_eq!(told("https://www.tiktok.com/@a/photo/7546034661705796877?lang=en"), both("a"));
        assert_eq!(told("https://www.tiktokv.com/share/video/7546034661705796877/"), both(""));
        assert_eq!(told("https://www.tiktok.com/@the.desk"), None);
    }
}
