//! Requests to addresses that people typed: over TLS, to the public internet, to where their name leads and no further.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use app::domain::channel::Undelivered;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, Mac};
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::header::CONTENT_TYPE;
use reqwest::{Client, Url, redirect};
use sha2::Sha256;

use super::public::is_public;

/// A receiver that has not answered by then is given up.
const WITHIN: Duration = Duration::from_secs(10);

/// What secrets begin with.
const PREFIX: &str = "whsec_";

/// A secret of random bytes, as it is written.
pub(crate) fn secret(random: [u8; 32]) -> String {
    format!("{PREFIX}{}", STANDARD.encode(random))
}

/// Which targets are allowed.
#[derive(Clone, Copy, Debug)]
pub struct Allowed {
    /// Which addresses.
    pub address: fn(IpAddr) -> bool,
    /// Whether without TLS, too.
    pub plain: bool,
}

impl Allowed {
    /// The public internet over TLS.
    pub const PUBLIC: Self = Self { address: is_public, plain: false };
}

/// Sends requests.
#[derive(Clone, Debug)]
pub(crate) struct Webhooks {
    client: Client,
    allowed: Allowed,
}

/// Why a name was not followed; `reqwest` wraps it, and [`problem`] finds it again.
#[derive(Debug, thiserror::Error)]
#[error("the name leads to no public address")]
struct NotPublic;

/// Resolves names to the addresses that are allowed alone: what is connected to is what was looked at.
struct Resolver(Allowed);

impl Resolve for Resolver {
    fn resolve(&self, name: Name) -> Resolving {
        let Allowed { address, .. } = self.0;
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let found: Vec<SocketAddr> = found.filter(|found| address(found.ip())).collect();
            if found.is_empty() {
                return Err(NotPublic.into());
            }
            Ok(Box::new(found.into_iter()) as Addrs)
        })
    }
}

impl Webhooks {
    /// With what is allowed.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub(crate) fn new(allowed: Allowed) -> reqwest::Result<Self> {
        let client = Client::builder()
            .dns_resolver(Arc::new(Resolver(allowed)))
            .redirect(redirect::Policy::none())
            // A proxy would resolve names by itself.
            .no_proxy()
            .timeout(WITHIN)
            .user_agent(concat!("sillage/", env!("CARGO_PKG_VERSION")))
            .build()?;
        Ok(Self { client, allowed })
    }

    /// Whether requests may be sent there, as far as it can be told without asking for its name.
    pub(crate) fn check(&self, address: &str) -> Result<Url, Undelivered> {
        let url = Url::parse(address).map_err(|_| Undelivered::Address)?;
        let is_web = url.scheme() == "https" || self.allowed.plain && url.scheme() == "http";
        if !is_web || !url.username().is_empty() || url.password().is_some() {
            return Err(Undelivered::Address);
        }
        // However it was spelt, a number is an address here.
        let host = url.host_str().ok_or(Undelivered::Address)?;
        let literal = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
        match literal {
            Ok(address) if !(self.allowed.address)(address) => Err(Undelivered::NotPublic),
            _ => Ok(url),
        }
    }

    /// Sends a signed message, as Standard Webhooks has it.
    pub(crate) async fn send(
        &self,
        address: &str,
        secret: &str,
        (id, at): (&str, i64),
        body: String,
    ) -> Result<(), Undelivered> {
        let url = self.check(address)?;
        let request = self
            .client
            .post(url)
            .header(CONTENT_TYPE, "application/json")
            .header("webhook-id", id)
            .header("webhook-timestamp", at)
            .header("webhook-signature", signature(secret, id, at, &body))
            .body(body);
        let answer = request.send().await.map_err(|error| problem(&error))?;
        let status = answer.status();
        if status.is_success() { Ok(()) } else { Err(Undelivered::Status(status.as_u16())) }
    }
}

/// `v1,` and the HMAC-SHA256 of id, timestamp and body.
fn signature(secret: &str, id: &str, at: i64, body: &str) -> String {
    let key = STANDARD.decode(secret.strip_prefix(PREFIX).unwrap_or(secret)).unwrap_or_default();
    // A key of HMAC has any length.
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&key) else { return String::new() };
    mac.update(format!("{id}.{at}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

fn problem(error: &reqwest::Error) -> Undelivered {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(error);
    while let Some(found) = cause {
        if found.is::<NotPublic>() {
            return Undelivered::NotPublic;
        }
        cause = found.source();
    }
    Undelivered::Unreachable
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the specification, <https://www.standardwebhooks.com>.
    #[test]
    fn a_signature_is_that_of_the_specification() {
        let secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        let body = r#"{"test": 2432232314}"#;
        let expect = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";
        let id = "msg_p5jXN8AQM9LWM0D4loKWxJek";
        assert_eq!(signature(secret, id, 1_614_265_330, body), expect);
    }

    #[test]
    fn no_spelling_of_an_address_leads_inside() {
        let webhooks = Webhooks::new(Allowed::PUBLIC).unwrap();
        for address in [
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f000001/",
            "https://0177.0.0.1/",
            "https://[::1]/",
            "https://[::ffff:127.0.0.1]/",
            "https://[::ffff:7f00:1]/",
            "https://169.254.169.254/latest/",
            "https://0/",
            "https://10.0.0.1:8443/",
            "https://１２７.0.0.1/",
        ] {
            assert_eq!(webhooks.check(address), Err(Undelivered::NotPublic), "{address}");
        }
        for address in [
            "http://example.org/",
            "ftp://example.org/",
            "file:///etc/passwd",
            "example.org",
            "https://",
            "https://u:p@example.org/",
            "https://u@example.org/",
            "gopher://example.org/",
            "",
        ] {
            assert_eq!(webhooks.check(address), Err(Undelivered::Address), "{address}");
        }
        assert!(webhooks.check("https://hooks.example.org:8443/a?b=c").is_ok());
    }

    #[tokio::test]
    async fn a_name_that_leads_inside_is_not_connected_to() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let webhooks = Webhooks::new(Allowed::PUBLIC).unwrap();
        let address = format!("https://localhost:{port}/");
        let sent = webhooks.send(&address, "whsec_cw==", ("a", 1), "{}".into());
        assert_eq!(sent.await, Err(Undelivered::NotPublic));
        let nobody = tokio::time::timeout(Duration::from_millis(50), listener.accept()).await;
        assert!(nobody.is_err(), "somebody connected");
    }
}
