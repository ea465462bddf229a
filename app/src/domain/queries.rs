//! What the database was asked for the numbers of a page.

/// The queries of a post's page with their values in them, so that somebody can ask again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Queries {
    /// What all uploads say of the post.
    pub observations: String,
    /// The curves of the earlier posts that it is compared with.
    pub earlier: String,
}
