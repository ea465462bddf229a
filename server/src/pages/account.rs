//! `/accounts/{id}`

use app::domain::account::{BestDay, Record, Role, YearOfPosts, with_follows};
use app::domain::analytics::{Curves, half_life, median_half_life};
use app::domain::catalogue::{Catalogue, Filter, Sort};
use app::domain::period::{Period, year};
use app::domain::{
    AccountId, Amounts, ComparisonSet, ExportedDay, KindSet, Metric, MetricSet, PostId, Zone,
};
use app::pages::{AccountPage, Frame, Section, account_page, account_part};
use app::query::{AccountQuery, Backdrop, CompareQuery};
use app::story::DAYS;
use axum::Form;
use axum::extract::rejection::FormRejection;
use axum::extract::{DefaultBodyLimit, Path, State as Shared};
use axum::http::Uri;
use axum::response::{Redirect, Response};
use axum::routing::{MethodRouter, post};
use serde::Deserialize;
use tokio::try_join;

use super::chart_file::{FileName, answer};
use super::{WORKSPACE, done, id};
use crate::compared::compare;
use crate::dashboard::Asked;
use crate::error::AppError;
use crate::state::State;
use crate::store::{Result as Stored, Store};
use crate::visit::Visit;

/// Bytes of a form: a role is far less.
const FORM: usize = 1 << 10;
/// Of a year, the half-lives of so many posts are read: its newest.
const POSTS_OF_YEAR: i64 = 300;

/// One account.
pub async fn show(
    Shared(state): Shared<State>,
    Path(account): Path<String>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let page = page(&state, &account, &uri, &visit).await?;
    let title = visit.frame.text.account_name(&page.account);
    Ok(visit.page(Section::Accounts, &title, |frame| account_page(frame, page)))
}

/// `/accounts/{id}/exports.svg` and so on: a part of the page.
pub async fn file(
    Shared(state): Shared<State>,
    Path((account, file)): Path<(String, String)>,
    uri: Uri,
    visit: Visit,
) -> Result<Response, AppError> {
    let file = FileName::parse(&file)?;
    let page = page(&state, &account, &uri, &visit).await?;
    let name = file.part.to_owned();
    let part = move |frame: &Frame, wanted| account_part(frame, &page, &name, wanted);
    answer(&visit, &file, part).await
}

async fn page(
    state: &State,
    account: &str,
    uri: &Uri,
    visit: &Visit,
) -> Result<AccountPage, AppError> {
    let query = AccountQuery::parse(uri.query().unwrap_or_default());
    let (store, zone) = (&*state.store, visit.zone());
    let account = store.account(WORKSPACE, AccountId(id(account)?)).await?;
    let account = account.ok_or(AppError::NotFound)?;
    let (catalogue, roles) = try_join!(store.catalogue(WORKSPACE), store.roles(WORKSPACE))?;
    let filter = Filter { account: Some(account.id), ..Filter::default() };
    let known = catalogue.known(&filter);
    let role = (roles.of(account.id, known), roles.said(account.id).is_some());
    let asked = Asked { store, workspace: WORKSPACE, catalogue: &catalogue, filter: &filter, zone };
    let among = Some(Backdrop::Account(account.id));
    let fan = CompareQuery { among, ..CompareQuery::default() };
    let (dashboard, period, exported, (usual, _)) = try_join!(
        asked.dashboard(query.days, true),
        store.period(WORKSPACE, &account, zone, DAYS),
        store.export_days(WORKSPACE, account.id),
        compare(store, WORKSPACE, &fan),
    )?;
    let published = catalogue.published_from_to(&filter, zone);
    let about = About {
        store,
        catalogue: &catalogue,
        filter: &filter,
        account: account.id,
        known,
        published,
        zone,
    };
    let years = match &usual {
        Some(usual) => about.years(usual.metric).await?,
        None => Vec::new(),
    };
    let (records, best_day) = try_join!(about.records(), about.best_day())?;
    let exported = with_follows(ExportedDay::merged(&exported));
    Ok(AccountPage {
        query,
        account,
        role,
        dashboard,
        period,
        exported,
        usual,
        years,
        records,
        best_day,
    })
}

