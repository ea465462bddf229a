//! Ids that a spreadsheet has rounded away, and the addresses that still hold them.

/// Whether a spreadsheet has rounded the id away: `1.47689E+18`, `1476890000000000000.0`.
pub(crate) fn is_destroyed(id: &str) -> bool {
    scientific(id).is_some()
        || id.strip_suffix(".0").is_some_and(|whole| is_digits(whole) && whole.len() > 15)
}

fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The digits before the exponent, and how many digits the number had.
fn scientific(id: &str) -> Option<(String, usize)> {
    let (mantissa, exponent) = id.split_once(['e', 'E'])?;
    let exponent: usize = exponent.strip_prefix('+')?.parse().ok()?;
    let digits = mantissa.replacen(['.', ','], "", 1);
    (is_digits(&digits) && exponent >= digits.len()).then_some((digits, exponent + 1))
}

/// The one run of digits in an address that a destroyed id can be the rounding of.
pub(crate) fn recovered(destroyed: &str, url: &str) -> Option<String> {
    let (digits, length) = scientific(destroyed)
        .or_else(|| Some((destroyed.strip_suffix(".0")?.get(..15)?.into(), destroyed.len() - 2)))?;
    let rounded: u64 = digits.parse().ok()?;
    let mut runs =
        url.split(|c: char| !c.is_ascii_digit()).filter(|run| run.len() == length).filter(|run| {
            let prefix: Option<u64> = run.get(..digits.len()).and_then(|p| p.parse().ok());
            prefix.is_some_and(|prefix| prefix.abs_diff(rounded) <= 1)
        });
    let id = runs.next()?;
    runs.all(|other| other == id).then(|| id.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounded_ids_are_recognised() {
        for id in ["1.47689E+18", "1,47689E+18", "1.47689e+18", "1E+18", "1476890000000000000.0"] {
            assert!(is_destroyed(id), "{id}");
        }
        for id in ["1476890000000000001", "12.0", "abcE+18", "1E18x", "CaFE+12"] {
            assert!(!is_destroyed(id), "{id}");
        }
    }

    #[test]
    fn a_rounded_id_comes_back_from_its_address() {
        let url = "https://x.com/a/status/1476894123456789012";
        assert_eq!(recovered("1.47689E+18", url).as_deref(), Some("1476894123456789012"));
        assert_eq!(recovered("1.49E+18", url), None);
        assert_eq!(recovered("1.47689E+18", "https://example.org/1234"), None);
    }
}
