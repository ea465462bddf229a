//! What the server does, from the outside: its pages through the router, its store and its commands.
//!
//! All in one program: a program for each would be linked with the whole server each time.
#![allow(clippy::unwrap_used, reason = "a test may stop anywhere")]

mod accounts;
mod alerts;
mod among;
mod annotations;
mod answers;
mod boards;
mod cli;
mod common;
mod compare;
mod deliveries;
mod documents;
mod export;
mod formats;
mod http;
mod import;
mod imports;
mod methods;
mod overview;
mod parser;
mod patterns;
mod periods;
mod posts;
mod round_trip;
mod scores;
mod sentence;
mod several;
mod shares;
mod store;
mod tags;
mod undo;
mod upgrade;
mod upload;
