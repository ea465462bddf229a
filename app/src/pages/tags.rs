//! `/tags`: what posts are told apart by, and the rules that do it.

use leptos::prelude::*;

use super::Frame;
use crate::domain::period::date_of;
use crate::domain::tag::{Rule, Tag, TagId, TagKind};
use crate::query::{PostsQuery, Scope};
use crate::text::Text;
use crate::ui::{ScrollTable, done_notice, posts_href, tag_chip};

/// What the page shows.
pub struct TagsPage {
    /// The tags with their posts, by their names.
    pub tags: Vec<(Tag, usize)>,
    /// What was typed, where it is no tag yet.
    pub draft: Option<TagDraft>,
    /// The one that was just removed.
    pub removed: Option<TagId>,
}

/// A tag as it was typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TagDraft {
    /// The tag that is changed; `None` for a new one.
    pub tag: Option<TagId>,
    /// Its name.
    pub name: String,
    /// Its colour.
    pub colour: u8,
    /// The name of its rule; empty for none.
    pub rule: String,
    /// What the rule looks for.
    pub words: String,
    /// The first day; empty for any.
    pub first: String,
    /// The last day.
    pub last: String,
    /// What is wrong with it.
    pub problem: Option<TagProblem>,
}

/// What can be wrong with a tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TagProblem {
    /// It has no name, or one that is too long.
    Name,
    /// Another one has its name.
    Taken,
    /// Its rule looks for nothing.
    Words,
    /// Its days are none, or run backwards.
    Days,
}

impl TagProblem {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Name, Self::Taken, Self::Words, Self::Days];

    /// Its name in addresses, and the end of its message's name.
    pub fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Taken => "taken",
            Self::Words => "words",
            Self::Days => "days",
        }
    }
}

impl TagDraft {
    /// A tag as it could be typed.
    fn of(tag: &Tag) -> Self {
        let TagKind { name, colour, rule, days } = &tag.kind;
        let day = |day: Option<i64>| day.map(|day| date_of(day).to_string()).unwrap_or_default();
        Self {
            tag: Some(tag.id),
            name: name.clone(),
            colour: *colour,
            rule: rule.as_ref().map(Rule::key).unwrap_or_default().to_owned(),
            words: rule.as_ref().map(Rule::words).unwrap_or_default().to_owned(),
            first: day(days.0),
            last: day(days.1),
            problem: None,
        }
    }

    /// Reads what was typed.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn read(&self) -> Result<TagKind, TagProblem> {
        let kind = TagKind::named(&self.name, self.colour).ok_or(TagProblem::Name)?;
        let rule = match self.rule.as_str() {
            "" => None,
            key => Some(Rule::parse(key, &self.words).ok_or(TagProblem::Words)?),
        };
        let day = |typed: &str| match typed.trim() {
            "" => Ok(None),
            typed => crate::query::day(typed).map(Some).ok_or(TagProblem::Days),
        };
        let days = (day(&self.first)?, day(&self.last)?);
        if days.0.zip(days.1).is_some_and(|(first, last)| first > last) {
            return Err(TagProblem::Days);
        }
        Ok(TagKind { rule, days, ..kind })
    }
}

/// The page; without tags, what they are for.
pub fn tags_page(frame: &Frame, page: TagsPage) -> AnyView {
    let text = frame.text;
    let TagsPage { tags, draft, removed } = page;
    let free = (1..=TagKind::COLOURS)
        .min_by_key(|colour| tags.iter().filter(|(tag, _)| tag.kind.colour == *colour).count());
    let (changed, new): (Vec<_>, Vec<_>) = draft.into_iter().partition(|draft| draft.tag.is_some());
    let new = new.into_iter().next();
    let is_open = new.is_some() || tags.is_empty();
    let new = new.unwrap_or_else(|| TagDraft { colour: free.unwrap_or(1), ..TagDraft::default() });
    let changed = changed.into_iter().next();
    let table = (!tags.is_empty()).then(|| table(text, tags, changed.as_ref()));
    let notice = removed.map(|tag| {
        let undo = (format!("/tags/{tag}/restore"), Vec::new());
        done_notice(text, text.say("tags-removed"), Some(undo))
    });
    view! {
        <div class="page">
            <h1>{text.say("tags-title")}</h1>
            <p class="lead">{text.say("tags-about")}</p>
            {notice}
            {table}
            <details class="data new-tag" open=is_open>
                <summary>{text.say("tags-new")}</summary>
                {form(text, "new", "/tags".to_owned(), &new)}
            </details>
        </div>
    }
    .into_any()
}

