//! `sillage`: reads the command line and does what it asks for.

use std::process::ExitCode;

#[tokio::main]
async fn main() -> ExitCode {
    server::cli::run().await
}
