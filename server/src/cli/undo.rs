//! `sillage undo`: an import is taken back.

use std::process::ExitCode;

use app::domain::{ImportId, WorkspaceId};
use app::text::Text;

use super::{Failure, Shared};
use crate::clock;
use crate::store::Store;

pub(super) async fn run(shared: &Shared, import: i64, text: &Text) -> Result<ExitCode, Failure> {
    let store = shared.open().await?;
    let undone = store.undo(WorkspaceId::FIRST, ImportId(import), clock::now()).await;
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
