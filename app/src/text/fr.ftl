# Toutes les phrases de l’interface en français. Le fichier anglais a les mêmes clés.
# $n est le nombre tel qu’on le lit ; $count est le même nombre, pour les pluriels.

## Nombres, dates, listes

percent = {$n} %
compact-thousand = {$n} k
compact-million = {$n} M
compact-billion = {$n} Md
millions = { $count ->
    [one] {$n} million
   *[other] {$n} millions
}
billions = { $count ->
    [one] {$n} milliard
   *[other] {$n} milliards
}
more-than = plus de {$n}
at-most = au plus {$n}
nearly = près de {$n}
about = environ {$n}
list-and = {$first} et {$last}
hour-am = {$hour24} h
hour-pm = {$hour24} h
time-am = {$hour24} h {$minute}
time-pm = {$hour24} h {$minute}
date-time = {$date} à {$time}
in-zone = {$when} ({$zone})
of-zone = { $begins ->
    [utc] {$zone}
    [vowel] d’{$zone}
   *[other] de {$zone}
}
in-zone-time = { $zone ->
    [UTC] {$when}, heure UTC
   *[other] {$when}, heure {$of_zone}
}
age-seconds = {$n} s
age-minutes = {$n} min
age-hours = {$n} h
age-hours-minutes = {$n} h {$m}
age-days = {$n} j
age-days-hours = {$n} j {$h} h
age-weeks = {$n} sem.

## Mesures

metric-reach = portée
metric-impressions = impressions
metric-views = vues
metric-likes = j’aime
metric-reposts = partages
metric-reposts-x = retweets
metric-quotes = citations
metric-comments = commentaires
metric-shares = envois
metric-saves = enregistrements
metric-clicks = clics
metric-link-clicks = clics sur le lien
metric-profile-visits = visites du profil
metric-follows = nouveaux abonnés
metric-engagements = engagements

## Phrases

sentence = {$when}ce message {$told} (au {$moment}).
sentence-by = {$when}ce message de @{$author} {$told} (au {$moment}).
sentence-same-day = Le jour de sa publication,{" "}
sentence-minutes-after = { $count ->
    [one] {$n} minute
   *[other] {$n} minutes
} après sa publication,{" "}
sentence-hours-after = { $count ->
    [one] {$n} heure
   *[other] {$n} heures
} après sa publication,{" "}
sentence-days-after = { $count ->
    [one] {$n} jour
   *[other] {$n} jours
} après sa publication,{" "}
sentence-received = avait reçu {$list}
sentence-reach = { $scale ->
    [large] avait touché {$n} de personnes
   *[small] { $count ->
        [one] avait touché {$n} personne
       *[other] avait touché {$n} personnes
    }
}
sentence-impressions = { $scale ->
    [large] avait été vu {$n} de fois
   *[small] avait été vu {$n} fois
}
sentence-views = { $scale ->
    [large] avait été visionné {$n} de fois
   *[small] avait été visionné {$n} fois
}
sentence-likes = { $scale ->
    [large] {$n} de « J’aime »
   *[small] {$n} « J’aime »
}
sentence-reposts = { $scale ->
    [large] {$n} de partages
   *[small] { $count ->
        [one] {$n} partage
       *[other] {$n} partages
    }
}
sentence-reposts-x = { $scale ->
    [large] {$n} de retweets
   *[small] { $count ->
        [one] {$n} retweet
       *[other] {$n} retweets
    }
}
sentence-quotes = { $scale ->
    [large] {$n} de citations
   *[small] { $count ->
        [one] {$n} citation
       *[other] {$n} citations
    }
}
sentence-comments = { $scale ->
    [large] {$n} de commentaires
   *[small] { $count ->
        [one] {$n} commentaire
       *[other] {$n} commentaires
    }
}
sentence-shares = { $scale ->
    [large] {$n} d’envois
   *[small] { $count ->
        [one] {$n} envoi
       *[other] {$n} envois
    }
}
sentence-saves = { $scale ->
    [large] {$n} d’enregistrements
   *[small] { $count ->
        [one] {$n} enregistrement
       *[other] {$n} enregistrements
    }
}
sentence-follows = { $scale ->
    [large] {$n} de nouveaux abonnés
   *[small] { $count ->
        [one] {$n} nouvel abonné
       *[other] {$n} nouveaux abonnés
    }
}

## Titres qui disent le constat

title-half = Il a atteint la moitié de ses {$metric} entre {$low} et {$high}
title-half-within = Il a atteint la moitié de ses {$metric} en moins de {$high}
title-nothing = On ne sait encore rien de ce message
title-reach = { $scale ->
    [large] {$n} de personnes touchées
   *[small] { $count ->
        [one] {$n} personne touchée
       *[other] {$n} personnes touchées
    }
}
title-impressions = { $scale ->
    [large] {$n} d’impressions
   *[small] { $count ->
        [one] {$n} impression
       *[other] {$n} impressions
    }
}
title-views = { $scale ->
    [large] {$n} de vues
   *[small] { $count ->
        [one] {$n} vue
       *[other] {$n} vues
    }
}
title-likes = { $scale ->
    [large] {$n} de « J’aime »
   *[small] {$n} « J’aime »
}
title-reposts = { $scale ->
    [large] {$n} de partages
   *[small] { $count ->
        [one] {$n} partage
       *[other] {$n} partages
    }
}
title-reposts-x = { $scale ->
    [large] {$n} de retweets
   *[small] { $count ->
        [one] {$n} retweet
       *[other] {$n} retweets
    }
}
title-quotes = { $scale ->
    [large] {$n} de citations
   *[small] { $count ->
        [one] {$n} citation
       *[other] {$n} citations
    }
}
title-comments = { $scale ->
    [large] {$n} de commentaires
   *[small] { $count ->
        [one] {$n} commentaire
       *[other] {$n} commentaires
    }
}
title-shares = { $scale ->
    [large] {$n} d’envois
   *[small] { $count ->
        [one] {$n} envoi
       *[other] {$n} envois
    }
}
title-saves = { $scale ->
    [large] {$n} d’enregistrements
   *[small] { $count ->
        [one] {$n} enregistrement
       *[other] {$n} enregistrements
    }
}
title-follows = { $scale ->
    [large] {$n} de nouveaux abonnés
   *[small] { $count ->
        [one] {$n} nouvel abonné
       *[other] {$n} nouveaux abonnés
    }
}

