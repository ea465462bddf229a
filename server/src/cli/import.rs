//! `sillage import`: each file read, weighed, and stored when nothing in it was refused.

use std::path::Path;
use std::process::ExitCode;

use app::domain::import::{Counts, FileRefusal, ImportReport, Mapping, Reason, UnknownTable};
use app::domain::{Platform, WorkspaceId, Zone};
use app::text::Text;

use super::{Failure, ImportArgs, Shared, import_json};
use crate::clock;
use crate::ingest::{self, Looked, Options, ReadError};
use crate::originals::Originals;
use crate::parser::{Parser, Progress};
use crate::store::sqlite::Sqlite;
use crate::store::{Mappings, Plan, Store, Upload, Uploads};

/// Refused rows that are named one by one; JSON names all that are kept.
const NAMED: usize = 20;

/// What became of a file.
pub(crate) enum Outcome {
    /// It was read.
    Read(Box<Looked>, Fate),
    /// It was refused as a whole.
    Refused(FileRefusal),
}

/// What became of a file's rows.
pub(crate) enum Fate {
    /// They are stored.
    Stored(Box<ImportReport>),
    /// They are not: it was only asked what would happen, or some were refused.
    Held(Plan),
}

impl Fate {
    /// What happened to the rows, or would.
    pub(crate) fn counts(&self, upload: &Upload) -> Counts {
        match self {
            Self::Stored(report) => report.summary.counts,
            Self::Held(plan) => Counts {
                new: plan.new,
                changed: plan.changed,
                unchanged: plan.unchanged,
                refused: upload.refused,
                left_out: upload.left_out,
            },
        }
    }
}

pub(super) async fn run(
    shared: &Shared,
    args: ImportArgs,
    text: &Text,
) -> Result<ExitCode, Failure> {
    let store = shared.open().await?;
    let done = import_all(&store, &shared.originals()?, &args, text).await;
    store.close().await;
    done.map(ExitCode::from)
}

async fn import_all(
    store: &Sqlite,
    originals: &Originals,
    args: &ImportArgs,
    text: &Text,
) -> Result<u8, Failure> {
    let workspace = store.workspace(WorkspaceId::FIRST).await?;
    let zone = workspace.map_or(Zone::UTC, |workspace| workspace.zone);
    let options = options(args, zone, store.mappings(WorkspaceId::FIRST).await?)?;
    let mut code = 0;
    for path in &args.files {
        let outcome = import(store, originals, path, &options, args, text).await?;
        code = code.max(exit_code(&outcome));
        let name = path.to_string_lossy();
        if args.json {
            println!("{}", import_json::object(&name, &outcome, text));
        } else {
            tell(&name, &outcome, text);
        }
    }
    Ok(code)
}

fn options(args: &ImportArgs, zone: Zone, mappings: Vec<Mapping>) -> Result<Options, Failure> {
    let observed_at = args.observed_at.as_deref().map(|said| {
        let bad = |_| Failure::Said("cli-bad-observed-at", said.into());
        ingest::read_moment(said, zone).map_err(bad)
    });
    let platform = args.platform.as_deref().map(|said| {
        Platform::parse(said).ok_or_else(|| Failure::Said("cli-bad-platform", said.into()))
    });
    Ok(Options {
        observed_at: observed_at.transpose()?,
        account: args.account.clone(),
        platform: platform.transpose()?,
        post: args.post.clone(),
        words: args.source.clone(),
        dates: args.dates,
        decimal: args.decimal,
        mappings,
        ..Options::new(zone, clock::now())
    })
}

async fn import(
    store: &Sqlite,
    originals: &Originals,
    path: &Path,
    options: &Options,
    args: &ImportArgs,
    text: &Text,
) -> Result<Outcome, Failure> {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let failed = |error| Failure::Io(path.to_string_lossy().into(), error);
    let parser = Parser::this_program().map_err(failed)?;
    let (looked, batches) = match parser.read(path, &name, options, &Progress::default()) {
        Ok(read) => read,
        Err(ReadError::Refused(refusal)) => return Ok(Outcome::Refused(refusal)),
        Err(ReadError::Unknown(tables)) => return Ok(Outcome::Refused(unknown(&tables))),
        Err(ReadError::Io(error)) => return Err(failed(error)),
    };
    let is_held = args.dry_run || (looked.upload.refused > 0 && !args.partial);
    let fate = if is_held {
        Fate::Held(store.plan(WorkspaceId::FIRST, &looked.upload, batches).await?)
    } else {
        let upload = looked.upload.clone();
        let sha256 = upload.sha256_hex();
        let commit = store.commit(WorkspaceId::FIRST, upload, batches, options.uploaded);
        let (report, kept) = originals.keep_beside(path.into(), sha256, store, commit).await;
        if let Err(error) = kept {
            let args = [("file", &*name), ("what", &error.to_string())];
            eprintln!("{}", text.message("cli-not-kept", &args));
        }
        Fate::Stored(Box::new(report?))
    };
    Ok(Outcome::Read(Box::new(looked), fate))
}

/// Here nobody can be asked what columns hold: the page can.
fn unknown(tables: &[UnknownTable]) -> FileRefusal {
    let header = tables.first().map(UnknownTable::title).unwrap_or_default();
    Reason::UnknownTable(header).into()
}

fn exit_code(outcome: &Outcome) -> u8 {
    match outcome {
        Outcome::Read(looked, _) => u8::from(looked.upload.refused > 0),
        Outcome::Refused(_) => 2,
    }
}

fn tell(file: &str, outcome: &Outcome, text: &Text) {
    let (looked, fate) = match outcome {
        Outcome::Refused(refusal) => {
            let why = text.file_refusal(refusal);
            return eprintln!(
                "{}",
                text.message("cli-import-refused", &[("file", file), ("why", &why)])
            );
        }
        Outcome::Read(looked, fate) => (looked, fate),
    };
    let counts = fate.counts(&looked.upload);
    println!("{}", counted(file, counts, looked.upload.posts, text));
    for refusal in looked.upload.refusals.iter().take(NAMED) {
        eprintln!("  {}", text.refusal(refusal));
    }
    let unnamed = counts.refused - i64::try_from(NAMED).unwrap_or_default();
    if unnamed > 0 {
        eprintln!("  {}", text.count("cli-import-more-refused", unnamed, &[]));
    }
    println!("{}", ended(fate, counts, text));
}

fn counted(file: &str, counts: Counts, posts: i64, text: &Text) -> String {
    let amounts = [counts.new, counts.changed, counts.unchanged, counts.refused, posts];
    let [new, changed, unchanged, refused, posts] = amounts.map(|amount| text.amount(amount));
    let args = [
        ("file", file),
        ("new", &*new),
        ("changed", &*changed),
        ("unchanged", &*unchanged),
        ("refused", &*refused),
        ("posts", &*posts),
    ];
    text.count("cli-import-counts", counts.rows(), &args)
}

fn ended(fate: &Fate, counts: Counts, text: &Text) -> String {
    match fate {
        Fate::Stored(report) => {
            let key = if report.repeated { "cli-import-repeated" } else { "cli-import-stored" };
            text.message(key, &[("import", &report.summary.id.to_string())])
        }
        Fate::Held(plan) => match plan.stored_as {
            Some(import) => text.message("cli-import-repeated", &[("import", &import.to_string())]),
            None if counts.refused > 0 => text.message("cli-import-held", &[]),
            None => text.message("cli-import-planned", &[]),
        },
    }
}