fn table(text: Text, tags: Vec<(Tag, usize)>, changed: Option<&TagDraft>) -> impl IntoView + use<> {
    let rows = tags.into_iter().map(|(tag, posts)| {
        let draft = changed.filter(|draft| draft.tag == Some(tag.id));
        let is_open = draft.is_some();
        let draft = draft.cloned().unwrap_or_else(|| TagDraft::of(&tag));
        let scope = Scope { tag: Some(tag.id), ..Scope::default() };
        let href = posts_href(&PostsQuery { scope, ..PostsQuery::default() });
        let change = format!("/tags/{}", tag.id);
        let rule = tag.kind.rule.as_ref().map(|rule| rule_words(text, rule));
        let days = days_words(text, &tag.kind);
        let about: Vec<String> = rule.into_iter().chain(days).collect();
        let posts = i64::try_from(posts).unwrap_or(i64::MAX);
        view! {
            <tr>
                <th scope="row">{tag_chip(&tag, &href)}</th>
                <td class="number">{text.amount(posts)}</td>
                <td class="wraps">{about.join(" · ")}</td>
                <td class="wraps">
                    <details class="data" open=is_open>
                        <summary>{text.say("tags-change")}</summary>
                        {form(text, &tag.id.to_string(), change.clone(), &draft)}
                        <form method="post" action=format!("{change}/remove")>
                            <button type="submit" class="quiet">{text.say("tags-remove")}</button>
                        </form>
                    </details>
                </td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    view! {
        <ScrollTable label=text.say("tags-title")>
            <thead>
                <tr>
                    <th scope="col">{text.say("column-tag")}</th>
                    <th scope="col" class="number">{text.say("column-posts")}</th>
                    <th scope="col">{text.say("tags-rule")}</th>
                    <td></td>
                </tr>
            </thead>
            <tbody>{rows}</tbody>
        </ScrollTable>
    }
}

fn rule_words(text: Text, rule: &Rule) -> String {
    text.message(&format!("tags-rule-{}", rule.key()), &[("words", rule.words())])
}

/// "Campaign: from 1 June 2026".
fn days_words(text: Text, kind: &TagKind) -> Option<String> {
    let day = |day: i64| text.date(date_of(day));
    match kind.days {
        (None, None) => None,
        (Some(first), None) => Some(text.message("tags-from", &[("day", &day(first))])),
        (None, Some(last)) => Some(text.message("tags-until", &[("day", &day(last))])),
        (Some(first), Some(last)) => {
            Some(text.message("tags-between", &[("first", &day(first)), ("last", &day(last))]))
        }
    }
}

fn form(text: Text, id: &str, action: String, draft: &TagDraft) -> AnyView {
    let TagDraft { name, colour, rule, words, first, last, problem, .. } = draft.clone();
    let problem = problem.map(|problem| {
        let said = text.say(&format!("tags-problem-{}", problem.key()));
        view! { <p class="problem" role="alert">{said}</p> }
    });
    let colours = (1..=TagKind::COLOURS).map(|number| {
        let label = text.say(&format!("tags-colour-{number}"));
        let is_chosen = number == colour;
        view! {
            <label class=format!("tag c{number}")>
                <input type="radio" name="colour" value=number.to_string() checked=is_chosen/>
                {label}
            </label>
        }
    });
    let rules = Rule::KEYS.map(|key| {
        let label = text.say(&format!("tags-take-{key}"));
        let is_chosen = rule == key;
        view! { <option value=key selected=is_chosen>{label}</option> }
    });
    let legend = format!("colours-{id}");
    let labelled = legend.clone();
    view! {
        <form class="tag-form" method="post" action=action>
            {problem}
            <div class="fields">
                <label>
                    <span>{text.say("tags-name")}</span>
                    <input type="text" name="name" value=name required maxlength="60" autocomplete="off"/>
                </label>
                <label>
                    <span>{text.say("tags-take")}</span>
                    <select name="rule"><option value="">{text.say("tags-take-none")}</option>{rules}</select>
                </label>
                <label>
                    <span>{text.say("tags-words")}</span>
                    <input type="text" name="words" value=words maxlength="60" autocomplete="off"/>
                </label>
                <label>
                    <span>{text.say("tags-first")}</span>
                    <input type="date" name="first" value=first/>
                </label>
                <label>
                    <span>{text.say("tags-last")}</span>
                    <input type="date" name="last" value=last/>
                </label>
            </div>
            <div class="colours" role="radiogroup" aria-labelledby=labelled>
                <span id=legend>{text.say("tags-colour")}</span>
                {colours.collect_view()}
            </div>
            <p class="note">{text.say("tags-days-about")}</p>
            <button type="submit" class="button">{text.say("tags-save")}</button>
        </form>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn draft(name: &str, rule: &str, words: &str, days: (&str, &str)) -> TagDraft {
        TagDraft {
            name: name.into(),
            colour: 2,
            rule: rule.into(),
            words: words.into(),
            first: days.0.into(),
            last: days.1.into(),
            ..TagDraft::default()
        }
    }

    #[test]
    fn what_is_typed_is_a_tag_or_says_why_not() {
        let tide = draft("Tide", "hashtag", "#tide", ("2026-06-01", "")).read().unwrap();
        assert_eq!((tide.name.as_str(), tide.days), ("Tide", (Some(20_605), None)));
        let same = Tag { id: TagId(7), kind: tide.clone() };
        assert_eq!(TagDraft::of(&same).read(), Ok(tide));
        let problem = |draft: TagDraft| draft.read().unwrap_err();
        assert_eq!(problem(draft(" ", "", "", ("", ""))), TagProblem::Name);
        assert_eq!(problem(draft("a", "link", "", ("", ""))), TagProblem::Words);
        assert_eq!(problem(draft("a", "", "", ("1 June", ""))), TagProblem::Days);
        let backwards = draft("a", "", "", ("2026-06-02", "2026-06-01"));
        assert_eq!(problem(backwards), TagProblem::Days);
    }
}
