//! What the columns of a table that no list knows might hold: offered to a person, never used by itself.

use app::domain::Metric;
use app::domain::import::Meaning;

use super::platform;

/// A guess for each column; of a meaning that only one column can have, the one with the shortest name: `like`
/// rather than `Page total likes`.
pub(crate) fn of(header: &[String], cells: &[Vec<String>]) -> Vec<Meaning> {
    let names: Vec<String> = header.iter().map(|name| platform::normalised(name)).collect();
    let values =
        |place: usize| cells.iter().filter_map(move |row| row.get(place)).map(String::as_str);
    let guesses: Vec<Meaning> =
        names.iter().enumerate().map(|(place, name)| guess(name, values(place))).collect();
    let is_best = |place: usize| {
        let same = (0..guesses.len()).filter(|other| guesses[*other] == guesses[place]);
        same.min_by_key(|other| names[*other].len()) == Some(place)
    };
    let kept = |(place, guess): (usize, &Meaning)| match guess {
        Meaning::Text => Meaning::Text,
        guess if is_best(place) => *guess,
        _ => Meaning::Ignored,
    };
    guesses.iter().enumerate().map(kept).collect()
}

fn guess<'a>(name: &str, values: impl Iterator<Item = &'a str> + Clone) -> Meaning {
    let filled = || values.clone().map(str::trim).filter(|value| !value.is_empty());
    let all = |is: fn(&str) -> bool| filled().next().is_some() && filled().all(is);
    if all(|value| value.starts_with("http://") || value.starts_with("https://")) {
        return Meaning::Url;
    }
    let is_number =
        all(|value| value.chars().all(|c| c.is_ascii_digit() || " .,\u{a0}\u{202f}".contains(c)));
    let by_list =
        platform::tables().find_map(|table| table.meaning(name)).map(|(_, meaning)| meaning);
    let meaning = by_list.or_else(|| by_word(name)).unwrap_or(Meaning::Ignored);
    match meaning {
        Meaning::Metric(_) if !is_number => Meaning::Ignored,
        Meaning::Slice(_)
        | Meaning::MetricName
        | Meaning::MetricValue
        | Meaning::Foreign
        | Meaning::Is(_) => Meaning::Ignored,
        meaning => meaning,
    }
}

/// Words in English, French, Spanish, German and Portuguese that a header may hold somewhere.
fn by_word(name: &str) -> Option<Meaning> {
    const WORDS: &[(&str, Meaning)] = &[
        ("permalink", Meaning::Url),
        ("url", Meaning::Url),
        ("impression", Meaning::Metric(Metric::Impressions)),
        ("reach", Meaning::Metric(Metric::Reach)),
        ("portée", Meaning::Metric(Metric::Reach)),
        ("alcance", Meaning::Metric(Metric::Reach)),
        ("reichweite", Meaning::Metric(Metric::Reach)),
        ("view", Meaning::Metric(Metric::Views)),
        ("vue", Meaning::Metric(Metric::Views)),
        ("visuali", Meaning::Metric(Metric::Views)),
        ("aufrufe", Meaning::Metric(Metric::Views)),
        ("j'aime", Meaning::Metric(Metric::Likes)),
        ("j’aime", Meaning::Metric(Metric::Likes)),
        ("like", Meaning::Metric(Metric::Likes)),
        ("favo", Meaning::Metric(Metric::Likes)),
        ("reaction", Meaning::Metric(Metric::Likes)),
        ("réaction", Meaning::Metric(Metric::Likes)),
        ("retweet", Meaning::Metric(Metric::Reposts)),
        ("repost", Meaning::Metric(Metric::Reposts)),
        ("partage", Meaning::Metric(Metric::Reposts)),
        ("share", Meaning::Metric(Metric::Reposts)),
        ("comparti", Meaning::Metric(Metric::Reposts)),
        ("comment", Meaning::Metric(Metric::Comments)),
        ("repl", Meaning::Metric(Metric::Comments)),
        ("réponse", Meaning::Metric(Metric::Comments)),
        ("save", Meaning::Metric(Metric::Saves)),
        ("bookmark", Meaning::Metric(Metric::Saves)),
        ("click", Meaning::Metric(Metric::Clicks)),
        ("clic", Meaning::Metric(Metric::Clicks)),
        ("published", Meaning::Published),
        ("created", Meaning::Published),
        ("publi", Meaning::Published),
        ("date", Meaning::Published),
        ("message", Meaning::Text),
        ("text", Meaning::Text),
        ("title", Meaning::Text),
        ("titre", Meaning::Text),
        ("account", Meaning::Account),
        ("compte", Meaning::Account),
        ("author", Meaning::Account),
    ];
    WORDS.iter().find(|(word, _)| name.contains(word)).map(|(_, meaning)| *meaning)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guesses_are_made_from_names_and_values() {
        let header =
            ["Adresse", "Nombre de J'aime", "Commentaires", "Commentaires cachés", "Couleur"];
        let row = ["https://example.org/1", "12 400", "7", "9", "rouge"];
        let texts =
            |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let guesses = of(&texts(&header), &[texts(&row)]);
        let (likes, comments) = (Meaning::Metric(Metric::Likes), Meaning::Metric(Metric::Comments));
        assert_eq!(guesses, [Meaning::Url, likes, comments, Meaning::Ignored, Meaning::Ignored]);
    }
}
