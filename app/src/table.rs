//! Tables as values: what stands in files that programs and spreadsheets read.

use crate::domain::{Metric, Moment, Post, PostKind, Value};
use crate::text::{Text, capitalised};

/// What a column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name for programs, the same in all languages.
    pub key: String,
    /// Its name for people.
    pub label: String,
}

/// What stands in a row under a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// It is not known.
    Nothing,
    /// Words.
    Text(String),
    /// A count, or a bound of one.
    Count(Value),
    /// Any number.
    Number(f64),
    /// When.
    Moment(Moment),
}

impl<T: Into<Cell>> From<Option<T>> for Cell {
    fn from(cell: Option<T>) -> Self {
        cell.map_or(Self::Nothing, Into::into)
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<Value> for Cell {
    fn from(value: Value) -> Self {
        Self::Count(value)
    }
}

impl From<i64> for Cell {
    fn from(count: i64) -> Self {
        Self::Count(Value::exact(count))
    }
}

impl From<usize> for Cell {
    fn from(count: usize) -> Self {
        i64::try_from(count).unwrap_or(i64::MAX).into()
    }
}

impl From<f64> for Cell {
    fn from(number: f64) -> Self {
        Self::Number(number)
    }
}

impl From<Moment> for Cell {
    fn from(moment: Moment) -> Self {
        Self::Moment(moment)
    }
}

/// A table, whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// Its columns.
    pub heads: Vec<Head>,
    /// Its rows, each with a cell for each column.
    pub rows: Vec<Vec<Cell>>,
}

impl Head {
    /// A column of that name for programs and for people.
    pub fn new(key: impl Into<String>, label: impl Into<String>) -> Self {
        Self { key: key.into(), label: label.into() }
    }
}

/// The columns of which post a row is about. Their keys are those of a generic table, so that what is exported can be
/// imported.
pub fn post_heads(text: Text) -> Vec<Head> {
    vec![
        Head::new("platform", text.say("column-platform")),
        Head::new("account", text.say("column-account")),
        Head::new("post_id", text.say("export-post-id")),
        Head::new("url", text.say("export-url")),
        Head::new("text", text.say("export-text")),
        Head::new("type", text.say("column-type")),
        Head::new("published_at", text.say("column-published")),
    ]
}

/// The cells of [`post_heads`].
pub fn post_cells(post: &Post) -> Vec<Cell> {
    vec![
        post.account.platform.key().into(),
        post.account.handle.as_str().into(),
        post.platform_id.as_str().into(),
        post.url.as_deref().into(),
        post.text.as_deref().into(),
        post.kind.map(PostKind::key).into(),
        post.published.into(),
    ]
}

/// The cell of a day, counted from 1970-01-01.
pub fn day_cell(day: i64) -> Cell {
    Moment::day(day * 86_400).into()
}

/// The column of a metric.
pub fn metric_head(text: Text, metric: Metric) -> Head {
    Head::new(metric.key(), capitalised(&text.metric(metric)))
}
