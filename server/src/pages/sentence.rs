//! `/import/sentence`: the totals that a sentence tells, proposed, corrected, approved, stored.
//!
//! Reading a sentence changes nothing, so its page has an address; storing is a form that is sent.

use app::domain::import::{FileRefusal, ImportReport};
use app::domain::{Metric, Moment, Platform, Value, Zone};
use app::pages::{Line, Said, Section, SentencePage, Trouble, sentence_page};
use app::text::Text;
use app::ui::beginning;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, State as Shared};
use axum::http::Uri;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get};

use super::WORKSPACE;
use crate::error::AppError;
use crate::ingest::sentence::{self, Approved};
use crate::ingest::{self, Looked, Options, ReadError};
use crate::parser::Progress;
use crate::state::State;
use crate::visit::Visit;

/// Bytes of a form: a page of text is far less.
const FORM: usize = 64 << 10;
/// Characters of a sentence that stand as the source of its totals.
const SOURCE: usize = 300;

/// What answers at the address.
pub fn routes() -> MethodRouter<State> {
    get(show).post(receive).layer(DefaultBodyLimit::max(FORM))
}

/// The form; with a text in its address, what the text tells.
async fn show(uri: Uri, visit: Visit) -> Response {
    let query = form_urlencoded::parse(uri.query().unwrap_or_default().as_bytes());
    answer(&visit, &Asked::new(query.into_owned().collect(), visit.frame.text), None)
}

/// Stores what is approved and goes on to what that did; else shows the page again, and says why.
async fn receive(
    Shared(state): Shared<State>,
    visit: Visit,
    form: Result<Form<Vec<(String, String)>>, FormRejection>,
) -> Result<Response, AppError> {
    let Form(form) = form.map_err(|_| AppError::BadRequest)?;
    let is_storing = form.iter().any(|(name, _)| name == "store");
    let mut asked = Asked::new(form, visit.frame.text);
    if !is_storing {
        return Ok(answer(&visit, &asked, None));
    }
    let trouble = match asked.table(visit.zone()) {
        Err(trouble) => trouble,
        Ok((table, read_at)) => {
            let options = asked.options(visit.frame.text, visit.zone(), read_at, (state.clock)());
            match store(&state, &table, options).await? {
                Ok(report) => return Ok(done(&report)),
                Err(refusal) => Trouble::Refused(refusal),
            }
        }
    };
    Ok(answer(&visit, &asked, Some(trouble)))
}

fn done(report: &ImportReport) -> Response {
    let repeated = if report.repeated { "?repeated" } else { "" };
    Redirect::to(&format!("/imports/{}{repeated}", report.summary.id)).into_response()
}

/// The road of every file: onto the disk, through the parser, into the store.
async fn store(
    state: &State,
    table: &str,
    options: Options,
) -> Result<Result<ImportReport, FileRefusal>, AppError> {
    const NAME: &str = "sentence.csv";
    let mut writer = state.spool.create(NAME).await.map_err(AppError::internal)?;
    writer.write(table.as_bytes()).await.map_err(AppError::internal)?;
    let id = writer.finish().await.map_err(AppError::internal)?;
    let file = state.spool.open(&id).ok_or(AppError::Internal)?;
    let (parser, now) = (state.parser.clone(), options.uploaded);
    let parse = move || parser.read(&file.path, NAME, &options, &Progress::default());
    let read = tokio::task::spawn_blocking(parse).await.map_err(AppError::internal)?;
    let stored = match read {
        Ok((looked, batches)) => match refused(&looked) {
            Some(refusal) => Ok(Err(refusal)),
            None => Ok(Ok(state.store.commit(WORKSPACE, looked.upload, batches, now).await?)),
        },
        Err(ReadError::Refused(refusal)) => Ok(Err(refusal)),
        Err(error) => Err(AppError::internal(error)),
    };
    state.spool.remove(&id);
    stored
}

/// The refusal of the one row there is. Its number would tell nothing here.
fn refused(looked: &Looked) -> Option<FileRefusal> {
    let refusal = looked.upload.refusals.first()?.clone();
    Some(FileRefusal { row: None, column: refusal.column, reason: refusal.reason })
}

fn answer(visit: &Visit, asked: &Asked, trouble: Option<Trouble>) -> Response {
    let title = visit.frame.text.say("paste-title");
    let page = SentencePage {
        said: asked.said.clone(),
        lines: asked.is_reading.then(|| asked.lines.clone()),
        trouble,
        platform: asked.platform(),
        edit: asked.edit(),
    };
    visit.page(Section::Import, &title, |frame| sentence_page(frame, page))
}