## Le cadre de chaque page

app-name = Sillage
skip-to-content = Aller au contenu
nav-label = Pages
nav-overview = Vue d’ensemble
nav-posts = Messages
nav-import = Import
language-label = Langue

## Vue d’ensemble

overview-title = Vue d’ensemble
overview-lead-none = Ce que vos messages ont recueilli
overview-subtitle = { $count ->
    [one] {$n} message
   *[other] {$n} messages
} de {$accounts}
overview-accounts-count = { $count ->
    [one] {$n} compte
   *[other] {$n} comptes
}
overview-empty-title = Deux exports font une courbe
overview-empty-1 = Téléchargez un export de votre plateforme : pour X, le tableau par message de sa page de statistiques.
overview-empty-2 = Déposez-le sur la page d’import. Vous voyez ce qui a été compris avant que rien ne soit enregistré.
overview-empty-3 = Revenez avec un export plus récent des mêmes messages : chacun reçoit son point suivant.
overview-empty-action = Importer un export
overview-empty-demo = Pas d’export sous la main ? La commande
overview-empty-demo-after = charge une démonstration.
overview-periods = Les quatre dernières semaines
overview-gaining = Ceux qui gagnent le plus
overview-gaining-subtitle = Interactions gagnées entre les deux dernières observations de chaque message
overview-leading = Le plus de réactions jusqu’ici
overview-leading-subtitle = J’aime, partages, citations, commentaires et envois additionnés, aux derniers totaux connus ; ≈ quand certains sont des bornes
overview-accounts = Comptes
overview-accounts-all = Tous les comptes côte à côte
overview-accounts-subtitle = Sommes des derniers totaux exacts de leurs messages. La portée ne se somme pas : les mêmes personnes ont pu voir plusieurs messages.
overview-imports = Derniers imports
gain = { $count ->
    [one] +{$n} interaction
   *[other] +{$n} interactions
}
gain-in = {$gain} en {$age}
column-account = Compte
column-post = Message
column-posts = Messages
column-observed = Dernière observation
account-unnamed = compte sans nom
on-platform = {$account} sur {$platform}
post-untitled = Message {$id}
post-untitled-by = Message de @{$account}

## Un message

posted = publié le {$when}
open-on = Ouvrir sur {$platform}
figures-as-of = Au {$when}.
figure-as-of = au {$when}
figure-engagement-rate = Taux d’engagement
of-reach = de la portée
of-impressions = des impressions
of-views = des vues
figure-range = {$of} ; {$low} à {$high}
figure-half-life = Demi-vie
figure-half-between = {$low} – {$high}
figure-half-within = moins de {$high}
figure-half-of = {$metric}
figure-half-unknown = il faut deux observations exactes
figure-half-no-hour = l’heure de publication n’est pas connue
figure-not-reported = {$platform} ne la donne pas
figure-not-in-files = absent de ces fichiers
figure-no-rate = il faut une audience et des réactions
figure-bound = une borne, telle que la source la donne
figure-about = arrondi par la source
rate-members = Interactions : {$members}.
rate-inexact = Non exacts : {$members}. La fourchette ne vient que de l’arrondi {$of}.
chart-growth = {$metric} : de {$first} après {$from} à {$last} après {$to}
chart-growth-clock = {$metric} : de {$first} à {$last}
chart-one = Connu à un seul moment
chart-one-subtitle = Un deuxième export de ce message fera une courbe.
chart-subtitle-age = {$metrics} selon le temps écoulé depuis la publication
chart-subtitle-clock = {$metrics} selon l’horloge, {$zone}
chart-subtitle-log = {$subtitle} ; pas de rapport égal
chart-subtitle-two = {$subtitle} ; deux échelles, chacune depuis zéro
chart-subtitle-share = {$subtitle}, en part du dernier total de chaque courbe
chart-bracket = moitié de {$its} atteinte
chart-description = Courbe de {$metrics} du message {$post}. {$growth}. Le tableau sous le graphique donne chaque valeur.
chart-hint = Les flèches parcourent les points, Échap termine. Glissez, ou Maj avec les flèches puis Entrée, pour agrandir.
chart-foot-observations = { $count ->
    [one] {$n} observation
   *[other] {$n} observations
} de {$files}
chart-foot-files = { $count ->
    [one] {$n} fichier
   *[other] {$n} fichiers
}
chart-foot-as-of = au {$when}
chart-foot-source = Source : {$source}
chart-falls = { $count ->
    [one] {$n} total est inférieur au précédent ; il est marqué et gardé.
   *[other] {$n} totaux sont inférieurs au précédent ; ils sont marqués et gardés.
}
chart-wholeless = { $count ->
    [one] {$n} mesure n’a pas de total exact dont prendre des parts, et n’est pas tracée.
   *[other] {$n} mesures n’ont pas de total exact dont prendre des parts, et ne sont pas tracées.
}
observations-title = { $count ->
    [one] L’observation sur laquelle tout repose
   *[other] Les {$n} observations sur lesquelles tout repose
}
observations-show = Les montrer
observations-caption = Chacune telle qu’elle a été déposée, avec son fichier et sa ligne
velocity-title = Au plus vite entre {$from} et {$to} : {$pace}
velocity-subtitle = {$metric} par heure entre deux observations
figure-half-no-reading-hour = l’heure des relevés n’est pas connue
figure-half-zero = rien à partager encore
chart-window = {$subtitle}, de {$from} à {$to}
chart-zeros = Un anneau sur la ligne de base vaut zéro, qui n’a pas de place sur un axe logarithmique.
chart-left-out = { $count ->
    [one] {$n} observation n’a pas de place sur cet axe : elle précède le message, ou son heure n’est pas connue.
   *[other] {$n} observations n’ont pas de place sur cet axe : elles précèdent le message, ou leur heure n’est pas connue.
}
interactions = { $count ->
    [one] {$total} interaction
   *[other] {$total} interactions
}
import-upload-time = Rien dans ce fichier ne dit quand ses totaux ont été relevés. Sans précision de votre part, ils sont datés de cet instant.
import-undone-title = Annulé
control-axis = Axe horizontal
control-axis-age = Âge
control-axis-clock = Horloge
control-scale = Axe vertical
control-scale-linear = Linéaire
control-scale-two = Deux échelles
control-scale-log = Log
control-scale-share = Part du total
control-metrics = Mesures
control-reset = Toute la courbe
chart-table = Tableau
chart-table-caption = Chaque observation sur laquelle repose le graphique
table-observed = Observé
table-age = Âge
table-source = Provenance
table-row = {$file}, ligne {$row}
sentence-title = À citer
copy = Copier
copied = Copié

