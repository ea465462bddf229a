//! Words that are in many posts, found before anybody asks: SQLite hands over a post at a time, and a search for one of
//! these words takes it longest.

use std::collections::HashMap;

use app::domain::PostId;
use roaring::RoaringTreemap;
use sqlx::sqlite::SqlitePool;

use super::sql::statements;
use super::words::{self, Spelt};
use crate::store::Result;

statements! {
    /// Of all workspaces: whoever shows posts knows which are its own.
    TERMS = "SELECT term FROM post_term_count WHERE doc > $1 ORDER BY doc DESC LIMIT $2";
}

/// Of fewer posts a search takes a few milliseconds, whatever it is for.
const WORTH: usize = 20_000;
/// Words are common that are in more than one of so many posts.
const ONE_IN: usize = 16;
/// So many words at most: a language has some fifty that are in so many posts.
const MOST: i64 = 64;

/// The posts of common words.
#[derive(Debug, Default)]
pub(super) struct Common(HashMap<String, RoaringTreemap>);

impl Common {
    /// Finds the words that are common among so many posts, as long as they are wanted.
    pub(super) async fn among(
        readers: &SqlitePool,
        posts: usize,
        is_wanted: impl Fn() -> bool,
    ) -> Result<Self> {
        if posts < WORTH {
            return Ok(Self::default());
        }
        Self::in_more_than(readers, posts / ONE_IN, is_wanted).await
    }

    async fn in_more_than(
        readers: &SqlitePool,
        posts: usize,
        is_wanted: impl Fn() -> bool,
    ) -> Result<Self> {
        let posts = i64::try_from(posts).unwrap_or(i64::MAX);
        let query = sqlx::query_scalar(TERMS).bind(posts).bind(MOST);
        let terms: Vec<String> = query.fetch_all(&mut *readers.acquire().await?).await?;
        let mut common = HashMap::new();
        for term in terms {
            if !is_wanted() {
                break;
            }
            let expression = words::any_of(std::slice::from_ref(&term));
            let found = words::find_all(&mut *readers.acquire().await?, &expression).await?;
            common.insert(term, set(&found));
        }
        Ok(Self(common))
    }

    /// The posts that have one of some terms, as far as these are common, and the terms that are not.
    fn of(&self, terms: &[String]) -> (Option<RoaringTreemap>, Vec<String>) {
        let (common, others): (Vec<&String>, Vec<&String>) =
            terms.iter().partition(|term| self.0.contains_key(*term));
        let sets = common.into_iter().filter_map(|term| self.0.get(term)).cloned();
        (sets.reduce(|all, set| all | set), others.into_iter().cloned().collect())
    }
}

/// The posts that have all that was typed, in the order of their ids. `middle` is one in the middle of all.
pub(super) async fn search(
    readers: &SqlitePool,
    typed: Vec<Spelt>,
    common: &Common,
    middle: PostId,
) -> Result<Vec<PostId>> {
    let mut sets = Vec::new();
    let mut rest = Vec::new();
    for part in typed {
        let terms = match part {
            Spelt::Terms(terms) => terms,
            Spelt::Expression(expression) => {
                rest.push(expression);
                continue;
            }
        };
        match common.of(&terms) {
            (None, others) => rest.push(words::any_of(&others)),
            (Some(set), others) if others.is_empty() => sets.push(set),
            (Some(posts), others) => {
                let expression = words::any_of(&others);
                sets.push(posts | set(&words::find(readers, &expression, middle).await?));
            }
        }
    }
    let all = sets.into_iter().reduce(|all, set| all & set);
    if rest.is_empty() {
        let found = all.unwrap_or_default();
        return Ok(found.iter().map(|post| PostId(post.cast_signed())).collect());
    }
    let mut found = words::find(readers, &rest.join(" AND "), middle).await?;
    if let Some(all) = all {
        found.retain(|post| all.contains(post.0.cast_unsigned()));
    }
    Ok(found)
}

/// Posts in the order of their ids as a set.
fn set(posts: &[PostId]) -> RoaringTreemap {
    posts.iter().map(|post| post.0.cast_unsigned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::sqlite::Sqlite;
    use crate::store::sqlite::words::Typed;
    use app::domain::Zone;

    /// Some words are in most of these, some in one.
    const POSTS: [&str; 6] = [
        "the tide and the harbour",
        "the tides of the harbours, harboured",
        "The TIDE",
        "a storm",
        "tide, storm and the night train",
        "the train of the night",
    ];

    #[tokio::test]
    async fn a_search_finds_the_same_with_common_words_and_without() {
        let folder = tempfile::tempdir().unwrap();
        let url = format!("sqlite:{}", folder.path().join("a.db").display());
        let store = Sqlite::open(&url, Zone::UTC).await.unwrap();
        let pool = SqlitePool::connect(&url).await.unwrap();
        for (id, text) in (1_i64..).zip(POSTS) {
            let add = sqlx::query("INSERT INTO post_words (rowid, text) VALUES ($1, $2)");
            add.bind(id).bind(text).execute(&pool).await.unwrap();
        }
        let common = Common::in_more_than(&pool, 2, || true).await.unwrap();
        assert!(common.0.contains_key("the") && common.0.contains_key("tide"));
        assert!(!common.0.contains_key("storm"));
        for typed in [
            "the",
            "tide",
            "ti",
            "h",
            "th ti",
            "the storm",
            "storm the tide",
            "\"night train\" the",
            "\"the tide\"",
            "the nothing",
            "nothing",
            "\"Tide\"",
            "\"ti\"",
            "the a",
            "and the tide s",
        ] {
            let mut found = Vec::new();
            for common in [&Common::default(), &common] {
                let typed = Typed::parse(typed).unwrap();
                let typed = typed.spelt(&mut pool.acquire().await.unwrap()).await.unwrap();
                found.push(search(&pool, typed, common, PostId(3)).await.unwrap());
            }
            assert_eq!(found[0], found[1], "{typed}");
        }
        let typed = Typed::parse("th ti").unwrap();
        let typed = typed.spelt(&mut pool.acquire().await.unwrap()).await.unwrap();
        let found = search(&pool, typed, &common, PostId(3)).await.unwrap();
        assert_eq!(found, [1, 2, 3, 5].map(PostId));
        let none = Common::in_more_than(&pool, 2, || false).await.unwrap();
        assert!(none.0.is_empty());
        pool.close().await;
        store.close().await;
    }
}
