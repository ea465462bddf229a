//! Where a row's post was published: a column says so, the address, the table, or the person.

use std::borrow::Cow;

use app::domain::Platform;
use app::domain::import::Reason;

use super::identity::Spelled;
use super::words::lossy;
use super::{Blame, Rows};
use crate::ingest::ident;
use crate::ingest::layout::Places;
use crate::ingest::record::Record;

impl Rows<'_> {
    /// The place of the row's platform among those of the part.
    pub(super) fn platform(
        &mut self,
        record: &Record<'_>,
        places: &Places,
    ) -> Result<usize, Blame> {
        let by_address = match places.platform {
            Some(place) => {
                self.layout.table.networks_only
                    && ident::platform_of_name(&lossy(record.cell(place))).is_none()
            }
            None => self.identity.platform.is_none(),
        };
        let spelling = match places.platform {
            Some(place) if !by_address => record.cell(place),
            _ if by_address => places.url.map(|place| record.cell(place)).unwrap_or_default(),
            _ => Cow::Borrowed(&[][..]),
        };
        // Addresses differ from row to row; what they name is found again below.
        let known = self.identity.platforms.iter().position(|known| known.spelling == *spelling);
        if let Some(known) = known {
            return Ok(known);
        }
        let platform = self.named_platform(&spelling, places, by_address)?;
        let known = self.identity.platforms.iter().position(|known| known.platform == platform);
        if let Some(known) = known.filter(|_| by_address) {
            return Ok(known);
        }
        let place = self.draft.posts.platform(&platform);
        let (ids, spelling) = (ident::of(&platform), spelling.into_owned());
        self.identity.platforms.push(Spelled { spelling, place, platform, ids });
        Ok(self.identity.platforms.len() - 1)
    }

    fn named_platform(
        &self,
        spelling: &[u8],
        places: &Places,
        by_address: bool,
    ) -> Result<Platform, Blame> {
        let spelling = String::from_utf8_lossy(spelling);
        if by_address {
            let platform = ident::platform_of_url(&spelling);
            return platform.ok_or((None, Reason::NoPlatform));
        }
        match spelling.trim() {
            "" => self.identity.platform.clone().ok_or((places.platform, Reason::Missing)),
            name => ident::platform_of_name(name)
                .or_else(|| Platform::parse(name))
                .ok_or_else(|| (places.platform, Reason::BadPlatform(name.into()))),
        }
    }
}

/// Whether the row names a network, by its name or by the address.
pub(super) fn is_named(record: &Record<'_>, places: &Places) -> bool {
    let cell =
        |place: Option<usize>| place.map(|place| lossy(record.cell(place))).unwrap_or_default();
    ident::platform_of_name(&cell(places.platform)).is_some()
        || ident::platform_of_url(&cell(places.url)).is_some()
}
