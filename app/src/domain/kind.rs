//! The type of a post: what one is compared with like for like.
//!
//! Platforms name a few dozen; those that differ in how they are spread and read are told apart here.

/// A type of post, the most particular first: where several are told of one post, the first of them counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PostKind {
    /// An answer to another post.
    Reply,
    /// What is gone after a day.
    Story,
    /// A short, upright video: reel, short.
    Reel,
    /// A video sent while it is filmed.
    Live,
    /// A question with answers to choose from.
    Poll,
    /// Several pictures to leaf through.
    Carousel,
    /// A document to leaf through.
    Document,
    /// Any other video.
    Video,
    /// One picture, or several side by side.
    Image,
    /// A page elsewhere.
    Link,
    /// Words alone.
    Text,
}

impl PostKind {
    /// All of them, in their order.
    pub const ALL: [Self; 11] = [
        Self::Reply,
        Self::Story,
        Self::Reel,
        Self::Live,
        Self::Poll,
        Self::Carousel,
        Self::Document,
        Self::Video,
        Self::Image,
        Self::Link,
        Self::Text,
    ];

    /// The name in addresses, files and the store.
    pub fn key(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Story => "story",
            Self::Reel => "reel",
            Self::Live => "live",
            Self::Poll => "poll",
            Self::Carousel => "carousel",
            Self::Document => "document",
            Self::Video => "video",
            Self::Image => "image",
            Self::Link => "link",
            Self::Text => "text",
        }
    }

    /// The type of that [`PostKind::key`].
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// The type that an export's word names, in English or French; `None` for a word that nobody explained, since
    /// no type is better than a wrong one.
    pub fn parse(word: &str) -> Option<Self> {
        const LONGEST: usize = 40;
        if word.is_empty() || word.len() > LONGEST {
            return None;
        }
        let word: String =
            word.chars().map(|c| if matches!(c, '_' | '-') { ' ' } else { c }).collect();
        let word = word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
        // Instagram's types are `IG reel`, and `Reel IG` in French.
        let word = word.strip_prefix("ig ").or_else(|| word.strip_suffix(" ig")).unwrap_or(&word);
        WORDS.iter().find(|(_, words)| words.contains(&word)).map(|(kind, _)| *kind)
    }
}

/// The words of exports, in lower case, with single spaces for `_` and `-`.
const WORDS: &[(PostKind, &[&str])] = &[
    (
        PostKind::Reply,
        &[
            "reply",
            "replies",
            "@reply",
            "'@reply'",
            "comment",
            "réponse",
            "réponses",
            "commentaire",
        ],
    ),
    (PostKind::Story, &["story", "stories", "storie", "récit"]),
    (
        PostKind::Reel,
        &[
            "reel",
            "reels",
            "short",
            "shorts",
            "clips",
            "short video",
            "vidéo courte",
            "vidéos courtes",
        ],
    ),
    (
        PostKind::Live,
        &[
            "live",
            "live video",
            "live video complete",
            "live stream",
            "live streams",
            "direct",
            "en direct",
            "vidéo en direct",
            "diffusion en direct",
        ],
    ),
    (PostKind::Poll, &["poll", "polls", "sondage", "sondages"]),
    (
        PostKind::Carousel,
        &[
            "carousel",
            "carousels",
            "carousel album",
            "album",
            "albums",
            "multi photo",
            "multiple images",
            "gallery",
            "carrousel",
            "carrousels",
            "galerie",
        ],
    ),
    (PostKind::Document, &["document", "documents", "pdf"]),
    (
        PostKind::Video,
        &[
            "video",
            "videos",
            "native video",
            "igtv",
            "hosted:video",
            "gifv",
            "added video",
            "app.bsky.embed.video",
            "app.bsky.embed.video#view",
            "vidéo",
            "vidéos",
        ],
    ),
    (
        PostKind::Image,
        &[
            "image",
            "images",
            "photo",
            "photos",
            "picture",
            "pictures",
            "added photos",
            "app.bsky.embed.images",
            "app.bsky.embed.images#view",
        ],
    ),
    (
        PostKind::Link,
        &[
            "link",
            "links",
            "article",
            "articles",
            "app.bsky.embed.external",
            "app.bsky.embed.external#view",
            "lien",
            "liens",
        ],
    ),
    (
        PostKind::Text,
        &[
            "text",
            "texts",
            "text post",
            "status",
            "statuses",
            "mobile status update",
            "texte",
            "textes",
            "statut",
            "statuts",
        ],
    ),
];

