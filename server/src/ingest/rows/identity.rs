//! Which post a row is about, whose it is, and what the row tells of it.

use std::borrow::Cow;

use app::domain::import::{FileRefusal, Reason};
use app::domain::{Moment, Platform, PostKind};

use super::kinds;
use super::words::{lossy, trimmed, unescaped, untagged};
use super::{Blame, Rows};
use crate::ingest::Options;
use crate::ingest::draft::PostDraft;
use crate::ingest::facts::Facts;
use crate::ingest::ident::{self, Address, Ids};
use crate::ingest::layout::{Layout, Places};
use crate::ingest::platform::{Published, Writing};
use crate::ingest::record::Record;
use crate::store::batch::{NewAccount, NewPost};

/// What a part says of all of its rows, and the platforms that it has named.
pub(super) struct Identity {
    pub(super) platform: Option<Platform>,
    handle: Option<String>,
    pub(super) platforms: Vec<Spelled>,
    kinds: kinds::Words,
    /// The post's address, where a row of its own or the person tells it.
    url: Option<String>,
    /// The first day that the part counts, where it counts a period.
    pub(super) since: Option<Moment>,
}

/// A platform as the part spells it.
pub(super) struct Spelled {
    pub(super) spelling: Vec<u8>,
    pub(super) place: usize,
    pub(super) platform: Platform,
    pub(super) ids: &'static Ids,
}

impl Identity {
    pub(super) fn new(layout: &Layout, options: &Options, facts: &Facts) -> Self {
        let own = layout.table.platform.and_then(Platform::parse);
        let mapped = layout.mapping.as_ref().and_then(|mapping| mapping.platform.clone());
        let names = [Some(&facts.file_name), facts.archive.as_ref()];
        let names = || names.into_iter().flatten().map(String::as_str);
        let of_name = layout.table.handle.and_then(|of_name| names().find_map(of_name));
        let is_asked = layout.names_no_post() || layout.table.is_bare();
        let asked =
            options.post.as_deref().filter(|post| is_asked && ident::address(post).is_some());
        Self {
            platform: own
                .or(mapped)
                .or_else(|| options.platform.clone())
                .or_else(|| facts.platform()),
            handle: options.account.clone().or_else(|| of_name.map(Into::into)),
            platforms: Vec::new(),
            kinds: kinds::Words::default(),
            url: asked.map(Into::into),
            since: layout.table.since.and_then(|since| names().find_map(since)),
        }
    }

    /// Notes the address of the post that all rows are about.
    pub(super) fn learn_url(&mut self, url: &str) {
        self.url = Some(url.trim().into());
    }
}

