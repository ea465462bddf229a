//! `sillage serve`: the pages, for this machine alone.

use std::process::ExitCode;
use std::sync::Arc;
use std::time::Duration;

use app::domain::{WorkspaceId, Zone};
use app::text::Text;
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

use super::{Failure, ServeArgs, Shared};
use crate::answers::Answers;
use crate::config::Config;
use crate::deliver::{Allowed, Deliver, MailSettings};
use crate::jobs::Jobs;
use crate::originals::Originals;
use crate::outlooks::Outlooks;
use crate::parser::Parser;
use crate::spool::Spool;
use crate::state::State;
use crate::store::Store;
use crate::store::sqlite::Sqlite;
use crate::{alerts, clock, random, router, serve};

pub(super) async fn run(
    shared: &Shared,
    args: &ServeArgs,
    text: &Text,
) -> Result<ExitCode, Failure> {
    let config = Config { database: shared.database.clone(), zone: shared.zone, addr: args.addr };
    config
        .check_addr()
        .map_err(|refused| Failure::Said("cli-not-loopback", refused.0.to_string()))?;
    log();
    let originals = shared.originals()?;
    let store = Sqlite::open_as_server(&config.database, config.zone).await?;
    let patience = Duration::from_millis(args.patience_ms);
    let reading = store.clone();
    // Who comes first should not wait for it; should it fail, they are told.
    tokio::spawn(async move { reading.catalogue(WorkspaceId::FIRST).await.map(|_| ()) });
    let mail = args.smtp.clone().zip(args.mail_from.clone());
    let mail = mail.map(|(server, from)| MailSettings { server, from });
    let deliver = Deliver::new(Allowed::PUBLIC, mail.as_ref())?;
    let served = serve_until_stopped(&config, &store, originals, patience, deliver, text).await;
    store.close().await;
    served.map(|()| ExitCode::SUCCESS)
}

/// Warnings and errors go to standard error; `SILLAGE_LOG` says what else, such as `debug`.
fn log() {
    let filter = EnvFilter::try_from_env("SILLAGE_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
}

async fn serve_until_stopped(
    config: &Config,
    store: &Sqlite,
    originals: Originals,
    patience: Duration,
    deliver: Deliver,
    text: &Text,
) -> Result<(), Failure> {
    let failed = |error| Failure::Io(config.addr.to_string(), error);
    let workspace = store.workspace(WorkspaceId::FIRST).await?;
    let state = State {
        store: Arc::new(store.clone()),
        spool: Arc::new(Spool::new().map_err(failed)?),
        parser: Parser::this_program().map_err(failed)?,
        jobs: Jobs::with_patience(patience),
        answers: Answers::default(),
        outlooks: Outlooks::default(),
        originals,
        deliver,
        zone: workspace.map_or(Zone::UTC, |workspace| workspace.zone),
        clock: clock::now,
        random: random::token,
    };
    let looking = tokio::spawn(alerts::keep_looking(state.clone(), WorkspaceId::FIRST));
    let listener = TcpListener::bind(config.addr).await.map_err(failed)?;
    let addr = listener.local_addr().map_err(failed)?;
    println!("{}", text.message("cli-serving", &[("url", &format!("http://{addr}"))]));
    let served = serve::run(listener, router::router(state)).await.map_err(failed);
    looking.abort();
    served
}
