//! Values to columns and back: moments, totals, bounds.

use app::domain::{Amounts, Metric, Moment, PostKind, Precision, Relation, Value};
use sqlx::sqlite::{SqliteArguments, SqliteRow};
use sqlx::{Arguments, Encode, Row, Sqlite, Type};

use super::error::corrupt;
use crate::store::Result;

/// The values of a statement, in order.
#[derive(Default)]
pub(super) struct Values(SqliteArguments);

impl Values {
    pub(super) fn add<'q, T: Encode<'q, Sqlite> + Type<Sqlite>>(&mut self, value: T) -> Result<()> {
        self.0.add(value).map_err(|error| sqlx::Error::Encode(error).into())
    }

    pub(super) fn reserve(&mut self, values: usize) {
        self.0.reserve(values, 0);
    }

    /// Fourteen totals and their bounds.
    pub(super) fn add_amounts(&mut self, amounts: &Amounts) -> Result<()> {
        for metric in Metric::ALL {
            self.add(amounts.get(metric).map(|value| value.amount))?;
        }
        self.add(bounds(amounts))
    }

    /// Seconds, and whether only the day is known.
    pub(super) fn add_moment(&mut self, moment: Option<Moment>) -> Result<()> {
        self.add(moment.map(|moment| moment.at))?;
        self.add(moment.map(|moment| i64::from(!moment.has_hour())))
    }

    /// The key of a type.
    pub(super) fn add_kind(&mut self, kind: Option<PostKind>) -> Result<()> {
        self.add(kind.map(PostKind::key))
    }

    pub(super) fn finish(self) -> SqliteArguments {
        self.0
    }
}

/// The relations that are not exact, as JSON: `{"likes":">="}`.
pub(super) fn bounds(amounts: &Amounts) -> Option<String> {
    if amounts.all_exact() {
        return None;
    }
    let known = Metric::ALL.into_iter().filter_map(|metric| Some((metric, amounts.get(metric)?)));
    let signs = known
        .filter(|(_, value)| !value.is_exact())
        .map(|(metric, value)| (metric.key().to_owned(), value.relation.sign().into()));
    Some(serde_json::Value::Object(signs.collect()).to_string())
}

/// Reads fourteen totals from a column on, and their bounds after them.
pub(super) fn amounts(row: &SqliteRow, first: usize) -> Result<Amounts> {
    let bounds: Option<&str> = row.try_get(first + Metric::COUNT)?;
    let signs: serde_json::Map<String, serde_json::Value> = match bounds {
        Some(json) => serde_json::from_str(json).map_err(corrupt)?,
        None => serde_json::Map::new(),
    };
    let mut amounts = Amounts::EMPTY;
    for metric in Metric::ALL {
        let Some(amount) = row.try_get::<Option<i64>, _>(first + metric.index())? else { continue };
        if amount < 0 {
            return Err(corrupt("a total below zero"));
        }
        let sign = signs.get(metric.key()).and_then(serde_json::Value::as_str).unwrap_or_default();
        let relation = Relation::from_sign(sign).ok_or_else(|| corrupt("an unknown bound"))?;
        amounts.set(metric, Value { amount, relation });
    }
    Ok(amounts)
}

/// Reads a moment from two columns.
pub(super) fn moment(row: &SqliteRow, first: usize) -> Result<Option<Moment>> {
    let at: Option<i64> = row.try_get(first)?;
    let is_day = row.try_get::<Option<i64>, _>(first + 1)?.unwrap_or_default() != 0;
    let precision = if is_day { Precision::Day } else { Precision::Second };
    Ok(at.map(|at| Moment { at, precision }))
}

/// Reads a type. One that a later version knows is none in this.
pub(super) fn kind(row: &SqliteRow, place: usize) -> Result<Option<PostKind>> {
    Ok(row.try_get::<Option<&str>, _>(place)?.and_then(PostKind::from_key))
}

/// A SHA-256 from a BLOB.
pub(super) fn sha256(row: &SqliteRow, place: usize) -> Result<[u8; 32]> {
    let bytes: &[u8] = row.try_get(place)?;
    bytes.try_into().map_err(|_| corrupt("a hash of another length"))
}
