//! How large a file may be. The upload page shows these before a file is chosen.

/// Bytes of a file on the command line; the upload form's own limit is lower.
pub const LARGEST_FILE_BYTES: u64 = 1 << 30;
/// Bytes of a file sent by the upload form.
pub const FILE_BYTES: u64 = 200_000_000;
/// Bytes of all that is read of an archive or a workbook, once inflated.
pub const INFLATED_BYTES: u64 = 10 * FILE_BYTES;
/// Nothing that people export grows more than this, beyond its first bytes …
pub const INFLATION: u64 = 200;
/// … which are so many.
pub const FREE_INFLATION_BYTES: u64 = 1 << 20;
/// Members of an archive.
pub const MEMBERS: usize = 1_000;
/// Members of an archive of X, of which a few are read: it holds a file for each picture.
pub const X_ARCHIVE_MEMBERS: usize = 30_000;
/// Bytes of an archive's list of members.
pub const DIRECTORY_BYTES: u64 = 5_000_000;
/// Bytes of a workbook inside an archive, once inflated, and of an old workbook anywhere: both are held in
/// memory.
pub const HELD_WORKBOOK_BYTES: u64 = 64_000_000;
/// Bytes of the strings that the sheets of a workbook share: they are held in memory too.
pub const SHARED_STRINGS_BYTES: u64 = 128_000_000;
/// How many strings those may be.
pub const SHARED_STRINGS: u64 = 2_000_000;
/// Cells that the sheets of an old workbook may span: they are laid out in memory.
pub const HELD_CELLS: usize = 4_000_000;
/// Bytes of the strings in those cells.
pub const HELD_STRING_BYTES: u64 = 128_000_000;
/// Bytes of XML about one cell or one shared string.
pub const CELL_XML_BYTES: usize = 8_000_000;
/// Styles, names and other things that a workbook declares outside its cells.
pub const DECLARATIONS: usize = 200_000;
/// Rows under the header.
pub const ROWS: u32 = 5_000_000;
/// Moments of one post: all of them are handed over at once.
pub const MOMENTS: usize = 200_000;
/// Cells of a row.
pub const COLUMNS: usize = 2_000;
/// Bytes of a cell.
pub const CELL: usize = 1_000_000;
/// Bytes of a row.
pub const RECORD: usize = 16_000_000;
/// Objects and arrays in each other in JSON.
pub const DEPTH: usize = 64;
/// The greatest total.
pub const AMOUNT: i64 = 1_000_000_000_000_000;
/// Refused rows that are kept with their reasons; all are counted.
pub const REFUSALS: usize = 100_000;
/// Bytes of the cells of refused rows that are kept.
pub const REFUSED_BYTES: usize = 16_000_000;
