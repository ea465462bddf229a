//! Where a post was published.

/// A social network, or any other place that the generic table names.
///
/// Platforms are open-ended: a table may name one that Sillage has no format for, and its posts
/// are followed all the same.
#[derive(
    Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
#[serde(into = "String", try_from = "String")]
pub struct Platform(String);

impl From<Platform> for String {
    fn from(platform: Platform) -> Self {
        platform.0
    }
}

impl TryFrom<String> for Platform {
    type Error = String;

    fn try_from(name: String) -> Result<Self, String> {
        Self::parse(&name).ok_or_else(|| format!("no platform is called {name}"))
    }
}

impl Platform {
    /// X, formerly Twitter.
    pub fn x() -> Self {
        Self("x".into())
    }

    /// Reads a platform's name as people write it: trimmed, in any case, with `twitter` as an
    /// older name of `x`. `None` when it is empty, longer than 40 bytes, or holds anything but letters,
    /// digits, `.`, `-` and `_`.
    pub fn parse(name: &str) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let allowed = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_');
        if name.is_empty() || name.len() > 40 || !name.chars().all(allowed) {
            return None;
        }
        Some(Self(if name == "twitter" { "x".into() } else { name }))
    }

    /// The name under which it is stored: lower case.
    pub fn key(&self) -> &str {
        &self.0
    }

    /// The name that readers know.
    pub fn name(&self) -> &str {
        match self.0.as_str() {
            "x" => "X",
            "facebook" => "Facebook",
            "instagram" => "Instagram",
            "linkedin" => "LinkedIn",
            "tiktok" => "TikTok",
            "youtube" => "YouTube",
            "threads" => "Threads",
            "bluesky" => "Bluesky",
            "mastodon" => "Mastodon",
            "pinterest" => "Pinterest",
            "reddit" => "Reddit",
            "hackernews" => "Hacker News",
            "googleplus" => "Google+",
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_as_people_write_them() {
        assert_eq!(Platform::parse(" Twitter "), Some(Platform::x()));
        assert_eq!(Platform::parse("LinkedIn").unwrap().name(), "LinkedIn");
        assert_eq!(Platform::parse("pixelfed.social").unwrap().key(), "pixelfed.social");
        assert_eq!(Platform::parse(""), None);
        assert_eq!(Platform::parse("a b"), None);
    }
}
