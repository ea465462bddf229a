//! The index of posts' words: what is written there, and what people type as what it is asked.

use app::domain::{PostId, WorkspaceId};
use sqlx::sqlite::{SqlitePool, SqliteRow};
use sqlx::{Row, SqliteConnection};
use tokio::try_join;

use super::known::json;
use super::sql::statements;
use crate::store::Result;

statements! {
    ADD =
        "INSERT INTO post_words (rowid, text) SELECT p.id, p.text FROM json_each($2) j \
         CROSS JOIN post p ON p.id = j.value AND p.workspace_id = $1 WHERE p.text IS NOT NULL";
    REMOVE = "DELETE FROM post_words WHERE rowid IN (SELECT value FROM json_each($1))";
    /// Of all workspaces: whoever shows them knows which are its own. As one text, since sqlx hands over each row
    /// by itself, and a word may be in most posts.
    ALL = "SELECT group_concat(rowid) FROM post_words WHERE post_words MATCH $1";
    BEFORE = "SELECT group_concat(rowid) FROM post_words WHERE post_words MATCH $1 AND rowid < $2";
    FROM = "SELECT group_concat(rowid) FROM post_words WHERE post_words MATCH $1 AND rowid >= $2";
    /// The first term of the index from some characters on. Of all workspaces: it says what may be found, not where.
    TERM = "SELECT term FROM post_term WHERE term >= $1 LIMIT 1";
}

/// Posts added by one statement.
const PART: usize = 20_000;

/// Brings the index up to date with posts in the order of their ids: those that were known before, and new ones.
/// By few statements at the end: post by post it takes four times as long.
pub(super) async fn follow(
    connection: &mut SqliteConnection,
    workspace: WorkspaceId,
    known: &[i64],
    new: &[i64],
) -> Result<()> {
    for part in known.chunks(PART) {
        sqlx::query(REMOVE).bind(json(part)).execute(&mut *connection).await?;
    }
    for part in known.chunks(PART).chain(new.chunks(PART)) {
        sqlx::query(ADD).bind(workspace.0).bind(json(part)).execute(&mut *connection).await?;
    }
    Ok(())
}

/// The posts in whose words an expression is found, in the order of their ids. Two connections take a half each, before
/// the middle of all posts and behind it.
pub(super) async fn find(
    readers: &SqlitePool,
    expression: &str,
    middle: PostId,
) -> Result<Vec<PostId>> {
    let half = async |statement| {
        let query = sqlx::query(statement).bind(expression).bind(middle.0);
        ids_of(query.fetch_one(&mut *readers.acquire().await?).await?)
    };
    let (mut found, rest) = try_join!(half(BEFORE), half(FROM))?;
    found.extend(rest);
    Ok(found)
}

/// The same by one connection, which leaves the others to whoever waits.
pub(super) async fn find_all(
    connection: &mut SqliteConnection,
    expression: &str,
) -> Result<Vec<PostId>> {
    ids_of(sqlx::query(ALL).bind(expression).fetch_one(connection).await?)
}

fn ids_of(row: SqliteRow) -> Result<Vec<PostId>> {
    let mut posts: Vec<PostId> = ids(row.try_get(0)?).map(PostId).collect();
    // SQLite promises no order of what it joins.
    posts.sort_unstable();
    Ok(posts)
}

/// The ids that SQLite joined: digits and commas alone. There may be a hundred thousand.
fn ids(joined: Option<&str>) -> impl Iterator<Item = i64> {
    let digit = |number: i64, digit: u8| number * 10 + i64::from(digit - b'0');
    let ids = joined.into_iter().flat_map(|ids| ids.as_bytes().split(|byte| *byte == b','));
    ids.map(move |id| id.iter().copied().fold(0, digit))
}

/// A part of what people typed.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// A word, or its beginning.
    Beginning(String),
    /// What stood between quotes.
    Whole(String),
}

/// What people typed, as what is looked for: posts that have all of its parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Typed(Vec<Part>);

