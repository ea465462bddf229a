//! French sentences, each with all that it tells: metric, value, exact words.

/// A sentence, and `metric value | words` for each total.
pub(super) const SENTENCES: &[(&str, &[&str])] = &[
    (
        "… a touché 11 millions de personnes et a reçu plus de 6 000 commentaires, plus de 185 000 « J'aime » et \
         frôle les 20 000 retweets",
        &[
            "reach ~11000000 | a touché 11 millions de personnes",
            "comments >=6000 | plus de 6 000 commentaires",
            "likes >=185000 | plus de 185 000 « J'aime »",
            "reposts <20000 | frôle les 20 000 retweets",
        ],
    ),
    (
        "Publié le 19 avril 2023, le tweet a été vu 3 millions de fois, partagé 4 000 fois et commenté près de 900 fois.",
        &[
            "impressions ~3000000 | a été vu 3 millions de fois",
            "reposts 4000 | partagé 4 000 fois",
            "comments <900 | commenté près de 900 fois",
        ],
    ),
    (
        "La vidéo cumule 1,2 million de vues, 45\u{a0}300 likes et 1\u{202f}204 partages.",
        &[
            "views ~1200000 | 1,2 million de vues",
            "likes 45300 | 45\u{a0}300 likes",
            "reposts 1204 | 1\u{202f}204 partages",
        ],
    ),
    (
        "Commentaires : 6 000, j’aime : 185 412, partages : 19 870",
        &[
            "comments 6000 | Commentaires : 6 000",
            "likes 185412 | j’aime : 185 412",
            "reposts 19870 | partages : 19 870",
        ],
    ),
    ("Environ 5 000 réactions en une heure", &["likes ~5000 | Environ 5 000 réactions"]),
    ("quelque 300 citations", &["quotes ~300 | quelque 300 citations"]),
    (
        "Autour de 2 000 clics sur le lien",
        &["link_clicks ~2000 | Autour de 2 000 clics sur le lien"],
    ),
    ("près de 12.500 mentions « J’aime »", &["likes <12500 | près de 12.500 mentions « J’aime »"]),
    ("presque 800 enregistrements", &["saves <800 | presque 800 enregistrements"]),
    ("moins de 50 réponses", &["comments <50 | moins de 50 réponses"]),
    (
        "au moins 700 retweets et jusqu’à 90 citations",
        &["reposts >=700 | au moins 700 retweets", "quotes <=90 | jusqu’à 90 citations"],
    ),
    ("Le message a dépassé les 10 000 j'aime", &["likes >=10000 | a dépassé les 10 000 j'aime"]),
    (
        "Il a franchi la barre des 2 millions de vues",
        &["views >=2000000 | a franchi la barre des 2 millions de vues"],
    ),
    ("Il flirte avec les 30 000 partages", &["reposts <30000 | flirte avec les 30 000 partages"]),
    (
        "Le compteur approche des 5 000 commentaires",
        &["comments <5000 | approche des 5 000 commentaires"],
    ),
    (
        "Son fil avoisine 400 000 impressions.",
        &["impressions ~400000 | avoisine 400 000 impressions"],
    ),
    ("une centaine de commentaires", &["comments ~100 | une centaine de commentaires"]),
    ("une dizaine de milliers de likes", &["likes ~10000 | une dizaine de milliers de likes"]),
    ("deux cents retweets", &["reposts 200 | deux cents retweets"]),
    ("plus d'un million de vues", &["views >=1000000 | plus d'un million de vues"]),
    ("20k likes et 1,5 M de vues", &["likes ~20000 | 20k likes", "views ~1500000 | 1,5 M de vues"]),
    ("3 milliards d’affichages", &["impressions ~3000000000 | 3 milliards d’affichages"]),
    (
        "Entre 5 et 6 millions de vues",
        &[
            "views >=5000000 | Entre 5 et 6 millions de vues",
            "views <=6000000 | Entre 5 et 6 millions de vues",
        ],
    ),
    (
        "5 000 à 6 000 likes",
        &["likes >=5000 | 5 000 à 6 000 likes", "likes <=6000 | 5 000 à 6 000 likes"],
    ),
    ("est passé de 5 000 à 6 000 likes", &["likes 6000 | 6 000 likes"]),
    ("4 000 personnes ont partagé ce message", &["reposts 4000 | 4 000 personnes ont partagé"]),
    (
        "Vu par plus de 3 millions de personnes, liké par 12 000 comptes",
        &[
            "reach >=3000000 | Vu par plus de 3 millions de personnes",
            "likes 12000 | liké par 12 000 comptes",
        ],
    ),
    ("Près de 250 000 personnes touchées", &["reach <250000 | Près de 250 000 personnes touchées"]),
    ("une portée de 80 000 personnes", &["reach 80000 | portée de 80 000 personnes"]),
    (
        "Les retweets frôlent les 20 000 et les vues ont atteint 3 millions dans la journée.",
        &[
            "reposts <20000 | retweets frôlent les 20 000",
            "views ~3000000 | vues ont atteint 3 millions",
        ],
    ),
    ("Le nombre de likes dépasse 5 000.", &["likes >=5000 | likes dépasse 5 000"]),
    ("300 likes hier, 500 likes aujourd’hui", &["likes 300 | 300 likes", "likes 500 | 500 likes"]),
    ("1 500 commentaires environ", &["comments ~1500 | 1 500 commentaires environ"]),
    ("5 000+ j’aime", &["likes >=5000 | 5 000+ j’aime"]),
    ("+ de 5 000 J’AIME", &["likes >=5000 | + de 5 000 J’AIME"]),
    (
        "pas moins de 600 réponses, pas plus de 40 citations",
        &["comments >=600 | pas moins de 600 réponses", "quotes <=40 | pas plus de 40 citations"],
    ),
    (
        "120 nouveaux abonnés, 90 visites du profil, 2 400 interactions, 35 clics",
        &[
            "follows 120 | 120 nouveaux abonnés",
            "profile_visits 90 | 90 visites du profil",
            "engagements 2400 | 2 400 interactions",
            "clicks 35 | 35 clics",
        ],
    ),
    (
        "La publication a été enregistrée 40 fois et citée 7 fois",
        &["saves 40 | a été enregistrée 40 fois", "quotes 7 | citée 7 fois"],
    ),
    // What is no total of the post.
    ("Ses 2 millions d'abonnés ont vu 15 % de likes en plus qu’en 2022.", &[]),
    ("Le tweet n’a pas dépassé les 500 likes", &[]),
    (
        "S’il atteignait 10 000 likes, il pourrait gagner 300 partages",
        &["likes 10000 | 10 000 likes"],
    ),
    ("1 200 likes par jour, 50 commentaires de plus, +300 retweets", &[]),
    ("12 000 likes et commentaires confondus", &[]),
    ("des milliers de commentaires, plusieurs centaines de likes, un commentaire", &[]),
    ("Les 100 premiers commentaires, à 16h30 le 19/04/2023, dont 200 euros", &[]),
    ("cinq pour cent de likes et 3,5 vues", &[]),
    ("300 personnes ont manifesté, 40 fois plus qu’en 2019", &[]),
    ("Comment 300 personnes ont voté ? Vue imprenable.", &[]),
];
