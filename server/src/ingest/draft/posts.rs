//! The posts and accounts of an upload, each once.

use std::collections::HashMap;

use app::domain::{Moment, Platform};

use crate::store::batch::{NewAccount, NewPost};

/// The posts of an upload by the platform's own ids.
#[derive(Debug, Default)]
pub(crate) struct Posts {
    platforms: Vec<KnownPlatform>,
    accounts: Vec<NewAccount>,
    account_places: HashMap<(Platform, String), u32>,
    drafts: Vec<PostDraft>,
}

#[derive(Debug)]
struct KnownPlatform {
    platform: Platform,
    posts: HashMap<Box<str>, u32>,
}

/// A post, and which row first told when it was published.
#[derive(Debug)]
pub(crate) struct PostDraft {
    pub(crate) post: NewPost,
    pub(crate) published_row: u32,
    pub(crate) published_cell: Box<[u8]>,
}

impl Posts {
    pub(crate) fn len(&self) -> usize {
        self.drafts.len()
    }

    /// The place of a platform among those of the upload.
    pub(crate) fn platform(&mut self, platform: &Platform) -> usize {
        let known = self.platforms.iter().position(|known| known.platform == *platform);
        known.unwrap_or_else(|| {
            self.platforms
                .push(KnownPlatform { platform: platform.clone(), posts: HashMap::new() });
            self.platforms.len() - 1
        })
    }

    /// The post of an id, when an earlier row named it.
    pub(crate) fn find(&self, platform: usize, id: &str) -> Option<u32> {
        self.platforms[platform].posts.get(id).copied()
    }

    pub(crate) fn push(&mut self, platform: usize, draft: PostDraft) -> u32 {
        let place = u32::try_from(self.drafts.len()).unwrap_or(u32::MAX);
        self.platforms[platform].posts.insert(draft.post.platform_id.as_str().into(), place);
        self.drafts.push(draft);
        place
    }

    pub(crate) fn get(&self, post: u32) -> &PostDraft {
        &self.drafts[post as usize]
    }

    pub(crate) fn get_mut(&mut self, post: u32) -> &mut PostDraft {
        &mut self.drafts[post as usize]
    }

    pub(crate) fn accounts(&self) -> &[NewAccount] {
        &self.accounts
    }

    /// The place of an account; handles differ in more than case.
    pub(crate) fn account(&mut self, account: NewAccount) -> u32 {
        let place = u32::try_from(self.accounts.len()).unwrap_or(u32::MAX);
        let key = (account.platform.clone(), account.handle.to_lowercase());
        *self.account_places.entry(key).or_insert_with(|| {
            self.accounts.push(account);
            place
        })
    }

    /// When a post was published, as far as the rows have told.
    pub(crate) fn published(&self, post: u32) -> Option<Moment> {
        self.get(post).post.published
    }

    pub(super) fn rewind(&mut self, posts: usize) {
        self.drafts.truncate(posts);
        for platform in &mut self.platforms {
            platform.posts.retain(|_, place| (*place as usize) < posts);
        }
    }

    pub(super) fn take(self) -> (Vec<NewAccount>, Vec<PostDraft>) {
        (self.accounts, self.drafts)
    }
}