## Import

import-title = Importer des exports
import-lead = Rien n’est enregistré avant que vous ayez vu ce qui a été compris.
import-drop = Déposez des exports ici, ou choisissez-les
import-more = Préciser pour ces fichiers
import-observed-at = Totaux relevés le
import-observed-hint = Seulement si le fichier ne le dit pas. Vide : le nom du fichier, sinon maintenant.
import-account = Compte
import-account-hint = Seulement si le fichier ne le nomme pas.
import-platform = Plateforme
import-platform-hint = Seulement si le fichier ne la nomme pas.
import-source = Source
import-source-hint = D’où viennent les nombres, dans vos mots. C’est écrit sous les graphiques.
import-look = Voir ce qu’il contient
import-limit = Jusqu’à { $n } Mo par fichier.
import-formats = Ce qui est compris
import-format-detail-x-tweet-activity = tweet_activity_metrics_….csv
import-format-detail-x-daily = daily_tweet_activity_metrics_….csv
import-format-detail-x-content = account_analytics_content_….csv
import-format-detail-x-overview = account_overview_analytics.csv
import-format-detail-x-archive = data/tweets.js d’une archive, tweet.js d’une plus ancienne, ou le ZIP de l’archive
import-format-detail-x-api-2 = pages ou tweets de l’API, en JSON ou un par ligne (twarc)
import-format-detail-x-api-1 = tweets de l’ancienne API, en JSON ou un par ligne
import-format-detail-x-scrape = tableaux de snscrape, twint et semblables
import-format-detail-facebook-posts = publications d’une page, de Meta Business Suite, CSV
import-format-detail-instagram-posts = publications, reels et stories, de Meta Business Suite, CSV
import-format-detail-meta-daily = Views.csv, Follows.csv et semblables, des résultats de Meta Business Suite
import-format-detail-facebook-insights = données par publication, XLSX ou CSV, à deux lignes d’en-têtes
import-format-detail-crowdtangle = publications de Facebook ou d’Instagram, CSV
import-format-detail-crowdtangle-api = publications de l’API, avec ou sans leur historique, JSON ou CSV
import-format-detail-linkedin-days = Metrics d’une page, ENGAGEMENT et FOLLOWERS d’une personne, XLS, XLSX ou CSV
import-format-detail-linkedin-posts = All posts d’une page, TOP POSTS d’une personne, XLS, XLSX ou CSV
import-format-detail-linkedin-post = PostAnalytics_….xlsx
import-format-detail-tiktok-content = Content.csv ou Content.xlsx
import-format-detail-tiktok-days = Overview, FollowerHistory et Viewers, CSV ou XLSX
import-format-detail-tiktok-data = user_data_tiktok.json
import-format-detail-youtube-table = Données du tableau.csv, ou tout le ZIP du mode avancé
import-format-detail-youtube-chart = Données du graphique.csv : gains par jour, additionnés
import-format-detail-youtube-totals = Totaux.csv
import-format-detail-youtube-trending = tableaux des vidéos en tendance, jour par jour, 2017 et 2018
import-format-detail-threads-insights = la réponse de l’API pour un message, en JSON
import-format-detail-pinterest-days = le CSV de la vue d’ensemble, ou les statistiques de compte de l’API
import-format-detail-pinterest-pins = les épingles de l’API, avec les statistiques de toute leur vie
import-format-detail-reddit = listes de l’API, archives d’une publication par ligne, tableaux de la page d’accueil
import-format-detail-hacker-news = une liste d’articles en JSON
import-format-detail-bluesky = fils, messages et conversations de l’API en JSON ; tableaux avec collected_at
import-format-detail-bluesky-likes = un j’aime par ligne ; dites de quel message
import-format-detail-mastodon = messages de l’API en JSON
import-format-detail-mastodon-outbox = outbox.json, quand ses messages portent leurs totaux
import-format-detail-hootsuite = les messages d’une page Facebook, un CSV ou un ZIP de plusieurs
import-format-detail-sprout-social = Post Performance, et profils par jour
import-format-detail-metricool = messages, reels et vidéos de chaque réseau
import-format-detail-meltwater = mentions ; les articles de presse sont laissés de côté
import-format-detail-brandwatch = mentions ; les pages hors réseaux sont laissées de côté
import-format-detail-uci-series = TS1 … TS144, tranches de 20 minutes ; le nom du fichier dit le réseau et le sujet
import-format-detail-generic = tout tableau (virgule, point-virgule, tabulation) avec les colonnes ci-dessous
import-generic-note = Après observed_at, au choix : {$metrics}. Un nombre peut porter une borne : >=6000 (plus de), <20000 (un peu moins de), ~11000000 (environ). Une case vide est inconnue, pas zéro.
import-no-file = Aucun fichier n’a été choisi.
import-expired = Ce dépôt n’est plus là : il a été enregistré, ou il a plus d’une heure. Déposez le fichier à nouveau.
format-x-tweet-activity = export par tweet de X (jusqu’en 2024)
format-x-daily = export par jour de X (jusqu’en 2024)
format-x-content = export de contenu de X (depuis 2024)
format-x-overview = vue d’ensemble de X par jour (depuis 2024)
format-x-archive = archive de X
format-x-api-2 = API v2 de X
format-x-api-1 = API v1.1 de X
format-x-scrape = X, relevé sur ses pages
format-facebook-posts = Facebook, publications
format-instagram-posts = Instagram, publications et stories
format-meta-daily = Meta, une mesure par jour
format-facebook-insights = statistiques de page Facebook (jusqu’en 2021)
format-crowdtangle = CrowdTangle, tableau
format-crowdtangle-api = CrowdTangle, API
format-linkedin-days = LinkedIn, par jour
format-linkedin-posts = LinkedIn, publications
format-linkedin-post = LinkedIn, une publication
format-tiktok-content = TikTok Studio, vidéos
format-tiktok-days = TikTok Studio, par jour
format-tiktok-data = TikTok, copie de vos données
format-youtube-table = YouTube Studio, vidéos
format-youtube-chart = YouTube Studio, vidéos par jour
format-youtube-totals = YouTube Studio, chaîne par jour
format-youtube-trending = YouTube, tendances
format-threads-insights = Threads, statistiques
format-pinterest-days = Pinterest, par jour
format-pinterest-pins = Pinterest, épingles
format-reddit = Reddit
format-hacker-news = Hacker News
format-bluesky = Bluesky
format-bluesky-likes = Bluesky, j’aime d’un message
format-mastodon = Mastodon
format-mastodon-outbox = Archive Mastodon
format-hootsuite = Hootsuite
format-sprout-social = Sprout Social
format-metricool = Metricool
format-meltwater = Meltwater
format-brandwatch = Brandwatch
format-uci-series = UCI News Popularity
format-generic = tableau générique
format-mapped = tableau décrit par vous
observed-from-column = d’après une colonne : chaque ligne a son moment
observed-from-file-name = d’après le nom du fichier
observed-from-archive = d’après l’archive : quand ce fichier y a été mis
observed-from-asked = comme vous l’avez dit
observed-from-upload = le moment du dépôt, puisque rien d’autre ne le dit
preview-understood = Compris comme : {$format}
preview-observed = Totaux relevés
preview-observed-between = du {$from} au {$to}
preview-change-time = Changer le moment
preview-change-apply = Relire
preview-rows = { $count ->
    [one] {$n} ligne
   *[other] {$n} lignes
} sur {$posts}
posts-count = { $count ->
    [one] {$n} message
   *[other] {$n} messages
}
preview-columns = Comment ses colonnes ont été comprises
preview-columns-used = { $count ->
    [one] {$n} colonne sur {$all} est utilisée
   *[other] {$n} colonnes sur {$all} sont utilisées
}
preview-samples = Premières lignes
count-new = { $count ->
    [one] nouveau point
   *[other] nouveaux points
}
count-changed = { $count ->
    [one] modifié
   *[other] modifiés
}
count-unchanged = { $count ->
    [one] inchangé
   *[other] inchangés
}
count-refused = { $count ->
    [one] refusé
   *[other] refusés
}
preview-falls = { $count ->
    [one] {$n} total est inférieur à un précédent du même message. Il est enregistré et marqué.
   *[other] {$n} totaux sont inférieurs à un précédent du même message. Ils sont enregistrés et marqués.
}
preview-commit = { $count ->
    [one] Enregistrer {$n} ligne
   *[other] Enregistrer {$n} lignes
}
preview-commit-partial = { $count ->
    [one] Enregistrer la bonne ligne, en laisser {$refused}
   *[other] Enregistrer les {$n} bonnes lignes, en laisser {$refused}
}
preview-nothing = Rien ne changerait : tout est déjà connu.
preview-nothing-good = Aucune ligne de ce fichier ne peut être enregistrée.
preview-stored = Ce fichier même est déjà enregistré.
preview-stored-link = Voir l’import {$n}
preview-shape = Une ligne, c’est
preview-left-out = { $count ->
    [one] Une ligne a été laissée de côté : elle en résume d’autres, ou concerne la publication de quelqu’un d’autre.
   *[other] {$n} lignes ont été laissées de côté : elles en résument d’autres, ou concernent les publications d’autrui.
}
preview-days = Premiers jours
part-rows = { $count ->
    [one] une ligne
   *[other] {$n} lignes
}
shape-lifetime = les totaux d’une publication quand le fichier a été fait
shape-snapshots = les totaux d’une publication à un moment
shape-account-days = ce qu’un compte a gagné en un jour
shape-post-days = ce qu’une publication a gagné en un jour
shape-events = une réaction à une publication
shape-slices = les totaux d’une publication à plusieurs âges
shape-named = un total d’une publication
rule-preamble = { $count ->
    [one] Une ligne avant l’en-tête a été laissée de côté.
   *[other] {$n} lignes avant l’en-tête ont été laissées de côté.
}
rule-zone = Les heures sans fuseau ont été lues comme celles de {$zone}.
rule-years = Les dates sans année ont reçu la dernière année où elles sont passées.
rule-clock-change = Quelques heures tombent dans un changement d’heure : celle qui est sautée a été mise juste après, de celle qui revient deux fois on a pris la première.
rule-dates-day-first = « {$column} » : le jour vient avant le mois.
rule-dates-month-first = « {$column} » : le mois vient avant le jour.
rule-numbers-dot = « {$column} » : la décimale est marquée par un point.
rule-numbers-comma = « {$column} » : la décimale est marquée par une virgule, un point sépare les milliers.
rule-zero-for-missing = X écrit 0 quand il ne connaît pas un nombre.
rule-cumulated = Les gains par jour ont été additionnés depuis le jour de publication.
rule-relative = Le tableau compte depuis la publication sans la dater. Sa dernière colonne a été placée au moment ci-dessus : les âges sont justes, les dates non.
rule-second-column = « {$column} » répète une autre colonne et n’a pas été lue.
rule-left-out-fields = Ces parties du document contiennent plus qu’un tableau ne peut et n’ont pas été lues : {$paths}
rule-mapped = Ses colonnes sont lues comme vous l’avez dit.
rule-below-zero = Les scores négatifs ont été laissés de côté : un score est la différence des votes pour et contre, et sous zéro il ne compte plus rien.
mapping-unknown = Dire ce que contiennent ses colonnes
mapping-correct = Corriger ce que contiennent ses colonnes
mapping-lead = Ce que vous dites ici est retenu et servira pour tout tableau qui a cet en-tête.
mapping-column = {$column} contient
mapping-shape = Une ligne, c’est
mapping-platform = Publié sur
mapping-dates = Dates en chiffres
mapping-decimal = Marque décimale
mapping-by-values = comme le disent les valeurs
dates-day-first = jour d’abord, 31/12/2026
dates-month-first = mois d’abord, 12/31/2026
decimal-dot = un point, 1,234.5
decimal-comma = une virgule, 1.234,5
mapping-rows-are-posts = Il n’a pas d’identifiants : chaque ligne est une publication à part
mapping-apply = Lire ainsi
mapping-forget = Oublier cela
column-values = Premières valeurs
import-unknown = Aucun tableau de ce genre n’est connu. Dites ce que contiennent ses colonnes, et il le sera désormais.
import-post = Publication
import-post-hint = Adresse ou identifiant, si toutes les lignes concernent une même publication que le fichier ne nomme pas.
import-formats-lead = Les exports des plateformes et des outils courants, en CSV, TSV, XLSX, XLS, JSON ou dans un ZIP ; tout autre tableau dès que vous avez dit ce que contiennent ses colonnes.
import-formats-list = Les exports reconnus d’eux-mêmes
preview-refused = Lignes refusées
preview-refused-more = { $count ->
    [one] … et {$n} autre
   *[other] … et {$n} autres
}
column-header = Colonne
column-meaning = Comprise comme
column-row = Ligne
column-reason = Raison
meaning-platform = plateforme
meaning-account = compte
meaning-post-id = identifiant du message
meaning-url = adresse
meaning-text = texte du message
meaning-kind = type du message
meaning-is = marque d’un message de type « {$kind} »
meaning-published = moment de la publication
meaning-observed = moment du relevé
meaning-first-id = identifiant avant modification
meaning-day = jour
meaning-period = jour ou vie entière
meaning-event = moment d’une réaction
meaning-hours-since = heures depuis la publication
meaning-foreign = marque d’une publication d’autrui
meaning-metric-name = nom d’un total
meaning-metric-value = valeur d’un total
meaning-followers = abonnés
meaning-slice = total à la tranche {$n}
meaning-ignored = non gardée