impl Rows<'_> {
    /// A table of which nothing can tell where its posts were published is refused as a whole.
    pub(in crate::ingest) fn check_platform(&self) -> Result<(), FileRefusal> {
        let tells = |places: &Places| places.platform.or(places.url).is_some();
        let is_told = self.identity.platform.is_some()
            || self.identity.url.is_some()
            || self.layout.blocks.iter().any(tells);
        let column = Some("platform".into());
        let refusal = FileRefusal { row: None, column, reason: Reason::NoPlatform };
        if is_told { Ok(()) } else { Err(refusal) }
    }

    /// The place of the row's post in the draft; a new one is noted with what the row says of it.
    pub(super) fn post(
        &mut self,
        record: &Record<'_>,
        row: u32,
        places: &Places,
    ) -> Result<u32, Blame> {
        let spelled = self.platform(record, places)?;
        let id = self.id(record, row, places, spelled)?;
        let Spelled { place: platform, ids, .. } = self.identity.platforms[spelled];
        if let Some(known) = self.draft.posts.find(platform, &id) {
            self.learn(record, row, places, known)?;
            return Ok(known);
        }
        let of_id = (ids.moment)(&id);
        let is_told = self.layout.table.published == Published::Id && of_id.is_some();
        let cell = if is_told { Cow::default() } else { published_cell(record, places) };
        let published = self.published(&cell, places)?.or(of_id);
        let post = NewPost {
            account: self.account_of(record, places, spelled),
            platform_id: id.into_owned(),
            url: self.link(record, places),
            text: self.text(record, places),
            kind: self.kind(record, places, spelled),
            published,
        };
        let draft = PostDraft { post, published_row: row, published_cell: cell.as_ref().into() };
        Ok(self.draft.posts.push(platform, draft))
    }

    /// The account of a row that is about no post.
    pub(super) fn account(&mut self, record: &Record<'_>, places: &Places) -> Result<u32, Blame> {
        let spelled = self.platform(record, places)?;
        Ok(self.account_of(record, places, spelled))
    }

    fn id<'r>(
        &mut self,
        record: &'r Record<'_>,
        row: u32,
        places: &Places,
        spelled: usize,
    ) -> Result<Cow<'r, str>, Blame> {
        if self.layout.mapping.as_ref().is_some_and(|mapping| mapping.rows_are_posts) {
            return Ok(Cow::Owned(format!(
                "{}-{}",
                self.facts.row_prefix(),
                row - self.facts.first
            )));
        }
        if self.layout.table.by_address
            && let Some(id) = self.id_of_own_address(record, places, spelled)
        {
            return Ok(Cow::Owned(id));
        }
        let first = places.first_id.map(|place| trimmed(lossy(record.cell(place))));
        let cell = first.filter(|id| !id.is_empty()).or_else(|| {
            places.id.map(|place| trimmed(lossy(record.cell(place)))).filter(|id| !id.is_empty())
        });
        let place = places.id.or(places.url);
        let cell = cell.or_else(|| self.asked_post().filter(|_| place.is_none()));
        let Some(id) = cell else {
            return self.id_of_address(record, places, spelled).ok_or((place, Reason::Missing));
        };
        if ident::is_destroyed(&id) {
            let found = ident::recovered(&id, &self.url(record, places));
            self.draft.recovered += u64::from(found.is_some());
            return found.map(Cow::Owned).ok_or_else(|| (place, Reason::DestroyedId(id.into())));
        }
        let id = shortened(id, self.identity.platforms[spelled].ids);
        if self.is_id(&id, spelled) { Ok(id) } else { Err((place, Reason::BadId(id.into()))) }
    }

    /// The id of the post that the person names for all rows, unless they name its address.
    fn asked_post<'r>(&self) -> Option<Cow<'r, str>> {
        let post = self.options.post.clone().filter(|_| self.identity.url.is_none());
        post.map(|post| Cow::Owned(post.trim().to_owned()))
    }

    fn is_id(&self, id: &str, spelled: usize) -> bool {
        const LONGEST: usize = 512;
        let is_own = !self.layout.table.own_ids || (self.identity.platforms[spelled].ids.is_id)(id);
        is_own && id.len() <= LONGEST && !id.contains(char::is_control)
    }

    /// The id that the row's address holds; for places that Sillage knows nothing of, the address itself.
    fn id_of_address<'r>(
        &self,
        record: &'r Record<'_>,
        places: &Places,
        spelled: usize,
    ) -> Option<Cow<'r, str>> {
        let url = self.url(record, places);
        let told = self.id_of_own_address(record, places, spelled).map(Cow::Owned);
        let is_unknown = ident::platform_of_url(&url).is_none();
        let whole = || {
            let address = ident::address(&url)?;
            let id = address.split('#').next()?.trim_end_matches('/');
            (is_unknown && id.contains('/') && id.len() <= 512).then(|| Cow::Owned(id.to_owned()))
        };
        told.or_else(whole)
    }

    /// The id in the row's address, as the platform itself writes it there.
    fn id_of_own_address(
        &self,
        record: &Record<'_>,
        places: &Places,
        spelled: usize,
    ) -> Option<String> {
        let told = self.identity.platforms[spelled].ids.of_url(&self.url(record, places))?;
        Some(told.id)
    }

    /// The row's address, else that which a row of its own has told.
    fn url<'r>(&self, record: &'r Record<'_>, places: &Places) -> Cow<'r, str> {
        match places.url {
            Some(place) => lossy(record.cell(place)),
            None => self.identity.url.clone().map_or_else(Cow::default, Cow::Owned),
        }
    }

    /// The address, when it is one that a page may link to.
    fn link(&self, record: &Record<'_>, places: &Places) -> Option<String> {
        let cell = self.url(record, places);
        ident::address(&cell).map(|_| cell.trim().to_owned())
    }

    /// Fills in what earlier rows left open about a post. Its publication must not change.
    fn learn(
        &mut self,
        record: &Record<'_>,
        row: u32,
        places: &Places,
        post: u32,
    ) -> Result<(), Blame> {
        let by_id = self.layout.table.published == Published::Id;
        let is_told = by_id && self.draft.posts.published(post).is_some_and(Moment::has_hour);
        let cell = if is_told { Cow::default() } else { published_cell(record, places) };
        if !cell.is_empty() && *self.draft.posts.get(post).published_cell != *cell {
            self.learn_publication(&cell, row, places, post)?;
        }
        let known = &self.draft.posts.get(post).post;
        let (has_url, has_text, has_kind) =
            (known.url.is_some(), known.text.is_some(), known.kind.is_some());
        if !has_url && places.url.is_some() {
            self.draft.posts.get_mut(post).post.url = self.link(record, places);
        }
        if !has_kind && !places.kinds.is_empty() {
            self.draft.posts.get_mut(post).post.kind = self.identity.kinds.told(record, places);
        }
        if !has_text && !places.texts.is_empty() {
            self.draft.posts.get_mut(post).post.text = self.text(record, places);
        }
        Ok(())
    }

    fn learn_publication(
        &mut self,
        cell: &[u8],
        row: u32,
        places: &Places,
        post: u32,
    ) -> Result<(), Blame> {
        let Some(moment) = self.published(cell, places)? else { return Ok(()) };
        let known = self.draft.posts.get_mut(post);
        match known.post.published {
            // What is known to the second is better than a day, and what is known to the day bears it out.
            Some(earlier) if agree(earlier, moment) => Ok(()),
            Some(_) if !known.published_cell.is_empty() => {
                let first = i64::from(known.published_row);
                Err((places.published, Reason::Contradiction(first)))
            }
            Some(_) | None => {
                known.post.published = Some(moment);
                known.published_row = row;
                known.published_cell = cell.into();
                Ok(())
            }
        }
    }

    fn published(&mut self, cell: &[u8], places: &Places) -> Result<Option<Moment>, Blame> {
        match places.published {
            Some(place) if !cell.trim_ascii().is_empty() => self.read_moment(cell, place).map(Some),
            _ => Ok(None),
        }
    }

    fn account_of(&mut self, record: &Record<'_>, places: &Places, spelled: usize) -> u32 {
        let cell = places.account.map(|place| lossy(record.cell(place))).unwrap_or_default();
        let url = self.url(record, places);
        let Spelled { platform, ids, .. } = &self.identity.platforms[spelled];
        let told: Option<Address> = ids.of_url(&url);
        let of_url = told.and_then(|told| told.handle);
        let named = [Some(&*cell), of_url.as_deref(), self.identity.handle.as_deref()]
            .into_iter()
            .flatten()
            .map(|name| name.trim_start_matches(|c: char| c == '@' || c.is_whitespace()).trim_end())
            .find(|name| !matches!(*name, "" | "[deleted]"));
        let handle = named.unwrap_or_default().to_owned();
        let platform = platform.clone();
        self.draft.account(NewAccount { platform, handle })
    }

    /// The type that the row tells, else its address, else the table.
    fn kind(&mut self, record: &Record<'_>, places: &Places, spelled: usize) -> Option<PostKind> {
        let ids = self.identity.platforms[spelled].ids;
        let told = self.identity.kinds.told(record, places);
        told.or_else(|| ids.kind_of_url(&self.url(record, places))).or(self.layout.table.kind)
    }

    /// The longest of the cells with words.
    fn text(&self, record: &Record<'_>, places: &Places) -> Option<String> {
        let place = places.texts.iter().max_by_key(|place| record.cell(**place).len())?;
        let cell = lossy(record.cell(*place));
        let text = match self.layout.table.writing {
            Writing::Plain => cell,
            Writing::Escaped => unescaped(&cell).into(),
            Writing::Html => untagged(&cell).into(),
        };
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }
}

/// The cell of the publication, with the hour where that stands in a column of its own.
fn published_cell<'r>(record: &'r Record<'_>, places: &Places) -> Cow<'r, [u8]> {
    let day = places.published.map(|place| record.cell(place)).unwrap_or_default();
    match places.clock.map(|place| record.cell(place)) {
        // Some tables repeat the hour that stands with the day.
        Some(clock) if !day.contains(&b':') && !clock.trim_ascii().is_empty() => {
            Cow::Owned([&*day, b" ", &*clock].concat())
        }
        _ => day,
    }
}

/// The part of an id by which the platform knows the post.
fn shortened<'r>(id: Cow<'r, str>, ids: &Ids) -> Cow<'r, str> {
    match id {
        Cow::Borrowed(id) => Cow::Borrowed((ids.short)(id)),
        Cow::Owned(id) => Cow::Owned((ids.short)(&id).to_owned()),
    }
}

fn agree(known: Moment, said: Moment) -> bool {
    if known.has_hour() == said.has_hour() {
        return known.at == said.at;
    }
    // A day in anybody's zone begins up to 14 hours before and ends up to 12 hours after the one in UTC.
    (known.at - said.at).abs() <= 86_400 + 14 * 3_600
}
