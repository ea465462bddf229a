//! What a measure is and where its rule comes from, kept beside the function that computes it.

use serde::Serialize;

/// A measure, for whoever wants to check it. Its name and its words are messages: `method-KEY`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Method {
    /// Its name in addresses, messages and JSON: lower case, ASCII, `-` between words.
    pub key: &'static str,
    /// The rule, in symbols: `R(a)` is the total at age `a`.
    pub formula: &'static str,
    /// Who published it; "Sillage" where it is our own.
    pub source: &'static str,
}

/// Too few posts, observations or intervals to say anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct TooFew {
    /// How many there are.
    pub n: usize,
    /// How many it takes.
    pub needed: usize,
}

impl TooFew {
    /// Refuses fewer than `needed`.
    pub(super) fn check(n: usize, needed: usize) -> Result<(), Self> {
        if n < needed { Err(Self { n, needed }) } else { Ok(()) }
    }
}

/// How many earlier posts a comparison takes.
pub const ENOUGH_POSTS: usize = 20;