/// What is told of an account over all of its time.
struct About<'a> {
    store: &'a dyn Store,
    catalogue: &'a Catalogue,
    filter: &'a Filter,
    account: AccountId,
    /// The metrics that its posts tell.
    known: MetricSet,
    /// The days of their publication.
    published: Option<Period>,
    zone: Zone,
}

impl About<'_> {
    /// The half-lives of posts by the year of their publication, the last one first.
    async fn years(&self, metric: Metric) -> Stored<Vec<YearOfPosts>> {
        let Some(days) = self.published else {
            return Ok(Vec::new());
        };
        let metrics = [metric].into_iter().collect();
        let mut years = Vec::new();
        for year in (year::of(days.first)..=year::of(days.last)).rev() {
            let (from, before) = year::days(year).seconds(self.zone);
            let set = ComparisonSet { kinds: KindSet::ANY, from: Some(from), before, tag: None };
            let earlier = self.store.earlier(WORKSPACE, self.account, &set, metrics, POSTS_OF_YEAR);
            let lives: Vec<_> =
                earlier.await?.iter().flat_map(Curves::iter).filter_map(half_life).collect();
            years.extend(median_half_life(&lives).map(|half_life| YearOfPosts { year, half_life }));
        }
        Ok(years)
    }

    /// The posts that have most of something.
    async fn records(&self) -> Stored<Vec<Record>> {
        let totals = self.known.iter().map(Sort::Total);
        let most = |sort| Some((sort, *self.catalogue.first(self.filter, sort, 1).first()?));
        let most: Vec<(Sort, PostId)> =
            [Sort::Interactions, Sort::Score].into_iter().chain(totals).filter_map(most).collect();
        let posts: Vec<PostId> = most.iter().map(|(_, post)| *post).collect();
        let leaders = self.store.leaders(WORKSPACE, &posts).await?;
        let record = |(of, post): (Sort, PostId)| {
            let leader = leaders.iter().find(|leader| leader.post.id == post)?.clone();
            (leader.latest != Amounts::EMPTY).then(|| {
                let score = self.catalogue.find(post).and_then(|entry| entry.score);
                Record { of, leader, score }
            })
        };
        Ok(most.into_iter().filter_map(record).collect())
    }

    /// The day on which the posts gained most, of those that rest on observations of that day.
    async fn best_day(&self) -> Stored<Option<BestDay>> {
        let last = self.catalogue.last_observed(self.filter, self.zone);
        let Some((first, last)) = self.published.map(|days| days.first).zip(last) else {
            return Ok(None);
        };
        let period = Period { first: first.min(last), last };
        let tally = self.store.tally(WORKSPACE, &[self.account], period).await?;
        let days = tally.days.iter().filter(|day| !day.is_spread);
        let days = days.filter_map(|day| {
            Some(BestDay { day: day.day, interactions: day.interactions.filter(|sum| *sum > 0)? })
        });
        Ok(days.max_by_key(|best| best.interactions))
    }
}

/// Whose an account is, as a form says it.
#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    whose: String,
}

/// What answers where somebody says whose an account is.
pub fn saying() -> MethodRouter<State> {
    post(say).layer(DefaultBodyLimit::max(FORM))
}

async fn say(
    Shared(state): Shared<State>,
    Path(account): Path<String>,
    form: Result<Form<Said>, FormRejection>,
) -> Result<Redirect, AppError> {
    let Form(said) = form.map_err(|_| AppError::BadRequest)?;
    let account = AccountId(id(&account)?);
    let is_done = state.store.say_role(WORKSPACE, account, Role::from_key(&said.whose)).await?;
    done(is_done, &format!("/accounts/{account}#whose"))
}
