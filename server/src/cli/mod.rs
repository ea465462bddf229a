//! The command line: what is asked for, and the commands that do it. `sillage --help` is the reference.

mod among;
mod chart;
mod demo;
mod import;
mod import_json;
mod serve;
mod stats;
mod undo;
mod words;

use std::path::PathBuf;
use std::process::ExitCode;

use app::domain::Zone;
use app::domain::import::{DateOrder, Decimal};
use app::query::Scale;
use app::text::{Lang, Text};
use clap::{Args, Parser, Subcommand};

use crate::config::DEFAULT_ADDR;
use crate::jobs::Jobs;
use crate::originals::Originals;
use crate::store::sqlite::Sqlite;
use crate::store::sqlite::open::{OpenError, path};

/// The life of a post: how its likes, reposts and reach grew, from the exports that you have.
#[derive(Debug, Parser)]
#[command(name = "sillage", version, about, max_term_width = 100)]
pub struct Cli {
    #[command(flatten)]
    shared: Shared,
    #[command(subcommand)]
    command: Option<Command>,
}

/// What goes with every command.
#[derive(Clone, Debug, Args)]
struct Shared {
    /// The database; it is created when it is missing.
    #[arg(long, global = true, env = "SILLAGE_DATABASE", default_value = "sqlite:sillage.db")]
    database: String,
    /// The zone of a new database's days and clocks.
    #[arg(long, global = true, env = "SILLAGE_ZONE", default_value = "Europe/Paris", value_parser = zone)]
    zone: Zone,
    /// The language of messages and charts, en or fr; without it, that of the system.
    #[arg(long, global = true, env = "SILLAGE_LANG", value_parser = lang)]
    lang: Option<Lang>,
    /// Keep no uploaded files beside the database.
    #[arg(long, global = true, env = "SILLAGE_NO_ORIGINALS")]
    no_originals: bool,
}

#[derive(Clone, Debug, Subcommand)]
enum Command {
    /// Serve the pages (this is what happens without a command).
    Serve(ServeArgs),
    /// Store exports.
    Import(ImportArgs),
    /// Take an import back, as if it had never been.
    Undo {
        /// Its number.
        import: i64,
    },
    /// Read a file for another sillage, which asks on standard input.
    #[command(hide = true)]
    Parse,
    /// Load the demonstration.
    Demo,
    /// Draw a chart into a file.
    Chart {
        #[command(subcommand)]
        of: ChartOf,
    },
    /// Print all that is measured, in words or with all that it rests on.
    Stats {
        #[command(subcommand)]
        of: StatsOf,
    },
}

#[derive(Clone, Debug, Args)]
struct ServeArgs {
    /// Where to listen; only this machine may be served.
    #[arg(long, env = "SILLAGE_ADDR", default_value = DEFAULT_ADDR)]
    addr: std::net::SocketAddr,
    /// The SMTP server that mails alerts: smtps://user:password@host.
    #[arg(long, env = "SILLAGE_SMTP", hide_env_values = true, requires = "mail_from")]
    smtp: Option<String>,
    /// Who mailed alerts come from: Sillage <sillage@example.org>.
    #[arg(long, env = "SILLAGE_MAIL_FROM")]
    mail_from: Option<String>,
    /// How long a page waits for an import before it shows how far it is, in milliseconds.
    #[arg(long, hide = true, env = "SILLAGE_PATIENCE_MS", default_value_t = Jobs::PATIENCE_MS)]
    patience_ms: u64,
}

#[derive(Clone, Debug, Args)]
struct ImportArgs {
    /// The files.
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// When the totals were read, where no column tells: 2026-08-10, 2026-08-10T14:05:00Z.
    #[arg(long, env = "SILLAGE_OBSERVED_AT")]
    observed_at: Option<String>,
    /// Whose posts they are, where the file does not tell.
    #[arg(long, env = "SILLAGE_ACCOUNT")]
    account: Option<String>,
    /// Where they were published, where the file does not tell: x, instagram …
    #[arg(long, env = "SILLAGE_PLATFORM")]
    platform: Option<String>,
    /// The post that all rows are about, where the file does not name it: its address or id.
    #[arg(long, env = "SILLAGE_POST")]
    post: Option<String>,
    /// What comes first in dates of figures whose values leave it open: day-first or month-first.
    #[arg(long, env = "SILLAGE_DATES", value_parser = dates)]
    dates: Option<DateOrder>,
    /// The decimal mark, where the numbers leave it open: dot or comma.
    #[arg(long, env = "SILLAGE_DECIMAL", value_parser = decimal)]
    decimal: Option<Decimal>,
    /// Where the numbers are from, in your words; shown under charts.
    #[arg(long, env = "SILLAGE_SOURCE")]
    source: Option<String>,
    /// Say what would happen, and store nothing.
    #[arg(long, env = "SILLAGE_DRY_RUN")]
    dry_run: bool,
    /// Store the rows that are fine although others are refused.
    #[arg(long, env = "SILLAGE_PARTIAL")]
    partial: bool,
    /// Print one JSON object for each file.
    #[arg(long, env = "SILLAGE_JSON")]
    json: bool,
}

#[derive(Clone, Debug, Subcommand)]
enum ChartOf {
    /// The curve of one post.
    Post(ChartArgs),
}

