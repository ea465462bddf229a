//! The pieces that pages are made of. Each is plain HTML; what moves is an island.

mod done;
mod figure;
mod formula;
mod link;
mod table;
mod tag;
mod view;

pub use done::done_notice;
pub use figure::{Figure, Figures};
pub use formula::{Formula, Symbols};
pub use link::{
    account_href, accounts_href, alert_href, beginning, board_adding_href, compare_href,
    comparison_href, content_href, fan_href, guest_post, methods_href, overview_href,
    page_file_href, part_href, patterns_href, post_href, post_name, posts_href, query_href,
    sharing_href, subject_href, web_url,
};
pub use table::ScrollTable;
pub use tag::tag_chip;
pub use view::{
    PICTURE_FILES, TABLE_FILES, chart_files, elsewhere_links, file_links, share_beside,
    table_files, view_link, whole_link,
};