## Un import

import-done-title = { $count ->
    [0] Rien n’a changé
    [one] {$n} ligne enregistrée
   *[other] {$n} lignes enregistrées
}
import-done-subtitle = {$file}, {$format}
import-done-when = Déposé
import-done-observed = Totaux relevés
import-done-hash = SHA-256
import-done-rows = Lignes du fichier
import-repeated = Ce fichier même avait déjà été enregistré. Rien n’a changé.
import-undo = Annuler cet import
import-undo-hint = Ses points s’en vont ; ce que d’autres fichiers disent des mêmes moments reste.
import-undone = Annulé le {$when} : tout est comme s’il n’avait jamais été.
import-state-undone = annulé
import-stored = { $count ->
    [one] {$n} enregistrée
   *[other] {$n} enregistrées
}
import-unchanged = { $count ->
    [one] {$n} inchangée
   *[other] {$n} inchangées
}
import-refused = { $count ->
    [one] {$n} refusée
   *[other] {$n} refusées
}
import-posts = Ses messages
import-posts-subtitle = Cent au plus, ceux qui ont le plus d’interactions d’abord

## Refus

refusal-row = Ligne {$row} : {$why}
refusal-column = Colonne « {$column} » : {$why}
refusal-row-column = Ligne {$row}, colonne « {$column} » : {$why}
reason-empty = Le fichier est vide.
reason-too-large = Le fichier dépasse {$n} Mo.
reason-not-text = Le fichier n’est pas un tableau en texte. Enregistrez-le en CSV et recommencez.
reason-not-table = Aucun tableau n’a été trouvé : un tableau a une ligne d’en-tête et au moins deux colonnes.
reason-unknown-table = L’en-tête de ce tableau n’est pas connu : {$cell}
reason-no-rows = Le tableau a un en-tête et aucune ligne.
reason-too-many-rows = Le tableau a plus de {$n} lignes.
reason-broken-row = La ligne ne peut pas être lue : un guillemet n’est pas fermé, ou ses octets ne sont pas du texte.
reason-nul = La ligne contient un caractère NUL.
reason-cell-count = { $count ->
    [one] La ligne a {$n} case là où l’en-tête en a {$expected}.
   *[other] La ligne a {$n} cases là où l’en-tête en a {$expected}.
}
reason-missing = La case est vide.
reason-destroyed-id = Un tableur a arrondi cet identifiant à {$cell}. Exportez à nouveau le fichier sans l’enregistrer depuis le tableur.
reason-bad-id = « {$cell} » n’est pas un identifiant de message.
reason-bad-platform = « {$cell} » n’est pas une plateforme.
reason-bad-time = « {$cell} » n’est pas une date lisible sans deviner.
reason-far-time = « {$cell} » est avant 1970 ou après 2200.
reason-negative = Un total ne peut pas être négatif : {$cell}
reason-bad-number = « {$cell} » n’est pas un nombre entier.
reason-absurd = « {$cell} » dépasse tout ce qui se compte.
reason-contradiction = Elle contredit la ligne {$row}, sur le même message et le même moment.
reason-long-cell = Une case dépasse {$n} Mo.
reason-no-platform = Rien ne dit où cela a été publié. Indiquez la plateforme sous « Préciser pour ces fichiers ».
reason-late-window = Ce qui est compté ici commence après la publication. On ignore ce qui a été gagné avant : ce n’est pas un total.
reason-parser-died = Ce fichier demande plus de mémoire ou de temps qu’aucun tableau n’en a besoin. La lecture a été abandonnée et rien n’en est enregistré.
reason-cancelled = L’import a été annulé. Rien n’en est enregistré.
reason-broken-json = Ce JSON ne se lit plus à partir de la ligne {$line}, caractère {$column}.
reason-deep-json = Ce JSON emboîte plus de {$n} objets les uns dans les autres.
reason-too-many-columns = Le tableau a plus de {$n} colonnes.
reason-long-record = Une ligne dépasse {$n} Mo.
reason-ambiguous-date = « {$cell} » peut se lire comme deux dates. Dites si le jour ou le mois vient en premier.
reason-ambiguous-number = « {$cell} » peut se lire comme deux nombres. Dites si le point ou la virgule est le séparateur décimal.
reason-other-kind = { $kind ->
    [picture] Le fichier est une image, un film ou un son, pas un tableau. Demandez ses chiffres à la plateforme en CSV ou XLSX.
    [pdf] Le fichier est un PDF. Ses chiffres ne peuvent pas être lus ; exportez-les en CSV ou XLSX.
    [program] Le fichier est un programme, pas un tableau.
    [compressed] Le fichier est compressé d’une façon qui n’est pas lue. Décompressez-le, ou faites-en un ZIP.
    [binary-workbook] Le fichier est un classeur binaire (XLSB). Enregistrez-le en XLSX ou CSV et recommencez.
    [open-document] Le fichier est un fichier OpenDocument. Enregistrez-le en XLSX ou CSV et recommencez.
    [document] Le fichier est un document de bureautique, pas un classeur. Enregistrez son tableau en XLSX ou CSV et recommencez.
    [database] Le fichier est une base de données. Exportez sa table en CSV et recommencez.
   *[other] Le fichier n’est pas un tableau en texte. Enregistrez-le en CSV et recommencez.
}
reason-nested-archive = L’archive en contient une autre, {$name}. Décompressez celle-ci et envoyez-la seule.
reason-encrypted-member = {$name} est protégé par un mot de passe. Refaites l’archive sans mot de passe.
reason-link-member = {$name} est un lien vers un autre fichier. Mettez le fichier lui-même dans l’archive.
reason-stray-member = L’archive nomme un fichier en dehors d’elle : {$name}
reason-compression-method = {$name} est compressé d’une façon inhabituelle. Refaites l’archive en ZIP ordinaire.
reason-false-size = {$name} n’a pas la taille que dit l’archive. L’archive est endommagée.
reason-bomb = {$name} contient démesurément plus une fois décompressé. Il n’est pas lu.
reason-inflated-too-large = L’archive dépasse {$n} Mo une fois décompressée.
reason-too-many-members = L’archive contient plus de {$n} fichiers. Envoyez les tableaux seuls.
reason-broken-archive = L’archive est endommagée ou coupée. Téléchargez-la à nouveau.
reason-no-table-in-archive = L’archive ne contient ni tableau, ni JSON, ni classeur.
reason-protected = Le classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe et recommencez.
reason-broken-workbook = Le classeur est endommagé ou coupé. Enregistrez-le en XLSX ou CSV depuis un tableur et recommencez.
reason-document-type = Le classeur déclare un type de document, ce qu’aucun tableur ne fait. Il n’est pas lu.
reason-too-many-cells = Les feuilles couvrent plus de {$n} cases. Enregistrez le classeur en XLSX ou CSV et recommencez.
notice-windows-1252 = {$name} ne dit pas comment ses lettres sont écrites. Elles ont été lues en Windows-1252 ; vérifiez les accents.
notice-unreadable = { $count ->
    [one] Un caractère de {$name} n’a pas pu être lu ; � en tient lieu.
   *[other] {$n} caractères de {$name} n’ont pas pu être lus ; � en tient lieu.
}
notice-misnamed = { $kind ->
    [zip] {$name} est une archive ZIP, et a été lu comme tel.
    [workbook] {$name} est un classeur XLSX, et a été lu comme tel.
    [old-workbook] {$name} est un classeur XLS, et a été lu comme tel.
   *[other] {$name} est du texte, et a été lu comme tel.
}
notice-left-out = { $count ->
    [one] Un fichier de l’archive a été laissé de côté : {$names}
   *[other] {$n} fichiers de l’archive ont été laissés de côté : {$names}
}
notice-macros = {$name} contient des macros. Elles n’ont pas été exécutées.
notice-hidden-sheet = La feuille {$name} est masquée. Elle a été lue.
notice-no-table = {$name} ne contient aucun tableau lisible et a été laissé de côté.
reason-no-post = Rien dans le fichier ne dit de quel message parlent ses lignes. Dites-le dans le champ « {import-post} » de la page d’import, ou par --post en ligne de commande.
reason-no-counts = Cette archive ne contient aucun total : elle liste des messages, mais pas combien de fois ils ont été aimés ou partagés.
reason-parser-stalled = La lecture de ce fichier s’est arrêtée et a été abandonnée. Rien n’en est enregistré. Réessayez.
reason-too-many-moments = Le fichier donne plus de {$n} relevés du post {$post}. Découpez-le par période en plusieurs fichiers.

