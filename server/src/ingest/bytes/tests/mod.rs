//! Uploads of every kind -> what their parts hold, and why others are refused.

mod archives;
mod bombs;
mod encodings;
mod workbooks;
