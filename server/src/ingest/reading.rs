//! What a file was understood to say: for a person to look at, and for a store to keep.

use std::collections::BTreeSet;
use std::path::Path;

use app::domain::import::{
    Counts, DaySample, ObservedFrom, PartPreview, Preview, Sample, UnknownTable,
};
use app::domain::upload::Notice;
use app::domain::{Moment, Precision};
use serde::{Deserialize, Serialize};

use super::bytes::{self, Source, Survey};
use super::draft::Sorted;
use super::parts::Parts;
use super::{Options, ReadError, limits};
use crate::store::batch::Batch;
use crate::store::{Plan, Upload};

/// Rows shown in a preview.
const SAMPLES: usize = 8;
/// Refused rows shown in a preview.
const SHOWN_REFUSALS: usize = 200;

/// A file that has been read: what it is, and its batches.
pub struct Reading {
    /// What it is.
    pub looked: Looked,
    /// What it says.
    pub(crate) batches: Sorted,
}

/// What a file was understood to be.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Looked {
    /// What a store keeps of it, beside its batches.
    pub upload: Upload,
    /// Its bytes.
    pub bytes: u64,
    /// Its tables.
    pub parts: Vec<PartPreview>,
    /// Tables that no list knows.
    pub unknown: Vec<UnknownTable>,
    /// What is to be known of its bytes.
    pub notices: Vec<Notice>,
    /// The keys of the platforms, in order.
    pub platforms: Vec<String>,
    /// Its first rows.
    pub samples: Vec<Sample>,
    /// Its first days of accounts.
    pub days: Vec<DaySample>,
}

/// Reads a file, called `file_name`, that lies at `path`.
///
/// # Errors
/// When it is no table that is understood, or cannot be read.
pub fn read(path: &Path, file_name: &str, options: &Options) -> Result<Reading, ReadError> {
    read_watched(path, file_name, options, &|_| {})
}

/// Reads a file and tells on the way how many rows are read.
///
/// # Errors
/// When it is no table that is understood, or cannot be read.
pub fn read_watched(
    path: &Path,
    file_name: &str,
    options: &Options,
    tell: &dyn Fn(u64),
) -> Result<Reading, ReadError> {
    let source = Source::open(path, file_name)?;
    // The hash takes as long as the parsing, and needs nothing of it.
    let (survey, parts) = std::thread::scope(|scope| {
        let survey = scope.spawn(|| bytes::survey(path));
        let parts = Parts::read(source, file_name, options, tell);
        (survey.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)), parts)
    });
    let (Survey { sha256, bytes }, parts) = (survey?, parts?);
    let notices = parts.notices();
    let mapping = mapping(&parts, options);
    let Parts { mut draft, kept, previews, unknown, .. } = parts;
    let (samples, days) = (draft.samples(SAMPLES), draft.day_samples(SAMPLES));
    let (batches, merged) = draft.sort(limits::MOMENTS)?;
    let accounts = batches.accounts().iter().map(|account| account.platform.key().to_owned());
    let platforms: BTreeSet<String> = accounts.collect();
    let upload = Upload {
        file_name: file_name.into(),
        sha256,
        mapping,
        parts: kept,
        observed_from: previews.first().map_or(ObservedFrom::Upload, |part| part.observed_from),
        observed: batches.observed(),
        words: options.words.clone(),
        posts: batches.posts(),
        same: merged.same,
        added: merged.added,
        left_out: draft.left_out,
        refused: draft.refusals.count(),
        refusals: draft.refusals.into_kept(),
    };
    let platforms = platforms.into_iter().collect();
    let looked =
        Looked { upload, bytes, parts: previews, unknown, notices, platforms, samples, days };
    Ok(Reading { looked, batches })
}

impl Reading {
    /// What it is, and what it says.
    pub fn into_batches(self) -> (Looked, impl Iterator<Item = Batch>) {
        (self.looked, self.batches)
    }
}

impl Looked {
    /// What a person sees before anything is stored.
    pub fn preview(self, plan: Plan) -> Preview {
        let upload = self.upload;
        Preview {
            sha256: upload.sha256_hex(),
            file_name: upload.file_name,
            bytes: self.bytes,
            parts: self.parts,
            unknown: self.unknown,
            notices: self.notices,
            observed: upload.observed,
            samples: self.samples,
            days: self.days,
            posts: upload.posts,
            counts: Counts {
                new: plan.new,
                changed: plan.changed,
                unchanged: plan.unchanged,
                refused: upload.refused,
                left_out: upload.left_out,
            },
            refusals: upload.refusals.into_iter().take(SHOWN_REFUSALS).collect(),
            falls: plan.falls,
            disagreements: plan.disagreements,
            stored_as: plan.stored_as,
        }
    }
}

/// All that changes what is stored from the same bytes, in one line. The moment of the upload is not part
/// of it: the same file, uploaded again later, is still the same file.
fn mapping(parts: &Parts<'_>, options: &Options) -> String {
    let mut line = String::new();
    for part in &parts.previews {
        let observed = match part.observed_from {
            ObservedFrom::Asked | ObservedFrom::FileName | ObservedFrom::Member => {
                format!(" {}", written(part.observed))
            }
            ObservedFrom::Column | ObservedFrom::Upload => String::new(),
        };
        line.extend([part.format.key(), " by ", part.observed_from.key(), &observed, "; "]);
        if let Some(mapping) = &part.mapping {
            line += &serde_json::to_string(mapping).unwrap_or_default();
        }
    }
    let settings = [
        ("account", options.account.clone()),
        ("platform", options.platform.as_ref().map(|platform| platform.key().into())),
        ("post", options.post.clone()),
        ("zone", parts.by_zone.then(|| options.zone.name().into())),
        ("dates", options.dates.map(|order| order.key().into())),
        ("decimal", options.decimal.map(|mark| mark.key().into())),
    ];
    for (name, setting) in settings {
        if let Some(setting) = setting {
            line.extend([name, " ", &setting, "; "]);
        }
    }
    line.trim_end_matches("; ").into()
}

fn written(moment: Moment) -> String {
    match moment.precision {
        Precision::Second => moment.at.to_string(),
        Precision::Day => format!("{}d", moment.at / 86_400),
    }
}
