//! `/`

use app::domain::catalogue::{Catalogue, Filter, Order, Sort};
use app::domain::overview::{AccountTotals, Dashboard, ListedPost, Tally};
use app::domain::period::Period;
use app::domain::{Metric, PostId, Zone};
use app::pages::{OverviewPage, Section, overview_page};
use app::query::OverviewQuery;
use app::story::DAYS;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;
use tokio::try_join;

use super::{Scoped, WORKSPACE};
use crate::error::AppError;
use crate::state::State;
use crate::store::{Result as Stored, Store};
use crate::visit::Visit;

/// Of so many accounts, the largest, the last days are told.
const TOLD: usize = 2;
/// The posts of a list.
const SHOWN: usize = 8;
/// The posts of a list of those that stand out.
const OUTSTANDING: usize = 5;
/// From so many times their expectation on, or below it, posts stand out; in thousandths.
const FAR: i64 = 2_000;

/// The first page.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let query = OverviewQuery::parse(uri.query().unwrap_or_default());
    let (store, zone) = (&*state.store, visit.zone());
    let (overview, scoped) = try_join!(
        async { Ok(store.overview(WORKSPACE).await?) },
        Scoped::of(&state, &query.scope)
    )?;
    let Scoped { catalogue, filter, .. } = &scoped;
    let told = overview.accounts.iter().take(TOLD).filter(|_| !query.scope.is_narrow());
    let mut periods = Vec::new();
    for AccountTotals { account, .. } in told {
        let totals = store.period(WORKSPACE, account, zone, DAYS).await?;
        periods.extend(totals.map(|totals| (account.clone(), totals)));
    }
    let dashboard = match catalogue.last_observed(filter, zone) {
        Some(last) => {
            let asked = Asked { store, catalogue, filter, zone };
            Some(asked.dashboard(&query, query.span.ending(last)).await?)
        }
        None => None,
    };
    let choices = scoped.choices();
    let title = visit.frame.text.say("overview-title");
    let page = OverviewPage { query, overview, dashboard, periods, choices };
    Ok(visit.page(Section::Overview, &title, |frame| overview_page(frame, page)))
}

/// What the numbers are about.
struct Asked<'a> {
    store: &'a dyn Store,
    catalogue: &'a Catalogue,
    filter: &'a Filter,
    zone: Zone,
}

impl Asked<'_> {
    async fn dashboard(&self, query: &OverviewQuery, period: Period) -> Stored<Dashboard> {
        let Self { catalogue, filter, zone, .. } = *self;
        // Days are known by account.
        let is_gained = query.scope.is_of_accounts();
        let within = filter.within(period, zone);
        let (above, below) = (self.outstanding(&within, false), self.outstanding(&within, true));
        let gaining = catalogue.first(filter, Sort::Gained, SHOWN);
        let leading = catalogue.first(filter, Sort::Interactions, SHOWN);
        let other = query.against.of(period);
        let (now, before, gaining, above, below, leading) = try_join!(
            self.tally(period, is_gained),
            self.tally(other, is_gained),
            self.store.listed(WORKSPACE, &gaining),
            self.store.listed(WORKSPACE, &above),
            self.store.listed(WORKSPACE, &below),
            self.store.leaders(WORKSPACE, &leading),
        )?;
        let reach = catalogue.median(&within, Metric::Reach);
        let is_more = |post: &ListedPost| post.gained.is_some_and(|gained| gained.interactions > 0);
        let gaining = gaining.into_iter().filter(is_more).collect();
        Ok(Dashboard { now, before, is_gained, reach, gaining, above, below, leading })
    }

    async fn tally(&self, period: Period, is_gained: bool) -> Stored<Tally> {
        let Self { catalogue, filter, zone, .. } = *self;
        if !is_gained {
            return Ok(catalogue.tally(filter, period, zone));
        }
        let accounts = catalogue.accounts_of(filter);
        let tally = self.store.tally(WORKSPACE, &accounts, period).await?;
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
