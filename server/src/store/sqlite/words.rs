//! The index of posts' words: what is written there, and what people type as what it is asked.

use app::domain::{PostId, WorkspaceId};
use sqlx::{Row, SqliteConnection};

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
    FOUND =
        "SELECT group_concat(rowid) FROM post_words \
         WHERE post_words MATCH $1 AND rowid >= $2 AND rowid < $3";
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

/// The posts from an id to another, the second not among them, in whose words an expression is found: in order.
pub(super) async fn find(
    connection: &mut SqliteConnection,
    expression: &str,
    (from, to): (i64, i64),
) -> Result<Vec<PostId>> {
    let query = sqlx::query(FOUND).bind(expression).bind(from).bind(to);
    let row = query.fetch_one(connection).await?;
    let found: Option<&str> = row.try_get(0)?;
    let ids = found.into_iter().flat_map(|ids| ids.split(',')).filter_map(|id| id.parse().ok());
    let mut posts: Vec<PostId> = ids.map(PostId).collect();
    // SQLite promises no order of what it joins.
    posts.sort_unstable();
    Ok(posts)
}

/// Each word is looked for, or what begins with it; what stands between quotes, as it stands. `None` where there is
/// nothing to look for.
pub(super) fn expression(typed: &str) -> Option<String> {
    let parts = typed.split('"').enumerate();
    let phrases = parts.flat_map(|(place, part)| match place % 2 {
        0 => part.split_whitespace().map(|word| (word, "*")).collect(),
        _ => vec![(part.trim(), "")],
    });
    let phrases = phrases.filter(|(words, _)| words.contains(char::is_alphanumeric));
    let phrases: Vec<String> = phrases.map(|(words, end)| format!("\"{words}\"{end}")).collect();
    (!phrases.is_empty()).then(|| phrases.join(" "))
}

#[cfg(test)]
mod tests {
    use super::expression;

    #[test]
    fn words_are_found_by_their_beginning_and_phrases_as_they_stand() {
        let of = |typed| expression(typed).unwrap_or_default();
        assert_eq!(of("night train"), r#""night"* "train"*"#);
        assert_eq!(of(r#"the "night train" OR"#), r#""the"* "night train" "OR"*"#);
        assert_eq!(of(r#""not closed"#), r#""not closed""#);
        assert_eq!(of("text:x -y ^z"), r#""text:x"* "-y"* "^z"*"#);
        assert_eq!(expression(" \"\" - *"), None);
    }
}
