//! Records -> the batch of a store: each cell parsed, each refused row with its column and reason.

use std::borrow::Cow;
use std::collections::HashMap;

use app::domain::import::{Meaning, Reason, Refusal};
use app::domain::{Amounts, Metric, Moment, Platform, Zone};

use super::platform::{Ids, Layout, Published};
use super::record::Record;
use super::{Options, ident, limits, number, time};
use crate::store::batch::{Batch, NewAccount, NewPost, NewRow};

/// Takes records and builds a batch.
pub(crate) struct Rows<'a> {
    layout: &'a Layout,
    zone: Zone,
    account: Option<&'a str>,
    platform: Option<Platform>,
    /// The moment of all rows, where no column tells it.
    observed: Moment,
    places: Places,
    platforms: Vec<KnownPlatform>,
    accounts: HashMap<(usize, String), u32>,
    published: Vec<Said>,
    /// The last cell of the moment, and what it says.
    last_observed: Option<(Vec<u8>, Moment)>,
    pub(crate) batch: Batch,
    pub(crate) refusals: Vec<Refusal>,
    pub(crate) refused: i64,
    /// Whether a time was understood by the workspace's zone.
    pub(crate) by_zone: bool,
}

/// Where the columns are.
struct Places {
    platform: Option<usize>,
    account: Option<usize>,
    id: Option<usize>,
    url: Option<usize>,
    text: Option<usize>,
    published: Option<usize>,
    observed: Option<usize>,
    metrics: Vec<(usize, Metric)>,
}

/// A platform as the file spells it, and its posts so far.
struct KnownPlatform {
    spelling: Vec<u8>,
    platform: Platform,
    posts: HashMap<Box<str>, u32>,
}

/// What was first said about a post's publication, and by which row.
struct Said {
    row: u32,
    cell: Box<[u8]>,
}

/// Why a row is refused, and the place of the cell to blame.
type Blame = (Option<usize>, Reason);

impl<'a> Rows<'a> {
    pub(crate) fn new(layout: &'a Layout, options: &'a Options, observed: Moment) -> Self {
        let place = |meaning| layout.place(meaning);
        Self {
            layout,
            zone: options.zone,
            account: options.account.as_deref(),
            platform: match layout.table.ids {
                Ids::X => Some(Platform::x()),
                Ids::Any => options.platform.clone(),
            },
            observed,
            places: Places {
                platform: place(Meaning::Platform),
                account: place(Meaning::Account),
                id: place(Meaning::PostId),
                url: place(Meaning::Url),
                text: place(Meaning::Text),
                published: place(Meaning::Published),
                observed: place(Meaning::Observed),
                metrics: layout.metrics(),
            },
            platforms: Vec::new(),
            accounts: HashMap::new(),
            published: Vec::new(),
            last_observed: None,
            batch: Batch::default(),
            refusals: Vec::new(),
            refused: 0,
            by_zone: false,
        }
    }

    /// Takes the next record.
    pub(crate) fn take(&mut self, record: &Record<'_>) {
        match self.read(record, record.row()) {
            Ok(read) => self.batch.rows.push(read),
            Err((place, reason)) => self.refuse(record.row(), place, reason),
        }
    }

    /// Counts a refused row; the first ones are kept with their reasons.
    pub(crate) fn refuse(&mut self, row: u32, place: Option<usize>, reason: Reason) {
        self.refused += 1;
        if self.refusals.len() < limits::REFUSALS {
            let column = place.map(|place| self.layout.columns[place].header.clone());
            self.refusals.push(Refusal { row: row.into(), column, reason });
        }
    }

    /// Posts of X that no column dated are dated by their ids.
    pub(crate) fn date_by_id(&mut self) {
        for post in &mut self.batch.posts {
            let account = &self.batch.accounts[post.account as usize];
            if post.published.is_none() && account.platform == Platform::x() {
                post.published = ident::snowflake_moment(&post.platform_id);
            }
        }
    }

    fn read(&mut self, record: &Record<'_>, row: u32) -> Result<NewRow, Blame> {
        let (expected, found) = (self.layout.columns.len(), record.len());
        if expected != found {
            return Err((None, Reason::CellCount { expected, found }));
        }
        if record.largest() > limits::CELL {
            let place = (0..found).find(|place| record.cell(*place).len() > limits::CELL);
            return Err((place, Reason::LongCell(limits::CELL)));
        }
        let observed = self.observed(record)?;
        let amounts = self.amounts(record)?;
        let platform = self.platform(record)?;
        let id = self.id(record)?;
        let post = self.post(record, row, platform, &id)?;
        Ok(NewRow { post, row, observed, amounts })
    }

