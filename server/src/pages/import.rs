//! `/import`: files in, what was understood out, and one button.

use std::time::Duration;

use app::domain::import::{DateOrder, Decimal, ImportReport, Mapping};
use app::domain::{Moment, Platform, Zone};
use app::pages::{ImportPage, Outcome, Section, Settings, Upload, import_page};
use axum::Form;
use axum::extract::State as Shared;
use axum::extract::multipart::{Field, Multipart};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};

use super::WORKSPACE;
use crate::error::AppError;
use crate::ingest::{self, Looked, Options, ReadError};
use crate::jobs::{self, Order};
use crate::parser::Progress;
use crate::spool::{SpoolError, Spooled};
use crate::state::State;
use crate::store::batch::Batches;
use crate::visit::{Visit, query_value};

/// As long as this a page waits for what it started; longer ones show how far they are.
const PATIENCE: Duration = Duration::from_millis(1500);

/// The page; with files in its address, what they were understood to be.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let (files, settings) = asked(uri.query().unwrap_or_default());
    let stored = query_value(&uri, "stored").and_then(|id| super::import_id(&id).ok());
    let no_file = uri.query().is_some_and(|query| query.contains("no_file"));
    let mut page = ImportPage { no_file, stored, limit_mb: limit_mb(), ..ImportPage::default() };
    for id in files {
        match state.spool.open(&id) {
            Some(file) => page.uploads.push(look(&state, &id, &file, &settings).await?),
            None => page.expired = true,
        }
    }
    page.settings = settings;
    let title = visit.frame.text.say("import-title");
    let status = status(&page.uploads);
    let page = visit.page(Section::Import, &title, |frame| import_page(frame, page));
    Ok((status, page).into_response())
}

/// The page tells an error when all of its files were refused.
fn status(uploads: &[Upload]) -> StatusCode {
    let is_refused = |upload: &Upload| matches!(upload.outcome, Outcome::Refused(_));
    if uploads.is_empty() || !uploads.iter().all(is_refused) {
        return StatusCode::OK;
    }
    StatusCode::UNPROCESSABLE_ENTITY
}

/// Takes files from the form and goes on to what they hold.
pub async fn receive(
    Shared(state): Shared<State>,
    mut form: Multipart,
) -> Result<Redirect, AppError> {
    let mut asked: Vec<(String, String)> = Vec::new();
    while let Some(field) = form.next_field().await.map_err(|_| AppError::BadRequest)? {
        match field.name() {
            Some("file") => {
                let name = field.file_name().unwrap_or_default().to_owned();
                // A form without a chosen file sends one without a name.
                if !name.is_empty() {
                    asked.push(("file".into(), keep(&state, &name, field).await?));
                }
            }
            Some(name) if Settings::default().say(name, "") => {
                let name = name.to_owned();
                let value = field.text().await.map_err(|_| AppError::BadRequest)?;
                if !value.trim().is_empty() {
                    asked.push((name, value.trim().to_owned()));
                }
            }
            _ => {}
        }
    }
    if !asked.iter().any(|(name, _)| name == "file") {
        return Ok(Redirect::to("/import?no_file"));
    }
    let query = form_urlencoded::Serializer::new(String::new()).extend_pairs(asked).finish();
    Ok(Redirect::to(&format!("/import?{query}")))
}

