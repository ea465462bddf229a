//! Pinterest: digits. Its addresses have a host for each country.

use super::{Address, Ids, is_digits};

pub(super) static IDS: Ids = Ids {
    platform: "pinterest",
    is_host,
    is_id: |id| id.len() <= 24 && is_digits(id),
    of_address,
    ..Ids::USUAL
};

/// `pinterest.com`, `fr.pinterest.com`, `pinterest.co.uk`
fn is_host(host: &str) -> bool {
    let end = host.strip_prefix("pinterest.").or_else(|| Some(host.split_once(".pinterest.")?.1));
    end.is_some_and(|end| end.len() <= 6 && !end.is_empty())
}

/// `pinterest.com/pin/ID/`, where words may stand before the id: `pin/a-lamp--ID`.
fn of_address(address: &str) -> Option<Address> {
    let mut parts = address.split(['/', '?', '#']).skip(1);
    let pin = parts.next().filter(|part| *part == "pin").and(parts.next())?;
    let id = pin.rsplit_once("--").map_or(pin, |(_, id)| id);
    is_digits(id).then(|| Address { id: id.into(), handle: None })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_all_countries_hold_the_id() {
        let told = |url| IDS.of_url(url).map(|told| told.id);
        for url in [
            "https://www.pinterest.com/pin/823103269402731/",
            "https://fr.pinterest.com/pin/a-lamp--823103269402731/",
            "https://www.pinterest.co.uk/pin/823103269402731?mt=login",
        ] {
            assert_eq!(told(url).as_deref(), Some("823103269402731"), "{url}");
        }
        assert_eq!(told("https://www.pinterest.com/desk/boards/"), None);
        assert_eq!(told("https://pinterest.example.org/pin/12/"), None);
    }
}
