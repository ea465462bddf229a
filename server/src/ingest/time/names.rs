//! The names of months and weekdays in English, French, German, Spanish, Portuguese, Italian, Dutch and
//! Swedish, in lower case and without accents.

/// Each month's names and abbreviations.
const MONTHS: [&[&str]; 12] = [
    &[
        "january", "jan", "janvier", "janv", "januar", "janner", "jaenner", "enero", "ene",
        "janeiro", "gennaio", "gen", "januari",
    ],
    &[
        "february",
        "feb",
        "fevrier",
        "fevr",
        "fev",
        "februar",
        "febrero",
        "fevereiro",
        "febbraio",
        "februari",
        "febr",
    ],
    &["march", "mar", "mars", "marz", "maerz", "mrz", "marzo", "marco", "maart", "mrt"],
    &["april", "apr", "avril", "avr", "abril", "abr", "aprile"],
    &["may", "mai", "mayo", "maio", "maggio", "mag", "mei", "maj"],
    &["june", "jun", "juin", "juni", "junio", "junho", "giugno", "giu"],
    &["july", "jul", "juillet", "juill", "juil", "juli", "julio", "julho", "luglio", "lug"],
    &["august", "aug", "aout", "agosto", "ago", "augustus", "augusti"],
    &[
        "september",
        "sept",
        "sep",
        "septembre",
        "septiembre",
        "setiembre",
        "setembro",
        "settembre",
        "set",
    ],
    &["october", "oct", "octobre", "oktober", "okt", "octubre", "outubro", "out", "ottobre", "ott"],
    &["november", "nov", "novembre", "noviembre", "novembro"],
    &["december", "dec", "decembre", "dezember", "dez", "diciembre", "dic", "dezembro", "dicembre"],
];

/// The weekdays, but for `mar`, which is a month too.
const WEEKDAYS: [&[&str]; 7] = [
    &[
        "monday", "mon", "lundi", "lun", "montag", "mo", "lunes", "segunda", "seg", "lunedi",
        "maandag", "ma", "mandag", "man",
    ],
    &[
        "tuesday", "tue", "tues", "mardi", "dienstag", "di", "martes", "terca", "ter", "martedi",
        "dinsdag", "tisdag", "tis",
    ],
    &[
        "wednesday",
        "wed",
        "mercredi",
        "mer",
        "mittwoch",
        "mi",
        "miercoles",
        "mie",
        "quarta",
        "qua",
        "mercoledi",
        "woensdag",
        "wo",
        "onsdag",
        "ons",
    ],
    &[
        "thursday",
        "thu",
        "thur",
        "thurs",
        "jeudi",
        "jeu",
        "donnerstag",
        "do",
        "jueves",
        "jue",
        "quinta",
        "qui",
        "giovedi",
        "gio",
        "donderdag",
        "torsdag",
        "tors",
    ],
    &[
        "friday", "fri", "vendredi", "ven", "freitag", "fr", "viernes", "vie", "sexta", "sex",
        "venerdi", "vrijdag", "vr", "fredag", "fre",
    ],
    &[
        "saturday",
        "sat",
        "samedi",
        "sam",
        "samstag",
        "sonnabend",
        "sa",
        "sabado",
        "sab",
        "sabato",
        "zaterdag",
        "za",
        "lordag",
        "lor",
    ],
    &[
        "sunday", "sun", "dimanche", "dim", "sonntag", "so", "domingo", "dom", "domenica",
        "zondag", "zo", "sondag", "son",
    ],
];

/// The number of the month of that name.
pub(super) fn month(name: &str) -> Option<u32> {
    (1..).zip(MONTHS).find(|(_, names)| names.contains(&name)).map(|(month, _)| month)
}

/// Whether a day of the week has that name.
pub(super) fn is_weekday(name: &str) -> bool {
    WEEKDAYS.iter().any(|names| names.contains(&name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_means_two_things() {
        let mut names: Vec<&str> =
            MONTHS.iter().chain(&WEEKDAYS).copied().flatten().copied().collect();
        names.sort_unstable();
        let twice: Vec<_> = names.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(twice.is_empty(), "{twice:?}");
    }
}