    fn observed(&mut self, record: &Record<'_>) -> Result<Moment, Blame> {
        let Some(place) = self.places.observed else { return Ok(self.observed) };
        let cell = record.cell(place);
        // Files in order of time say the same moment many times in a row.
        if let Some((last, moment)) = &self.last_observed
            && *last == *cell
        {
            return Ok(*moment);
        }
        let moment = self.moment(&cell, place)?;
        self.last_observed = Some((cell.into_owned(), moment));
        Ok(moment)
    }

    fn moment(&mut self, cell: &[u8], place: usize) -> Result<Moment, Blame> {
        if cell.trim_ascii().is_empty() {
            return Err((Some(place), Reason::Missing));
        }
        let read = time::read(cell, self.zone).map_err(|reason| (Some(place), reason))?;
        self.by_zone |= read.by_zone;
        Ok(read.moment)
    }

    fn amounts(&self, record: &Record<'_>) -> Result<Amounts, Blame> {
        let mut amounts = Amounts::EMPTY;
        for (place, metric) in &self.places.metrics {
            match number::count(&record.cell(*place)) {
                Ok(Some(value)) => amounts.set(*metric, value),
                Ok(None) => {}
                Err(reason) => return Err((Some(*place), reason)),
            }
        }
        Ok(amounts)
    }

    /// The place of the row's platform among those of the file.
    fn platform(&mut self, record: &Record<'_>) -> Result<usize, Blame> {
        let spelling = self.places.platform.map(|place| record.cell(place)).unwrap_or_default();
        if let Some(known) = self.platforms.iter().position(|known| known.spelling == *spelling) {
            return Ok(known);
        }
        let platform = match String::from_utf8_lossy(&spelling).trim() {
            "" => self.platform.clone().ok_or((self.places.platform, Reason::Missing))?,
            name => Platform::parse(name)
                .ok_or_else(|| (self.places.platform, Reason::BadPlatform(name.into())))?,
        };
        // Another spelling of a known platform shares its posts.
        if let Some(known) = self.platforms.iter().position(|known| known.platform == platform) {
            return Ok(known);
        }
        let spelling = spelling.into_owned();
        self.platforms.push(KnownPlatform { spelling, platform, posts: HashMap::new() });
        Ok(self.platforms.len() - 1)
    }

    fn id<'r>(&self, record: &'r Record<'_>) -> Result<Cow<'r, str>, Blame> {
        let cell = self.places.id.map(|place| lossy(record.cell(place))).unwrap_or_default();
        let id = trimmed(cell);
        let place = self.places.id.or(self.places.url);
        if self.is_plain_id(&id) {
            return Ok(id);
        }
        let url = self.places.url.map(|place| lossy(record.cell(place))).unwrap_or_default();
        if ident::is_destroyed(&id) {
            let found = ident::recovered(&id, &url);
            return found.map(Cow::Owned).ok_or_else(|| (place, Reason::DestroyedId(id.into())));
        }
        if !id.is_empty() {
            return Err((place, Reason::BadId(id.into())));
        }
        let of_url = ident::of_x_url(&url).map(|(_, id)| Cow::Owned(id.into()));
        of_url.ok_or((place, Reason::Missing))
    }

    fn is_plain_id(&self, id: &str) -> bool {
        const LONGEST: usize = 512;
        let fits = match self.layout.table.ids {
            Ids::X => id.len() <= 20 && id.bytes().all(|byte| byte.is_ascii_digit()),
            Ids::Any => {
                id.len() <= LONGEST && !id.contains(char::is_control) && !ident::is_destroyed(id)
            }
        };
        fits && !id.is_empty()
    }

    /// The place of the row's post among those of the file; a new one is noted with what the row says of it.
    fn post(
        &mut self,
        record: &Record<'_>,
        row: u32,
        platform: usize,
        id: &str,
    ) -> Result<u32, Blame> {
        if let Some(known) = self.platforms[platform].posts.get(id) {
            let known = *known;
            self.learn(record, row, known)?;
            return Ok(known);
        }
        let published = self.published_cell(record);
        let moment = self.published(&published)?;
        let post = NewPost {
            account: self.account(record, platform),
            platform_id: id.into(),
            url: self.url(record),
            text: self.text(record),
            published: moment,
        };
        let place = u32::try_from(self.batch.posts.len()).unwrap_or(u32::MAX);
        self.batch.posts.push(post);
        self.published.push(Said { row, cell: published.as_ref().into() });
        self.platforms[platform].posts.insert(id.into(), place);
        Ok(place)
    }

