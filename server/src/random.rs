//! The only room that draws random numbers; everything else takes them as arguments.

/// Random bytes from the operating system, fit for tokens.
///
/// # Errors
/// When the operating system has none to give.
#[expect(clippy::disallowed_methods, reason = "this is the room that draws random numbers")]
pub fn bytes<const N: usize>() -> std::io::Result<[u8; N]> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(bytes)
}

/// The 32 random bytes of a token.
///
/// # Panics
/// When the operating system has no random bytes to give: a token that could be guessed must not be made.
#[expect(clippy::expect_used, reason = "a request without randomness must not be answered")]
pub fn token() -> [u8; 32] {
    bytes().expect("the operating system gives random bytes")
}
