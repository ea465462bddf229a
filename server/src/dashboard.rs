//! What posts came to in some days, and which of them stand out.

use app::domain::catalogue::{Catalogue, Filter, Order, Sort};
use app::domain::overview::{Dashboard, ListedPost, Numbers, Tally};
use app::domain::period::Period;
use app::domain::{Metric, PostId, WorkspaceId, Zone};
use app::query::DaysQuery;
use tokio::try_join;

use crate::store::{Result, Store};

/// The posts of a list.
const SHOWN: usize = 8;
/// The posts of a list of those that stand out.
const OUTSTANDING: usize = 5;
/// From so many times their expectation on, or below it, posts stand out; in thousandths.
const FAR: i64 = 2_000;

/// What the numbers are about.
pub(crate) struct Asked<'a> {
    /// Where days are kept.
    pub(crate) store: &'a dyn Store,
    /// Where the posts are known.
    pub(crate) workspace: WorkspaceId,
    /// All posts.
    pub(crate) catalogue: &'a Catalogue,
    /// Which of them.
    pub(crate) filter: &'a Filter,
    /// The zone of the days.
    pub(crate) zone: Zone,
}

impl Asked<'_> {
    /// What they came to in the days that are asked for; `None` where there is no post. Days are known by account:
    /// where anything else leaves posts out, the last totals of what was published then are told.
    pub(crate) async fn numbers(
        &self,
        days: DaysQuery,
        is_gained: bool,
    ) -> Result<Option<Numbers>> {
        let Self { catalogue, filter, zone, .. } = *self;
        let Some(last) = catalogue.last_observed(filter, zone) else { return Ok(None) };
        let period = days.span.ending(last);
        let (now, before) = try_join!(
            self.tally(period, is_gained),
            self.tally(days.against.of(period), is_gained),
        )?;
        let within = filter.within(period, zone);
        let reach = catalogue.median(&within, Sort::Total(Metric::Reach));
        Ok(Some(Numbers { now, before, is_gained, reach }))
    }

    /// The same with the posts that stand out.
    pub(crate) async fn dashboard(
        &self,
        days: DaysQuery,
        is_gained: bool,
    ) -> Result<Option<Dashboard>> {
        let Self { catalogue, filter, zone, .. } = *self;
        let Some(numbers) = self.numbers(days, is_gained).await? else { return Ok(None) };
        let within = filter.within(numbers.now.period, zone);
        let (above, below) = (self.outstanding(&within, false), self.outstanding(&within, true));
        let gaining = catalogue.first(filter, Sort::Gained, SHOWN);
        let leading = catalogue.first(filter, Sort::Interactions, SHOWN);
        let (gaining, above, below, leading) = try_join!(
            self.store.listed(self.workspace, &gaining),
            self.store.listed(self.workspace, &above),
            self.store.listed(self.workspace, &below),
            self.store.leaders(self.workspace, &leading),
        )?;
        let is_more = |post: &ListedPost| post.gained.is_some_and(|gained| gained.interactions > 0);
        let gaining = gaining.into_iter().filter(is_more).collect();
        Ok(Some(Dashboard { numbers, gaining, above, below, leading }))
    }

    async fn tally(&self, period: Period, is_gained: bool) -> Result<Tally> {
        let Self { catalogue, filter, zone, .. } = *self;
        if !is_gained {
            return Ok(catalogue.tally(filter, period, zone));
        }
        let accounts = catalogue.accounts_of(filter);
        let tally = self.store.tally(self.workspace, &accounts, period).await?;
        Ok(Tally { posts: catalogue.published_in(filter, period, zone), ..tally })
    }

    /// The posts that are furthest above what was expected of them, or below it.
    fn outstanding(&self, filter: &Filter, ascending: bool) -> Vec<PostId> {
        let order = Order { sort: Sort::Score, ascending };
        let page = self.catalogue.page(filter, order, None, OUTSTANDING);
        let far = page.marks.into_iter();
        let is_far = |value: i64| if ascending { value <= -FAR } else { value >= FAR };
        far.filter(|mark| mark.value.is_some_and(is_far)).map(|mark| mark.post).collect()
    }
}
