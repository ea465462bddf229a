//! How large a file may be. The upload page shows these before a file is chosen.

/// Bytes of a file on the command line; the upload form's own limit is lower.
pub const LARGEST_FILE_BYTES: u64 = 1 << 30;
/// Bytes of a file sent by the upload form.
pub const FILE_BYTES: u64 = 200_000_000;
/// Rows under the header.
pub const ROWS: u32 = 5_000_000;
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
pub const REFUSALS: usize = 1_000;
