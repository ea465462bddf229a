//! Threads: the API's number of a post, or the code in its address. Nothing tells which code is which number.

use super::{Address, Ids};

pub(super) static IDS: Ids = Ids {
    platform: "threads",
    is_host: |host| matches!(host, "threads.net" | "threads.com"),
    short,
    is_id,
    of_address,
    ..Ids::USUAL
};

/// `MEDIA/insights/views/lifetime` -> `MEDIA`
fn short(id: &str) -> &str {
    match id.split_once("/insights/") {
        Some((media, insight)) if insight.ends_with("/lifetime") => media,
        _ => id,
    }
}

fn is_id(id: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    !id.is_empty() && id.len() <= 40 && id.bytes().all(is_letter)
}

/// `threads.net/@HANDLE/post/CODE`, `threads.net/t/CODE`
fn of_address(address: &str) -> Option<Address> {
    let parts: Vec<&str> = address.split(['/', '?', '#']).collect();
    let (handle, code) = match parts[..] {
        [_, handle, "post", code, ..] => (Some(handle.strip_prefix('@')?.to_owned()), code),
        [_, "t", code, ..] => (None, code),
        _ => return None,
    };
    is_id(code).then(|| Address { id: code.into(), handle })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_insight_names_its_post() {
        assert_eq!(short("17932/insights/views/lifetime"), "17932");
        assert!(!(IDS.is_id)(short("17932/insights/views/day")));
    }

    #[test]
    fn addresses_hold_handle_and_code() {
        let both = Address { id: "C8-x_1".into(), handle: Some("desk".into()) };
        assert_eq!(
            IDS.of_url("https://www.threads.net/@desk/post/C8-x_1?xmt=1"),
            Some(both.clone())
        );
        assert_eq!(IDS.of_url("https://www.threads.com/@desk/post/C8-x_1"), Some(both));
        assert_eq!(IDS.of_url("https://www.threads.net/@desk"), None);
    }
}
