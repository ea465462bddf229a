//! The links that show a post's chart to others: make one, see them, end them.

use leptos::prelude::*;

use crate::domain::History;
use crate::domain::share::Share;
use crate::islands::CopyButton;
use crate::pages::Frame;
use crate::query::{Axis, ReportQuery, Scale};
use crate::report::shown_metrics;
use crate::text::Text;
use crate::ui::post_href;

pub(super) fn share_section(
    frame: &Frame,
    history: &History,
    query: &ReportQuery,
    shares: Vec<Share>,
    new_link: Option<String>,
) -> AnyView {
    let text = frame.text;
    let action = format!("{}/shares", post_href(history.post.id));
    let fresh = new_link.map(|link| {
        view! {
            <div class="notice" role="status">
                <p>{text.say("share-new")}</p>
                <p>
                    <a class="link" href=link.clone()>{link.clone()}</a> " "
                    <CopyButton label=text.say("copy") done=text.say("copied") value=link/>
                </p>
            </div>
        }
    });
    let list = (!shares.is_empty()).then(|| standing(frame, history, shares, &action));
    view! {
        <section class="share" id="share">
            <h2>{text.say("share-title")}</h2>
            <p class="subtitle">{text.say("share-lead")}</p>
            {fresh}
            <form method="post" action=action>
                <input type="hidden" name="view" value=query.to_query()/>
                <button type="submit">{text.say("share-create")}</button>
            </form>
            {list}
        </section>
    }
    .into_any()
}

fn standing(
    frame: &Frame,
    history: &History,
    shares: Vec<Share>,
    action: &str,
) -> impl IntoView + use<> {
    let (text, zone) = (frame.text, frame.zone);
    let items = shares
        .into_iter()
        .map(|share| {
            let when = text.moment(share.created, zone);
            let view = view_words(text, history, &share.query);
            let label = text.message("share-made", &[("when", &when), ("view", &view)]);
            view! {
                <li>
                    <form method="post" action=format!("{action}/{}/revoke", share.id)>
                        <span>{label}</span> " "
                        <button type="submit">{text.say("share-revoke")}</button>
                    </form>
                </li>
            }
        })
        .collect_view();
    view! { <h3>{text.say("share-list")}</h3><ul class="shares">{items}</ul> }
}

/// What a link shows, in a few words: "likes and reposts, Clock, Log".
fn view_words(text: Text, history: &History, query: &ReportQuery) -> String {
    let platform = &history.post.account.platform;
    let names: Vec<String> =
        shown_metrics(history, query).iter().map(|m| text.metric_on(m, platform)).collect();
    let clock = (query.axis == Axis::Clock).then(|| text.say("control-axis-clock"));
    let scale = (query.scale != Scale::default())
        .then(|| text.say(&format!("control-scale-{}", query.scale.key())));
    let words: Vec<String> = std::iter::once(text.list(&names)).chain(clock).chain(scale).collect();
    words.join(", ")
}
