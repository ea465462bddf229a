//! The last answers to questions that are asked again: whoever turns a page, or looks in the morning, asks what was
//! asked before. Answers hang on what is stored, so they go when that changes: see [`super::catalogue`].

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Answers by their questions, the newest first.
#[derive(Debug)]
pub(super) struct Recent<Q, A>(Mutex<VecDeque<(Q, Arc<A>)>>);

/// So many answers are kept.
const KEPT: usize = 16;

impl<Q, A> Default for Recent<Q, A> {
    fn default() -> Self {
        Self(Mutex::default())
    }
}

impl<Q: PartialEq, A> Recent<Q, A> {
    /// The answer, where it is kept.
    pub(super) fn get(&self, question: &Q) -> Option<Arc<A>> {
        let kept = self.kept();
        kept.iter().find(|(asked, _)| asked == question).map(|(_, answer)| Arc::clone(answer))
    }

    /// Keeps an answer.
    pub(super) fn keep(&self, question: Q, answer: A) -> Arc<A> {
        let answer = Arc::new(answer);
        let mut kept = self.kept();
        kept.push_front((question, Arc::clone(&answer)));
        kept.truncate(KEPT);
        answer
    }

    fn kept(&self) -> MutexGuard<'_, VecDeque<(Q, Arc<A>)>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_answers_are_kept_and_older_ones_go() {
        let recent = Recent::default();
        for question in 0..=KEPT {
            recent.keep(question, 2 * question);
        }
        assert_eq!(recent.get(&0), None);
        assert_eq!(recent.get(&1).as_deref(), Some(&2));
        assert_eq!(recent.get(&KEPT).as_deref(), Some(&(2 * KEPT)));
    }
}
