//! `sillage chart`: the very drawing of the page, in a file.

use std::process::ExitCode;

use app::domain::{History, Metric, MetricSet, Platform, PostId, WorkspaceId, Zone};
use app::query::{Axis, ReportQuery, Scale};
use app::text::Text;

use super::{ChartArgs, Failure, Shared};
use crate::chart_file::{self, FileFormat};
use crate::store::Store;
use crate::store::sqlite::Sqlite;

pub(super) async fn run(
    shared: &Shared,
    args: ChartArgs,
    text: &Text,
) -> Result<ExitCode, Failure> {
    let format = format(&args)?;
    let query = query(&args)?;
    let store = shared.open().await?;
    let found = find(&store, &args.id).await;
    store.close().await;
    let (history, zone) = found?;
    let file = args.output.to_string_lossy();
    let part = |wanted| Some(chart_file::of_post(&history, &query, zone, *text, wanted));
    let bytes = chart_file::render(part, format, *text, zone)
        .map_err(|error| Failure::Io(file.to_string(), std::io::Error::other(error)))?
        .unwrap_or_default();
    std::fs::write(&args.output, bytes).map_err(|error| Failure::Io(file.to_string(), error))?;
    Ok(ExitCode::SUCCESS)
}

pub(super) async fn find(store: &Sqlite, id: &str) -> Result<(History, Zone), Failure> {
    let workspace = store.workspace(WorkspaceId::FIRST).await?;
    let history = match post(store, id).await? {
        Some(post) => store.history(WorkspaceId::FIRST, post).await?,
        None => None,
    };
    let zone = workspace.map_or(Zone::UTC, |workspace| workspace.zone);
    let history = history.ok_or_else(|| Failure::Said("cli-no-post", id.into()))?;
    Ok((history, zone))
}

async fn post(store: &Sqlite, id: &str) -> Result<Option<PostId>, Failure> {
    match id.split_once(':') {
        None => Ok(id.parse().ok().map(PostId)),
        Some((platform, id)) => match Platform::parse(platform) {
            Some(platform) => Ok(store.find_post(WorkspaceId::FIRST, &platform, id).await?),
            None => Ok(None),
        },
    }
}

fn format(args: &ChartArgs) -> Result<FileFormat, Failure> {
    let end = args.output.extension().unwrap_or_default().to_string_lossy();
    let said = args.format.as_deref().unwrap_or(&end);
    FileFormat::parse(said).ok_or_else(|| Failure::Said("cli-bad-format", said.into()))
}

fn query(args: &ChartArgs) -> Result<ReportQuery, Failure> {
    let keys = args.metric.split(',').filter(|key| !key.is_empty());
    let metrics = keys.map(|key| {
        Metric::from_key(key).ok_or_else(|| Failure::Said("cli-bad-metric", key.into()))
    });
    Ok(ReportQuery {
        metrics: metrics.collect::<Result<MetricSet, _>>()?,
        axis: if args.axis == "clock" { Axis::Clock } else { Axis::Age },
        scale: Scale::from_key(&args.scale).unwrap_or_default(),
        range: args.from.zip(args.to).filter(|(from, to)| from < to),
        ..ReportQuery::default()
    })
}
