//! Measures by name, and what each is in one sentence.

use super::Text;
use crate::domain::analytics::Method;
use crate::domain::{Metric, Platform};

impl Text {
    /// "Half-life".
    pub fn method_name(&self, method: &Method) -> String {
        self.say(&format!("method-{}", method.key))
    }

    /// What the measure tells, for who does not read formulas.
    pub fn method_about(&self, method: &Method) -> String {
        self.say(&format!("method-{}-about", method.key))
    }

    /// "Worked on “Good morning”, by its likes."
    pub fn worked_on(&self, post: &str, metric: Metric, platform: &Platform) -> String {
        let its = self.its(metric, platform);
        self.message("methods-example", &[("post", post), ("its", &its)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analytics::METHODS;
    use crate::text::Lang;

    #[test]
    fn every_measure_has_a_name_and_a_sentence_in_both_languages() {
        for text in Lang::ALL.map(Text::new) {
            for method in &METHODS {
                assert!(!text.method_name(method).contains("method-"), "{}", method.key);
                let about = text.method_about(method);
                assert!(about.ends_with('.'), "{}: {about}", method.key);
                assert!(!method.formula.is_empty() && !method.source.is_empty());
            }
        }
    }

    #[test]
    fn no_two_measures_share_a_key() {
        let mut keys = METHODS.map(|method| method.key);
        keys.sort_unstable();
        assert!(keys.is_sorted_by(|a, b| a < b));
    }
}
