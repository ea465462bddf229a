//! Outlooks that were worked out already: each is a function of curves alone, and too much work for every view of a
//! page.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use app::domain::analytics::Outlook;
use quick_cache::sync::Cache;

use crate::measured::Measured;

/// Shared by all requests.
#[derive(Clone, Debug)]
pub struct Outlooks(Arc<Cache<u64, Option<Outlook>>>);

/// As many are kept.
const KEPT: usize = 1_000;

impl Default for Outlooks {
    fn default() -> Self {
        Self(Arc::new(Cache::new(KEPT)))
    }
}

impl Outlooks {
    /// The life with its outlook, worked out once a change of what it rests on.
    pub async fn with(&self, measured: Measured) -> Measured {
        let key = key(&measured);
        if let Some(outlook) = self.0.get(&key) {
            let Measured { mut life, earlier } = measured;
            life.outlook = outlook;
            return Measured { life, earlier };
        }
        let plain = measured.clone();
        let work = tokio::task::spawn_blocking(move || measured.with_outlook());
        // A measure that breaks takes its own part of the page with it, and no more.
        let Ok(told) = work.await else { return plain };
        self.0.insert(key, told.life.outlook.clone());
        told
    }
}

/// What an outlook rests on.
fn key(measured: &Measured) -> u64 {
    let mut hasher = DefaultHasher::new();
    measured.life.curve.hash(&mut hasher);
    measured.tried().for_each(|curve| curve.hash(&mut hasher));
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use app::domain::analytics::{Curves, Options, of_series};
    use app::domain::{Metric, Moment, Series, Value};

    fn measured(totals: &[(i64, i64)]) -> Measured {
        let points = totals.iter().map(|(age, total)| (Moment::second(*age), Value::exact(*total)));
        let series = Series::new(Metric::Likes, points);
        let earlier = Curves::default();
        let published = Some(Moment::second(0));
        Measured { life: of_series(&series, published, &earlier, &Options::default()), earlier }
    }

    #[tokio::test]
    async fn the_same_curves_are_worked_out_once() {
        let outlooks = Outlooks::default();
        let first = outlooks.with(measured(&[(60, 5), (120, 7)])).await;
        let second = outlooks.with(measured(&[(60, 5), (120, 7)])).await;
        assert!(first.life.outlook.is_some());
        assert_eq!(first.life.outlook, second.life.outlook);
        assert_eq!(outlooks.0.len(), 1);
        outlooks.with(measured(&[(60, 5), (120, 8)])).await;
        assert_eq!(outlooks.0.len(), 2);
    }
}
