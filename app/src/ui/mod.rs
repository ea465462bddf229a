//! The pieces that pages are made of. Each is plain HTML; what moves is an island.

mod figure;
mod link;
mod table;

pub use figure::{Figure, Figures};
pub use link::{
    account_href, beginning, compare_href, comparison_href, post_href, post_name, query_href,
};
pub use table::ScrollTable;