## Ce qui peut aller mal

error-not-found-title = Il n’y a rien ici
error-not-found = La page n’existe pas, ou le lien a été révoqué.
error-bad-request-title = Illisible
error-bad-request = La demande est incomplète ou mal formée.
error-forbidden-title = Pas d’ici
error-forbidden = La demande vient d’un autre site ; elle n’a pas été exécutée.
error-too-large-title = Trop gros
error-full-title = Le disque est plein
error-full = Rien n’a été enregistré et rien n’est perdu. La lecture continue ; réessayez quand il y aura de la place.
error-internal-title = Quelque chose s’est cassé
error-internal = Rien n’a été enregistré en partie. Le journal dit ce qui s’est passé.
error-home = Retour à la vue d’ensemble

## Imports

imports-title = Imports
imports-lead = Tous les fichiers enregistrés, le plus récent d’abord. En annuler un retire ce qu’il disait, et rien d’autre.
imports-empty-title = Rien n’a encore été importé
imports-empty = Déposez un export sur la page d’import : vous voyez ce qui a été compris avant que rien ne soit enregistré.
imports-all = Tous les imports
imports-older = Imports plus anciens
imports-newest = Retour aux plus récents
imports-read = totaux relevés le {$when}
imports-read-span = totaux relevés {$when}
imports-uploaded = déposé le {$when}
imports-undone = annulé le {$when}
imports-undo = Annuler
import-left-out = { $count ->
    [one] {$n} laissée de côté
   *[other] {$n} laissées de côté
}
imports-undo-label = Annuler l’import {$n}, {$file}
imports-compare-lead = Deux exports des mêmes messages se comparent : choisissez l’un pour avant, l’autre pour après.
imports-compare = Comparer
imports-before = avant
imports-after = après
imports-before-label = Avant : import {$n}, {$file}
imports-after-label = Après : import {$n}, {$file}
imports-running = En cours
progress-title = Import de {$file}
progress-close = Vous pouvez fermer cette page : l’import continue, et la liste des imports dit où il en est.
progress-share = Fait
progress-rows = Lignes
progress-rate = Lignes par seconde
progress-left = Temps restant
progress-rows-count = { $count ->
    [one] {$n} ligne
   *[other] {$n} lignes
}
progress-rate-count = { $count ->
    [one] {$n} ligne par seconde
   *[other] {$n} lignes par seconde
}
progress-left-time = encore {$age}
progress-cancel = Interrompre
progress-cancel-label = Interrompre l’import de {$file}
progress-cancel-hint = Alors rien de ce fichier n’est enregistré.
refused-download = Télécharger les lignes refusées
refused-download-first = { $count ->
    [one] Télécharger la première ligne refusée
   *[other] Télécharger les {$n} premières lignes refusées
}
refused-file-name = {$name}-lignes-refusees.csv
original-download = Télécharger le fichier tel qu’il est arrivé
difference-title = Différence de deux imports
difference-none = Les deux disent la même chose
difference-nothing-lost = Aucun message n’a disparu ni n’est apparu, et aucun total n’a baissé
difference-n-vanished = { $count ->
    [one] {$n} message a disparu
   *[other] {$n} messages ont disparu
}
difference-n-appeared = { $count ->
    [one] {$n} message est apparu
   *[other] {$n} messages sont apparus
}
difference-n-fell = { $count ->
    [one] {$n} total a baissé
   *[other] {$n} totaux ont baissé
}
difference-swap = Inverser les deux
difference-strangers = Aucun message n’est dans les deux : ils sont peut-être de comptes ou de plateformes différents.
difference-shared = { $count ->
    [one] message dans les deux
   *[other] messages dans les deux
}
difference-count-vanished = { $count ->
    [one] disparu
   *[other] disparus
}
difference-count-appeared = { $count ->
    [one] apparu
   *[other] apparus
}
difference-count-fell = { $count ->
    [one] total en baisse
   *[other] totaux en baisse
}
difference-first = { $count ->
    [one] Le premier est montré.
   *[other] Les {$n} premiers sont montrés.
}
difference-fell = Totaux en baisse
difference-fell-subtitle = Le dernier total exact d’un message est plus bas après qu’avant ; les plus fortes baisses d’abord. Des j’aime sont retirés, des comptes sont supprimés, les plateformes recomptent.
difference-vanished = Messages disparus
difference-vanished-subtitle = Ils sont dans le fichier d’avant et pas dans celui d’après ; ceux qui ont le plus d’interactions d’abord.
difference-appeared = Messages apparus
difference-appeared-subtitle = Ils sont dans le fichier d’après et pas dans celui d’avant ; ceux qui ont le plus d’interactions d’abord.
difference-metrics = Colonnes apparues ou disparues
difference-metrics-gone = Connues avant seulement
difference-metrics-new = Connues après seulement
difference-columns-gone = En-têtes d’avant seulement
difference-columns-new = En-têtes d’après seulement
difference-moved = Sommes qui ont bougé
difference-moved-subtitle = Sur les messages dont les deux fichiers donnent un total exact. La portée ne se somme pas : les mêmes personnes ont pu voir plusieurs messages.
column-metric = Mesure
column-before = Avant
column-after = Après
column-change = Écart

