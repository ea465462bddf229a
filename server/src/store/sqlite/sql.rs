//! The words that SQL statements are made of, so that each stands once and every statement stays a constant.

/// Declares a room's statements and lists them all, so that a test can prepare each.
macro_rules! statements {
    ($($(#[$doc:meta])* $name:ident = $sql:expr;)+) => {
        $($(#[$doc])* const $name: &str = $sql;)+

        /// All statements of this file.
        #[cfg(test)]
        pub(super) const STATEMENTS: &[&str] = &[$($name),+];
    };
}

/// The metric columns in the order of `Metric::ALL`, each behind a prefix and before a suffix.
macro_rules! metrics {
    ($before:literal, $after:literal) => {
        concat!(
            $before,
            "reach",
            $after,
            ", ",
            $before,
            "impressions",
            $after,
            ", ",
            $before,
            "views",
            $after,
            ", ",
            $before,
            "likes",
            $after,
            ", ",
            $before,
            "reposts",
            $after,
            ", ",
            $before,
            "quotes",
            $after,
            ", ",
            $before,
            "comments",
            $after,
            ", ",
            $before,
            "shares",
            $after,
            ", ",
            $before,
            "saves",
            $after,
            ", ",
            $before,
            "clicks",
            $after,
            ", ",
            $before,
            "link_clicks",
            $after,
            ", ",
            $before,
            "profile_visits",
            $after,
            ", ",
            $before,
            "follows",
            $after,
            ", ",
            $before,
            "engagements",
            $after,
        )
    };
    ($before:literal) => {
        metrics!($before, "")
    };
    () => {
        metrics!("", "")
    };
}

/// Ten times the same, with commas between.
macro_rules! ten {
    ($row:expr) => {
        concat!(
            $row, ", ", $row, ", ", $row, ", ", $row, ", ", $row, ", ", $row, ", ", $row, ", ",
            $row, ", ", $row, ", ", $row,
        )
    };
}

/// All rows of a question for `published_at` and `curve` as one text. sqlx hands each row from SQLite's thread to the
/// one that asked: of a thousand small ones that took longer than everything else.
macro_rules! as_one_row {
    ($question:expr) => {
        concat!("SELECT group_concat(published_at || ' ' || hex(curve)) FROM (", $question, ")")
    };
}

/// A statement with its values in it, for whoever wants to ask again: `$1` is the first.
pub(super) fn filled(statement: &str, values: &[String]) -> String {
    let values = values.iter().enumerate().rev();
    values.fold(statement.to_owned(), |sql, (place, value)| {
        sql.replace(&format!("${}", place + 1), value)
    })
}

/// Text as SQL has it.
pub(super) fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

pub(super) use {as_one_row, metrics, statements, ten};
