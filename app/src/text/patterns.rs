//! What goes with more interactions, in words.

use super::Text;
use crate::domain::patterns::{Group, Length};

impl Text {
    /// "45% more interactions than usual"; that there are too few posts, where that is so.
    pub fn effect(&self, group: Group) -> String {
        if !group.is_told() {
            return self.say("effect-few");
        }
        let change = group.change();
        let key = match change {
            // Half a per cent is told as none.
            change if change >= 0.005 => "effect-more",
            change if change <= -0.005 => "effect-less",
            _ => "effect-same",
        };
        self.message(key, &[("percent", &self.whole_percent(change.abs()))])
    }

    /// "+45%", "−12%", "0%".
    pub fn short_effect(&self, group: Group) -> String {
        self.message("percent", &[("n", &self.bare_effect(group))])
    }

    /// "+45", "−12", "0": per cent, where there is room for no more.
    pub fn bare_effect(&self, group: Group) -> String {
        format!("{}{}", sign(group), self.decimal((group.change() * 100.0).abs(), 0))
    }

    /// "12 posts".
    pub fn posts(&self, posts: usize) -> String {
        self.count("patterns-posts", i64::try_from(posts).unwrap_or(i64::MAX), &[])
    }

    /// "50 to 99 characters".
    pub fn length(&self, length: Length) -> String {
        let from = self.amount(length.from.into());
        match length.to {
            Some(0) => self.say("patterns-length-none"),
            Some(to) => {
                let to = self.amount(to.into());
                self.message("patterns-length-between", &[("from", &from), ("to", &to)])
            }
            None => self.message("patterns-length-more", &[("from", &from)]),
        }
    }

    /// A day of the week from 0 for Monday, in a form of its name: `weekday`, `weekday-short`, `weekday-on`.
    pub fn weekday(&self, form: &str, day: usize) -> String {
        self.say(&format!("{form}-{}", day + 1))
    }
}

fn sign(group: Group) -> &'static str {
    match (group.change() * 100.0).round() {
        whole if whole > 0.0 => "+",
        whole if whole < 0.0 => "−",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn an_effect_is_told_in_whole_per_cents() {
        let group = |change: f64| Group { posts: 9, effect: change.ln_1p(), ..Group::default() };
        let told = |group| Lang::ALL.map(|lang| Text::new(lang).effect(group));
        let (more, less) = (group(0.454), group(-0.2));
        assert_eq!(told(more)[0], "45% more interactions than usual");
        assert_eq!(told(less)[1], "20\u{a0}% d’interactions de moins que d’ordinaire");
        assert_eq!(told(group(0.004))[0], "as many interactions as usual");
        assert_eq!(told(Group { posts: 2, ..more })[0], "too few posts to tell");
        let en = Text::new(Lang::En);
        assert_eq!((en.short_effect(more), en.bare_effect(less)), ("+45%".into(), "−20".into()));
        assert_eq!(en.short_effect(group(-0.004)), "0%");
    }
}