#[derive(Clone, Debug, Subcommand)]
enum StatsOf {
    /// The life of a post, by each of its metrics.
    Post {
        /// The post's number as in its address, or platform:id, as in x:1355919146609901570.
        id: String,
        /// Print one JSON object: every measure with its interval, its inputs and n.
        #[arg(long, env = "SILLAGE_JSON")]
        json: bool,
        #[command(flatten)]
        among: AmongArgs,
    },
    /// What is usual for an account, by each metric of its posts.
    Account {
        /// Its name, or platform:name where several platforms have one of that name.
        handle: String,
        /// Print one JSON object for each account of that name.
        #[arg(long, env = "SILLAGE_JSON")]
        json: bool,
    },
}

/// Which earlier posts a post is compared with; without any, those of its type.
#[derive(Clone, Debug, Args)]
struct AmongArgs {
    /// Compare with posts of these types: reel,video …; all for any.
    #[arg(long, env = "SILLAGE_AMONG")]
    among: Option<String>,
    /// Compare with posts of so many days before it: 90d.
    #[arg(long, env = "SILLAGE_PERIOD", conflicts_with_all = ["since", "until"])]
    period: Option<String>,
    /// Compare with posts published on this day or later: 2026-01-01.
    #[arg(long, env = "SILLAGE_SINCE")]
    since: Option<String>,
    /// Compare with posts published on this day or before.
    #[arg(long, env = "SILLAGE_UNTIL")]
    until: Option<String>,
    /// Compare with posts that have this hashtag.
    #[arg(long, env = "SILLAGE_TAG")]
    tag: Option<String>,
}

#[derive(Clone, Debug, Args)]
struct ChartArgs {
    /// The post's number as in its address, or platform:id, as in x:1355919146609901570.
    id: String,
    /// What to draw: likes,reposts …; without it, what the page draws.
    #[arg(long, alias = "metrics", env = "SILLAGE_METRIC", default_value = "")]
    metric: String,
    /// svg, png or csv; without it, as the file ends.
    #[arg(long, env = "SILLAGE_FORMAT")]
    format: Option<String>,
    /// age or clock.
    #[arg(long, env = "SILLAGE_AXIS", default_value = "age", value_parser = ["age", "clock"])]
    axis: String,
    /// linear, two (scales: reactions, and who saw it), log, or share (of the last total).
    #[arg(long, env = "SILLAGE_SCALE", default_value = "linear", value_parser = Scale::ALL.map(Scale::key))]
    scale: String,
    /// The first second of the axis that is drawn.
    #[arg(long, env = "SILLAGE_FROM", requires = "to", allow_hyphen_values = true)]
    from: Option<i64>,
    /// The last second of the axis that is drawn.
    #[arg(long, env = "SILLAGE_TO", requires = "from", allow_hyphen_values = true)]
    to: Option<i64>,
    /// The file to write.
    #[arg(short, long, env = "SILLAGE_OUTPUT")]
    output: PathBuf,
}

/// Reads the command line and does what it asks for.
pub async fn run() -> ExitCode {
    let Cli { shared, command } = Cli::parse();
    let text = Text::new(shared.lang.unwrap_or_else(words::system_lang));
    // Without a command the environment still tells where to listen.
    let command = command.or_else(|| Cli::parse_from(["sillage", "serve"]).command);
    let done = match command {
        Some(Command::Import(args)) => import::run(&shared, args, &text).await,
        Some(Command::Undo { import }) => undo::run(&shared, import, &text).await,
        Some(Command::Parse) => crate::parser::run()
            .map(|()| ExitCode::SUCCESS)
            .map_err(|error| Failure::Io("parse".into(), error)),
        Some(Command::Demo) => demo::run(&shared, &text).await,
        Some(Command::Chart { of: ChartOf::Post(args) }) => chart::run(&shared, args, &text).await,
        Some(Command::Stats { of }) => stats::run(&shared, of, &text).await,
        Some(Command::Serve(args)) => serve::run(&shared, &args, &text).await,
        None => Ok(ExitCode::SUCCESS),
    };
    done.unwrap_or_else(|failure| {
        eprintln!("{}", failure.words(&text));
        ExitCode::from(2)
    })
}

/// Why a command was not done.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    /// The database was not opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Alerts cannot be sent as it is set up.
    #[error(transparent)]
    Deliver(#[from] crate::deliver::DeliverError),
    /// The database failed.
    #[error(transparent)]
    Store(#[from] crate::store::StoreError),
    /// The demonstration was not loaded.
    #[error(transparent)]
    Demo(#[from] crate::demo::DemoError),
    /// A file or the network failed.
    #[error("{0}: {1}")]
    Io(String, std::io::Error),
    /// The message of this key, about this.
    #[error("{0}: {1}")]
    Said(&'static str, String),
}

impl Shared {
    async fn open(&self) -> Result<Sqlite, Failure> {
        Ok(Sqlite::open(&self.database, self.zone).await?)
    }

    /// Where uploaded files are kept.
    fn originals(&self) -> Result<Originals, Failure> {
        if self.no_originals {
            return Ok(Originals::off());
        }
        Ok(Originals::beside(path(&self.database)?))
    }
}

fn zone(name: &str) -> Result<Zone, String> {
    Zone::parse(name).ok_or_else(|| "no zone of the IANA database, such as Europe/Paris".into())
}

fn dates(order: &str) -> Result<DateOrder, String> {
    DateOrder::from_key(order).ok_or_else(|| "day-first or month-first".into())
}

fn decimal(mark: &str) -> Result<Decimal, String> {
    Decimal::from_key(mark).ok_or_else(|| "dot or comma".into())
}

fn lang(tag: &str) -> Result<Lang, String> {
    Lang::from_tag(tag).ok_or_else(|| "en or fr".into())
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_consistent() {
        super::Cli::command().debug_assert();
    }
}
