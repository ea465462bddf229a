//! `/accounts`

use app::domain::account::{Ranked, Roles, rank};
use app::domain::catalogue::{Catalogue, Filter, Published};
use app::domain::overview::Tally;
use app::domain::period::Period;
use app::domain::{Account, AccountId, Zone};
use app::pages::{AccountsPage, Frame, Section, Wanted, accounts_page, accounts_table};
use app::query::AccountsQuery;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;
use tokio::try_join;

use super::WORKSPACE;
use super::chart_file::{FileName, answer};
use crate::error::AppError;
use crate::state::State;
use crate::store::{Result as Stored, Store};
use crate::visit::Visit;

/// Accounts side by side.
pub async fn show(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let page = page(&state, &uri, &visit).await?;
    let title = visit.frame.text.say("nav-accounts");
    Ok(visit.page(Section::Accounts, &title, |frame| accounts_page(frame, page)))
}

/// `/accounts.csv` and so on: the page's table.
pub async fn file(
    Shared(state): Shared<State>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let file = FileName::of_page(&uri)?;
    let page = page(&state, &uri, &visit).await?;
    let table =
        move |frame: &Frame, wanted: Wanted| wanted.of_table(|| accounts_table(frame, &page));
    answer(&visit, &file, table).await
}

async fn page(state: &State, uri: &Uri, visit: &Visit) -> Result<AccountsPage, AppError> {
    let query = AccountsQuery::parse(uri.query().unwrap_or_default());
    let (store, zone) = (&*state.store, visit.zone());
    let (catalogue, roles) = try_join!(store.catalogue(WORKSPACE), store.roles(WORKSPACE))?;
    // Exports of days may be all that is known.
    let exported = store.followers(WORKSPACE, i64::MAX).await?;
    let exported = exported.into_iter().map(|(_, followers)| followers.day).max();
    let last = catalogue.last_observed(&Filter::default(), zone).or(exported);
    let days = last.map(|last| query.days.span.ending(last));
    let days = days.map(|period| (period, query.days.against.of(period)));
    let all: Vec<Account> = catalogue.all_accounts().to_vec();
    let mut ranked = Vec::new();
    if let Some(days) = days {
        let side = Side { store, catalogue: &catalogue, zone, days };
        ranked = side.ranked(&query, &roles).await?;
        rank(&mut ranked, query.by);
    }
    Ok(AccountsPage { query, days, ranked, all })
}

/// What accounts stand side by side in.
struct Side<'a> {
    store: &'a dyn Store,
    catalogue: &'a Catalogue,
    zone: Zone,
    /// The days, and those that they are compared with.
    days: (Period, Period),
}

impl Side<'_> {
    /// The accounts that are meant.
    async fn ranked(&self, query: &AccountsQuery, roles: &Roles) -> Stored<Vec<Ranked>> {
        let (period, other) = self.days;
        let followers = self.store.followers(WORKSPACE, period.last).await?;
        let earlier = self.store.followers(WORKSPACE, period.first - 1).await?;
        let of = |known: &[(AccountId, _)], id| {
            known.iter().find(|(account, _)| *account == id).map(|(_, followers)| *followers)
        };
        let catalogue = self.catalogue;
        let known = catalogue.known_by_account();
        let published = catalogue.published_by_account(period, self.zone);
        let published_before = catalogue.published_by_account(other, self.zone);
        let mut ranked = Vec::new();
        for (place, account) in catalogue.all_accounts().iter().enumerate() {
            let role = roles.of(account.id, known[place]);
            let is_of_platform = query.platform.as_ref().is_none_or(|it| *it == account.platform);
            if !is_of_platform || query.role.is_some_and(|asked| asked != role) {
                continue;
            }
            ranked.push(Ranked {
                role,
                now: self.tally(account.id, period, published[place]).await?,
                before: self.tally(account.id, other, published_before[place]).await?,
                published: published[place],
                followers: of(&followers, account.id),
                followers_before: of(&earlier, account.id),
                account: account.clone(),
            });
        }
        Ok(ranked)
    }

    async fn tally(
        &self,
        account: AccountId,
        period: Period,
        published: Published,
    ) -> Stored<Tally> {
        let tally = self.store.tally(WORKSPACE, &[account], period).await?;
        Ok(Tally { posts: published.posts, ..tally })
    }
}
