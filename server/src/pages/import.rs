//! `/import`: files in, what was understood out, and one button.

use std::borrow::Cow;

use app::domain::import::{DateOrder, Decimal, Mapping};
use app::domain::{Moment, Zone};
use app::pages::{Asked, ImportPage, Outcome, Section, Settings, Upload, Waiting, import_page};
use axum::Form;
use axum::extract::multipart::{Field, Multipart};
use axum::extract::{DefaultBodyLimit, State as Shared};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get};

use super::WORKSPACE;
use crate::error::AppError;
use crate::ingest::{self, Looked, Options, ReadError};
use crate::jobs::{self, Order};
use crate::parser::Progress;
use crate::spool::{SpoolError, Spooled};
use crate::state::State;
use crate::store::batch::Batches;
use crate::visit::Visit;

/// Bytes of a form's field that is no file: the settings of as many files as an address names.
const FIELD: usize = 64 << 10;

/// The page, and the form that brings files. The spool counts the bytes of each; a form of several has no limit.
pub fn receiving() -> MethodRouter<State> {
    get(show).post(receive).layer(DefaultBodyLimit::disable())
}

/// The page; with files in its address, what they were understood to be.
async fn show(Shared(state): Shared<State>, uri: Uri, visit: Visit) -> Result<Response, AppError> {
    let query = uri.query().unwrap_or_default();
    let no_file = query.contains("no_file");
    let mut page = ImportPage { no_file, limit_mb: limit_mb(), ..ImportPage::default() };
    for asked in Waiting::parse(query).0 {
        match state.spool.open(&asked.id) {
            Some(file) => page.uploads.push(look(&state, asked, &file).await?),
            None => page.expired = true,
        }
    }
    let title = visit.frame.text.say("import-title");
    let status = status(&page.uploads);
    let page = visit.page(Section::Import, &title, |frame| import_page(frame, page));
    Ok((status, page).into_response())
}

/// The page tells an error when all of its files were refused. A question is no error.
fn status(uploads: &[Upload]) -> StatusCode {
    let is_refused = |upload: &Upload| matches!(&upload.outcome, Outcome::Refused(refusal) if !refusal.reason.asks());
    if uploads.is_empty() || !uploads.iter().all(is_refused) {
        return StatusCode::OK;
    }
    StatusCode::UNPROCESSABLE_ENTITY
}

/// Takes files from the form and goes on to what they hold.
async fn receive(Shared(state): Shared<State>, mut form: Multipart) -> Result<Redirect, AppError> {
    let mut files = Vec::new();
    let (mut waiting, mut settings) = (Waiting::default(), Settings::default());
    while let Some(field) = form.next_field().await.map_err(|_| AppError::BadRequest)? {
        match field.name() {
            Some("file") => {
                let name = field.file_name().unwrap_or_default().to_owned();
                // A form without a chosen file sends one without a name.
                if !name.is_empty() {
                    files.push(keep(&state, &name, field).await?);
                }
            }
            Some("waiting") => {
                waiting = Waiting::parse(&text_of(field).await?);
            }
            Some(name) if settings.say(name, "") => {
                let name = name.to_owned();
                settings.say(&name, &text_of(field).await?);
            }
            _ => {}
        }
    }
    if files.is_empty() {
        return Ok(Redirect::to("/import?no_file"));
    }
    let asked = |id| Asked { id, settings: settings.clone(), is_left_out: false };
    waiting.0.extend(files.into_iter().map(asked));
    Ok(Redirect::to(&format!("/import?{}", waiting.to_query())))
}

/// What a field says that is no file.
async fn text_of(mut field: Field<'_>) -> Result<String, AppError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(|_| AppError::BadRequest)? {
        bytes.extend_from_slice(&chunk);
        if bytes.len() > FIELD {
            return Err(AppError::BadRequest);
        }
    }
    String::from_utf8(bytes).map_err(|_| AppError::BadRequest)
}

/// Stores the files that were looked at and not left out: their good rows, since the refused ones were shown. Goes on
/// to what became of them, or to how far they are.
pub async fn commit(
    Shared(state): Shared<State>,
    Form(form): Form<Vec<(String, String)>>,
) -> Result<Redirect, AppError> {
    let fields = form.iter().map(|(name, value)| (Cow::from(name), Cow::from(value)));
    let (mut waiting, chosen): (Vec<Asked>, Vec<Asked>) =
        Waiting::of(fields).0.into_iter().partition(|asked| asked.is_left_out);
    let id = jobs::id(chosen.iter().map(|asked| &*asked.id));
    let known = state.jobs.find(&id);
    let mut orders = Vec::new();
    for asked in chosen {
        match state.spool.open(&asked.id) {
            Some(file) => orders.push(order(&state, asked, file).await?),
            None => waiting.push(asked),
        }
    }
    // The same button pressed twice.
    if known.is_some_and(|job| !job.has_ended() || orders.is_empty()) {
        return Ok(Redirect::to(&format!("/imports/running/{id}")));
    }
    let waiting = waiting.into_iter().map(|asked| Asked { is_left_out: false, ..asked });
    let waiting = Waiting(waiting.collect()).to_query();
    if orders.is_empty() {
        return Ok(Redirect::to(&format!("/import?{waiting}")));
    }
    let id = jobs::id(orders.iter().map(|order| &*order.id));
    state.jobs.start(&state, &id, orders, waiting).await;
    super::progress::after(&state, &id)
}

async fn order(state: &State, asked: Asked, file: Spooled) -> Result<Order, AppError> {
    let options = options(state, &asked.settings).await?;
    let Spooled { path, file_name } = file;
    let (id, query) = (asked.id.clone(), Waiting(vec![asked]).to_query());
    Ok(Order { path, file_name, options, id, query })
}

async fn look(state: &State, asked: Asked, file: &Spooled) -> Result<Upload, AppError> {
    let file_name = file.file_name.clone();
    if asked.is_left_out {
        return Ok(Upload { asked, file_name, outcome: Outcome::LeftOut });
    }
    let outcome = match read(state, file, &asked.settings).await? {
        Ok((looked, batches)) => {
            let plan = state.store.plan(WORKSPACE, &looked.upload, batches).await?;
            Outcome::Understood(Box::new(looked.preview(plan)))
        }
        Err(ReadError::Refused(refusal)) => Outcome::Refused(refusal),
        Err(ReadError::Unknown(tables)) => Outcome::Unknown(tables),
        Err(ReadError::Io(error)) => return Err(AppError::internal(error)),
    };
    Ok(Upload { asked, file_name, outcome })
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
        Some(name) => Some(ingest::platform_said(&name).ok_or(AppError::BadRequest)?),
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
