//! Which posts have a tag: those that somebody gave it, and those that its rule takes.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use app::domain::catalogue::{Catalogue, Filter};
use app::domain::tag::{Rule, Tag, TagId};
use app::domain::{PostId, WorkspaceId, Zone};

use crate::store::{Result, Store};

/// What posts are looked for in.
pub struct Among<'a> {
    /// What is kept.
    pub store: &'a dyn Store,
    /// The posts of the workspace.
    pub catalogue: &'a Catalogue,
    /// The workspace.
    pub workspace: WorkspaceId,
    /// The zone of a campaign's days.
    pub zone: Zone,
}

impl Among<'_> {
    /// The posts of a tag, in the order of their ids.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn posts(&self, tag: &Tag) -> Result<Arc<Vec<PostId>>> {
        let by_hand = self.store.tagged(self.workspace, tag.id).await?;
        let by_rule = self.by_rule(tag).await?;
        if by_hand.is_empty() {
            return Ok(by_rule);
        }
        let mut all = by_hand;
        all.extend(by_rule.iter());
        all.sort_unstable();
        all.dedup();
        Ok(Arc::new(all))
    }

    /// The tags of some posts, each in the order of `tags`.
    ///
    /// # Errors
    /// When the store cannot be read.
    pub async fn of_posts(
        &self,
        tags: &[Tag],
        posts: &[PostId],
    ) -> Result<HashMap<PostId, Vec<TagId>>> {
        let mut found: HashMap<PostId, Vec<TagId>> = HashMap::new();
        if tags.is_empty() {
            return Ok(found);
        }
        let by_hand: BTreeSet<_> =
            self.store.tags_of(self.workspace, posts).await?.into_iter().collect();
        for tag in tags {
            let by_rule = self.by_rule(tag).await?;
            for post in posts {
                let has = by_hand.contains(&(*post, tag.id)) || by_rule.binary_search(post).is_ok();
                if has {
                    found.entry(*post).or_default().push(tag.id);
                }
            }
        }
        Ok(found)
    }

    async fn by_rule(&self, tag: &Tag) -> Result<Arc<Vec<PostId>>> {
        let quoted = |words: &str| format!("\"{words}\"");
        let found = match &tag.kind.rule {
            None => return Ok(Arc::default()),
            Some(Rule::Hashtag(hashtag)) => Arc::new(self.catalogue.with_hashtag(hashtag)),
            Some(Rule::Phrase(words) | Rule::Link(words)) => {
                let found = self.store.find_words(self.workspace, &quoted(words)).await?;
                found.unwrap_or_default()
            }
        };
        let Some(days) = tag.kind.campaign() else { return Ok(found) };
        let filter = Filter { among: Some(found), ..Filter::default() }.within(days, self.zone);
        Ok(Arc::new(self.catalogue.posts_of(&filter)))
    }
}