import-or-sentence = Ou collez une phrase d’un article
paste-title = Coller une phrase
paste-lead = Sillage propose les totaux qu’elle donne, avec leurs bornes, chacun à côté de ses mots. Rien n’est enregistré avant votre accord.
paste-text = Phrase, en français ou en anglais
paste-read = Voir ce qu’elle dit
paste-edit = Changer la phrase
paste-nothing = Aucun total de message n’a été trouvé dans ce texte. Le français et l’anglais sont lus ; pourcentages, dates et abonnés sont laissés de côté.
paste-found = { $count ->
    [one] Elle donne {$n} total
   *[other] Elle donne {$n} totaux
}
paste-table = Totaux proposés
paste-column-words = Enregistrer
paste-column-metric = Mesure
paste-column-value = Valeur
paste-value-hint = ≥ ou >= au moins, ≤ ou <= au plus, < un peu moins de, ≈ ou ~ environ. D’une même mesure, un seul total peut être enregistré.
paste-about = Quel message, et quand
paste-url = Adresse du message
paste-url-hint = Une adresse sur X dit la plateforme, le compte et l’identifiant.
paste-account = Compte
paste-account-hint = De qui est le message.
paste-platform = Plateforme
paste-platform-hint = Si l’adresse n’est pas sur X.
paste-post-id = Identifiant du message
paste-post-id-hint = Tel que l’export de la plateforme l’écrit. Si l’adresse n’est pas sur X.
paste-day = Jour des totaux
paste-day-hint = Quand ils ont été relevés : au plus tard à la parution de la phrase.
paste-time = Heure
paste-time-hint = Laissez vide si seul le jour est connu.
paste-source = Parue dans
paste-source-hint = C’est écrit sous les graphiques, avec la phrase.
paste-store = Enregistrer ce qui est coché
paste-words = « {$sentence} »
paste-words-of = {$source} : « {$sentence} »
paste-trouble-nothing = Rien n’est coché, rien n’a été enregistré.
paste-trouble-twice = Deux totaux sont cochés pour une même mesure ({$metric}). N’en gardez qu’un.
paste-trouble-value = Rien n’a été enregistré : une valeur ne peut pas être lue.
paste-trouble-post = Rien n’a été enregistré : donnez l’adresse du message sur X, ou sa plateforme et son identifiant.
paste-trouble-day = Rien n’a été enregistré : donnez le jour où les totaux ont été relevés.

