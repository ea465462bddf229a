//! The numbers of a sentence, in figures and in words: `6 000`, `1.2M`, `11 millions`, "two hundred".

use std::ops::Range;

use super::language::{Numeral, all, end_of};
use super::tokens::{Kind, Token, UNITS};
use crate::ingest::limits;

/// A number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Number {
    /// The tokens that it is made of.
    pub(super) tokens: Range<usize>,
    pub(super) amount: i64,
    /// The greatest word or unit that multiplies it; 1 where there is none.
    pub(super) scale: i64,
    /// Whether it says by itself that it is rounded: "a dozen".
    pub(super) is_rough: bool,
}

impl Number {
    /// Who says eleven million has rounded, and so has who says 20k; who writes 11,000,000 may have counted.
    pub(super) fn is_rounded(&self) -> bool {
        self.scale > 1 || self.is_rough
    }
}

/// All numbers, from left to right.
pub(super) fn numbers(tokens: &[Token]) -> Vec<Number> {
    let mut numbers: Vec<Number> = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match in_figures(tokens, at).or_else(|| in_words(tokens, at)) {
            Some(number) => {
                at = number.tokens.end;
                numbers.push(number);
            }
            None => at += 1,
        }
    }
    numbers.retain(|number| number.amount <= limits::AMOUNT);
    numbers
}

fn in_figures(tokens: &[Token], at: usize) -> Option<Number> {
    let Kind::Figures { scale: glued } = tokens[at].kind else { return None };
    let after = tokens.get(at + 1).filter(|_| glued == 1).and_then(scale);
    let (scale, end) = after.map_or((glued, at + 1), |scale| (scale, at + 2));
    let amount = scaled(&tokens[at].text, scale)?;
    Some(Number { tokens: at..end, amount, scale, is_rough: false })
}

/// What a word after figures multiplies them by.
fn scale(token: &Token) -> Option<i64> {
    let unit = UNITS.iter().find(|(name, _)| token.kind == Kind::Word && *name == token.text);
    match (unit, numeral(token)) {
        (Some((_, scale)), _) | (_, Some(Numeral::Scale(scale))) => Some(*scale),
        (_, Some(Numeral::Alone(scale))) if *scale >= 1_000 => Some(*scale),
        _ => None,
    }
}

/// Figures times a scale; `None` for what is no whole number or has groups that are none.
fn scaled(figures: &str, scale: i64) -> Option<i64> {
    let mut parts = figures.split(|c: char| !c.is_ascii_digit());
    let marks: Vec<char> = figures.chars().filter(|c| !c.is_ascii_digit()).collect();
    let first = parts.next()?;
    let mut groups: Vec<&str> = parts.collect();
    let is_grouped = |marks: &[char], groups: &[&str]| {
        marks.windows(2).all(|pair| pair[0] == pair[1])
            && groups.iter().all(|group| group.len() == 3)
            && (groups.is_empty() || (first.len() <= 3 && !first.starts_with('0')))
    };
    // "1.234 million" has a fraction, "1.234" and "1,000 billion" have groups.
    let is_fraction =
        scale > 1 && marks.len() == 1 && matches!(marks[0], '.' | ',') && groups != ["000"];
    if !is_fraction && is_grouped(&marks, &groups) {
        return [first]
            .into_iter()
            .chain(groups)
            .collect::<String>()
            .parse::<i64>()
            .ok()?
            .checked_mul(scale);
    }
    let fraction = groups.pop()?;
    let whole: i64 =
        [first].into_iter().chain(groups.iter().copied()).collect::<String>().parse().ok()?;
    let unit = 10_i64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    let fits = is_grouped(&marks[..marks.len() - 1], &groups) && scale % unit == 0;
    let fraction: i64 = fraction.parse().ok()?;
    fits.then(|| whole.checked_mul(scale)?.checked_add(fraction * (scale / unit)))?
}

fn numeral(token: &Token) -> Option<&'static Numeral> {
    let word = (token.kind == Kind::Word).then_some(&*token.text)?;
    all(|language| language.numerals).find(|(name, _)| *name == word).map(|(_, numeral)| numeral)
}

fn in_words(tokens: &[Token], at: usize) -> Option<Number> {
    // "Five per cent", "cinq pour cent".
    if at > 0 && matches!(&*tokens[at - 1].text, "per" | "pour") {
        return None;
    }
    let mut sum = Sum::default();
    let (mut next, mut end) = (at, at);
    while let Some(numeral) = tokens.get(next).and_then(numeral) {
        if !sum.take(*numeral) {
            break;
        }
        end = next + 1;
        let is_joint = tokens.get(end).is_some_and(|t| matches!(&*t.text, "-" | "et" | "and"));
        next = end + usize::from(is_joint);
    }
    // "Une dizaine de milliers".
    if sum.is_rough
        && let Some(after) = end_of(tokens, end, "de")
        && let Some(scale) = tokens.get(after).and_then(scale)
    {
        (sum.total, sum.scale, end) = (sum.total.checked_mul(scale)?, scale, after + 1);
    }
    Some(Number {
        tokens: at..end,
        amount: sum.amount()?,
        scale: sum.scale,
        is_rough: sum.is_rough,
    })
}

/// A number in words, so far.
struct Sum {
    /// What scales have closed.
    total: i64,
    /// What the next scale multiplies: below 1,000.
    part: i64,
    scale: i64,
    is_rough: bool,
    /// Whether it is nothing but "a" or "half" yet.
    is_open: bool,
    is_half: bool,
}

