# La vie d’un message en mots. Ce qui est mesuré n’est jamais donné pour une cause.

## Totaux que seule cette pièce dit

title-clicks = { $scale ->
    [large] {$n} de clics
   *[small] { $count ->
        [one] {$n} clic
       *[other] {$n} clics
    }
}
title-link-clicks = { $scale ->
    [large] {$n} de clics sur le lien
   *[small] { $count ->
        [one] {$n} clic sur le lien
       *[other] {$n} clics sur le lien
    }
}
title-profile-visits = { $scale ->
    [large] {$n} de visites du profil
   *[small] { $count ->
        [one] {$n} visite du profil
       *[other] {$n} visites du profil
    }
}
title-engagements = { $scale ->
    [large] {$n} d’engagements
   *[small] { $count ->
        [one] {$n} engagement
       *[other] {$n} engagements
    }
}
some-metric = { $begins ->
    [vowel] d’{$metric}
   *[other] de {$metric}
}
its-metric = { $key ->
    [reach] sa {$metric}
   *[other] ses {$metric}
}

## Demi-vie, seuils, forme

half-life-final = La moitié de {$its} est venue entre {$low} et {$high} après la publication
half-life-final-within = La moitié de {$its} est venue en moins de {$high} après la publication
half-life-so-far = La moitié de {$its} jusqu’ici est venue entre {$low} et {$high} après la publication
half-life-so-far-within = La moitié de {$its} jusqu’ici est venue en moins de {$high} après la publication
three-quarters = Les trois quarts entre {$low} et {$high}
three-quarters-within = Les trois quarts en {$high}
nine-tenths = Les neuf dixièmes entre {$low} et {$high}
nine-tenths-within = Les neuf dixièmes en {$high}
half-life-account = La moitié des messages du compte ont la moitié de { $key ->
    [reach] leur {$metric}
   *[other] leurs {$metric}
} en {$median} ou moins ({$n} ; {$growing})
half-life-account-open = Plus de la moitié des messages du compte progressent encore : leur demi-vie médiane n’est pas encore connue ({$n})
still-growing = { $count ->
    [0] aucun ne progresse encore
    [one] {$n} progresse encore
   *[other] {$n} progressent encore
}
milestone-between-times = {$total} entre {$low} et {$high} le {$date} ({$zone})
milestone-between = {$total} entre le {$low} et le {$high} ({$zone})
milestone-between-days = {$total} entre le {$low} et le {$high}
milestone-on = {$total} le {$date}
milestone-by = {$total} au plus tard le {$high}
shape-flash = Une flambée : la moitié de {$its} était venue après {$share} du temps observé ({$age})
shape-fading = Vite venu, puis retombé : la moitié de {$its} était venue après {$share} du temps observé ({$age})
shape-steady = Un rythme régulier : la moitié de {$its} était venue après {$share} du temps observé ({$age})
shape-late = Un succès tardif : la moitié de {$its} n’était venue qu’après {$share} du temps observé ({$age})
shape-second-wave = Deux vagues : après un ralentissement, {$share} de {$its} arrivent entre {$low} et {$high}
under-percent = moins de {$percent}

## Ce qu’est un message, et à quoi on le compare

kind-one = { $kind ->
    [reply] réponse
    [story] story
    [reel] reel
    [short] short
    [live] direct
    [poll] sondage
    [carousel] carrousel
    [document] document
    [video] vidéo
    [image] image
    [link] lien
    [text] texte
   *[other] message
}
kind-many = { $kind ->
    [reply] réponses
    [story] stories
    [reel] reels
    [short] shorts
    [live] directs
    [poll] sondages
    [carousel] carrousels
    [document] documents
    [video] vidéos
    [image] images
    [link] liens
    [text] textes
   *[other] messages
}
kind-gender = { $kind ->
    [reply] feminine
    [story] feminine
    [video] feminine
    [image] feminine
   *[other] masculine
}
peers-tagged = {" "}avec {$tag}
peers-types = {" "}({$types})
among = { $count ->
    [0] { $gender ->
        [feminine] Aucune {$post} précédente
       *[masculine] Aucun {$post} précédent
    } de {$account}{$types}{$tagged}{$when} pour comparer
    [one] Comparé à { $gender ->
        [feminine] {$n} {$post} précédente
       *[masculine] {$n} {$post} précédent
    } de {$account}{$types}{$tagged}{$when}
   *[other] Comparé à { $gender ->
        [feminine] {$n} {$posts} précédentes
       *[masculine] {$n} {$posts} précédents
    } de {$account}{$types}{$tagged}{$when}
}
among-last = Comparé { $gender ->
    [feminine] aux {$n} dernières {$posts}
   *[masculine] aux {$n} derniers {$posts}
} de {$account}{$types} qui le précèdent{$tagged}{$when}
among-days = , dans les {$n} jours qui le précèdent
among-since = , depuis le {$since}
among-until = , jusqu’au {$until}
among-between = , du {$since} au {$until}
standing-title = Face à son propre passé
among-kinds = Types
among-kinds-all = Tous les types
among-period = Période
among-period-all = Sans limite de date
among-period-days = { $count ->
    [one] {$n} jour
   *[other] {$n} jours
}
among-tags = Mots-clés
among-more = D’autres dates ou un autre mot-clé
among-since-label = Depuis
among-until-label = Jusqu’au
among-tag-label = Mot-clé
among-apply = Comparer

