//! What makes a number no total: a hope, a part, a rate, a year.

pub(super) const DOUBTS: &[&str] = &[
    "pas",
    "jamais",
    "sans",
    "si",
    "pourrait",
    "pourraient",
    "devrait",
    "devraient",
    "aurait pu",
    "vise",
    "visait",
    "viser",
    "espere",
    "esperait",
    "esperer",
    "objectif",
    "moyenne",
    "faudrait",
];

pub(super) const PARTS: &[&str] =
    &["premiers", "premieres", "derniers", "dernieres", "autres", "encore", "top"];

pub(super) const RATES: &[&str] = &[
    "par jour",
    "par heure",
    "par minute",
    "par seconde",
    "par semaine",
    "par mois",
    "par an",
    "par post",
    "par message",
    "par tweet",
    "par publication",
    "par video",
    "par personne",
    "chaque jour",
    "a l ' heure",
    "en moyenne",
    "chacun",
    "chacune",
    "de plus",
    "de moins",
    "supplementaires",
];

pub(super) const YEARS: &[&str] = &["en", "depuis", "annee", "de", "fin", "debut"];
