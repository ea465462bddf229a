## La première page : ce que les messages ont obtenu pendant une période.

overview-days = { $count ->
    [one] {$n} jour
   *[other] {$n} jours
}
overview-gained = { $count ->
    [one] {$total} interaction en {$days}
   *[other] {$total} interactions en {$days}
}
overview-published = { $count ->
    [one] {$total} interaction pour ce qui a été publié en {$days}
   *[other] {$total} interactions pour ce qui a été publié en {$days}
}
overview-found = {$found}, {$change}
change-more = {$percent} de plus
change-less = {$percent} de moins
change-same = autant
overview-span = Jours
span-7d = 7 jours
span-28d = 28 jours
span-90d = 90 jours
span-month = Mois
span-quarter = Trimestre
span-year = Année
overview-against = Comparé à
against-before = Jours précédents
against-year = Un an plus tôt
overview-compared = {$days}, comparé à la période {$before} : autant de jours, à partir du même jour de la semaine.
overview-not-compared = {$days}. De la période {$before}, on sait trop peu pour comparer.
overview-rate-of = interactions rapportées à : {$metric}
overview-reach = Portée médiane
overview-reach-of = { $count ->
    [one] sur {$n} message publié alors
   *[other] sur {$n} messages publiés alors
}
overview-posts = Messages publiés
overview-by-day = jour
overview-by-week = semaine
overview-chart-gained = Réactions par {$unit}
overview-chart-gained-about = Interactions gagnées alors par tous les messages, anciens compris.
overview-chart-published = Réactions par {$unit} de publication
overview-chart-published-about = Ce que les messages publiés alors ont recueilli depuis, au dernier état connu. Les gains d’un jour ne sont connus que par compte.
overview-chart-spread = Les barres claires reposent sur des relevés espacés de plus d’un jour : leur gain est réparti également sur les jours qui les séparent.
overview-chart-before = Traits : {$days}.
overview-chart-zone = Jours à l’heure {$of_zone}
overview-chart-hint = Pointez un jour, ou utilisez les flèches du clavier.
overview-unspread = { $count ->
    [one] Ce que {$n} message a gagné entre des relevés espacés de plus de 92 jours n’est compté sur aucun jour
   *[other] Ce que {$n} messages ont gagné entre des relevés espacés de plus de 92 jours n’est compté sur aucun jour
}
overview-day = Jour
overview-compared-with = Comparé à
overview-above = Bien au-dessus de l’attente
overview-above-subtitle = Publiés {$days} : au moins le double de ce que les derniers messages de ce type du compte avaient au même âge
overview-below = Bien au-dessous de l’attente
overview-below-subtitle = Publiés {$days} : au plus la moitié de ce que les derniers messages de ce type du compte avaient au même âge
overview-all-posts = Tous, dans la liste des messages
news-title = Du nouveau
news-upload = , envoyé le {$when}.
news-grown = { $count ->
    [one] {$n} message a progressé depuis le relevé précédent : {$gain}.
   *[other] {$n} messages ont progressé depuis le relevé précédent : {$gain}.
}
news-first = { $count ->
    [one] {$n} message n’a pas de relevé antérieur auquel le comparer.
   *[other] {$n} messages n’ont pas de relevé antérieur auquel les comparer.
}
news-nothing = Aucun message n’y progresse.
days-other = D’autres jours
days-first = Du
days-last = Au