impl Typed {
    /// Each word is looked for, or what begins with it; what stands between quotes, as it stands. `None` where there is
    /// nothing to look for. What cannot be seen parts words: FTS5 would end at a NUL.
    pub(super) fn parse(typed: &str) -> Option<Self> {
        let typed = typed.replace(char::is_control, " ");
        let parts = typed.split('"').enumerate();
        let parts = parts.flat_map(|(place, part)| match place % 2 {
            0 => part.split_whitespace().map(|word| Part::Beginning(word.to_owned())).collect(),
            _ => vec![Part::Whole(part.trim().to_owned())],
        });
        let parts: Vec<Part> = parts.filter(Part::has_words).collect();
        (!parts.is_empty()).then_some(Self(parts))
    }

    /// As FTS5 takes it.
    pub(super) fn expression(&self) -> String {
        let parts = self.0.iter().map(Part::expression);
        parts.collect::<Vec<_>>().join(" AND ")
    }

    /// The same with the terms of the index in place of beginnings, where few begin so: FTS5 gathers all that begins
    /// with something before it looks at the next word, and takes twice the time.
    pub(super) async fn spelt(&self, connection: &mut SqliteConnection) -> Result<Vec<Spelt>> {
        let mut parts = Vec::new();
        for part in &self.0 {
            let terms = match part {
                Part::Beginning(word) => terms(&mut *connection, word).await?,
                Part::Whole(words) => plain(words).map(|word| vec![word]),
            };
            parts.push(terms.map_or_else(|| Spelt::Expression(part.expression()), Spelt::Terms));
        }
        Ok(parts)
    }
}

/// A part of what people typed, as the index spells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Spelt {
    /// Any of these terms.
    Terms(Vec<String>),
    /// As FTS5 takes it.
    Expression(String),
}

impl Part {
    fn has_words(&self) -> bool {
        let (Self::Beginning(words) | Self::Whole(words)) = self;
        words.contains(char::is_alphanumeric)
    }

    fn expression(&self) -> String {
        match self {
            Self::Beginning(word) => format!("\"{word}\"*"),
            Self::Whole(words) => format!("\"{words}\""),
        }
    }
}

/// Any of some terms, as FTS5 takes it.
pub(super) fn any_of(terms: &[String]) -> String {
    let terms: Vec<String> = terms.iter().map(|term| format!("\"{term}\"")).collect();
    format!("({})", terms.join(" OR "))
}

/// A word as the index spells it, where that is plain: it knows neither accents nor capitals.
fn plain(word: &str) -> Option<String> {
    let is_plain = word.chars().all(|character| character.is_ascii_alphanumeric());
    is_plain.then(|| word.to_ascii_lowercase())
}

/// More terms are not looked for one by one.
const MOST_TERMS: usize = 8;

/// The terms of the index that begin with a word; `None` where they are none or many, or where the index may spell the
/// word otherwise.
async fn terms(connection: &mut SqliteConnection, word: &str) -> Result<Option<Vec<String>>> {
    let Some(word) = plain(word) else { return Ok(None) };
    let mut terms = Vec::new();
    let mut from = word.clone();
    loop {
        let query = sqlx::query_scalar(TERM).bind(&from);
        let term: Option<String> = query.fetch_optional(&mut *connection).await?;
        let Some(term) = term.filter(|term| term.starts_with(&word)) else { break };
        if terms.len() == MOST_TERMS {
            return Ok(None);
        }
        // No term has a character that comes before this one.
        from = format!("{term}\u{1}");
        terms.push(term);
    }
    Ok((!terms.is_empty()).then_some(terms))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_beginning_and_phrases_as_they_stand() {
        let of = |typed| Typed::parse(typed).map(|typed| typed.expression()).unwrap_or_default();
        assert_eq!(of("night train"), r#""night"* AND "train"*"#);
        assert_eq!(of(r#"the "night train" OR"#), r#""the"* AND "night train" AND "OR"*"#);
        assert_eq!(of(r#""not closed"#), r#""not closed""#);
        assert_eq!(of("text:x -y ^z"), r#""text:x"* AND "-y"* AND "^z"*"#);
        assert_eq!(of("night\0train\n\"low\0water\""), r#""night"* AND "train"* AND "low water""#);
        assert_eq!(Typed::parse(" \"\" - *"), None);
    }

    #[test]
    fn terms_stand_for_the_words_that_they_are() {
        assert_eq!(any_of(&["tide".into(), "tides".into()]), r#"("tide" OR "tides")"#);
    }
}
