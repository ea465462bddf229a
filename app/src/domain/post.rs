//! A post, and whose it is.

use super::id::id;
use super::{Moment, Platform, PostKind};

id! {
    /// Whose data: no query crosses it.
    WorkspaceId
}
id! {
    /// An account in the store.
    AccountId
}
id! {
    /// A post in the store; not the platform's id, which is text.
    PostId
}
id! {
    /// One upload in the store.
    ImportId
}

impl WorkspaceId {
    /// The one workspace there is until people sign in.
    pub const FIRST: Self = Self(1);
}

/// Whose posts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id in the store.
    pub id: AccountId,
    /// Where it publishes.
    pub platform: Platform,
    /// Its name there, without `@`; empty when no file has named it.
    pub handle: String,
}

/// One post.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    /// Its id in the store.
    pub id: PostId,
    /// Whose it is.
    pub account: Account,
    /// The platform's own id: text, since nineteen digits survive nothing else.
    pub platform_id: String,
    /// Where to open it.
    pub url: Option<String>,
    /// Its words.
    pub text: Option<String>,
    /// What it is, where a file has told.
    pub kind: Option<PostKind>,
    /// When it was published, where that is known.
    pub published: Option<Moment>,
}

#[cfg(test)]
impl Post {
    /// A post of an account on X, of which nothing else is known: what tests begin with.
    pub(crate) fn by(handle: &str, published: Option<Moment>) -> Self {
        let (id, platform, handle) = (AccountId(1), Platform::x(), handle.to_owned());
        Self {
            id: PostId(1),
            account: Account { id, platform, handle },
            platform_id: "1".into(),
            url: None,
            text: None,
            kind: None,
            published,
        }
    }
}
