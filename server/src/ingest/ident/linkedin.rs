//! LinkedIn: digits that carry the millisecond of their making. The same post has one number as an activity and
//! another as a share; nothing tells which belong together, so each is taken as it stands.

use app::domain::Moment;

use super::{Address, Ids, is_digits};

pub(super) static IDS: Ids = Ids {
    platform: "linkedin",
    is_host: |host| host == "linkedin.com" || host.ends_with(".linkedin.com"),
    is_id: |id| (15..=20).contains(&id.len()) && is_digits(id),
    short: |id| if id.starts_with("urn:li:") { id.rsplit(':').next().unwrap_or(id) } else { id },
    of_address,
    moment,
    ..Ids::USUAL
};

fn moment(id: &str) -> Option<Moment> {
    let ms = id.parse::<u64>().ok()? >> 22;
    // Ids of another making give years in which there was no LinkedIn.
    let is_likely = (1_041_379_200_000..7_289_654_400_000).contains(&ms);
    i64::try_from(ms / 1000).ok().filter(|_| is_likely).map(Moment::second)
}

/// `linkedin.com/feed/update/urn:li:activity:7098…`, `linkedin.com/posts/the-desk_words-activity-7098…-AbCd`
fn of_address(address: &str) -> Option<Address> {
    const KINDS: [&str; 3] = ["activity", "share", "ugcpost"];
    let plain = address.replace("%3A", ":").replace("%3a", ":");
    let words: Vec<&str> = plain.split(|c: char| !c.is_alphanumeric()).collect();
    let id = words.windows(2).find_map(|pair| {
        let is_kind = KINDS.contains(&pair[0].to_lowercase().as_str());
        (is_kind && (IDS.is_id)(pair[1])).then_some(pair[1])
    })?;
    let slug = plain.split_once("/posts/").map(|(_, slug)| slug);
    let handle = slug.and_then(|slug| slug.split_once('_')).map(|(handle, _)| handle.to_owned());
    Some(Address { id: id.into(), handle })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_tells_its_second() {
        assert_eq!(moment("7226187410321588224"), Some(Moment::second(1_722_857_334)));
        assert_eq!(moment("12"), None);
    }

    #[test]
    fn addresses_hold_an_id() {
        let told = |url| IDS.of_url(url).map(|told| (told.handle.unwrap_or_default(), told.id));
        let both = |handle: &str| Some((handle.to_owned(), "7226187410321588224".to_owned()));
        assert_eq!(
            told("https://www.linkedin.com/feed/update/urn:li:activity:7226187410321588224"),
            both("")
        );
        assert_eq!(
            told("https://www.linkedin.com/feed/update/urn%3Ali%3AugcPost%3A7226187410321588224/"),
            both("")
        );
        assert_eq!(
            told("https://www.linkedin.com/posts/the-desk_a-word-share-7226187410321588224-Ab1_"),
            both("the-desk")
        );
        assert_eq!(told("https://www.linkedin.com/company/the-desk/"), None);
        assert_eq!((IDS.short)("urn:li:share:7226187410321588224"), "7226187410321588224");
    }
}
