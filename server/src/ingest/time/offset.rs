//! Zones by name or by offset -> seconds east of Greenwich; and the zone that a header names.

use app::domain::Zone;

/// `+0200`, `-05:30`, `+02`, `utc`, `gmt+2`, `edt`. In lower case.
pub(super) fn seconds_east(zone: &str) -> Option<i64> {
    if let Some(east) = named(zone) {
        return Some(east);
    }
    match zone.strip_prefix("utc").or_else(|| zone.strip_prefix("gmt")) {
        Some(offset) => shifted(offset, 1),
        None => shifted(zone, 2),
    }
}

/// Abbreviations with one meaning. `ist` has three: India, Ireland, Israel.
fn named(zone: &str) -> Option<i64> {
    let hours = match zone {
        "z" | "utc" | "gmt" | "wet" => 0,
        "bst" | "cet" | "west" => 1,
        "cest" | "eet" => 2,
        "eest" | "msk" => 3,
        "jst" => 9,
        "edt" => -4,
        "est" | "cdt" => -5,
        "cst" | "mdt" => -6,
        "mst" | "pdt" => -7,
        "pst" => -8,
        _ => return None,
    };
    Some(hours * 3600)
}

/// A sign and hours of at least that many digits, minutes or not.
fn shifted(offset: &str, least: usize) -> Option<i64> {
    let (sign, digits) = match offset.split_at_checked(1)? {
        ("+", digits) => (1, digits),
        ("-", digits) => (-1, digits),
        _ => return None,
    };
    let digits = digits.replacen(':', "", 1);
    let fits = matches!(digits.len(), 1 | 2 | 4) && digits.len() >= least;
    let number = (fits && digits.bytes().all(|b| b.is_ascii_digit())).then_some(&digits)?;
    let number: i64 = number.parse().ok()?;
    let (hours, minutes) =
        if digits.len() == 4 { (number / 100, number % 100) } else { (number, 0) };
    (hours <= 15 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

/// The zone that a column's header names: `Date (GMT)`, `Post time (Europe/Paris)`.
pub(crate) fn zone_of_header(header: &str) -> Option<Zone> {
    let header = header.trim();
    let inner = match header.strip_suffix(')') {
        Some(rest) => rest.rsplit_once('(')?.1,
        None => header.strip_suffix(']')?.rsplit_once('[')?.1,
    };
    let name = inner.trim();
    // Other names of the database are also countries: `Views (Japan)`.
    let is_name = name.contains('/') || ["CET", "EET", "WET"].contains(&name);
    if is_name {
        return Zone::parse(name);
    }
    match seconds_east(&name.to_lowercase())? {
        0 => Some(Zone::UTC),
        // The database counts these to the west.
        east if east % 3600 == 0 => Zone::parse(&format!("Etc/GMT{:+}", -east / 3600)),
        _ => None,
    }
}
