//! A link that shows something to whoever holds it, and nothing else.

use super::Moment;
use super::board::{BoardId, Content};

/// A share of something, as it was set when shared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Share {
    /// Its id in the store; the token itself is not kept.
    pub id: i64,
    /// What it shows.
    pub of: Subject,
    /// When it was made.
    pub created: Moment,
}

/// What a link shows, as it is on the day on which it is opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A whole board.
    Board(BoardId),
    /// What could be a tile of one. Words alone are not shared.
    Part(Content),
}

impl Subject {
    /// The kind of a board.
    const BOARD: &str = "board";

    /// Its kind; also the end of its messages' names.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Board(_) => Self::BOARD,
            Self::Part(content) => content.kind(),
        }
    }

    /// What it is about: the id of a board, or what [`Content::subject`] says.
    pub fn about(&self) -> String {
        match self {
            Self::Board(board) => board.to_string(),
            Self::Part(content) => content.subject(),
        }
    }

    /// The one of a kind and what it is about; `None` where there is none such.
    pub fn of(kind: &str, about: &str) -> Option<Self> {
        match kind {
            Self::BOARD => Some(Self::Board(BoardId(about.parse().ok()?))),
            kind => {
                let content = Content::of(kind, about)?;
                (!matches!(content, Content::Text(_))).then_some(Self::Part(content))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for (kind, about) in [("board", "3"), ("post", "17?metrics=likes"), ("posts", "sort=likes")]
        {
            let subject = Subject::of(kind, about).unwrap();
            assert_eq!((subject.kind(), &*subject.about()), (kind, about));
        }
        for (kind, about) in [("board", "x"), ("text", "Every morning"), ("film", "")] {
            assert_eq!(Subject::of(kind, about), None, "{kind} {about}");
        }
    }
}
