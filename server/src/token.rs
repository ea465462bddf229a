//! Tokens that open what a link is to, and nothing else.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// The token of random bytes.
pub(crate) fn of(random: [u8; 32]) -> String {
    URL_SAFE_NO_PAD.encode(random)
}

/// 256 bits in URL-safe base64, nothing else: `..`, `%00` and prefixes never reach the store.
pub(crate) fn is_token(token: &str) -> bool {
    URL_SAFE_NO_PAD.decode(token).is_ok_and(|bytes| bytes.len() == 32)
}

/// What is kept of a token.
pub(crate) fn fingerprint(token: &str) -> [u8; 32] {
    Sha256::digest(token.as_bytes()).into()
}
