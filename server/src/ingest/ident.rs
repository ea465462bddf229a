//! Ids of posts: text that must survive, and what can be read from it.

use app::domain::Moment;

/// X's ids carry the moment of their making, to the millisecond since this one.
const SNOWFLAKE_EPOCH_MS: u64 = 1_288_834_974_657;
/// Ids below were counted up and carry no moment.
const FIRST_SNOWFLAKE: u64 = 30_000_000_000;

/// When the post of an id of X was published, exact, in UTC.
pub(crate) fn snowflake_moment(id: &str) -> Option<Moment> {
    let id: u64 = id.parse().ok().filter(|id| *id >= FIRST_SNOWFLAKE)?;
    let ms = (id >> 22) + SNOWFLAKE_EPOCH_MS;
    i64::try_from(ms / 1000).ok().map(Moment::second)
}

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

/// The id that an address on X holds, and the handle before it:
/// `https://x.com/handle/status/1355919146609901570`.
pub(crate) fn of_x_url(url: &str) -> Option<(&str, &str)> {
    let rest = url.trim().split_once("://").map_or(url, |(_, rest)| rest);
    let (host, path) = rest.split_once('/')?;
    let host = host.strip_prefix("www.").or_else(|| host.strip_prefix("mobile.")).unwrap_or(host);
    let mut parts = path.split(['/', '?', '#']);
    let handle = parts.next()?;
    let is_status = matches!(parts.next()?, "status" | "statuses");
    let id = parts.next().filter(|id| is_digits(id))?;
    (is_status && matches!(host, "x.com" | "twitter.com")).then_some((handle, id))
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
    fn an_id_of_x_tells_its_second() {
        let moment = snowflake_moment("1355919146609901570").unwrap();
        assert_eq!(moment.at / 60 * 60, 1_612_111_260); // 2021-01-31 16:41 UTC
        assert_eq!(snowflake_moment("20"), None);
        assert_eq!(snowflake_moment("founding-post"), None);
    }

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

    #[test]
    fn addresses_on_x_hold_handle_and_id() {
        assert_eq!(of_x_url("https://x.com/a_b/status/12?s=20"), Some(("a_b", "12")));
        assert_eq!(of_x_url("https://twitter.com/a/status/12"), Some(("a", "12")));
        assert_eq!(of_x_url("https://example.org/a/status/12"), None);
        assert_eq!(of_x_url("https://x.com/a/lists/12"), None);
    }
}
