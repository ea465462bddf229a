//! A tag as it stands beside a post: its name behind a dot of its colour.

use leptos::prelude::*;

use crate::domain::tag::Tag;

/// A tag that leads somewhere.
pub fn tag_chip(tag: &Tag, href: &str) -> impl IntoView + use<> {
    let class = format!("tag c{}", tag.kind.colour);
    view! { <a class=class href=href.to_owned()>{tag.kind.name.clone()}</a> }
}
