//! Pages: a finished report in, HTML out. Nothing here waits, asks a store or the time.

mod compare;
mod difference;
mod disagreements;
mod filters;
mod import;
mod import_done;
mod import_progress;
mod import_results;
mod imports;
mod message;
mod methods;
mod overview;
mod patterns;
mod post;
mod posts;
mod sentence;
mod share;
mod shell;

pub use compare::{ComparePage, compare_page};
pub use difference::difference_page;
pub use filters::Choices;
pub use import::{Asked, ImportPage, Outcome, Settings, Upload, Waiting, import_page};
pub use import_done::{ImportDonePage, import_done_page};
pub use import_progress::import_progress_page;
pub use import_results::{FileResult, ImportResultsPage, import_results_page};
pub use imports::{ImportsPage, imports_page};
pub use message::{Problem, message_page};
pub use methods::{Example, methods_page};
pub use overview::{OverviewPage, overview_page};
pub use patterns::{PatternsPage, patterns_page};
pub use post::{Measured, PostPage, post_page};
pub use posts::{PostsPage, posts_page};
pub use sentence::{Line, Said, SentencePage, Trouble, sentence_page};
pub use share::{share_page, shared_part};
pub use shell::{Frame, Section, wake_script};
