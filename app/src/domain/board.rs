//! Charts, numbers and words that somebody put together: what people look at every morning, and the unit of a report.

use super::PostId;
use super::id::id;
use crate::query::{CompareQuery, OverviewQuery, PostsQuery, ReportQuery};

id! {
    /// The id of a board.
    BoardId
}

id! {
    /// The id of a tile.
    TileId
}

/// A board, without its tiles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Board {
    /// Its id.
    pub id: BoardId,
    /// Its name: not empty, at most [`Board::LONGEST`] characters, in one line. The case
    /// of ASCII letters tells no two apart.
    pub name: String,
    /// How many tiles it has.
    pub tiles: i64,
}

impl Board {
    /// The most characters of a name.
    pub const LONGEST: usize = 60;
    /// The most tiles: each is worked out anew when the page is.
    pub const MOST: i64 = 24;

    /// A name as it is kept; `None` where nothing is left of it.
    pub fn name(typed: &str) -> Option<String> {
        let words: Vec<&str> = typed.split_whitespace().collect();
        let name: String = words.join(" ").chars().take(Self::LONGEST).collect();
        (!name.is_empty()).then_some(name)
    }
}

/// What a tile shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    /// The numbers that matter of some posts in some days.
    Figures(OverviewQuery),
    /// Their days.
    Days(OverviewQuery),
    /// The first posts of a list.
    Posts(PostsQuery),
    /// The curve of a post.
    Post(PostId, ReportQuery),
    /// Posts side by side, or a fan.
    Compare(CompareQuery),
    /// Words.
    Text(String),
}

impl Content {
    /// The most characters of words.
    pub const MOST_CHARACTERS: usize = 2_000;

    /// Its kind; also the end of its messages' names.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Figures(_) => "figures",
            Self::Days(_) => "days",
            Self::Posts(_) => "posts",
            Self::Post(..) => "post",
            Self::Compare(_) => "compare",
            Self::Text(_) => "text",
        }
    }

    /// What it is about: an address's query, behind the id of a post, or words.
    pub fn subject(&self) -> String {
        match self {
            Self::Figures(query) | Self::Days(query) => query.to_query(),
            Self::Posts(query) => query.to_query(),
            Self::Post(post, query) => format!("{post}?{}", query.to_query()),
            Self::Compare(query) => query.to_query(),
            Self::Text(words) => words.clone(),
        }
    }

    /// The one of a kind and a subject; `None` where there is none such.
    pub fn of(kind: &str, subject: &str) -> Option<Self> {
        match kind {
            "figures" => Some(Self::Figures(OverviewQuery::parse(subject))),
            "days" => Some(Self::Days(OverviewQuery::parse(subject))),
            "posts" => {
                let query = PostsQuery { after: None, ..PostsQuery::parse(subject) };
                Some(Self::Posts(query))
            }
            "post" => {
                let (post, query) = subject.split_once('?').unwrap_or((subject, ""));
                Some(Self::Post(PostId(post.parse().ok()?), ReportQuery::parse(query)))
            }
            "compare" => Some(Self::Compare(CompareQuery::parse(subject))),
            "text" => {
                let words: String = subject.trim().chars().take(Self::MOST_CHARACTERS).collect();
                (!words.is_empty()).then_some(Self::Text(words))
            }
            _ => None,
        }
    }

    /// How wide it is at first.
    pub fn width(&self) -> Width {
        match self {
            Self::Figures(_) | Self::Compare(_) | Self::Text(_) => Width::Whole,
            Self::Days(_) | Self::Posts(_) | Self::Post(..) => Width::Half,
        }
    }
}

/// How wide a tile is, of the six columns of a wide page; on a narrow one each is as wide as the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Width {
    /// Two columns.
    Third,
    /// Three.
    Half,
    /// Four.
    TwoThirds,
    /// All six.
    Whole,
}

impl Width {
    /// All, from the narrowest on.
    pub const ALL: [Self; 4] = [Self::Third, Self::Half, Self::TwoThirds, Self::Whole];

    /// Its columns.
    pub fn columns(self) -> i64 {
        match self {
            Self::Third => 2,
            Self::Half => 3,
            Self::TwoThirds => 4,
            Self::Whole => 6,
        }
    }

    /// The one of so many columns.
    pub fn of(columns: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|width| width.columns() == columns)
    }

    /// The next one, narrower or wider; itself where there is none.
    #[must_use]
    pub fn next(self, wider: bool) -> Self {
        let mut all = Self::ALL.into_iter();
        let next = if wider { all.find(|it| *it > self) } else { all.rfind(|it| *it < self) };
        next.unwrap_or(self)
    }
}

/// A tile of a board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tile {
    /// Its id.
    pub id: TileId,
    /// How wide it is.
    pub width: Width,
    /// What it shows.
    pub content: Content,
}

/// What can be done to a tile.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It goes before the one before it.
    Earlier,
    /// It goes behind the one behind it.
    Later,
    /// It takes the place of another, which moves aside as do those between.
    To(TileId),
    /// It becomes as wide.
    Width(Width),
    /// It goes.
    Remove,
    /// It comes back.
    Restore,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for (kind, subject) in [
            ("figures", "period=7d"),
            ("days", "account=3&against=year"),
            ("posts", "sort=likes"),
            ("post", "17?metric=likes"),
            ("compare", "post=3&post=4"),
            ("text", "Every morning"),
        ] {
            let content = Content::of(kind, subject).unwrap();
            assert_eq!(content.kind(), kind);
            assert_eq!(Content::of(kind, &content.subject()), Some(content));
        }
        for (kind, subject) in [("post", "x"), ("text", "  "), ("film", "")] {
            assert_eq!(Content::of(kind, subject), None, "{kind} {subject}");
        }
    }

    #[test]
    fn a_tile_grows_and_shrinks_to_its_ends() {
        assert_eq!(Width::Third.next(true), Width::Half);
        assert_eq!(Width::Whole.next(false), Width::TwoThirds);
        assert_eq!(Width::Whole.next(true), Width::Whole);
        assert_eq!(Width::Third.next(false), Width::Third);
        assert_eq!(Width::ALL.map(|width| Width::of(width.columns())), Width::ALL.map(Some));
    }

    #[test]
    fn a_name_is_one_line() {
        assert_eq!(Board::name("  Every\n morning "), Some("Every morning".into()));
        assert_eq!(Board::name(" \t"), None);
        assert_eq!(Board::name(&"é".repeat(90)).unwrap().chars().count(), 60);
    }
}
