//! What was told, as programs read it: Atom (RFC 4287) and JSON Feed 1.1.

use app::domain::Moment;
use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use serde_json::json;
use sha2::{Digest, Sha256};

/// A feed.
#[derive(Clone, Debug)]
pub(crate) struct Feed {
    /// What it is known by, as a URN that never changes.
    pub(crate) id: String,
    /// Its name.
    pub(crate) title: String,
    /// The language of its words.
    pub(crate) lang: &'static str,
    /// Its own address.
    pub(crate) href: String,
    /// The address of the page that tells the same.
    pub(crate) home: String,
    /// Its entries, newest first.
    pub(crate) entries: Vec<Entry>,
}

/// An entry of a feed.
#[derive(Clone, Debug)]
pub(crate) struct Entry {
    /// What it is known by, as a URN that never changes.
    pub(crate) id: String,
    /// What is told.
    pub(crate) title: String,
    /// The address of what it is about.
    pub(crate) href: String,
    /// When it was told.
    pub(crate) raised: Moment,
}

/// How a feed is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// Atom.
    Atom,
    /// JSON Feed.
    Json,
}

impl Format {
    /// The one of the end of a name.
    pub(crate) fn parse(end: &str) -> Option<Self> {
        match end {
            "atom" => Some(Self::Atom),
            "json" => Some(Self::Json),
            _ => None,
        }
    }

    /// Its media type.
    pub(crate) fn media_type(self) -> &'static str {
        match self {
            Self::Atom => "application/atom+xml; charset=utf-8",
            Self::Json => "application/feed+json; charset=utf-8",
        }
    }
}

/// The URN of a part of a feed: a UUID of version 8 (RFC 9562) from the feed's fingerprint and a number.
pub(crate) fn urn(feed: &[u8; 32], part: i64) -> String {
    let hash = Sha256::new().chain_update(feed).chain_update(part.to_be_bytes()).finalize();
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = hex::encode(bytes);
    let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
    format!("urn:uuid:{}", parts.join("-"))
}

impl Feed {
    /// Writes it.
    ///
    /// # Errors
    /// None that memory does not have: writing into it is fallible by its type alone.
    pub(crate) fn write(&self, format: Format) -> std::io::Result<Vec<u8>> {
        match format {
            Format::Atom => self.atom(),
            Format::Json => serde_json::to_vec_pretty(&self.json()).map_err(Into::into),
        }
    }

    fn atom(&self) -> std::io::Result<Vec<u8>> {
        let mut xml = Writer::new_with_indent(Vec::new(), b' ', 2);
        xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("utf-8"), None)))?;
        let attributes = [("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", self.lang)];
        xml.create_element("feed").with_attributes(attributes).write_inner_content(|xml| {
            element(xml, "id", &self.id)?;
            element(xml, "title", &self.title)?;
            // A feed that never told anything was last changed before all that it could tell.
            let updated = self.entries.first().map_or(Moment::second(0), |entry| entry.raised);
            element(xml, "updated", &updated.iso())?;
            link(xml, "self", &self.href)?;
            link(xml, "alternate", &self.home)?;
            xml.create_element("author")
                .write_inner_content(|xml| element(xml, "name", "Sillage"))?;
            self.entries.iter().try_for_each(|entry| entry.atom(xml))
        })?;
        Ok(xml.into_inner())
    }

    fn json(&self) -> serde_json::Value {
        json!({
            "version": "https://jsonfeed.org/version/1.1",
            "title": self.title,
            "home_page_url": self.home,
            "feed_url": self.href,
            "language": self.lang,
            "items": self.entries.iter().map(Entry::json).collect::<Vec<_>>(),
        })
    }
}

impl Entry {
    fn atom(&self, xml: &mut Writer<Vec<u8>>) -> std::io::Result<()> {
        xml.create_element("entry").write_inner_content(|xml| {
            element(xml, "id", &self.id)?;
            element(xml, "title", &self.title)?;
            element(xml, "updated", &self.raised.iso())?;
            link(xml, "alternate", &self.href)
        })?;
        Ok(())
    }

    fn json(&self) -> serde_json::Value {
        json!({
            "id": self.id,
            "url": self.href,
            "title": self.title,
            "content_text": self.title,
            "date_published": self.raised.iso(),
        })
    }
}

fn element(xml: &mut Writer<Vec<u8>>, name: &str, words: &str) -> std::io::Result<()> {
    // XML has no place for control characters, however they are written, nor for these two.
    let is_taken = |c: &char| !c.is_control() && !matches!(c, '\u{fffe}' | '\u{ffff}');
    let words = words.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let words: String = words.filter(is_taken).collect();
    xml.create_element(name).write_text_content(BytesText::new(&words))?;
    Ok(())
}

fn link(xml: &mut Writer<Vec<u8>>, relation: &str, href: &str) -> std::io::Result<()> {
    xml.create_element("link")
        .with_attributes([("rel", relation), ("href", href)])
        .write_empty()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn feed() -> Feed {
        let entry = Entry {
            id: urn(&[7; 32], 3),
            title: "“Low <water> &\nhigh\u{7}\u{ffff}” has 3.4×".into(),
            href: "http://127.0.0.1:3000/posts/4?a=1&b=2".into(),
            raised: Moment::second(1_787_500_000),
        };
        Feed {
            id: urn(&[7; 32], 0),
            title: "Alerts".into(),
            lang: "en",
            href: "http://127.0.0.1:3000/feeds/t.atom".into(),
            home: "http://127.0.0.1:3000/alerts".into(),
            entries: vec![entry],
        }
    }

    #[test]
    fn what_people_wrote_stays_words() {
        let atom = String::from_utf8(feed().write(Format::Atom).unwrap()).unwrap();
        let title = "<title>“Low &lt;water&gt; &amp; high” has 3.4×</title>";
        assert!(atom.contains(title), "{atom}");
        assert!(atom.contains(r#"href="http://127.0.0.1:3000/posts/4?a=1&amp;b=2""#), "{atom}");
        assert!(atom.contains("<updated>2026-08-23T"), "{atom}");
        let json: serde_json::Value =
            serde_json::from_slice(&feed().write(Format::Json).unwrap()).unwrap();
        assert_eq!(json["items"][0]["title"], "“Low <water> &\nhigh\u{7}\u{ffff}” has 3.4×");
        assert_eq!(json["items"][0]["date_published"], "2026-08-23T15:46:40Z");
    }

    #[test]
    fn parts_have_names_of_their_own_that_stay() {
        assert_eq!(urn(&[7; 32], 3), urn(&[7; 32], 3));
        assert_ne!(urn(&[7; 32], 3), urn(&[7; 32], 4));
        assert_ne!(urn(&[7; 32], 3), urn(&[8; 32], 3));
        let urn = urn(&[7; 32], 3);
        assert_eq!((urn.len(), &urn[..9], &urn[23..24]), (45, "urn:uuid:", "8"));
    }
}
