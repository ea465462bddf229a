//! Where alerts are sent to as they come.

use super::Moment;
use super::id::id;

id! {
    /// The id of a channel.
    ChannelId
}

/// What receives alerts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// A program, at an address of the web.
    Webhook(String),
    /// A person, at an address of mail.
    Mail(String),
}

impl Target {
    /// The one of a kind and an address.
    pub fn of(kind: &str, address: String) -> Option<Self> {
        match kind {
            "webhook" => Some(Self::Webhook(address)),
            "mail" => Some(Self::Mail(address)),
            _ => None,
        }
    }

    /// Its kind; also the end of its messages' names.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Webhook(_) => "webhook",
            Self::Mail(_) => "mail",
        }
    }

    /// Its address.
    pub fn address(&self) -> &str {
        let (Self::Webhook(address) | Self::Mail(address)) = self;
        address
    }
}

/// A channel as it is made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewChannel {
    /// What receives alerts.
    pub target: Target,
    /// What requests are signed with, as Standard Webhooks writes it: `whsec_` and base64.
    pub secret: String,
    /// The tag of the language of its words.
    pub lang: &'static str,
    /// Where the pages are that it leads to, without a path.
    pub site: String,
}

/// A channel.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Channel {
    /// Its id.
    pub id: ChannelId,
    /// What receives alerts.
    pub target: Target,
    /// What requests are signed with, as [`NewChannel::secret`].
    pub secret: String,
    /// The tag of the language of its words.
    pub lang: String,
    /// Where the pages are that it leads to, without a path.
    pub site: String,
    /// The last alert that was delivered, or the last one that was there before.
    pub told: i64,
    /// When something was last delivered.
    pub told_at: Option<Moment>,
    /// How often it failed since then.
    pub failures: i64,
    /// When it last failed.
    pub failed_at: Option<Moment>,
    /// Why.
    pub problem: Option<Undelivered>,
}

impl Channel {
    /// Whether it is time to try: after a failure a minute later, then twice as long each time, at most an hour.
    pub fn is_due(&self, now: Moment) -> bool {
        const FIRST: i64 = 60;
        const LONGEST: i64 = 3_600;
        let wait = FIRST << (self.failures - 1).clamp(0, 10);
        self.failed_at.is_none_or(|at| now.at - at.at >= wait.min(LONGEST))
    }
}

/// Why something was not delivered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Undelivered {
    /// The address is none that may be sent to: not of the web over TLS, or not of a person.
    Address,
    /// It leads into a network that is nobody's business: this machine, or a private one.
    NotPublic,
    /// Nobody answered in time, or not over TLS.
    Unreachable,
    /// The answer was this status and not 2xx.
    Status(u16),
    /// The mail server refused it.
    Refused,
    /// No mail server is set up.
    NoMail,
}

impl Undelivered {
    /// Its name; also the end of its message's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Address => "address",
            Self::NotPublic => "not-public",
            Self::Unreachable => "unreachable",
            Self::Status(_) => "status",
            Self::Refused => "refused",
            Self::NoMail => "no-mail",
        }
    }

    /// Its name, with the status where there is one.
    pub fn code(self) -> String {
        match self {
            Self::Status(status) => format!("status {status}"),
            other => other.key().to_owned(),
        }
    }

    /// The one of that [`Undelivered::code`].
    pub fn from_code(code: &str) -> Option<Self> {
        let plain =
            [Self::Address, Self::NotPublic, Self::Unreachable, Self::Refused, Self::NoMail];
        let status = || code.strip_prefix("status ")?.parse().ok().map(Self::Status);
        plain.into_iter().find(|problem| problem.key() == code).or_else(status)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_are_read_as_they_are_written() {
        for problem in [
            Undelivered::Address,
            Undelivered::NotPublic,
            Undelivered::Unreachable,
            Undelivered::Status(503),
            Undelivered::Refused,
            Undelivered::NoMail,
        ] {
            assert_eq!(Undelivered::from_code(&problem.code()), Some(problem));
        }
        assert_eq!(Undelivered::from_code("status x"), None);
    }

    #[test]
    fn failures_are_waited_out_longer_each_time() {
        let channel = |failures, failed_at: Option<i64>| Channel {
            id: ChannelId(1),
            target: Target::Mail(String::new()),
            secret: String::new(),
            lang: "en".into(),
            site: String::new(),
            told: 0,
            told_at: None,
            failures,
            failed_at: failed_at.map(Moment::second),
            problem: None,
        };
        assert!(channel(0, None).is_due(Moment::second(0)));
        for (failures, wait) in [(1, 60), (2, 120), (3, 240), (7, 3_600), (90, 3_600)] {
            let channel = channel(failures, Some(1_000));
            assert!(!channel.is_due(Moment::second(1_000 + wait - 1)), "{failures}");
            assert!(channel.is_due(Moment::second(1_000 + wait)), "{failures}");
        }
    }
}