impl Default for Sum {
    fn default() -> Self {
        Self { total: 0, part: 0, scale: 1, is_rough: false, is_open: true, is_half: false }
    }
}

impl Sum {
    fn amount(&self) -> Option<i64> {
        (!self.is_open).then(|| self.total.checked_add(self.part))?
    }

    /// Takes the next word, unless it belongs to no number that began so.
    fn take(&mut self, numeral: Numeral) -> bool {
        if self.is_rough {
            return false;
        }
        let taken = match numeral {
            Numeral::One => return self.one(),
            Numeral::Half => return self.half(),
            Numeral::Small(small) => !self.is_half && self.small(small),
            Numeral::Hundred => self.hundred(false),
            Numeral::Alone(100) => self.hundred(true),
            Numeral::Alone(scale) => self.scale(scale, true),
            Numeral::Scale(scale) => self.scale(scale, false),
            Numeral::Roughly(amount) => self.roughly(amount),
        };
        self.is_open &= !taken;
        taken
    }

    fn one(&mut self) -> bool {
        let after_tens = !self.is_open && self.part % 10 == 0 && self.part % 100 >= 20;
        if self.part == 0 && self.is_open || after_tens {
            self.part += 1;
            return true;
        }
        false
    }

    fn half(&mut self) -> bool {
        let begins = self.is_open && !self.is_half;
        (self.part, self.is_half) = if begins { (0, true) } else { (self.part, self.is_half) };
        begins
    }

    fn small(&mut self, small: i64) -> bool {
        let (tens, is_fresh) = (self.part % 100, self.part == 1 && self.is_open);
        // "Quatre-vingt".
        if small == 20 && tens == 4 {
            self.part += 76;
            return true;
        }
        let fits = match small {
            ..10 => tens == 0 || (tens >= 20 && tens % 10 == 0),
            10..20 => matches!(tens, 0 | 60 | 80),
            _ => tens == 0,
        };
        if fits && !is_fresh {
            self.part += small;
        }
        fits && !is_fresh
    }

    fn hundred(&mut self, alone: bool) -> bool {
        let fits = (1..10).contains(&self.part) || (alone && self.part == 0);
        if fits && !self.is_half {
            self.part = self.part.max(1) * 100;
        }
        fits && !self.is_half
    }

    fn scale(&mut self, scale: i64, alone: bool) -> bool {
        let fits = self.scale == 1 || scale < self.scale;
        if self.is_half && fits {
            (self.total, self.part, self.is_rough) = (scale / 2, 0, true);
        } else if fits && (self.part > 0 || alone) {
            (self.total, self.part) = (self.total + self.part.max(1) * scale, 0);
        } else {
            return false;
        }
        self.scale = self.scale.max(scale);
        true
    }

    fn roughly(&mut self, amount: i64) -> bool {
        let fits = self.total == 0 && (1..=20).contains(&self.part);
        if fits {
            (self.total, self.part, self.is_rough) = (self.part * amount, 0, true);
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use super::super::tokens::tokens;
    use super::*;

    fn read(text: &str) -> Vec<(i64, bool)> {
        let numbers = numbers(&tokens(text));
        numbers.iter().map(|number| (number.amount, number.is_rounded())).collect()
    }

    fn check(text: &str, amount: i64, is_rounded: bool) {
        assert_eq!(read(text), [(amount, is_rounded)], "{text}");
    }

    #[test]
    fn figures_are_read_in_every_spelling() {
        check("6000", 6_000, false);
        check("6 000", 6_000, false);
        check("6\u{a0}000", 6_000, false);
        check("6\u{202f}000", 6_000, false);
        check("6,000", 6_000, false);
        check("6.000", 6_000, false);
        check("6’000", 6_000, false);
        check("1,234,567", 1_234_567, false);
        check("11 millions", 11_000_000, true);
        check("1,2 million", 1_200_000, true);
        check("1.234 million", 1_234_000, true);
        check("1 234,5 millions", 1_234_500_000, true);
        check("1,000 billion", 1_000_000_000_000, true);
        check("12,400k", 12_400, true);
        check("3 milliards", 3_000_000_000, true);
        check("20k", 20_000, true);
        check("20 K", 20_000, true);
        check("1.2M", 1_200_000, true);
        check("1,5 Md", 1_500_000_000, true);
        check("20 mille", 20_000, true);
    }

    #[test]
    fn words_are_read_in_both_languages() {
        check("deux cents", 200, false);
        check("two hundred", 200, false);
        check("trois cent vingt et un", 321, false);
        check("quatre-vingt-dix-sept", 97, false);
        check("soixante-douze", 72, false);
        check("two hundred and fifty-three", 253, false);
        check("cent", 100, false);
        check("mille", 1_000, true);
        check("vingt-cinq mille", 25_000, true);
        check("deux millions trois cent mille", 2_300_000, true);
        check("a million", 1_000_000, true);
        check("half a million", 500_000, true);
        check("un demi-million", 500_000, true);
        check("une centaine", 100, true);
        check("une dizaine de milliers", 10_000, true);
        check("un millier", 1_000, true);
        check("two dozen", 24, true);
    }

    #[test]
    fn what_is_no_whole_number_is_none() {
        for text in [
            "3.5",
            "1,23",
            "12,3456",
            "1.2345k",
            "0,500",
            "un",
            "a",
            "half",
            "millions",
            "des milliers",
        ] {
            assert_eq!(read(text), [], "{text}");
        }
        assert_eq!(read("cinq pour cent"), [(5, false)]);
        assert_eq!(read("99999999999999999999 et 9999999999999999 et 999 999 999 milliards"), []);
    }
}
