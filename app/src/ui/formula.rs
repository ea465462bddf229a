//! A formula, one rule a line, so that a narrow page can show it.

use leptos::prelude::*;

/// A formula; where a rule ends another begins on its own line. The few words in it are English on every page.
#[component]
pub fn Formula(rules: &'static str) -> impl IntoView {
    view! { <div lang="en"><Symbols lines=lines(rules)/></div> }
}

/// Lines of symbols and numbers.
#[component]
pub fn Symbols(lines: Vec<String>) -> impl IntoView {
    let lines = lines.into_iter().map(|line| view! { <code>{line}</code> }).collect_view();
    view! { <div class="formula">{lines}</div> }
}

/// The rules of a formula: each ends with a point or a semicolon before a space.
fn lines(rules: &str) -> Vec<String> {
    rules.split_inclusive("; ").flat_map(|rule| rule.split_inclusive(". ")).map(trimmed).collect()
}

fn trimmed(line: &str) -> String {
    line.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::analytics::METHODS;

    #[test]
    fn a_rule_has_a_line_of_its_own() {
        assert_eq!(lines("a = 0.5; b. C <= 2 %"), ["a = 0.5;", "b.", "C <= 2 %"]);
    }

    #[test]
    fn no_formula_loses_a_letter() {
        for method in &METHODS {
            assert_eq!(lines(method.formula).join(" "), method.formula, "{}", method.key);
        }
    }
}
