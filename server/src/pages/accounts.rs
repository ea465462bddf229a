//! `/accounts`

use app::domain::account::{Ranked, Roles, rank};
use app::domain::catalogue::{Catalogue, Filter, Sort};
use app::domain::overview::Tally;
use app::domain::period::Period;
use app::domain::{Account, AccountId, Zone};
use app::pages::{AccountsPage, Section, accounts_page};
use app::query::AccountsQuery;
use axum::extract::State as Shared;
use axum::http::Uri;
use axum::response::Response;
use tokio::try_join;

use super::WORKSPACE;
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
        let is_meant =
            |account: &&Account| query.platform.as_ref().is_none_or(|it| *it == account.platform);
        ranked = side.ranked(all.iter().filter(is_meant), &roles).await?;
        ranked.retain(|ranked| query.role.is_none_or(|role| role == ranked.role));
        rank(&mut ranked, query.by);
    }
    let title = visit.frame.text.say("nav-accounts");
    let page = AccountsPage { query, days, ranked, all };
    Ok(visit.page(Section::Accounts, &title, |frame| accounts_page(frame, page)))
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
    async fn ranked(
        &self,
        accounts: impl Iterator<Item = &Account>,
        roles: &Roles,
    ) -> Stored<Vec<Ranked>> {
        let (period, other) = self.days;
        let followers = self.store.followers(WORKSPACE, period.last).await?;
        let earlier = self.store.followers(WORKSPACE, period.first - 1).await?;
        let of = |known: &[(AccountId, _)], id| {
            known.iter().find(|(account, _)| *account == id).map(|(_, followers)| *followers)
        };
        let mut ranked = Vec::new();
        for account in accounts {
            let filter = Filter { account: Some(account.id), ..Filter::default() };
            let within = filter.within(period, self.zone);
            ranked.push(Ranked {
                role: roles.of(account.id, self.catalogue.known(&filter)),
                now: self.tally(account.id, &filter, period).await?,
                before: self.tally(account.id, &filter, other).await?,
                typical: self.catalogue.median(&within, Sort::Interactions),
                score: self.catalogue.median_score(&within),
                followers: of(&followers, account.id),
                followers_before: of(&earlier, account.id),
                account: account.clone(),
            });
        }
        Ok(ranked)
    }

    async fn tally(&self, account: AccountId, filter: &Filter, period: Period) -> Stored<Tally> {
        let tally = self.store.tally(WORKSPACE, &[account], period).await?;
        Ok(Tally { posts: self.catalogue.published_in(filter, period, self.zone), ..tally })
    }
}
