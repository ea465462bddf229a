//! What a file was understood to say: for a person to look at, and for a store to keep.

use std::collections::BTreeSet;

use app::domain::import::{Column, Counts, ObservedFrom, Preview, Sample};
use app::domain::{Moment, Precision};

use super::Options;
use super::bytes::Survey;
use super::table::Parsed;
use crate::store::batch::Batch;
use crate::store::{Plan, Upload};

/// Rows shown in a preview.
const SAMPLES: usize = 8;
/// Refused rows shown in a preview.
const SHOWN_REFUSALS: usize = 200;

/// A file that has been read.
#[derive(Clone, Debug)]
pub struct Reading {
    /// What a store keeps of it.
    pub upload: Upload,
    /// Its bytes.
    pub bytes: u64,
    /// Its columns, in order.
    pub columns: Vec<Column>,
    /// The earliest and the latest moment.
    pub observed: Option<(Moment, Moment)>,
    /// Different posts.
    pub posts: i64,
    /// The keys of their platforms, in order.
    pub platforms: Vec<String>,
}

impl Reading {
    pub(crate) fn new(parsed: Parsed, survey: Survey, file_name: &str, options: &Options) -> Self {
        let observed = parsed.batch.observed();
        let posts = i64::try_from(parsed.batch.posts.len()).unwrap_or(i64::MAX);
        let platforms = platforms(&parsed.batch);
        let upload = Upload {
            file_name: file_name.into(),
            sha256: survey.sha256,
            mapping: mapping(&parsed, file_name, options),
            format: parsed.format,
            observed_from: parsed.observed_from,
            words: options.words.clone(),
            batch: parsed.batch,
            same: parsed.merged.same,
            added: parsed.merged.added,
            refusals: parsed.refusals,
            refused: parsed.refused,
        };
        Self { upload, bytes: survey.bytes, columns: parsed.columns, observed, posts, platforms }
    }

    /// What a person sees before anything is stored.
    pub fn preview(&self, plan: Plan) -> Preview {
        let upload = &self.upload;
        Preview {
            file_name: upload.file_name.clone(),
            sha256: upload.sha256_hex(),
            bytes: self.bytes,
            format: upload.format,
            observed_from: upload.observed_from,
            observed: self.observed,
            columns: self.columns.clone(),
            samples: samples(&upload.batch),
            posts: self.posts,
            counts: Counts {
                new: plan.new,
                changed: plan.changed,
                unchanged: plan.unchanged,
                refused: upload.refused,
            },
            refusals: upload.refusals.iter().take(SHOWN_REFUSALS).cloned().collect(),
            falls: plan.falls,
            stored_as: plan.stored_as,
        }
    }
}

fn platforms(batch: &Batch) -> Vec<String> {
    let keys = batch.accounts.iter().map(|account| account.platform.key().to_owned());
    keys.collect::<BTreeSet<_>>().into_iter().collect()
}

fn samples(batch: &Batch) -> Vec<Sample> {
    let sample = |row: &crate::store::batch::NewRow| {
        let post = &batch.posts[row.post as usize];
        let account = &batch.accounts[post.account as usize];
        Sample {
            row: row.row.into(),
            platform: account.platform.key().into(),
            account: account.handle.clone(),
            post_id: post.platform_id.clone(),
            text: post.text.clone().unwrap_or_default(),
            published: post.published,
            observed: row.observed,
            amounts: row.amounts,
        }
    };
    batch.rows.iter().take(SAMPLES).map(sample).collect()
}

/// All that changes what is stored from the same bytes, in one line. The moment of the upload is not part
/// of it: the same file, uploaded again later, is still the same file.
fn mapping(parsed: &Parsed, file_name: &str, options: &Options) -> String {
    let observed = match parsed.observed_from {
        ObservedFrom::Asked => options.observed_at.map(written),
        ObservedFrom::FileName => super::time::in_file_name(file_name).map(written),
        ObservedFrom::Column | ObservedFrom::Upload => None,
    };
    let settings = [
        ("observed", observed),
        ("account", options.account.clone()),
        ("platform", options.platform.as_ref().map(|platform| platform.key().into())),
        ("zone", parsed.by_zone.then(|| options.zone.name().into())),
    ];
    let mut line = format!("{} by {}", parsed.format.key(), parsed.observed_from.key());
    for (name, setting) in settings {
        if let Some(setting) = setting {
            line = format!("{line}; {name} {setting}");
        }
    }
    line
}

fn written(moment: Moment) -> String {
    match moment.precision {
        Precision::Second => moment.at.to_string(),
        Precision::Day => format!("{}d", moment.at / 86_400),
    }
}
