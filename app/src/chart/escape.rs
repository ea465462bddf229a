//! Text -> XML.

/// Escapes a text for an element or a quoted attribute, and leaves out what XML cannot hold.
pub(super) fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            '\t' | '\n' => escaped.push(letter),
            '\u{fffe}' | '\u{ffff}' => {}
            letter if letter.is_control() => {}
            letter => escaped.push(letter),
        }
    }
    escaped
}

/// What a shape is, for a pointer that rests on it; nothing where there is nothing to say.
pub(super) fn title(words: &str) -> String {
    if words.is_empty() { String::new() } else { format!("<title>{}</title>", xml(words)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_cannot_end_its_element() {
        assert_eq!(xml("</title>\u{0}&\"'"), "&lt;/title&gt;&amp;&quot;&#39;");
    }
}
