//! Numbers as sentences say them: rounding words that follow the truth, bounds kept.

use fluent::FluentArgs;

use super::Text;
use crate::domain::{Relation, Value};

/// A number as a sentence says it: rounded where it can be, with the word that tells how it was rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Quantity {
    /// The number said.
    pub(super) amount: i64,
    /// How the truth stands to it.
    relation: Relation,
}

/// Rounds an exact number of at least 1,000 to the fewest of one to three digits that stay within 1 %, and
/// says whether the truth is above, below, or within 0.1 % of it. A bound is said as it is given.
pub(super) fn quantity(value: Value) -> Quantity {
    let Value { amount, relation } = value;
    if relation != Relation::Exact || amount < 1_000 {
        return Quantity { amount, relation };
    }
    let magnitude = 10_i64.pow(amount.ilog10());
    [magnitude, magnitude / 10, magnitude / 100]
        .into_iter()
        .map(|unit| (amount + unit / 2) / unit * unit)
        .find(|rounded| (amount - rounded).abs() as f64 <= amount as f64 * 0.01)
        .map_or(Quantity { amount, relation }, |rounded| Quantity {
            amount: rounded,
            relation: rounding(amount, rounded),
        })
}

fn rounding(amount: i64, rounded: i64) -> Relation {
    let off = amount - rounded;
    match off {
        0 => Relation::Exact,
        _ if off.abs() as f64 <= amount as f64 * 0.001 => Relation::About,
        1.. => Relation::AtLeast,
        _ => Relation::Under,
    }
}

impl Text {
    /// "More than 185,000", "nearly 20,000", "about 11 million".
    pub fn quantity(&self, value: Value) -> String {
        let Quantity { amount, relation } = quantity(value);
        let n = self.number_in_words(amount);
        let key = match relation {
            Relation::Exact => return n,
            Relation::AtLeast => "more-than",
            Relation::AtMost => "at-most",
            Relation::Under => "nearly",
            Relation::About => "about",
        };
        self.message(key, &[("n", &n)])
    }

    fn number_in_words(&self, amount: i64) -> String {
        if !is_large(amount) {
            return self.amount(amount);
        }
        let (unit, key) =
            if amount >= 1_000_000_000 { (1e9, "billions") } else { (1e6, "millions") };
        let scaled = amount as f64 / unit;
        let mut args = FluentArgs::new();
        args.set("n", self.decimal(scaled, 2));
        args.set("count", scaled);
        self.format(key, &args)
    }
}

/// Whether a number is said in millions or billions: one of at least a million that two decimals tell exactly.
pub(super) fn is_large(amount: i64) -> bool {
    let hundredth = if amount >= 1_000_000_000 { 10_000_000 } else { 10_000 };
    amount >= 1_000_000 && amount % hundredth == 0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn en() -> Text {
        Text::new(Lang::En)
    }

    fn fr() -> Text {
        Text::new(Lang::Fr)
    }

    fn plain(text: &str) -> String {
        text.replace(['\u{a0}', '\u{202f}'], " ")
    }

    #[test]
    fn rounding_words_follow_the_truth() {
        let check = |amount, words: &str| {
            assert_eq!(plain(&en().quantity(Value::exact(amount))), words, "{amount}");
        };
        check(185_412, "more than 185,000");
        check(19_870, "nearly 20,000");
        check(20_010, "about 20,000");
        check(20_000, "20,000");
        check(999, "999");
        check(1_240_000, "1.24 million");
        check(2_480, "nearly 2,500");
        assert_eq!(plain(&fr().quantity(Value::exact(1_240_000))), "1,24 million");
        assert_eq!(plain(&fr().quantity(Value::exact(2_000_000))), "2 millions");
    }

    #[test]
    fn rounding_words_follow_the_truth_in_french() {
        let check = |amount, words: &str| {
            assert_eq!(plain(&fr().quantity(Value::exact(amount))), words, "{amount}");
        };
        check(185_412, "plus de 185 000");
        check(19_870, "près de 20 000");
        check(20_010, "environ 20 000");
        check(20_000, "20 000");
        check(999, "999");
    }

    #[test]
    fn a_bound_never_becomes_another_word() {
        let bound = |amount, relation| Value { amount, relation };
        assert_eq!(en().quantity(bound(19_870, Relation::AtLeast)), "more than 19,870");
        assert_eq!(en().quantity(bound(20_000, Relation::Under)), "nearly 20,000");
        assert_eq!(en().quantity(bound(20_000, Relation::AtMost)), "at most 20,000");
        assert_eq!(
            en().quantity(bound(1_239_000_000, Relation::AtLeast)),
            "more than 1,239,000,000"
        );
        assert_eq!(en().quantity(bound(1_230_000_000, Relation::AtMost)), "at most 1.23 billion");
        assert_eq!(plain(&fr().quantity(bound(19_870, Relation::AtLeast))), "plus de 19 870");
        assert_eq!(plain(&fr().quantity(bound(20_000, Relation::AtMost))), "au plus 20 000");
    }
}
