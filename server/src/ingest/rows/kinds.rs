//! The type of a row's post, as its cells tell it.

use app::domain::PostKind;

use super::words::is_mark;
use crate::ingest::layout::Places;
use crate::ingest::record::Record;

/// The words by which a part names types, each explained once: there are few of them, and a million rows.
#[derive(Default)]
pub(super) struct Words(Vec<(Box<[u8]>, Option<PostKind>)>);

impl Words {
    /// The most particular type that a row's cells tell.
    pub(super) fn told(&mut self, record: &Record<'_>, places: &Places) -> Option<PostKind> {
        let kinds = places.kinds.iter().filter_map(|(place, kind)| {
            let cell = record.cell(*place);
            match kind {
                Some(kind) => is_mark(&cell).then_some(*kind),
                None => self.kind(&cell),
            }
        });
        kinds.min()
    }

    fn kind(&mut self, cell: &[u8]) -> Option<PostKind> {
        const MOST: usize = 32;
        if let Some((_, kind)) = self.0.iter().find(|(word, _)| **word == *cell) {
            return *kind;
        }
        let kind = PostKind::parse(&String::from_utf8_lossy(cell));
        if self.0.len() < MOST {
            self.0.push((cell.into(), kind));
        }
        kind
    }
}