/// Stores a file that was looked at: its good rows, since the refused ones were shown. Goes on to what it did,
/// to the files that still wait, or to how far it is.
pub async fn commit(
    Shared(state): Shared<State>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect, AppError> {
    let form = form_urlencoded::Serializer::new(String::new()).extend_pairs(form).finish();
    let (files, settings) = asked(&form);
    let id = files.first().ok_or(AppError::BadRequest)?;
    let Some(file) = state.spool.open(id) else {
        return Ok(Redirect::to(&format!("/import?{form}")));
    };
    let options = options(&state, &settings).await?;
    let order = Order { path: file.path, file_name: file.file_name, options, id: id.clone() };
    let mut job = state.jobs.start(&state, order);
    match job.ended_within(PATIENCE).await {
        Some(jobs::Outcome::Stored(report)) => Ok(Redirect::to(&after(&form, &report))),
        _ => Ok(Redirect::to(&format!("/imports/running/{id}"))),
    }
}

fn after(form: &str, report: &ImportReport) -> String {
    let import = report.summary.id;
    let rest: Vec<_> = form_urlencoded::parse(form.as_bytes())
        .filter(|(name, _)| name != "file")
        .map(|(name, value)| (if name == "rest" { "file".into() } else { name }, value))
        .collect();
    if !rest.iter().any(|(name, _)| name == "file") {
        let repeated = if report.repeated { "?repeated" } else { "" };
        return format!("/imports/{import}{repeated}");
    }
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("stored", &import.to_string()).extend_pairs(rest);
    format!("/import?{}", query.finish())
}

async fn look(
    state: &State,
    id: &str,
    file: &Spooled,
    settings: &Settings,
) -> Result<Upload, AppError> {
    let outcome = match read(state, file, settings).await? {
        Ok((looked, batches)) => {
            let plan = state.store.plan(WORKSPACE, &looked.upload, batches).await?;
            Outcome::Understood(Box::new(looked.preview(plan)))
        }
        Err(ReadError::Refused(refusal)) => Outcome::Refused(refusal),
        Err(ReadError::Unknown(tables)) => Outcome::Unknown(tables),
        Err(ReadError::Io(error)) => return Err(AppError::internal(error)),
    };
    Ok(Upload { id: id.to_owned(), file_name: file.file_name.clone(), outcome })
}

/// Preview and commit are this same parse. It waits for another process, so it leaves the server's threads alone.
pub(super) async fn read(
    state: &State,
    file: &Spooled,
    settings: &Settings,
) -> Result<Result<(Looked, Batches), ReadError>, AppError> {
    let options = options(state, settings).await?;
    let (parser, path, name) = (state.parser.clone(), file.path.clone(), file.file_name.clone());
    let read = move || parser.read(&path, &name, &options, &Progress::default());
    tokio::task::spawn_blocking(read).await.map_err(AppError::internal)
}

/// What was said of files, in the form and of tables before.
async fn options(state: &State, settings: &Settings) -> Result<Options, AppError> {
    let mappings = state.store.mappings(WORKSPACE).await?;
    said(settings, mappings, state.zone, (state.clock)())
}

fn said(
    settings: &Settings,
    mappings: Vec<Mapping>,
    zone: Zone,
    now: Moment,
) -> Result<Options, AppError> {
    let said = |text: &str| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
    let platform = match said(&settings.platform) {
        None => None,
        Some(name) => Some(Platform::parse(&name).ok_or(AppError::BadRequest)?),
    };
    let observed_at = match said(&settings.observed_at) {
        None => None,
        Some(wall) => Some(ingest::read_moment(&wall, zone).map_err(|_| AppError::BadRequest)?),
    };
    Ok(Options {
        observed_at,
        account: said(&settings.account).map(|handle| handle.trim_start_matches('@').to_owned()),
        platform,
        post: said(&settings.post),
        words: said(&settings.source),
        dates: DateOrder::from_key(&settings.dates),
        decimal: Decimal::from_key(&settings.decimal),
        mappings,
        ..Options::new(zone, now)
    })
}

async fn keep(state: &State, name: &str, mut field: Field<'_>) -> Result<String, AppError> {
    let mut writer = state.spool.create(name).await.map_err(spool_error)?;
    while let Some(chunk) = field.chunk().await.map_err(|_| AppError::BadRequest)? {
        writer.write(&chunk).await.map_err(spool_error)?;
    }
    writer.finish().await.map_err(spool_error)
}

fn spool_error(error: SpoolError) -> AppError {
    match error {
        SpoolError::TooLarge => AppError::TooLarge(limit_mb()),
        SpoolError::Io(error) => AppError::internal(error),
    }
}

fn limit_mb() -> u64 {
    ingest::limits::FILE_BYTES / 1_000_000
}

/// The files that a query names, and what it says of them.
pub(super) fn asked(query: &str) -> (Vec<String>, Settings) {
    let mut files = Vec::new();
    let mut settings = Settings::default();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if name == "file" {
            files.push(value.into_owned());
        } else {
            settings.say(&name, &value);
        }
    }
    (files, settings)
}
