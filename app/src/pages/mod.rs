//! Pages: a finished report in, HTML out. Nothing here waits, asks a store or the time.

mod import;
mod import_done;
mod message;
mod overview;
mod post;
mod sentence;
mod share;
mod shell;

pub use import::{ImportPage, Settings, Upload, import_page};
pub use import_done::import_done_page;
pub use message::{Problem, message_page};
pub use overview::overview_page;
pub use post::{PostPage, post_page};
pub use sentence::{Line, Said, SentencePage, Trouble, sentence_page};
pub use share::{share_page, shared_part};
pub use shell::{Document, Frame, Section};