## Parmi les autres messages du compte

times = {$n} ×
score-above = {$times} fois ce qu’on attendait : {$actual} à {$age}, contre {$expected} pour les {$n} { $gender ->
    [feminine] dernières {$posts}
   *[masculine] derniers {$posts}
} du compte{$tagged}
score-above-minimum = {$times} fois le minimum retenu ({$minimum}) : {$actual} à {$age}, contre {$expected} pour les {$n} { $gender ->
    [feminine] dernières {$posts}
   *[masculine] derniers {$posts}
} du compte{$tagged}
score-below = On en attendait {$times} fois plus : {$actual} à {$age}, contre {$expected} pour les {$n} { $gender ->
    [feminine] dernières {$posts}
   *[masculine] derniers {$posts}
} du compte{$tagged}
score-none = Rien à {$age}, contre {$expected} pour les {$n} { $gender ->
    [feminine] dernières {$posts}
   *[masculine] derniers {$posts}
} du compte{$tagged}
score-small = Trop peu pour dire si c’est beaucoup : {$actual} à {$age}, quand on ne compte qu’à partir de {$minimum}
rank-above = { $below ->
    [0] { $gender ->
        [feminine] Aucune des {$n} {$posts} précédentes
       *[masculine] Aucun des {$n} {$posts} précédents
    }{$tagged} n’avait moins {$metric} au même âge
    [1] Plus {$metric} { $gender ->
        [feminine] qu’une des {$n} {$posts} précédentes
       *[masculine] qu’un des {$n} {$posts} précédents
    }{$tagged} au même âge
   *[other] Plus {$metric} que {$count} des {$n} { $gender ->
        [feminine] {$posts} précédentes
       *[masculine] {$posts} précédents
    }{$tagged} au même âge
}
rank-above-all = Plus {$metric} { $gender ->
    [feminine] que chacune des {$n} {$posts} précédentes
   *[masculine] que chacun des {$n} {$posts} précédents
}{$tagged} au même âge
band-at = À {$age}, la moitié centrale de {$n} messages précédents avait de {$low} à {$high}
outlier-high = Bien au-dessus des {$posts} du compte{$tagged} : z robuste {$z}, quand {$limit} est loin
outlier-low = Bien au-dessous des {$posts} du compte{$tagged} : z robuste {$z}, quand −{$limit} est loin
outlier-none = Dans l’ordinaire du compte : z robuste {$z}, quand {$limit} est loin
too-few-posts = { $count ->
    [0] { $gender ->
        [feminine] Aucune {$post} précédente{$tagged} n’a été observée
       *[masculine] Aucun {$post} précédent{$tagged} n’a été observé
    } autour de cet âge ; il en faut {$needed}
    [one] { $gender ->
        [feminine] Une seule {$post} précédente{$tagged} a été observée
       *[masculine] Un seul {$post} précédent{$tagged} a été observé
    } autour de cet âge ; il en faut {$needed}
   *[other] { $gender ->
        [feminine] Seules {$n} {$posts} précédentes{$tagged} ont été observées
       *[masculine] Seuls {$n} {$posts} précédents{$tagged} ont été observés
    } autour de cet âge ; il en faut {$needed}
}
outlier-alike = La plupart des messages précédents avaient la même valeur : rien pour mesurer un écart
nothing-yet = Il n’a encore rien

