//! The words for thousands and millions that dashboards put behind rounded numbers.
//!
//! Left out are words that mean different things to different readers: `m` (million, minutes), `mil`
//! (thousand in Spanish, million in spoken English), `tn` (thousand in Swedish, trillion in English).

/// How many places a suffix moves the decimal mark to the right. One space may stand before it.
pub(super) fn places(suffix: &str) -> Option<usize> {
    let word = suffix.strip_prefix([' ', '\u{a0}', '\u{202f}']).unwrap_or(suffix);
    match word {
        "K" | "k" | "Tsd." | "Tsd" => Some(3),
        "万" | "萬" | "만" => Some(4),
        "M" | "Mio." | "Mio" | "Mln" | "Mln." | "mln" | "mln." | "mn" | "mi" => Some(6),
        "億" | "亿" | "억" => Some(8),
        "B" | "Bn" | "bn" | "Md" | "Mrd." | "Mrd" | "mld" | "mld." => Some(9),
        _ => None,
    }
}
