//! Sentences as people and as Sillage itself write them, and what no text may do.

mod english;
mod french;
mod own;

use proptest::prelude::*;

use super::read;

/// `metric value | words` of each proposal.
fn told(text: &str) -> Vec<String> {
    let line = |proposal: app::domain::sentence::Proposal| {
        let (metric, value) = (proposal.metric.key(), proposal.value);
        let words = &text[proposal.words];
        format!("{metric} {}{} | {words}", value.relation.sign(), value.amount)
    };
    read(text).into_iter().map(line).collect()
}

fn check(sentences: &[(&str, &[&str])]) {
    let wrong = sentences.iter().filter(|(text, expected)| told(text) != *expected);
    let wrong: Vec<_> = wrong.map(|(text, expected)| (text, told(text), expected)).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn french_sentences_tell_their_totals() {
    check(french::SENTENCES);
}

#[test]
fn english_sentences_tell_their_totals() {
    check(english::SENTENCES);
}

/// Pieces that sentences are made of, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let all = [french::SENTENCES, english::SENTENCES].concat();
    let words: Vec<String> = all
        .iter()
        .flat_map(|(text, _)| text.split_inclusive([' ', '\u{a0}', '\u{202f}', ',', '’', '-']))
        .map(str::to_owned)
        .collect();
    prop::collection::vec(prop::sample::select(words), 0..40).prop_map(|words| words.concat())
}

fn is_sound(text: &str) {
    let mut end = 0;
    for proposal in read(text) {
        assert!(!text[proposal.words.clone()].trim().is_empty());
        assert!(proposal.words.start >= end || proposal.words.end == end, "{text}");
        assert!((0..=crate::ingest::limits::AMOUNT).contains(&proposal.value.amount));
        end = proposal.words.end;
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        is_sound(&text);
    }

    #[test]
    fn any_words_of_sentences_are_read(text in pieces()) {
        is_sound(&text);
    }
}
