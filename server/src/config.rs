//! What the command line and the environment settle before anything runs.

use std::net::SocketAddr;

use app::domain::Zone;

/// The database and the zone: what every command needs.
#[derive(Clone, Debug)]
pub struct Config {
    /// `sqlite:` and the path of the database.
    pub database: String,
    /// The zone of a new workspace's days and clocks.
    pub zone: Zone,
    /// Where the server listens.
    pub addr: SocketAddr,
}

/// Where the server listens unless told otherwise.
pub const DEFAULT_ADDR: &str = "127.0.0.1:3000";

/// An address that others could reach. Nobody signs in yet, so whoever reaches the server may change all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} can be reached from other machines")]
pub struct NotLoopback(pub SocketAddr);

impl Config {
    /// Checks that only this machine can reach the server.
    ///
    /// # Errors
    /// When the address is not one of the loopback interface.
    pub fn check_addr(&self) -> Result<(), NotLoopback> {
        if self.addr.ip().is_loopback() { Ok(()) } else { Err(NotLoopback(self.addr)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_loopback_is_served() {
        let check = |addr: &str| {
            let config =
                Config { database: String::new(), zone: Zone::UTC, addr: addr.parse().unwrap() };
            config.check_addr().is_ok()
        };
        assert!(check(DEFAULT_ADDR));
        assert!(check("[::1]:3000"));
        assert!(!check("0.0.0.0:3000"));
        assert!(!check("192.168.1.5:3000"));
    }
}