## Ce qui peut venir

forecast-history = {$value} à {$age}, s’il continue comme {$n} messages précédents : entre {$low} et {$high} huit fois sur dix
forecast-growth = Il va vers {$total} sur une courbe {$family} : entre {$low} et {$high} huit fois sur dix, si la courbe tient
family-weibull = de Weibull
family-log-logistic = log-logistique
family-log-normal = log-normale
family-exponential = exponentielle
past = { $count ->
    [one] Essayé sur {$n} message précédent : écart de {$error} ; l’intervalle en contenait {$held}
   *[other] Essayé sur {$n} messages précédents : écart médian de {$error} ; l’intervalle en contenait {$held}
}
past-too-few = { $count ->
    [0] Pas d’essai : aucun message précédent n’a été observé aux deux âges
    [one] Pas d’essai : un seul message précédent s’y prêterait, trop peu pour conclure
   *[other] Pas d’essai : {$n} messages précédents s’y prêteraient, trop peu pour conclure
}
no-curve-too-few-points = { $count ->
    [0] Pas de courbe : aucune observation après la publication, il en faut {$needed}
    [one] Pas de courbe : une observation, il en faut {$needed}
   *[other] Pas de courbe : {$n} observations, il en faut {$needed}
}
no-curve-not-past-the-bend = Pas de courbe : la progression la plus rapide est la dernière vue, entre {$low} et {$high} ; on ne peut dire où elle ralentira
no-curve-too-wide = Pas de courbe : {$low} convient, et plus de quatre fois autant aussi
no-curve-no-fit = Pas de courbe : il ne progresse pas

## Une période

period-last = { $count ->
    [one] Ce dernier jour
   *[other] Ces {$n} derniers jours
}
period-between = Du {$from} au {$to}
period = {$when}, les messages {$told} (au {$moment})
period-by = {$when}, les messages de @{$author} {$told} (au {$moment})
period-received = ont reçu {$list}
period-impressions = { $scale ->
    [large] ont été vus {$n} de fois
   *[small] ont été vus {$n} fois
}
period-views = { $scale ->
    [large] ont été visionnés {$n} de fois
   *[small] ont été visionnés {$n} fois
}
period-more = { $count ->
    [one] {$percent} {$some} de plus que la veille
   *[other] {$percent} {$some} de plus que les {$n} jours précédents
}
period-fewer = { $count ->
    [one] {$percent} {$some} de moins que la veille
   *[other] {$percent} {$some} de moins que les {$n} jours précédents
}
period-same = { $count ->
    [one] autant {$some} que la veille
   *[other] autant {$some} que les {$n} jours précédents
}
period-from-none = { $count ->
    [one] pas {$some} la veille
   *[other] pas {$some} les {$n} jours précédents
}
period-posts = { $count ->
    [0] Aucun message n’a été publié
    [one] {$n} message a été publié
   *[other] {$n} messages ont été publiés
}

## Sur la page d’un message

fan-own = ce message
fan-median = médiane
fan-history = comme les messages passés
past-caption = Les mêmes, essayées sur les messages passés du compte à {$age}
past-way = Méthode
past-error = Écart médian
past-held = Fourchette tenue
past-held-of = {$held} sur {$n}
past-refused = Sans réponse
fan-growth = courbe
fan-title-single = À côté des { $gender ->
    [feminine] {$posts} précédentes
   *[masculine] {$posts} précédents
} du compte{$tagged}
fan-subtitle-band = {$metric} selon l’âge : ce message, et { $gender ->
    [feminine] là où sont passées huit {$posts} précédentes sur dix
   *[masculine] là où sont passés huit {$posts} précédents sur dix
}{$tagged} ({$n} en tout ; p10 à p90 ; la moitié centrale ressort)
fan-subtitle-single = {$metric} selon l’âge : ce message, et les précédents un par un ; il en faut {$needed} pour une bande
fan-table = Ce sur quoi repose la bande
fan-table-posts = Messages
milestones-title = Les seuils ronds qu’il a passés
milestones-last = Il a passé {$milestone}
outlook-title = Ce qui peut venir
outlook-history = D’après le passé du compte
outlook-growth = D’après une courbe de croissance {$family}
