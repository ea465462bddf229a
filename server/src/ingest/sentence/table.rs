//! Approved totals -> a generic table of one row, which takes the road of every other file.

use app::csv::Csv;
use app::domain::{Metric, Platform, Value};

use crate::ingest::ident;

/// What a person has approved, and about which post.
#[derive(Clone, Copy, Debug)]
pub struct Approved<'a> {
    /// Where the post was published; may be empty when its address tells.
    pub platform: &'a str,
    /// The platform's id of it; may be empty when its address tells.
    pub post_id: &'a str,
    /// Its address; may be empty.
    pub url: &'a str,
    /// Whose it is; may be empty.
    pub account: &'a str,
    /// The words that tell the totals. No column that is stored, but part of the file and of its hash.
    pub sentence: &'a str,
    /// The totals, each metric once.
    pub totals: &'a [(Metric, Value)],
}

/// Writes the table; `None` when nothing tells which post it is.
pub fn table(approved: &Approved<'_>) -> Option<String> {
    let is_on_x = is_on_x(approved.url);
    let platform = if approved.platform.is_empty() && is_on_x { "x" } else { approved.platform };
    if platform.is_empty() || (approved.post_id.is_empty() && !is_on_x) {
        return None;
    }
    let about = [
        ("platform", platform),
        ("account", approved.account),
        ("post_id", approved.post_id),
        ("url", approved.url),
    ];
    let mut csv = Csv::default();
    csv.texts(about.map(|(name, _)| name));
    csv.texts(approved.totals.iter().map(|(metric, _)| metric.key()));
    csv.text("sentence");
    csv.end_row();
    csv.texts(about.map(|(_, said)| without_nul(said)));
    csv.texts(approved.totals.iter().map(|(_, value)| value.to_string()));
    csv.text(&without_nul(approved.sentence));
    csv.end_row();
    Some(csv.finish())
}

/// A NUL would condemn the whole table.
fn without_nul(cell: &str) -> String {
    cell.replace('\0', "")
}

/// Whether an address is a post's on X: it tells platform, account and id.
pub fn is_on_x(url: &str) -> bool {
    ident::platform_of_url(url) == Some(Platform::x())
        && ident::of(&Platform::x()).of_url(url).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::Relation;

    const NOTHING: Approved<'_> = Approved {
        platform: "",
        post_id: "",
        url: "",
        account: "",
        sentence: "",
        totals: &[(Metric::Likes, Value { amount: 6_000, relation: Relation::AtLeast })],
    };

    #[test]
    fn a_table_is_one_row_with_the_words_it_came_from() {
        let url = "https://x.com/a/status/12";
        let approved = Approved { url, sentence: "plus de\n6 000 \"likes\"\0", ..NOTHING };
        assert_eq!(
            table(&approved).unwrap(),
            "platform,account,post_id,url,likes,sentence\r\n\
             x,,,https://x.com/a/status/12,>=6000,\"plus de\n6 000 \"\"likes\"\"\"\r\n"
        );
    }

    #[test]
    fn a_post_is_told_by_an_address_on_x_or_by_platform_and_id() {
        let is_told = |approved: Approved<'_>| table(&approved).is_some();
        assert!(is_told(Approved { platform: "facebook", post_id: "7", ..NOTHING }));
        assert!(!is_told(NOTHING));
        assert!(!is_told(Approved { post_id: "7", ..NOTHING }));
        assert!(!is_told(Approved { platform: "facebook", ..NOTHING }));
        assert!(!is_told(Approved { url: "https://example.org/7", ..NOTHING }));
    }
}
