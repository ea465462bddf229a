//! What lists of posts can be narrowed to, and the form that does it.

use leptos::prelude::*;

use crate::domain::catalogue::Catalogue;
use crate::domain::tag::Tag;
use crate::domain::{Account, Language, Platform, PostKind};
use crate::query::Scope;
use crate::text::{Text, capitalised};

/// What there is to choose from.
pub struct Choices {
    /// The accounts, those with most posts first.
    pub accounts: Vec<Account>,
    /// The types that some post is of.
    pub kinds: Vec<PostKind>,
    /// The languages that some post is in, those with most posts first.
    pub languages: Vec<Language>,
    /// The tags, by their names.
    pub tags: Vec<Tag>,
    /// How many posts there are.
    pub posts: usize,
}

impl Choices {
    /// All that the posts of a workspace leave to choose.
    pub fn of(catalogue: &Catalogue, tags: Vec<Tag>) -> Self {
        let accounts = catalogue.accounts().into_iter().map(|(account, _)| account.clone());
        let kinds = catalogue.kinds().into_iter().map(|(kind, _)| kind);
        let languages = catalogue.languages().into_iter().map(|(language, _)| language);
        Self {
            accounts: accounts.collect(),
            kinds: kinds.collect(),
            languages: languages.collect(),
            tags,
            posts: catalogue.len(),
        }
    }
}

/// Where a form leads.
pub(super) struct Form {
    /// The page.
    pub(super) action: &'static str,
    /// What of its address the form does not choose.
    pub(super) kept: Vec<(&'static str, String)>,
    /// The page without filters.
    pub(super) plain: String,
    /// Whether anything leaves posts out, so that there is a way to that page.
    pub(super) is_filtered: bool,
}

/// Words, account, platform, type, language and tag.
pub(super) fn filter_form(
    text: Text,
    scope: &Scope,
    choices: &Choices,
    form: Form,
) -> impl IntoView + use<> {
    let Form { action, kept, plain, is_filtered } = form;
    let kept = kept.into_iter();
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name value=value/> });
    let accounts = choices.accounts.iter();
    let mut platforms: Vec<Platform> =
        accounts.clone().map(|account| account.platform.clone()).collect();
    platforms.sort();
    platforms.dedup();
    let accounts = accounts.map(|account| {
        (account.id.to_string(), text.account_name(account), scope.account == Some(account.id))
    });
    let of_platform = platforms.iter().map(|platform| {
        let is_chosen = scope.platform.as_ref() == Some(platform);
        (platform.key().to_owned(), platform.name().to_owned(), is_chosen)
    });
    let anywhere = scope.platform.clone().or_else(|| platforms.first().cloned());
    let kinds = choices.kinds.iter().zip(anywhere.iter().cycle()).map(|(kind, platform)| {
        let name = capitalised(&text.kind(*kind, platform));
        (kind.key().to_owned(), name, scope.kind == Some(*kind))
    });
    let account = choice(
        "account",
        text.say("column-account"),
        text.say("posts-any-account"),
        accounts.collect(),
    );
    let platform = choice(
        "platform",
        text.say("column-platform"),
        text.say("posts-any-platform"),
        of_platform.collect(),
    );
    let kind = choice("type", text.say("column-type"), text.say("posts-any-type"), kinds.collect());
    let languages = choices.languages.iter().map(|language| {
        let is_chosen = scope.language == Some(*language);
        (language.key().to_owned(), capitalised(&text.language(*language)), is_chosen)
    });
    let language = choice(
        "language",
        text.say("column-language"),
        text.say("posts-any-language"),
        languages.collect(),
    );
    let tags = choices
        .tags
        .iter()
        .map(|tag| (tag.id.to_string(), tag.kind.name.clone(), scope.tag == Some(tag.id)));
    let tag = (!choices.tags.is_empty())
        .then(|| select("tag", text.say("column-tag"), text.say("posts-any-tag"), tags.collect()));
    let reset = is_filtered.then(|| view! { <a href=plain>{text.say("posts-reset")}</a> });
    view! {
        <form class="filters" method="get" action=action role="search">
            {kept.collect_view()}
            <label class="words">
                <span>{text.say("posts-search")}</span>
                <input type="search" name="q" value=scope.words.clone() maxlength="200"/>
            </label>
            {account}
            {platform}
            {kind}
            {language}
            {tag}
            <button type="submit" class="button">{text.say("posts-show")}</button>
            {reset}
        </form>
    }
}

/// A choice of one or any; nothing where there is but one.
fn choice(
    name: &'static str,
    label: String,
    any: String,
    options: Vec<(String, String, bool)>,
) -> Option<impl IntoView + use<>> {
    let is_choice = options.len() > 1 || options.iter().any(|option| option.2);
    is_choice.then(|| select(name, label, any, options))
}

/// A choice of one or any.
fn select(
    name: &'static str,
    label: String,
    any: String,
    options: Vec<(String, String, bool)>,
) -> impl IntoView {
    let option = |(value, label, selected): (String, String, bool)| {
        view! { <option value=value selected=selected>{label}</option> }
    };
    let options = options.into_iter().map(option).collect_view();
    view! {
        <label>
            <span>{label}</span>
            <select name=name><option value="">{any}</option>{options}</select>
        </label>
    }
}
