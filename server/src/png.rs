//! A drawing's file -> PNG, with the bundled font and no other: the same picture on every machine.

use resvg::{tiny_skia, usvg};
use std::sync::{Arc, LazyLock};

/// Why there is no picture.
#[derive(Debug, thiserror::Error)]
pub enum PngError {
    /// The drawing is not what resvg reads.
    #[error("the drawing cannot be read: {0}")]
    Svg(#[from] usvg::Error),
    /// No side, or more pixels than memory should hold.
    #[error("a picture of {0} by {1} pixels cannot be made")]
    Size(f32, f32),
    /// The picture cannot be packed.
    #[error("the picture cannot be packed: {0}")]
    Pack(String),
}

/// The longest side of a picture, in pixels.
const LONGEST: f32 = 8_192.0;

static FONTS: LazyLock<Arc<usvg::fontdb::Database>> = LazyLock::new(|| {
    let mut fonts = usvg::fontdb::Database::new();
    for font in [
        &include_bytes!(
            "../../style/node_modules/@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf"
        )[..],
        include_bytes!(
            "../../style/node_modules/@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf"
        ),
    ] {
        fonts.load_font_data(font.to_vec());
    }
    // Whatever a drawing asks for, there is one face.
    fonts.set_sans_serif_family("Inter");
    fonts.set_serif_family("Inter");
    Arc::new(fonts)
});

/// Draws a file that has its colours in it, so many pixels to one of its units. Takes milliseconds
/// of a processor: not for an asynchronous thread.
///
/// # Errors
/// When the text is no drawing, or the picture would be too large.
pub fn render(svg: &str, scale: f32) -> Result<Vec<u8>, PngError> {
    let options = usvg::Options {
        fontdb: Arc::clone(&FONTS),
        font_family: "Inter".into(),
        ..Default::default()
    };
    let tree = usvg::Tree::from_str(svg, &options)?;
    let (width, height) =
        ((tree.size().width() * scale).round(), (tree.size().height() * scale).round());
    let pixels = side(width).zip(side(height));
    let pixels = pixels.and_then(|(width, height)| tiny_skia::Pixmap::new(width, height));
    let mut pixels = pixels.ok_or(PngError::Size(width, height))?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(scale, scale), &mut pixels.as_mut());
    pixels.encode_png().map_err(|error| PngError::Pack(error.to_string()))
}

/// A side in whole pixels, when a picture may have it.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a rounded length between 1 and the longest side"
)]
fn side(length: f32) -> Option<u32> {
    (1.0..=LONGEST).contains(&length).then_some(length as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DRAWING: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><text y="15" fill="#000000">a</text></svg>"##;

    #[test]
    fn a_picture_has_the_drawings_size() {
        let png = render(DRAWING, 2.0).unwrap();
        assert_eq!(&png[1..4], b"PNG");
        assert_eq!((&png[16..20], &png[20..24]), (&[0, 0, 0, 80][..], &[0, 0, 0, 40][..]));
    }

    #[test]
    fn letters_are_drawn_without_system_fonts() {
        let blank = DRAWING.replace(">a<", "><");
        assert_ne!(render(DRAWING, 2.0).unwrap(), render(&blank, 2.0).unwrap());
    }

    #[test]
    fn a_picture_beyond_memory_is_refused() {
        assert!(matches!(render(DRAWING, 1e6), Err(PngError::Size(..))));
        assert!(matches!(render("likes,5", 1.0), Err(PngError::Svg(_))));
    }
}
