//! JSON -> records of cells, as a table has them.
//!
//! A document is flattened: a record is an object at a [`Place`], its cells are named by dotted paths. The
//! first pass finds the places and their columns, the second gives the records of one. Both stream: an array
//! of a gigabyte takes no more memory than a small one. Which place holds posts is for the caller to choose.

mod batch;
mod held;
mod input;
mod lexer;
mod members;
mod notes;
mod place;
mod records;
mod route;
mod scalar;
mod survey;
mod tree;

pub(crate) use place::Place;
pub(crate) use records::JsonRecords;
pub(crate) use survey::survey;

#[cfg(test)]
mod tests;
