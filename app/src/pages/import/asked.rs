//! What the page's address asks: the files that wait, in their order, each followed by what was said of it.

use std::borrow::Cow;

/// What a person said about files, as they said it. Empty where they said nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// When the totals were read: `2026-08-18T09:00`, in the workspace's zone.
    pub observed_at: String,
    /// Whose posts they are.
    pub account: String,
    /// Where they were published.
    pub platform: String,
    /// The post that all rows are about: its address or id.
    pub post: String,
    /// Where the numbers are from.
    pub source: String,
    /// The order of dates in figures, by its key.
    pub dates: String,
    /// The decimal mark, by its key.
    pub decimal: String,
}

impl Settings {
    /// What was said, by the names of its fields.
    pub fn fields(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("observed_at", &self.observed_at),
            ("account", &self.account),
            ("platform", &self.platform),
            ("post", &self.post),
            ("source", &self.source),
            ("dates", &self.dates),
            ("decimal", &self.decimal),
        ];
        let said = all.into_iter().filter(|(_, value)| !value.is_empty());
        said.map(|(name, value)| (name, value.as_str())).collect()
    }

    /// Notes what a field says. `false` when there is no field of that name.
    pub fn say(&mut self, name: &str, value: &str) -> bool {
        let field = match name {
            "observed_at" => &mut self.observed_at,
            "account" => &mut self.account,
            "platform" => &mut self.platform,
            "post" => &mut self.post,
            "source" => &mut self.source,
            "dates" => &mut self.dates,
            "decimal" => &mut self.decimal,
            _ => return false,
        };
        value.trim().clone_into(field);
        true
    }
}

/// A file that waits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Under which it lies.
    pub id: String,
    /// What was said of it.
    pub settings: Settings,
    /// Whether it is not to be stored with the others.
    pub is_left_out: bool,
}

impl Asked {
    /// It and what was said of it, as an address has it.
    pub fn pairs(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let left_out = self.is_left_out.then_some((LEFT_OUT, "1"));
        [(FILE, &*self.id)].into_iter().chain(self.settings.fields()).chain(left_out)
    }
}

/// The files that wait.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Waiting(pub Vec<Asked>);

const FILE: &str = "file";
const LEFT_OUT: &str = "out";

impl Waiting {
    /// Reads the query of an address.
    pub fn parse(query: &str) -> Self {
        Self::of(form_urlencoded::parse(query.as_bytes()))
    }

    /// Reads the fields of a form. What is neither a file nor said of one is passed over.
    pub fn of<'a>(fields: impl Iterator<Item = (Cow<'a, str>, Cow<'a, str>)>) -> Self {
        let mut waiting: Vec<Asked> = Vec::new();
        for (name, value) in fields {
            if name == FILE {
                waiting.push(Asked { id: value.into_owned(), ..Asked::default() });
            } else if let Some(asked) = waiting.last_mut() {
                asked.is_left_out |= name == LEFT_OUT;
                asked.settings.say(&name, &value);
            }
        }
        Self(waiting)
    }

    /// As the query of an address.
    pub fn to_query(&self) -> String {
        let pairs = self.0.iter().flat_map(Asked::pairs);
        form_urlencoded::Serializer::new(String::new()).extend_pairs(pairs).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_of_a_file_follows_it() {
        let query = "file=a&account=desk&file=b&observed_at=2026-08-18T09%3A00&out=1&file=c";
        let waiting = Waiting::parse(query);
        let [a, b, c] = &waiting.0[..] else { panic!("three files") };
        assert_eq!((&*a.settings.account, a.is_left_out), ("desk", false));
        assert_eq!((&*b.settings.observed_at, b.is_left_out), ("2026-08-18T09:00", true));
        assert_eq!(*c, Asked { id: "c".into(), ..Asked::default() });
        assert_eq!(waiting.to_query(), query);
    }

    #[test]
    fn what_is_said_of_no_file_is_passed_over() {
        let waiting = Waiting::parse("account=desk&file=a&stored=4&header=x");
        assert_eq!(waiting.to_query(), "file=a");
    }
}
