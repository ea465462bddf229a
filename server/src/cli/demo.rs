//! `sillage demo`: the demonstration, loaded once.

use std::process::ExitCode;

use app::text::Text;

use super::{Failure, Shared};
use crate::{clock, demo};

pub(super) async fn run(shared: &Shared, text: &Text) -> Result<ExitCode, Failure> {
    let store = shared.open().await?;
    let loaded = demo::load(&store, clock::now()).await;
    store.close().await;
    loaded?;
    println!("{}", text.message("cli-demo-loaded", &[("database", &shared.database)]));
    Ok(ExitCode::SUCCESS)
}
