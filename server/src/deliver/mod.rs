//! Sends what was told to where people want it: to programs by webhooks, to people by mail.
//!
//! Each channel is told of all alerts in their order. One that cannot be reached is tried again later, from the last alert
//! on that it took: it may get one twice, and misses none.

mod mail;
mod public;
mod webhook;

use app::domain::alert::ToldAlert;
use app::domain::channel::{Channel, Target, Undelivered};
use app::domain::{Moment, WorkspaceId};
use app::text::{Lang, Text};
use app::ui::alert_href;
use serde_json::json;

pub use mail::{MailError, MailSettings};
pub use webhook::Allowed;
pub(crate) use webhook::secret;

use self::mail::{Mailer, mailbox};
use self::webhook::Webhooks;
use crate::alerts::named;
use crate::state::State;
use crate::store::Result as Stored;

/// Alerts of one message.
const AT_ONCE: i64 = 50;

/// The ways out.
#[derive(Clone, Debug)]
pub struct Deliver {
    webhooks: Webhooks,
    mailer: Option<Mailer>,
}

/// Why nothing can be sent.
#[derive(Debug, thiserror::Error)]
pub enum DeliverError {
    /// TLS cannot be set up.
    #[error(transparent)]
    Web(#[from] reqwest::Error),
    /// Mail cannot be sent as it is set up.
    #[error(transparent)]
    Mail(#[from] MailError),
}

/// A message: some alerts, or a trial of a channel.
#[derive(Clone, Debug)]
struct Message {
    /// A name of its own; the same when it is sent again.
    id: String,
    at: Moment,
    title: String,
    lines: Vec<Line>,
}

/// An alert of a message.
#[derive(Clone, Debug)]
struct Line {
    id: i64,
    kind: &'static str,
    words: String,
    href: String,
    raised: Moment,
}

impl Deliver {
    /// With what is allowed, and a mail server where there is one.
    ///
    /// # Errors
    /// When TLS cannot be set up, or the mail settings cannot be read.
    pub fn new(allowed: Allowed, mail: Option<&MailSettings>) -> Result<Self, DeliverError> {
        let mailer = mail.map(Mailer::new).transpose()?;
        Ok(Self { webhooks: Webhooks::new(allowed)?, mailer })
    }

    /// Reads what somebody typed: an address of the web, or one of mail.
    ///
    /// # Errors
    /// Where nothing may be sent there.
    pub fn target(&self, typed: &str) -> Result<Target, Undelivered> {
        let typed = typed.trim();
        if typed.contains("://") || !typed.contains('@') {
            return self.webhooks.check(typed).map(|url| Target::Webhook(url.into()));
        }
        if self.mailer.is_none() {
            return Err(Undelivered::NoMail);
        }
        mailbox(typed).map(|mailbox| Target::Mail(mailbox.email.to_string()))
    }

    async fn send(&self, channel: &Channel, message: &Message) -> Result<(), Undelivered> {
        match (&channel.target, &self.mailer) {
            (Target::Webhook(address), _) => {
                let about = (&*message.id, message.at.at);
                self.webhooks.send(address, &channel.secret, about, message.json()).await
            }
            (Target::Mail(address), Some(mailer)) => {
                mailer.send(address, &message.title, message.plain()).await
            }
            (Target::Mail(_), None) => Err(Undelivered::NoMail),
        }
    }
}

impl Message {
    /// Of alerts, the last of which names it.
    fn of(text: Text, channel: &Channel, alerts: &[ToldAlert], (last, now): (i64, Moment)) -> Self {
        let site = &channel.site;
        let line = |told: &ToldAlert| Line {
            id: told.alert.id,
            kind: told.alert.watch.key(),
            words: text.alert_words(told),
            href: format!("{site}{}", alert_href(&told.alert)),
            raised: told.alert.raised,
        };
        let title = match alerts {
            [alone] => text.alert_words(alone),
            _ => text.count("channel-title", whole(alerts.len()), &[]),
        };
        let id = format!("alerts-{}-{last}", channel.id);
        Self { id, at: now, title, lines: alerts.iter().map(line).collect() }
    }

    /// One that says that a channel works.
    fn trial(text: Text, channel: &Channel, now: Moment) -> Self {
        let title = text.say("channel-trial");
        let id = format!("trial-{}-{}", channel.id, now.at);
        let href = format!("{}/alerts", channel.site);
        let line = Line { id: 0, kind: "trial", words: title.clone(), href, raised: now };
        Self { id, at: now, title, lines: vec![line] }
    }

    fn json(&self) -> String {
        let alert = |line: &Line| {
            json!({
                "id": line.id,
                "kind": line.kind,
                "text": line.words,
                "url": line.href,
                "raised_at": line.raised.iso(),
            })
        };
        let alerts: Vec<_> = self.lines.iter().map(alert).collect();
        json!({ "type": "alerts.raised", "timestamp": self.at.iso(), "data": { "alerts": alerts } })
            .to_string()
    }

    fn plain(&self) -> String {
        let lines = self.lines.iter().map(|line| format!("{}\n{}\n", line.words, line.href));
        lines.collect::<Vec<_>>().join("\n")
    }
}

fn whole(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn words(channel: &Channel) -> Text {
    Text::new(Lang::from_tag(&channel.lang).unwrap_or(Lang::En))
}

/// Tells each channel what it has not been told, where it is time to.
///
/// # Errors
/// When the store fails; what a receiver does is noted with its channel.
pub async fn deliver_due(state: &State, workspace: WorkspaceId, now: Moment) -> Stored<()> {
    for channel in state.store.channels(workspace).await? {
        if !channel.is_due(now) {
            continue;
        }
        let alerts = state.store.alerts_after(workspace, channel.told, AT_ONCE).await?;
        let Some(last) = alerts.last().map(|alert| alert.id) else { continue };
        let told = named(&*state.store, workspace, alerts).await?;
        let message = Message::of(words(&channel), &channel, &told, (last, now));
        let sent = state.deliver.send(&channel, &message).await.map(|()| last);
        state.store.mark_delivery(workspace, channel.id, sent, now).await?;
    }
    Ok(())
}

/// Tries a channel, and notes what comes of it.
///
/// # Errors
/// When the store fails.
pub(crate) async fn try_channel(
    state: &State,
    workspace: WorkspaceId,
    channel: &Channel,
) -> Stored<()> {
    let now = (state.clock)();
    let message = Message::trial(words(channel), channel, now);
    let sent = state.deliver.send(channel, &message).await.map(|()| channel.told);
    state.store.mark_delivery(workspace, channel.id, sent, now).await
}
