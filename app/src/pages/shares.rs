//! `/shares`: the links that show something to whoever holds them: make one, see them, end them.

use leptos::prelude::*;

use super::Frame;
use crate::domain::share::{Share, Subject};
use crate::islands::CopyButton;
use crate::text::Text;
use crate::ui::subject_href;

/// What the page shows.
pub struct SharesPage {
    /// The links that stand, newest first, each with the name of what it shows, where it has one.
    pub shares: Vec<(Share, Option<String>)>,
    /// A link made just now.
    pub new_link: Option<String>,
}

/// The page.
pub fn shares_page(frame: &Frame, page: SharesPage) -> AnyView {
    let text = frame.text;
    let fresh = page.new_link.map(|link| new_link(text, link));
    let list = if page.shares.is_empty() {
        view! { <p class="lead">{text.say("shares-none")}</p> }.into_any()
    } else {
        let items = page.shares.into_iter();
        let items = items.map(|(share, name)| item(frame, &share, name)).collect_view();
        view! { <p class="subtitle">{text.say("shares-about")}</p> <ul class="shares">{items}</ul> }
            .into_any()
    };
    view! {
        <div class="page">
            <h1>{text.say("shares-title")}</h1>
            {fresh}
            {list}
        </div>
    }
    .into_any()
}

fn new_link(text: Text, link: String) -> AnyView {
    view! {
        <div class="notice" role="status">
            <p>{text.say("share-new")}</p>
            <p>
                <a class="link" href=link.clone()>{link.clone()}</a> " "
                <CopyButton label=text.say("copy") done=text.say("copied") value=link/>
            </p>
        </div>
    }
    .into_any()
}

fn item(frame: &Frame, share: &Share, name: Option<String>) -> AnyView {
    let text = frame.text;
    let kind = text.say(&format!("board-kind-{}", share.of.kind()));
    let (title, kind) = match name {
        Some(name) => (name, Some(kind)),
        None => (kind, None),
    };
    let when = text.moment(share.created, frame.zone);
    let made = text.message("share-made", &[("when", &when)]);
    let about = kind.into_iter().chain([made]).collect::<Vec<_>>().join(" · ");
    let label = text.message("share-revoke-label", &[("name", &title)]);
    view! {
        <li>
            <form method="post" action=format!("/shares/{}/revoke", share.id)>
                <span>
                    <a href=subject_href(&share.of)>{title}</a>
                    <span class="note">{about}</span>
                </span>
                <button type="submit" class="quiet" aria-label=label>{text.say("share-revoke")}</button>
            </form>
        </li>
    }
    .into_any()
}

/// What is about to be shared, by its name, where it has one.
pub fn sharing_page(frame: &Frame, of: &Subject, name: Option<String>) -> AnyView {
    let text = frame.text;
    let kind = of.kind();
    let title = name.clone().unwrap_or_else(|| text.say(&format!("board-kind-{kind}")));
    let kicker = name.map(|_| {
        view! { <p class="kicker">{text.say(&format!("board-kind-{kind}"))}</p> }
    });
    view! {
        <div class="page sharing">
            {kicker}
            <h1>{title}</h1>
            <p class="lead">{text.say("share-lead")}</p>
            <p>{text.say(&format!("share-shows-{kind}"))}</p>
            <form method="post" action="/shares">
                <input type="hidden" name="kind" value=kind/>
                <input type="hidden" name="about" value=of.about()/>
                <button type="submit" class="button">{text.say("share-create")}</button>
                <a href=subject_href(of)>{text.say("share-back")}</a>
            </form>
        </div>
    }
    .into_any()
}
