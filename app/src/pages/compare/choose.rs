//! What else there is to compare: posts to tick, accounts and platforms to open. Where there is a comparison already,
//! the posts are folded away.

use leptos::prelude::*;

use crate::domain::overview::{AccountTotals, Candidates, Leader};
use crate::domain::{Post, PostId};
use crate::pages::Frame;
use crate::pages::overview::totals;
use crate::query::{Backdrop, CompareQuery};
use crate::report::Comparison;
use crate::text::Text;
use crate::ui::{comparison_href, post_name};

/// A form that adds posts, and the way to fans.
pub(super) fn choose_section(
    frame: &Frame,
    query: &CompareQuery,
    compared: Option<&Comparison>,
    candidates: Candidates,
) -> AnyView {
    let text = frame.text;
    let posts = compared.map_or(&[][..], |compared| &compared.posts);
    let there: Vec<PostId> = posts.iter().map(|entry| entry.compared.post.id).collect();
    let Candidates { leading, newest, accounts } = candidates;
    let newest: Vec<Leader> = without(newest, &there);
    let told: Vec<PostId> = newest.iter().map(|leader| leader.post.id).collect();
    let leading = without(leading, &[&there[..], &told].concat());
    let fans = fans(text, &accounts, query);
    if newest.is_empty() && leading.is_empty() {
        return fans.into_any();
    }
    // Ticked posts come to those that are there; a range of ages may not be theirs.
    let kept = CompareQuery { posts: there.clone(), range: None, ..query.clone() };
    let kept = kept
        .pairs()
        .into_iter()
        .map(|(name, value)| view! { <input type="hidden" name=name value=value/> })
        .collect_view();
    let account = newest.first().map(|leader| text.account_name(&leader.post.account));
    let newest_name =
        account.map(|account| text.message("compare-newest", &[("account", &account)]));
    let title = text.say(if there.is_empty() { "compare-choose" } else { "compare-add" });
    let posted = |post: &Post| post.published.map(|moment| text.moment(moment, frame.zone));
    let newest =
        newest_name.map(|name| list(text, name, newest, |post| posted(post).unwrap_or_default()));
    let by_account = |post: &Post| text.account_name(&post.account);
    let leading = (!leading.is_empty())
        .then(|| list(text, text.say("overview-leading"), leading, by_account));
    let form = view! {
        <form method="get" action="/compare">
            {kept}
            {newest}
            {leading}
            <button type="submit" class="button">{text.say("compare-submit")}</button>
        </form>
    };
    let is_whole = there.len() > 1 || compared.is_some_and(|it| it.posts.is_empty());
    let form = if is_whole {
        view! { <details class="data"><summary>{title}</summary>{form}</details> }.into_any()
    } else {
        view! { <h2>{title}</h2> {form} }.into_any()
    };
    view! { <section class="choose" id="choose">{form}</section> {fans} }.into_any()
}

fn without(leaders: Vec<Leader>, posts: &[PostId]) -> Vec<Leader> {
    leaders.into_iter().filter(|leader| !posts.contains(&leader.post.id)).collect()
}

/// Posts to tick, each with a note.
fn list(text: Text, name: String, posts: Vec<Leader>, note: impl Fn(&Post) -> String) -> AnyView {
    let items = posts.into_iter().map(|leader| {
        view! {
            <li>
                <label>
                    <input type="checkbox" name="post" value=leader.post.id.to_string()/>
                    <span>{post_name(text, &leader.post)}</span>
                </label>
                <span class="note">{note(&leader.post)}</span>
                <span class="gain">{totals(text, &leader)}</span>
            </li>
        }
    });
    let items = items.collect_view();
    view! { <fieldset><legend>{name}</legend><ul class="ranking plain">{items}</ul></fieldset> }
        .into_any()
}

/// Each account and each platform by itself, and where it is drawn alone.
fn fans(
    text: Text,
    accounts: &[AccountTotals],
    query: &CompareQuery,
) -> Option<impl IntoView + use<>> {
    let accounts = accounts.iter().map(|totals| &totals.account);
    let mut platforms: Vec<_> = accounts.clone().map(|account| account.platform.clone()).collect();
    platforms.sort();
    platforms.dedup();
    let own = accounts.map(|account| (Backdrop::Account(account.id), text.account_name(account)));
    let all = platforms.into_iter().map(|platform| {
        let name = platform.name().to_owned();
        (Backdrop::Platform(platform), name)
    });
    let link = |(among, name): (Backdrop, String)| {
        let is_shown = query.posts.is_empty() && query.among.as_ref() == Some(&among);
        let among = Some(among);
        let href = comparison_href(&CompareQuery { among, ..CompareQuery::default() });
        view! { <li><a href=href aria-current=is_shown.then_some("page")>{name}</a></li> }
    };
    let links: Vec<_> = all.chain(own).map(link).collect();
    (!links.is_empty()).then(|| {
        view! {
            <section class="fans">
                <h2>{text.say("compare-fans")}</h2>
                <p class="subtitle">{text.say("compare-fans-subtitle")}</p>
                <ul>{links}</ul>
            </section>
        }
    })
}
