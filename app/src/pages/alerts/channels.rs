//! The channels that alerts are sent through, and the form that makes one.

use leptos::prelude::*;

use crate::domain::channel::{Channel, Target, Undelivered};
use crate::pages::Frame;
use crate::text::Text;

/// An address as a form says it, and what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChannelDraft {
    /// The address.
    pub to: String,
    /// Why nothing can be sent there.
    pub problem: Undelivered,
}

/// The channels.
pub(super) fn channels_section(
    frame: &Frame,
    channels: &[Channel],
    draft: Option<ChannelDraft>,
) -> AnyView {
    let text = frame.text;
    let items: Vec<_> = channels.iter().map(|channel| item(frame, channel)).collect();
    let items = (!items.is_empty()).then(|| view! { <ol class="ranking files">{items}</ol> });
    let problem = draft.as_ref().map(|draft| {
        view! { <p class="problem" role="alert">{problem(text, draft.problem)}</p> }
    });
    let typed = draft.map(|draft| draft.to);
    view! {
        <section id="channels">
            <h2>{text.say("channels")}</h2>
            <p class="subtitle">{text.say("channels-about")}</p>
            {items}
            <form class="tag-form" method="post" action="/alerts/channels">
                {problem}
                <div class="fields">
                    <label>
                        <span>{text.say("channel-to")}</span>
                        <input type="text" name="to" value=typed required maxlength="2000" autocomplete="off" spellcheck="false"/>
                    </label>
                </div>
                <button type="submit" class="button">{text.say("channel-make")}</button>
            </form>
        </section>
    }
    .into_any()
}

fn item(frame: &Frame, channel: &Channel) -> impl IntoView + use<> {
    let text = frame.text;
    let state = match (channel.problem, channel.told_at) {
        (Some(problem), _) => {
            let said = self::problem(text, problem);
            let when = channel.failed_at.map(|at| text.moment(at, frame.zone)).unwrap_or_default();
            text.message("channel-failed", &[("problem", &said), ("when", &when)])
        }
        (None, Some(at)) => text.message("channel-told", &[("when", &text.moment(at, frame.zone))]),
        (None, None) => text.say("channel-new"),
    };
    let class = if channel.problem.is_some() { "note problem" } else { "note" };
    let secret = matches!(channel.target, Target::Webhook(_)).then(|| {
        let secret = channel.secret.clone();
        view! {
            <details class="data">
                <summary>{text.say("channel-secret")}</summary>
                <p class="note">{text.say("channel-secret-about")} " " <code class="hash">{secret}</code></p>
            </details>
        }
    });
    let path = format!("/alerts/channels/{}", channel.id);
    let address = channel.target.address().to_owned();
    let button = |key: &str| {
        let label = text.say(key);
        let whole = format!("{label}: {address}");
        view! { <button type="submit" class="quiet" aria-label=whole>{label}</button> }
    };
    let (trying, removing) = (button("channel-try"), button("alerts-remove"));
    view! {
        <li>
            <span class="name hash">{address}</span>
            <div class=class>{state} {secret}</div>
            <div class="act">
                <form method="post" action=format!("{path}/try")>
                    {trying}
                </form>
                <form method="post" action=format!("{path}/remove")>
                    {removing}
                </form>
            </div>
        </li>
    }
}

fn problem(text: Text, problem: Undelivered) -> String {
    let status = match problem {
        Undelivered::Status(status) => status.to_string(),
        _ => String::new(),
    };
    text.message(&format!("undelivered-{}", problem.key()), &[("status", &status)])
}
