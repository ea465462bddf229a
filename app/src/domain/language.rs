//! The language of a post's words.

/// A language that words can be told to be in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Language {
    /// العربية
    Arabic,
    /// 中文
    Chinese,
    /// Nederlands
    Dutch,
    /// English
    English,
    /// français
    French,
    /// Deutsch
    German,
    /// हिन्दी
    Hindi,
    /// italiano
    Italian,
    /// 日本語
    Japanese,
    /// 한국어
    Korean,
    /// português
    Portuguese,
    /// русский
    Russian,
    /// español
    Spanish,
    /// svenska
    Swedish,
    /// Türkçe
    Turkish,
    /// Tiếng Việt
    Vietnamese,
}

impl Language {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Arabic,
        Self::Chinese,
        Self::Dutch,
        Self::English,
        Self::French,
        Self::German,
        Self::Hindi,
        Self::Italian,
        Self::Japanese,
        Self::Korean,
        Self::Portuguese,
        Self::Russian,
        Self::Spanish,
        Self::Swedish,
        Self::Turkish,
        Self::Vietnamese,
    ];

    /// Its code of ISO 639-1: its name in addresses and files.
    pub fn key(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::Chinese => "zh",
            Self::Dutch => "nl",
            Self::English => "en",
            Self::French => "fr",
            Self::German => "de",
            Self::Hindi => "hi",
            Self::Italian => "it",
            Self::Japanese => "ja",
            Self::Korean => "ko",
            Self::Portuguese => "pt",
            Self::Russian => "ru",
            Self::Spanish => "es",
            Self::Swedish => "sv",
            Self::Turkish => "tr",
            Self::Vietnamese => "vi",
        }
    }

    /// The one of that [`Language::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.key() == key)
    }

    /// Whether a character is a letter of those that it is written with.
    pub fn has_letter(self, character: char) -> bool {
        let is_han = matches!(character, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}');
        match self {
            Self::Arabic => matches!(character, '\u{600}'..='\u{6ff}' | '\u{750}'..='\u{77f}'),
            Self::Chinese => is_han,
            Self::Hindi => matches!(character, '\u{900}'..='\u{97f}'),
            Self::Japanese => is_han || matches!(character, '\u{3040}'..='\u{30ff}'),
            Self::Korean => matches!(character, '\u{1100}'..='\u{11ff}' | '\u{ac00}'..='\u{d7af}'),
            Self::Russian => matches!(character, '\u{400}'..='\u{4ff}'),
            _ => {
                matches!(character, 'a'..='z' | 'A'..='Z' | '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}')
            }
        }
    }
}
