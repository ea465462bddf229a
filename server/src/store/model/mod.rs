//! What follows from observations, computed: merged curves, what stands last, gains by day, undoing; and how they
//! are packed.
//!
//! Pure, and the same for every adapter: they only keep what comes out.

pub(crate) mod calendar;
pub(crate) mod changes;
pub(crate) mod curve;
pub(crate) mod days;
pub(crate) mod details;
pub(crate) mod difference;
pub(crate) mod exported;
pub(crate) mod packed;
pub(crate) mod points;
pub(crate) mod remarks;
pub(crate) mod repeats;
pub(crate) mod rescoring;
pub(crate) mod said;
pub(crate) mod scoring;
pub(crate) mod standing;
pub(crate) mod undoing;
pub(crate) mod weighing;