/// A set of types. The empty one stands for all posts, those of unknown type among them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct KindSet(u16);

impl KindSet {
    /// No choice of types: posts of any.
    pub const ANY: Self = Self(0);

    /// Only this one.
    pub fn only(kind: PostKind) -> Self {
        Self(1 << kind as u16)
    }

    /// Whether it names that one.
    pub fn contains(self, kind: PostKind) -> bool {
        self.0 & Self::only(kind).0 != 0
    }

    /// Whether it names none.
    pub fn is_any(self) -> bool {
        self.0 == 0
    }

    /// Those that it names, in their order.
    pub fn iter(self) -> impl Iterator<Item = PostKind> + Clone {
        PostKind::ALL.into_iter().filter(move |kind| self.contains(*kind))
    }

    /// The type that it names, where that is one.
    pub fn one(self) -> Option<PostKind> {
        let mut kinds = self.iter();
        kinds.next().filter(|_| kinds.next().is_none())
    }
}

impl FromIterator<PostKind> for KindSet {
    fn from_iter<I: IntoIterator<Item = PostKind>>(kinds: I) -> Self {
        Self(kinds.into_iter().fold(0, |bits, kind| bits | Self::only(kind).0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back_and_are_words_themselves() {
        for kind in PostKind::ALL {
            assert_eq!(PostKind::from_key(kind.key()), Some(kind));
            assert_eq!(PostKind::parse(kind.key()), Some(kind));
        }
        assert!(PostKind::ALL.is_sorted());
    }

    #[test]
    fn words_of_platforms_name_types_in_both_languages() {
        for (word, kind) in [
            ("Photos", PostKind::Image),
            ("Photo", PostKind::Image),
            ("IG image", PostKind::Image),
            ("Image IG", PostKind::Image),
            ("IG carousel", PostKind::Carousel),
            ("Carrousel IG", PostKind::Carousel),
            ("CAROUSEL_ALBUM", PostKind::Carousel),
            ("Album", PostKind::Carousel),
            ("multiple_images", PostKind::Carousel),
            ("Videos", PostKind::Video),
            ("Vidéos", PostKind::Video),
            ("Native Video", PostKind::Video),
            ("native_video", PostKind::Video),
            ("app.bsky.embed.video#view", PostKind::Video),
            ("Reels", PostKind::Reel),
            ("IG reel", PostKind::Reel),
            ("Reel IG", PostKind::Reel),
            ("Shorts", PostKind::Reel),
            ("Vidéos courtes", PostKind::Reel),
            ("IG story", PostKind::Story),
            ("Story IG", PostKind::Story),
            ("Live Video Complete", PostKind::Live),
            ("Vidéo en direct", PostKind::Live),
            ("Links", PostKind::Link),
            ("Lien", PostKind::Link),
            ("Article", PostKind::Link),
            ("app.bsky.embed.external#view", PostKind::Link),
            ("Status", PostKind::Text),
            ("Statut", PostKind::Text),
            ("TEXT_POST", PostKind::Text),
            ("Poll", PostKind::Poll),
            ("Sondage", PostKind::Poll),
            ("Document", PostKind::Document),
            ("'@Reply'", PostKind::Reply),
            (" réponse ", PostKind::Reply),
        ] {
            assert_eq!(PostKind::parse(word), Some(kind), "{word}");
        }
    }

    #[test]
    fn words_that_nobody_explained_name_no_type() {
        let long = "reel ".repeat(20);
        for word in
            ["", "Post", "Tweet", "Organic", "Sponsored", "YouTube", "Other", "ig", "reel!", &long]
        {
            assert_eq!(PostKind::parse(word), None, "{word}");
        }
    }

    #[test]
    fn each_word_names_one_type() {
        let words: Vec<&str> = WORDS.iter().flat_map(|(_, words)| words.iter().copied()).collect();
        for (place, word) in words.iter().enumerate() {
            assert!(!words[..place].contains(word), "{word}");
            assert!(PostKind::parse(word).is_some(), "{word}");
        }
    }

    #[test]
    fn a_set_of_one_names_it() {
        let reels = KindSet::only(PostKind::Reel);
        assert_eq!(reels.one(), Some(PostKind::Reel));
        assert_eq!(KindSet::ANY.one(), None);
        let both: KindSet = [PostKind::Video, PostKind::Reel].into_iter().collect();
        assert_eq!((both.one(), both.is_any(), KindSet::ANY.is_any()), (None, false, true));
        assert_eq!(both.iter().collect::<Vec<_>>(), [PostKind::Reel, PostKind::Video]);
    }
}