    /// Fills in what earlier rows left open about a post. Its publication must not change.
    fn learn(&mut self, record: &Record<'_>, row: u32, post: u32) -> Result<(), Blame> {
        let published = self.published_cell(record);
        let said = &self.published[post as usize];
        if *said.cell != *published && !published.is_empty() {
            let first = said.row;
            let moment = self.published(&published)?;
            let known = &mut self.batch.posts[post as usize].published;
            match known {
                None => {
                    *known = moment;
                    self.published[post as usize] = Said { row, cell: published.as_ref().into() };
                }
                Some(_) if *known == moment => {}
                Some(_) => {
                    return Err((self.places.published, Reason::Contradiction(first.into())));
                }
            }
        }
        if self.places.url.is_some() && self.batch.posts[post as usize].url.is_none() {
            self.batch.posts[post as usize].url = self.url(record);
        }
        if self.places.text.is_some() && self.batch.posts[post as usize].text.is_none() {
            self.batch.posts[post as usize].text = self.text(record);
        }
        Ok(())
    }

    /// The cell of the publication, unless ids tell it better.
    fn published_cell<'r>(&self, record: &'r Record<'_>) -> Cow<'r, [u8]> {
        let place =
            self.places.published.filter(|_| self.layout.table.published == Published::Column);
        place.map(|place| record.cell(place)).unwrap_or_default()
    }

    fn published(&mut self, cell: &[u8]) -> Result<Option<Moment>, Blame> {
        match self.places.published {
            Some(place) if !cell.trim_ascii().is_empty() => self.moment(cell, place).map(Some),
            _ => Ok(None),
        }
    }

    fn account(&mut self, record: &Record<'_>, platform: usize) -> u32 {
        let cell = self.places.account.map(|place| lossy(record.cell(place))).unwrap_or_default();
        let url = self.places.url.map(|place| lossy(record.cell(place))).unwrap_or_default();
        let is_x = self.platforms[platform].platform == Platform::x();
        let of_url = ident::of_x_url(&url).map(|(handle, _)| handle).filter(|_| is_x);
        let named = [Some(&*cell), of_url, self.account]
            .into_iter()
            .flatten()
            .map(|name| name.trim().trim_start_matches('@'))
            .find(|name| !name.is_empty());
        let handle = named.unwrap_or_default();
        let place = u32::try_from(self.batch.accounts.len()).unwrap_or(u32::MAX);
        *self.accounts.entry((platform, handle.to_lowercase())).or_insert_with(|| {
            let platform = self.platforms[platform].platform.clone();
            self.batch.accounts.push(NewAccount { platform, handle: handle.into() });
            place
        })
    }

    /// The address, when it is one that a page may link to.
    fn url(&self, record: &Record<'_>) -> Option<String> {
        let cell = lossy(record.cell(self.places.url?));
        let is_web = ["https://", "http://"].iter().any(|scheme| cell.trim().starts_with(scheme));
        is_web.then(|| cell.trim().into())
    }

    fn text(&self, record: &Record<'_>) -> Option<String> {
        let cell = lossy(record.cell(self.places.text?));
        let text =
            if self.layout.table.escaped_text { unescaped(&cell) } else { cell.trim().into() };
        (!text.is_empty()).then_some(text)
    }
}

fn lossy(cell: Cow<'_, [u8]>) -> Cow<'_, str> {
    match cell {
        Cow::Borrowed(bytes) => String::from_utf8_lossy(bytes),
        Cow::Owned(bytes) => Cow::Owned(String::from_utf8_lossy(&bytes).into_owned()),
    }
}

fn trimmed(cell: Cow<'_, str>) -> Cow<'_, str> {
    match cell {
        Cow::Borrowed(text) => Cow::Borrowed(text.trim()),
        Cow::Owned(text) => Cow::Owned(text.trim().into()),
    }
}

/// Text without HTML's escapes. The ampersand comes last: `&amp;lt;` stands for `&lt;`.
fn unescaped(text: &str) -> String {
    let text = text.trim().replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"");
    text.replace("&#39;", "'").replace("&amp;", "&")
}