## Plusieurs fichiers à la fois

plan-title = { $count ->
    [one] {$n} fichier
   *[other] {$n} fichiers
}
plan-rows = { $count ->
    [one] {$n} ligne à enregistrer
   *[other] {$n} lignes à enregistrer
}
plan-disagree = { $count ->
    [one] {$n} en désaccord avec un fichier antérieur
   *[other] {$n} en désaccord avec des fichiers antérieurs
}
plan-nothing = rien de nouveau
plan-stored = déjà enregistré
plan-unknown = attend votre réponse : dites ce que contiennent ses colonnes
plan-question = attend votre réponse : une question est ouverte
plan-refused = ne peut pas être enregistré : {$why}
plan-left-out = laissé de côté : il attendra
plan-leave-out = Laisser de côté
plan-leave-out-label = Laisser de côté {$file}
plan-include = Inclure
plan-include-label = Inclure {$file}
plan-commit-all = { $count ->
    [one] Enregistrer le fichier
   *[other] Enregistrer les {$n} fichiers
}
plan-commit = { $count ->
    [one] Enregistrer {$n} fichier sur {$all}
   *[other] Enregistrer {$n} fichiers sur {$all}
}
plan-none = Aucun de ces fichiers ne peut être enregistré tel quel.
plan-order = Chaque fichier devient un import à part, dans cet ordre. Si deux d’entre eux parlent du même message au même moment, le dernier compte.
results-title-all = { $count ->
    [one] Le fichier est enregistré
   *[other] Les {$n} fichiers sont enregistrés
}
results-title = { $count ->
    [0] Rien n’a été enregistré
    [one] {$n} fichier sur {$all} est enregistré
   *[other] {$n} fichiers sur {$all} sont enregistrés
}
results-waiting = Ce qui n’est pas enregistré attend encore : le revoir
results-again = Revoir
results-more = Importer d’autres fichiers
progress-title-several = Import du fichier {$n} sur {$all} : {$file}
progress-file = fichier {$n} sur {$all}, {$file}
progress-cancel-hint-several = Les fichiers déjà enregistrés restent ; rien des autres n’est enregistré.
turn-stored = enregistré
turn-refused = non enregistré
turn-under-way = en cours
turn-waiting = en attente

