//! Which earlier posts a post is compared with: said in words, and chosen by links and a small form.

use leptos::prelude::*;

use crate::domain::among::{Kinds, Within};
use crate::domain::period::date_of;
use crate::domain::{Among, Hashtag, History, KindSet, PostKind, hashtags_of};
use crate::pages::Frame;
use crate::query::ReportQuery;
use crate::text::{Text, capitalised};
use crate::ui::{post_href, query_href};

/// The days before a post that a link offers.
const PERIODS: [u16; 2] = [90, 365];
/// Tags of a post that links offer: the first of them.
const TAGS: usize = 6;

/// What is compared, and the choice. `n` is how many posts that are.
pub(super) fn among_bar(
    frame: &Frame,
    history: &History,
    query: &ReportQuery,
    known: &[Option<PostKind>],
    n: usize,
) -> AnyView {
    let (text, post) = (frame.text, &history.post);
    let set = query.among.of(post, frame.zone);
    let on = &post.account.platform;
    let account = text.account_handle(&post.account);
    let words = text.among_words(&set, query.among.within, &account, on, n);
    let links = Links { text, path: post_href(post.id), query };
    view! {
        <div class="among">
            <p class="note">{words}</p>
            <div class="controls">
                {kinds(&links, history, set.kinds, known)}
                {periods(&links)}
                {tags(&links, history)}
            </div>
            {form(&links)}
        </div>
    }
    .into_any()
}

/// Links to other choices of the same page.
struct Links<'a> {
    text: Text,
    path: String,
    query: &'a ReportQuery,
}

impl Links<'_> {
    fn to(&self, among: Among, is_current: bool, label: String) -> AnyView {
        let href = query_href(&self.path, &ReportQuery { among, ..self.query.clone() });
        let current = is_current.then_some("true");
        view! { <a href=format!("{href}#standing") aria-current=current>{label}</a> }.into_any()
    }

    fn group(&self, name: &str, links: Vec<AnyView>) -> AnyView {
        view! { <span role="group" aria-label=self.text.say(name)>{links}</span> }.into_any()
    }
}

/// All types, and each one on or off; nothing where nobody told any.
fn kinds(
    links: &Links<'_>,
    history: &History,
    chosen: KindSet,
    known: &[Option<PostKind>],
) -> Option<AnyView> {
    let post = &history.post;
    let told = |kind: &PostKind| chosen.contains(*kind) || known.contains(&Some(*kind));
    let to = |kinds: Kinds, is_current, label| {
        links.to(Among { kinds, ..links.query.among.clone() }, is_current, label)
    };
    let all = if post.kind.is_some() { Kinds::All } else { Kinds::Same };
    let mut group = vec![to(all, chosen.is_any(), links.text.say("among-kinds-all"))];
    for kind in PostKind::ALL.iter().filter(|kind| told(kind)) {
        let toggled: KindSet =
            PostKind::ALL.into_iter().filter(|k| chosen.contains(*k) != (k == kind)).collect();
        let to_kinds = match toggled {
            toggled if toggled.is_any() => all,
            toggled if toggled.one().is_some() && toggled.one() == post.kind => Kinds::Same,
            toggled => Kinds::These(toggled),
        };
        let name = capitalised(&links.text.kinds(*kind, &post.account.platform));
        group.push(to(to_kinds, chosen.contains(*kind), name));
    }
    (group.len() > 1).then(|| links.group("among-kinds", group))
}

fn periods(links: &Links<'_>) -> AnyView {
    let chosen = links.query.among.within;
    let to = |within, label| {
        links.to(Among { within, ..links.query.among.clone() }, chosen == within, label)
    };
    let days =
        |days: u16| to(Within::Days(days), links.text.count("among-period-days", days.into(), &[]));
    let mut group = vec![to(Within::Always, links.text.say("among-period-all"))];
    let mut periods = PERIODS.to_vec();
    if let Within::Days(days) = chosen {
        periods.push(days);
        periods.sort_unstable();
        periods.dedup();
    }
    group.extend(periods.into_iter().map(days));
    links.group("among-period", group)
}

/// The tags of the post, and the chosen one; each on or off.
fn tags(links: &Links<'_>, history: &History) -> Option<AnyView> {
    let chosen = links.query.among.tag.as_ref();
    let mut tags = hashtags_of(history.post.text.as_deref().unwrap_or_default());
    tags.truncate(TAGS);
    if let Some(chosen) = chosen.filter(|chosen| !tags.contains(chosen)) {
        tags.push(chosen.clone());
    }
    let link = |tag: Hashtag| {
        let is_current = chosen == Some(&tag);
        let (label, tag) = (tag.to_string(), Some(tag).filter(|_| !is_current));
        links.to(Among { tag, ..links.query.among.clone() }, is_current, label)
    };
    let group: Vec<AnyView> = tags.into_iter().map(link).collect();
    (!group.is_empty()).then(|| links.group("among-tags", group))
}

/// Any dates, any tag. What else the address says goes along.
fn form(links: &Links<'_>) -> AnyView {
    let (text, among) = (links.text, &links.query.among);
    // Typed dates win over a period.
    let within = match among.within {
        Within::Dates(..) => Within::Always,
        within => within,
    };
    let rest = Among { kinds: among.kinds, within, ..Among::default() };
    let rest = ReportQuery { among: rest, ..links.query.clone() }.to_query();
    let rest = form_urlencoded::parse(rest.as_bytes()).map(|(name, value)| {
        view! { <input type="hidden" name=name.into_owned() value=value.into_owned()/> }
    });
    let rest = rest.collect_view();
    let (since, until) = match among.within {
        Within::Dates(since, until) => (since, until),
        Within::Always | Within::Days(_) => (None, None),
    };
    let is_open = since.or(until).is_some();
    let date = |day: Option<i64>| day.map(|day| date_of(day).to_string());
    let tag = among.tag.as_ref().map(ToString::to_string);
    view! {
        <details class="data" open=is_open>
            <summary>{text.say("among-more")}</summary>
            <form method="get" action=format!("{}#standing", links.path) class="fields inline">
                {rest}
                <label>{text.say("among-since-label")} " " <input type="date" name="since" value=date(since)/></label>
                <label>{text.say("among-until-label")} " " <input type="date" name="until" value=date(until)/></label>
                <label>{text.say("among-tag-label")} " " <input type="text" name="tag" maxlength="101" value=tag/></label>
                <button type="submit">{text.say("among-apply")}</button>
            </form>
        </details>
    }
    .into_any()
}
