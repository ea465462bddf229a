//! Mail, by the SMTP server that whoever runs this named.

use app::domain::channel::Undelivered;
use lettre::message::{Mailbox, header::ContentType};
use lettre::transport::smtp;
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};

/// The SMTP server, and who mail comes from.
#[derive(Clone, Debug)]
pub struct MailSettings {
    /// `smtps://user:password@host`, or `smtp://host:25?tls=required`.
    pub server: String,
    /// The sender: `Sillage <sillage@example.org>`.
    pub from: String,
}

/// Why mail cannot be sent as it is set up.
#[derive(Debug, thiserror::Error)]
pub enum MailError {
    /// The server's address cannot be read.
    #[error("the SMTP server: {0}")]
    Server(#[source] smtp::Error),
    /// The sender's cannot.
    #[error("the sender of mail: {0}")]
    From(#[source] lettre::address::AddressError),
}

/// Sends mail.
#[derive(Clone, Debug)]
pub(crate) struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl Mailer {
    /// With a server and a sender.
    ///
    /// # Errors
    /// When one of both cannot be read.
    pub(crate) fn new(settings: &MailSettings) -> Result<Self, MailError> {
        let from = settings.from.parse().map_err(MailError::From)?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&settings.server);
        Ok(Self { transport: transport.map_err(MailError::Server)?.build(), from })
    }

    /// Sends a plain text.
    pub(crate) async fn send(
        &self,
        to: &str,
        subject: &str,
        body: String,
    ) -> Result<(), Undelivered> {
        let message = Message::builder()
            .from(self.from.clone())
            .to(mailbox(to)?)
            .subject(subject)
            .header(ContentType::TEXT_PLAIN)
            .body(body)
            .map_err(|_| Undelivered::Address)?;
        let sent = self.transport.send(message).await;
        sent.map(|_| ()).map_err(|error| {
            let is_answer = error.is_permanent() || error.is_transient();
            if is_answer { Undelivered::Refused } else { Undelivered::Unreachable }
        })
    }
}

/// Reads the address of a person.
pub(crate) fn mailbox(address: &str) -> Result<Mailbox, Undelivered> {
    address.parse().map_err(|_| Undelivered::Address)
}
