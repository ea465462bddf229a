//! What whoever reads an upload's numbers should know about its bytes, in words.

use super::Text;
use super::reason::shortened;
use crate::domain::upload::Notice;

impl Text {
    /// A notice as a sentence.
    pub fn notice(&self, notice: &Notice) -> String {
        let named = |key: &str, name: &str| self.message(key, &[("name", &shortened(name))]);
        match notice {
            Notice::Windows1252(name) => named("notice-windows-1252", name),
            Notice::Unreadable { name, count } => {
                let count = i64::try_from(*count).unwrap_or(i64::MAX);
                self.count("notice-unreadable", count, &[("name", &shortened(name))])
            }
            Notice::Misnamed { name, kind } => {
                let args = [("name", &*shortened(name)), ("kind", kind.key())];
                self.message("notice-misnamed", &args)
            }
            Notice::LeftOut { names, count } => self.left_out(names, *count),
            Notice::Macros(name) => named("notice-macros", name),
            Notice::HiddenSheet(name) => named("notice-hidden-sheet", name),
            Notice::NoTable(name) => named("notice-no-table", name),
        }
    }

    fn left_out(&self, names: &[String], count: usize) -> String {
        let mut shown = names.iter().map(|name| shortened(name)).collect::<Vec<_>>().join(", ");
        if count > names.len() {
            shown.push_str(" …");
        }
        let count = i64::try_from(count).unwrap_or(i64::MAX);
        self.count("notice-left-out", count, &[("names", &shown)])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn a_notice_names_what_it_is_about() {
        let notice = Notice::LeftOut { names: vec!["a.png".into(), "b.html".into()], count: 3 };
        let say = |lang| Text::new(lang).notice(&notice);
        assert_eq!(say(Lang::En), "3 files of the archive were left out: a.png, b.html …");
        assert_eq!(
            say(Lang::Fr),
            "3 fichiers de l’archive ont été laissés de côté\u{a0}: a.png, b.html …"
        );
    }
}
