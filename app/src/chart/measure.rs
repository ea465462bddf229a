//! How wide a text is, from the advances of the bundled font.

use std::sync::LazyLock;
use ttf_parser::Face;

/// The size of every label in a drawing.
pub(super) const SIZE: f64 = 13.0;

/// The weight of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// Labels of ticks.
    Regular,
    /// Names at line ends, titles.
    SemiBold,
}

static REGULAR: LazyLock<Option<Face<'static>>> = LazyLock::new(|| {
    let font = include_bytes!(
        "../../../style/node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"
    );
    Face::parse(font, 0).ok()
});

static SEMIBOLD: LazyLock<Option<Face<'static>>> = LazyLock::new(|| {
    let font = include_bytes!(
        "../../../style/node_modules/@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"
    );
    Face::parse(font, 0).ok()
});

/// The width of a line of text at a size.
pub(super) fn width(text: &str, weight: Weight, size: f64) -> f64 {
    let face = match weight {
        Weight::Regular => REGULAR.as_ref(),
        Weight::SemiBold => SEMIBOLD.as_ref(),
    };
    text.chars().map(|letter| advance(face, letter)).sum::<f64>() * size
}

/// Breaks a text into lines that fit; a word that is wider than that stands alone.
pub(super) fn wrap(text: &str, weight: Weight, size: f64, room: f64) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), weight, size) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A letter that the font lacks is set in another one, of about this width.
const OTHER: f64 = 0.6;

/// The advance of a letter, in parts of the size.
fn advance(face: Option<&Face>, letter: char) -> f64 {
    // Digits are set tabular, each as wide as a zero.
    let letter = if letter.is_ascii_digit() { '0' } else { letter };
    face.and_then(|face| {
        let glyph = face.glyph_index(letter)?;
        Some(f64::from(face.glyph_hor_advance(glyph)?) / f64::from(face.units_per_em()))
    })
    .unwrap_or(OTHER)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_fonts_are_read() {
        assert!(REGULAR.is_some() && SEMIBOLD.is_some());
        assert!(width("likes", Weight::SemiBold, 13.0) > width("likes", Weight::Regular, 13.0));
    }

    #[test]
    fn digits_are_all_as_wide() {
        let wide = |text| width(text, Weight::Regular, 10.0);
        assert!((wide("111") - wide("888")).abs() < 1e-9);
    }

    #[test]
    fn lines_break_at_spaces_only() {
        let lines = wrap("half of its likes came incomprehensibly", Weight::Regular, 13.0, 80.0);
        assert_eq!(lines, ["half of its", "likes came", "incomprehensibly"]);
    }
}
