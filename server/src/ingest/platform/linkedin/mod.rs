//! LinkedIn: the exports of a company's page, of a creator, and of one post.

mod days;
mod post;
mod posts;

use super::Table;

pub(super) const TABLES: &[&Table] = &[
    &days::PAGE,
    &days::PORTUGUESE_PAGE,
    &posts::PAGE,
    &posts::CREATOR,
    &days::ENGAGEMENT,
    &days::FOLLOWERS,
    &post::TABLE,
];

/// The page in `<page>_content_<time>.xls`, or the person in `Content_<from>_<to>_<Name>.xlsx`.
fn name_of_content(file_name: &str) -> Option<&str> {
    let stem = file_name.rsplit_once('.').map_or(file_name, |(stem, _)| stem);
    if let Some((page, _)) = stem.split_once("_content_") {
        return Some(page).filter(|page| !page.is_empty());
    }
    let rest = stem.strip_prefix("Content_")?;
    let is_day = |part: &str| {
        part.len() == 10 && part.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    };
    let (from, rest) = rest.split_once('_')?;
    let (to, name) = rest.split_once('_')?;
    (is_day(from) && is_day(to) && !name.is_empty()).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_tells_the_page_or_the_person() {
        assert_eq!(name_of_content("the-desk_content_1754000000000.xls"), Some("the-desk"));
        assert_eq!(
            name_of_content("Content_2025-08-07_2026-08-05_AdaLovelace.xlsx"),
            Some("AdaLovelace")
        );
        assert_eq!(name_of_content("Content_2025_Ada.xlsx"), None);
        assert_eq!(name_of_content("export.xlsx"), None);
    }
}
