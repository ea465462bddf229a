//! Facebook: a post's own digits. Some exports put the page's before them, `951745098223517_980422845355742`; others
//! have them in a column of their own: a post goes by what is behind the line, so that all of them meet.
//!
//! Addresses with `pfbid…` hold no id: they change.

use app::domain::PostKind;

use super::{Address, Ids, is_digits};

pub(super) static IDS: Ids = Ids {
    platform: "facebook",
    is_host: |host| {
        matches!(
            host,
            "facebook.com"
                | "m.facebook.com"
                | "web.facebook.com"
                | "business.facebook.com"
                | "fb.watch"
        )
    },
    is_id: |id| id.len() <= 20 && is_digits(id),
    short: |id| {
        id.rsplit_once('_').filter(|(page, _)| is_digits(page)).map_or(id, |(_, post)| post)
    },
    of_address,
    moment: |_| None,
    kinds: &[("reel", PostKind::Reel), ("videos", PostKind::Video), ("stories", PostKind::Story)],
    ..Ids::USUAL
};

/// `facebook.com/the.desk/posts/123`, `/the.desk/videos/words/123`, `/reel/123`, `/permalink.php?story_fbid=123&id=9`
fn of_address(address: &str) -> Option<Address> {
    let (path, query) = address.split_once('?').unwrap_or((address, ""));
    let parts: Vec<&str> = path.split(['/', '#']).skip(1).filter(|part| !part.is_empty()).collect();
    let handle = parts.first().filter(|first| is_handle(first)).map(|first| (*first).to_owned());
    let in_query = || {
        let pairs = query.split(['&', '#']).filter_map(|pair| pair.split_once('='));
        let id = pairs
            .into_iter()
            .find(|(key, value)| matches!(*key, "story_fbid" | "fbid" | "v") && is_digits(value));
        id.map(|(_, value)| value)
    };
    let in_path = parts.iter().skip(1).rev().find(|part| is_digits(part)).copied();
    let id = in_query().or(in_path)?.to_owned();
    Some(Address { id, handle })
}

/// Whether the first part of a path is a page's name: not its number, and no word of Facebook's own.
fn is_handle(part: &str) -> bool {
    const OWN: [&str; 10] = [
        "reel",
        "reels",
        "watch",
        "groups",
        "permalink.php",
        "photo.php",
        "photo",
        "story.php",
        "videos",
        "share",
    ];
    !is_digits(part) && !OWN.contains(&part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_before_the_post_is_cut_off() {
        assert_eq!((IDS.short)("951745098223517_980422845355742"), "980422845355742");
        assert_eq!((IDS.short)("980422845355742"), "980422845355742");
        assert_eq!((IDS.short)("a_1"), "a_1");
    }

    #[test]
    fn addresses_hold_a_post() {
        let told = |url| IDS.of_url(url).map(|told| (told.handle.unwrap_or_default(), told.id));
        let both = |handle: &str, id: &str| Some((handle.to_owned(), id.to_owned()));
        assert_eq!(
            told("https://www.facebook.com/the.desk/posts/980422845355742"),
            both("the.desk", "980422845355742")
        );
        assert_eq!(told("https://www.facebook.com/9517/posts/9804"), both("", "9804"));
        assert_eq!(
            told("https://m.facebook.com/the.desk/videos/a-title/12/"),
            both("the.desk", "12")
        );
        assert_eq!(told("https://www.facebook.com/reel/12?s=1"), both("", "12"));
        assert_eq!(
            told("https://www.facebook.com/permalink.php?story_fbid=12&id=9"),
            both("", "12")
        );
        assert_eq!(told("https://www.facebook.com/watch/?v=12"), both("", "12"));
        assert_eq!(
            told("https://www.facebook.com/the.desk/photos/a.1/12/?type=3"),
            both("the.desk", "12")
        );
        assert_eq!(told("https://www.facebook.com/groups/9/posts/12"), both("", "12"));
        assert_eq!(told("https://www.facebook.com/the.desk/posts/pfbid02abc"), None);
        assert_eq!(told("https://www.facebook.com/9517"), None);
    }
}
