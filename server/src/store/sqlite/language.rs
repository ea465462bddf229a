//! In which language a post's words are, as far as they tell.

use app::domain::Language;
use whichlang::{Lang, detect_language};

/// Fewer letters tell nothing.
const FEWEST_LETTERS: usize = 6;

/// The language of a text, guessed from its words without links, names and hashtags. `None` where there are too few, or
/// where most of their letters are none of that language; what is written in a language that [`Language`] does not have
/// may be taken for one that looks like it.
pub(super) fn language_of(text: &str) -> Option<Language> {
    let mut words = String::with_capacity(text.len());
    for word in text.split_whitespace().filter(|word| is_of_a_language(word)) {
        words.push_str(word);
        words.push(' ');
    }
    let letters = words.chars().filter(|character| character.is_alphabetic());
    if letters.clone().count() < FEWEST_LETTERS {
        return None;
    }
    let language = known(detect_language(&words));
    let own = letters.clone().filter(|letter| language.has_letter(*letter)).count();
    (2 * own > letters.count()).then_some(language)
}

/// Whether a word is neither a link nor a name, which are the same in any language, nor a hashtag.
fn is_of_a_language(word: &str) -> bool {
    !word.starts_with(['@', '#']) && !word.contains("://") && !word.starts_with("www.")
}

fn known(lang: Lang) -> Language {
    match lang {
        Lang::Ara => Language::Arabic,
        Lang::Cmn => Language::Chinese,
        Lang::Deu => Language::German,
        Lang::Eng => Language::English,
        Lang::Fra => Language::French,
        Lang::Hin => Language::Hindi,
        Lang::Ita => Language::Italian,
        Lang::Jpn => Language::Japanese,
        Lang::Kor => Language::Korean,
        Lang::Nld => Language::Dutch,
        Lang::Por => Language::Portuguese,
        Lang::Rus => Language::Russian,
        Lang::Spa => Language::Spanish,
        Lang::Swe => Language::Swedish,
        Lang::Tur => Language::Turkish,
        Lang::Vie => Language::Vietnamese,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_tell_their_language() {
        for (language, text) in [
            (Language::English, "Retweet if you agree. https://t.co/abc"),
            (
                Language::English,
                "Good morning. Three things to know before the council votes at noon.",
            ),
            (Language::French, "Le conseil vote à midi : trois choses à savoir #municipales2026"),
            (Language::French, "@mairie Combien ça coûte ?"),
            (Language::German, "Der Rat stimmt heute Mittag über den neuen Hafen ab."),
            (Language::Spanish, "El consejo vota hoy sobre el nuevo puerto"),
            (Language::Portuguese, "O conselho vota hoje sobre o novo porto, e não amanhã"),
            (Language::Japanese, "今日は新しい港について話します"),
            (Language::Russian, "Сегодня совет голосует о новом порте"),
        ] {
            assert_eq!(language_of(text), Some(language), "{text}");
        }
    }

    #[test]
    fn where_words_tell_nothing_no_language_is_told() {
        for text in [
            "",
            "🚀🚀🚀",
            "@mairie #municipales2026 https://example.org/the-council-votes-at-noon",
            "OK 100 %",
            // Greek is none of them.
            "Το συμβούλιο ψηφίζει σήμερα",
        ] {
            assert_eq!(language_of(text), None, "{text}");
        }
    }
}