/// What an address or a form asks.
struct Asked {
    said: Said,
    /// What the text tells, with the corrections of the form.
    lines: Vec<Line>,
    is_reading: bool,
}

impl Asked {
    fn new(pairs: Vec<(String, String)>, text: Text) -> Self {
        let value = |name: &str| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value);
        let said =
            |name: &str| value(name).map(|value| value.trim().to_owned()).unwrap_or_default();
        let said = Said {
            text: said("text"),
            url: said("url"),
            platform: said("platform"),
            post_id: said("post_id"),
            account: said("account").trim_start_matches('@').to_owned(),
            day: said("day"),
            time: said("time"),
            source: said("source"),
        };
        let is_reading = !said.text.is_empty() && value("edit").is_none();
        let mut lines = proposed(&said.text, text);
        if value("store").is_some() {
            for (place, line) in lines.iter_mut().enumerate() {
                let metric =
                    value(&format!("metric-{place}")).and_then(|key| Metric::from_key(key));
                line.metric = metric.unwrap_or(line.metric);
                line.value = value(&format!("value-{place}")).cloned().unwrap_or_default();
                let place = place.to_string();
                line.approved =
                    pairs.iter().any(|(key, value)| key == "approved" && *value == place);
            }
        }
        Self { said, lines, is_reading }
    }

    /// The table of what is approved, and when its totals were read.
    fn table(&mut self, zone: Zone) -> Result<(String, Moment), Trouble> {
        let totals = self.totals()?;
        let said = &self.said;
        let approved = Approved {
            platform: &said.platform,
            post_id: &said.post_id,
            url: &said.url,
            account: &said.account,
            sentence: &said.text,
            totals: &totals,
        };
        let table = sentence::table(&approved).ok_or(Trouble::NoPost)?;
        let moment = format!("{} {}", said.day, said.time);
        let moment = ingest::read_moment(moment.trim(), zone).map_err(|_| Trouble::NoDay)?;
        Ok((table, moment))
    }

    fn totals(&mut self) -> Result<Vec<(Metric, Value)>, Trouble> {
        let mut totals: Vec<(Metric, Value)> = Vec::new();
        let mut twice = None;
        for line in self.lines.iter_mut().filter(|line| line.approved) {
            match ingest::read_value(&line.value) {
                Ok(value) => {
                    let is_known = totals.iter().any(|(metric, _)| *metric == line.metric);
                    twice = twice.or(is_known.then_some(line.metric));
                    totals.push((line.metric, value));
                }
                Err(reason) => line.problem = Some(reason),
            }
        }
        let is_wrong = self.lines.iter().any(|line| line.problem.is_some());
        match (is_wrong, twice) {
            (true, _) => Err(Trouble::Value),
            (false, Some(metric)) => Err(Trouble::Twice(metric)),
            (false, None) if totals.is_empty() => Err(Trouble::NothingApproved),
            (false, None) => Ok(totals),
        }
    }

    /// What is said of the table: platform and account stand in it.
    fn options(&self, text: Text, zone: Zone, read_at: Moment, uploaded: Moment) -> Options {
        Options {
            observed_at: Some(read_at),
            words: Some(self.words(text)),
            ..Options::new(zone, uploaded)
        }
    }

    /// Where the totals are from: who published the sentence, and its words.
    fn words(&self, text: Text) -> String {
        let sentence = beginning(&self.said.text, SOURCE);
        let key = if self.said.source.is_empty() { "paste-words" } else { "paste-words-of" };
        text.message(key, &[("source", &self.said.source), ("sentence", &sentence)])
    }

    fn platform(&self) -> Option<Platform> {
        if self.said.platform.is_empty() && sentence::is_on_x(&self.said.url) {
            return Some(Platform::x());
        }
        Platform::parse(&self.said.platform)
    }

    /// The query of the form with all that was said.
    fn edit(&self) -> String {
        let Said { text, url, platform, post_id, account, day, time, source } = &self.said;
        let said = [
            ("text", text),
            ("url", url),
            ("platform", platform),
            ("post_id", post_id),
            ("account", account),
            ("day", day),
            ("time", time),
            ("source", source),
        ];
        let said = said.into_iter().filter(|(_, value)| !value.is_empty());
        form_urlencoded::Serializer::new("edit".to_owned()).extend_pairs(said).finish()
    }
}

/// What a text tells. Of two totals of one metric only the first is ticked: a post has one at a time.
fn proposed(sentence: &str, text: Text) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for proposal in sentence::read(sentence) {
        let approved = lines.iter().all(|line| line.metric != proposal.metric);
        lines.push(Line {
            words: proposal.words,
            metric: proposal.metric,
            value: text.value(proposal.value),
            approved,
            problem: None,
        });
    }
    lines
}
