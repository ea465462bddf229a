//! The colours of a file. The rules are `chart.css`, which pages use as well, with tokens for
//! colours.

use std::fmt::Write;

/// The rules of every drawing. They expect the tokens `--paper`, `--ink`, `--soft`, `--hair`,
/// `--shade` and `--series-1` to `--series-6`.
pub const CSS: &str = include_str!("chart.css");

/// Which colours a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Light or dark, as the reader's system is set.
    Auto,
    /// Ink on paper.
    Light,
    /// Its dark counterpart.
    Dark,
}

/// Token, light, dark. Series follow Okabe and Ito's order, tuned to stand out from either paper.
const TOKENS: [(&str, &str, &str); 11] = [
    ("--paper", "#fbfaf7", "#10161d"),
    ("--ink", "#16202c", "#e8e6df"),
    ("--soft", "#5c6773", "#9aa5b1"),
    ("--hair", "#dcdad3", "#2a333d"),
    ("--shade", "#e6ecee", "#19242f"),
    ("--series-1", "#0b62a8", "#5aa9ea"),
    ("--series-2", "#be5208", "#f0924a"),
    ("--series-3", "#00805d", "#3fc39b"),
    ("--series-4", "#a3417f", "#dc93c3"),
    ("--series-5", "#0a7a8e", "#7fdbe6"),
    ("--series-6", "#806800", "#e3cf4f"),
];

/// The style sheet of a file.
pub(super) fn style(theme: Theme) -> String {
    match theme {
        Theme::Light => with(|(_, light, _)| light),
        Theme::Dark => with(|(_, _, dark)| dark),
        Theme::Auto => {
            let (light, dark) = (tokens(|(_, light, _)| light), tokens(|(_, _, dark)| dark));
            let dark = format!("@media (prefers-color-scheme:dark){{.chart-file{{{dark}}}}}");
            format!(".chart-file{{{light}}}{dark}\n{CSS}")
        }
    }
}

type Token = (&'static str, &'static str, &'static str);

/// The rules with colours in the place of tokens: what turns a file into a picture knows no
/// `var()`.
fn with(colour: impl Fn(Token) -> &'static str) -> String {
    TOKENS
        .into_iter()
        .fold(CSS.to_owned(), |css, token| css.replace(&format!("var({})", token.0), colour(token)))
}

fn tokens(colour: impl Fn(Token) -> &'static str) -> String {
    TOKENS.into_iter().fold(String::new(), |mut all, token| {
        let _ = write!(all, "{}:{};", token.0, colour(token));
        all
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let value = f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn what_is_read_stands_out_from_paper() {
        let (_, light, dark) = TOKENS[0];
        for (token, on_light, on_dark) in TOKENS {
            // Names at line ends are text in the colour of their series.
            let least = match token {
                "--paper" | "--hair" | "--shade" => 1.0,
                _ => 4.5,
            };
            assert!(contrast(light, on_light) >= least, "{token}: {}", contrast(light, on_light));
            assert!(contrast(dark, on_dark) >= least, "{token}: {}", contrast(dark, on_dark));
        }
    }

    #[test]
    fn pages_and_files_have_the_same_colours() {
        let page = include_str!("../../../style/main.css");
        for (token, light, dark) in TOKENS {
            let is_set = |colour| page.contains(&format!("{token}: {colour};"));
            assert!(
                is_set(light) && is_set(dark),
                "style/main.css: {token} is not {light}, {dark}"
            );
        }
    }

    #[test]
    fn a_picture_has_no_tokens() {
        assert!(!style(Theme::Light).contains("var("));
        assert!(!style(Theme::Dark).contains("var("));
        assert!(TOKENS.iter().all(|token| CSS.contains(&format!("var({})", token.0))));
    }
}
