//! Tags in the list of posts: those of each, and how many get one at once.

use std::collections::HashMap;

use leptos::prelude::*;

use crate::domain::PostId;
use crate::domain::tag::{Tag, TagId, Tagging};
use crate::query::{PostsQuery, Scope};
use crate::text::Text;
use crate::ui::{done_notice, posts_href, tag_chip};

/// All tags, and which of them posts have.
pub(super) struct Tags<'a> {
    pub(super) all: &'a [Tag],
    pub(super) of: &'a HashMap<PostId, Vec<TagId>>,
}

impl Tags<'_> {
    /// The tags of a post, each a link to all posts that have it.
    pub(super) fn chips(&self, post: PostId) -> Option<AnyView> {
        let ids = self.of.get(&post)?;
        let tags = self.all.iter().filter(|tag| ids.contains(&tag.id));
        let chips = tags.map(|tag| {
            let scope = Scope { tag: Some(tag.id), ..Scope::default() };
            tag_chip(tag, &posts_href(&PostsQuery { scope, ..PostsQuery::default() }))
        });
        Some(view! { <span class="tags">{chips.collect_view()}</span> }.into_any())
    }
}

/// What can be done with the posts that are ticked, beside comparing them: a tag of any name is given or taken away.
pub(super) fn controls(text: Text, query: &PostsQuery, tags: &Tags) -> impl IntoView + use<> {
    let names = tags.all.iter().map(|tag| view! { <option value=tag.kind.name.clone()></option> });
    let back = query.to_query();
    view! {
        <span class="tagging">
            <input type="hidden" name="back" value=back/>
            <label>
                <span>{text.say("column-tag")}</span>
                <input type="text" name="tag" list="tag-names" maxlength="60" autocomplete="off"/>
            </label>
            <datalist id="tag-names">{names.collect_view()}</datalist>
            <button type="submit" class="quiet" name="act" value="give" formmethod="post" formaction="/posts/tag">
                {text.say("tagging-give")}
            </button>
            <button type="submit" class="quiet" name="act" value="take" formmethod="post" formaction="/posts/tag">
                {text.say("tagging-take")}
            </button>
            <a href="/tags">{text.say("tags-all")}</a>
        </span>
    }
}

/// What was just done, and the way back.
pub(super) fn notice(
    text: Text,
    query: &PostsQuery,
    tags: &[Tag],
    done: Tagging,
) -> Option<AnyView> {
    let tag = tags.iter().find(|tag| tag.id == done.tag)?;
    let key = if done.is_given { "tagging-given" } else { "tagging-taken" };
    let posts = i64::try_from(done.posts).unwrap_or(i64::MAX);
    let said = text.count(key, posts, &[("tag", &tag.kind.name)]);
    let undo = (format!("/posts/tag/{}/undo", done.id), vec![("back", query.to_query())]);
    Some(done_notice(text, said, (done.posts > 0).then_some(undo)))
}