## Désaccords

disagree-title = Dit autrement auparavant
disagree-before = { $count ->
    [one] {$n} observation contredit ce qu’un fichier antérieur disait du même moment.
   *[other] {$n} observations contredisent ce que des fichiers antérieurs disaient du même moment.
}
disagree-before-effect = Une fois enregistré, ce fichier compte ; les valeurs antérieures sont gardées, et l’annuler les fait revenir.
disagree-after = { $count ->
    [one] {$n} observation contredisait ce qu’un fichier antérieur disait du même moment.
   *[other] {$n} observations contredisaient ce que des fichiers antérieurs disaient du même moment.
}
disagree-after-effect = Cet import compte ; les valeurs antérieures sont gardées, et l’annuler les fait revenir.
disagree-first = Les premières sont montrées.
column-said-before = Avant
column-said-now = Après
column-said-where = Dit auparavant par
import-done-falls = { $count ->
    [one] {$n} total était inférieur à un précédent du même message. Il est enregistré et marqué.
   *[other] {$n} totaux étaient inférieurs à un précédent du même message. Ils sont enregistrés et marqués.
}
table-fell = inférieur au précédent
table-dispute = { $metric } : { $values }. Le dernier compte.
table-dispute-value = {$value} dans {$file} (import {$n})
chart-disputes = { $count ->
    [one] De {$n} moment, des fichiers disent des choses différentes ; le tableau les nomme.
   *[other] De {$n} moments, des fichiers disent des choses différentes ; le tableau les nomme.
}
