//! What stands around a number's figure: the sign of a relation, plus or minus, brackets, a suffix.

use app::domain::Relation;

use super::{Decimal, figure, suffix};

/// A number taken apart, its marks not yet understood.
pub(super) struct Written<'a> {
    /// How it stands to the truth. A rounded number is about so many, unless a sign says more.
    pub(super) relation: Relation,
    pub(super) sign: Sign,
    /// The figure: digits and marks, a digit at its end.
    pub(super) figure: &'a str,
    /// How many places a suffix moves the decimal mark: 3 for `K`.
    pub(super) places: usize,
}

/// Whether a number is below zero.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    None,
    Plus,
    /// A minus sign, or an accountant's brackets.
    Minus,
}

impl<'a> Written<'a> {
    /// Nothing when what stands around the figure is no part of a number.
    pub(super) fn split(text: &'a str) -> Option<Self> {
        let (relation, sign, number) = if text.starts_with(|c: char| c.is_ascii_digit()) {
            (Relation::Exact, Sign::None, text)
        } else {
            let (relation, number) = Relation::split(text);
            let (sign, number) = signed(number)?;
            (relation, sign, number)
        };
        let end = number.rfind(|c: char| c.is_ascii_digit())? + 1;
        let (figure, rest) = number.split_at(end);
        let places = if rest.is_empty() { Some(0) } else { suffix::places(rest) }?;
        let relation = match relation {
            Relation::Exact if places > 0 => Relation::About,
            relation => relation,
        };
        Some(Self { relation, sign, figure, places })
    }

    /// The number without its sign; nothing when its marks do not fit or it is no whole number. One
    /// beyond [`i64::MAX`] is brought to it.
    pub(super) fn amount(&self, decimal: Decimal) -> Option<i64> {
        figure::parse(self.figure, decimal)?.whole(self.places)
    }
}

fn signed(number: &str) -> Option<(Sign, &str)> {
    if let Some(inner) = number.strip_prefix('(') {
        return Some((Sign::Minus, inner.strip_suffix(')')?));
    }
    if let Some(rest) = number.strip_prefix(['-', '\u{2212}']) {
        return Some((Sign::Minus, rest.trim_start()));
    }
    match number.strip_prefix('+') {
        Some(rest) => Some((Sign::Plus, rest)),
        None => Some((Sign::None, number)),
    }
}
