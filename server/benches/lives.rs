//! Measures every post of an account, and says what came out and how long it took:
//! `cargo bench --bench lives -- DATABASE ACCOUNT [METRIC]`

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use app::domain::analytics::{
    Curve, Curves, HalfLife, ages_until, band, half_life, outlook, shape, usual,
};
use app::domain::{ComparisonSet, Metric, WorkspaceId, Zone};
use app::story::{TRIED, horizon};
use server::store::sqlite::Sqlite;
use server::store::{Accounts, Lives};

const TIMES: u32 = 9;

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    // Cargo itself adds an option.
    let mut given = std::env::args().skip(1).filter(|argument| !argument.starts_with("--"));
    let (Some(database), Some(name)) = (given.next(), given.next()) else {
        return Err("which DATABASE, and which ACCOUNT?".into());
    };
    let metric = given.next().and_then(|key| Metric::from_key(&key)).unwrap_or(Metric::Likes);
    let store = Sqlite::open(&format!("sqlite:{database}"), Zone::UTC).await?;
    let curves = read(&store, &name, metric).await?;
    store.close().await;
    let Some(curves) = curves else { return Err("no such account".into()) };
    every_life(&curves, metric);
    one_outlook(&curves);
    Ok(())
}

/// The curves of all posts of the account that has the most of them.
async fn read(
    store: &Sqlite,
    name: &str,
    metric: Metric,
) -> Result<Option<Curves>, Box<dyn std::error::Error>> {
    let mut most: Option<Curves> = None;
    for account in store.accounts_named(WorkspaceId::FIRST, name).await? {
        let (all, metrics) = (ComparisonSet::before(i64::MAX), [metric].into_iter().collect());
        let read = store.earlier(WorkspaceId::FIRST, account.id, &all, metrics, i64::MAX).await?;
        let longer = |curves: &Curves| most.as_ref().is_none_or(|most| most.len() < curves.len());
        most = read.into_iter().next().filter(longer).or(most);
    }
    Ok(most)
}

fn every_life(curves: &Curves, metric: Metric) {
    let (lives, spent) = timed(|| curves.iter().map(half_life).collect::<Vec<_>>());
    let told: Vec<HalfLife> = lives.iter().flatten().copied().collect();
    println!(
        "{}: {} posts, {} with a half-life, all in {spent:.1?}",
        metric.key(),
        curves.len(),
        told.len()
    );
    let finished = told.iter().filter(|life| life.ending.is_final).count();
    println!("{finished} of them have come to their end");
    let mut shapes: BTreeMap<String, usize> = BTreeMap::new();
    for (curve, life) in curves.iter().zip(&lives) {
        let Some(life) = life else { continue };
        let name = match shape(curve, life) {
            Ok(shape) => format!("{:?}", shape.kind).to_lowercase(),
            Err(_) => "too few intervals".into(),
        };
        *shapes.entry(name).or_default() += 1;
    }
    let shapes: Vec<String> = shapes.into_iter().map(|(name, n)| format!("{name} {n}")).collect();
    println!("shapes: {}", shapes.join(", "));
    let oldest = curves.iter().filter_map(|curve| Some(curve.last()?.0)).max().unwrap_or_default();
    let (found, spent) = timed(|| band(curves, &ages_until(oldest, 60)));
    match found {
        Ok(band) => {
            println!("band of all posts at {} ages in {spent:.1?}; of these", band.len());
            for point in band.iter().step_by(band.len().div_ceil(6)).chain(band.last()) {
                println!(
                    "  {:>8.1} h  p10 {:>8.1}  p25 {:>8.1}  p50 {:>8.1}  p75 {:>8.1}  p90 {:>9.1}  n {}",
                    point.age as f64 / 3_600.0,
                    point.p10,
                    point.p25,
                    point.p50,
                    point.p75,
                    point.p90,
                    point.n
                );
            }
        }
        Err(few) => println!("no band: {} posts, and it takes {}", few.n, few.needed),
    }
    let (usual, spent) = timed(|| usual(metric, curves));
    if let Some(life) = usual.half_life {
        let hours = |seconds: Option<f64>| {
            seconds
                .map_or_else(|| "unknown".into(), |seconds| format!("{:.2} h", seconds / 3_600.0))
        };
        println!(
            "median half-life {} (95% {} to {}; by the ends of brackets {} to {}), {} posts of which {} still grow; with band and expectations in {spent:.1?}",
            hours(life.median),
            hours(life.low),
            hours(life.high),
            hours(life.bracket_low),
            hours(life.bracket_high),
            life.n,
            life.censored
        );
    }
}

/// A forecast with its past, for a post at half its curve among as many earlier ones as a page takes.
fn one_outlook(curves: &Curves) {
    let tried = usize::try_from(TRIED).unwrap_or(usize::MAX);
    let earlier: Curves = curves.iter().skip(1).take(tried).map(Curve::points).collect();
    let longest = curves.iter().max_by_key(|curve| curve.len());
    let Some(own) =
        longest.and_then(|curve| Some(curve.until(curve.ages().get(curve.len() / 2).copied()?)))
    else {
        return;
    };
    let to = horizon(own.last().map_or(0, |(age, _)| age));
    let (_, spent) = timed(|| outlook(own, to, &earlier));
    println!("forecast and backtest on {} posts: median of {TIMES} {spent:.1?}", earlier.len());
}

/// What came out, and the median of some times.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn timed<T>(mut work: impl FnMut() -> T) -> (T, Duration) {
    let mut spent = Vec::new();
    loop {
        let start = Instant::now();
        let found = work();
        spent.push(start.elapsed());
        if spent.len() == TIMES as usize {
            spent.sort_unstable();
            return (found, spent[spent.len() / 2]);
        }
    }
}
