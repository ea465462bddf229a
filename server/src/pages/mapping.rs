//! `/import/mapping`: what a person says of a table's columns.

use std::borrow::Cow;

use app::domain::import::{DateOrder, Decimal, Mapping, Meaning, Shape};
use app::pages::Waiting;
use axum::Form;
use axum::extract::State as Shared;
use axum::response::Redirect;

use super::WORKSPACE;
use crate::error::AppError;
use crate::ingest;
use crate::state::State;

/// Keeps it, or forgets what was said before, and goes back to the file.
pub async fn say(
    Shared(state): Shared<State>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect, AppError> {
    let value = |name: &str| {
        form.iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.as_str())
            .unwrap_or_default()
    };
    if value("forget").is_empty() {
        let mapping = mapping(&form, value).ok_or(AppError::BadRequest)?;
        state.store.say_mapping(WORKSPACE, &mapping, (state.clock)()).await?;
    } else {
        state.store.forget_mapping(WORKSPACE, value("header")).await?;
    }
    let fields = form.iter().map(|(name, value)| (Cow::from(name), Cow::from(value)));
    Ok(Redirect::to(&format!("/import?{}", Waiting::of(fields).to_query())))
}

fn mapping<'a>(form: &'a [(String, String)], value: impl Fn(&str) -> &'a str) -> Option<Mapping> {
    let meanings = form.iter().filter(|(name, _)| name == "meaning");
    let platform = Some(value("of_platform")).filter(|name| !name.trim().is_empty());
    Some(Mapping {
        header: Some(value("header")).filter(|header| !header.is_empty())?.to_owned(),
        shape: Shape::from_key(value("shape"))?,
        meanings: meanings.map(|(_, key)| Meaning::from_key(key)).collect::<Option<_>>()?,
        platform: match platform {
            Some(name) => Some(ingest::platform_said(name)?),
            None => None,
        },
        rows_are_posts: !value("rows_are_posts").is_empty(),
        dates: DateOrder::from_key(value("of_dates")),
        decimal: Decimal::from_key(value("of_decimal")),
    })
}
