//! French, a file an idea.

mod bounds;
mod counted;
mod denials;
mod joints;
mod numerals;

use super::language::Language;

pub(super) static WORDS: Language = Language {
    nouns: counted::NOUNS,
    verbs: counted::VERBS,
    reaching: counted::REACHING,
    people: counted::PEOPLE,
    times: counted::TIMES,
    by: counted::BY,
    relations: bounds::RELATIONS,
    relation_verbs: bounds::RELATION_VERBS,
    thresholds: bounds::THRESHOLDS,
    afterthoughts: bounds::AFTERTHOUGHTS,
    auxiliaries: joints::AUXILIARIES,
    pronouns: joints::PRONOUNS,
    links: joints::LINKS,
    fillers: joints::FILLERS,
    standing: joints::STANDING,
    continuations: joints::CONTINUATIONS,
    doubts: denials::DOUBTS,
    parts: denials::PARTS,
    rates: denials::RATES,
    years: denials::YEARS,
    numerals: numerals::NUMERALS,
};
