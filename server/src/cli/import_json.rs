//! What `sillage import --json` prints of a file. `import` is null when nothing was stored: the numbers then say
//! what would be.

use app::domain::Moment;
use app::domain::import::FileRefusal;
use app::text::Text;
use serde_json::{Value, json};

use super::import::{Fate, Outcome};
use crate::ingest::Looked;

pub(super) fn object(file: &str, outcome: &Outcome, text: &Text) -> Value {
    match outcome {
        Outcome::Refused(refusal) => refused(file, refusal, text),
        Outcome::Read(looked, fate) => read(file, looked, fate, text),
    }
}

fn refused(file: &str, refusal: &FileRefusal, text: &Text) -> Value {
    let message = text.reason(&refusal.reason);
    let error = json!({ "row": refusal.row, "column": refusal.column, "message": message });
    json!({
        "file": file, "sha256": null, "platform": null, "format": null, "shape": null,
        "observed_at": null, "observed_from": null,
        "rows": 0, "stored": 0, "unchanged": 0, "refused": 0, "posts": 0,
        "errors": [error], "import": null,
    })
}

fn read(file: &str, looked: &Looked, fate: &Fate, text: &Text) -> Value {
    let upload = &looked.upload;
    let counts = fate.counts(upload);
    let errors = upload.refusals.iter().map(|refusal| {
        let message = text.reason(&refusal.reason);
        json!({ "row": refusal.row, "column": refusal.column, "message": message })
    });
    let errors: Vec<Value> = errors.collect();
    let import = match fate {
        Fate::Stored(report) => Some(report.summary.id.0),
        Fate::Held(_) => None,
    };
    json!({
        "file": file,
        "sha256": upload.sha256_hex(),
        "platform": looked.platforms.join(","),
        "format": upload.format().key(),
        "shape": looked.parts.first().map(|part| part.shape.key()),
        "observed_at": upload.observed.map(interval),
        "observed_from": upload.observed_from.key(),
        "rows": counts.rows(),
        "stored": counts.stored(),
        "unchanged": counts.unchanged,
        "refused": counts.refused,
        "left_out": counts.left_out,
        "posts": upload.posts,
        "errors": errors,
        "import": import,
    })
}

/// A moment, or the first and the last with `/` between them, as ISO 8601 writes intervals.
fn interval((first, last): (Moment, Moment)) -> String {
    if first == last { first.iso() } else { format!("{}/{}", first.iso(), last.iso()) }
}
