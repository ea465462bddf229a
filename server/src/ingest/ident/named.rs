//! The names of platforms, as tables of several networks write them.

use app::domain::Platform;

/// The platform that a name stands for, when it is one that is known: `Twitter`, `X (Twitter)`, `facebook_public`,
/// `Instagram Business`, `twitter.com`.
pub(crate) fn platform_of_name(name: &str) -> Option<Platform> {
    const KNOWN: [&str; 16] = [
        "x",
        "twitter",
        "facebook",
        "instagram",
        "threads",
        "linkedin",
        "tiktok",
        "youtube",
        "bluesky",
        "mastodon",
        "pinterest",
        "reddit",
        "hackernews",
        "googleplus",
        "tumblr",
        "vk",
    ];
    const AROUND: [&str; 9] = [
        " (twitter)",
        " (formerly twitter)",
        " public",
        " business",
        " page",
        " pages",
        " company",
        ".com",
        " profile",
    ];
    let name = name.trim().to_lowercase().replace('_', " ");
    let bare = AROUND.iter().find_map(|around| name.strip_suffix(around)).unwrap_or(&name);
    let name = match bare {
        "bsky.app" => "bluesky",
        "hacker news" => "hackernews",
        "google+" => "googleplus",
        bare => bare,
    };
    KNOWN.contains(&name).then(|| Platform::parse(name)).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn networks_are_known_by_many_names() {
        let key = |name: &str| platform_of_name(name).map(|platform| platform.key().to_owned());
        for name in ["X", "Twitter", "X (Twitter)", "twitter.com", " x (formerly Twitter)"] {
            assert_eq!(key(name).as_deref(), Some("x"), "{name}");
        }
        for name in ["Facebook", "facebook_public", "Facebook Page", "facebook.com"] {
            assert_eq!(key(name).as_deref(), Some("facebook"), "{name}");
        }
        for platform in ["hackernews", "googleplus", "linkedin"] {
            let shown = Platform::parse(platform).unwrap().name().to_owned();
            assert_eq!(key(&shown).as_deref(), Some(platform), "as pages name it");
        }
        for name in ["", "news", "The Daily X", "Facebook Watch Blog", "nytimes.com"] {
            assert_eq!(key(name), None, "{name}");
        }
    }
}
