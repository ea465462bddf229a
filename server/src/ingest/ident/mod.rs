//! Ids of posts: text that must survive, what can be read from it, and where addresses hold it. One file a platform.

mod bluesky;
mod facebook;
mod instagram;
mod linkedin;
mod mastodon;
mod named;
mod pinterest;
mod reddit;
mod rounded;
mod threads;
mod tiktok;
mod x;
mod youtube;

use app::domain::{Moment, Platform, PostKind};

pub(crate) use named::platform_of_name;
pub(crate) use rounded::{is_destroyed, recovered};

/// What is known of the ids of a platform.
pub(crate) struct Ids {
    pub(crate) platform: &'static str,
    /// Whether it is the host of the platform's addresses, without `www.`.
    pub(crate) is_host: fn(&str) -> bool,
    /// Whether anybody may run a server of it: then addresses are known by their form, whatever the host.
    pub(crate) is_anywhere: bool,
    /// Whether it looks like an id of the platform.
    pub(crate) is_id: fn(&str) -> bool,
    /// The part of an id by which a post is known, whatever export it stands in.
    pub(crate) short: fn(&str) -> &str,
    /// What an address of the platform, without scheme and `www.`, tells.
    pub(crate) of_address: fn(&str) -> Option<Address>,
    /// What parts of the platform's addresses, between slashes, tell of a post's type.
    pub(crate) kinds: &'static [(&'static str, PostKind)],
    /// When the post of such an id was published, where the id tells it.
    pub(crate) moment: fn(&str) -> Option<Moment>,
}

/// What an address tells of a post.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Address {
    pub(crate) id: String,
    pub(crate) handle: Option<String>,
}

/// Whatever has no file of its own.
static ANY: Ids = Ids::USUAL;

static ALL: &[&Ids] = &[
    &x::IDS,
    &facebook::IDS,
    &instagram::IDS,
    &linkedin::IDS,
    &tiktok::IDS,
    &youtube::IDS,
    &threads::IDS,
    &pinterest::IDS,
    &reddit::IDS,
    &bluesky::IDS,
    &mastodon::IDS,
];

/// The ids of a platform.
pub(crate) fn of(platform: &Platform) -> &'static Ids {
    ALL.iter().find(|ids| ids.platform == platform.key()).unwrap_or(&&ANY)
}

/// The platform of an address.
pub(crate) fn platform_of_url(url: &str) -> Option<Platform> {
    let address = address(url)?;
    let ids = ALL.iter().find(|ids| ids.owns(address))?;
    Platform::parse(ids.platform)
}

impl Ids {
    /// What most ids are; each file says where its own differ.
    pub(crate) const USUAL: Self = Self {
        platform: "",
        is_host: |_| false,
        is_anywhere: false,
        is_id: |_| true,
        short: |id| id,
        of_address: |_| None,
        kinds: &[],
        moment: |_| None,
    };

    /// What an address tells: the platform's own reading of it.
    pub(crate) fn of_url(&self, url: &str) -> Option<Address> {
        let address = address(url)?;
        self.owns(address).then(|| (self.of_address)(address)).flatten()
    }

    /// The type of the post at an address, where that tells it.
    pub(crate) fn kind_of_url(&self, url: &str) -> Option<PostKind> {
        let address =
            address(url).filter(|address| !self.kinds.is_empty() && self.owns(address))?;
        let path = address.split(['?', '#']).next()?;
        let told =
            |part| self.kinds.iter().find(|(known, _)| *known == part).map(|(_, kind)| *kind);
        path.split('/').skip(1).find_map(told)
    }

    /// Whether an address is the platform's.
    fn owns(&self, address: &str) -> bool {
        let host = address.split(['/', '?', '#']).next().unwrap_or_default().to_lowercase();
        (self.is_host)(&host) || self.is_anywhere && (self.of_address)(address).is_some()
    }
}

/// An address without its scheme and `www.`; `None` when it is none of the web.
pub(crate) fn address(url: &str) -> Option<&str> {
    let url = url.trim();
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
    Some(rest.strip_prefix("www.").unwrap_or(rest)).filter(|rest| !rest.is_empty())
}

/// Whether a text is digits alone.
pub(crate) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_tells_its_platform() {
        let platform = |url| platform_of_url(url).map(|platform| platform.key().to_owned());
        assert_eq!(platform("https://www.twitter.com/a/status/12").as_deref(), Some("x"));
        assert_eq!(platform("https://example.org/a/status/12"), None);
        assert_eq!(platform("x.com/a/status/12"), None);
    }

    #[test]
    fn an_address_may_tell_the_type_of_its_post() {
        let kind = |platform, url| of(&Platform::parse(platform).unwrap()).kind_of_url(url);
        assert_eq!(kind("instagram", "https://www.instagram.com/reel/C1/"), Some(PostKind::Reel));
        assert_eq!(kind("instagram", "https://www.instagram.com/p/C1/?reel"), None);
        assert_eq!(
            kind("facebook", "https://www.facebook.com/desk/videos/12"),
            Some(PostKind::Video)
        );
        assert_eq!(kind("youtube", "https://youtube.com/shorts/abcdefghijk"), Some(PostKind::Reel));
        assert_eq!(kind("youtube", "https://example.org/shorts/abcdefghijk"), None);
        assert_eq!(kind("x", "https://x.com/reel/status/12"), None);
    }
}
