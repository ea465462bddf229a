//! A number -> what it counts, and from where to where the sentence says so.

use app::domain::Metric;

use super::bounds;
use super::language::{Language, Verb, all, end_of, longest_end, longest_start, start_of};
use super::numbers::Number;
use super::tokens::{Kind, Token};

/// What a number counts, by the tokens that say so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Counted {
    pub(super) metric: Metric,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// A number with the bound before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    /// Where its bound begins, or the number.
    pub(super) start: usize,
    /// Where the number begins.
    pub(super) number: usize,
    /// Where it ends.
    pub(super) end: usize,
}

/// A sentence on its way from left to right.
pub(super) struct Pairing<'a> {
    pub(super) tokens: &'a [Token],
    pub(super) numbers: &'a [Number],
    /// Tokens before this one have told what they tell.
    pub(super) claimed: usize,
}

impl Pairing<'_> {
    /// What a number counts.
    pub(super) fn counted(&self, place: Place) -> Option<Counted> {
        let noun = self.noun(place);
        let label = self.label(place);
        // "Likes: 5,000 Comments: 300": the next noun has a number of its own.
        let is_taken = noun.is_some_and(|noun| self.has_number_after(noun.end));
        if let Some(label) = label.filter(|_| is_taken) {
            return Some(label);
        }
        noun.or_else(|| self.people(place))
            .or_else(|| self.times(place))
            .or(label)
            .or_else(|| self.stood(place))
    }

    /// "6 000 commentaires". A noun that shares the number with the next one is nobody's: "300 likes and
    /// comments".
    fn noun(&self, place: Place) -> Option<Counted> {
        let (metric, end) = self.noun_at(self.after_links(place.end))?;
        let is_shared = self.joint_at(end).is_some_and(|next| {
            self.noun_at(next).is_some_and(|(_, end)| !self.has_number_after(end))
        });
        if is_shared {
            return None;
        }
        let is_quoted = self.quotes(place.end, end) % 2 == 1;
        let is_closed = is_quoted && self.is_mark(end, &["\"", "'"]);
        Some(Counted { metric, start: place.start, end: end + usize::from(is_closed) })
    }

    /// "A touché 11 millions de personnes", "seen by 300 people", "300 people liked it".
    fn people(&self, place: Place) -> Option<Counted> {
        let end =
            longest_end(self.tokens, self.after_links(place.end), |language| language.people)?;
        let before = self.before_fillers(place.start);
        if let Some(verb) = longest_start(self.tokens, before, |language| language.reaching) {
            let start = bounds::with_auxiliaries(self.tokens, verb);
            return Some(Counted { metric: Metric::Reach, start, end });
        }
        if let Some(by) = longest_start(self.tokens, before, |language| language.by)
            && let Some((verb, start)) = self.verb_before(self.before_fillers(by))
        {
            return Some(Counted { metric: verb.people, start, end });
        }
        let verb = self.after_pronouns(end);
        if let Some((verb, end)) = self.verb_at(verb) {
            return Some(Counted { metric: verb.people, start: place.start, end });
        }
        let end = longest_end(self.tokens, verb, |language| language.reaching)?;
        Some(Counted { metric: Metric::Reach, start: place.start, end })
    }

    /// "A été vu 3 millions de fois".
    fn times(&self, place: Place) -> Option<Counted> {
        let end = longest_end(self.tokens, self.after_links(place.end), |language| language.times)?;
        let (verb, start) = self.verb_before(self.before_fillers(place.start))?;
        Some(Counted { metric: verb.times, start, end })
    }

    /// "Commentaires : 6 000", "likes (300)", "Likes 300".
    fn label(&self, place: Place) -> Option<Counted> {
        let has_colon = self.is_mark_before(place.start, &[":", "="]);
        let has_paren = self.is_mark_before(place.start, &["("]) && self.is_mark(place.end, &[")"]);
        let name_end = place.start - usize::from(has_colon || has_paren);
        let (metric, start) = self.noun_before(name_end)?;
        let is_share = self.is_mark(place.end, &["%", "€", "$", "£"])
            || ["pour cent", "per cent", "percent"]
                .iter()
                .any(|p| end_of(self.tokens, place.end, p).is_some());
        let is_alone = place.start == place.number
            && (self.is_clause_end(place.end)
                || self.noun_at(place.end).is_some_and(|(_, end)| self.has_number_after(end)));
        let fits = (has_colon && !is_share) || has_paren || is_alone;
        fits.then(|| Counted { metric, start, end: self.after_reached(metric, place.end) })
    }

    /// "Les vues ont dépassé 3 millions", "likes stood at 300", "a reach of 11 million".
    fn stood(&self, place: Place) -> Option<Counted> {
        let mut name_end = place.start;
        while let Some(before) = longest_start(self.tokens, name_end, |language| language.standing)
        {
            name_end = before;
        }
        let of = ["of", "de", "d '"].iter().find_map(|of| start_of(self.tokens, place.start, of));
        let of_reach = of.and_then(|of| self.noun_before(self.before_standing(of)));
        let of_reach = of_reach.filter(|(metric, _)| *metric == Metric::Reach);
        let is_bound = place.start < place.number || name_end < place.start;
        let (metric, start) =
            of_reach.or_else(|| self.noun_before(name_end).filter(|_| is_bound))?;
        let end = self.after_reached(metric, place.end);
        let goes_on = longest_end(self.tokens, end, |language| language.continuations).is_some();
        (goes_on || self.is_clause_end(end)).then_some(Counted { metric, start, end })
    }

    /// "A reach of 11 million people": the people belong to it.
    fn after_reached(&self, metric: Metric, end: usize) -> usize {
        let people = longest_end(self.tokens, self.after_links(end), |language| language.people);
        people.filter(|_| metric == Metric::Reach).unwrap_or(end)
    }

    fn noun_at(&self, at: usize) -> Option<(Metric, usize)> {
        all(|language: &'static Language| language.nouns)
            .filter_map(|(phrase, metric)| Some((*metric, end_of(self.tokens, at, phrase)?)))
            .max_by_key(|(_, end)| *end)
    }

    /// A noun that no number has claimed and that stands in no list with the one before it.
    fn noun_before(&self, end: usize) -> Option<(Metric, usize)> {
        let end = end - usize::from(self.is_mark_before(end, &["\""]));
        let (metric, start) = self.any_noun_before(end)?;
        let joint = ["et", "and", "&", ",", "/", "ou", "or"]
            .iter()
            .find_map(|joint| start_of(self.tokens, start, joint));
        let is_shared = joint
            .is_some_and(|joint| self.any_noun_before(joint).is_some() && joint > self.claimed);
        (start >= self.claimed && !is_shared).then_some((metric, start))
    }

    fn any_noun_before(&self, end: usize) -> Option<(Metric, usize)> {
        all(|language| language.nouns)
            .filter_map(|(phrase, metric)| Some((*metric, start_of(self.tokens, end, phrase)?)))
            .min_by_key(|(_, start)| *start)
    }

    fn verb_at(&self, at: usize) -> Option<(&'static Verb, usize)> {
        let end = |verb: &'static Verb| {
            verb.forms.iter().filter_map(|form| end_of(self.tokens, at, form)).max()
        };
        all(|language| language.verbs).find_map(|verb| Some((verb, end(verb)?)))
    }

    /// The verb that ends before a token, and where it begins with its auxiliaries.
    fn verb_before(&self, end: usize) -> Option<(&'static Verb, usize)> {
        let start = |verb: &'static Verb| {
            verb.forms.iter().filter_map(|form| start_of(self.tokens, end, form)).min()
        };
        let (verb, start) =
            all(|language| language.verbs).find_map(|verb| Some((verb, start(verb)?)))?;
        Some((verb, bounds::with_auxiliaries(self.tokens, start)))
    }

    fn joint_at(&self, at: usize) -> Option<usize> {
        ["et", "and", "&", "ou", "or", "/", ","]
            .iter()
            .find_map(|joint| end_of(self.tokens, at, joint))
    }

    /// Whether a noun that ends here is followed by its own number.
    fn has_number_after(&self, end: usize) -> bool {
        let start = end + usize::from(self.is_mark(end, &[":", "="]));
        let next = self.numbers.partition_point(|number| number.tokens.start < start);
        self.numbers.get(next).is_some_and(|number| {
            let own = number.tokens.start;
            own == start
                || bounds::before(self.tokens, own).is_some_and(|(bound, _)| bound == start)
        })
    }

    fn after_links(&self, at: usize) -> usize {
        self.skip(at, |language| language.links)
    }

    fn after_pronouns(&self, at: usize) -> usize {
        let mut at = at;
        loop {
            let next = self
                .skip(self.skip(at, |language| language.pronouns), |language| language.auxiliaries);
            if next == at {
                return at;
            }
            at = next;
        }
    }

    fn skip(&self, at: usize, list: fn(&'static Language) -> &'static [&'static str]) -> usize {
        let mut at = at;
        while let Some(next) = longest_end(self.tokens, at, list) {
            at = next;
        }
        at
    }

    fn before_fillers(&self, at: usize) -> usize {
        self.skip_back(at, |language| language.fillers)
    }

    fn before_standing(&self, at: usize) -> usize {
        self.skip_back(at, |language| language.standing)
    }

    fn skip_back(
        &self,
        at: usize,
        list: fn(&'static Language) -> &'static [&'static str],
    ) -> usize {
        let mut at = at;
        while let Some(before) = longest_start(self.tokens, at, list) {
            at = before;
        }
        at
    }

    fn quotes(&self, from: usize, to: usize) -> usize {
        self.tokens[from..to].iter().filter(|token| token.text == "\"").count()
    }

    fn is_mark(&self, at: usize, marks: &[&str]) -> bool {
        self.tokens.get(at).is_some_and(|token| marks.contains(&&*token.text))
    }

    fn is_mark_before(&self, at: usize, marks: &[&str]) -> bool {
        at > 0 && self.is_mark(at - 1, marks)
    }

    fn is_clause_end(&self, at: usize) -> bool {
        const ENDS: [&str; 10] = [".", ",", ";", "!", "?", ")", "|", "•", "·", "…"];
        self.tokens
            .get(at)
            .is_none_or(|token| token.kind == Kind::Mark && ENDS.contains(&&*token.text))
    }
}
