//! The type of a row's post, as its cells tell it.

use app::domain::PostKind;

use super::words::{is_mark, lossy};
use crate::ingest::layout::Places;
use crate::ingest::record::Record;

/// The most particular type that the cells tell.
pub(super) fn told(record: &Record<'_>, places: &Places) -> Option<PostKind> {
    let kinds = places.kinds.iter().filter_map(|(place, kind)| {
        let cell = record.cell(*place);
        match kind {
            Some(kind) => is_mark(&cell).then_some(*kind),
            None => PostKind::parse(&lossy(cell)),
        }
    });
    kinds.min()
}
