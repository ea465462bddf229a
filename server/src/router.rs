//! Every address that answers, and what answers there.

use axum::Router;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};

use crate::pages::{
    account, accounts, alerts, boards, channel, compare, difference, feed, import, import_list,
    imports, mapping, methods, notes, original, overview, patterns, post as post_page, posts,
    posts_file, progress, refused, sentence, share, shares, tag, tagging,
};
use crate::state::State;
use crate::table_file::TableFormat;
use crate::{answers, assets, layers};

/// The whole application, ready to be served or tested.
pub fn router(state: State) -> Router {
    let pages = Router::new()
        .route("/", get(overview::show))
        .route("/posts", get(posts::show))
        .route("/posts/{id}", get(post_page::show))
        .route("/patterns", get(patterns::show))
        .route("/accounts", get(accounts::show))
        .route("/accounts/{id}", get(account::show))
        .route("/tags", get(tag::show))
        .route("/alerts", get(alerts::show))
        .route("/boards", get(boards::list))
        .route("/boards/add", get(boards::choose))
        .route("/boards/{id}", get(boards::show))
        .route("/shares", get(shares::list))
        .route("/shares/add", get(shares::choose))
        .route("/compare", get(compare::show))
        .route("/methods", get(methods::show))
        .route("/s/{token}", get(share::open))
        .route_layer(layers::compressed())
        .route_layer(from_fn_with_state(state.clone(), answers::kept));
    let routes = Router::new()
        .merge(pages)
        .merge(tables())
        .route("/overview/{file}", get(overview::file))
        .route("/patterns/{file}", get(patterns::file))
        .route("/accounts/{id}/{file}", get(account::file))
        .route("/posts/tag", tagging::tagging())
        .route("/posts/tag/{id}/undo", tagging::undoing())
        .route("/tags", tag::making())
        .route("/tags/{id}", tag::changing())
        .route("/tags/{id}/remove", post(tag::remove))
        .route("/tags/{id}/restore", post(tag::restore))
        .route("/posts/{id}/{file}", get(post_page::file))
        .route("/posts/{id}/notes", notes::making())
        .route("/posts/{id}/notes/{note}/remove", notes::removing())
        .route("/accounts/{id}/whose", account::saying())
        .route("/alerts/rules", alerts::making())
        .route("/alerts/rules/{id}/remove", post(alerts::remove))
        .route("/alerts/rules/{id}/restore", post(alerts::restore))
        .route("/alerts/feeds", post(feed::create))
        .route("/alerts/feeds/{id}/revoke", post(feed::revoke))
        .route("/alerts/channels", channel::making())
        .route("/alerts/channels/{id}/try", post(channel::attempt))
        .route("/alerts/channels/{id}/remove", post(channel::remove))
        .route("/alerts/channels/{id}/restore", post(channel::restore))
        .route("/boards", boards::making())
        .route("/boards/add", boards::adding())
        .route("/boards/{id}/text", boards::wording())
        .route("/boards/{id}/name", boards::naming())
        .route("/boards/{id}/remove", post(boards::remove))
        .route("/boards/{id}/restore", post(boards::restore))
        .route("/boards/{id}/tiles/{tile}", boards::changing())
        .route("/feeds/{name}", get(feed::read))
        .route("/compare/{file}", get(compare::file))
        .route("/import", import::receiving())
        .route("/import/commit", post(import::commit))
        .route("/import/mapping", post(mapping::say))
        .route("/imports/running/{id}", get(progress::show))
        .route("/imports/running/{id}/cancel", post(progress::cancel))
        .route("/import/sentence", sentence::routes())
        .route("/import/refused.csv", get(refused::of_preview))
        .route("/imports", get(import_list::show))
        .route("/imports/difference", get(difference::show))
        .route("/imports/{id}", get(imports::show))
        .route("/imports/{id}/refused.csv", get(refused::of_import))
        .route("/imports/{id}/original", get(original::download))
        .route("/imports/{id}/undo", post(imports::undo))
        .route("/shares", shares::making())
        .route("/shares/{id}/revoke", post(shares::revoke))
        .route("/healthz", get(|| async { "ok" }))
        .fallback(assets::serve)
        .with_state(state.clone());
    layers::around(routes, &state)
}

/// What is a table above all, as files.
fn tables() -> Router<State> {
    TableFormat::ALL.into_iter().fold(Router::new(), |routes, format| {
        let end = format.end();
        routes
            .route(&format!("/posts.{end}"), get(posts_file::download))
            .route(&format!("/accounts.{end}"), get(accounts::file))
            .route(&format!("/alerts.{end}"), get(alerts::file))
            .route(&format!("/imports.{end}"), get(import_list::file))
    })
}
