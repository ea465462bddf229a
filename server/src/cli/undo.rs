//! `sillage undo`: an import is taken back.

use std::process::ExitCode;

use app::domain::import::ImportReport;
use app::domain::{ImportId, WorkspaceId};
use app::text::Text;

use super::{Failure, Shared};
use crate::clock;
use crate::originals::Originals;
use crate::store::Uploads;
use crate::store::sqlite::Sqlite;

pub(super) async fn run(shared: &Shared, import: i64, text: &Text) -> Result<ExitCode, Failure> {
    let store = shared.open().await?;
    let undone = take_back(&store, &shared.originals()?, ImportId(import)).await;
    store.close().await;
    let import = import.to_string();
    match undone? {
        None => Err(Failure::Said("cli-no-import", import)),
        Some(report) => {
            let args = [("import", &*import), ("file", &*report.summary.file_name)];
            println!("{}", text.message("cli-undone", &args));
            Ok(ExitCode::SUCCESS)
        }
    }
}

async fn take_back(
    store: &Sqlite,
    originals: &Originals,
    import: ImportId,
) -> Result<Option<ImportReport>, Failure> {
    let undone = store.undo(WorkspaceId::FIRST, import, clock::now()).await?;
    if let Some(report) = &undone {
        originals.release(store, &report.summary.sha256).await?;
    }
    Ok(undone)
}
