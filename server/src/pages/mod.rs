//! One file a noun: a request in, a store's answer rendered.

pub mod chart_file;
pub mod compare;
pub mod difference;
pub mod import;
pub mod import_list;
pub mod imports;
pub mod mapping;
pub mod methods;
pub mod notes;
pub mod original;
pub mod overview;
pub mod patterns;
pub mod post;
pub mod posts;
pub mod progress;
pub mod refused;
pub mod sentence;
pub mod share;

use std::sync::Arc;

use app::domain::catalogue::{Catalogue, Filter};
use app::domain::{History, ImportId, PostId, WorkspaceId};
use app::query::Scope;
use tokio::try_join;

use crate::error::AppError;
use crate::state::State;

/// The workspace of every request, until people sign in.
pub(crate) const WORKSPACE: WorkspaceId = WorkspaceId::FIRST;

/// An id in a path: digits only, so that one thing has one address.
fn id(text: &str) -> Result<i64, AppError> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit()) && !text.starts_with('0');
    text.parse().ok().filter(|_| plain).ok_or(AppError::NotFound)
}

fn post_id(text: &str) -> Result<PostId, AppError> {
    id(text).map(PostId)
}

fn import_id(text: &str) -> Result<ImportId, AppError> {
    id(text).map(ImportId)
}

async fn history(state: &State, post: PostId) -> Result<History, AppError> {
    state.store.history(WORKSPACE, post).await?.ok_or(AppError::NotFound)
}

/// The posts of the workspace, and which of them a page is about.
async fn scoped(state: &State, scope: &Scope) -> Result<(Arc<Catalogue>, Filter), AppError> {
    let found = state.store.find_words(WORKSPACE, &scope.words);
    let (catalogue, among) = try_join!(state.store.catalogue(WORKSPACE), found)?;
    let Scope { account, platform, kind, .. } = scope.clone();
    Ok((catalogue, Filter { account, platform, kind, published: None, among }))
}
